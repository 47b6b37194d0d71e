import type { Field, Form, Token } from '../../src/chat/index.ts';

const option = (id: string, label: string, help: string | null = null) => ({ id, label, help });

/** One of each kind of field, and the long list that some choices need. */
export const FIELDS: readonly Field[] = [
  {
    kind: 'choice',
    id: 'stand',
    label: 'Hoe staat de werkgroep ervoor?',
    help: 'Kies wat het beste past.',
    required: true,
    initial: null,
    options: [
      option('op-weg', 'Op weg'),
      option('schuurt', 'Het schuurt', 'Er wringt iets.'),
      option('vast', 'We zitten vast'),
    ],
  },
  {
    kind: 'short-text',
    id: 'gelukt',
    label: 'Wat is er deze week gelukt of geleerd?',
    help: 'Schrijf geen namen of verhalen van gezinnen op.',
    required: false,
    max: 280,
    initial: '',
  },
  {
    kind: 'multi-choice',
    id: 'nodig',
    label: 'Wat heb je nodig om verder te komen?',
    help: null,
    required: false,
    initial: ['tijd'],
    options: [option('niets', 'Niets'), option('tijd', 'Tijd of mensen'), option('geld', 'Geld')],
  },
  {
    kind: 'scale',
    id: 'zeker',
    label: 'Hoe zeker ben je ervan?',
    help: null,
    required: false,
    initial: null,
    options: [
      option('1', 'Helemaal niet'),
      option('2', 'Een beetje'),
      option('3', 'Best wel'),
      option('4', 'Heel erg'),
    ],
    aside: [option('weet-niet', 'Weet ik niet')],
  },
  {
    kind: 'number',
    id: 'tafels',
    label: 'Hoeveel transitietafels waren er?',
    help: null,
    required: true,
    min: 0,
    max: 99,
    initial: 2,
  },
  {
    kind: 'long-text',
    id: 'verhaal',
    label: 'Vertel er iets meer over.',
    help: null,
    required: false,
    max: 2000,
    initial: '',
  },
  {
    kind: 'choice',
    id: 'partner',
    label: 'Welke partner kan helpen?',
    help: null,
    required: false,
    initial: null,
    options: Array.from({ length: 14 }, (_, index) => option(`p${index}`, `Partner ${index + 1}`)),
  },
  { kind: 'short-text', id: 'plaats:7', label: 'In welke plaats?', help: null, required: false, max: 40, initial: '' },
];

export const FORM: Form<Token> = {
  title: 'Weekcheck',
  intro: ['Het zijn een paar korte vragen.\nDat kost anderhalve minuut.', 'Het programmateam ziet je antwoorden.'],
  fields: FIELDS,
  submit: { label: 'Verstuur de weekcheck', act: 't-weekcheck' },
};
