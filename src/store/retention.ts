import type Sqlite from 'better-sqlite3';
import type { Caches } from './cache.ts';
import { NOBODY, PLACE } from './forget.ts';

/** Taking away what was kept long enough. Moments are milliseconds in product time; each says how much it changed. */
export interface Retention {
  /** Nobody is named any more with what was told, asked, counted or decided before this moment. */
  dropPeople(before: number): number;
  /** Signalen with a name whose last change lies before this moment. */
  namedBefore(before: number): readonly number[];
  /** Whose signaal it was is not known any more. */
  unname(signaal: number): void;
  /** Messages to people that were said or dropped before this moment, but for those that may still change. */
  dropMessages(before: number): number;
  /** Who stopped before this moment, holds none of these roles, and did nothing since that is kept with their name. */
  idle(before: number, tasks: readonly string[]): readonly string[];
  /** How to reach somebody in Teams who is linked to nobody: noted at `now`, taken away when noted before `before`. */
  dropPlaces(now: number, before: number): number;
}

/** Where a person stands beside what they did, and which moment says when. */
const DONE = [
  ['weekcheck_revision', 'person_id'],
  ['weekcheck_revision', 'on_behalf_of'],
  ['experiment_line', 'person_id'],
  ['experiment_line', 'on_behalf_of'],
  ['experiment_stage', 'person_id'],
  ['activity_count', 'person_id'],
  ['hulpvraag_change', 'person_id'],
] as const;

/** What somebody did after they stopped, with when. A button is made whenever they are answered, and is new for a week. */
const DID = [
  ...DONE.filter(([, column]) => column === 'person_id').map(([table]) => [table, 'at'] as const),
  ['signaal', 'changed_at'],
  ['draft', 'at'],
  ['token', 'at + 604800000'],
] as const;

/** What of a message can still change, or is still asked: taken back, it goes from there too. */
const LASTING = `kind in ('weekbericht.preview', 'weekbericht.uncertain') or (kind like 'hulpvraag.%' and exists (
  select 1 from hulpvraag h where h.id = params ->> 'hulpvraag' and h.status in ('open', 'opgepakt')))`;

const LINKED = `select ${PLACE} from identity where platform = 'teams'
  union all select ${PLACE} from proposal where platform = 'teams'`;

export function retentionIn(sqlite: Sqlite.Database, caches: Pick<Caches, 'forget'>): Retention {
  const run = (sql: string, ...values: readonly (number | string)[]): number => {
    const { changes } = sqlite.prepare(sql).run(...values);
    if (changes > 0) caches.forget();
    return changes;
  };
  return {
    dropPeople: (before) =>
      DONE.reduce(
        (sum, [table, column]) =>
          sum + run(`update ${table} set ${column} = null where ${column} is not null and at < ?`, before),
        0,
      ) +
      run(
        `update hulpvraag set asker_id = null, taken_by = null, origin = case
           when origin like 'bel-mij|%' or origin like 'vraag|%' then substr(origin, 1, instr(origin, '|')) || id
           else origin end
         where (asker_id is not null or taken_by is not null) and changed_at < ?`,
        before,
      ),
    namedBefore: (before) =>
      sqlite
        .prepare<[number], number>(
          `select id from signaal where person_id <> '${NOBODY}' and changed_at < ? order by id`,
        )
        .pluck()
        .all(before),
    unname: (signaal) =>
      void run(
        `update signaal set person_id = '${NOBODY}', origin = 'nobody|' || id, joins = null, ask_on = null where id = ?`,
        signaal,
      ),
    dropMessages: (before) =>
      run(
        `delete from outbox where person_id is not null and state in ('sent', 'dropped')
           and max(planned_at, not_before, coalesce(done_at, 0)) < ? and not (${LASTING})`,
        before,
      ),
    idle(before, tasks) {
      const did = DID.map(
        ([table, at]) => `not exists (select 1 from ${table} where person_id = p.id and ${at} >= @before)`,
      );
      return sqlite
        .prepare<[{ before: number; tasks: string }], string>(
          `select p.id from person p where p.stopped_at < @before and ${did.join(' and ')} and not exists (select 1
             from role_grant where person_id = p.id and role in (select value from json_each(@tasks))) order by p.id`,
        )
        .pluck()
        .all({ before, tasks: JSON.stringify(tasks) });
    },
    dropPlaces(now, before) {
      const strange = `key like 'person|%' and key not in (${LINKED})`;
      run(`update teams_reference set since = null where since is not null and not (${strange})`);
      run(`update teams_reference set since = ? where since is null and ${strange}`, now);
      return run(`delete from teams_reference where since < ? and ${strange}`, before);
    },
  };
}
