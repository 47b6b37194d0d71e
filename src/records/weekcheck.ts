import type { Answers } from '../chat/index.ts';

/** What a revision of a weekcheck is: filled in, the same as last week, "deze week niet", or one plain sentence. */
export const REVISION_KINDS = ['answered', 'unchanged', 'skipped', 'spoken'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** One step that was sent, with everything answered up to then. Never changed afterwards. */
export interface Revision {
  readonly werkgroepId: string;
  readonly week: string;
  readonly revision: number;
  /** Of the dialog that asked. */
  readonly version: number;
  readonly kind: RevisionKind;
  readonly answers: Answers;
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
