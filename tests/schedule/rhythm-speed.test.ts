import { describe, expect, it } from 'vitest';
import { slotsBetween } from '../../src/schedule/rhythm.ts';
import { local, noord } from './noord.ts';

function medianOf(times: number, work: () => void): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

describe('looking for slots is cheap', () => {
  it.each(['2026-03-16T08:29:30', '2026-03-18T12:00:00', '2045-11-06T07:59:30'])(
    'over one minute from %s it takes under 0.2 ms',
    (start) => {
      const last = local(start);
      const now = last.add({ minutes: 1 });
      const look = () => void slotsBetween('all', last, now, noord);
      medianOf(300, look);
      expect(medianOf(301, look)).toBeLessThan(0.2);
    },
  );

  it('over ten years it takes under a second', () => {
    const last = local('2026-03-12T13:55');
    expect(medianOf(3, () => void slotsBetween('all', last, local('2036-03-12T13:55'), noord))).toBeLessThan(1000);
  });
});
