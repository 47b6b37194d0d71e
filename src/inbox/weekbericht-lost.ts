import { stands } from '../outbox/stands.ts';
import type { Intent } from '../records/intent.ts';
import { type OutboxItem, isWeekbericht } from '../records/outbox.ts';
import type { Person } from '../records/person.ts';
import type { OutboxRow } from '../store/index.ts';
import type { LostFacts, LostPart } from '../voice/index.ts';
import type { Answered, Machine, Turn } from './machine.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;
type Told = Extract<OutboxItem, { kind: 'weekbericht.uncertain' }>['params'];

/** What the messages about the lost answers of one week begin with. */
export const lostPrefix = (week: string): string => `weekbericht.uncertain|${week}|`;

/** How it stands with one message of a weekbericht of which it was asked whether it stands. */
function stateOf(row: OutboxRow, askedAt: number): LostPart['state'] {
  switch (row.state) {
    case 'uncertain':
      return (row.triedAt ?? 0) > askedAt ? 'asked anew' : 'open';
    case 'sent':
      return row.receipt === null ? 'stands' : 'placed';
    case 'pending':
    case 'sending':
      return 'again';
    case 'parked':
      return 'stuck';
    case 'dropped':
      return 'dropped';
  }
}

/** Which part of the thread it is; null for the weekbericht itself. */
function partOf(item: OutboxItem): string | null {
  if (item.kind === 'puls.texts') return 'texts';
  return item.kind === 'weekbericht.thread' ? item.params.part : null;
}

/** What is asked about a weekbericht of which the answer was lost, as things are now. */
export function lostFacts(
  machine: Machine,
  { week, channel, rows, askedAt }: Told,
  to: Person | null,
): LostFacts | null {
  const { store } = machine;
  if (to === null) return null;
  const parts = rows.flatMap((id): LostPart[] => {
    const row = store.outbox.get(id);
    if (row === null) return [];
    const part = partOf(row.item);
    const werkgroep = part === null ? null : (store.programme.werkgroep(part)?.name ?? null);
    return [{ row: id, part, werkgroep, state: stateOf(row, askedAt) }];
  });
  const platform = channel.split(':', 1)[0] ?? '';
  return parts.length === 0 ? null : { givenName: to.givenName, week, platform, parts };
}

/** The newest question about this message, as it stands after a press; null when none was asked. */
function standing(turn: Turn, week: string, id: string): Answered | null {
  const { machine, person } = turn;
  const [asked] = machine.store.outbox
    .startingWith(lostPrefix(week))
    .flatMap(({ item }) =>
      item.kind === 'weekbericht.uncertain' && item.params.rows.includes(id) ? [item.params] : [],
    )
    .sort((a, b) => b.askedAt - a.askedAt);
  const facts = asked === undefined ? null : lostFacts(machine, asked, person);
  if (facts === null) return null;
  const message = machine.voice.outbox['weekbericht.uncertain'](facts);
  return { kind: turn.scope === 'personal' ? 'replaced' : 'message', message };
}

/** Settles a message whose answer was lost, once; whoever presses later hears how it stands. */
function settle(turn: Turn, { week, row: id }: { week: string; row: string }, how: (row: OutboxRow) => void): Answered {
  const { store, voice, log } = turn.machine;
  const row = store.outbox.get(id);
  if (row === null || !isWeekbericht(row.item.kind)) return { kind: 'message', message: voice.general.stale() };
  if (row.state === 'uncertain') {
    how(row);
    store.outbox.touchAll(lostPrefix(week), null);
    log.info({ row: id, person: turn.person.id }, 'lost answer settled');
  }
  return standing(turn, week, id) ?? { kind: 'message', message: voice.general.stale() };
}

/** "Het staat er": what waited for it follows, as well as it can. */
export function lostStands(turn: Turn, act: Of<'weekbericht.stands'>): Answered {
  return settle(turn, act, (row) => stands(turn.machine.store, row, turn.now));
}

/** "Plaats het opnieuw": said again, and what waited for it follows by itself. */
export function lostAgain(turn: Turn, act: Of<'weekbericht.again'>): Answered {
  return settle(turn, act, (row) => turn.machine.store.outbox.again(row.id, row.notBefore));
}
