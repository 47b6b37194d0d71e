import type { Question, WordsFor } from '../../src/chat/index.ts';
import { STAGE } from '../taal/labels.ts';

/** Of all questions below. */
export const version = 1;

/** One line about an experiment; left open it means that there is nothing new. */
export const questions = [
  { id: 'L1', kind: 'long-text', required: false, max: 280 },
] as const satisfies readonly Question[];

/** The Dutch of the line. */
export const words: WordsFor<typeof questions> = {
  L1: {
    text: 'Hoe gaat het met het experiment {experiment}?',
    help: 'Eén zin is genoeg. Ook als het niet lukte. Niets nieuws? Laat dit dan leeg.',
    options: {},
  },
};

/** In which stage an experiment is. */
export const stageQuestions = [
  {
    id: 'S1',
    kind: 'choice',
    required: true,
    options: ['klein-beginnen', 'snel-leren', 'samen-aanpassen', 'gestopt-met-les', 'niet-bekend'],
  },
] as const satisfies readonly Question[];

/** The Dutch of the stage. */
export const stageWords: WordsFor<typeof stageQuestions> = {
  S1: {
    text: 'In welk stadium is het experiment nu?',
    options: { ...STAGE, 'niet-bekend': 'Nog niet bekend' },
  },
};

/** Why an experiment stopped, and what it taught. */
export const stopQuestions = [
  { id: 'S2', kind: 'long-text', required: true, max: 280 },
  { id: 'S3', kind: 'long-text', required: true, max: 280 },
] as const satisfies readonly Question[];

/** The Dutch of stopping. */
export const stopWords: WordsFor<typeof stopQuestions> = {
  S2: { text: 'Waarom stopt het experiment?', help: 'Schrijf geen namen van mensen op.', options: {} },
  S3: { text: 'Wat leerden jullie ervan?', help: 'Denk aan wie dit later ook wil proberen.', options: {} },
};

/** What is said around the experiments. */
export const say = {
  ask: {
    summary: 'Hoe gaat het met het experiment {experiment}?',
    hello: 'Hoi {naam}. Hoe gaat het met het experiment {experiment}?',
    standsIn: 'Je vertelt deze keer voor {voor}.',
    enough: 'Eén zin is genoeg. Niets nieuws? Dat is ook goed.',
    until: 'Het kan tot {tot}.',
    tell: 'Vertel',
    none: 'Niets nieuws deze keer',
  },
  form: {
    title: 'Het experiment',
    intro: 'Jouw zin komt in het weekbericht. Iedereen die meedoet kan hem lezen, zonder jouw naam.',
    names: 'Schrijf geen namen op, en niets waaraan je één gezin herkent.',
    submit: 'Verstuur',
  },
  state: {
    told: 'Dank je wel. Dit bewaar ik over het experiment {experiment}:',
    toldBy: '{door} vertelde al over het experiment {experiment}:',
    none: 'Dank je wel. Er is niets nieuws over het experiment {experiment}.',
    noneBy: '{door} liet weten: niets nieuws over het experiment {experiment}.',
    closed: 'De vraag over het experiment {experiment} is gesloten. Later vraag ik het weer.',
    until: 'Aanpassen kan tot {tot}.',
    change: 'Aanpassen',
  },
  closed: 'De vraag over het experiment {experiment} is gesloten. Jouw tekst staat hier nog.',
  inBetween: '{door} schreef ondertussen: {tekst} Wil je dat vervangen? Verstuur dan nog eens.',
  inBetweenNone: '{door} liet weten: niets nieuws. Weet jij meer? Verstuur dan nog eens.',
  list: {
    summary: 'De experimenten van het programma.',
    title: 'De experimenten',
    how: 'Kies er een. Of typ het erbij, zoals ‘experiment E3’.',
    name: '{id}: {naam}',
    button: '{id} {naam}',
    empty: 'Er zijn nog geen experimenten.',
  },
  timeline: {
    summary: 'Zo gaat het met het experiment {experiment}.',
    now: 'Stadium: {stadium}.',
    before: 'Dit gebeurde eerder.',
    empty: 'Er is nog niets verteld.',
    stage: '{dag}. Stadium: {stadium}.',
    stopped: '{dag}. Stadium: {stadium}. Waarom: {reden} De les: {les}',
    line: 'Week {week} ({jaar}): {tekst}',
    signaal: 'Week {week} ({jaar}), een signaal, {soort}: {tekst}',
    signaalCame: 'Week {week} ({jaar}), een signaal, {soort}: {tekst} Wat er gebeurde: {uitkomst}',
    earlier: 'Eerder',
    newest: 'Het nieuwste',
    tell: 'Vertel hoe het gaat',
    setStage: 'Stadium aanpassen',
    all: 'Alle experimenten',
  },
  stage: {
    title: 'Stadium aanpassen',
    about: 'Dit gaat over het experiment {experiment}.',
    kept: 'Wat er eerder stond, blijft bewaard.',
    submit: 'Verstuur',
    stopTitle: 'Gestopt met les',
    stopIntro: 'Stoppen met een les is ook een goed einde.',
    done: 'Dank je wel. Dit bewaar ik. Experiment: {experiment}. Stadium: {stadium}.',
    show: 'Bekijk het experiment',
    inBetween: 'Een ander koos ondertussen: {stadium}. Klopt jouw keuze nog? Verstuur dan nog eens.',
  },
} as const;
