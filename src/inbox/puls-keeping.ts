import type { PulsRoundRecord } from '../records/puls.ts';
import type { PulsAsking, PulsKeeping } from '../voice/index.ts';
import type { Answered, Machine, Turn } from './machine.ts';

/** For so long after the close it is kept who was asked. */
export const ASKED_KEPT = 14 * 86_400_000;

/** The messages that say that somebody was asked, and asked once more: whatever became of them, they are kept. */
function askingOf({ store }: Machine, round: string, personId: string): PulsAsking {
  const kept = (kind: 'puls.ask' | 'puls.remind') => {
    const row = store.outbox.byKey(`${kind}|${round}|${personId}`);
    return row === null ? null : row.state === 'sent' ? ('sent' as const) : ('meant' as const);
  };
  const [asked, reminded] = [kept('puls.ask'), kept('puls.remind')];
  // Who got no reminder where others did tells something too, once all of them are planned.
  const others =
    asked === 'sent' &&
    store.puls.get(round)?.state !== 'reminding' &&
    store.outbox.lastKey(`puls.remind|${round}|`) !== null;
  return { asked, reminded: reminded ?? (others ? 'others' : null) };
}

/** What is kept of a person in the file of this open round, in numbers, and beside it. */
function inOpenRound(machine: Machine, round: string, personId: string): PulsKeeping['open'] {
  const file = machine.puls.file(round);
  const { role, answers, texts } = file.own(personId);
  return {
    ...askingOf(machine, round, personId),
    role: role !== null,
    answers: Object.keys(answers).length,
    texts: texts.length,
    left: file.left(personId),
  };
}

/** What the main database still says of somebody in a round that is over; null when that is nothing. */
function ofClosed(machine: Machine, { round, closedAt }: PulsRoundRecord, personId: string, now: number) {
  const asking = askingOf(machine, round, personId);
  if (asking.asked === null && asking.reminded === null) return null;
  const { agenda } = machine;
  const at = closedAt ?? now;
  return { ...asking, closedOn: agenda.today(at), until: agenda.cleanedOn(Math.max(at + ASKED_KEPT, now)) };
}

/** What is kept of this person's puls right now, by looking: in the file of the open round, and in the database. */
export function pulsKeeping(machine: Machine, personId: string, now: number): PulsKeeping {
  const { store, puls } = machine;
  const rounds = store.puls.all();
  const standing = puls.standing();
  // One that was opened and whose file was lost has no answers, and yet people were asked.
  const open = standing?.open === true ? standing.round : (store.puls.open()?.round ?? null);
  return {
    open: open === null ? null : inOpenRound(machine, open, personId),
    counting: standing?.open === false,
    closed: rounds
      .filter(({ round }) => round !== open)
      .toReversed()
      .flatMap((one) => ofClosed(machine, one, personId, now) ?? []),
    textsWait: store.pulsTexts.open().length > 0,
    textsShown: rounds.some(({ round }) => store.pulsTexts.approved(round).length > 0),
  };
}

/** `bewijs`: tells somebody what is kept of their puls, and nothing of what they answered. */
export function showKeeping(turn: Turn): Answered {
  const { machine, person, now, scope } = turn;
  // Whether somebody took part is theirs alone: in a channel it is only said where to ask.
  if (scope === 'channel') return { kind: 'message', message: machine.voice.general.notHere() };
  return { kind: 'message', message: machine.voice.pulsTexts.keeping(pulsKeeping(machine, person.id, now)) };
}
