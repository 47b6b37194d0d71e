import type { Message, Token } from '../chat/index.ts';
import type { Database } from './database.ts';
import { and, asc, eq } from './drizzle.ts';
import type { Sweep } from './sweep.ts';
import { webEntry } from './tables/index.ts';

export interface StoredEntry {
  readonly id: string;
  readonly author: 'bot' | 'person';
  readonly message: Message<Token>;
  readonly under: string | null;
  readonly at: string;
  readonly changed: boolean;
}

/**
 * The conversations of the web platform. `now` gives product time in milliseconds. What a message said before it was
 * changed or removed may have been taken back by whoever wrote it: it goes out of the write-ahead log too.
 */
export function mailboxIn(db: Database, now: () => number, sweep: Pick<Sweep, 'want'>) {
  const changed = (changes: number): boolean => {
    if (changes > 0) sweep.want();
    return changes > 0;
  };
  const own = (conversation: string, id: string) =>
    and(eq(webEntry.conversation, conversation), eq(webEntry.id, Number(id)));
  return {
    append(entry: {
      conversation: string;
      author: 'bot' | 'person';
      message: Message<Token>;
      under: string | null;
      outboxId: string | null;
    }): string {
      const row = db
        .insert(webEntry)
        .values({
          conversation: entry.conversation,
          author: entry.author,
          message: JSON.stringify(entry.message),
          under: entry.under === null ? null : Number(entry.under),
          outboxId: entry.outboxId,
          at: now(),
          changed: false,
        })
        .returning({ id: webEntry.id })
        .get();
      return String(row.id);
    },
    replace: (conversation: string, id: string, message: Message<Token>): boolean =>
      changed(
        db
          .update(webEntry)
          .set({ message: JSON.stringify(message), changed: true })
          .where(own(conversation, id))
          .run().changes,
      ),
    remove: (conversation: string, id: string): boolean =>
      changed(db.delete(webEntry).where(own(conversation, id)).run().changes),
    find(conversation: string, outboxId: string): string | null {
      const row = db
        .select({ id: webEntry.id })
        .from(webEntry)
        .where(and(eq(webEntry.conversation, conversation), eq(webEntry.outboxId, outboxId)))
        .get();
      return row === undefined ? null : String(row.id);
    },
    list: (conversation: string): readonly StoredEntry[] =>
      db
        .select()
        .from(webEntry)
        .where(eq(webEntry.conversation, conversation))
        .orderBy(asc(webEntry.id))
        .all()
        .map((row) => ({
          id: String(row.id),
          author: row.author,
          message: JSON.parse(row.message) as Message<Token>,
          under: row.under === null ? null : String(row.under),
          at: new Date(row.at).toISOString(),
          changed: row.changed,
        })),
  };
}
