import type { Answers } from '../../src/chat/index.ts';
import type { WeekcheckContext } from '../../src/voice/index.ts';

const given = (answers: Answers, id: string): readonly string[] => {
  const answer = answers[id];
  return answer === undefined ? [] : Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)];
};

/** Whether the weekcheck asks this, told in plain conditions and apart from the dialog's own data. */
export function isWanted(field: string, context: WeekcheckContext, answers: Answers): boolean {
  const needsHelp = given(answers, 'V4').some((need) => need !== 'niets');
  const from = needsHelp ? given(answers, 'V4c')[0] : undefined;
  switch (field.split(':')[0]) {
    case 'H':
    case 'V2':
    case 'V3':
    case 'V4':
    case 'V5':
      return true;
    case 'V1':
      return context.plan !== null;
    case 'V1b':
      return context.plan !== null && ['deels', 'nog-niet', 'niet-meer'].includes(given(answers, 'V1')[0] ?? '');
    case 'V2b':
      return given(answers, 'V2')[0] === 'zit-vast';
    case 'V4b':
    case 'V4c':
    case 'V4d':
      return needsHelp;
    case 'V4e':
      return from === 'andere-werkgroep' && context.werkgroepen.some((one) => one.id !== context.werkgroepId);
    case 'V4f':
      return from === 'partner' && context.partners.length > 0;
    default:
      return false;
  }
}

/** Which screen a question stands on. */
export const SCREENS = {
  main: ['H', 'V1', 'V2', 'V3', 'V4', 'V5'],
  more: ['V1b', 'V2b', 'V4b', 'V4c', 'V4d'],
  which: ['V4e', 'V4f'],
  learned: ['V3'],
} as const;

/** What should be kept: the rest of what stood, what was sent now, and of all that only what is still wanted. */
export function expectedAnswers(
  context: WeekcheckContext,
  before: Answers,
  shown: readonly string[],
  sent: Answers,
): Answers {
  const together = { ...Object.fromEntries(Object.entries(before).filter(([id]) => !shown.includes(id))), ...sent };
  return Object.fromEntries(Object.entries(together).filter(([id]) => isWanted(id, context, together)));
}
