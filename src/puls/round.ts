import type { Role } from './bank.ts';
import type { AnswerCount } from './release.ts';

/** An open answer. Whose it is, and from which role, is not kept beside it. */
export interface TextRow {
  readonly question: string;
  readonly text: string;
  readonly mayQuote: boolean;
}

/** What one person answered so far: for the form in which they change it, and for nobody else. */
export interface OwnAnswers {
  readonly role: Role | null;
  /** Item to value. */
  readonly answers: Readonly<Record<string, string>>;
  readonly texts: readonly TextRow[];
}

/** `not-open`: there is no such round, or it is closed. `role-first`: this person did not choose a role yet. */
export type Kept = 'kept' | 'role-first' | 'not-open';

/** What is left of a round that is closed. */
export interface Closed {
  readonly answers: readonly AnswerCount[];
  readonly texts: readonly TextRow[];
}

/** The answers to one round while it is open. Every write can be repeated; the last one counts. */
export interface RoundStore {
  readonly file: string;
  /** Makes the round, or finds it made. False when another round stands there still. */
  create(): boolean;
  /** `items` are the questions whose answers and texts still stand for the new role; the others are forgotten. */
  takeRole(person: string, role: Role, items: readonly string[]): Kept;
  /** Null takes the answer away. */
  answer(person: string, item: string, value: string | null): Kept;
  /** Null takes the text away. */
  say(person: string, row: TextRow | { readonly question: string; readonly text: null }): Kept;
  /** The role this person chose; null when they chose none, or when the round is not open. */
  role(person: string): Role | null;
  own(person: string): OwnAnswers;
  /** This person wants to hear no more of this round: kept as an answer is, so that nobody can tell who. */
  leave(person: string): Kept;
  /** Whether this person said so. */
  left(person: string): boolean;
  /** Those of these people who chose no role and did not leave; nobody when the round is not open. */
  unheard(people: readonly string[]): readonly string[];
  /** What the buttons of this round are sealed with; null when it is not open. It is gone when the secret is. */
  buttonKey(): Buffer | null;
  /** Forgets everything this person answered. */
  withdraw(person: string): Kept;
  /** The same, and that they wanted to hear no more of it: as if this person was never there. */
  forget(person: string): Kept;
  /**
   * Closes the round: the answers are counted and taken away, and the secret is forgotten, so that nothing can be led back
   * to a person, and nothing can be added. Gives the counts, and the texts in an order that chance decides; null when
   * there is no such round. Can be repeated until the release is kept; then the file must be destroyed.
   */
  close(): Closed | null;
}
