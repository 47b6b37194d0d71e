import { type Day, dayFromText, weekdayOf, yearOf } from './day.ts';
import { computedHolidays, type PublicHoliday } from './holidays.ts';

/** A school holiday of region Noord; from and to as `YYYY-MM-DD`, both included. */
export type SchoolHoliday = { readonly from: string; readonly to: string; readonly name: string };

/** The holidays the programme knows of. A year with any public holiday in the list is taken from the list alone. */
export type CalendarData = {
  readonly publicHolidays: readonly PublicHoliday[];
  readonly schoolHolidays: readonly SchoolHoliday[];
};

/** The calendar's answers for day numbers, as the rhythm asks them. */
export type CalendarDays = {
  /** Whether the day is a public holiday, also when it falls in a weekend. */
  readonly isHoliday: (day: Day) => boolean;
  /** Whether the day is a Monday to Friday and no public holiday; school holidays are working days. */
  readonly isWorkingDay: (day: Day) => boolean;
  /** The first working day on or after the day. */
  readonly workingDayFrom: (day: Day) => Day;
  /** The nth working day after the day; the day itself when n is 0. */
  readonly addWorkingDays: (day: Day, n: number) => Day;
  /** Whether the week that starts on this Monday is a school-holiday week. */
  readonly isSchoolHolidayWeek: (monday: Day) => boolean;
};

/** Reads the data into day numbers; throws RangeError on a date that does not exist or a holiday that ends before it starts. */
export function makeCalendarDays(data: CalendarData): CalendarDays {
  const holidaysByYear = listedHolidays(data.publicHolidays);
  const schoolHolidays = new Set(data.schoolHolidays.flatMap(daysOf));

  const isHoliday = (day: Day): boolean => {
    const year = yearOf(day);
    let holidays = holidaysByYear.get(year);
    if (holidays === undefined) {
      holidays = new Set(computedHolidays(year).map(({ date }) => dayFromText(date)));
      holidaysByYear.set(year, holidays);
    }
    return holidays.has(day);
  };

  const isWorkingDay = (day: Day): boolean => weekdayOf(day) <= 5 && !isHoliday(day);

  const workingDayFrom = (day: Day): Day => {
    // This ends: the list is finite, and a computed year has working days.
    while (!isWorkingDay(day)) day += 1;
    return day;
  };

  const addWorkingDays = (day: Day, n: number): Day => {
    for (let left = n; left > 0; left -= 1) day = workingDayFrom(day + 1);
    return day;
  };

  // A school-holiday week is one whose Monday to Friday are all free. With a part of the week left, most werkgroepen
  // still have something to tell, and a question too many is easier to pass over than a week that is missing. Public
  // holidays fill up the week, for school lists often start or stop beside one; alone they do not make such a week.
  const isSchoolHolidayWeek = (monday: Day): boolean => {
    let schoolDays = 0;
    for (let day = monday; day < monday + 5; day += 1) {
      if (schoolHolidays.has(day)) schoolDays += 1;
      else if (!isHoliday(day)) return false;
    }
    return schoolDays > 0;
  };

  return { isHoliday, isWorkingDay, workingDayFrom, addWorkingDays, isSchoolHolidayWeek };
}

function listedHolidays(list: readonly PublicHoliday[]): Map<number, Set<Day>> {
  const byYear = new Map<number, Set<Day>>();
  for (const { date } of list) {
    const day = dayFromText(date);
    const known = byYear.get(yearOf(day)) ?? new Set<Day>();
    byYear.set(yearOf(day), known.add(day));
  }
  return byYear;
}

function daysOf({ from, to, name }: SchoolHoliday): Day[] {
  const first = dayFromText(from);
  const length = dayFromText(to) - first + 1;
  if (length < 1) throw new RangeError(`School holiday ${name} ends (${to}) before it starts (${from})`);
  return Array.from({ length }, (_, index) => first + index);
}
