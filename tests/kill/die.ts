import { PULS_STEPS } from './puls-week.ts';
import { STEPS, live, readOutside, writeOutside } from './week.ts';

/**
 * Lives the week on this database and these people, and is killed by the operating system at the nth time it passes a
 * point. Exits with 3 when it came to the end of the week instead.
 */
const [database = '', file = '', point = '', nth = '', which = ''] = process.argv.slice(2);
const outside = readOutside(file);
let left = Number(nth);

const world = await live(
  database,
  outside,
  () => writeOutside(file, outside),
  (passed) => {
    if (passed !== point) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
  which === 'puls' ? PULS_STEPS : STEPS,
);
await world.close();
process.exit(3);
