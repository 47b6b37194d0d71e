import type { ExperimentLine, StageChange } from '../records/experiment.ts';
import type { Database } from './database.ts';
import { and, asc, desc, eq, isNotNull, lte, sql } from './drizzle.ts';
import { experiment, experimentLine, experimentStage } from './tables/index.ts';

/** What is told about the experiments: the stages the programme set, and one line every few weeks. */
export interface Experiments {
  /** Every stage it was in, oldest first. */
  stages(experimentId: string): readonly StageChange[];
  /** Keeps a stage the programme chose. */
  setStage(change: Omit<StageChange, 'id' | 'source'>): void;
  /** Where the seeds say it begins: kept once, and never over what the programme chose. */
  begin(experimentId: string, stage: string | null, at: number): void;
  /** The newest revision of the line of this week. */
  line(experimentId: string, week: string): ExperimentLine | null;
  revision(experimentId: string, week: string, revision: number): ExperimentLine | null;
  /** Adds the next revision and gives its number. */
  addLine(line: Omit<ExperimentLine, 'revision'>): number;
  /** The newest revision of each experiment in this week, in the order of the programme. */
  linesIn(week: string): readonly ExperimentLine[];
  /** The lines up to and including this week as they stand, newest first; never "niets nieuws". */
  lines(experimentId: string, until: string, count: number): readonly ExperimentLine[];
  /** Every line this person sent, newest first. */
  linesBy(personId: string): readonly ExperimentLine[];
  /** Every stage this person set, newest first. */
  stagesBy(personId: string): readonly StageChange[];
  /** Takes the words out of every revision of this line. */
  scrub(experimentId: string, week: string): void;
}

export function experimentsIn(db: Database): Experiments {
  const newestOfWeek = sql`experiment_line.revision = (select max(newer.revision) from experiment_line newer
    where newer.experiment_id = experiment_line.experiment_id and newer.week = experiment_line.week)`;
  const ofLine = (experimentId: string, week: string) =>
    and(eq(experimentLine.experimentId, experimentId), eq(experimentLine.week, week));

  const stages = (experimentId: string): readonly StageChange[] =>
    db
      .select()
      .from(experimentStage)
      .where(eq(experimentStage.experimentId, experimentId))
      .orderBy(asc(experimentStage.id))
      .all();
  const add = (change: Omit<StageChange, 'id'>): void => {
    db.insert(experimentStage).values(change).run();
    db.update(experiment).set({ stage: change.stage }).where(eq(experiment.id, change.experimentId)).run();
  };
  const line = (experimentId: string, week: string): ExperimentLine | null =>
    db
      .select()
      .from(experimentLine)
      .where(ofLine(experimentId, week))
      .orderBy(desc(experimentLine.revision))
      .limit(1)
      .get() ?? null;

  return {
    stages,
    setStage: (change) => add({ ...change, source: 'programme' }),
    begin(experimentId, stage, at) {
      const before = stages(experimentId);
      if (stage === null || before.some((one) => one.source === 'programme')) return;
      if (before.at(-1)?.stage === stage) return;
      add({ experimentId, stage, reason: null, lesson: null, source: 'seed', personId: null, at });
    },
    line,
    revision: (experimentId, week, revision) =>
      db
        .select()
        .from(experimentLine)
        .where(and(ofLine(experimentId, week), eq(experimentLine.revision, revision)))
        .get() ?? null,
    addLine(next) {
      const revision = (line(next.experimentId, next.week)?.revision ?? 0) + 1;
      db.insert(experimentLine)
        .values({ ...next, revision })
        .run();
      return revision;
    },
    linesIn: (week) =>
      db
        .select({ line: experimentLine })
        .from(experimentLine)
        .innerJoin(experiment, eq(experiment.id, experimentLine.experimentId))
        .where(and(eq(experimentLine.week, week), newestOfWeek))
        .orderBy(asc(experiment.position))
        .all()
        .map((row) => row.line),
    lines: (experimentId, until, count) =>
      db
        .select()
        .from(experimentLine)
        .where(
          and(
            eq(experimentLine.experimentId, experimentId),
            lte(experimentLine.week, until),
            isNotNull(experimentLine.text),
            newestOfWeek,
          ),
        )
        .orderBy(desc(experimentLine.week))
        .limit(count)
        .all(),
    linesBy: (personId) =>
      db
        .select()
        .from(experimentLine)
        .where(eq(experimentLine.personId, personId))
        .orderBy(desc(experimentLine.at), desc(experimentLine.revision))
        .all(),
    stagesBy: (personId) =>
      db
        .select()
        .from(experimentStage)
        .where(eq(experimentStage.personId, personId))
        .orderBy(desc(experimentStage.id))
        .all(),
    scrub: (experimentId, week) =>
      db.update(experimentLine).set({ text: null }).where(ofLine(experimentId, week)).run(),
  };
}
