import {
  type Form,
  type Inbound,
  LIMITS,
  type Message,
  type Profile,
  type Receive,
  type Reply,
  type Token,
  type Values,
  paragraph,
} from '../../src/chat/index.ts';
import { ANCHOR, entryAnchor } from './anchor.ts';
import type { Desk, Ended, Note, OpenForm } from './desk.ts';
import { type Seat, scopeOf } from './place.ts';
import type { Mailbox } from './ports.ts';
import type { Post } from './read.ts';
import { UNTOUCHED } from './render-form.ts';

interface Parts {
  readonly mailbox: Mailbox;
  readonly desk: Desk;
  /** Null as long as nobody listens. */
  readonly receive: () => Receive | null;
  readonly profile: (inbound: Inbound) => Profile | null;
  /** Said when something broke, and after that when something was typed. */
  readonly words: { readonly broken: string; readonly kept: string };
  readonly report: (error: unknown) => void;
}

/** What somebody typed, as a message of theirs. */
export function spokenMessage(text: string): Message<Token> {
  const all = Array.from(text.replace(/\s+/g, ' '));
  const summary = all.length <= LIMITS.summary ? all.join('') : `${all.slice(0, LIMITS.summary - 1).join('')}…`;
  return { summary, blocks: [paragraph(text)] };
}

/** What carries a button or a form: an entry for everybody, or a note to one person. */
type Carrier = Pick<Note, 'message' | 'under'>;

function formIn(entry: Carrier, token: Token): Form<Token> | null {
  const forms = entry.message.blocks.flatMap((block) => (block.kind === 'form' ? [block.form] : []));
  return forms.find((form) => form.submit.act === token) ?? null;
}

const typedIn = (values: Values): readonly string[] =>
  Object.values(values).filter((value): value is string => typeof value === 'string' && value !== '');

/** Hands a post to the machine and shows its reply. When something breaks, what was typed stays where it was. */
export function createAnswer(parts: Parts): (post: Post) => Promise<Ended> {
  const { mailbox, desk } = parts;
  const { broken } = parts.words;
  const brokenButKept = `${broken} ${parts.words.kept}`;

  const noteOf = (seat: Seat, id: string | null): Note | null => desk.notes(seat).find((one) => one.id === id) ?? null;

  const carrierOf = (seat: Seat, id: string | null): Carrier | null =>
    noteOf(seat, id) ?? mailbox.list(seat.conversation).find((one) => one.id === id) ?? null;

  /** The form that was sent, if the page still knows it: the open one, or one that stands in a message. */
  function formOf(seat: Seat, inbound: Inbound, entry: string | null): OpenForm | null {
    if (inbound.kind !== 'submitted') return null;
    const open = desk.form(seat);
    if (open?.form.submit.act === inbound.token) return open;
    const carrier = carrierOf(seat, entry);
    const form = carrier === null ? null : formIn(carrier, inbound.token);
    return form === null ? null : { form, entry, inPlaceOf: inbound.token, filled: UNTOUCHED };
  }

  /** Says something of ours: in a channel to the one it answers alone, for others stand by who did not ask. */
  function say(seat: Seat, answered: string | null, message: Message<Token>): string {
    if (scopeOf(seat.conversation) === 'personal')
      return mailbox.append({ conversation: seat.conversation, author: 'bot', message, under: null, outboxId: null });
    const before = noteOf(seat, answered);
    return desk.keepNote(seat, { message, under: before === null ? answered : before.under });
  }

  interface Showing {
    readonly seat: Seat;
    readonly inbound: Inbound;
    /** The entry that a `replaced` turns. */
    readonly entry: string | null;
    /** The entry that what is said in a channel stands under. */
    readonly answered: string | null;
    readonly sent: OpenForm | null;
    readonly receive: Receive;
  }

  function closeSent({ seat, sent }: Showing): void {
    if (sent !== null && desk.form(seat)?.form.submit.act === sent.form.submit.act) desk.closeForm(seat);
  }

  function showMessage(showing: Showing, message: Message<Token>): string {
    closeSent(showing);
    return entryAnchor(say(showing.seat, showing.answered, message));
  }

  /** Shows a reply and gives the anchor of what is new. A look-up is answered once: a second one is only shown. */
  async function show(reply: Reply, showing: Showing): Promise<string> {
    const { seat, inbound, entry, sent, answered } = showing;
    switch (reply.kind) {
      case 'message':
        return showMessage(showing, reply.message);
      case 'replaced':
        if (entry === null || !mailbox.replace(seat.conversation, entry, reply.message))
          return showMessage(showing, reply.message);
        closeSent(showing);
        return entryAnchor(entry);
      case 'form':
        desk.openForm(seat, { form: reply.form, entry, inPlaceOf: null, filled: UNTOUCHED });
        return ANCHOR.form;
      case 'problems': {
        const values = inbound.kind === 'submitted' ? inbound.values : null;
        const filled = { values, problems: reply.problems, trouble: null };
        desk.openForm(seat, { form: reply.form, entry, inPlaceOf: sent?.inPlaceOf ?? null, filled });
        return Object.keys(reply.problems).length === 0 ? ANCHOR.form : ANCHOR.problems;
      }
      case 'look-up': {
        const anchor = showMessage(showing, reply.message);
        if (inbound.kind === 'found') return anchor;
        const found: Inbound = {
          kind: 'found',
          eventId: `${inbound.eventId}.found`,
          from: inbound.from,
          conversation: inbound.conversation,
          scope: inbound.scope,
          profile: parts.profile(inbound),
          cause: inbound,
        };
        return show(await showing.receive(found), { ...showing, inbound: found });
      }
      case 'nothing':
        closeSent(showing);
        return answered === null ? ANCHOR.talk : entryAnchor(answered);
    }
  }

  /** Keeps what was typed and says that something broke; gives the anchor of that. */
  function fail(seat: Seat, { inbound, typed }: Post, said: string | null, sent: OpenForm | null): string {
    if (inbound.kind === 'submitted' && sent !== null) {
      desk.openForm(seat, { ...sent, filled: { values: inbound.values, problems: {}, trouble: brokenButKept } });
      return ANCHOR.problems;
    }
    if (said !== null && typed !== null) {
      mailbox.remove(seat.conversation, said);
      desk.keepDraft(seat, { text: typed, problem: brokenButKept });
      return ANCHOR.say;
    }
    desk.keepTrouble(seat, { sentence: broken, typed: inbound.kind === 'submitted' ? typedIn(inbound.values) : [] });
    return ANCHOR.news;
  }

  return async (post) => {
    const { inbound, entry, typed } = post;
    const seat = { user: inbound.from.user, conversation: inbound.conversation };
    desk.keepTrouble(seat, null);
    desk.setMoved(false);
    const sent = formOf(seat, inbound, entry);
    const said =
      typed === null
        ? null
        : mailbox.append({
            conversation: seat.conversation,
            author: 'person',
            message: spokenMessage(typed),
            under: null,
            outboxId: null,
          });
    try {
      const receive = parts.receive();
      if (receive === null) throw new Error('The page was used before the adapter was started.');
      const showing = { seat, inbound, entry, answered: entry ?? said, sent, receive };
      const anchor = await show(await receive(inbound), showing);
      if (said !== null) desk.keepDraft(seat, null);
      return { anchor, done: true };
    } catch (error) {
      parts.report(error);
      return { anchor: fail(seat, post, said, sent), done: false };
    }
  };
}
