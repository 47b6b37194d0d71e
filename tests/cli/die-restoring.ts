import { putBack } from '../../src/store/index.ts';

/** Restores, and is killed by the operating system at this point of it. */
const [file = '', database = '', point = ''] = process.argv.slice(2);
putBack({
  file,
  database,
  aside: `${database}.before-restore-2026-03-12-140000`,
  now: 0,
  allow: () => undefined,
  lastly: () => undefined,
  trace(passed) {
    if (passed === point) process.kill(process.pid, 'SIGKILL');
  },
});
