import { type Block, LIMITS, fill, list } from '../../src/chat/index.ts';
import type { WeekcheckKept } from '../../src/voice/index.ts';
import { momentWords } from './dates.ts';
import { ROLE, labelOf } from './labels.ts';

/** Who hears of a request, and when. */
export const words = {
  told: '{naam} krijgt jouw hulpvraag {moment}.',
  call: '{naam} hoort {moment} dat je gebeld wilt worden.',
  withRole: '{naam} ({rol})',
} as const;

/** Who is told of a request, and when; null when nobody is. */
export function toldBlock(toldAt: WeekcheckKept['toldAt']): Block<never> | null {
  if (toldAt.length === 0) return null;
  return list(
    toldAt.slice(0, LIMITS.listItems).map(({ name, role, at, call }) =>
      fill(call ? words.call : words.told, {
        naam: role === '' ? name : fill(words.withRole, { naam: name, rol: labelOf(ROLE, role) }),
        moment: momentWords(at),
      }),
    ),
  );
}
