import { randomUUID } from 'node:crypto';
import type { ApprovedText, PulsText } from '../records/puls-text.ts';
import type { Database } from './database.ts';
import { and, asc, eq, isNull, lte, ne } from './drizzle.ts';
import type { Sweep } from './sweep.ts';
import { pulsText } from './tables/index.ts';

/** An open answer as it comes out of a closed round. */
export interface NewPulsText {
  readonly question: string;
  readonly text: string;
  readonly mayQuote: boolean;
}

/** The open answers of closed rounds: those that wait for two people, and those that two people approved. */
export interface PulsTexts {
  keep(round: string, texts: readonly NewPulsText[], goneOn: string): void;
  get(id: string): PulsText | null;
  /** Those that may not be shown yet, of one round or of all, in the order of their ids: none that says anything. */
  open(round?: string): readonly PulsText[];
  /** One person finds it good in these words; null: as it was written. */
  propose(id: string, paraphrase: string | null, by: string): void;
  /** Another person agrees: what is not shown of it is gone. */
  approve(id: string, by: string): void;
  /** Gone at once. */
  drop(id: string): void;
  /** Takes away what was not approved by this day; says how many there were. */
  purge(today: string): number;
  /** What may be shown of a round. */
  approved(round: string): readonly ApprovedText[];
  /** Lets the weekbericht of this week show whatever was approved and not shown yet; says how many there are. */
  tell(week: string): number;
  toldIn(week: string): readonly ApprovedText[];
  /** The same with their ids, so that one can be taken out. */
  rowsToldIn(week: string): readonly PulsText[];
  /** What the next weekbericht will show. */
  untold(): readonly ApprovedText[];
}

export function pulsTextsIn(db: Database, sweep: Sweep): PulsTexts {
  const one = (id: string) => eq(pulsText.id, id);
  const get = (id: string): PulsText | null => db.select().from(pulsText).where(one(id)).get() ?? null;
  const all = (where: ReturnType<typeof and>): readonly PulsText[] =>
    db.select().from(pulsText).where(where).orderBy(asc(pulsText.id)).all();
  const shown = ({ question, text, paraphrase }: PulsText): ApprovedText => ({
    question,
    words: paraphrase ?? text ?? '',
    literal: paraphrase === null,
  });
  const rowsToldIn = (week: string): readonly PulsText[] =>
    all(and(eq(pulsText.state, 'approved'), eq(pulsText.toldIn, week)));
  const change = (id: string, to: (row: PulsText) => Partial<PulsText>): void => {
    const row = get(id);
    if (row === null) return;
    db.update(pulsText)
      .set({ ...to(row), revision: row.revision + 1 })
      .where(one(id))
      .run();
    sweep.want();
  };
  return {
    keep(round, texts, goneOn) {
      const rows = texts.map(({ question, text, mayQuote }) => ({ id: randomUUID(), question, text, mayQuote }));
      // Written in the order of their ids: where a row stands on its page tells nothing of the order they were given in.
      for (const row of rows.sort((a, b) => (a.id < b.id ? -1 : 1)))
        db.insert(pulsText)
          .values({ ...row, round, state: 'waiting', goneOn, revision: 0 })
          .run();
    },
    get,
    open: (round) =>
      all(and(ne(pulsText.state, 'approved'), round === undefined ? undefined : eq(pulsText.round, round))),
    propose: (id, paraphrase, by) => change(id, () => ({ state: 'proposed', paraphrase, firstBy: by, secondBy: null })),
    approve: (id, by) =>
      change(id, ({ text, paraphrase, firstBy }) => {
        if (firstBy === null || firstBy === by) throw new Error('Two different people approve an open answer.');
        return { state: 'approved', secondBy: by, goneOn: null, text: paraphrase === null ? text : null };
      }),
    drop(id) {
      db.delete(pulsText).where(one(id)).run();
      sweep.want();
    },
    purge(today) {
      // Wanted even when there is nothing to take away: what a process that died left in the log goes with it.
      sweep.want();
      return db
        .delete(pulsText)
        .where(and(ne(pulsText.state, 'approved'), lte(pulsText.goneOn, today)))
        .run().changes;
    },
    approved: (round) => all(and(eq(pulsText.state, 'approved'), eq(pulsText.round, round))).map(shown),
    tell: (week) =>
      db
        .update(pulsText)
        .set({ toldIn: week })
        .where(and(eq(pulsText.state, 'approved'), isNull(pulsText.toldIn)))
        .run().changes,
    toldIn: (week) => rowsToldIn(week).map(shown),
    rowsToldIn,
    untold: () => all(and(eq(pulsText.state, 'approved'), isNull(pulsText.toldIn))).map(shown),
  };
}
