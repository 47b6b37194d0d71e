import { join } from 'node:path';
import { readSeeds } from '../../seeds/read.ts';
import type { Programme } from '../../seeds/schema.ts';
import { LIVE } from './altered-copy.ts';

/** The programme of the live seeds; throws with everything that is wrong. */
export function liveProgramme(): Programme {
  const read = readSeeds(join(LIVE, 'programma'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.programme;
}
