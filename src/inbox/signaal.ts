import type { Answered, Turn } from './machine.ts';

/** Opens the form of a signal, filled with this text. */
export function openSignaal(turn: Turn, _opening: { readonly text: string }): Answered {
  return { kind: 'message', message: turn.machine.voice.general.notUnderstood() };
}
