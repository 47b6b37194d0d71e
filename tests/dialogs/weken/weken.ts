import type { DigestFacts } from '../../../src/records/weekbericht.ts';
import {
  besluit,
  folder,
  gestopt,
  intake,
  koffie,
  lang,
  langeLes,
  leeg,
  leerplekken,
  metDeel,
  podcast,
  schoolplein,
  stand,
  vraag,
} from './pieces.ts';

/** A week whose weekbericht was written by hand in the text file of the same name, with these parts of its thread. */
export interface Week {
  readonly name: string;
  readonly facts: DigestFacts;
  readonly parts: readonly string[];
}

export const weken: readonly Week[] = [
  {
    name: 'gewone-week',
    facts: {
      ...leeg,
      week: '2026-W11',
      from: '2026-03-09',
      until: '2026-03-15',
      heard: 5,
      help: [besluit, leerplekken],
      learned: [
        { werkgroep: 'Communicatie', text: koffie },
        { werkgroep: 'Lerend Evalueren', text: 'De folder werkt niet. We gaan zelf langs.' },
      ],
      counts: stand,
      closed: [podcast],
      parts: metDeel('W3', { learned: koffie, next: 'de tweede podcast opnemen' }),
    },
    parts: ['W2', 'W3'],
  },
  {
    name: 'stille-week',
    facts: { ...leeg, week: '2026-W10', from: '2026-03-02', until: '2026-03-08' },
    parts: ['W1'],
  },
  {
    name: 'vakantieweek',
    facts: {
      ...leeg,
      week: '2026-W09',
      from: '2026-02-23',
      until: '2026-03-01',
      help: [vraag(4, null, null, { needs: ['tijd-of-mensen', 'geld'], addressee: 'weet-niet' })],
    },
    parts: [],
  },
  {
    name: 'een-werkgroep',
    facts: {
      ...leeg,
      week: '2026-W14',
      from: '2026-03-30',
      until: '2026-04-05',
      heard: 1,
      learned: [{ werkgroep: 'Monitoring en evaluatie', text: 'De monitor is te lang. We halen vragen weg.' }],
      parts: metDeel('W2', {
        learned: 'De monitor is te lang. We halen vragen weg.',
        next: 'de helft van de vragen schrappen',
      }),
    },
    parts: ['W2', 'W6'],
  },
  {
    name: 'week-53',
    facts: {
      ...leeg,
      week: '2026-W53',
      from: '2026-12-28',
      until: '2027-01-03',
      counts: stand,
    },
    parts: [],
  },
  {
    name: 'iedereen-deed-mee',
    facts: {
      ...leeg,
      week: '2026-W21',
      from: '2026-05-18',
      until: '2026-05-24',
      heard: 6,
      learned: [
        { werkgroep: 'Ervaringsdeskundigheid en werk', text: 'Een stage begint met een wandeling.' },
        { werkgroep: 'Monitoring en evaluatie', text: 'Bellen werkt beter dan mailen!' },
        { werkgroep: 'Communicatie', text: 'Korte zinnen helpen iedereen.' },
        { werkgroep: 'Lerend Evalueren', text: 'Wie eerst luistert, hoort meer.' },
        { werkgroep: 'Ondersteuningsstructuur', text: 'Eten erbij, dan komen er meer mensen 🙂' },
      ],
    },
    parts: [],
  },
  {
    name: 'opgepakt',
    facts: {
      ...leeg,
      week: '2026-W12',
      from: '2026-03-16',
      until: '2026-03-22',
      heard: 2,
      help: [
        { ...besluit, addressee: 'stuurgroep', status: 'opgepakt', takenBy: 'de programmasecretaris' },
        { ...leerplekken, addresseeName: 'Stichting Voorbeeld', status: 'opgepakt', takenBy: null },
      ],
      parts: metDeel('W5', {
        help: [{ ...besluit, addressee: 'stuurgroep', status: 'opgepakt', takenBy: 'de programmasecretaris' }],
      }),
    },
    parts: ['W5'],
  },
  {
    name: 'aangepast',
    facts: {
      ...leeg,
      week: '2026-W11',
      from: '2026-03-09',
      until: '2026-03-15',
      correctedOn: '2026-03-17',
      heard: 3,
      closed: [podcast],
    },
    parts: [],
  },
  {
    name: 'veel-afgerond',
    facts: {
      ...leeg,
      week: '2026-W24',
      from: '2026-06-08',
      until: '2026-06-14',
      heard: 4,
      counts: stand,
      closed: [
        podcast,
        vraag(11, 'Communicatie', 'een tweede drukker', { status: 'lukt-niet' }),
        vraag(12, 'Lerend Evalueren', 'een zaal.', { status: 'ingetrokken' }),
        vraag(13, 'Monitoring en evaluatie', 'cijfers van vorig jaar', { status: 'opgelost' }),
        vraag(14, 'Communicatie', null, { needs: ['besluit'], status: 'opgelost' }),
      ],
    },
    parts: ['closed'],
  },
  {
    name: 'volle-week',
    facts: {
      ...leeg,
      week: '2026-W18',
      from: '2026-04-27',
      until: '2026-05-03',
      heard: 6,
      help: [lang(21), lang(22), lang(23, { status: 'opgepakt', takenBy: 'Ellen' }), lang(24)],
      learned: [
        { werkgroep: 'Communicatie', text: langeLes },
        { werkgroep: 'Lerend Evalueren', text: langeLes },
      ],
      counts: stand,
      closed: [podcast, podcast],
      parts: metDeel('W6', { learned: langeLes, help: [lang(21)] }),
    },
    parts: ['W6', 'help'],
  },
  {
    name: 'signalen',
    facts: {
      ...leeg,
      week: '2026-W11',
      from: '2026-03-09',
      until: '2026-03-15',
      heard: 2,
      help: [leerplekken],
      learned: [
        { werkgroep: 'Communicatie', text: 'Korte zinnen helpen iedereen.' },
        { werkgroep: 'Lerend Evalueren', text: 'Wie eerst luistert, hoort meer.' },
      ],
      signals: [intake, schoolplein, folder],
    },
    parts: ['signals'],
  },
  {
    name: 'alleen-een-signaal',
    facts: { ...leeg, week: '2026-W12', from: '2026-03-16', until: '2026-03-22', signals: [gestopt] },
    parts: ['signals'],
  },
];
