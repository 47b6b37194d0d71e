import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { destroyRound, makeRoundStore, standingRound } from '../../src/puls/round-store.ts';
import type { RoundStore, TextRow } from '../../src/puls/round.ts';
import { keyOf, shuffled } from '../../src/puls/secrecy.ts';

function databaseFile(): string {
  const dir = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'puls-store-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return join(dir, 'proef.db');
}

function openRound(): { readonly database: string; readonly store: RoundStore } {
  const database = databaseFile();
  const store = makeRoundStore(database, 'puls-001', randomBytes);
  store.create();
  return { database, store };
}

const said = (text: string): TextRow => ({ question: 'P-O1', text, mayQuote: false });

describe('an open round', () => {
  test('stands beside the database, for its owner only', () => {
    const { database, store } = openRound();
    expect(store.file).toBe(database.replace('proef.db', 'proef-puls-open.db'));
    expect(statSync(store.file).mode & 0o777).toBe(0o600);
    expect(standingRound(database)).toEqual({ round: 'puls-001', open: true });
  });

  test('is made once: to make it again changes nothing, and another round does not take its place', () => {
    const { database, store } = openRound();
    store.takeRole('anna', 'professional', []);
    expect(store.create()).toBe(true);
    expect(store.own('anna').role).toBe('professional');
    expect(makeRoundStore(database, 'puls-002', randomBytes).create()).toBe(false);
  });

  test('is made whole when the machine stopped before it was', () => {
    const database = databaseFile();
    const store = makeRoundStore(database, 'puls-001', randomBytes);
    writeFileSync(store.file, '');
    expect(standingRound(database)).toBeNull();
    expect(store.create()).toBe(true);
    expect(store.takeRole('anna', 'professional', [])).toBe('kept');
  });

  test('is nothing at all where there is none', () => {
    const database = databaseFile();
    const store = makeRoundStore(database, 'puls-001', randomBytes);
    expect(standingRound(database)).toBeNull();
    expect([store.takeRole('anna', 'anders', []), store.answer('anna', 'P-A1', '3'), store.withdraw('anna')]).toEqual([
      'not-open',
      'not-open',
      'not-open',
    ]);
    expect(store.own('anna')).toEqual({ role: null, answers: {}, texts: [] });
    expect(store.close()).toBeNull();
    expect(readdirSync(join(database, '..'))).toEqual([]);
  });

  test('keeps the last of what somebody says, however often it is said', () => {
    const { store } = openRound();
    store.takeRole('anna', 'professional', []);
    store.takeRole('anna', 'professional', []);
    for (const value of ['2', '4', '4']) expect(store.answer('anna', 'P-A1', value)).toBe('kept');
    for (const text of ['Eerst dit.', 'Toch dit.', 'Toch dit.']) expect(store.say('anna', said(text))).toBe('kept');
    expect(store.own('anna')).toEqual({ role: 'professional', answers: { 'P-A1': '4' }, texts: [said('Toch dit.')] });
    expect(store.close()?.answers).toHaveLength(2);
  });

  test('gives everybody their own answers and nobody else’s', () => {
    const { store } = openRound();
    for (const [person, value] of [
      ['anna', '1'],
      ['bram', '5'],
    ] as const) {
      store.takeRole(person, 'leidinggevende', []);
      store.answer(person, 'P-A1', value);
    }
    store.say('bram', said('Van mij.'));
    expect(store.own('anna')).toEqual({ role: 'leidinggevende', answers: { 'P-A1': '1' }, texts: [] });
    expect(store.own('bram').texts).toEqual([said('Van mij.')]);
    expect(store.own('carla')).toEqual({ role: null, answers: {}, texts: [] });
  });

  test('takes an answer or a text away when asked', () => {
    const { store } = openRound();
    store.takeRole('anna', 'professional', []);
    store.answer('anna', 'P-A1', '4');
    store.answer('anna', 'P-A1', null);
    store.say('anna', said('Weg.'));
    store.say('anna', { question: 'P-O1', text: null });
    expect(store.own('anna')).toEqual({ role: 'professional', answers: {}, texts: [] });
  });

  test('asks for the role first', () => {
    const { store } = openRound();
    expect([store.answer('anna', 'P-A1', '4'), store.say('anna', said('Dit.'))]).toEqual(['role-first', 'role-first']);
    expect(store.close()).toEqual({ answers: [], texts: [] });
  });

  test('keeps with another role only the answers that still stand', () => {
    const { store } = openRound();
    store.takeRole('anna', 'professional', []);
    store.takeRole('bram', 'professional', []);
    for (const item of ['P-A1', 'P-D1']) for (const person of ['anna', 'bram']) store.answer(person, item, '4');
    store.takeRole('anna', 'bestuurder', ['P-A1']);
    expect(store.own('anna')).toMatchObject({ role: 'bestuurder', answers: { 'P-A1': '4' } });
    const rows = store.close()!.answers.map(({ role, item, value, count }) => `${role} ${item} ${value}: ${count}`);
    expect([...rows].sort()).toEqual([
      'bestuurder P-A1 4: 1',
      'bestuurder P-ROL bestuurder: 1',
      'professional P-A1 4: 1',
      'professional P-D1 4: 1',
      'professional P-ROL professional: 1',
    ]);
  });

  test('forgets everything of somebody who withdraws, and lets them come back', () => {
    const { store } = openRound();
    store.takeRole('anna', 'professional', []);
    store.answer('anna', 'P-A1', '4');
    store.say('anna', said('Dit was van mij.'));
    expect(store.withdraw('anna')).toBe('kept');
    expect(store.own('anna')).toEqual({ role: null, answers: {}, texts: [] });
    expect(readFileSync(store.file).includes('Dit was van mij.')).toBe(false);
    expect(store.takeRole('anna', 'anders', [])).toBe('kept');
  });

  test('takes nothing for a round that is over, and says so', () => {
    const { database, store } = openRound();
    const earlier = makeRoundStore(database, 'puls-000', randomBytes);
    store.takeRole('anna', 'professional', []);
    expect(earlier.answer('anna', 'P-A1', '4')).toBe('not-open');
    expect(earlier.close()).toBeNull();
    expect(standingRound(database)?.open).toBe(true);
  });
});

describe('a round that closes', () => {
  test('gives all there is, without whose it was, and takes nothing more', () => {
    const { database, store } = openRound();
    for (const person of ['anna', 'bram']) {
      store.takeRole(person, 'professional', []);
      store.answer(person, 'P-A1', '4');
    }
    store.say('anna', { question: 'P-O1', text: 'De koffie hielp.', mayQuote: true });
    const closed = store.close()!;
    expect(closed.answers).toEqual([
      { role: 'professional', item: 'P-A1', value: '4', count: 2 },
      { role: 'professional', item: 'P-ROL', value: 'professional', count: 2 },
    ]);
    expect(closed.texts).toEqual([{ question: 'P-O1', text: 'De koffie hielp.', mayQuote: true }]);
    expect(store.answer('anna', 'P-A1', '1')).toBe('not-open');
    expect(store.own('anna').role).toBeNull();
    expect(standingRound(database)).toEqual({ round: 'puls-001', open: false });
  });

  test('can be closed again until its release is kept, and gives the same', () => {
    const { store } = openRound();
    for (let one = 0; one < 12; one += 1) {
      store.takeRole(`person-${one}`, 'professional', []);
      store.answer(`person-${one}`, 'P-A1', String((one % 5) + 1));
      store.say(`person-${one}`, said(`Tekst ${one} ${'🙂'.repeat(270)}`));
    }
    const sorted = (closed: ReturnType<RoundStore['close']>): readonly string[] =>
      [...closed!.answers, ...closed!.texts].map((row) => JSON.stringify(row)).sort();
    const first = sorted(store.close());
    expect(first).toHaveLength(18);
    expect(sorted(store.close())).toEqual(first);
  });

  test('is destroyed with whatever a crash left beside it, over and done with, and again without harm', () => {
    const { database, store } = openRound();
    store.takeRole('anna', 'professional', []);
    store.say('anna', said('Nergens meer te vinden.'));
    writeFileSync(`${store.file}-journal`, 'Nergens meer te vinden.'.repeat(9000));
    const held = [store.file, `${store.file}-journal`].map((file, at) => {
      linkSync(file, `${database}-held-${at}`);
      return `${database}-held-${at}`;
    });
    destroyRound(database);
    expect(held.filter((file) => readFileSync(file).some((byte) => byte !== 0))).toEqual([]);
    expect(held.map((file) => statSync(file).size > 4000)).toEqual([true, true]);
    expect(readdirSync(join(database, '..')).filter((name) => name.includes('puls'))).toEqual([]);
    destroyRound(database);
    expect(store.close()).toBeNull();
  });
});

describe('chance and keys', () => {
  test('every order comes about as often as another', () => {
    const seen = new Map<string, number>();
    for (let time = 0; time < 6000; time += 1) {
      const order = shuffled(['a', 'b', 'c'], randomBytes).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    // Six standard deviations around a thousand: once in hundreds of millions of runs.
    for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(175);
  });

  test('draws again rather than favour the first of the list', () => {
    const drawn = [0xff_ff_ff_ff, 2, 1];
    const bytes = (): Uint8Array => {
      const four = Buffer.alloc(4);
      four.writeUInt32BE(drawn.shift() ?? 0);
      return four;
    };
    expect(shuffled(['a', 'b', 'c'], bytes)).toEqual(['a', 'b', 'c']);
    expect(drawn).toEqual([]);
  });

  test('a key is for one secret, one person and one question', () => {
    const [one, other] = [randomBytes(32), randomBytes(32)];
    const keys = [
      keyOf(one, 'anna', 'P-A1'),
      keyOf(one, 'anna', 'P-A2'),
      keyOf(one, 'bram', 'P-A1'),
      keyOf(other, 'anna', 'P-A1'),
      keyOf(one, 'annaP', '-A1'),
    ].map((key) => key.toString('hex'));
    expect(new Set(keys).size).toBe(5);
    expect(keys[0]).toHaveLength(32);
    expect(keyOf(one, 'anna', 'P-A1').toString('hex')).toBe(keys[0]);
  });
});
