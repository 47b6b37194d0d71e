import type { PulsKeeping } from '../voice/index.ts';
import type { Answered, Machine, Turn } from './machine.ts';

/** For so long after the close it is kept who was asked. */
export const ASKED_KEPT = 14 * 86_400_000;

/** What is kept of a person in the file of the open round, in numbers; null when no round is open. */
function inOpenRound({ puls }: Machine, personId: string): PulsKeeping['open'] {
  const standing = puls.standing();
  if (standing?.open !== true) return null;
  const { role, answers, texts } = puls.file(standing.round).own(personId);
  return { role: role !== null, answers: Object.keys(answers).length, texts: texts.length };
}

/** That somebody was asked, in the newest round that is closed and still remembers. Who answered is not kept. */
function ofClosed({ store, agenda }: Machine, personId: string, now: number): PulsKeeping['closed'] {
  const newest = store.puls.all().findLast(({ closedAt }) => closedAt !== null && closedAt + ASKED_KEPT > now);
  if (newest === undefined || store.outbox.byKey(`puls.ask|${newest.round}|${personId}`) === null) return null;
  return { until: agenda.today((newest.closedAt ?? now) + ASKED_KEPT) };
}

/** What is kept of this person's puls right now, by looking. */
export function pulsKeeping(machine: Machine, personId: string, now: number): PulsKeeping {
  return {
    open: inOpenRound(machine, personId),
    closed: ofClosed(machine, personId, now),
    textsWait: machine.store.pulsTexts.open().length > 0,
  };
}

/** `bewijs`: tells somebody what is kept of their puls, and nothing of what they answered. */
export function showKeeping(turn: Turn): Answered {
  const { machine, person, now, scope } = turn;
  // Whether somebody took part is theirs alone: in a channel it is only said where to ask.
  if (scope === 'channel') return { kind: 'message', message: machine.voice.general.notHere() };
  return { kind: 'message', message: machine.voice.pulsTexts.keeping(pulsKeeping(machine, person.id, now)) };
}
