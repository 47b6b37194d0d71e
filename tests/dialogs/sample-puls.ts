import fc from 'fast-check';
import { ROLE_QUESTION } from '../../src/puls/bank.ts';
import { itemsFor, questionsFor, roleQuestion } from '../../src/puls/items.ts';
import type { PulsStatement, PulsTold } from '../../src/records/puls.ts';
import type { PulsForm, PulsQuestion } from '../../src/voice/index.ts';
import { liveBank } from '../puls/live-bank.ts';

const bank = liveBank();
const OPEN = { round: 'puls-007', until: Date.UTC(2026, 2, 26, 16) };
const ROLES = ['professional', 'ervaringsdeskundige', 'leidinggevende', 'bestuurder'] as const;

/** Every question that anybody can be asked in one tap, of every round of the rotation. */
export const pulsQuestions: readonly PulsQuestion[] = bank.rotation.flatMap((_, at) =>
  ROLES.flatMap((role) => {
    const { questions, words } = questionsFor(bank, role, at + 1);
    return itemsFor(bank, role, at + 1).map(({ id }, number): PulsQuestion => {
      const question = questions.find((one) => one.id === id)!;
      return { ...OPEN, question, words: words[id]!, number: number + 1, of: 4 };
    });
  }),
);

/** The question for the role. */
export const pulsRole: PulsQuestion = {
  ...OPEN,
  question: roleQuestion(bank).questions[0]!,
  words: roleQuestion(bank).words[ROLE_QUESTION]!,
  number: 1,
  of: 1,
};

/** A whole form, of a round with a choice in it. */
export const pulsForm: PulsForm = {
  ...OPEN,
  role: 'professional',
  ...questionsFor(bank, 'professional', 7),
  answers: { 'P-A1': '4', 'P-O3': 'Minder overleg.', 'P-CITAAT': 'nee' },
};

export const pulsOpen = { ...OPEN, text: bank.open[3]!.text };

const figures = (mean: number | null, over: Partial<Extract<PulsStatement, { kind: 'figures' }>> = {}) =>
  ({
    kind: 'figures',
    n: 23,
    mean,
    shares: { kritisch: 30, midden: 30, positief: 40 },
    unsure: 0,
    trend: null,
    ...over,
  }) satisfies PulsStatement;

const STATEMENTS: readonly PulsStatement[] = [
  figures(3.4, { unsure: 20, trend: { since: 'puls-006', direction: 'hoger', arrow: true } }),
  figures(2.9, { trend: { since: 'puls-006', direction: 'lager', arrow: false } }),
  figures(3.1, { trend: { since: 'puls-006', direction: 'ongeveer-gelijk', arrow: false } }),
  figures(null, { shares: { cultureel: 20, economisch: 60, geen: 20 } }),
  { kind: 'nearly-all', part: 'positief' },
  { kind: 'nearly-all', part: 'midden' },
  { kind: 'words', mostly: 'kritisch' },
  { kind: 'words', mostly: null },
  { kind: 'hidden' },
];

function toldOf(statements: readonly PulsStatement[], n: number, over: Partial<PulsTold> = {}): PulsTold {
  let at = 0;
  const next = (): PulsStatement => statements[at++ % statements.length]!;
  return {
    round: 'puls-007',
    people: 34,
    response: 'meer-dan-twee-derde',
    items: itemsFor(bank, 'professional', n).map((item) => ({
      id: item.id,
      theme: item.theme,
      anchor: item.anchor,
      text: item.text,
      variants: item.variants,
      options: item.kind === 'scale' ? {} : Object.fromEntries(item.options.map(({ id, label }) => [id, label])),
      total: item.same ? next() : null,
      groups: { professional: next(), ervaringsdeskundige: next(), leidinggevende: next(), bestuurder: next() },
    })),
    talk: 'maatwerk',
    ...over,
  };
}

/** A round as a weekbericht tells it. */
export const samplePuls: PulsTold = toldOf(STATEMENTS, 2);

/** Rounds that are told in other words. */
export const pulsVariants: readonly PulsTold[] = [
  samplePuls,
  ...bank.rotation.map((_, at) =>
    toldOf(
      STATEMENTS.toSorted(() => (at % 2 === 0 ? 1 : -1)),
      at + 1,
    ),
  ),
  toldOf([{ kind: 'hidden' }], 7, { people: null, response: 'minder-dan-een-derde', talk: null }),
  toldOf([{ kind: 'hidden' }], 7, { people: null, response: null, talk: null }),
  ...[...new Set(bank.items.map(({ theme }) => theme))].map((talk) => toldOf(STATEMENTS, 3, { talk })),
];

/** Any round that can be told, or none. */
export const arbitraryPuls: fc.Arbitrary<PulsTold | null> = fc.option(fc.constantFrom(...pulsVariants), { nil: null });
