import type { Question, WordsFor } from '../../src/chat/index.ts';

/** Of the questions below. */
export const version = 1;

/** From when until when somebody is away. */
export const questions = [
  { id: 'from', kind: 'short-text', required: true, max: 40 },
  { id: 'until', kind: 'short-text', required: true, max: 40 },
] as const satisfies readonly Question[];

/** The Dutch of the questions. */
export const words: WordsFor<typeof questions> = {
  from: { text: 'Vanaf welke dag?', help: 'Bijvoorbeeld 16-3 of 16 maart.', options: {} },
  until: { text: 'Tot en met welke dag?', help: 'Bijvoorbeeld 20-3 of 20 maart.', options: {} },
};

/** Why days cannot be kept. */
export const dayProblems = {
  unreadable: 'Deze dag begrijp ik niet. Schrijf hem zo: 16-3-2026 of 16 maart.',
  order: 'De laatste dag komt vóór de eerste. Wil je ze omdraaien?',
  past: 'Deze dag is al geweest. Kies een dag die nog komt.',
  far: 'Dat is meer dan een jaar vooruit. Kies een dag die eerder komt.',
} as const;

/** What is said around stopping, being away and one's own data. */
export const say = {
  away: {
    title: 'Ik ben even weg',
    intro: 'Op deze dagen stuur ik je geen vragen.',
    submit: 'Verstuur',
    kept: 'Goed. Je bent weg van {dagen}.',
    keptDay: 'Goed. Je bent weg op {dagen}.',
    deputy: 'Vragen voor jouw werkgroep gaan dan naar {naam}.',
    noDeputy: 'Je hebt nog geen vervanger. De programmasecretaris kan er een invullen.',
    back: 'Eerder terug? Druk dan op de knop.',
    end: 'Ik ben er weer',
    ended: 'Welkom terug. Ik stuur je weer vragen.',
  },
  overview: {
    summary: 'Jouw overzicht.',
    hello: 'Hoi {naam}. Dit is er nu voor jou.',
    nothing: 'Ik heb nu geen vragen voor je.',
    lately: '{werkgroep}, de laatste weken',
    learned: 'Week {week}: {tekst}',
    next: 'Week {week}, volgende stap: {tekst}',
    mine: 'Jouw open hulpvragen',
    taken: 'Dit pak jij op',
    more: 'En nog {aantal}.',
    signaal: 'Jouw signaal {nr} uit week {week}: {soort} ({waar}).',
    changeSignaal: 'Verander signaal {nr}',
    withdrawSignaal: 'Trek signaal {nr} terug',
    settings: 'Hoe het staat',
    asking: 'Ik stuur je vragen.',
    stopped: 'Je krijgt geen vragen van mij.',
    away: 'Je bent weg van {dagen}.',
    deputy: 'Jouw vervanger is {naam}.',
    openWeekcheck: 'Weekcheck {werkgroep}',
    openExperiment: 'Vertel over {experiment}',
    experiments: 'De experimenten',
    puls: 'De puls is open tot {moment}. Meedoen mag, het hoeft niet.',
    openPuls: 'Mijn puls',
    ask: 'Vraag hulp',
    awayButton: 'Ik ben even weg',
    dataButton: 'Mijn gegevens',
    stopButton: 'Stop met vragen',
    startButton: 'Weer meedoen',
  },
  stop: {
    stopped: 'Goed. Ik stuur je geen vragen meer. Niemand krijgt hier bericht van.',
    later: 'Wil je later weer meedoen? Typ dan ‘start’.',
    start: 'Weer meedoen',
    started: 'Fijn dat je meedoet. Ik stuur je weer vragen.',
    tryHelp: 'Typ ‘hulp’ om te zien wat ik kan.',
  },
  data: {
    summary: 'Dit bewaar ik van jou.',
    intro: 'Dit bewaar ik van jou. Alleen jij ziet dit bericht.',
    name: 'Naam',
    email: 'E-mail',
    organisation: 'Organisatie',
    roles: 'Rollen',
    memberOf: 'Werkgroepen',
    deputy: 'Vervanger',
    places: 'Waar je mij spreekt',
    away: 'Dagen weg',
    questions: 'Vragen',
    asking: 'Ik stuur je vragen',
    stopped: 'Je bent gestopt met vragen',
    welcomed: 'Eerste bericht van mij',
    none: 'Niets ingevuld',
    weekchecks: 'Jouw weekchecks',
    hulpvragen: 'Jouw hulpvragen',
    lines: 'Wat je vertelde over experimenten',
    line: '{experiment}, week {week} ({jaar}): {tekst}',
    nothingNew: 'niets nieuws',
    stages: 'Stadia die jij koos',
    stage: '{experiment}, {dag}: {stadium}.',
    stageStopped: '{experiment}, {dag}: {stadium}. Waarom: {reden} De les: {les}',
    moreLines: 'Ik bewaar ook nog {aantal} van eerder.',
    signalen: 'Jouw signalen met naam',
    signaalIn: 'Week {week} ({jaar}), {waar}, {soort}',
    moreSignalen: 'Ik bewaar ook nog {aantal} van eerder.',
    week: '{werkgroep}, {week} ({jaar})',
    help: '{vraag} ({stand})',
    moreWeekchecks: 'Ik bewaar ook nog {aantal} van eerder.',
    moreHulpvragen: 'Ik bewaar ook nog {aantal} van eerder.',
    puls: 'Jouw antwoorden op de puls staan hier niet bij. Zolang een puls open is, zie je ze met ‘puls’.',
    changing: 'Wil je iets laten aanpassen of wissen? Vraag het {contact}.',
    secretary: 'de programmasecretaris',
    controller: 'Verantwoordelijk voor jouw gegevens: {wie}.',
    stopButton: 'Stop met vragen',
    startButton: 'Weer meedoen',
    awayButton: 'Ik ben even weg',
  },
  place: { slack: 'Slack', teams: 'Microsoft Teams', web: 'Website' },
  status: {
    open: 'open',
    opgepakt: 'opgepakt',
    opgelost: 'opgelost',
    'lukt-niet': 'lukt niet',
    ingetrokken: 'ingetrokken',
  },
} as const;
