import { type Message, paragraph } from './message.ts';
import type { Reply } from './reply.ts';

/** What an adapter says instead of a form that may not stand in a message here; null when the reply may stand there. */
export function insteadOf(reply: Reply): Message<never> | null {
  if (reply.kind !== 'form' && reply.kind !== 'problems') return null;
  const { apart, title } = reply.form;
  const lines = reply.kind === 'problems' ? apart?.refused : apart?.instead;
  return lines === undefined || lines === null
    ? null
    : { summary: title, blocks: lines.map((line) => paragraph(line)) };
}
