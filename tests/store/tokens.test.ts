import { afterEach, describe, expect, test } from 'vitest';
import { type Store, openStore } from '../../src/store/index.ts';
import { DAY } from '../support/clock.ts';
import { scratchFile } from '../support/scratch.ts';

const HELP = { kind: 'help' } as const;
let store: Store;
afterEach(() => store.close());

describe('What a button carries', () => {
  test('the same act for the same person is the same token, and for another person another', () => {
    store = openStore(':memory:');
    const token = store.tokens.issue(HELP, 'anna', 0);
    expect(store.tokens.issue(HELP, 'anna', 1)).toBe(token);
    expect(store.tokens.issue(HELP, 'bart', 1)).not.toBe(token);
    expect(store.tokens.issue(HELP, null, 1)).not.toBe(token);
    expect(store.tokens.read(token)).toEqual({ act: HELP, personId: 'anna' });
  });

  test('says nothing of what it stands for, and is another one in every database', () => {
    store = openStore(':memory:');
    const other = openStore(':memory:');
    const token = store.tokens.issue({ kind: 'weekcheck.open', werkgroep: 'W1', week: '2026-W11' }, 'anna', 0);
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(other.tokens.issue({ kind: 'weekcheck.open', werkgroep: 'W1', week: '2026-W11' }, 'anna', 0)).not.toBe(
      token,
    );
    other.close();
  });

  test('a token nobody issued, or of an act that no longer exists, stands for nothing', () => {
    store = openStore(':memory:');
    expect(store.tokens.read('x'.repeat(32))).toBeNull();
    const token = store.tokens.issue(HELP, 'anna', 0);
    store.sqlite.prepare('update token set intent = ? where token = ?').run('{"kind":"vroeger.iets"}', token);
    expect(store.tokens.read(token)).toBeNull();
  });

  test('survives a restart', () => {
    const file = scratchFile();
    store = openStore(file);
    const token = store.tokens.issue(HELP, 'anna', 0);
    store.close();
    store = openStore(file);
    expect(store.tokens.issue(HELP, 'anna', 0)).toBe(token);
    expect(store.tokens.read(token)).not.toBeNull();
  });

  test('is taken away when it was last given out long ago, not when the first one was', () => {
    store = openStore(':memory:');
    const often = store.tokens.issue(HELP, 'anna', 0);
    const once = store.tokens.issue({ kind: 'self.data' }, 'anna', 0);
    store.tokens.issue(HELP, 'anna', 390 * DAY);
    expect(store.tokens.purge(100 * DAY)).toBe(1);
    expect(store.tokens.read(often)).not.toBeNull();
    expect(store.tokens.read(once)).toBeNull();
  });

  test('given out in work that was taken back, it is given out again', () => {
    store = openStore(':memory:');
    const failing = (): never => {
      store.tokens.issue(HELP, 'anna', 0);
      throw new Error('Taken back');
    };
    expect(() => store.write(failing)).toThrow('Taken back');
    store.write(() => {
      expect(() => store.write(failing)).toThrow('Taken back');
      store.peek(() => store.tokens.issue(HELP, 'anna', 0));
    });
    expect(store.tokens.read(store.tokens.issue(HELP, 'anna', 0))).not.toBeNull();
  });

  test('taken away, by this process or another, it is given out again', () => {
    const file = scratchFile();
    store = openStore(file);
    const other = openStore(file);
    for (const one of [store, other]) {
      store.tokens.issue(HELP, 'anna', 0);
      expect(one.tokens.purge(1)).toBe(1);
      expect(store.tokens.read(store.tokens.issue(HELP, 'anna', 0))).not.toBeNull();
    }
    other.close();
  });
});
