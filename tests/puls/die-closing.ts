import { randomBytes } from 'node:crypto';
import { existsSync, linkSync } from 'node:fs';
import { journalOf } from '../../src/puls/round-file.ts';
import { makeRoundStore } from '../../src/puls/round-store.ts';

/** Closes the round beside this database, and is killed in the middle of it, once somebody has hold of its journal. */
const [database = '', round = '', link = ''] = process.argv.slice(2);
const store = makeRoundStore(database, round, (size) => {
  if (existsSync(journalOf(store.file))) {
    linkSync(journalOf(store.file), link);
    process.kill(process.pid, 'SIGKILL');
  }
  return randomBytes(size);
});
store.close();
