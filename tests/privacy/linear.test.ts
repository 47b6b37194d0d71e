import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/privacy/filter.ts';
import { DULL, over } from './corpus/long.ts';

// How long it takes is the benchmark's to say. A pattern that walks back and forth would not end before the runner does.
describe('a text of 100 KB is read to its end, whatever is in it', () => {
  test.each(DULL)('"%s" over and over', (piece) => {
    expect(['pass', 'warn', 'block']).toContain(checkText(over(piece, 100_000), { today: '2026-03-12' }).action);
  });
});
