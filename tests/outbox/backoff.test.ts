import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backoffMs } from '../../src/outbox/backoff.ts';

const QUARTER = 15 * 60_000;

describe('How long a message rests between attempts', () => {
  test('what was never tried does not rest', () => {
    expect(backoffMs('row', 0)).toBe(0);
    expect(backoffMs('row', -1)).toBe(0);
  });

  test('the rest doubles from two seconds, a quarter more or less, up to a quarter of an hour', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 60 }), (row, attempts) => {
        const plain = Math.min(QUARTER, 2_000 * 2 ** (attempts - 1));
        const rest = backoffMs(row, attempts);
        expect(rest).toBeGreaterThanOrEqual(plain * 0.75);
        expect(rest).toBeLessThanOrEqual(plain * 1.25);
      }),
    );
  });

  test('the same row and attempt rest equally long, so that two looks agree', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 20 }), (row, attempts) => {
        expect(backoffMs(row, attempts)).toBe(backoffMs(row, attempts));
      }),
    );
  });

  test('a hundred rows do not come back at one moment', () => {
    const rests = Array.from({ length: 100 }, (_, at) => backoffMs(`row-${String(at)}`, 1));
    expect(new Set(rests).size).toBeGreaterThan(50);
    expect(Math.max(...rests) - Math.min(...rests)).toBeGreaterThan(600);
  });
});
