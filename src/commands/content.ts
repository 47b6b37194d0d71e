import type { Content } from '../store/index.ts';
import { localMoment } from './local-time.ts';

/** What is counted, where its name alone does not say it. */
const SAID: Readonly<Record<string, string>> = { signalen: 'signalen with a name', puls: 'rounds of the puls' };

/** A size as people say it. */
function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What is in a copy, as JSON: counts, no names and no secret. */
export const contentValue = ({ born, until, migrations, bytes, counts }: Content) => ({
  born,
  until,
  migrations,
  bytes,
  counts,
});

/** What is in a copy, in one line. */
export function contentLine({ born, until, bytes, counts }: Content): string {
  const told = Object.entries(counts).map(([noun, count]) => `${count} ${SAID[noun] ?? noun}`);
  const moment = Date.parse(until);
  const from = Number.isNaN(moment) ? '' : `, as of ${localMoment(moment)}`;
  return `${born === 'echt' ? 'An echt' : 'A proef'} database${from}: ${told.join(', ')}; ${size(bytes)}.`;
}
