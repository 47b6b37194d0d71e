import { Temporal } from 'temporal-polyfill';

/** The same day so many years earlier, as YYYY-MM-DD. */
export const yearsBefore = (day: string, years: number): string =>
  Temporal.PlainDate.from(day).subtract({ years }).toString();

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/**
 * The first day of which what was made is kept still, when it is kept until so many years after the end of its fase;
 * null when all of it is. `ends`: the last day of each fase that is known. What was made between two of them belongs to
 * the next. Of what was made after the last there is no end to count from: its own day counts, so that nothing is kept
 * for ever because nobody loaded a new fase.
 */
export function keptFrom(ends: readonly string[], today: string, years: number): string | null {
  const longAgo = yearsBefore(today, years);
  const over = ends.filter((end) => end < longAgo).sort();
  const last = over.at(-1);
  if (over.length === ends.length) return longAgo;
  return last === undefined ? null : dayAfter(last);
}
