/* A disk that needs SLOW_DISK_US more for every sync: preloaded into the bot by the bench, and by nothing else. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

typedef int (*sync_fn)(int);

static void wait_a_little(void) {
  const char *given = getenv("SLOW_DISK_US");
  if (given != NULL) usleep((useconds_t)atoi(given));
}

static int after_a_while(const char *name, int file) {
  sync_fn real = (sync_fn)dlsym(RTLD_NEXT, name);
  wait_a_little();
  return real(file);
}

int fsync(int file) { return after_a_while("fsync", file); }

int fdatasync(int file) { return after_a_while("fdatasync", file); }
