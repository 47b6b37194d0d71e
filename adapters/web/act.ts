import { LIMITS, fill, lengthOf } from '../../src/chat/index.ts';
import { ANCHOR, entryAnchor } from './anchor.ts';
import type { Desk, Ended } from './desk.ts';
import { STEPS, type Step } from './page-header.ts';
import { type Part, PARTS, pageAddress } from './page-model.ts';
import { type Seat, homeOf } from './place.ts';
import type { Mailbox, PlaygroundClock, PlaygroundView } from './ports.ts';
import { type Deed, type Post, eventIdOf, readPost, readSeat } from './read.ts';
import type { WebWords } from './words.ts';

/** How a request is answered: a page, another address to go to, or a kind no. */
export type Outcome =
  | { readonly kind: 'page'; readonly page: string }
  | { readonly kind: 'go'; readonly to: string }
  | { readonly kind: 'no'; readonly status: number; readonly why: Exclude<keyof WebWords['refusal'], 'back'> };

export const NOT_FOUND: Outcome = { kind: 'no', status: 404, why: 'notFound' };
export const UNREADABLE: Outcome = { kind: 'no', status: 400, why: 'unreadable' };

/** The part of the page that an address names. */
export const partOf = (value: string | null): Part => PARTS.find((part) => part === value) ?? 'gesprek';

/** Somebody whom the programme does not know, and who has a conversation with the bot: who was forgotten. */
export const isStranger = (view: PlaygroundView, mailbox: Pick<Mailbox, 'list'>, user: string): boolean =>
  view.people().every((person) => person.user !== user) && mailbox.list(homeOf(user)).length > 0;

/** Whether this person may sit in this conversation: their own, or a channel. */
export function isSeat(view: PlaygroundView, mailbox: Pick<Mailbox, 'list'>, { user, conversation }: Seat): boolean {
  if (isStranger(view, mailbox, user)) return conversation === homeOf(user);
  if (!view.people().some((person) => person.user === user)) return false;
  return conversation === homeOf(user) || view.channels().some((channel) => channel.conversation === conversation);
}

/** What was posted from a seat; gives the anchor to land on, or null when it cannot be read. */
type Act = (fields: URLSearchParams, seat: Seat & { readonly nonce: string }) => Promise<string | null>;

interface Parts {
  readonly mailbox: Pick<Mailbox, 'list'>;
  readonly view: PlaygroundView;
  readonly clock: PlaygroundClock;
  readonly words: WebWords;
  readonly desk: Desk;
  readonly answer: (post: Post) => Promise<Ended>;
  readonly report: (error: unknown) => void;
}

const isStep = (value: string | null): value is Step => STEPS.some((step) => step === value);

/** The addresses that can be posted to. */
export type Posting = 'zeg' | 'druk' | 'stuur' | 'sluit' | 'gezien' | 'klok';

/** Everything that can be posted. It ends in another address, so that reloading never sends anything twice. */
export function createActs(parts: Parts): Readonly<Record<Posting, (body: unknown) => Promise<Outcome>>> {
  const { mailbox, view, clock, words, desk } = parts;

  const take =
    (deed: Deed): Act =>
    async (fields) => {
      const post = readPost(deed, fields);
      return post === null ? null : desk.once(post.inbound.eventId, () => parts.answer(post));
    };

  const say: Act = async (fields, seat) => {
    const text = fields.get('tekst') ?? '';
    const length = lengthOf(text);
    const max = LIMITS.paragraph;
    if (text.trim() !== '' && length <= max) return take('say')(fields, seat);
    const problem = text.trim() === '' ? words.talk.sayEmpty : fill(words.talk.sayLong, { max, length });
    desk.keepDraft(seat, { text, problem });
    return ANCHOR.say;
  };

  const close: Act = (_fields, seat) => {
    desk.closeForm(seat);
    return Promise.resolve(ANCHOR.talk);
  };

  const dismiss: Act = (fields, seat) => {
    const note = desk.notes(seat).find((one) => one.id === fields.get('entry'));
    if (note !== undefined) desk.dropNote(seat, note.id);
    const under = note?.under ?? null;
    return Promise.resolve(under === null ? ANCHOR.talk : entryAnchor(under));
  };

  async function move(step: Step, seat: Seat): Promise<Ended> {
    desk.keepTrouble(seat, null);
    const moves = { volgende: () => clock.toNext(), uur: () => clock.hours(1), dag: () => clock.days(1) };
    try {
      await moves[step]();
      desk.setMoved(true);
      return { anchor: ANCHOR.top, done: true };
    } catch (error) {
      parts.report(error);
      desk.setMoved(false);
      desk.keepTrouble(seat, { sentence: words.broken, typed: [] });
      return { anchor: ANCHOR.top, done: false };
    }
  }

  const tick: Act = async (fields, seat) => {
    const step = fields.get('stap');
    if (!isStep(step)) return null;
    return desk.once(eventIdOf(seat.nonce, ['klok', step]), () => move(step, seat));
  };

  const posted =
    (act: Act) =>
    async (body: unknown): Promise<Outcome> => {
      if (typeof body !== 'string') return { kind: 'no', status: 415, why: 'unreadable' };
      const fields = new URLSearchParams(body);
      const seat = readSeat(fields);
      if (seat === null) return UNREADABLE;
      if (!isSeat(view, mailbox, seat)) return NOT_FOUND;
      const anchor = await act(fields, seat);
      if (anchor === null) return UNREADABLE;
      return { kind: 'go', to: pageAddress({ ...seat, part: partOf(fields.get('toon')) }, anchor) };
    };

  return {
    zeg: posted(say),
    druk: posted(take('press')),
    stuur: posted(take('submit')),
    sluit: posted(close),
    gezien: posted(dismiss),
    klok: posted(tick),
  };
}
