import { expect } from 'vitest';
import {
  type Address,
  type Message,
  type Receipt,
  type Reply,
  type Token,
  button,
  buttons,
  paragraph,
} from '../../src/chat/index.ts';
import type { Rig, Where } from './rig.ts';

/** A token as the store makes them. */
export const TOKEN: Token = 'q8Z_-4nWc0Tt1yXbK2mHsA';

/** A message of these words. */
export const saying = (text: string): Message<Token> => ({ summary: text, blocks: [paragraph(text)] });

/** A message with one button under a sentence. */
export const asking = (text: string, label: string, token: Token = TOKEN): Message<Token> => ({
  summary: text,
  blocks: [paragraph(text), buttons(button(label, token, 'main'))],
});

/** Text as it reads: one space between words, wherever lines break. */
export const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Everything that stands there, as one text. */
export const all = async (rig: Rig, where: Where = 'home'): Promise<string> => flat((await rig.reads(where)).join(' '));

/** Sends a message that has to arrive, and gives its receipt. */
export async function sent(
  rig: Rig,
  to: Address,
  message: Message<Token>,
  { outboxId = 'uit-1', under = null }: { readonly outboxId?: string; readonly under?: Receipt | null } = {},
): Promise<Receipt> {
  const delivery = await rig.adapter.send(to, message, { outboxId, under });
  expect(delivery).toMatchObject({ kind: 'sent' });
  if (delivery.kind !== 'sent') throw new Error(delivery.kind);
  return delivery.receipt;
}

/** Long enough for what would come after an answer to have come. */
export const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

/** Puts a button at home, answers the press on it with this reply, and presses it. */
export async function pressed(rig: Rig, reply: Reply): Promise<void> {
  rig.answers(() => Promise.resolve(reply));
  await sent(rig, rig.home, asking('Hoe staat het ervoor?', 'Begin'));
  await rig.press('Begin');
}
