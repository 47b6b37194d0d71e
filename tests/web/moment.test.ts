import { describe, expect, test } from 'vitest';
import { byMoment, clockTime, dayName, longMoment, machineMoment, nearMoment } from '../../adapters/web/moment.ts';

describe('moments', () => {
  test('are told in Dutch and in Dutch time', () => {
    expect(longMoment('2026-03-12T12:55:00Z')).toBe('donderdag 12 maart 2026, 13:55');
    expect(dayName('2026-03-12T23:30:00Z')).toBe('vrijdag 13 maart');
    expect(clockTime('2026-03-12T23:00:00Z')).toBe('00:00');
  });

  test('follow the clock change at the end of March', () => {
    expect(clockTime('2026-03-29T00:59:00Z')).toBe('01:59');
    expect(clockTime('2026-03-29T01:00:00Z')).toBe('03:00');
  });

  test('are told by weekday when they are near, and by date when they are not', () => {
    expect(nearMoment('2026-03-12T13:00:00Z', '2026-03-12T12:55:00Z')).toBe('do 14:00');
    expect(nearMoment('2026-03-19T13:00:00Z', '2026-03-12T12:55:00Z')).toBe('do 19 maart 14:00');
  });

  test('are read with an offset or a zone in brackets, and refused when they are no moment', () => {
    expect(machineMoment('2026-03-12T13:55:00+01:00[Europe/Amsterdam]')).toBe('2026-03-12T12:55:00.000Z');
    expect(byMoment('2026-03-12T13:55:00+01:00', '2026-03-12T12:55:00Z')).toBe(0);
    expect(() => clockTime('morgen')).toThrow('Not a moment');
  });
});
