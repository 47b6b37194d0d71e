import type { Temporal } from 'temporal-polyfill';
import { type CalendarData, type CalendarDays, makeCalendarDays } from './calendar-days.ts';
import { dateOf, dayFromText, dayOf, yearOf } from './day.ts';
import { mondayDayOf, type Week } from './week.ts';

export type { CalendarData, SchoolHoliday } from './calendar-days.ts';
export type { PublicHoliday } from './holidays.ts';

/** The free days of the programme. Dates are dates in Amsterdam. */
export type Calendar = {
  /** Whether the date is a public holiday, also when it falls in a weekend. */
  readonly isHoliday: (date: Temporal.PlainDate) => boolean;
  /** Whether the date is a Monday to Friday and no public holiday; school holidays are working days. */
  readonly isWorkingDay: (date: Temporal.PlainDate) => boolean;
  /** Whether Monday to Friday of the week are all school holiday or public holiday; throws RangeError on a bad week. */
  readonly isSchoolHolidayWeek: (week: Week) => boolean;
  /** The first working day after the date; never the date itself. */
  readonly nextWorkingDay: (date: Temporal.PlainDate) => Temporal.PlainDate;
  /** The last year the data reach for every kind of holiday they list; null when there are no data. */
  readonly lastYear: number | null;
  /** The same answers for day numbers, which the rhythm asks thousands of times. */
  readonly days: CalendarDays;
};

/** Makes a calendar of holiday data; throws RangeError on a date that does not exist. */
export function makeCalendar(data: CalendarData): Calendar {
  const days = makeCalendarDays(data);
  return {
    isHoliday: (date) => days.isHoliday(dayOf(date)),
    isWorkingDay: (date) => days.isWorkingDay(dayOf(date)),
    isSchoolHolidayWeek: (week) => days.isSchoolHolidayWeek(mondayDayOf(week)),
    nextWorkingDay: (date) => dateOf(days.workingDayFrom(dayOf(date) + 1)),
    lastYear: lastYearOf(data),
    days,
  };
}

function lastYearOf(data: CalendarData): number | null {
  // A Christmas holiday that runs into January says nothing about the rest of that year, so its start counts.
  const kinds = [data.publicHolidays.map(({ date }) => date), data.schoolHolidays.map(({ from }) => from)];
  const reached = kinds.filter((dates) => dates.length > 0).map((dates) => Math.max(...dates.map(yearOfText)));
  return reached.length === 0 ? null : Math.min(...reached);
}

function yearOfText(date: string): number {
  return yearOf(dayFromText(date));
}
