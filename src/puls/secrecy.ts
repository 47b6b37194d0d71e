import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

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
  const all = [...things];
  // Each place in turn gets one of those that have none yet; a whole round is too many to take out of a list one by one.
  for (let at = all.length - 1; at > 0; at -= 1) {
    const from = below(at + 1, random);
    const [one, other] = [all[at], all[from]];
    if (one === undefined || other === undefined) throw new RangeError('A list with gaps cannot be shuffled');
    all[at] = other;
    all[from] = one;
  }
  return all;
}

/** The key that seals the buttons of a round: from it nothing can be led back to the secret itself. */
export function buttonKeyOf(secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update('buttons').digest();
}

const NONCE = 12;
const TAG = 16;

/** Seals a text, so that only who has the key can read it or make one like it. The same text gives the same seal. */
export function seal(key: Uint8Array, text: string): string {
  const nonce = createHmac('sha256', key).update(`nonce ${text}`).digest().subarray(0, NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The text that was sealed with this key; null for anything else. */
export function unseal(key: Uint8Array, sealed: string): string | null {
  const all = Buffer.from(sealed, 'base64url');
  if (all.length < NONCE + TAG) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, all.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAuthTag(all.subarray(NONCE, NONCE + TAG));
  try {
    return decipher.update(all.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}
