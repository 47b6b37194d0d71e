import { z } from 'zod';

/** What a revision of a weekcheck is: filled in, the same as last week, "deze week niet", or one plain sentence. */
export const REVISION_KINDS = ['answered', 'unchanged', 'skipped', 'spoken'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** Answers as they are kept: question id to option id(s), text or number. A question that was left open is absent. */
export const answers = z
  .record(z.string(), z.union([z.string(), z.array(z.string()).readonly(), z.number()]))
  .readonly();
export type KeptAnswers = z.infer<typeof answers>;

/** One step that was sent, with everything answered up to then. Never changed afterwards. */
export interface Revision {
  readonly werkgroepId: string;
  readonly week: string;
  readonly revision: number;
  /** Of the dialog that asked. */
  readonly version: number;
  readonly kind: RevisionKind;
  readonly answers: KeptAnswers;
  readonly personId: string | null;
  readonly onBehalfOf: string | null;
  readonly at: number;
}

/** One weekcheck: it belongs to the werkgroep. `revision` 0: asked, nothing answered. */
export interface Weekcheck {
  readonly werkgroepId: string;
  readonly week: string;
  readonly askedAt: number;
  readonly revision: number;
}
