import { type Field, LIMITS, lengthOf } from '../chat/index.ts';
import type { PointedVoice } from '../voice/index.ts';
import type { Answered, Turn } from './machine.ts';
import { openSignaal } from './signaal.ts';

/** A field that holds no more than may be sent with it, and how much of a longer text that is; null when all fits. */
function fitting(field: Field): { readonly field: Field; readonly kept: number } | null {
  if (field.kind !== 'short-text' && field.kind !== 'long-text') return null;
  if (lengthOf(field.initial) <= field.max) return null;
  return { field: { ...field, initial: Array.from(field.initial).slice(0, field.max).join('') }, kept: field.max };
}

/**
 * A form that was filled with a message somebody pointed at: it says that the message may be of somebody else, unless
 * it is their own, and when it was too long how much of it stands here. Nothing is cut without a word.
 */
export function explained(answered: Answered, voice: PointedVoice, whose: 'others' | 'own' = 'others'): Answered {
  if (answered.kind !== 'form') return answered;
  const { form } = answered;
  const short = form.fields.map(fitting);
  const kept = short.find((one) => one !== null)?.kept ?? null;
  const long = kept === null ? [] : [voice.shortened(kept)];
  const said = [...(whose === 'others' ? [voice.others] : []), ...long].join(' ');
  if (said === '') return answered;
  // A form has few lines above it: where they are all taken, the last two become one.
  const room = LIMITS.formIntro - 1;
  const intro =
    form.intro.length <= room ? form.intro : [...form.intro.slice(0, room - 1), form.intro.slice(room - 1).join(' ')];
  const fields = form.fields.map((field, at) => short[at]?.field ?? field);
  return { kind: 'form', form: { ...form, intro: [said, ...intro], fields } };
}

/** A message somebody pointed at, in a form for a signal. Nothing is kept of it before they send that. */
export function pointedAt(turn: Turn, text: string): Answered {
  const opened = openSignaal(turn, { text });
  // A message of pictures alone says nothing, and then there is nothing to explain.
  return text.trim() === '' ? opened : explained(opened, turn.machine.voice.pointed);
}

/** What somebody typed behind `signaal`, in the form: it is theirs, and nothing of it is kept before they send that. */
export const typedBehind = (turn: Turn, text: string): Answered =>
  explained(openSignaal(turn, { text }), turn.machine.voice.pointed, 'own');
