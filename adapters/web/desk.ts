import type { Form, Message, Token } from '../../src/chat/index.ts';
import type { Seat } from './place.ts';
import type { Filled } from './render-form.ts';

/** A form that waits for an answer in one conversation. */
export interface OpenForm {
  readonly form: Form<Token>;
  /** The entry whose button or form block it came from; null when somebody asked for it in words. */
  readonly entry: string | null;
  /** The token of the form block it stands in the place of; null when it stands by itself. */
  readonly inPlaceOf: Token | null;
  readonly filled: Filled;
}

/** What stands in the box to say something, and what is wrong with it. */
export interface Draft {
  readonly text: string;
  readonly problem: string | null;
}

/** Something went wrong that belongs to no form: what to say, and what was typed, so that it is not lost. */
export interface Trouble {
  readonly sentence: string;
  readonly typed: readonly string[];
}

/** Something said in a channel to one person alone. */
export interface Note {
  readonly id: string;
  readonly message: Message<Token>;
  /** The entry it answers and stands under; null when there is none. */
  readonly under: string | null;
}

/** How an act ended: where on the page to land, and whether it need not be done again. */
export interface Ended {
  readonly anchor: string;
  readonly done: boolean;
}

/** What the page remembers for as long as it runs: open forms, drafts, notes, what is new. Nothing of it is a record. */
export interface Desk {
  form(seat: Seat): OpenForm | null;
  openForm(seat: Seat, form: OpenForm): void;
  closeForm(seat: Seat): void;
  draft(seat: Seat): Draft | null;
  keepDraft(seat: Seat, draft: Draft | null): void;
  trouble(seat: Seat): Trouble | null;
  keepTrouble(seat: Seat, trouble: Trouble | null): void;
  /** What was said to this person alone, oldest first. */
  notes(seat: Seat): readonly Note[];
  /** Says something to one person alone, in the place of what was said under the same entry before; gives its id. */
  keepNote(seat: Seat, note: Omit<Note, 'id'>): string;
  dropNote(seat: Seat, id: string): void;
  /** How much was unread when the clock was moved; null when something else was done since. */
  moved(): number | null;
  setMoved(moved: boolean): void;
  unread(conversation: string): number;
  arrived(conversation: string, entry: string): void;
  gone(conversation: string, entry: string): void;
  read(conversation: string): void;
  /** Does an act once per event: a second post of the same event waits for the first and lands where it did. */
  once(eventId: string, act: () => Promise<Ended>): Promise<string>;
}

/** So many finished events are remembered to know a double click by. */
const REMEMBERED = 500;

/** So many notes are kept for one person in one conversation. */
const NOTES = 20;

const keyOf = (seat: Seat): string => JSON.stringify([seat.user, seat.conversation]);

/** An empty desk. */
export function createDesk(): Desk {
  const forms = new Map<string, OpenForm>();
  const drafts = new Map<string, Draft>();
  const troubles = new Map<string, Trouble>();
  const notes = new Map<string, readonly Note[]>();
  const unread = new Map<string, Set<string>>();
  const running = new Map<string, Promise<string>>();
  const finished = new Map<string, string>();
  let moved: number | null = null;
  let noted = 0;

  const keep = <V>(map: Map<string, V>, seat: Seat, value: V | null): void => {
    if (value === null) map.delete(keyOf(seat));
    else map.set(keyOf(seat), value);
  };

  async function run(eventId: string, act: () => Promise<Ended>): Promise<string> {
    try {
      const { anchor, done } = await act();
      if (done) finished.set(eventId, anchor);
      const [oldest] = finished.keys();
      if (finished.size > REMEMBERED && oldest !== undefined) finished.delete(oldest);
      return anchor;
    } finally {
      running.delete(eventId);
    }
  }

  return {
    form: (seat) => forms.get(keyOf(seat)) ?? null,
    openForm: (seat, form) => keep(forms, seat, form),
    closeForm: (seat) => keep(forms, seat, null),
    draft: (seat) => drafts.get(keyOf(seat)) ?? null,
    keepDraft: (seat, draft) => keep(drafts, seat, draft),
    trouble: (seat) => troubles.get(keyOf(seat)) ?? null,
    keepTrouble: (seat, trouble) => keep(troubles, seat, trouble),
    notes: (seat) => notes.get(keyOf(seat)) ?? [],
    keepNote: (seat, { message, under }) => {
      noted += 1;
      const id = `note-${noted}`;
      const others = (notes.get(keyOf(seat)) ?? []).filter((one) => one.under !== under);
      notes.set(keyOf(seat), [...others, { id, message, under }].slice(-NOTES));
      return id;
    },
    dropNote: (seat, id) => {
      notes.set(
        keyOf(seat),
        (notes.get(keyOf(seat)) ?? []).filter((one) => one.id !== id),
      );
    },
    moved: () => moved,
    setMoved: (now) => {
      moved = now ? [...unread.values()].reduce((sum, entries) => sum + entries.size, 0) : null;
    },
    unread: (conversation) => unread.get(conversation)?.size ?? 0,
    arrived: (conversation, entry) => {
      unread.set(conversation, (unread.get(conversation) ?? new Set()).add(entry));
    },
    gone: (conversation, entry) => {
      unread.get(conversation)?.delete(entry);
    },
    read: (conversation) => {
      unread.delete(conversation);
    },
    once: async (eventId, act) => {
      const before = finished.get(eventId);
      if (before !== undefined) return before;
      const busy = running.get(eventId) ?? run(eventId, act);
      running.set(eventId, busy);
      return busy;
    },
  };
}
