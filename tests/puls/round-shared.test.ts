import Sqlite from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { shareTransaction } from '../../src/puls/round-shared.ts';
import { makeRoundStore } from '../../src/puls/round-store.ts';
import type { RoundStore } from '../../src/puls/round.ts';
import { scratchFile } from '../support/scratch.ts';

const ROUND = 'puls-001';

/** An open round whose answers may share a transaction, and how many of them another process finds in the file. */
function opened() {
  const database = scratchFile();
  const shared = shareTransaction();
  const store = makeRoundStore(database, ROUND, randomBytes, shared.run);
  store.create();
  const seen = (): number => {
    const other = new Sqlite(store.file, { readonly: true });
    try {
      return other.prepare<[], number>('select count(*) from answer').pluck().get() ?? 0;
    } finally {
      other.close();
    }
  };
  return { ...shared, store, seen };
}

const twoRoles = (store: RoundStore): void => {
  store.takeRole('anna', 'professional', []);
  store.takeRole('bert', 'anders', []);
};

describe('Answers to a puls that come in together', () => {
  test('are in the file all at once, when the work is over', () => {
    const { store, together, seen } = opened();
    const during = together(() => {
      twoRoles(store);
      return seen();
    });
    expect([during, seen()]).toEqual([0, 2]);
  });

  test('see what was answered before them', () => {
    const { store, together } = opened();
    const kept = together(() => [
      store.answer('anna', 'P-A1', '4'),
      store.takeRole('anna', 'professional', []),
      store.answer('anna', 'P-A1', '4'),
    ]);
    expect(kept).toEqual(['role-first', 'kept', 'kept']);
    expect(store.own('anna').answers).toEqual({ 'P-A1': '4' });
  });

  test('leave nobody else a way in meanwhile, and let go of it afterwards', () => {
    const { store, together } = opened();
    const other = new Sqlite(store.file, { timeout: 0 });
    const tries = (): string => {
      try {
        other.exec('begin immediate; rollback');
        return 'in';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    const during = together(() => {
      twoRoles(store);
      return tries();
    });
    expect([during, tries()]).toEqual(['SQLITE_BUSY', 'in']);
    other.close();
  });

  test('are kept also when what comes after them fails', () => {
    const { store, together, seen } = opened();
    const fails = (): void =>
      together(() => {
        twoRoles(store);
        throw new Error('something else');
      });
    expect(fails).toThrow('something else');
    expect(seen()).toBe(2);
  });

  test('are kept when one of them fails, of which nothing is', () => {
    const { store, run, together, seen } = opened();
    together(() => {
      twoRoles(store);
      const half = (): void =>
        run(store.file, (sqlite) => {
          sqlite.exec('delete from answer');
          throw new Error('half-way');
        });
      expect(half).toThrow('half-way');
    });
    expect(seen()).toBe(2);
  });

  test('are not said to be kept when SQLite took all of them back', () => {
    const { store, run, together, seen } = opened();
    const full = (): void =>
      together(() => {
        store.takeRole('anna', 'professional', []);
        // As it does by itself when the disk is full.
        expect(() => run(store.file, (sqlite) => sqlite.exec('rollback; select full'))).toThrow();
        expect(() => store.takeRole('bert', 'anders', [])).toThrow('taken back');
      });
    expect(full).toThrow('no transaction');
    expect(seen()).toBe(0);
  });

  test('are counted when the round is closed among them', () => {
    const { store, together } = opened();
    const closed = together(() => {
      twoRoles(store);
      return store.close();
    });
    expect(closed?.answers.reduce((total, { count }) => total + count, 0)).toBe(2);
  });
});
