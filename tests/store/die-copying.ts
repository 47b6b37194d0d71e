import { backUpTo } from '../../src/store/index.ts';

/** Makes a backup, and is killed by the operating system at this point of it. */
const [file = '', to = '', point = ''] = process.argv.slice(2);
backUpTo(file, to, (passed) => {
  if (passed === point) process.kill(process.pid, 'SIGKILL');
});
