import {
  type Form,
  type Message,
  type Receive,
  type Reply,
  type Token,
  button,
  buttons,
  heading,
  paragraph,
} from '../../src/chat/index.ts';

export const says = (text: string): Message<Token> => ({ summary: text, blocks: [paragraph(text)] });

export const replying =
  (reply: Reply): Receive =>
  () =>
    Promise.resolve(reply);

export const withButton = (label: string, token: Token): Message<Token> => ({
  summary: label,
  blocks: [heading('Weekcheck'), paragraph('Hoe staat het ervoor?'), buttons(button(label, token, 'main'))],
});

const option = (id: string, label: string, help: string | null = null) => ({ id, label, help });

/** A form with a field of every kind. */
export function everyField(token: Token): Form<Token> {
  const base = { help: null, required: true } as const;
  return {
    title: 'Weekcheck',
    intro: ['Over week 11.'],
    fields: [
      {
        ...base,
        id: 'stand',
        kind: 'choice',
        label: 'Hoe staat het?',
        options: [option('goed', 'Goed', 'alles loopt'), option('stroef', 'Stroef')],
        initial: null,
      },
      {
        ...base,
        id: 'wie',
        kind: 'choice',
        label: 'Wie?',
        options: [1, 2, 3, 4, 5, 6, 7].map((n) => option(`p${n}`, `Persoon ${n}`)),
        initial: 'p2',
      },
      {
        ...base,
        id: 'waar',
        kind: 'multi-choice',
        label: 'Waar?',
        options: [option('a', 'Hier'), option('b', 'Daar'), option('c', 'Ginds')],
        initial: ['c'],
      },
      {
        ...base,
        id: 'cijfer',
        kind: 'scale',
        label: 'Hoeveel leer je?',
        options: ['1', '2', '3', '4', '5'].map((n) => option(n, n)),
        aside: [option('weet-niet', 'Weet ik niet')],
        initial: null,
      },
      { ...base, id: 'kort', kind: 'short-text', label: 'In één zin', max: 20, initial: 'al begonnen' },
      {
        ...base,
        id: 'lang',
        kind: 'long-text',
        label: 'Vertel',
        max: 500,
        initial: '',
        required: false,
        help: 'Mag leeg blijven.',
      },
      { ...base, id: 'aantal', kind: 'number', label: 'Met hoeveel?', min: 0, max: 99, initial: 3 },
    ],
    submit: { label: 'Versturen', act: token },
  };
}

/** One question with a few short answers. */
export function oneQuestion(token: Token): Form<Token> {
  return {
    title: 'Puls',
    intro: ['Eén vraag.'],
    fields: [
      {
        id: 'leren',
        kind: 'scale',
        label: 'Hoeveel leer je?',
        help: null,
        required: true,
        options: ['1', '2', '3', '4', '5'].map((n) => option(n, n)),
        aside: [option('weet-niet', 'Weet ik niet')],
        initial: null,
      },
    ],
    submit: { label: 'Versturen', act: token },
  };
}
