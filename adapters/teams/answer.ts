import { type Form, type Reply, type Token, formBlock, insteadOf, paragraph } from '../../src/chat/index.ts';
import { type AdaptiveCard, CARD } from './card.ts';
import { type DialogAnswer, dialogOf, dialogSays } from './dialog.ts';
import { refilled } from './refill.ts';
import { renderCard } from './render.ts';
import type { Shown } from './saying.ts';
import type { Source } from './source.ts';
import type { TeamsWords } from './words.ts';

/** What Teams shows in answer to a press: another card for who pressed, or a line of text beside the card. */
export type CardAnswer =
  | { readonly statusCode: 200; readonly type: typeof CARD; readonly value: AdaptiveCard }
  | { readonly statusCode: 200; readonly type: 'application/vnd.microsoft.activity.message'; readonly value: string };

/** Something to do after Teams was answered. */
export type Act =
  | { readonly kind: 'say'; readonly shown: Shown }
  /** In the person's own chat with us. */
  | { readonly kind: 'tell'; readonly conversation: string; readonly shown: Shown }
  /** Changes the message itself, for every client; `else`: say it when that cannot be. */
  | { readonly kind: 'update'; readonly message: string; readonly shown: Shown; readonly else: boolean }
  | { readonly kind: 'look-up' };

export interface Answered {
  /** Null where Teams waits for no answer, or has had it. */
  readonly body: CardAnswer | DialogAnswer | null;
  readonly acts: readonly Act[];
}

/** A message that says one sentence. */
function sentence(text: string): Shown {
  return { message: { summary: text, blocks: [paragraph(text)] }, problems: {} };
}

function formShown(form: Form<Token>, summary: string, problems: Shown['problems']): Shown {
  return { message: { summary, blocks: [formBlock(form)] }, problems };
}

function line(value: string): CardAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}

function card({ message, problems }: Shown, words: TeamsWords): CardAnswer {
  return { statusCode: 200, type: CARD, value: renderCard(message, words, problems) };
}

function shownOf(reply: Exclude<Reply, { kind: 'nothing' }>, source: Source, words: TeamsWords): Shown {
  switch (reply.kind) {
    case 'message':
    case 'replaced':
    case 'look-up':
      return { message: reply.message, problems: {} };
    case 'form':
      return formShown(reply.form, reply.form.title, {});
    case 'problems':
      return formShown(refilled(reply.form, source.values), words.problems, reply.problems);
  }
}

interface Asked {
  readonly source: Source;
  readonly words: TeamsWords;
  /** Teams was answered before, so that only acts are left. */
  readonly acted: boolean;
  /** The person's own chat with us, where there is one. */
  readonly own: string | null;
}

/** In the person's own chat everything is shown where it was asked; a card turns into its result. */
function inChat(reply: Exclude<Reply, { kind: 'nothing' }>, asked: Asked): Answered {
  const { source, words, acted } = asked;
  const shown = shownOf(reply, source, words);
  const instead = insteadOf(reply);
  const kept = instead === null ? shown : { message: instead, problems: {} };
  const after: readonly Act[] = reply.kind === 'look-up' ? [{ kind: 'look-up' }] : [];
  if (source.card === null || source.via === 'spoken' || source.via === 'event')
    return { body: null, acts: [{ kind: 'say', shown: kept }, ...after] };
  const update: Act = { kind: 'update', message: source.card, shown: kept, else: true };
  // A message keeps all it ever showed: what may not stand in it leaves it as it is.
  const changed: Act = instead === null ? update : { kind: 'say', shown: kept };
  if (acted) return { body: null, acts: [changed, ...after] };
  if (source.via === 'submit') {
    const stays = reply.kind === 'message' || reply.kind === 'look-up';
    return { body: null, acts: [stays ? { kind: 'say', shown } : changed, ...after] };
  }
  // A card that became this sentence could not be pressed once more.
  if (reply.kind === 'message' && reply.again === true) return { body: line(''), acts: [{ kind: 'say', shown }] };
  // The card in the answer is seen on this one device until the message itself is changed. That is done for a result,
  // so that it is there tomorrow and on the phone; a form leaves the message as it was.
  const lasting = reply.kind === 'replaced' || reply.kind === 'message';
  return { body: card(shown, words), acts: [...(lasting ? [{ ...update, else: false } as const] : []), ...after] };
}

/**
 * In a channel or group others read along, and a card there belongs to all. What changes for all is changed there; all
 * else is for the one who asked, and Teams cannot show it to one person in a channel on every client. So it is told in
 * the person's own chat, and the channel hears no more than that; without such a chat it hears how to open one.
 */
function inChannel(reply: Exclude<Reply, { kind: 'nothing' }>, asked: Asked): Answered {
  const { source, words, acted, own } = asked;
  const instead = insteadOf(reply);
  const shown = instead === null ? shownOf(reply, source, words) : { message: instead, problems: {} };
  if (reply.kind === 'replaced' && source.card !== null) {
    const update: Act = { kind: 'update', message: source.card, shown, else: false };
    return { body: source.via === 'card' && !acted ? card(shown, words) : null, acts: [update] };
  }
  // Numbers of people who can help are said here rather than not at all.
  if (own === null && reply.kind === 'message' && reply.anywhere === true && source.via !== 'event')
    return { body: source.via === 'card' && !acted ? line('') : null, acts: [{ kind: 'say', shown }] };
  const acts: Act[] = own === null ? [] : [{ kind: 'tell', conversation: own, shown }];
  if (own !== null && reply.kind === 'look-up') acts.push({ kind: 'look-up' });
  const said = own === null ? words.noChat : words.inChat;
  if (acted || source.via === 'event') return { body: null, acts };
  if (source.via === 'card') return { body: line(said), acts };
  return { body: null, acts: [...acts, { kind: 'say', shown: sentence(said) }] };
}

/** In a dialog everything is shown in the dialog: there is no message that it belongs to. */
function inDialog(reply: Exclude<Reply, { kind: 'nothing' }>, { source, words }: Asked): Answered {
  const { message, problems } = shownOf(reply, source, words);
  const title = 'form' in reply ? reply.form.title : words.dialog;
  return { body: dialogOf(title, renderCard(message, words, problems)), acts: [] };
}

/** On which surface a reply is shown: pure. Throws RangeError when a card cannot be shown whole. */
export function answer(reply: Reply, asked: Asked): Answered {
  const { source, acted } = asked;
  if (reply.kind === 'nothing') return { body: source.via === 'card' && !acted ? line('') : null, acts: [] };
  if (source.via === 'dialog') return inDialog(reply, asked);
  return source.personal ? inChat(reply, asked) : inChannel(reply, asked);
}

/** How a sentence of the adapter itself is said: beside the card, so that what was typed in it stays; else as a message. */
export function say(source: Source, text: string, acted: boolean): Answered {
  if (source.via === 'dialog') return { body: dialogSays(text), acts: [] };
  if (source.via === 'card' && !acted) return { body: line(text), acts: [] };
  return { body: null, acts: [{ kind: 'say', shown: sentence(text) }] };
}
