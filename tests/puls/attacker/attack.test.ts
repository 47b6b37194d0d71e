import { describe, expect, test } from 'vitest';
import * as ours from '../../../src/puls/round-store.ts';
import { keyOf } from '../../../src/puls/secrecy.ts';
import { remains, searchAfter, searchBackups, searchClosed, searchDuring, secretIn } from './attacks.ts';
import { PARTICIPATION, SWAPPED, VISITS, playRound } from './house.ts';
import { type Patch, patched } from './patched.ts';

const DATABASE = 'round-database.ts';
const CLOSE = 'round-close.ts';
const FILE = 'round-file.ts';
const ANY = '';

const round = playRound(ours);

describe('an operator who copied every file, all the time', () => {
  test('finds during the round one file, closed to others, without names, order, times or what was typed first', async () => {
    expect(searchDuring(await round)).toEqual([]);
  });

  test('finds between close and destruction no secret, no key of anybody, no order', async () => {
    expect(searchClosed(await round)).toEqual([]);
  });

  test('finds afterwards no file, nothing on its place on the disk, and nothing in any other file or backup', async () => {
    expect(searchAfter(await round)).toEqual([]);
  });

  test('finds in the backups of the main database who took part, and neither when nor in which order', async () => {
    expect(searchBackups(await round)).toEqual([]);
  });

  test('cannot tell it from a round in which two people had given each other’s answers', async () => {
    expect(VISITS[3]!.text).not.toBe(SWAPPED[3]!.text);
    expect(remains(await playRound(ours, SWAPPED))).toBe(remains(await round));
  });

  test('would see it if one answer more had been given', async () => {
    const changed = VISITS.map((visit, at) => (at === 3 ? { ...visit, text: 'Iets anders' } : visit));
    expect(remains(await playRound(ours, changed))).not.toBe(remains(await round));
  });

  test('can lead answers back from a copy made during the round: the limit that the documents state', async () => {
    const { during } = await round;
    const { person } = VISITS[4]!;
    const key = keyOf(secretIn(during[10]!)!, person, 'P-A1');
    expect(during[10]!.get('proef-puls-open.db')!.includes(key)).toBe(true);
  });
});

interface Looser {
  readonly what: string;
  readonly search: typeof searchDuring;
  readonly finding: string;
  readonly patches: readonly Patch[];
}

const LOOSER: readonly Looser[] = [
  {
    what: 'a write-ahead log',
    search: searchDuring,
    finding: 'a journal stands beside the file after a commit',
    patches: [
      { file: DATABASE, old: 'journal_mode = DELETE', now: 'journal_mode = WAL' },
      { file: DATABASE, old: `'delete,2,1'`, now: `'wal,2,1'` },
      { file: DATABASE, old: 'sqlite.close();', now: '' },
      // What stays open at the other end would keep the close out.
      { file: DATABASE, old: 'locking_mode = EXCLUSIVE', now: 'locking_mode = NORMAL' },
    ],
  },
  {
    what: 'a journal that is kept',
    search: searchDuring,
    finding: 'a journal stands beside the file after a commit',
    patches: [
      { file: DATABASE, old: 'journal_mode = DELETE', now: 'journal_mode = PERSIST' },
      { file: DATABASE, old: `'delete,2,1'`, now: `'persist,2,1'` },
      // A journal that stands there is overwritten and removed by whoever opens the file next.
      { file: DATABASE, old: 'if (overwrites) destroyJournal(file);', now: '' },
    ],
  },
  {
    what: 'numbered rows',
    search: searchDuring,
    finding: 'the rows stand in the order of arrival',
    patches: [{ file: DATABASE, old: 'strict, without rowid', now: 'strict' }],
  },
  {
    what: 'the name of a person in the place of a key',
    search: searchDuring,
    finding: 'a person is named in the file',
    patches: [
      { file: 'secrecy.ts', old: `createHmac('sha256', secret).update(`, now: 'Buffer.from(' },
      { file: 'secrecy.ts', old: '.digest().subarray(0, 16)', now: '' },
    ],
  },
  {
    what: 'deleted bytes that stay',
    search: searchDuring,
    finding: 'what was typed first is still in the file',
    patches: [
      { file: DATABASE, old: 'secure_delete = ON', now: 'secure_delete = OFF' },
      { file: DATABASE, old: `'delete,2,1'`, now: `'delete,2,0'` },
    ],
  },
  {
    what: 'a time beside each answer',
    search: searchDuring,
    finding: 'the file keeps a time or statistics',
    patches: [
      { file: DATABASE, old: 'value text not null)', now: "value text not null, at text default (datetime('now')))" },
    ],
  },
  {
    what: 'statistics',
    search: searchDuring,
    finding: 'the file keeps a time or statistics',
    patches: [{ file: DATABASE, old: 'sqlite.close();', now: `sqlite.exec('analyze'); sqlite.close();` }],
  },
  {
    what: 'a secret that outlives the close',
    search: searchClosed,
    finding: 'the secret is still in the file',
    patches: [{ file: CLOSE, old: 'update secret set secret = null;', now: '' }],
  },
  {
    what: 'texts that keep their keys',
    search: searchClosed,
    finding: 'an answer still has the key of a person',
    patches: [
      { file: CLOSE, old: 'delete from text;', now: '' },
      { file: CLOSE, old: 'putText.run(Buffer', now: 'void (Buffer' },
    ],
  },
  {
    what: 'answers that stay when they are counted',
    search: searchClosed,
    finding: 'an answer still has the key of a person',
    patches: [{ file: CLOSE, old: 'delete from answer;', now: '' }],
  },
  {
    what: 'answers that are deleted and not overwritten',
    search: searchClosed,
    finding: 'an answer still has the key of a person',
    patches: [
      { file: DATABASE, old: 'secure_delete = ON', now: 'secure_delete = OFF' },
      { file: DATABASE, old: `'delete,2,1'`, now: `'delete,2,0'` },
    ],
  },
  {
    what: 'a file that is only taken off the list',
    search: searchAfter,
    finding: 'the disk still holds what was in the file',
    patches: [{ file: FILE, old: 'at < size; at += CHUNK.length', now: 'at < 0; at += CHUNK.length' }],
  },
  {
    what: 'texts in the order in which they came',
    search: searchAfter,
    finding: 'the texts are told in the order of arrival',
    patches: [
      { file: DATABASE, old: 'strict, without rowid', now: 'strict' },
      { file: CLOSE, old: 'order by question, text, may_quote', now: '' },
      {
        file: 'secrecy.ts',
        old: 'const all = [...things];',
        now: 'if (limitless) return things; const all = [...things];',
      },
      { file: 'secrecy.ts', old: '/** The same things', now: 'const limitless = true;\n/** The same things' },
    ],
  },
  {
    what: 'a file for everybody',
    search: searchDuring,
    finding: 'others can read the file',
    patches: [{ file: FILE, old: '0o600', now: '0o644' }],
  },
  {
    what: 'a file that stays',
    search: searchAfter,
    finding: 'the file is still there',
    patches: [
      { file: FILE, old: ' unlinkSync,', now: '' },
      { file: FILE, old: 'const CHUNK =', now: 'const unlinkSync = (_: string): void => undefined;\nconst CHUNK =' },
    ],
  },
  {
    what: 'a row of who wants to hear no more',
    search: searchClosed,
    finding: 'who wanted to hear no more still has a row',
    patches: [{ file: ANY, old: 'delete from leave;', now: '' }],
  },
];

describe('the attacker is not blind: without one protection, something is found', () => {
  test.each(LOOSER)('$what', async ({ search, finding, patches }) => {
    expect(search(await playRound(await patched(patches)))).toContain(finding);
  });

  test('an order that the keys decide, by laying two rounds side by side', async () => {
    const looser = await patched([{ file: CLOSE, old: 'order by question, text, may_quote', now: '' }]);
    expect(remains(await playRound(looser, SWAPPED))).not.toBe(remains(await playRound(looser)));
  });

  test('a row that is written when somebody answers, with the time', async () => {
    const timed = {
      ...PARTICIPATION,
      table: 'create table puls_invited (round text, person_id text, answered integer, answered_at text)',
      invite: null,
      mark: `insert into puls_invited values ('puls-001', ?, 1, datetime('now'))`,
    };
    expect(searchBackups(await playRound(ours, VISITS, timed))).toEqual([
      'the order in which people took part',
      'when somebody took part',
    ]);
  });

  test('a copy of the store in which nothing is changed is as tight as the store', async () => {
    const loot = await playRound(await patched([]));
    expect([searchDuring, searchClosed, searchAfter, searchBackups].flatMap((search) => search(loot))).toEqual([]);
  });
});
