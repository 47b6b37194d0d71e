import { LIMITS, button, buttons, fill, heading, list, paragraph } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { EmergencyNumbers } from '../../src/voice/index.ts';
import { type Said, message } from '../said.ts';
import { dateWithYear } from '../taal/dates.ts';
import { say } from './words.ts';

function lineWords({ when, number, note }: EmergencyNumbers['lines'][number]): string {
  // A line without a number of its own, such as the huisarts, is named instead of called.
  const call = fill(/^\d/.test(number) ? say.call : say.go, { wanneer: when, nummer: number });
  return note === null || note === '' ? call : `${call} ${note}`;
}

/** The help card: people first, then help for the werkgroep, then how the bot works. */
export function help({ checkedOn, lines }: EmergencyNumbers): Said {
  const numbers = lines.slice(0, LIMITS.listItems).map(lineWords);
  return message(
    say.summary,
    heading(say.first),
    paragraph(say.honest),
    list(numbers.length === 0 ? [say.fallback] : numbers),
    paragraph(say.others),
    checkedOn === null ? null : paragraph(fill(say.checked, { datum: dateWithYear(checkedOn) })),
    heading(say.werkgroep),
    paragraph(say.ask),
    buttons<Intent>(button(say.button, { kind: 'vraag.open' }, 'main')),
    heading(say.how),
    paragraph(say.where),
    list(say.words),
  );
}
