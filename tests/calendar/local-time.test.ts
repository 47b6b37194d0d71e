import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayFromText } from '../../src/calendar/day.ts';
import { dayAt, instantAt } from '../../src/calendar/local-time.ts';

const at = (date: string, time: string) => instantAt(dayFromText(date), time).toString();

describe('a wall-clock time in Amsterdam', () => {
  it('is an hour ahead of UTC in winter and two in summer', () => {
    expect(at('2026-03-12', '14:00')).toBe('2026-03-12T13:00:00Z');
    expect(at('2026-06-11', '14:00')).toBe('2026-06-11T12:00:00Z');
  });

  it.each(['02:00', '02:15', '02:30', '02:59'])(
    'that the clocks skip (%s) is the first instant after the gap',
    (time) => {
      expect(at('2026-03-29', time)).toBe('2026-03-29T01:00:00Z');
    },
  );

  it('just outside the gap is itself', () => {
    expect(at('2026-03-29', '01:59')).toBe('2026-03-29T00:59:00Z');
    expect(at('2026-03-29', '03:00')).toBe('2026-03-29T01:00:00Z');
    expect(at('2026-03-29', '03:30')).toBe('2026-03-29T01:30:00Z');
  });

  it('that comes twice is the earlier one', () => {
    expect(at('2026-10-25', '02:00')).toBe('2026-10-25T00:00:00Z');
    expect(at('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00Z');
    expect(at('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00Z');
    expect(at('2026-10-25', '01:59')).toBe('2026-10-24T23:59:00Z');
  });

  it.each(['24:00', '8:00', '08:60', '0800', '08:00:00', ' 08:00', ''])('is not what %j says', (time) => {
    expect(() => at('2026-03-12', time)).toThrow(RangeError);
  });

  it('starts the day at local midnight', () => {
    expect(dayAt(Temporal.Instant.from('2026-03-11T22:59:59.999Z'))).toBe(dayFromText('2026-03-11'));
    expect(dayAt(Temporal.Instant.from('2026-03-11T23:00:00Z'))).toBe(dayFromText('2026-03-12'));
    expect(dayAt(Temporal.Instant.from('2026-06-10T22:00:00Z'))).toBe(dayFromText('2026-06-11'));
  });
});
