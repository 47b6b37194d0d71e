import { createHash } from 'node:crypto';

const FIRST_MS = 2_000;
const MOST_MS = 15 * 60_000;

/**
 * How long to wait after this many attempts: doubling from two seconds to a quarter of an hour, spread by a quarter
 * either way so that a whole programme does not come back at once. The same row and attempt give the same wait.
 */
export function backoffMs(rowId: string, attempts: number): number {
  if (attempts <= 0) return 0;
  const plain = Math.min(MOST_MS, FIRST_MS * 2 ** (attempts - 1));
  const byte =
    createHash('sha256')
      .update(`${rowId}|${String(attempts)}`)
      .digest()[0] ?? 128;
  return Math.round(plain * (0.75 + (byte / 255) * 0.5));
}
