/** How far an experiment is, in the words of the programme. Null where one is kept: the programme did not say yet. */
export const STAGES = ['klein-beginnen', 'snel-leren', 'samen-aanpassen', 'gestopt-met-les'] as const;
export type Stage = (typeof STAGES)[number];

/** An experiment that stopped keeps its lesson, and nobody is asked about it any more. */
export const STOPPED = 'gestopt-met-les' satisfies Stage;

/** The programme set a stage, or the seeds said where an experiment began. Never changed afterwards. */
export interface StageChange {
  readonly id: number;
  readonly experimentId: string;
  readonly stage: string | null;
  /** Why it stopped, and what was learned of it; only where it stopped. */
  readonly reason: string | null;
  readonly lesson: string | null;
  readonly source: 'seed' | 'programme';
  readonly personId: string | null;
  readonly at: number;
}

/** One line about an experiment in one week, as it was sent. `text` is null for "niets nieuws". */
export interface ExperimentLine {
  readonly experimentId: string;
  readonly week: string;
  readonly revision: number;
  /** Of the dialog that asked. */
  readonly version: number;
  readonly text: string | null;
  readonly personId: string | null;
  readonly onBehalfOf: string | null;
  readonly at: number;
}
