import { type Problem, fill } from '../../src/chat/index.ts';

/** Why an answer cannot be kept, and what to do. */
export const words: Readonly<Record<Problem['kind'], string>> = {
  missing: 'Deze vraag heeft nog een antwoord nodig.',
  'too-long': 'Dit is te lang: {length} tekens. Er passen {max} tekens. Kun je het korter schrijven?',
  'unknown-option': 'Dit antwoord ken ik niet. Kies er een uit de lijst.',
  alone: 'Je kiest ‘Niets’ en ook iets anders. Kies één van de twee.',
  'not-a-number': 'Dit is geen heel getal. Schrijf alleen cijfers, zoals 12.',
  'out-of-range': 'Kies een getal van {min} tot en met {max}.',
};

/** The problem in words. */
export function problemWords(problem: Problem): string {
  return fill(words[problem.kind], { ...problem });
}
