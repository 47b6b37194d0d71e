import type { Answers, Form, Values } from './form.ts';

/**
 * What a dialog makes of a step: keep it and be done, keep it and ask more, or ask again.
 * Every outcome but `ask again` holds answers that are kept at once, so that half a conversation is never lost.
 */
export type Outcome<A> =
  | { readonly kind: 'keep'; readonly answers: Answers }
  | { readonly kind: 'ask more'; readonly answers: Answers; readonly form: Form<A> }
  | { readonly kind: 'ask again'; readonly problems: Readonly<Record<string, string>>; readonly form: Form<A> };

/**
 * A conversation as a pure step function. `version` stands on every open form: a form of another version is closed
 * kindly and asked again, never guessed at.
 */
export interface Dialog<Step extends string, Context, A> {
  readonly version: number;
  readonly steps: readonly Step[];
  /** The form of this step, filled in with what was answered before. */
  form(step: Step, context: Context, answers: Answers): Form<A>;
  /** What a step makes of the values sent with it. Pure: the same input gives the same outcome. */
  take(step: Step, context: Context, answers: Answers, values: Values): Outcome<A>;
}
