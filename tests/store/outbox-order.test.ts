import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';

const store = openStore(':memory:');
afterAll(() => store.close());

/** How SQLite would find this. */
const planOf = (query: string): string =>
  store.sqlite
    .prepare<[], { detail: string }>(`explain query plan ${query}`)
    .all()
    .map((row) => row.detail)
    .join('; ');

describe('However many messages there are', () => {
  test('the next to leave are found by an index in their order, without sorting what waits', () => {
    const plan = planOf(
      `select * from outbox where state = 'pending' and not_before <= 5 order by not_before, planned_at, rowid limit 5`,
    );
    expect(plan).toContain('outbox_due');
    expect(plan).not.toContain('TEMP B-TREE');
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
  });
});
