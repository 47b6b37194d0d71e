import { join } from 'node:path';
import { readPuls } from '../../seeds/puls-read.ts';
import type { Bank } from '../../src/puls/bank.ts';

export const LIVE = join(import.meta.dirname, '../../seeds/puls');

/** The question bank of the live seeds; throws with everything that is wrong. */
export function liveBank(): Bank {
  const read = readPuls(LIVE);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.bank;
}
