import { LIMITS, button, buttons, fill, lengthOf, paragraph } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { EmergencyNumbers, NeedVoice } from '../../src/voice/index.ts';
import { type Part, message } from '../said.ts';
import { say as general } from '../beheer/words.ts';
import { fitting } from '../taal/phrases.ts';
import { callPart, checkedWords, numbers, rowOf } from './index.ts';
import { need as say, say as card } from './words.ts';

/** As many of the lines as fit in one paragraph of a form, each number under its question; the first ones matter most. */
function numbersInOne(lines: EmergencyNumbers['lines']): string {
  const rows = lines.map(rowOf).map(({ label, value }) => `${label}\n${value}`);
  let fit = '';
  for (const row of rows.length === 0 ? [card.fallback] : rows) {
    const longer = fit === '' ? row : `${fit}\n\n${row}`;
    if (lengthOf(longer) > LIMITS.paragraph) break;
    fit = longer;
  }
  return fit === '' ? card.fallback : fit;
}

function againPart(again: Parameters<NeedVoice['card']>[1]): readonly Part[] {
  if (again.length === 0) return [];
  const row = again.slice(0, LIMITS.buttonsInRow).map(({ id, name, week }, at) => {
    const label = fitting(
      LIMITS.buttonLabel,
      fill(say.againButton, { werkgroep: name }),
      fill(say.againShort, { nr: at + 1 }),
    );
    return button<Intent>(label, { kind: 'weekcheck.open', werkgroep: id, week });
  });
  return [paragraph(say.again), buttons(...row)];
}

const aloud: NeedVoice['aloud'] = ({ lines, checkedOn }) =>
  message(say.summary, paragraph(say.aloud), numbers(lines), paragraph(say.others), checkedWords(checkedOn));

/** Under all the numbers, the one that is said to everybody we do not know is not said again. */
const isNoNumber = (part: Part): boolean => part.kind !== 'paragraph' || part.text !== general.emergency;

/** What is said when a text may be of somebody in need: people who can help first, and the choice stays theirs. */
export const need: NeedVoice = {
  intro: ({ lines }) => [`${say.heavy} ${say.nobody}`, numbersInOne(lines), say.others, say.notKept],
  refused: ({ lines }) => [`${say.heavy} ${say.nobody}`, numbersInOne(lines), say.others, say.spoken],
  beside: say.beside,
  choice: {
    label: say.choice,
    help: say.choiceHelp,
    keep: say.keep,
    discard: say.discard,
    discardAndCall: say.discardAndCall,
  },
  discarded: () => message(say.discarded, paragraph(say.discarded), paragraph(say.later)),
  card: ({ lines, checkedOn, caller }, again) =>
    message(
      say.summary,
      paragraph(say.heavy),
      paragraph(say.nobody),
      numbers(lines),
      paragraph(say.others),
      checkedWords(checkedOn),
      callPart(caller),
      paragraph(say.spoken),
      againPart(again),
    ),
  aloud,
  unknown: (emergency, then) => message(card.summaryShort, aloud(emergency).blocks, then.blocks.filter(isNoNumber)),
};
