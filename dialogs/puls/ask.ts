import { type Button, LIMITS, type Message, button, buttons, fill, list, paragraph } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { PulsOpen, PulsQuestion } from '../../src/voice/index.ts';
import { type Part, type Said, message, short } from '../said.ts';
import { momentWords } from '../taal/dates.ts';
import { shortened } from '../taal/phrases.ts';
import { say } from './words.ts';

type Press = Button<Intent>;

const label = (text: string): string => shortened(text, LIMITS.buttonLabel);

/** One under the other: on a telephone nobody has to look for the next one. */
const column = (all: readonly Press[]): readonly Part[] => all.map((one) => buttons<Intent>(one));

const endRow = (round: string, ...more: readonly Press[]): Part =>
  buttons<Intent>(...more, button(say.question.stop, { kind: 'puls.done', round }));

/** From which role somebody answers this time. */
export function role({ round, question, words }: PulsQuestion): Said {
  const options = 'options' in question ? question.options : [];
  return message(
    words.text,
    paragraph(words.text),
    words.help === undefined ? null : paragraph(words.help),
    column(options.map((id) => button(label(words.options[id] ?? id), { kind: 'puls.role', round, role: id }))),
  );
}

/** One question; what is chosen is not shown, since the next one stands in its place. */
export function ask({ round, question, words, number, of }: PulsQuestion): Said {
  const options = 'options' in question ? question.options : [];
  const aside = question.kind === 'scale' ? question.aside : [];
  const own = options.filter((id) => !aside.includes(id));
  const help = own.flatMap((id) => {
    const said = words.optionHelp?.[id];
    return said === undefined ? [] : [`${words.options[id] ?? id}: ${said}.`];
  });
  const tap = (id: string): Press =>
    button(label(words.options[id] ?? id), { kind: 'puls.answer', round, item: question.id, value: id });
  return message(
    words.text,
    paragraph(fill(say.question.number, { nummer: number, alle: of })),
    paragraph(words.text),
    help.length === 0 ? null : list(help),
    column(own.map(tap)),
    aside.length === 0 ? null : buttons<Intent>(...aside.map(tap)),
    endRow(round, button(say.question.skip, { kind: 'puls.answer', round, item: question.id, value: null })),
  );
}

/** The open question is written in a form, so that no text stands in the conversation. */
export const askOpen = ({ round, text }: PulsOpen & { readonly text: string }): Said =>
  message(
    text,
    paragraph(say.question.openNumber),
    paragraph(text),
    buttons<Intent>(
      button(say.question.write, { kind: 'puls.write', round }, 'main'),
      button(say.question.skip, { kind: 'puls.done', round }),
    ),
  );

const endButtons = (round: string): Part =>
  buttons<Intent>(
    button(say.done.change, { kind: 'puls.change', round }),
    button(say.done.role, { kind: 'puls.start', round }),
    button(say.done.withdraw, { kind: 'puls.withdraw', round }),
  );

/** The end: the same for everybody, whatever they answered. */
export const done = ({ round, until }: PulsOpen): Said =>
  short(say.done.done, fill(say.done.until, { moment: momentWords(until) }), say.done.after, endButtons(round));

/** This role has no questions this time. */
export const nothingAsked = ({ round }: PulsOpen): Said => short(say.done.nothing, endButtons(round));

const backButton = (round: string): Part => buttons<Intent>(button(say.withdrawn.join, { kind: 'puls.start', round }));

/** Everything was taken back. */
export const withdrawn = ({ round, until }: PulsOpen): Said =>
  short(say.withdrawn.gone, fill(say.withdrawn.back, { moment: momentWords(until) }), backButton(round));

/** Somebody lets this one go by. */
export const notThisTime = ({ round, until }: PulsOpen): Said =>
  short(say.declined, fill(say.withdrawn.back, { moment: momentWords(until) }), backButton(round));

/** There is nothing to answer now. */
export const noneOpen = (next: number | null): Said =>
  short(say.none, next === null ? null : fill(say.noneNext, { moment: momentWords(next) }));

/** Said to whoever presses something of a round that is over. */
export const closed = (): Message<Intent> => short(say.closed, say.closedMore);

/** Said to whom the puls does not ask anything. */
export const notForYou = (): Said => short(say.notForYou);
