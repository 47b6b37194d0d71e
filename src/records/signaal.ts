import type { KeptAnswers } from './weekcheck.ts';

/** What a signaal is. Kept for twenty years: an id is only retired. */
export const SIGNAAL_KINDS = ['werkt', 'werkt-niet', 'geleerd', 'belemmering', 'verhaal', 'kans'] as const;

export const STAGES = ['klein-beginnen', 'snel-leren', 'samen-aanpassen', 'gestopt-met-les', 'weet-niet'] as const;
/** How somebody knows. Kinds that stand beside each other: none is worth more than another. */
export const EVIDENCE = ['gezien', 'gehoord', 'gemeten'] as const;
export const CAPITALS = ['cultureel', 'economisch', 'sociaal', 'pedagogisch', 'mentaal', 'weet-niet'] as const;
export const AT_TABLE = ['ja', 'nog-niet', 'weet-niet'] as const;
export const REMOVERS = ['wijzelf', 'leidinggevende', 'bestuurder', 'overheid', 'weet-niet'] as const;
export const WHOSE = ['mijzelf', 'toestemming', 'nog-geen'] as const;
export const AUDIENCES = ['team', 'programmateam', 'nieuwsbrief', 'openbaar'] as const;
export const ADJUSTMENTS = ['nog-niets', 'proberen', 'stoppen', 'bespreken'] as const;

/** What a signaal can be about besides an experiment or an activity. */
export const ELSE = 'anders';

/**
 * What was sent, by question id. S1 kind, S2 about, S3 text, S5 stage, S6 evidence, S7 capital, S8 at the table,
 * S9 who can take it away, S10 whose story, S11 for whom, S12 adjustment, S13 in words, S14 what came of it.
 * S4, by name or without, and the code are never kept.
 */
export type SignaalAnswers = KeptAnswers;

const one = (answers: SignaalAnswers, id: string): string | null => {
  const value = answers[id];
  return typeof value === 'string' && value !== '' ? value : null;
};
const many = (answers: SignaalAnswers, id: string): readonly string[] => {
  const value = answers[id];
  return Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : [];
};

/** Whether the programmateam may read it. A story is shown to nobody until its owner agreed that they may. */
export function mayBeShown(answers: SignaalAnswers): boolean {
  if (answers['S1'] !== 'verhaal') return true;
  const whose = one(answers, 'S10');
  if (whose !== 'mijzelf' && whose !== 'toestemming') return false;
  return many(answers, 'S11').some((audience) => audience !== 'team');
}

/** Whether somebody said that something is going to change: that is what is asked about three weeks later. */
export const isAdjusted = (answers: SignaalAnswers): boolean =>
  ['proberen', 'stoppen', 'bespreken'].includes(one(answers, 'S12') ?? '');

/**
 * A signaal as it may be told: nothing of who gave it, but for a giver who asked to be there when it is discussed.
 * `ref` names it: a number for one with a name behind it, `x…` for one without.
 */
export interface ShownSignaal {
  readonly ref: string;
  readonly week: string;
  /** An experiment, an activity, or `anders`. */
  readonly about: string;
  readonly kind: string;
  readonly text: string;
  readonly stage: string | null;
  readonly evidence: readonly string[];
  readonly capital: readonly string[];
  readonly atTable: string | null;
  readonly remover: string | null;
  readonly adjustment: string | null;
  readonly adjusts: string | null;
  readonly outcome: string | null;
  /** Who wants to be there when it is discussed, by id; null when nobody said so. */
  readonly joins: string | null;
}

/** What may be told of these answers. */
export function shownSignaal(ref: string, week: string, answers: SignaalAnswers, joins: string | null): ShownSignaal {
  return {
    ref,
    week,
    about: one(answers, 'S2') ?? ELSE,
    kind: one(answers, 'S1') ?? '',
    text: one(answers, 'S3') ?? '',
    stage: one(answers, 'S5'),
    evidence: many(answers, 'S6'),
    capital: many(answers, 'S7'),
    atTable: one(answers, 'S8'),
    remover: one(answers, 'S9'),
    adjustment: one(answers, 'S12'),
    adjusts: one(answers, 'S13'),
    outcome: one(answers, 'S14'),
    joins,
  };
}

/** A signaal as it stands in the timeline of an experiment, which everybody who takes part may read. */
export type ToldSignaal = Pick<ShownSignaal, 'ref' | 'week' | 'kind' | 'text' | 'outcome'>;

/** A signaal with the name of who gave it. Moments are milliseconds in product time. */
export interface Signaal {
  readonly id: number;
  /** One form, one signaal: however often it is sent. */
  readonly origin: string;
  /** Who gave it; null when nobody knows any more. */
  readonly personId: string | null;
  readonly week: string;
  readonly about: string;
  readonly shown: boolean;
  readonly revision: number;
  /** Whether the giver wants to be there when it is discussed; null as long as they did not say. */
  readonly joins: boolean | null;
  /** When to ask what came of the adjustment; null when there is nothing to ask, or it was asked. */
  readonly askOn: number | null;
  readonly changedAt: number;
  readonly version: number;
  readonly answers: SignaalAnswers;
}

/** A signaal without a name: nothing of who, nowhere from where, no time finer than the week. */
export interface NamelessSignaal {
  readonly key: string;
  readonly week: string;
  readonly about: string;
  readonly shown: boolean;
  readonly revision: number;
  readonly version: number;
  readonly answers: SignaalAnswers;
}
