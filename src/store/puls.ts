import type Sqlite from 'better-sqlite3';
import { type PulsAsked, type PulsRelease, type PulsRoundRecord, pulsAsked, pulsRelease } from '../records/puls.ts';
import type { Database } from './database.ts';
import { asc, eq, inArray, sql } from './drizzle.ts';
import { pulsRound } from './tables/index.ts';

/** The rounds of the puls. Who answered is nowhere here, and neither is any answer. */
export interface Pulses {
  get(round: string): PulsRoundRecord | null;
  /** Oldest first. */
  all(): readonly PulsRoundRecord[];
  /** The round that people can answer now: at most one is. */
  open(): PulsRoundRecord | null;
  /** The round that is over and not counted yet. */
  closing(): PulsRoundRecord | null;
  /** The rounds whose time it is, but that cannot open yet. */
  waiting(): readonly string[];
  put(round: string, state: PulsRoundRecord['state']): void;
  opening(round: string, asked: PulsAsked, at: number): void;
  invited(round: string, more: number): void;
  /** Null: its answers were lost. */
  close(round: string, release: PulsRelease | null, at: number): void;
  writeFeedback(round: string, text: string, by: string): void;
  /** Takes away who was asked, and who was asked twice, in the rounds that closed before this moment. */
  forgetAsked(before: number): void;
}

export function pulsesIn(db: Database, sqlite: Sqlite.Database): Pulses {
  const read = (row: typeof pulsRound.$inferSelect): PulsRoundRecord => ({
    ...row,
    asked: pulsAsked.parse(JSON.parse(row.asked)),
    release: row.release === null ? null : pulsRelease.parse(JSON.parse(row.release)),
  });
  const set = (round: string, values: Partial<typeof pulsRound.$inferInsert>): void => {
    db.update(pulsRound).set(values).where(eq(pulsRound.round, round)).run();
  };
  const all = (): readonly PulsRoundRecord[] =>
    db.select().from(pulsRound).orderBy(asc(pulsRound.round)).all().map(read);
  // Looked up for every message of a round.
  const one = db
    .select()
    .from(pulsRound)
    .where(eq(pulsRound.round, sql.placeholder('round')))
    .prepare();
  const inState = (...states: readonly PulsRoundRecord['state'][]): PulsRoundRecord | null => {
    const row = db
      .select()
      .from(pulsRound)
      .where(inArray(pulsRound.state, [...states]))
      .get();
    return row === undefined ? null : read(row);
  };
  const long = 'in (select round from puls_round where closed_at < ?)';
  const forgetRows = sqlite.prepare(
    `delete from outbox where kind in ('puls.ask', 'puls.remind') and params ->> 'round' ${long}`,
  );
  const forgetTokens = sqlite.prepare(
    `delete from token where intent ->> 'kind' in ('puls.start', 'puls.decline') and intent ->> 'round' ${long}`,
  );
  const put: Pulses['put'] = (round, state) =>
    void db
      .insert(pulsRound)
      .values({ round, state, invited: 0, asked: '[]' })
      .onConflictDoUpdate({ target: pulsRound.round, set: { state } })
      .run();
  return {
    get(round) {
      const row = one.get({ round });
      return row === undefined ? null : read(row);
    },
    all,
    open: () => inState('opening', 'open', 'reminding'),
    closing: () => inState('closing'),
    waiting: () =>
      db
        .select({ round: pulsRound.round })
        .from(pulsRound)
        .where(eq(pulsRound.state, 'waiting'))
        .all()
        .map(({ round }) => round),
    put,
    opening(round, asked, openedAt) {
      put(round, 'opening');
      set(round, { asked: JSON.stringify(asked), openedAt });
    },
    invited(round, more) {
      sqlite.prepare('update puls_round set invited = invited + ? where round = ?').run(more, round);
    },
    close: (round, release, closedAt) =>
      set(round, {
        state: release === null ? 'lost' : 'closed',
        release: release === null ? null : JSON.stringify(release),
        closedAt,
      }),
    writeFeedback: (round, feedback, feedbackBy) => set(round, { feedback, feedbackBy }),
    forgetAsked(before) {
      forgetRows.run(before);
      forgetTokens.run(before);
    },
  };
}
