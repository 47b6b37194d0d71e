import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/commands/export/csv.ts';

const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.tuple(fc.constantFrom(...STARTS), fc.string()).map((parts) => parts.join('')),
  fc.string({ unit: fc.constantFrom(';', '"', '\r', '\n', '=', "'", 'a', ' ') }),
);
const read = (csv: string): readonly (readonly string[])[] =>
  parse(csv, { bom: true, delimiter: ';', relax_column_count: false, record_delimiter: '\r\n' });

describe('A CSV', () => {
  test('reads back as what was written, but for an apostrophe before what a spreadsheet would run', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: nasty, b: fc.oneof(nasty, fc.integer({ min: 0 }), fc.constant(null)) })),
        (rows) => {
          const [head, ...found] = read(toCsv(['a', 'b'], rows));
          const cell = (value: string | number | null): string => {
            if (value === null) return '';
            if (typeof value === 'number') return String(value);
            return STARTS.some((start) => value.startsWith(start)) ? `'${value}` : value;
          };
          expect(head).toEqual(['a', 'b']);
          expect(found).toEqual(rows.map(({ a, b }) => [cell(a), cell(b)]));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('begins with its mark, ends its lines as RFC 4180 says, and has no cell that a spreadsheet runs', () => {
    const csv = toCsv(
      ['a'],
      STARTS.map((start) => ({ a: `${start}1+1` })),
    );
    expect(csv.startsWith('\uFEFFa\r\n') && csv.endsWith('\r\n')).toBe(true);
    for (const [cell = ''] of read(csv).slice(1)) expect(cell[0]).toBe("'");
  });
});
