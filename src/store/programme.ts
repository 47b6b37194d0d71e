import type { Werkgroep } from '../records/person.ts';
import type { Cache } from './cache.ts';
import type { Database } from './database.ts';
import { and, asc, desc, eq, gte, sql } from './drizzle.ts';
import { activity, activityCount, experiment, programme, werkgroep } from './tables/index.ts';

export interface Activity {
  readonly id: string;
  readonly name: string;
  readonly kind: 'teller' | 'mijlpaal' | 'doorlopend';
  readonly goal: number | null;
  readonly werkgroepId: string | null;
}

export interface Experiment {
  readonly id: string;
  readonly name: string;
  readonly stage: string | null;
}

/** What the programme is made of, in the order of its plan. */
export interface Programmes {
  put(phase: number, document: string, at: number): void;
  document(): string | null;
  /** The last day of each fase that was loaded, as YYYY-MM-DD. */
  ends(): readonly string[];
  werkgroepen(): readonly Werkgroep[];
  werkgroep(id: string): Werkgroep | null;
  putWerkgroep(id: string, name: string, position: number): void;
  experiments(): readonly Experiment[];
  experiment(id: string): Experiment | null;
  /** Adds it with the stage it begins in, or brings its name up to date; the stage that stands is not touched. */
  putExperiment(id: string, name: string, position: number, stage: string | null): void;
  activities(): readonly Activity[];
  activity(id: string): Activity | null;
  putActivity(activity: Activity, position: number): void;
  /** The newest count; 0 when nothing was counted yet. */
  count(activityId: string): number;
  /** Whether somebody said what the count is since this moment. */
  countedIn(activityId: string, since: number): boolean;
  putCount(activityId: string, value: number, personId: string | null, at: number): void;
}

export function programmesIn(db: Database, cache: Cache): Programmes {
  const everyWerkgroep = db
    .select({ id: werkgroep.id, name: werkgroep.name })
    .from(werkgroep)
    .orderBy(asc(werkgroep.position))
    .prepare();
  const oneWerkgroep = db
    .select({ id: werkgroep.id, name: werkgroep.name })
    .from(werkgroep)
    .where(eq(werkgroep.id, sql.placeholder('id')))
    .prepare();
  return {
    put: (phase, document, loadedAt) =>
      db
        .insert(programme)
        .values({ phase, document, loadedAt })
        .onConflictDoUpdate({ target: programme.phase, set: { document, loadedAt } })
        .run(),
    document: () => db.select().from(programme).orderBy(desc(programme.phase)).get()?.document ?? null,
    ends: () =>
      db
        .select({ end: sql<string | null>`${programme.document} ->> '$.programma.fase.tm'` })
        .from(programme)
        .orderBy(asc(programme.phase))
        .all()
        .flatMap(({ end }) => end ?? []),
    werkgroepen: () => cache.keep('werkgroepen', () => everyWerkgroep.all()),
    werkgroep: (id) => cache.keep(`werkgroep|${id}`, () => oneWerkgroep.get({ id }) ?? null),
    putWerkgroep(id, name, position) {
      db.insert(werkgroep)
        .values({ id, name, position })
        .onConflictDoUpdate({ target: werkgroep.id, set: { name, position } })
        .run();
      cache.forget();
    },
    experiments: () =>
      db
        .select({ id: experiment.id, name: experiment.name, stage: experiment.stage })
        .from(experiment)
        .orderBy(asc(experiment.position))
        .all(),
    experiment: (id) =>
      db
        .select({ id: experiment.id, name: experiment.name, stage: experiment.stage })
        .from(experiment)
        .where(eq(experiment.id, id))
        .get() ?? null,
    putExperiment: (id, name, position, stage) =>
      db
        .insert(experiment)
        .values({ id, name, position, stage })
        .onConflictDoUpdate({ target: experiment.id, set: { name, position } })
        .run(),
    activities: () => db.select().from(activity).orderBy(asc(activity.position)).all(),
    activity: (id) => db.select().from(activity).where(eq(activity.id, id)).get() ?? null,
    putActivity: (one, position) =>
      db
        .insert(activity)
        .values({ ...one, position })
        .onConflictDoUpdate({ target: activity.id, set: { ...one, position } })
        .run(),
    count: (activityId) =>
      db
        .select({ value: activityCount.value })
        .from(activityCount)
        .where(eq(activityCount.activityId, activityId))
        .orderBy(desc(activityCount.id))
        .get()?.value ?? 0,
    countedIn: (activityId, since) =>
      db
        .select({ id: activityCount.id })
        .from(activityCount)
        .where(and(eq(activityCount.activityId, activityId), gte(activityCount.at, since)))
        .get() !== undefined,
    putCount: (activityId, value, personId, at) =>
      db.insert(activityCount).values({ activityId, value, personId, at }).run(),
  };
}
