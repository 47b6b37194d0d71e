/**
 * When a question is asked: after one of these answers, or when a fact about the moment holds
 * (for one: "there is a plan of last week"). All conditions in a list must hold.
 */
export type Condition =
  | { readonly question: string; readonly is: readonly string[] }
  | { readonly question: string; readonly answeredOtherThan: readonly string[] }
  | { readonly fact: string };

interface Base {
  readonly id: string;
  readonly required: boolean;
  readonly when?: readonly Condition[];
  /** Asked once for each thing in this list of the context; its field ids are `id:key`. */
  readonly each?: string;
}

/**
 * A question as data. Option ids are kept for twenty years: one is never removed or given another meaning,
 * only retired (still read in old records, no longer offered).
 */
export type Question =
  | (Base & { readonly kind: 'choice'; readonly options: readonly string[]; readonly retired?: readonly string[] })
  | (Base & { readonly kind: 'choice'; readonly optionsFrom: string })
  | (Base & {
      readonly kind: 'multi-choice';
      readonly options: readonly string[];
      readonly retired?: readonly string[];
      /** An option that says "none of these" and so excludes the others. */
      readonly alone?: string;
    })
  | (Base & { readonly kind: 'scale'; readonly options: readonly string[]; readonly aside: readonly string[] })
  | (Base & { readonly kind: 'short-text' | 'long-text'; readonly max: number })
  | (Base & { readonly kind: 'number'; readonly min: number; readonly max: number });

type OptionIds<Q> =
  | (Q extends { readonly options: readonly (infer O extends string)[] } ? O : never)
  | (Q extends { readonly aside: readonly (infer O extends string)[] } ? O : never)
  | (Q extends { readonly retired: readonly (infer O extends string)[] } ? O : never);

/** The Dutch of one question. `variants` gives another text for another role. `optionHelp` is optional. */
export interface QuestionWords<Options extends string = string> {
  readonly text: string;
  readonly help?: string;
  readonly options: Readonly<Record<Options, string>>;
  readonly optionHelp?: Readonly<Partial<Record<Options, string>>>;
  readonly variants?: Readonly<Record<string, string>>;
}

/** The Dutch of a list of questions: a question or an option without words does not compile. */
export type WordsFor<Qs extends readonly Question[]> = {
  readonly [Q in Qs[number] as Q['id']]: QuestionWords<OptionIds<Q>>;
};

/** The moment in which questions are asked. */
export interface Asking {
  /** Facts that hold now, for conditions. */
  readonly facts: readonly string[];
  /** What was answered before: it decides conditions and stands in the form when it opens. */
  readonly answers: Readonly<Record<string, string | readonly string[] | number>>;
  /** Values for `{places}` in the words. */
  readonly values: Readonly<Record<string, string | number>>;
  /** For `optionsFrom`: the options there are now. */
  readonly options?: Readonly<Record<string, readonly { readonly id: string; readonly label: string }[]>>;
  /** For `each`: the things there are now, each with its own values. */
  readonly each?: Readonly<
    Record<string, readonly { readonly key: string; readonly values: Readonly<Record<string, string | number>> }[]>
  >;
  readonly variant?: string;
}

function holds(condition: Condition, asking: Pick<Asking, 'facts' | 'answers'>): boolean {
  if ('fact' in condition) return asking.facts.includes(condition.fact);
  const answer = asking.answers[condition.question];
  const given = answer === undefined ? [] : Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)];
  if ('is' in condition) return given.some((one) => condition.is.includes(one));
  return given.some((one) => !condition.answeredOtherThan.includes(one));
}

/** Whether this question is asked at this moment. */
export function isAsked(question: Question, asking: Pick<Asking, 'facts' | 'answers'>): boolean {
  return question.when === undefined || question.when.every((condition) => holds(condition, asking));
}

/** A question in a form: its field id, and of a question that is asked once for each thing in a list, which thing. */
export interface AskedField {
  readonly id: string;
  readonly question: Question;
  readonly key: string | null;
}

/** The fields of these questions at this moment, in order: those whose conditions hold. */
export function askedFields(questions: readonly Question[], asking: Asking): readonly AskedField[] {
  const fields: AskedField[] = [];
  for (const question of questions) {
    if (!isAsked(question, asking)) continue;
    if (question.each === undefined) fields.push({ id: question.id, question, key: null });
    else
      for (const { key } of asking.each?.[question.each] ?? [])
        fields.push({ id: `${question.id}:${key}`, question, key });
  }
  return fields;
}
