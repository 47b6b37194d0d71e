import Sqlite from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { journalOf } from '../../src/puls/round-file.ts';
import * as own from '../../src/puls/round-store.ts';
import type { RoundStore } from '../../src/puls/round.ts';
import { keyOf } from '../../src/puls/secrecy.ts';
import { scratchFile } from '../support/scratch.ts';
import { type RoundModule, patched } from './attacker/patched.ts';

const ROUND = 'puls-001';
const TEXT = 'Ik durfde in de vergadering niets te zeggen over geld.';
const PEOPLE = Array.from({ length: 30 }, (_, at) => `p-${String(at)}`);

interface Open {
  readonly database: string;
  readonly store: RoundStore;
  /** Where somebody keeps hold of the journal under another name. */
  readonly link: string;
  /** What of the round can be read there. */
  held(): readonly string[];
}

/** A round in which thirty people answered, one of them with a text. */
function opened({ makeRoundStore }: RoundModule = own): Open {
  const [database, link] = [scratchFile(), scratchFile('journal')];
  const store = makeRoundStore(database, ROUND, randomBytes);
  store.create();
  const reading = new Sqlite(store.file, { readonly: true });
  const secret = reading.prepare<[], Buffer>('select secret from secret').pluck().get() ?? Buffer.alloc(0);
  reading.close();
  for (const person of PEOPLE) {
    store.takeRole(person, 'professional', []);
    store.answer(person, 'P-A1', '4');
  }
  store.say('p-3', { question: 'P-O1', text: TEXT, mayQuote: false });
  const needles = { secret, text: TEXT, key: keyOf(secret, 'p-3', 'P-A1') };
  return {
    database,
    store: makeRoundStore(database, ROUND, (size) => {
      const journal = journalOf(store.file);
      if (existsSync(journal) && !existsSync(link)) linkSync(journal, link);
      return randomBytes(size);
    }),
    link,
    held() {
      const bytes = readFileSync(link);
      // Something must have stood there, or nothing is proved.
      expect(bytes.length).toBeGreaterThan(4096);
      return Object.entries(needles).flatMap(([what, needle]) => (bytes.includes(needle) ? [what] : []));
    },
  };
}

const standingOf = ({ database }: Open) => own.standingRound(database);
/** Each answer in the order of what it says: chance orders them anew at each look. */
const sorted = (closed: ReturnType<RoundStore['close']>): readonly string[] =>
  [...(closed?.answers ?? []), ...(closed?.texts ?? [])].map((one) => JSON.stringify(one)).sort();

describe('The journal of the close', () => {
  test('holds nothing any more for who got hold of it while it stood there, and is gone', () => {
    const round = opened();
    expect(round.store.close()?.texts).toHaveLength(1);
    expect(round.held()).toEqual([]);
    expect(existsSync(journalOf(round.store.file))).toBe(false);
    expect(standingOf(round)).toEqual({ round: ROUND, open: false });
  });

  test('and yet in a copy of the program that does not overwrite it, everything is in it', async () => {
    const round = opened(await patched([{ file: 'round-file.ts', old: '  overwrite(file);\n', now: '' }]));
    round.store.close();
    expect(round.held()).toEqual(['secret', 'text', 'key']);
  });

  test('of a process that was killed half-way is overwritten by whoever opens the file next; the round is open still', () => {
    const round = opened();
    const died = spawnSync(process.execPath, [
      join(import.meta.dirname, 'die-closing.ts'),
      round.database,
      ROUND,
      round.link,
    ]);
    expect(died.signal).toBe('SIGKILL');
    expect(round.held()).toEqual(['secret', 'text', 'key']);
    expect(standingOf(round)).toEqual({ round: ROUND, open: true });
    expect(round.held()).toEqual([]);
    expect(existsSync(journalOf(round.store.file))).toBe(false);
    expect(round.store.own('p-3')).toMatchObject({ role: 'professional', answers: { 'P-A1': '4' } });
    const undisturbed = opened();
    expect(sorted(round.store.close())).toEqual(sorted(undisturbed.store.close()));
  });

  test('of a process that was killed after the commit is overwritten by whoever opens the file next', () => {
    const round = opened();
    // What such a process leaves: the close is done, and its journal stands there with nothing but its head wiped.
    const sqlite = new Sqlite(round.store.file);
    sqlite.pragma('locking_mode = EXCLUSIVE');
    sqlite.pragma('journal_mode = PERSIST');
    sqlite.exec('begin immediate; update secret set secret = null; delete from answer; delete from text; commit;');
    linkSync(journalOf(round.store.file), round.link);
    sqlite.close();
    expect(round.held()).toEqual(['secret', 'text', 'key']);
    expect(standingOf(round)).toEqual({ round: ROUND, open: false });
    expect(round.held()).toEqual([]);
    expect(existsSync(journalOf(round.store.file))).toBe(false);
  });

  test('of another process that is busy is left to it', () => {
    const round = opened();
    const other = new Sqlite(round.store.file);
    other.exec(`begin immediate; update secret set round = 'puls-002';`);
    expect(existsSync(journalOf(round.store.file))).toBe(true);
    const before = readFileSync(journalOf(round.store.file));
    expect(() => round.store.close()).toThrow(/locked/);
    expect(readFileSync(journalOf(round.store.file)).equals(before)).toBe(true);
    other.exec('rollback');
    other.close();
    expect(round.store.close()?.texts).toHaveLength(1);
  });
});
