import type { Field, Form, Option, Token } from '../../src/chat/index.ts';
import type { Element } from './card.ts';
import { answering, rows, sending } from './render-action.ts';
import { inputId, renderField } from './render-field.ts';
import { BOLD, RED, SUBTLE, headed, lines, whole } from './rich-text.ts';
import type { TeamsWords } from './words.ts';

export type Problems = Readonly<Record<string, string>>;

/** How a card is made: with which words, how light, and whether it holds one form only. */
export interface Making {
  readonly words: TeamsWords;
  readonly problems: Problems;
  /** Fewer parts for the same text. */
  readonly lean: boolean;
  /** More forms in one card: Teams looks at all inputs at once, so it cannot be left to say what is required. */
  readonly several: boolean;
}

const BUTTON_READS = 30;
const MOST_BUTTONS = 12;

function tight(elements: readonly Element[]): Element[] {
  return elements.map((element) => ({ ...element, spacing: 'none' }));
}

/** One question with a few short answers: each of them becomes a button, so that answering is one press. */
function oneTap(form: Form<Token>): { readonly field: Field; readonly groups: readonly (readonly Option[])[] } | null {
  const [field, ...more] = form.fields;
  if (field === undefined || more.length > 0 || (field.kind !== 'choice' && field.kind !== 'scale')) return null;
  const groups = field.kind === 'scale' ? [field.options, field.aside] : [field.options];
  const all = groups.flat();
  if (all.length > MOST_BUTTONS) return null;
  return all.some((option) => option.help !== null || option.label.length > BUTTON_READS) ? null : { field, groups };
}

/** A form as it stands in a card. Each problem stands in red under its field, after a sentence at the top that says so. */
export function renderForm(form: Form<Token>, { words, problems, lean, several }: Making): Element[] {
  const say = lean ? whole : lines;
  const token = form.submit.act;
  const known = new Set(form.fields.map((field) => field.id));
  const loose = Object.entries(problems).filter(([id]) => !known.has(id));
  const wrong = form.fields.some((field) => problems[field.id] !== undefined);
  const under = (field: Field): Element[] => {
    const problem = problems[field.id];
    return [
      ...(problem === undefined ? [] : tight(say(problem, RED))),
      ...(field.help === null ? [] : tight(say(field.help, SUBTLE))),
    ];
  };
  const taps = oneTap(form);
  const top = [
    ...(wrong && form.calm !== true ? say(words.problems, RED) : []),
    ...loose.flatMap(([, problem]) => say(problem, RED)),
    ...form.intro.flatMap((line) => say(line)),
  ];
  if (taps !== null) {
    const { field, groups } = taps;
    const chosen = 'initial' in field ? field.initial : null;
    const id = inputId(token, field);
    return [
      ...top,
      ...say(field.label, BOLD),
      ...under(field),
      ...groups.flatMap((options) =>
        rows(options.map((option) => answering(option.label, token, id, option.id, option.id === chosen))),
      ),
    ];
  }
  return [
    headed(form.title, 'medium'),
    ...top,
    ...form.fields.flatMap((field): Element[] => [renderField(field, token, words, !several), ...under(field)]),
    ...rows([sending(form.submit.label, token)]),
  ];
}
