import { openStore, takeLock } from '../../src/store/index.ts';

/** Takes the lock, commits one setting, starts a second one, and is killed before that one is committed. */
const [file = ''] = process.argv.slice(2);
takeLock(file);
const store = openStore(file);
store.write(() => store.settings.set('controller', 'vastgelegd'));
store.write(() => {
  store.settings.set('privacy-contact', 'halverwege');
  process.kill(process.pid, 'SIGKILL');
});
