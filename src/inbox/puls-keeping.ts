import type { PulsKeeping } from '../voice/index.ts';
import type { Answered, Machine, Turn } from './machine.ts';

/** What is kept of this person's puls right now, by looking. */
export function pulsKeeping(machine: Machine, personId: string, now: number): PulsKeeping {
  return { ...machine.pulsKept.kept(personId, now), textsWait: machine.store.pulsTexts.open().length > 0 };
}

/** `bewijs`: tells somebody what is kept of their puls, and nothing of what they answered. */
export function showKeeping(turn: Turn): Answered {
  const { machine, person, now, scope } = turn;
  // Whether somebody took part is theirs alone: in a channel it is only said where to ask.
  if (scope === 'channel') return { kind: 'message', message: machine.voice.general.notHere() };
  return { kind: 'message', message: machine.voice.pulsTexts.keeping(pulsKeeping(machine, person.id, now)) };
}
