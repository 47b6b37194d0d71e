import { join } from 'node:path';
import type { DemoWorld } from '../../seeds/demo-schema.ts';
import { readDemo } from '../../seeds/read-demo.ts';
import { liveBank } from '../puls/live-bank.ts';
import { LIVE } from './altered-copy.ts';
import { liveProgramme } from './live-programme.ts';

/** The demo world as it is shipped; throws with everything that is wrong. */
export function liveDemo(): DemoWorld {
  const read = readDemo(join(LIVE, 'demo'), liveProgramme(), liveBank());
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.demo;
}
