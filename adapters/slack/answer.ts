import type { View } from '@slack/types';
import {
  type Form,
  type Message,
  type Reply,
  type Token,
  formBlock,
  insteadOf,
  paragraph,
} from '../../src/chat/index.ts';
import { renderMessage } from './render.ts';
import { renderErrors, renderForm, renderNotice } from './render-form.ts';
import type { Source } from './source.ts';
import type { SlackWords } from './words.ts';

/** Something to do after Slack's request was answered. */
export type Act =
  | { readonly kind: 'open'; readonly trigger: string; readonly view: View & { type: 'modal' } }
  | { readonly kind: 'post'; readonly message: Message<Token> }
  | { readonly kind: 'whisper'; readonly message: Message<Token> }
  | { readonly kind: 'update'; readonly ts: string; readonly message: Message<Token> }
  | { readonly kind: 'respond'; readonly url: string; readonly replace: boolean; readonly message: Message<Token> }
  | { readonly kind: 'publish'; readonly message: Message<Token> }
  | { readonly kind: 'look-up' };

/** What Slack's request is answered with, and what is done after that. */
export interface Answered {
  readonly ack: Readonly<Record<string, unknown>> | null;
  readonly acts: readonly Act[];
}

const closed = (source: Source, acted: boolean): Answered['ack'] =>
  source.via === 'modal' && !acted ? { response_action: 'clear' } : null;

/** A message that says one sentence. */
export function sentence(text: string): Message<Token> {
  return { summary: text, blocks: [paragraph(text)] };
}

/** A form where no modal can be opened: inside a message. */
function formMessage(form: Form<Token>, problems: Readonly<Record<string, string>>): Message<Token> {
  return { summary: form.title, blocks: [...Object.values(problems).map((line) => paragraph(line)), formBlock(form)] };
}

function show(source: Source, message: Message<Token>, acted: boolean): Answered {
  const ack = closed(source, acted);
  if (source.home) return { ack, acts: [{ kind: 'publish', message }] };
  if (source.via === 'command') {
    if (!acted) return { ack: { response_type: 'ephemeral', ...renderMessage(message) }, acts: [] };
    const url = source.responseUrl;
    return {
      ack,
      acts: [url === null ? { kind: 'whisper', message } : { kind: 'respond', url, replace: false, message }],
    };
  }
  if (source.ephemeral && source.responseUrl !== null)
    return { ack, acts: [{ kind: 'respond', url: source.responseUrl, replace: false, message }] };
  return { ack, acts: [{ kind: source.personal ? 'post' : 'whisper', message }] };
}

function replace(source: Source, message: Message<Token>, acted: boolean): Answered {
  if (source.home || source.message === null) return show(source, message, acted);
  const ack = closed(source, acted);
  if (!source.ephemeral) return { ack, acts: [{ kind: 'update', ts: source.message, message }] };
  if (source.responseUrl === null) return show(source, message, acted);
  return { ack, acts: [{ kind: 'respond', url: source.responseUrl, replace: true, message }] };
}

function ask(
  source: Source,
  form: Form<Token>,
  problems: Readonly<Record<string, string>>,
  words: SlackWords,
  acted: boolean,
): Answered {
  // With problems it is the same form, in which what was typed has to stay.
  const isSame = source.prefix !== '' && Object.keys(problems).length > 0;
  const view = isSame ? renderForm(form, words, problems, source.prefix) : renderForm(form, words, problems);
  if (source.via === 'modal' && !acted) return { ack: { response_action: 'update', view }, acts: [] };
  if (source.trigger !== null) return { ack: null, acts: [{ kind: 'open', trigger: source.trigger, view }] };
  const instead = insteadOf(
    Object.keys(problems).length > 0 ? { kind: 'problems', problems, form } : { kind: 'form', form },
  );
  return show(source, instead ?? formMessage(form, problems), acted);
}

function sameFields(source: Source, form: Form<Token>): boolean {
  return source.fields.length === form.fields.length && form.fields.every((field) => source.fields.includes(field.id));
}

/**
 * On which surface a reply is shown: pure. `acted` says that Slack's request was answered before, so that only acts are
 * left. Throws RangeError when a message cannot be shown whole.
 */
export function answer(source: Source, reply: Reply, words: SlackWords, acted: boolean): Answered {
  switch (reply.kind) {
    case 'nothing':
      return { ack: closed(source, acted), acts: [] };
    case 'message':
      return show(source, reply.message, acted);
    case 'replaced':
      return replace(source, reply.message, acted);
    case 'look-up': {
      const shown = show(source, reply.message, acted);
      return { ack: shown.ack, acts: [...shown.acts, { kind: 'look-up' }] };
    }
    case 'form':
      return ask(source, reply.form, {}, words, acted);
    case 'problems': {
      const errors = sameFields(source, reply.form) ? renderErrors(reply.problems, source.fields, source.prefix) : null;
      if (source.via === 'modal' && !acted && errors !== null)
        return { ack: { response_action: 'errors', errors }, acts: [] };
      return ask(source, reply.form, reply.problems, words, acted);
    }
  }
}

/**
 * How a sentence of the adapter itself is said. In a modal: `beside` the first field, so that what was typed stays;
 * `instead` of the form. `after` Slack's request was answered it goes where a reply would.
 */
export function say(source: Source, text: string, words: SlackWords, where: 'beside' | 'instead' | 'after'): Answered {
  if (source.via !== 'modal' || where === 'after') return show(source, sentence(text), where === 'after');
  const [first] = source.fields;
  if (where === 'beside' && first !== undefined)
    return { ack: { response_action: 'errors', errors: { [source.prefix + first]: text } }, acts: [] };
  return { ack: { response_action: 'update', view: renderNotice('Krachtbot', text, words) }, acts: [] };
}
