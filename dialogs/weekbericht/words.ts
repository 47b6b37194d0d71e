import type { Question, WordsFor } from '../../src/chat/index.ts';

/** Of the questions below. */
export const version = 1;

/** Putting something right in a weekbericht. */
export const questions = [
  { id: 'K1', kind: 'choice', required: true, optionsFrom: 'items' },
  { id: 'K2', kind: 'choice', required: true, options: ['aanpassen', 'weghalen'] },
  { id: 'K3', kind: 'long-text', required: false, max: 280 },
] as const satisfies readonly Question[];

/** The Dutch of the questions. */
export const words: WordsFor<typeof questions> = {
  K1: { text: 'Waar klopt iets niet?', options: {} },
  K2: {
    text: 'Wat moet er gebeuren?',
    options: { aanpassen: 'De tekst aanpassen', weghalen: 'Het weghalen' },
  },
  K3: {
    text: 'Hoe moet de tekst zijn?',
    help: 'Alleen bij aanpassen. Schrijf geen namen van gezinnen op.',
    options: {},
  },
};

/** The weekbericht itself. `{places}` are filled in by the files beside this one. */
export const post = {
  summary: 'Weekbericht week {week}.',
  heading: 'Weekbericht Alliantie van Kracht – week {week} ({dagen})',
  corrected: 'Aangepast op {dag}.',
  inShort: 'In het kort: {nieuws}.',
  news: 'nieuws uit {gehoord} van de {alle} werkgroepen',
  newsAll: 'nieuws uit alle {alle} werkgroepen',
  newsOne: 'nieuws uit de werkgroep',
  open: 'Nog open: {aantal}.',
  closed: 'Afgerond: {aantal}.',
  one: 'hulpvraag',
  many: 'hulpvragen',
  nothing: 'Dit is het bericht over de afgelopen week.',
  quiet: 'Een stille week. Dat mag.',
  help: {
    title: 'Hier is hulp nodig',
    asks: 'Nr. {nr}. {wie} vraagt: {wat}',
    at: 'Bij: {bij}.',
    atUnknown: 'Wie kan helpen?',
    taken: '{door} pakt dit op.',
    takenBySomebody: 'Een ander pakt dit op.',
    solved: 'Dit is opgelost.',
    cannot: 'Dit lukte niet.',
    withdrawn: 'Dit is niet meer nodig.',
    take: 'Ik pak nr. {nr} op',
    done: 'Nr. {nr} opgelost',
    moreOne: 'Nog 1 hulpvraag staat in de draad.',
    more: 'Nog {aantal} hulpvragen staan in de draad.',
    onlyOne: 'Er staat 1 hulpvraag in de draad.',
    only: 'Er staan {aantal} hulpvragen in de draad.',
    somebody: 'Een werkgroep',
    unknown: 'hulp',
  },
  learned: {
    title: 'Dit leerden we',
    item: '{werkgroep}: {tekst}',
    moreOne: 'Nog 1 les staat in de draad.',
    more: 'Nog {aantal} lessen staan in de draad.',
    onlyOne: 'Er staat 1 les in de draad.',
    only: 'Er staan {aantal} lessen in de draad.',
  },
  counts: {
    title: 'Zo staan we ervoor',
    item: '{naam}: {waarde} van {doel}.',
    only: 'De tussenstand staat in de draad.',
  },
  closedBlock: {
    title: 'Afgerond',
    solved: '{wie} vroeg: {wat} Dat is geregeld.',
    cannot: '{wie} vroeg: {wat} Dat lukte niet. Goed dat het is geprobeerd.',
    withdrawn: '{wie} vroeg: {wat} Dat is niet meer nodig.',
    moreOne: 'Nog 1 hulpvraag is ook afgerond.',
    more: 'Nog {aantal} hulpvragen zijn ook afgerond.',
    onlyOne: 'Er is 1 hulpvraag afgerond.',
    only: 'Er zijn {aantal} hulpvragen afgerond.',
  },
  correct: 'Klopt er iets niet?',
  thread: {
    quiet: 'Geen update deze week.',
    learned: 'Gelukt of geleerd',
    needed: 'Nodig',
    next: 'Volgende stap',
    helpTitle: 'Meer hulpvragen',
    closedTitle: 'Ook afgerond',
    countsTitle: 'De tussenstand',
    gone: 'Hier staat nu niets meer.',
    moreNeeded: 'En nog {aantal} andere hulpvragen.',
  },
} as const;

/** What is said to one person about a weekbericht. */
export const say = {
  form: {
    title: 'Klopt er iets niet?',
    intro: 'Dank je wel dat je meekijkt. Dit gaat over het weekbericht van week {week}.',
    other: 'Is het van een andere werkgroep? Dan vraag ik het de kartrekker. Jouw tekst stuur ik niet mee.',
    submit: 'Verstuur',
    learned: '{werkgroep}, geleerd: {tekst}',
    asked: '{wie} vraagt: {wat}',
    missing: 'Schrijf hier hoe de tekst moet zijn.',
    tooLong: 'Bij een hulpvraag passen er {max} tekens. Kun je het korter schrijven?',
  },
  corrected: 'Dank je wel. Ik pas het weekbericht aan.',
  passedOn: 'Dank je wel. Ik vraag {naam} om ernaar te kijken.',
  nothing: 'In dit weekbericht staat niets wat je kunt aanpassen.',
  delayed: 'Goed. Het weekbericht gaat {moment}.',
  left: 'Je kunt nog {aantal} keer een uur wachten.',
  leftOne: 'Je kunt nog één keer een uur wachten.',
  leftNone: 'Later kan niet meer.',
  noMoreDelay: 'Het weekbericht kan niet nog later. Het gaat op de tijd die ik noemde.',
  alreadyPosted: 'Het weekbericht is al weg. Klopt er iets niet? Gebruik dan de knop onder het bericht.',
  preview: {
    summary: 'Zo ziet het weekbericht van week {week} eruit.',
    intro: 'Alleen jij ziet dit. Dit is straks het weekbericht van week {week}.',
    when: 'Het gaat {moment} naar het programmateam.',
    later: 'Een uur later',
  },
  leader: {
    summary: 'Iets voor jou bij week {week}.',
    hello: 'Hoi {naam}. Dit is alleen voor jou. Het hoort bij week {week}.',
    calls: 'Zij willen graag gebeld worden:',
    call: '{naam} van {werkgroep}',
    quiet: 'Van deze werkgroepen hoorden we drie weken niets:',
    coffee: 'Tijd voor een kop koffie?',
    none: 'Er is deze week niets bijzonders voor jou.',
    more: 'en nog {aantal} anderen',
  },
  correction: {
    summary: '{door} vraagt of je naar het weekbericht wilt kijken.',
    hello: 'Hoi {naam}. {door} zag iets in het weekbericht van week {week}.',
    about: 'Het gaat over {werkgroep}. Misschien klopt het niet. Kijk je even?',
    correct: 'Kijk ernaar',
  },
  lost: {
    summary: 'Staat het weekbericht van week {week} er?',
    hello: 'Hoi {naam}. Ik plaatste het weekbericht van week {week} in {plek}. Maar ik weet niet of het is gelukt.',
    helloPart:
      'Hoi {naam}. Ik plaatste het weekbericht van week {week} in {plek}. Van een deel weet ik niet of het is gelukt.',
    look: 'Kijk je even in het kanaal? Kies daarna wat klopt.',
    waits: 'De rest van het weekbericht wacht op jouw antwoord.',
    noChange: 'Kies je dat het er staat? Dan kan ik dat bericht niet meer aanpassen.',
    places: { slack: 'Slack', teams: 'Teams', web: 'de speeltuin' },
    itself: 'Het weekbericht',
    part: 'Het deel ‘{deel}’',
    stands: 'Het staat er',
    again: 'Plaats het opnieuw',
    standsNamed: 'Staat er: {deel}',
    againNamed: 'Opnieuw: {deel}',
    now: {
      stands: '{wat}: dank je wel. Dan laat ik het zo staan.',
      again: '{wat}: goed. Ik plaats het opnieuw.',
      placed: '{wat}: het staat er nu.',
      stuck: '{wat}: het plaatsen lukt niet. De beheerder kan zien waarom.',
      dropped: '{wat}: dit is niet meer nodig.',
      'asked anew': '{wat}: ik weet het weer niet. Kijk bij mijn nieuwe vraag.',
    },
    beside: 'De rest van het weekbericht komt eronder, als een nieuw bericht.',
    more: 'En nog {aantal} andere delen. De beheerder kan daarbij helpen.',
  },
} as const;
