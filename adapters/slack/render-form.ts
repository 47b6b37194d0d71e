import type { KnownBlock, ModalView } from '@slack/types';
import type { Form, Option, Token } from '../../src/chat/index.ts';
import { digest, literal, plain } from './literal.ts';
import { renderField } from './render-field.ts';
import { bold, richText, section, words } from './rich-text.ts';
import type { SlackWords } from './words.ts';

type Problems = Readonly<Record<string, string>>;

/** How we know our own form when it comes back. */
export const FORM = 'form';
/** The action ids of what can be pressed: a button, an answer that is one press, the sending of a form in a message. */
export const PRESS = 'press:';
export const TAP = 'tap:';
export const SEND = 'send:';

/**
 * What the block ids of a form's fields begin with: Slack keeps what was typed by block id, and another form that takes
 * its place must not inherit it.
 */
const prefixOf = (form: Form<Token>): string => `${digest(form.submit.act).slice(0, 12)}/`;

/**
 * A form as a modal. With `problems` each stands above its field: for a form that changed since it was sent. With the
 * `prefix` of the modal that stands there, what was typed in it stays.
 */
export function renderForm(
  form: Form<Token>,
  said: SlackWords,
  problems: Problems = {},
  prefix: string = prefixOf(form),
): ModalView {
  const above = Object.entries(problems).filter(([id]) => !form.fields.some((field) => field.id === id));
  const intro = [
    ...above.map(([, problem]) => section(...bold(problem))),
    ...form.intro.map((line) => section(...words(line))),
  ];
  return {
    type: 'modal',
    callback_id: FORM,
    title: plain(form.title, 24),
    submit: plain(form.submit.label, 24),
    close: plain(said.close, 24),
    private_metadata: form.submit.act,
    // Without this Slack does not say that somebody closed it.
    notify_on_close: true,
    blocks: [
      ...intro.map((line) => richText(line)),
      ...form.fields.flatMap((field): KnownBlock[] => {
        const problem = problems[field.id];
        const line = problem === undefined ? [] : [richText(section(...bold(problem)))];
        return [...line, renderField(field, prefix + field.id)];
      }),
    ],
  };
}

/** Problems as Slack shows them beside the fields of the open modal; null when none of them has a field there. */
export function renderErrors(
  problems: Problems,
  shown: readonly string[],
  prefix: string,
): Readonly<Record<string, string>> | null {
  const beside = Object.entries(problems).filter(([id]) => shown.includes(id));
  return beside.length === 0
    ? null
    : Object.fromEntries(beside.map(([id, problem]) => [prefix + id, literal(problem)]));
}

/** A modal that says one thing and has nothing to fill in. */
export function renderNotice(title: string, text: string, said: SlackWords): ModalView {
  return {
    type: 'modal',
    callback_id: 'notice',
    title: plain(title, 24),
    close: plain(said.close, 24),
    blocks: [richText(section(...words(text)))],
  };
}

/** What a press on one answer carries: the form's token, the field and the option. */
function tap(form: Form<Token>, field: string, option: string): string {
  return JSON.stringify([form.submit.act, field, option]);
}

const BUTTON_READS = 30;

/** One question with a few short answers: each of them becomes a button, so that answering is one press. */
function oneTap(form: Form<Token>, prefix: string): KnownBlock[] | null {
  const [field, ...more] = form.fields;
  if (field === undefined || more.length > 0 || (field.kind !== 'choice' && field.kind !== 'scale')) return null;
  const aside = field.kind === 'scale' ? field.aside : [];
  const all = [...field.options, ...aside];
  if (all.length > 10 || all.some((option) => option.help !== null || option.label.length > BUTTON_READS)) return null;
  const row = (name: string, options: readonly Option[]): KnownBlock[] =>
    options.length === 0
      ? []
      : [
          {
            type: 'actions',
            block_id: `${prefix}${name}`,
            elements: options.map((option, index) => ({
              type: 'button',
              action_id: `${TAP}${index}`,
              text: plain(option.label, 75),
              value: tap(form, field.id, option.id),
              ...(option.id === field.initial ? { style: 'primary' as const } : {}),
            })),
          },
        ];
  const question = [section(...bold(field.label)), ...(field.help === null ? [] : [section(...words(field.help))])];
  return [
    richText(...form.intro.map((line) => section(...words(line))), ...question),
    ...row('options', field.options),
    ...row('aside', aside),
  ];
}

/** A form that stands in a message: one-press answers where that reads well, otherwise inputs with a button. */
export function renderInline(form: Form<Token>, index: number): KnownBlock[] {
  const prefix = `f${index}.${prefixOf(form)}`;
  const taps = oneTap(form, prefix);
  if (taps !== null) return taps;
  return [
    richText(section(...bold(form.title)), ...form.intro.map((line) => section(...words(line)))),
    ...form.fields.map((field) => renderField(field, prefix + field.id)),
    {
      type: 'actions',
      block_id: prefix,
      elements: [
        {
          type: 'button',
          action_id: `${SEND}0`,
          style: 'primary',
          text: plain(form.submit.label, 75),
          value: form.submit.act,
        },
      ],
    },
  ];
}
