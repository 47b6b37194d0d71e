import type { Inbound } from '../chat/index.ts';
import { seal, unseal } from '../puls/secrecy.ts';
import { type Intent, type IntentKind, intent } from '../records/intent.ts';
import type { Command } from '../voice/index.ts';
import { readCommand } from './commands.ts';
import { readNonce, withNonce } from './form-nonce.ts';
import type { Machine } from './machine.ts';

const SEALED = 'puls~';

/** Acts that belong to answering: nothing that they leave behind may stand in the database. */
const ANSWERING: ReadonlySet<IntentKind> = new Set<IntentKind>([
  'puls.start',
  'puls.decline',
  'puls.role',
  'puls.answer',
  'puls.write',
  'puls.written',
  'puls.done',
  'puls.change',
  'puls.changed',
  'puls.withdraw',
]);

type Answering = Extract<Intent, { kind: `puls.${string}` }>;

const isAnswering = (act: Intent): act is Answering => ANSWERING.has(act.kind);

/**
 * Makes tokens for the acts in one reply. One that belongs to answering is sealed with the secret of its round, and
 * stands in no table: a row for it would say who was asked which question when.
 */
export function issuer(machine: Machine, personId: string | null, now: number): (act: Intent) => string {
  const keys = new Map<string, Buffer | null>();
  return (act) => {
    if (!isAnswering(act)) return withNonce(act, (one) => machine.store.tokens.issue(one, personId, now));
    if (!keys.has(act.round)) keys.set(act.round, machine.puls.file(act.round).buttonKey());
    const key = keys.get(act.round) ?? null;
    // Without a key the round is closed, and that is what pressing it says.
    const sealed = key === null ? '' : seal(key, JSON.stringify({ act, personId }));
    return `${SEALED}${act.round}~${sealed}`;
  };
}

/** What a token stands for. `closed`: it belonged to a round of the puls that is closed. Null: nobody knows. */
export function readToken(
  machine: Machine,
  token: string,
): { readonly act: Intent; readonly personId: string | null } | 'closed' | null {
  if (!token.startsWith(SEALED)) return readNonce(token, (one) => machine.store.tokens.read(one));
  const [, round = '', sealed = ''] = token.split('~');
  const known = machine.store.puls.get(round);
  if (known === null) return null;
  const key = machine.puls.file(round).buttonKey();
  if (key === null) return 'closed';
  const text = unseal(key, sealed);
  if (text === null) return null;
  const { act, personId } = JSON.parse(text) as { act: unknown; personId: string | null };
  const read = intent.safeParse(act);
  return read.success ? { act: read.data, personId } : null;
}

const opensPuls = (words: Readonly<Record<Command, readonly string[]>>, typed: string): boolean =>
  readCommand(words, typed, () => [])?.command === 'puls';

/**
 * Whether this belongs to answering the puls, so that it is not written down that it came in. It can be done again
 * without harm: the last one counts.
 */
export function leavesNoTrace(machine: Machine, inbound: Inbound): boolean {
  const { words } = machine.voice.general;
  switch (inbound.kind) {
    case 'pressed':
    case 'submitted': {
      if (inbound.token.startsWith(SEALED)) return true;
      const read = machine.store.tokens.read(inbound.token);
      return read !== null && isAnswering(read.act);
    }
    case 'commanded':
      return opensPuls(words, `${inbound.command} ${inbound.rest}`.trim());
    case 'spoke':
      return opensPuls(words, inbound.text);
    case 'found':
      return leavesNoTrace(machine, inbound.cause);
    case 'joined':
    case 'left':
    case 'pointed':
      return false;
  }
}
