import type { Inbound, Values } from '../chat/index.ts';
import { soundsAcute } from '../privacy/acute.ts';
import { type Answered, type Machine, type Turn, emergencyOf } from './machine.ts';
import { openOnes } from './weekcheck-spoken.ts';

/** The numbers alone, for where others may read along or somebody is not known. */
export function numbersAlone({ store, voice }: Machine): Answered {
  return { kind: 'message', message: voice.need.aloud(emergencyOf(store)), anywhere: true };
}

/** The card of `hulp`. Who has no place of their own with the bot gets it where they asked for it, rather than not at all. */
export function helpCard({ machine, from }: Turn): Answered {
  const { store, voice } = machine;
  return { kind: 'message', message: voice.general.help(emergencyOf(store), from.platform), anywhere: true };
}

/**
 * The answer to a sentence that may be of somebody in need: people who can help. Nothing of it is kept, counted or
 * logged, and nobody else hears of it. No button on the card stands for this moment alone, so that no token tells later
 * that it was shown.
 */
export function needSpoken(turn: Turn): Answered {
  const { store, voice } = turn.machine;
  if (turn.scope === 'channel') return numbersAlone(turn.machine);
  return { kind: 'message', message: voice.need.card(emergencyOf(store), openOnes(turn)) };
}

/** The same for a form that cannot be kept any more: the card instead of it. Null when nobody seems to be in need. */
export function needIn(turn: Turn, values: Values): Answered | null {
  const texts = Object.values(values).flatMap((value) => (typeof value === 'string' ? [value] : value));
  return texts.some((text) => soundsAcute(text)) ? needSpoken(turn) : null;
}

/** Whether somebody typed, outside a form, what may be of somebody in need. */
export function typedInNeed(inbound: Inbound): boolean {
  switch (inbound.kind) {
    case 'spoke':
      return soundsAcute(inbound.text);
    case 'commanded':
      return soundsAcute(`${inbound.command} ${inbound.rest}`);
    default:
      return false;
  }
}
