import type { Intent } from '../records/intent.ts';

const BETWEEN = '~';
const NONCE = /^[\w-]{8,32}$/;

/**
 * The token of a form that carries a nonce of its own, so that it can be told from another form in which the same was
 * typed. The nonce goes with the form alone: in the table stands one row for all of these forms.
 */
export function withNonce(act: Intent, issue: (act: Intent) => string): string {
  if (act.kind !== 'signaal.step' || act.nonce === undefined) return issue(act);
  const { nonce, ...shared } = act;
  return `${issue(shared)}${BETWEEN}${nonce}`;
}

/** What a token stands for, with the nonce of its form. */
export function readNonce<R extends { readonly act: Intent }>(
  written: string,
  read: (token: string) => R | null,
): (Omit<R, 'act'> & { readonly act: Intent }) | null {
  const [token = '', nonce, ...more] = written.split(BETWEEN);
  const found = read(token);
  if (found === null || nonce === undefined) return found;
  if (found.act.kind !== 'signaal.step' || !NONCE.test(nonce) || more.length > 0) return null;
  return { ...found, act: { ...found.act, nonce } };
}
