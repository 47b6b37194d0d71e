import { createHmac } from 'node:crypto';

/** Where random bytes come from: `randomBytes` of node:crypto, or a known stream in a test. */
export type RandomBytes = (size: number) => Uint8Array;

/** The key of one answer of one person: sixteen bytes that say nothing once the secret of the round is gone. */
export function keyOf(secret: Uint8Array, person: string, question: string): Buffer {
  return createHmac('sha256', secret).update(`${person}\u0000${question}`).digest().subarray(0, 16);
}

/** A number from 0 up to but not including `below`, each as likely as another. `below` is at most 2 ** 32. */
function below(limit: number, random: RandomBytes): number {
  const fair = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const drawn = Buffer.from(random(4)).readUInt32BE();
    if (drawn < fair) return drawn % limit;
  }
}

/** The same things in an order that chance alone decides. */
export function shuffled<T>(things: readonly T[], random: RandomBytes): readonly T[] {
  const left = [...things];
  return things.map(() => left.splice(below(left.length, random), 1)).flat();
}
