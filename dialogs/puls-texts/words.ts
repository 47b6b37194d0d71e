import type { Question, WordsFor } from '../../src/chat/index.ts';

/** Of the questions below. */
export const version = 1;

/** What is to become of an open answer. */
export const questions = [
  { id: 'R1', kind: 'choice', required: true, optionsFrom: 'choices' },
  { id: 'R2', kind: 'long-text', required: false, max: 280 },
] as const satisfies readonly Question[];

/** The Dutch of the questions. */
export const words: WordsFor<typeof questions> = {
  R1: { text: 'Wat doen we hiermee?', help: '{hierna}', options: {} },
  R2: {
    text: 'Hoe schrijf jij het op?',
    help: 'Alleen bij andere woorden. Zorg dat niemand de schrijver kan herkennen.',
    options: {},
  },
};

/** Reading open answers before they are shown. */
export const review = {
  summaryOne: 'Er wacht 1 open antwoord.',
  summary: 'Er wachten {aantal} open antwoorden.',
  hello: 'Hoi {naam}. Er wachten {aantal} open antwoorden van de puls.',
  helloOne: 'Hoi {naam}. Er wacht 1 open antwoord van de puls.',
  two: 'Twee mensen kijken ernaar. Pas daarna laten we het zien.',
  until: 'Wat op {dag} nog wacht, gooi ik dan weg.',
  last: 'Dat is al bijna.',
  none: 'Er wacht geen open antwoord meer op jou. Dank je wel.',
  open: 'Bekijk wat er wacht',
  title: 'Open antwoord',
  submit: 'Verstuur',
  asked: 'De vraag was: {vraag}',
  written: 'Het antwoord: {tekst}',
  mayQuote: 'De schrijver vindt het goed dat we dit letterlijk laten zien.',
  mayNotQuote: 'Dit laten we niet letterlijk zien. Kies dus andere woorden.',
  proposed: '{naam} schrijft het zo op: {woorden}',
  proposedLiteral: '{naam} wil dit letterlijk laten zien.',
  doubt: 'Let op. Ik zie hier misschien {soort}.',
  good: 'Goed zo',
  otherWords: 'In andere woorden',
  away: 'Niet laten zien',
  leftNone: 'Hierna wacht er niets meer op jou.',
  leftOne: 'Hierna wacht er nog 1.',
  left: 'Hierna wachten er nog {aantal}.',
  missing: 'Schrijf hier de andere woorden.',
  unused: 'Kies ook ‘In andere woorden’. Of haal deze tekst weg.',
  same: 'Dit zijn de woorden van de schrijver. Schrijf het anders op.',
  somebody: 'Een ander',
  instead: [
    'Wat iemand schreef, laat ik hier niet zien. Dan blijft het in de chat staan.',
    'Probeer het nog eens, of doe het op een ander apparaat.',
  ],
} as const;

/** What became of the answer before, or of this one while the form was open. */
export const notes = {
  kept: 'Dank je wel. Dat is gelukt.',
  gone: 'Het vorige antwoord is er niet meer.',
  settled: 'Twee mensen vonden het vorige antwoord al goed.',
  changed: 'Een ander keek net ook. Zo staat het er nu voor.',
} as const;

/** When nothing waits for this reader. */
export const done = {
  all: 'Alle open antwoorden zijn bekeken.',
  others: 'Er wacht nu niets meer op jou. Een ander kijkt nog mee.',
} as const;

/** The answers that may be shown. */
export const shown = {
  title: 'Uit de open antwoorden van de puls',
  intro: 'Twee mensen keken dit na. Tussen aanhalingstekens staan eigen woorden.',
  families: 'Dit is de indruk van deelnemers, niet van gezinnen zelf.',
  asked: 'De vraag was: {vraag}',
  gone: 'Hier staat nu niets meer.',
} as const;

/** What is kept of somebody's puls. */
export const keeping = {
  summary: 'Dit bewaar ik nu van jouw puls.',
  looked: 'Ik keek het net voor je na.',
  open: 'Er is nu een puls open. Jij deed mee.',
  openNothing: 'Er is nu een puls open. Van jou bewaar ik daarin geen antwoord.',
  asked: 'Ik bewaar dat ik je vroeg om mee te doen.',
  askMeant: 'Ik bewaar dat ik je wil vragen om mee te doen.',
  reminded: 'Ik bewaar dat ik je eraan herinnerde. Toen had je nog niets laten weten.',
  remindMeant: 'Ik bewaar dat ik je eraan wil herinneren.',
  others: 'Anderen kregen een herinnering, jij niet. De beheerder kan dus raden dat je al iets had laten weten.',
  left: 'Ik bewaar dat ik je deze ronde niets meer vraag. Dat gooi ik weg als de puls sluit.',
  role: 'Ik bewaar de rol die je koos.',
  noAnswers: 'Ik bewaar geen antwoord op een vraag.',
  answerOne: 'Ik bewaar 1 antwoord op een vraag.',
  answers: 'Ik bewaar {aantal} antwoorden op vragen.',
  text: 'Ik bewaar ook de tekst die je schreef.',
  noText: 'Ik bewaar geen tekst van jou.',
  notHere: 'Wat je koos of schreef, herhaal ik hier niet. Zo blijft het uit de chat.',
  canFind: 'Tot de puls sluit, kan ik jouw antwoorden terugvinden. De beheerder kan dat ook.',
  after: 'Bij het sluiten tel ik alle antwoorden en gooi ik ze weg.',
  afterText: 'Jouw tekst bewaar ik dan soms nog, zonder jouw naam. Twee mensen kijken of we hem laten zien.',
  askedAfter: 'Dat ik je vroeg, gooi ik twee weken na het sluiten weg.',
  counting: 'Er is net een puls gesloten. Ik tel de antwoorden nu. Er staat geen naam meer bij.',
  closed: 'Op {dag} sloot een puls.',
  until: 'Dat gooi ik weg, uiterlijk op {dag}.',
  lost: 'Een antwoord van toen kan ik niet terugvinden. De beheerder kan dat ook niet, behalve in een kopie van tijdens de puls.',
  nothing: 'Bij jouw naam bewaar ik nu niets van een puls.',
  textsWait: 'Er wachten nog open antwoorden om na te kijken. Ik weet niet van wie die zijn.',
  textsShown: 'Ik bewaar open antwoorden die we mogen laten zien. Ook daarvan weet ik niet van wie ze zijn.',
  limits: 'Slack en Microsoft kunnen wel zien wat je daar tikt en typt. Dit bericht blijft in onze chat staan.',
} as const;
