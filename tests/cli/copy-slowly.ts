import { backUpTo } from '../../src/store/index.ts';

/** Makes a backup in which every table takes a while, and says when it has begun and when it is done. */
const [file = '', to = ''] = process.argv.slice(2);
const pause = new Int32Array(new SharedArrayBuffer(4));
backUpTo(file, to, (point) => {
  if (point === 'copy.begun') process.stdout.write('begun');
  if (point === 'copy.table') Atomics.wait(pause, 0, 0, 25);
  if (point === 'copy.filled') process.stdout.write('filled');
});
