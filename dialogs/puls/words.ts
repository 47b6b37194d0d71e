import type { Question, WordsFor } from '../../src/chat/index.ts';

/** Of the forms: a form of another version is asked again. */
export const version = 1;

/** What the programme says it does with a round. */
export const questions = [
  { id: 'T1', kind: 'long-text', required: true, max: 400 },
] as const satisfies readonly Question[];

/** The Dutch of the question. The questions of the puls itself stand in the seeds. */
export const words: WordsFor<typeof questions> = {
  T1: {
    text: 'Wat doen we hiermee?',
    help: 'Iedereen leest dit boven de volgende puls. Schrijf kort wat jullie anders gaan doen, of wanneer jullie erover praten.',
    options: {},
  },
};

/** What is said around the puls. */
export const say = {
  ask: {
    summary: 'Er is een nieuwe puls. Doe je mee?',
    hello: 'Hoi {naam}. Ik heb een paar korte vragen en één open vraag over samen leren.',
    short: 'Dat kost ongeveer een minuut. Meedoen mag, het hoeft niet.',
    trust: 'In het programma laat ik aan niemand zien welk antwoord van jou is.',
    operator: 'Tot de puls sluit, kan de beheerder van krachtbot jouw antwoord nog wel terugvinden.',
    honest: 'Wat je aantikt, gaat ook langs de computers van dit chatprogramma.',
    until: 'Het kan tot {moment}.',
    before: 'Dit doet het programmateam met de vorige puls:',
    join: 'Ik doe mee',
    decline: 'Niet deze keer',
    closed: 'Deze puls is gesloten.',
    closedMore: 'De uitslag staat straks in het weekbericht van het programmateam. Ik bewaar niet wie wat zei.',
  },
  remind: {
    summary: 'De puls is nog open. Doe je mee?',
    hello: 'Hoi {naam}. De puls is nog open. Meedoen mag, het hoeft niet. Ik vraag het maar één keer.',
  },
  question: {
    number: 'Vraag {nummer} van {alle}',
    skip: 'Overslaan',
    stop: 'Stoppen',
    openNumber: 'Nog één open vraag',
    write: 'Ik schrijf iets',
  },
  form: {
    title: 'Open vraag',
    changeTitle: 'Jouw antwoorden',
    intro: 'Alleen jij ziet dit. Je kunt het aanpassen tot {moment}.',
    submit: 'Verstuur',
    instead: [
      'Wat je koos of schreef, laat ik hier niet zien. Dan blijft het in de chat staan.',
      'Probeer het nog eens. Of kies je rol opnieuw en antwoord opnieuw.',
    ],
    refused: [
      'Zo kan ik je antwoord niet bewaren. Misschien herkent iemand er een mens in, of het is te lang.',
      'Schrijf het anders op en verstuur het opnieuw.',
    ],
  },
  done: {
    done: 'Klaar. Dank je wel.',
    until: 'Je kunt het aanpassen tot {moment}.',
    after: 'Daarna haal ik jouw naam er helemaal af.',
    change: 'Aanpassen',
    role: 'Andere rol kiezen',
    withdraw: 'Haal mijn antwoorden weg',
    nothing:
      'In deze ronde heb ik voor deze rol geen vragen. Antwoorden uit een andere rol bewaar ik dan niet. Dank je wel.',
  },
  withdrawn: {
    gone: 'Goed. Ik heb jouw antwoorden weggehaald. Niemand krijgt hier bericht van.',
    back: 'Wil je toch meedoen? Dat kan tot {moment}.',
    join: 'Toch meedoen',
  },
  declined: 'Goed. Ik vraag het deze ronde niet meer. Niemand krijgt hier bericht van.',
  notForYou: 'Deze puls is voor andere mensen in het programma. Je hoeft niets te doen.',
  none: 'Er is nu geen puls.',
  noneNext: 'De volgende puls is er waarschijnlijk {moment}.',
  closed: 'De puls is gesloten. Aanpassen kan niet meer.',
  closedMore: 'Ik bewaar niet wie wat zei.',
  feedback: {
    summary: 'De uitslag van de puls is er.',
    hello: 'Hoi {naam}. De uitslag van de puls is er.',
    why: 'Wat doen jullie ermee? Iedereen leest jouw antwoord boven de volgende puls.',
    waits: 'De volgende puls wacht op jouw antwoord.',
    write: 'Schrijf het op',
    title: 'Terugkoppeling puls',
    submit: 'Verstuur',
    kept: 'Dank je wel. Dit zet ik boven de volgende puls:',
    change: 'Wil je het aanpassen? Typ ‘terugkoppeling’.',
    none: 'Er is nog geen uitslag van een puls.',
    results: 'De uitslag van de puls',
  },
} as const;

/** How a release reads. */
export const told = {
  title: 'Dit zegt de puls',
  people: '{aantal} mensen deden mee, {deel} van wie ik vroeg.',
  peopleFew: 'Minder dan tien mensen deden mee, {deel} van wie ik vroeg.',
  tooFew: 'Minder dan vijf mensen deden mee. Dan laat ik niets zien.',
  response: {
    'minder-dan-een-derde': 'minder dan een derde',
    'ongeveer-de-helft': 'ongeveer de helft',
    'meer-dan-twee-derde': 'meer dan twee derde',
  },
  item: '{wat}: {uitkomst}.',
  anchorItem: '{vraag} {uitkomst}.',
  rounded: 'De procenten zijn afgerond op tientallen.',
  mean: '{cijfer} van 5',
  meanTrend: '{cijfer} van 5 ({verschil})',
  trend: {
    hoger: 'hoger dan de vorige keer',
    lager: 'lager dan de vorige keer',
    'ongeveer-gelijk': 'ongeveer gelijk',
  },
  arrow: {
    hoger: '↑ hoger dan de vorige keer',
    lager: '↓ lager dan de vorige keer',
    'ongeveer-gelijk': 'ongeveer gelijk',
  },
  part: { kritisch: 'overwegend kritisch', positief: 'overwegend positief', mixed: 'gemengd' },
  nearly: {
    kritisch: 'bijna iedereen is kritisch',
    midden: 'bijna iedereen zit in het midden',
    positief: 'bijna iedereen is positief',
  },
  nearlyOption: 'bijna iedereen kiest {keuze}',
  mostlyOption: 'de meeste mensen kiezen {keuze}',
  shares: '{kritisch} procent kritisch, {midden} procent in het midden, {positief} procent positief',
  share: '{keuze} {deel} procent',
  unsure: '{deel} procent weet het niet',
  // Not why: also a group with answers enough is kept back at times, so that a smaller one cannot be worked out.
  hidden: 'laat ik niet zien, om iedereen te beschermen',
  everybody: 'Iedereen',
  impression: 'Dit is de indruk van deelnemers, niet van gezinnen zelf.',
  talk: 'Om te bespreken: {vraag}',
} as const;

/** The two questions of every round, by their theme, as the programme asks them. */
export const anchors: Readonly<Record<string, string>> = {
  'dingen goed': 'Doen we de dingen goed?',
  'goede dingen': 'Doen we de goede dingen?',
};

/** The groups of a release, as a beginning of a line. */
export const groups = {
  professional: 'Professionals',
  ervaringsdeskundige: 'Ervaringsdeskundigen',
  leidinggevende: 'Leidinggevenden',
  bestuurder: 'Bestuurders',
} as const;

/** One question to talk about for each theme of the question bank; `other` for a theme that is not here. */
export const talk: Readonly<Record<string, string>> = {
  'dingen goed': 'Welke afspraak helpt ons het meest, en welke kan weg?',
  'goede dingen': 'Waaraan zien we dat iets voor mensen in armoede echt verandert?',
  'zijn zij tevreden': 'Wie vraagt deze maand aan gezinnen zelf of onze hulp werkt?',
  maatwerk: 'Welke regel zat in de weg, en wie kan ruimte maken?',
  'menselijke maat': 'Wat geeft ons meer tijd om echt te luisteren?',
  samenwerking: 'Bij welke partner weten we nog niet wie we kunnen bellen?',
  'warme verwijzing': 'Wat helpt ons om vaker samen te bellen of mee te gaan?',
  'falen mag': 'Wat ging er mis waar we allemaal van kunnen leren?',
  leren: 'Wat pasten we aan omdat het niet werkte?',
  ervaringskennis: 'Bij welk besluit vragen we deze maand eerst een ervaringsdeskundige?',
  kapitaalsvormen: 'Waar kijken we nog alleen naar geld?',
  'inhoud of betekenis': 'Waarom is deze verandering voor jou belangrijk?',
  'ratio of emotie': 'Wat raakte je deze maand in het werk?',
  'deel of geheel': 'Hoe past jouw werk bij wat de anderen doen?',
  other: 'Wat leerden we de afgelopen vier weken van elkaar?',
};

/** Questions that ask what people think that others feel: their outcome says so. */
export const IMPRESSIONS: readonly string[] = ['P-B1', 'P-D2', 'P-J1'];
