import { sampleExperiment } from './experiment-sample.ts';
import { sampleDigest } from './sample-digest.ts';
import { sampleSignaal, sampleSubjects } from './sample-signaal.ts';
import type { World } from './world.ts';

const MONDAY = Date.parse('2026-03-16T07:30:00Z');
const CLOSING = Date.parse('2026-03-16T07:00:00Z');
const THURSDAY = Date.parse('2026-03-12T13:10:00Z');

const werkgroepen = [
  { id: 'W1', label: 'Ervaringsdeskundigheid en werk' },
  { id: 'W3', label: 'Communicatie' },
];
const partners = [{ id: 'P1', label: 'GGD Drenthe' }];

const context: World['context'] = {
  werkgroepId: 'W3',
  werkgroep: 'Communicatie',
  week: '2026-W11',
  seen: 1,
  plan: 'de folder testen',
  hulpvragen: [
    { id: 3, what: 'een zaal in april', needs: ['anders'] },
    { id: 4, what: null, needs: ['geld', 'besluit'] },
  ],
  werkgroepen,
  partners,
};

const answers: World['answers'] = {
  'H:3': 'geregeld',
  V1: 'deels',
  V1b: 'de drukker was dicht',
  V2: 'zit-vast',
  V2b: 'ja',
  V3: 'koffie op het schoolplein werkt',
  V4: ['geld', 'contact-partner'],
  V4b: 'drukwerk betalen',
  V4c: 'partner',
  V4f: 'P1',
  V4d: 'deze-week',
  V5: 'de folder drukken',
};

/** A small believable world, for reading what the bot says. */
export const sample: World = {
  name: 'Anouk',
  other: 'Bram',
  ask: {
    givenName: 'Anouk',
    werkgroepId: 'W3',
    werkgroep: 'Communicatie',
    week: '2026-W11',
    standsInFor: 'Carla',
    state: 'open',
    answeredBy: null,
    canRepeat: true,
    editableUntil: CLOSING,
  },
  context,
  answers,
  kept: {
    context,
    kind: 'answered',
    answers,
    editableUntil: CLOSING,
    postAt: MONDAY,
    dueOn: '2026-03-20',
    toldAt: [
      { name: 'Ellen', role: 'programmaleider', at: THURSDAY, call: true },
      { name: 'Farid', role: 'communicatieleider', at: THURSDAY, call: false },
    ],
    offerTalk: true,
  },
  hulpvraag: {
    hulpvraag: {
      id: 7,
      origin: 'vraag|n1',
      werkgroepId: 'W3',
      askerId: 'p1',
      week: '2026-W11',
      needs: ['geld'],
      what: 'drukwerk betalen',
      addressee: 'partner',
      addresseeRef: 'P1',
      urgency: 'deze-week',
      dueOn: '2026-03-20',
      status: 'open',
      takenBy: null,
      confidential: false,
      revision: 1,
      changedAt: THURSDAY,
      closedAt: null,
    },
    werkgroep: 'Communicatie',
    asker: 'Bram',
    addresseeName: 'GGD Drenthe',
    takenBy: null,
    givenName: 'Anouk',
  },
  change: {
    hulpvraagId: 7,
    revision: 2,
    what: 'drukwerk betalen',
    addressee: 'partner',
    addresseeRef: 'P1',
    dueOn: '2026-03-20',
    status: 'lukt-niet',
    reason: 'het geld is op',
    personId: 'p2',
    at: THURSDAY,
  },
  vraag: { own: werkgroepen, werkgroepen, partners },
  signaal: sampleSignaal,
  signaalContext: sampleSubjects,
  digest: sampleDigest,
  leader: {
    week: '2026-W11',
    calls: [{ werkgroep: 'Communicatie', name: 'Bram' }],
    quiet: ['Lerend Evalueren'],
  },
  correction: {
    week: '2026-W11',
    items: [
      { id: 'weekcheck:W3', label: 'Communicatie, geleerd: koffie op het schoolplein werkt' },
      { id: 'hulpvraag:7', label: 'Communicatie vraagt: drukwerk betalen' },
    ],
  },
  count: {
    givenName: 'Anouk',
    activityId: 'I1-5',
    name: 'Nieuwsbrieven',
    value: 1,
    goal: 2,
    period: '2026-W11',
    state: 'open',
  },
  ...sampleExperiment,
  review: {
    id: 't1',
    round: 'puls-001',
    seen: 0,
    question: 'Wat zat jou in de weg?',
    text: 'de tijd, en het papier',
    literal: true,
    proposal: null,
    doubts: [],
    left: 2,
  },
  texts: [
    { question: 'Wat zat jou in de weg?', words: 'de tijd, en het papier', literal: true },
    { question: 'Wat zat jou in de weg?', words: 'Iemand had meer tijd nodig.', literal: false },
  ],
  keeping: {
    open: { asked: 'sent', reminded: 'sent', role: true, answers: 4, texts: 1, left: true },
    counting: false,
    closed: [{ asked: 'sent', reminded: 'others', closedOn: '2026-03-19', until: '2026-04-02' }],
    textsWait: true,
    textsShown: true,
  },
  own: {
    person: {
      id: 'p1',
      givenName: 'Anouk',
      name: 'Anouk Voorbeeld',
      email: 'anouk@voorbeeld.nl',
      organisationId: 'P1',
      platform: 'slack',
      deputyId: 'p2',
      welcomedAt: THURSDAY,
      stoppedAt: null,
      roles: [
        { role: 'kartrekker', scope: 'W3' },
        { role: 'programmateam', scope: '' },
      ],
      memberOf: ['W3'],
    },
    organisation: 'GGD Drenthe',
    deputy: 'Bram Voorbeeld',
    places: ['slack', 'web'],
    away: [{ from: '2026-03-16', until: '2026-03-20' }],
    weekchecks: [
      {
        werkgroep: 'Communicatie',
        revision: {
          werkgroepId: 'W3',
          week: '2026-W11',
          revision: 1,
          version: 1,
          kind: 'answered',
          answers,
          personId: 'p1',
          onBehalfOf: null,
          at: THURSDAY,
        },
      },
    ],
    hulpvragen: [],
    lines: [
      { experiment: 'Hoogeveen', week: '2026-W10', text: 'Er kwamen veertien ouders.' },
      { experiment: 'Hoogeveen', week: '2026-W06', text: null },
    ],
    stages: [
      {
        experiment: 'Verborgen armoede',
        on: '2026-03-10',
        stage: 'gestopt-met-les',
        reason: 'de zaal sluit',
        lesson: 'begin bij de mensen thuis',
      },
      { experiment: 'Hoogeveen', on: '2026-03-03', stage: 'snel-leren', reason: null, lesson: null },
    ],
    signalen: [sampleSignaal],
    controller: 'Alliantie van Kracht',
    contact: 'privacy@voorbeeld.nl',
  },
  away: { from: '2026-03-16', until: '2026-03-20' },
  emergency: {
    checkedOn: '2026-03-01',
    lines: [
      { when: 'Is er nu gevaar?', number: '112', note: 'Dag en nacht.' },
      { when: 'Gaat het echt niet meer?', number: 'Huisarts', note: null },
    ],
  },
  controller: 'Alliantie van Kracht',
  contact: 'privacy@voorbeeld.nl',
  moment: MONDAY,
  left: 2,
  masked: 'ik sprak [naam] over de folder',
};
