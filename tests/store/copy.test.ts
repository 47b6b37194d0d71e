import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { scratchFile } from '../support/scratch.ts';

const TEXT = 'Ik durfde in de vergadering niets te zeggen over geld.';

/** A database in which an open answer waits and somebody was asked for a puls. */
function withFleeting(): string {
  const file = scratchFile();
  const store = openStore(file);
  store.write(() => {
    store.pulsTexts.keep('puls-001', [{ question: 'P-O1', text: TEXT, mayQuote: false }], '2026-04-25');
    const item = { kind: 'puls.ask', params: { round: 'puls-001' }, key: 'puls.ask|puls-001|p-milan' } as const;
    store.outbox.plan({ ...item, to: { person: 'p-milan' }, notBefore: 0 }, 0);
    store.settings.set('controller', 'iemand');
  });
  store.close();
  return file;
}

const under = (name: string): readonly string[] =>
  readdirSync(dirname(name)).filter((one) => one.startsWith(basename(name)));

describe('A backup', () => {
  test('whose process is killed before it is clean has no name to be kept under', () => {
    const [file, to] = [withFleeting(), scratchFile('backup.db')];
    const ended = spawnSync(process.execPath, [join(import.meta.dirname, 'die-copying.ts'), file, to]);
    expect(ended.signal).toBe('SIGKILL');
    expect(existsSync(to)).toBe(false);
    expect(readFileSync(`${to}.half`).includes(TEXT)).toBe(true);
  });

  test('that is made after that is clean, and nothing of the half one is left', async () => {
    const [file, to] = [withFleeting(), scratchFile('backup.db')];
    spawnSync(process.execPath, [join(import.meta.dirname, 'die-copying.ts'), file, to]);
    const store = openStore(file);
    await store.backup(to);
    store.close();
    expect(under(to)).toEqual([basename(to)]);
    for (const gone of [TEXT, 'puls.ask|']) expect(readFileSync(to).includes(gone)).toBe(false);
    const restored = openStore(to);
    expect(restored.settings.get('controller')).toBe('iemand');
    restored.close();
  });

  test('that fails leaves nothing', async () => {
    const [file, to] = [withFleeting(), scratchFile('backup.db')];
    const store = openStore(file);
    const whole = store.sqlite.backup.bind(store.sqlite);
    store.sqlite.backup = async (...given) => {
      await whole(...given);
      throw new Error('The disk is full');
    };
    await expect(store.backup(to)).rejects.toThrow('The disk is full');
    store.close();
    expect(under(to)).toEqual([]);
  });

  test('never takes the place of a file that is there', async () => {
    const [file, to] = [withFleeting(), scratchFile('backup.db')];
    writeFileSync(to, 'van iemand');
    const store = openStore(file);
    await expect(store.backup(to)).rejects.toThrow('already');
    store.close();
    expect(readFileSync(to, 'utf8')).toBe('van iemand');
  });
});
