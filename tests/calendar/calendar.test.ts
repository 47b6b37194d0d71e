import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCalendar } from '../../src/calendar/calendar.ts';
import { dateOf } from '../../src/calendar/day.ts';
import { computedHolidays, easterSunday } from '../../src/calendar/holidays.ts';
import { anyDate } from './arbitraries.ts';
import { day, noord, schoolHolidays } from './noord.ts';

const named = (year: number, name: string) => computedHolidays(year).find((holiday) => holiday.name === name)?.date;

describe('computed public holidays', () => {
  it('are the twelve (in a lustrum) or eleven days the programme counts', () => {
    expect(computedHolidays(2026)).toEqual([
      { date: '2026-01-01', name: 'Nieuwjaarsdag' },
      { date: '2026-04-03', name: 'Goede Vrijdag' },
      { date: '2026-04-05', name: 'Eerste Paasdag' },
      { date: '2026-04-06', name: 'Tweede Paasdag' },
      { date: '2026-04-27', name: 'Koningsdag' },
      { date: '2026-05-14', name: 'Hemelvaartsdag' },
      { date: '2026-05-15', name: 'Dag na Hemelvaart' },
      { date: '2026-05-24', name: 'Eerste Pinksterdag' },
      { date: '2026-05-25', name: 'Tweede Pinksterdag' },
      { date: '2026-12-25', name: 'Eerste Kerstdag' },
      { date: '2026-12-26', name: 'Tweede Kerstdag' },
    ]);
    expect(computedHolidays(2030)).toHaveLength(12);
  });

  it('put Easter where the almanac has it from 2025 to 2045', () => {
    const almanac = (
      '04-20 04-05 03-28 04-16 04-01 04-21 04-13 03-28 04-17 04-09 03-25 ' +
      '04-13 04-05 04-25 04-10 04-01 04-21 04-06 03-29 04-17 04-09'
    ).split(' ');
    const computed = almanac.map((_, i) =>
      dateOf(easterSunday(2025 + i))
        .toString()
        .slice(5),
    );
    expect(computed).toEqual(almanac);
  });

  it('keep Easter within the church limits in the two exceptional years too', () => {
    expect(dateOf(easterSunday(1981)).toString()).toBe('1981-04-19');
    expect(dateOf(easterSunday(1954)).toString()).toBe('1954-04-18');
    expect(dateOf(easterSunday(2049)).toString()).toBe('2049-04-18');
    expect(dateOf(easterSunday(2076)).toString()).toBe('2076-04-19');
  });

  it('celebrate Koningsdag a day earlier when 27 April is a Sunday', () => {
    expect(named(2025, 'Koningsdag')).toBe('2025-04-26');
    expect(named(2031, 'Koningsdag')).toBe('2031-04-26');
    expect(named(2027, 'Koningsdag')).toBe('2027-04-27');
  });

  it('give Bevrijdingsdag off in lustrum years only', () => {
    expect([2025, 2030, 2035].map((year) => named(year, 'Bevrijdingsdag'))).toEqual([
      '2025-05-05',
      '2030-05-05',
      '2035-05-05',
    ]);
    expect([2026, 2027, 2028, 2029].map((year) => named(year, 'Bevrijdingsdag'))).toEqual(Array(4).fill(undefined));
  });

  it('stand in order of date', () => {
    for (let year = 2025; year <= 2045; year += 1) {
      const dates = computedHolidays(year).map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
    }
  });
});

describe('a calendar', () => {
  const listed = makeCalendar({ publicHolidays: [{ date: '2027-06-01', name: 'Feest' }], schoolHolidays });

  it('takes a year it has data for from the data alone, and computes the others', () => {
    expect(listed.isHoliday(day('2027-06-01'))).toBe(true);
    expect(listed.isHoliday(day('2027-12-25'))).toBe(false);
    expect(listed.isHoliday(day('2026-12-25'))).toBe(true);
    expect(listed.isHoliday(day('2045-04-10'))).toBe(true);
  });

  it('names the last year that every kind of its data reaches', () => {
    expect(listed.lastYear).toBe(2027);
    expect(noord.lastYear).toBe(2027);
    expect(makeCalendar({ publicHolidays: [], schoolHolidays: [] }).lastYear).toBeNull();
    const christmas = schoolHolidays.filter(({ from }) => from < '2027');
    expect(makeCalendar({ publicHolidays: [], schoolHolidays: christmas }).lastYear).toBe(2026);
    expect(makeCalendar({ publicHolidays: [{ date: '2030-01-01', name: 'x' }], schoolHolidays }).lastYear).toBe(2027);
    expect(makeCalendar({ publicHolidays: [{ date: '2026-01-01', name: 'x' }], schoolHolidays }).lastYear).toBe(2026);
  });

  it('works on school holidays but not on public holidays or in weekends', () => {
    expect(noord.isWorkingDay(day('2026-02-24'))).toBe(true);
    expect(noord.isWorkingDay(day('2026-04-03'))).toBe(false);
    expect(noord.isWorkingDay(day('2026-03-14'))).toBe(false);
    expect(noord.isWorkingDay(day('2026-03-15'))).toBe(false);
    expect(noord.isWorkingDay(day('2026-03-13'))).toBe(true);
    expect(noord.isHoliday(day('2026-03-14'))).toBe(false);
    expect(noord.isHoliday(day('2026-04-05'))).toBe(true);
  });

  it('finds the next working day over Easter and over New Year, never the day itself', () => {
    expect(noord.nextWorkingDay(day('2026-04-02')).toString()).toBe('2026-04-07');
    expect(noord.nextWorkingDay(day('2026-12-31')).toString()).toBe('2027-01-04');
    expect(noord.nextWorkingDay(day('2026-03-11')).toString()).toBe('2026-03-12');
  });

  it('counts the weeks of 2026 whose working days are all school holiday', () => {
    const weeks = Array.from({ length: 53 }, (_, i) => `2026-W${String(i + 1).padStart(2, '0')}`);
    expect(weeks.filter((week) => noord.isSchoolHolidayWeek(week)).map((week) => Number(week.slice(-2)))).toEqual([
      1, 9, 18, 28, 29, 30, 31, 32, 33, 42, 52, 53,
    ]);
  });

  it('does not call a week a school-holiday week for a part of it, nor for public holidays alone', () => {
    const week = (from: string, to: string, free: string[]) =>
      makeCalendar({
        publicHolidays: free.map((date) => ({ date, name: 'vrij' })),
        schoolHolidays: from === '' ? [] : [{ from, to, name: 'school' }],
      }).isSchoolHolidayWeek('2026-W24');
    expect(week('2026-06-08', '2026-06-12', [])).toBe(true);
    expect(week('2026-06-08', '2026-06-11', [])).toBe(false);
    expect(week('2026-06-09', '2026-06-12', [])).toBe(false);
    expect(week('2026-06-09', '2026-06-12', ['2026-06-08'])).toBe(true);
    expect(week('2026-06-08', '2026-06-11', ['2026-06-12'])).toBe(true);
    expect(week('', '', ['2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12'])).toBe(false);
  });

  it('knows nothing of school holidays past its data', () => {
    expect(noord.isSchoolHolidayWeek('2028-W30')).toBe(false);
  });

  it.each([
    ['a date that does not exist', '2026-02-30'],
    ['another notation', '20260301'],
    ['a moment', '2026-03-01T10:00'],
    ['nothing', ''],
  ])('refuses %s', (_, date) => {
    expect(() => makeCalendar({ publicHolidays: [{ date, name: 'x' }], schoolHolidays: [] })).toThrow(RangeError);
    const school = { from: date, to: '2026-03-08', name: 'x' };
    expect(() => makeCalendar({ publicHolidays: [], schoolHolidays: [school] })).toThrow(RangeError);
  });

  it('refuses a school holiday that ends before it starts, but takes one of a single day', () => {
    const make = (from: string, to: string) =>
      makeCalendar({ publicHolidays: [], schoolHolidays: [{ from, to, name: 'kort' }] });
    expect(() => make('2026-03-02', '2026-03-01')).toThrow(/kort/);
    expect(() => make('2026-03-02', '2026-03-02')).not.toThrow();
  });

  it('always finds a next working day, and skips no working day on the way', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const next = noord.nextWorkingDay(date);
        expect(noord.isWorkingDay(next)).toBe(true);
        for (let d = date.add({ days: 1 }); !d.equals(next); d = d.add({ days: 1 })) {
          expect(noord.isWorkingDay(d)).toBe(false);
        }
      }),
    );
  });
});
