import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Store, openStore } from '../../src/store/index.ts';

let store: Store;
/** Every statement that the store makes when it is opened. */
let statements: readonly string[] = [];
beforeAll(() => {
  const prepare = vi.spyOn(Sqlite.prototype, 'prepare');
  store = openStore(':memory:');
  statements = prepare.mock.calls.map(([source]) => source);
  prepare.mockRestore();
});
afterAll(() => store.close());

/** How SQLite would find this. */
const planOf = (query: string): string =>
  store.sqlite
    .prepare<unknown[], { detail: string }>(`explain query plan ${query}`)
    .all(...Array.from({ length: query.split('?').length - 1 }, () => 1))
    .map((row) => row.detail)
    .join('; ');

/** The statements with which the store looks for what may leave. */
const lookingForDue = (): readonly string[] =>
  statements.filter((one) => /from "outbox"/.test(one) && /"not_before" <= \?/.test(one));

describe('However many messages there are', () => {
  test('the next to leave are found by an index in their order, without sorting what waits', () => {
    expect(lookingForDue()).toHaveLength(2);
    for (const query of lookingForDue()) {
      expect(query).toContain('order by "outbox"."not_before" asc, "outbox"."planned_at" asc, rowid asc');
      const plan = planOf(query);
      expect(plan).toContain('SEARCH outbox USING INDEX outbox_due (state=? AND not_before<?)');
      // Where somebody is spoken to is one of two or three places, which may be put in order.
      expect(plan.replace(/CORRELATED SCALAR SUBQUERY.*/, '')).not.toContain('TEMP B-TREE');
    }
  });

  test('what must be shown anew is found without going through all that stands', () => {
    const plan = planOf(
      `select * from outbox where state = 'sent' and shown < edition and rowid > 5 order by rowid limit 5`,
    );
    expect(plan).toContain('outbox_behind');
    expect(plan).not.toContain('TEMP B-TREE');
  });

  test('they leave by their moment, then by when they were planned, then as they were written', () => {
    const plan = (key: string, notBefore: number, plannedAt: number): void =>
      void store.outbox.plan({ kind: 'welcome', params: {}, key, to: { person: key }, notBefore }, plannedAt);
    plan('fifth', 3, 1);
    plan('second', 2, 1);
    plan('fourth', 2, 4);
    plan('third', 2, 1);
    plan('first', 1, 9);
    plan('not yet', 6, 0);
    const keys = store.outbox.due(5, 10).map((row) => row.key);
    expect(keys).toEqual(['first', 'second', 'third', 'fourth', 'fifth']);
    expect(store.outbox.due(5, 2).map((row) => row.key)).toEqual(['first', 'second']);
    // It is asked for, and does not come by itself from the index.
    const plain = openStore(':memory:');
    plain.sqlite.exec('drop index outbox_due');
    for (const row of store.outbox.since(0))
      plain.outbox.plan({ ...row.item, key: row.key, to: row.to, notBefore: row.notBefore }, row.plannedAt);
    expect(plain.outbox.due(5, 10).map((row) => row.key)).toEqual(keys);
    plain.close();
  });
});
