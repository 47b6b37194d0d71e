import { openStore } from '../../src/store/index.ts';

/** Makes a backup, and is killed as soon as all of the database is copied. */
const [file = '', to = ''] = process.argv.slice(2);
const store = openStore(file);
const { sqlite } = store;
const whole = sqlite.backup.bind(sqlite);
sqlite.backup = async (...given) => {
  await whole(...given);
  process.kill(process.pid, 'SIGKILL');
  return { totalPages: 0, remainingPages: 0 };
};
await store.backup(to);
