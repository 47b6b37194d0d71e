export interface Option {
  readonly id: string;
  readonly label: string;
  readonly help: string | null;
}

interface FieldBase {
  /** The question's id, or `question:key` for a question that is asked once for each thing in a list. */
  readonly id: string;
  readonly label: string;
  readonly help: string | null;
  readonly required: boolean;
}

/** One question as it is shown. `initial` is what stands there when the form opens. */
export type Field =
  | (FieldBase & { readonly kind: 'choice'; readonly options: readonly Option[]; readonly initial: string | null })
  | (FieldBase & {
      readonly kind: 'multi-choice';
      readonly options: readonly Option[];
      readonly initial: readonly string[];
    })
  | (FieldBase & {
      readonly kind: 'scale';
      readonly options: readonly Option[];
      /** "Weet ik niet" and its like: shown apart from the scale, never part of it. */
      readonly aside: readonly Option[];
      readonly initial: string | null;
    })
  | (FieldBase & { readonly kind: 'short-text' | 'long-text'; readonly max: number; readonly initial: string })
  | (FieldBase & {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly initial: number | null;
    });

/**
 * Of a form that holds what is for one person's eyes alone: it may stand in a window, but in no message that a platform
 * keeps with its history. What is said where it would have to, in lines.
 */
export interface Apart {
  /** Instead of the form; null: nothing stands in it yet, so it may be shown. */
  readonly instead: readonly string[] | null;
  /** Instead of the form with what is wrong with it, which holds what was typed. */
  readonly refused: readonly string[];
}

/** A set of questions shown together and sent at once. */
export interface Form<A> {
  readonly title: string;
  readonly intro: readonly string[];
  readonly fields: readonly Field[];
  readonly submit: { readonly label: string; readonly act: A };
  /** What stands beside its fields is no mistake of whoever filled it in: it is not said in alarm. */
  readonly calm?: true;
  readonly apart?: Apart;
}

/** What came back from a form, as the platform gave it: nothing here is trusted yet. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** What we keep of a form: question id to option id(s), text or number. A question that was left open is absent. */
export type Answer = string | readonly string[] | number;
export type Answers = Readonly<Record<string, Answer>>;
