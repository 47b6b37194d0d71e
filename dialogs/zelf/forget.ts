import { LIMITS, button, buttons, heading, list, paragraph } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import { type Said, message, short } from '../said.ts';
import { shortened } from '../taal/phrases.ts';
import { say } from './words.ts';

const words = say.forget;

/** What goes when somebody is forgotten, what stays, and who hears of it; the button does it. */
export function forget(without: readonly string[], today: string): Said {
  return message(
    words.summary,
    paragraph(words.intro),
    heading(words.goes),
    list(words.gone),
    heading(words.stays),
    list(words.left),
    paragraph(words.platform),
    paragraph(words.nobody),
    without.length === 0
      ? null
      : [
          paragraph(words.without),
          list(without.slice(0, LIMITS.listItems).map((name) => shortened(name, LIMITS.listItem))),
        ],
    paragraph(words.list),
    paragraph(words.noReturn),
    buttons<Intent>(button(words.sure, { kind: 'self.forget-sure', on: today })),
  );
}

/** The last thing that is said to somebody. */
export const forgotten = (): Said => short(words.done, words.thanks);
