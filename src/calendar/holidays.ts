import { type Day, dateOf, dayNumber, weekdayOf } from './day.ts';

/** A public holiday: its date as `YYYY-MM-DD` and its Dutch name. */
export type PublicHoliday = { readonly date: string; readonly name: string };

/** The day of Easter Sunday in a year of the Gregorian calendar. */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const leapCenturies = Math.floor(century / 4);
  const golden = year % 19;
  const moon = (century - leapCenturies - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  // The church's table knows no full moon 29 days after 21 March, and for late golden numbers none after 28 days.
  const tooLate = moon === 29 || (moon === 28 && golden > 10);
  const fullMoon = tooLate ? moon - 1 : moon;
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - century + leapCenturies) % 7;
  return dayNumber(year, 3, 28) + fullMoon - weekday;
}

/** The days the programme counts as public holidays in a year, computed, in order of date. */
export function computedHolidays(year: number): PublicHoliday[] {
  const easter = easterSunday(year);
  const found: [Day, string][] = [
    [dayNumber(year, 1, 1), 'Nieuwjaarsdag'],
    [easter - 2, 'Goede Vrijdag'],
    [easter, 'Eerste Paasdag'],
    [easter + 1, 'Tweede Paasdag'],
    [koningsdag(year), 'Koningsdag'],
    [easter + 39, 'Hemelvaartsdag'],
    [easter + 40, 'Dag na Hemelvaart'],
    [easter + 49, 'Eerste Pinksterdag'],
    [easter + 50, 'Tweede Pinksterdag'],
    [dayNumber(year, 12, 25), 'Eerste Kerstdag'],
    [dayNumber(year, 12, 26), 'Tweede Kerstdag'],
  ];
  // 5 May is celebrated every year, but partners are free only in a lustrum year: 2025, 2030, 2035 and so on.
  if (year % 5 === 0) found.push([dayNumber(year, 5, 5), 'Bevrijdingsdag']);
  return found.sort(([a], [b]) => a - b).map(([day, name]) => ({ date: dateOf(day).toString(), name }));
}

function koningsdag(year: number): Day {
  const birthday = dayNumber(year, 4, 27);
  return weekdayOf(birthday) === 7 ? birthday - 1 : birthday;
}
