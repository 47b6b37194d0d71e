import type { WordsFor } from '../../src/chat/index.ts';
import type { WeekcheckStep } from '../../src/voice/index.ts';
import { ADDRESSEE, NEED, URGENCY } from '../taal/labels.ts';
import type { QuestionId, questions, skipQuestions } from './questions.ts';

/** The Dutch of the weekcheck's questions. */
export const words: WordsFor<typeof questions> = {
  H: {
    text: 'Vorige keer vroeg je om {hulp} Is dat geregeld?',
    options: { geregeld: 'Ja, geregeld', 'nog-nodig': 'Nog niet', 'niet-meer': 'Niet meer nodig' },
  },
  V1: {
    text: 'Vorige week schreef je: ‘{plan}’ Is dat gelukt?',
    options: { ja: 'Ja', deels: 'Deels', 'nog-niet': 'Nog niet', 'niet-meer': 'Doen we niet meer' },
  },
  V1b: { text: 'Wat kwam ertussen, of wat leerden jullie ervan?', help: 'Je mag dit leeg laten.', options: {} },
  V2: {
    text: 'Hoe staat de werkgroep ervoor?',
    help: 'Dit komt niet in het weekbericht.',
    options: {
      'op-weg': 'Op weg',
      'het-schuurt': 'Het schuurt',
      'zit-vast': 'We zitten vast',
      rustig: 'Rustige week',
    },
  },
  V2b: {
    text: 'Wil je dat de programmaleider jou belt?',
    help: 'Dit blijft tussen jou en de programmaleider.',
    options: { ja: 'Ja, graag', nee: 'Nee, dank je' },
  },
  V3: {
    text: 'Wat is er deze week gelukt of geleerd?',
    help: 'Iets wat niet lukte telt ook. Schrijf geen namen of verhalen van gezinnen op.',
    options: {},
  },
  V4: {
    text: 'Wat heb je nodig om verder te komen?',
    help: 'Je mag meer dan één ding kiezen.',
    options: { niets: 'Niets', ...NEED },
  },
  V4b: { text: 'Wat heb je precies nodig?', help: 'Eén zin is genoeg.', options: {} },
  V4c: { text: 'Van wie heb je dit nodig?', options: ADDRESSEE },
  V4e: { text: 'Welke werkgroep kan helpen?', help: 'Weet je het niet? Laat het leeg.', options: {} },
  V4f: { text: 'Welke partner kan helpen?', help: 'Weet je het niet? Laat het leeg.', options: {} },
  V4d: { text: 'Wanneer heb je het nodig?', options: URGENCY },
  V5: { text: 'Wat is jullie volgende stap?', help: 'Volgende week vraag ik of dit is gelukt.', options: {} },
};

/** The Dutch of "deze week niet". */
export const skipWords: WordsFor<typeof skipQuestions> = {
  S1: {
    text: 'Waarom deze week niet?',
    help: 'Elk antwoord is goed.',
    options: {
      vakantie: 'Vakantie of vrij',
      'geen-bijeenkomst': 'Geen bijeenkomst',
      'geen-tijd': 'Geen tijd',
      vervanger: 'Vraag mijn vervanger',
    },
  },
};

/** Short names of the questions, beside the answers somebody sent. */
export const labels: Readonly<Record<QuestionId | 'S1', string>> = {
  H: 'Vorige hulpvraag',
  V1: 'Plan van vorige week',
  V1b: 'Wat kwam ertussen',
  V2: 'Hoe het gaat',
  V2b: 'Een telefoontje',
  V3: 'Gelukt of geleerd',
  V4: 'Nodig',
  V4b: 'Wat precies',
  V4c: 'Van wie',
  V4e: 'Welke werkgroep',
  V4f: 'Welke partner',
  V4d: 'Wanneer',
  V5: 'Volgende stap',
  S1: 'Waarom niet',
};

/** What stands above each form; `{werkgroep}`. */
export const intros: Readonly<Record<WeekcheckStep | 'skip', readonly string[]>> = {
  main: [
    'Deze weekcheck gaat over de werkgroep {werkgroep}.',
    'Let op: de weekcheck is niet anoniem. Het programmateam leest mee.',
    'Je kunt alles nog aanpassen tot vlak voor het weekbericht.',
  ],
  more: ['Dank je wel. Nog een paar korte vragen over {werkgroep}.', 'Je eerste antwoorden zijn al bewaard.'],
  which: ['Bijna klaar. Nog één vraag over {werkgroep}.', 'Je andere antwoorden zijn al bewaard.'],
  learned: [
    'Bij {werkgroep} is het al drie weken hetzelfde.',
    'Nog één vraag. Leeg laten mag.',
    'Let op: de weekcheck is niet anoniem. Het programmateam leest mee.',
  ],
  skip: ['Deze week geen weekcheck voor {werkgroep}? Dat is goed.'],
};

/** The titles and buttons. */
export const labelsOfForm = {
  title: 'Weekcheck week {week}',
  skipTitle: 'Deze week niet',
  submit: 'Verstuur',
} as const;
