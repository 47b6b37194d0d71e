import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore, takeLock } from '../../src/store/index.ts';
import { scratchFile } from '../support/scratch.ts';

describe('A store whose process was killed', () => {
  test('leaves a write-ahead log behind, from which the next one recovers what was committed and nothing else', () => {
    const file = scratchFile();
    const ended = spawnSync(process.execPath, [join(import.meta.dirname, 'die.ts'), file]);
    expect(ended.signal).toBe('SIGKILL');
    expect(existsSync(`${file}-wal`) && statSync(`${file}-wal`).size).toBeGreaterThan(0);

    const store = openStore(file);
    expect(store.settings.get('controller')).toBe('vastgelegd');
    expect(store.settings.get('privacy-contact')).toBeNull();
    expect(store.check()).toBe('ok');
    store.close();
  });

  test('gives the right to deliver back at once', () => {
    const file = scratchFile();
    expect(spawnSync(process.execPath, [join(import.meta.dirname, 'die.ts'), file]).signal).toBe('SIGKILL');
    const lock = takeLock(file);
    expect(lock).not.toBeNull();
    lock?.release();
  });
});
