export const PULS_TEXT_STATES = ['waiting', 'proposed', 'approved'] as const;
/** `waiting`: nobody looked yet. `proposed`: one person did. `approved`: two people agree, so it may be shown. */
export type PulsTextState = (typeof PULS_TEXT_STATES)[number];

/**
 * An open answer after its round was closed. Nothing here leads to who wrote it: no person, no role, and no time but the
 * day on which it must be gone.
 */
export interface PulsText {
  /** Made by chance: it says nothing about who, when or in which order. */
  readonly id: string;
  readonly round: string;
  readonly question: string;
  /** As it was written. Null once other words were approved: then these are kept no longer. */
  readonly text: string | null;
  readonly mayQuote: boolean;
  readonly state: PulsTextState;
  /** What one of the readers made of it; null when it is shown as it was written. */
  readonly paraphrase: string | null;
  /** Who found these words good first. */
  readonly firstBy: string | null;
  /** Who found them good after that: always somebody else. */
  readonly secondBy: string | null;
  /** YYYY-MM-DD; null when it is approved. */
  readonly goneOn: string | null;
  /** The week in whose weekbericht it was shown. */
  readonly toldIn: string | null;
  /** Counts what the readers did to it. */
  readonly revision: number;
}

/** An approved answer, in the words in which it may be shown. */
export interface ApprovedText {
  readonly question: string;
  readonly words: string;
  /** Whether these are the words of the writer. */
  readonly literal: boolean;
}
