import {
  type Message,
  type Token,
  button,
  buttons,
  chart,
  facts,
  formBlock,
  heading,
  link,
  list,
  paragraph,
  quote,
  rule,
} from '../../src/chat/index.ts';
import type { PlanRow, PlaygroundPerson } from '../../adapters/web/ports.ts';

/** People who do not exist, for tests and pictures. */
export const PEOPLE: readonly PlaygroundPerson[] = [
  ['w1', 'Sanne Turfkamp', 'kartrekker Communicatie', true],
  ['w2', 'Emre Heideveld', 'kartrekker Lerend Evalueren', true],
  ['w3', 'Joke van Zandpad', 'kartrekker Ondersteuningsstructuur', true],
  ['pl', 'Milan Veenpluis', 'programmaleider', true],
  ['ps', 'Fatima Korenbloem', 'programmasecretaris', true],
  ['e1', 'Aaltje Wilgenroos', 'ervaringsdeskundige', true],
  ['e2', 'Ruben Sluisdijk', 'ervaringsdeskundige', true],
  ['p1', 'Noor Lisdodde', 'professional', true],
  ['l1', 'Henk Kanaalzicht', 'leidinggevende', true],
  ['b1', 'Tess Zonnedauw', 'bestuurder', true],
  ['p2', 'Bram Waterlelie', 'professional', false],
  ['p3', 'Zoë Waterviolier', 'professional', false],
  ['l2', 'Óscar Rietgors', 'leidinggevende', false],
].map(([user, name, role, atHand]) => ({ user, name, role, atHand }) as PlaygroundPerson);

export const CHANNEL = { conversation: 'channel:programmateam', name: 'kanaal programmateam' } as const;

/** One of each block. */
export const EVERYTHING: Message<Token> = {
  summary: 'Alles wat krachtbot kan laten zien.',
  blocks: [
    heading('Weekbericht week 11'),
    paragraph('Nieuws uit 5 van de 6 werkgroepen.\nEn 2 hulpvragen.'),
    facts(['Gelukt', 'De podcast staat online.'], ['Volgende stap', 'Twee verhalen ophalen in Hoogeveen.']),
    list(['Koffie op het schoolplein werkt.', 'De folder werkt niet.']),
    chart({
      title: 'Nieuwsbrieven en bijeenkomsten',
      bars: [
        { label: 'Nieuwsbrieven', value: 1 },
        { label: 'Leerbijeenkomsten', value: 1.5 },
        { label: 'Transitietafels', value: 3 },
      ],
      unit: 'keer',
    }),
    quote('We leerden meer van wat niet lukte.', 'een kartrekker'),
    rule(),
    buttons(button('Ik pak dit op', 't-vervang', 'main'), button('Klopt er iets niet?', 't-formulier')),
    link('Lees meer over lerend evalueren', 'https://voorbeeld.nl/lerend-evalueren?les=1&jaar=2026'),
  ],
};

/** A message that asks for the weekcheck. */
export const ASK: Message<Token> = {
  summary: 'Tijd voor de weekcheck van Communicatie.',
  blocks: [
    paragraph('Hoi Sanne. Tijd voor de weekcheck van de werkgroep Communicatie.'),
    paragraph('Het zijn 5 korte vragen. Dat kost ongeveer anderhalve minuut. Het programmateam ziet jouw antwoorden.'),
    buttons(
      button('Start', 't-formulier', 'main'),
      button('Hetzelfde als vorige week', 't-vervang'),
      button('Deze week niet', 't-niets'),
    ),
  ],
};

/** A message that holds a form itself. */
export const WITH_FORM: Message<Token> = {
  summary: 'Klopt deze tussenstand?',
  blocks: [
    paragraph('Klopt deze tussenstand?'),
    formBlock({
      title: 'Tussenstand',
      intro: [],
      fields: [
        { kind: 'number', id: 'stand', label: 'Nieuwsbrieven', help: null, required: true, min: 0, max: 9, initial: 1 },
      ],
      submit: { label: 'Sla op', act: 't-tussenstand' },
    }),
  ],
};

export const PLAN: readonly PlanRow[] = [
  { at: '2026-03-12T13:00:00Z', state: 'gepland', what: 'Weekcheck vragen', who: '6 mensen', why: '' },
  { at: '2026-03-13T09:00:00Z', state: 'gepland', what: 'Herinnering weekcheck', who: '', why: '' },
  { at: '2026-03-16T07:30:00Z', state: 'gepland', what: 'Weekbericht plaatsen', who: 'programmateam', why: '' },
  { at: '2026-03-09T07:30:00Z', state: 'verstuurd', what: 'Weekbericht week 10', who: 'programmateam', why: '' },
  {
    at: '2026-03-06T09:00:00Z',
    state: 'geparkeerd',
    what: 'Herinnering weekcheck',
    who: 'Henk Kanaalzicht',
    why: 'Dit account bestaat niet meer. Vraag de programmasecretaris om een nieuwe plek.',
  },
  {
    at: '2026-02-26T13:00:00Z',
    state: 'overgeslagen',
    what: 'Weekcheck vragen',
    who: '',
    why: 'Het is schoolvakantie in de regio Noord.',
  },
  {
    at: '2026-02-23T07:30:00Z',
    state: 'onzeker',
    what: 'Weekbericht week 8',
    who: 'programmateam',
    why: 'Het antwoord van Teams kwam niet aan.',
  },
];
