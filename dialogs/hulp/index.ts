import {
  type Fact,
  LIMITS,
  type Platform,
  button,
  buttons,
  fill,
  heading,
  lengthOf,
  list,
  paragraph,
} from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { EmergencyNumbers } from '../../src/voice/index.ts';
import { type Part, type Said, message } from '../said.ts';
import { dateWithYear } from '../taal/dates.ts';
import { factBlocks } from '../weekcheck/copy.ts';
import { need, say } from './words.ts';
import { codeButton, shareButton } from '../signaal/messages.ts';

/** A line of the card: when it is for, and whom to call. */
export function rowOf({ when, number, note }: EmergencyNumbers['lines'][number]): Fact {
  // A line without a number of its own, such as the huisarts, is named instead of called.
  const call = fill(/\d{3}/.test(number) ? say.call : say.go, { nummer: number });
  return { label: when, value: note === null || note === '' ? call : `${call} ${note}` };
}

/** Each line under the question it answers, so that an eye in a hurry finds it. */
export function numbers(lines: EmergencyNumbers['lines']): readonly Part[] {
  const rows = lines.slice(0, LIMITS.listItems).map(rowOf);
  if (rows.length === 0) return [list([say.fallback])];
  // A question that is too long to stand above its line is no reason to show no numbers.
  if (rows.some(({ label }) => lengthOf(label) > LIMITS.factLabel))
    return [list(rows.map(({ label, value }) => `${label} ${value}`))];
  return factBlocks(rows);
}

/** When somebody last looked whether the numbers are right; null when nobody said so. */
export function checkedWords(checkedOn: EmergencyNumbers['checkedOn']): Part | null {
  return checkedOn === null ? null : paragraph(fill(say.checked, { datum: dateWithYear(checkedOn) }));
}

/** Offers a call by a person of the programme, where one is there for it. */
export function callPart(caller: EmergencyNumbers['caller']): readonly Part[] | null {
  if (caller === undefined || caller === null) return null;
  return [paragraph(need.call), buttons<Intent>(button(need.callButton, { kind: 'call.ask' }))];
}

/** The help card: people first, then help for the werkgroep, then how the bot works. */
export function help({ checkedOn, lines, caller }: EmergencyNumbers, platform: Platform): Said {
  return message(
    say.summary,
    heading(say.first),
    paragraph(say.honest),
    numbers(lines),
    paragraph(say.others),
    checkedWords(checkedOn),
    callPart(caller),
    heading(say.werkgroep),
    paragraph(say.ask),
    buttons<Intent>(button(say.button, { kind: 'vraag.open' }, 'main')),
    heading(say.how),
    paragraph(say.where[platform]),
    list(say.words),
    buttons<Intent>(shareButton(), codeButton()),
  );
}
