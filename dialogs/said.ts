import { type Block, type Form, LIMITS, type Message, paragraph } from '../src/chat/index.ts';
import type { Intent } from '../src/records/intent.ts';
import { shortened } from './taal/phrases.ts';

/** A message of ours, its buttons still standing for intents. */
export type Said = Message<Intent>;
/** A form of ours, its submit button still standing for an intent. */
export type Asked = Form<Intent>;
/** A block of ours. */
export type Part = Block<Intent>;

/** A message of these blocks; what is null is left out. */
export function message(summary: string, ...parts: readonly (Part | readonly Part[] | null)[]): Said {
  return { summary: shortened(summary, LIMITS.summary), blocks: parts.flatMap((part) => part ?? []) };
}

/** A message of one or a few short paragraphs; the first is also what a notification says. */
export function short(first: string, ...more: readonly (Part | string | null)[]): Said {
  const blocks = more.flatMap((one) => (one === null ? [] : [typeof one === 'string' ? paragraph(one) : one]));
  return message(first, paragraph(shortened(first, LIMITS.paragraph)), blocks);
}
