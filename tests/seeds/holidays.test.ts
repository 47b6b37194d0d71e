import { describe, expect, it } from 'vitest';
import { thursdayOf, weekdayOf } from '../../seeds/fields.ts';
import { liveProgramme } from './live-programme.ts';

const { feestdagen, schoolvakanties } = liveProgramme();
const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

/** Easter Sunday by Gauss, as a day counted from 1 March; another road than any the project itself takes. */
function easterInMarch(year: number): number {
  const moon = (19 * (year % 19) + 24) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
  const march = 22 + moon + sunday;
  if (moon === 29 && sunday === 6) return 50;
  return moon === 28 && sunday === 6 && year % 19 > 10 ? 49 : march;
}

function expectedHolidays(year: number): string[] {
  const easter = easterInMarch(year);
  const birthday = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? 26 : 27;
  const found = [
    `${day(year, 1, 1)} Nieuwjaarsdag`,
    `${day(year, 3, easter - 2)} Goede Vrijdag`,
    `${day(year, 3, easter)} Eerste Paasdag`,
    `${day(year, 3, easter + 1)} Tweede Paasdag`,
    `${day(year, 4, birthday)} Koningsdag`,
    `${day(year, 3, easter + 39)} Hemelvaartsdag`,
    `${day(year, 3, easter + 40)} Dag na Hemelvaart`,
    `${day(year, 3, easter + 49)} Eerste Pinksterdag`,
    `${day(year, 3, easter + 50)} Tweede Pinksterdag`,
    `${day(year, 12, 25)} Eerste Kerstdag`,
    `${day(year, 12, 26)} Tweede Kerstdag`,
  ];
  if (year % 5 === 0) found.push(`${day(year, 5, 5)} Bevrijdingsdag`);
  return found.sort();
}

describe('the free days in the live seeds', () => {
  it.each([2025, 2026, 2027, 2028])('are the public holidays of %i, computed anew', (year) => {
    const listed = feestdagen.dagen.filter(({ datum }) => datum.startsWith(String(year)));
    expect(listed.map(({ datum, naam }) => `${datum} ${naam}`)).toEqual(expectedHolidays(year));
  });

  it('promise no year more than they list', () => {
    expect(feestdagen.jaren).toEqual({ van: 2025, tm: 2028 });
    expect(new Set(feestdagen.dagen.map(({ datum }) => Number(datum.slice(0, 4))))).toEqual(
      new Set([2025, 2026, 2027, 2028]),
    );
  });

  it('start every school holiday of region Noord on a Saturday and end it on a Sunday', () => {
    expect(schoolvakanties.regio).toBe('Noord');
    for (const { schooljaar, bron, vakanties } of schoolvakanties.schooljaren) {
      expect(vakanties.map(({ naam }) => naam)).toEqual([
        'Herfstvakantie',
        'Kerstvakantie',
        'Voorjaarsvakantie',
        'Meivakantie',
        'Zomervakantie',
      ]);
      expect(bron).toContain('controleren');
      for (const { naam, van, tm } of vakanties) {
        expect([weekdayOf(van), weekdayOf(tm)], `${naam} ${schooljaar}`).toEqual(['zaterdag', 'zondag']);
      }
    }
  });

  it('leave the Thursday of every ISO week where the calendar has it', () => {
    expect(['2026-W01', '2026-W09', '2026-W53', '2027-W01', '2025-W01'].map(thursdayOf)).toEqual([
      '2026-01-01',
      '2026-02-26',
      '2026-12-31',
      '2027-01-07',
      '2025-01-02',
    ]);
  });
});
