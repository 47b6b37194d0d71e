import type Sqlite from 'better-sqlite3';
import { type SignaalAnswers, type ToldSignaal, shownSignaal } from '../records/signaal.ts';

/** Where a part of a timeline ends: before this `ref` in this week. '' is before all of the week, 'y' after all. */
export interface Before {
  readonly week: string;
  readonly ref: string;
}

/** Gives the newest signalen about something that everybody may read, before a point; newest first. */
export type SignaalTimeline = (about: string, before: Before, count: number) => readonly ToldSignaal[];

interface Row {
  readonly ref: string;
  readonly week: string;
  readonly answers: string;
}

/** So that refs compare as text in the order in which the rows lie: those with a name first, then those without. */
const DIGITS = 12;
const isNamed = (ref: string): boolean => /^\d+$/.test(ref);

/**
 * The programmateam reads a story as soon as they may; in a timeline, which others read as well, it stands only when it
 * is for everybody.
 */
const forEverybody = `shown = 1
  and (answers ->> 'S1' is not 'verhaal' or instr(coalesce(answers ->> 'S11', ''), 'openbaar') > 0)`;

const told = ({ ref, week, answers }: Row): ToldSignaal => {
  const { kind, text, outcome } = shownSignaal(ref, week, JSON.parse(answers) as SignaalAnswers, null);
  return { ref, week, kind, text, outcome };
};

/** Both kinds of signalen in one order. Each statement walks its index backwards from the point, and no further. */
export function signaalTimelineIn(sqlite: Sqlite.Database): SignaalTimeline {
  const named = sqlite.prepare<[string, string, number, number], Row>(
    `select printf('%0${String(DIGITS)}d', s.id) as ref, s.week, r.answers from signaal s
     join signaal_revision r on r.signaal_id = s.id and r.revision = s.revision
     where s.about = ? and (s.week, s.id) < (?, ?) and ${forEverybody}
     order by s.week desc, s.id desc limit ?`,
  );
  const nameless = sqlite.prepare<[string, string, string, number], Row>(
    `select key as ref, week, answers from signaal_nameless
     where about = ? and (week, key) < (?, ?) and ${forEverybody}
     order by week desc, key desc limit ?`,
  );
  return (about, { week, ref }, count) => {
    const id = isNamed(ref) ? Number(ref) : ref === '' ? 0 : Number.MAX_SAFE_INTEGER;
    const key = isNamed(ref) ? '' : ref;
    return [...named.all(about, week, id, count), ...nameless.all(about, week, key, count)]
      .map(told)
      .sort((a, b) => (`${a.week}|${a.ref}` < `${b.week}|${b.ref}` ? 1 : -1))
      .slice(0, count);
  };
}
