import type { Command } from '../../src/voice/index.ts';

/** What may be typed for each command, in small letters. The first is the word we name ourselves. */
export const commands: Readonly<Record<Command, readonly string[]>> = {
  hulp: ['hulp', 'help', 'hulp nu', 'help mij', '?'],
  weekcheck: ['weekcheck', 'de weekcheck', 'mijn weekcheck'],
  vraag: ['vraag', 'hulpvraag', 'vraag hulp', 'hulp vragen', 'nieuwe hulpvraag'],
  weg: ['weg', 'ik ben weg', 'afwezig', 'vakantie', 'vrij'],
  gegevens: ['mijn gegevens', 'gegevens', 'inzage'],
  stop: ['stop', 'stoppen', 'ik stop', 'afmelden'],
  start: ['start', 'starten', 'weer meedoen', 'aanmelden'],
  overzicht: ['overzicht', 'mijn overzicht'],
  experiment: ['experiment', 'experimenten', 'de experimenten', 'alle experimenten'],
  puls: ['puls', 'de puls', 'mijn puls'],
  terugkoppeling: ['terugkoppeling', 'terugkoppeling puls'],
  signaal: ['signaal', 'signaal delen', 'deel een signaal', 'nieuw signaal'],
  code: ['code', 'mijn code', 'ik heb een code'],
  bewijs: ['bewijs'],
  pauze: ['pauze', 'pauzeer'],
  verder: ['verder', 'ga verder'],
};

/** The help card. */
export const say = {
  summary: 'Hulp: noodnummers en wat ik kan.',
  first: 'Heb je nu een mens nodig?',
  honest: 'Ik ben een computer. Er leest nu niemand mee. Praat alsjeblieft met een mens:',
  call: 'Bel {nummer}.',
  go: '{nummer}.',
  fallback: 'Is er nu gevaar? Bel 112.',
  others: 'Gaat het over iemand met wie je werkt? Volg dan de afspraken van jouw organisatie.',
  checked: 'Nummers nagekeken op {datum}.',
  werkgroep: 'Hulp voor jouw werkgroep',
  ask: 'Loopt jouw werkgroep vast? Vraag dan hulp. Ik breng je vraag bij de goede persoon.',
  button: 'Hulp vragen voor mijn werkgroep',
  how: 'Wat kun je typen?',
  where: 'Typ alleen het woord. In Slack zet je er ‘/kracht’ voor.',
  words: [
    'overzicht: wat er nu voor jou is.',
    'signaal: deel wat je zag, hoorde of leerde. Een zin erachter mag.',
    'vraag: vraag hulp voor jouw werkgroep.',
    'weekcheck: hoe het gaat met jouw werkgroep.',
    'puls: de korte vragen over samen leren.',
    'experiment: hoe het gaat, zoals ‘experiment E3’.',
    'weg: wanneer je vrij bent, zoals ‘weg 16-3 tot 20-3’.',
    'mijn gegevens: wat ik van jou bewaar.',
    'bewijs: wat ik nu van jouw puls bewaar.',
    'stop: geen vragen meer. Met ‘start’ doe je weer mee.',
  ],
} as const;

/** What is said when a text may be of somebody in need. A partner of the GGZ reads these too (docs/privacy.md). */
export const need = {
  summary: 'Praat alsjeblieft met een mens.',
  heavy: 'Ik lees iets dat zwaar klinkt. Ik ben een computer en kan je niet goed helpen.',
  nobody: 'Er leest nu niemand mee. Praat alsjeblieft met een mens:',
  aloud: 'Ik ben een computer. Praat alsjeblieft met een mens:',
  others: 'Gaat het over iemand met wie je werkt? Volg dan de afspraken van jouw organisatie, zoals de meldcode.',
  notKept: 'Jouw tekst is nog niet bewaard. Wat wil je? Kies het onderaan.',
  beside: 'Dit klinkt zwaar. Bovenaan staat wie je nu kan helpen.',
  choice: 'Wat wil je met jouw tekst?',
  choiceHelp: 'Aanpassen kan ook. Verander dan je tekst en verstuur het formulier opnieuw.',
  keep: 'Het klopt zo, bewaar mijn tekst',
  discard: 'Weggooien: bewaar niets van dit formulier',
  discardAndCall: 'Weggooien, en iemand van het programma mag mij bellen (werkdagen)',
  discarded: 'Goed. Ik bewaar niets van dit formulier.',
  later: 'Wil je toch met iemand praten? Typ ‘hulp’, dan zie je de nummers.',
  spoken: 'Jouw tekst is niet bewaard. Je hoeft niets te doen.',
  again: 'Wil je hem toch opschrijven? Dat kan in de weekcheck. Daar kies je zelf of ik hem bewaar.',
  againButton: 'Weekcheck {werkgroep}',
  againShort: 'Weekcheck {nr}',
  call: 'Iemand van het programma kan jou bellen, op werkdagen. Dat gebeurt alleen als jij dat vraagt.',
  callButton: 'Iemand mag mij bellen (werkdagen)',
} as const;
