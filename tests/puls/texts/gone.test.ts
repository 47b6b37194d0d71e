import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import Sqlite from 'better-sqlite3';
import { openStore } from '../../../src/store/index.ts';
import { openSqlite } from '../../../src/store/open.ts';
import { tick } from '../../../src/schedule/tick.ts';
import { scratchFile } from '../../support/scratch.ts';
import type { World } from '../../support/world.ts';
import { ALL, migrations } from '../../store/versions.ts';
import { AWAY, CLOSED, GOOD, OPEN, PRIVATE, QUOTABLE, ROUND, as, keep, reading } from './reading.ts';

let world: World;
afterEach(() => world.close());

/** Everything SQLite has on the disk for this database. */
const onDisk = (file: string): string =>
  ['', '-wal', '-journal'].map((end) => (existsSync(file + end) ? readFileSync(file + end, 'latin1') : '')).join('');
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    question: at % 2 === 0 ? 'P-O2' : 'P-O3',
    text: `Antwoord nummer ${String(at).padStart(4, '0')} over het loket. ${'Dat zei ik al. '.repeat(at % 9)}`,
    mayQuote: at % 3 === 0,
  }));
const place = ({ text }: { readonly text: string }): string => text.slice(0, 20);

describe('What two people did not agree on', () => {
  test('is there until the thirtieth day, and gone on it: not a byte in the database or its log', async () => {
    const texts = many(120);
    world = await reading([...texts, QUOTABLE]);
    const [first] = world.store.pulsTexts.open().filter((row) => row.text === QUOTABLE.text);
    world.store.write(() => world.store.pulsTexts.propose(first!.id, null, 'p-wietske'));
    world.store.write(() => world.store.pulsTexts.approve(first!.id, 'p-maureen'));
    await world.goTo('2026-04-10T12:00:00+02:00');
    expect(world.store.pulsTexts.open()).toHaveLength(120);
    expect(texts.every((one) => onDisk(world.file).includes(place(one)))).toBe(true);
    await world.goTo('2026-04-11T04:00:00+02:00');
    expect(world.store.pulsTexts.open()).toEqual([]);
    const left = onDisk(world.file);
    expect(texts.filter((one) => left.includes(place(one)))).toEqual([]);
    expect(left.includes(QUOTABLE.text)).toBe(true);
    expect(world.store.pulsTexts.approved(ROUND)).toHaveLength(1);
  });

  test('is told to the readers once more a week before, and their messages no longer ask for it after', async () => {
    world = await reading([QUOTABLE]);
    await world.goTo('2026-04-03T12:00:00+02:00');
    expect(world.store.outbox.startingWith(`puls.review|${ROUND}|last|`)).toEqual([]);
    await world.goTo('2026-04-07T12:00:00+02:00');
    const wietske = world.person('p-wietske');
    expect(wietske.latest()).toContain('Dat is al bijna.');
    await world.goTo('2026-04-11T12:00:00+02:00');
    expect(wietske.sees()).not.toContain('Er wacht 1 open antwoord');
    expect(world.store.outbox.startingWith(`puls.review|${ROUND}|last|`)).toHaveLength(3);
  });

  test('that a process left in the log when it died goes with the next nightly cleaning', async () => {
    world = await reading([QUOTABLE]);
    const { sqlite } = world.store;
    sqlite.exec('delete from puls_text');
    expect(onDisk(world.file).includes(QUOTABLE.text)).toBe(true);
    await world.goTo('2026-03-13T04:00:00+01:00');
    expect(onDisk(world.file).includes(QUOTABLE.text)).toBe(false);
  });
});

describe('What somebody has gone', () => {
  test('is gone at once from the database and its log, and so is an answer that is shown in other words', async () => {
    world = await reading([QUOTABLE, PRIVATE]);
    expect(onDisk(world.file).includes(QUOTABLE.text)).toBe(true);
    const [wietske, maureen] = [world.person('p-wietske'), world.person('p-maureen')];
    await wietske.press(OPEN);
    await wietske.fill(AWAY);
    const [left] = world.store.pulsTexts.open();
    const away = left?.text === QUOTABLE.text ? PRIVATE.text : QUOTABLE.text;
    expect(onDisk(world.file).includes(away)).toBe(false);
    await wietske.fill(as('Zo staat het er algemener.'));
    await maureen.press(OPEN);
    await maureen.fill(as('Zo staat het er nog algemener.'));
    await world.quiet();
    expect(onDisk(world.file).includes('Zo staat het er algemener.')).toBe(false);
    await wietske.press(OPEN);
    await wietske.fill(GOOD);
    expect(onDisk(world.file).includes(left?.text ?? '')).toBe(false);
    expect(onDisk(world.file).includes('Zo staat het er nog algemener.')).toBe(true);
  });

  test('stays wanted gone while another process is reading, until the log can be emptied', async () => {
    world = await reading([QUOTABLE, PRIVATE], { busyMs: 20 });
    const other = new Sqlite(world.file);
    other.exec('begin; select count(*) from puls_text;');
    other.prepare('select count(*) from puls_text').get();
    const wietske = world.person('p-wietske');
    await wietske.press(OPEN);
    await wietske.fill(AWAY);
    const gone = [QUOTABLE, PRIVATE].find(({ text }) => world.store.pulsTexts.open()[0]?.text !== text)!.text;
    expect(onDisk(world.file).includes(gone)).toBe(true);
    other.exec('rollback');
    other.close();
    await wietske.say('hulp');
    expect(onDisk(world.file).includes(gone)).toBe(false);
  });
});

describe('Beside an open answer', () => {
  test('stands nothing but its round, its question, whether it may be quoted and what its readers did', async () => {
    world = await reading([QUOTABLE]);
    const row = world.store.sqlite.prepare('select * from puls_text').get() as Record<string, unknown>;
    const { id, ...rest } = row;
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
    expect(rest).toEqual({
      round: ROUND,
      question: 'P-O2',
      text: QUOTABLE.text,
      may_quote: 1,
      state: 'waiting',
      paraphrase: null,
      first_by: null,
      second_by: null,
      gone_on: '2026-04-11',
      told_in: null,
      revision: 0,
    });
  });

  test('its rows have no number, and stand on their page in the order of ids that chance made', async () => {
    world = await reading([]);
    expect(() => world.store.sqlite.prepare('select rowid from puls_text')).toThrow(/no such column/);
    // As many as one page holds: it shows in which order they were written.
    const texts = many(12);
    keep(world, texts);
    world.store.sqlite.pragma('wal_checkpoint(truncate)');
    const bytes = readFileSync(world.file, 'latin1');
    const rows = world.store.pulsTexts.open();
    const offsets = rows.map((row) => bytes.indexOf(row.id));
    expect(offsets).not.toContain(-1);
    expect(offsets).toEqual([...offsets].sort((a, b) => b - a));
    expect(rows.map((row) => row.text).sort()).toEqual(texts.map(({ text }) => text).sort());
    expect(rows.map((row) => row.text)).not.toEqual(texts.map(({ text }) => text));
  });
});

describe('Copies of the database', () => {
  test('hold no answer that waits, and hold what was approved', async () => {
    world = await reading([QUOTABLE, PRIVATE]);
    const { store } = world;
    const quotable = store.pulsTexts.open().find((row) => row.mayQuote)!;
    store.write(() => store.pulsTexts.propose(quotable.id, null, 'p-wietske'));
    store.write(() => store.pulsTexts.approve(quotable.id, 'p-dilan'));
    const backup = scratchFile('backup.db');
    store.backup(backup);
    expect(onDisk(backup).includes(PRIVATE.text)).toBe(false);
    const restored = openStore(backup);
    expect(restored.pulsTexts.approved(ROUND)).toEqual([{ question: 'P-O2', words: QUOTABLE.text, literal: true }]);
    expect(restored.pulsTexts.open()).toEqual([]);
    restored.close();
  });

  test('nor does the one that is made before a migration', async () => {
    world = await reading([PRIVATE]);
    openSqlite(world.file, 1000, migrations(ALL + 1)).close();
    const copy = `${world.file}.before-${String(ALL + 1).padStart(4, '0')}`;
    expect(existsSync(copy)).toBe(true);
    expect(onDisk(copy).includes(PRIVATE.text)).toBe(false);
    expect(existsSync(`${copy}-journal`)).toBe(false);
  });
});

test('the cleaning that runs past its hour still takes away what must be gone', async () => {
  world = await reading([QUOTABLE]);
  world.house.proefClock?.moveTo(Date.parse(CLOSED) + 90 * 86_400_000);
  tick(world.house.machine);
  expect(world.store.pulsTexts.open()).toEqual([]);
});
