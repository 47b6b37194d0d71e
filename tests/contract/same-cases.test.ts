import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASES } from './adapter-contract.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const FILES = readdirSync(new URL('.', import.meta.url)).filter((name) => name !== 'same-cases.test.ts');
const ROOMS = readdirSync(new URL('../../adapters', import.meta.url));

describe('The contract', () => {
  it('is run once for each adapter, and for nothing else', () => {
    expect(FILES.filter((name) => name.endsWith('.test.ts')).sort()).toEqual(
      ROOMS.map((room) => `${room}.test.ts`).sort(),
    );
    for (const room of ROOMS) expect(read(`${room}.test.ts`).match(/\badapterContract\(/g)).toHaveLength(1);
  });

  it('is run with every case on every platform: none is skipped, singled out or chosen by platform', () => {
    for (const name of FILES) {
      expect(read(name), name).not.toMatch(/\b(?:it|test|describe)\.(?:skip|skipIf|only|todo|runIf|fails)\b/);
      if (name.endsWith('-cases.ts')) expect(read(name), name).not.toMatch(/platform\s*[=!]==?/);
    }
  });

  it('names each of its cases once', () => {
    const names = CASES.map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(40);
  });
});
