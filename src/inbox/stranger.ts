import type { Inbound, Message } from '../chat/index.ts';
import { soundsAcute } from '../privacy/acute.ts';
import type { Intent } from '../records/intent.ts';
import { readCommand } from './commands.ts';
import { type Answered, type Machine, emergencyOf } from './machine.ts';
import { numbersAlone, typedInNeed } from './need.ts';

/** What somebody typed outside a form; null when they typed nothing. */
function typed(inbound: Inbound): string | null {
  switch (inbound.kind) {
    case 'spoke':
      return inbound.text;
    case 'commanded':
      return `${inbound.command} ${inbound.rest}`;
    default:
      return null;
  }
}

/** Whether somebody typed the word that brings the numbers to call. */
export function asksForHelp({ voice }: Machine, inbound: Inbound): boolean {
  const words = typed(inbound);
  return words !== null && readCommand(voice.general.words, words, () => [])?.command === 'hulp';
}

/** Whether anything that came with this may be of somebody in need: what they typed, sent in a form, or point at. */
function soundsInNeed(inbound: Inbound): boolean {
  switch (inbound.kind) {
    case 'submitted':
      return Object.values(inbound.values)
        .flatMap((value) => value)
        .some(soundsAcute);
    case 'pointed':
      return soundsAcute(inbound.text);
    default:
      return typedInNeed(inbound);
  }
}

/**
 * The answer to somebody we do not know: who they are to us, but the numbers to call where they ask for them or seem to
 * need them. Those are for everybody.
 */
export function answerStranger(machine: Machine, cause: Inbound, met: Answered): Answered {
  if (soundsInNeed(cause)) return numbersAlone(machine);
  if (!asksForHelp(machine, cause) || met.kind !== 'message') return met;
  return withNumbers(machine, met.message);
}

/** The numbers, and under them what else there is to say. */
function withNumbers({ store, voice }: Machine, then: Message<Intent>): Answered {
  return { kind: 'message', message: voice.need.unknown(emergencyOf(store), then), anywhere: true };
}
