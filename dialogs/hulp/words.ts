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
  bewijs: ['bewijs', 'mijn puls'],
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
    'hulp: deze kaart.',
    'overzicht: bekijk wat er nu voor jou is.',
    'weekcheck: vertel hoe het gaat met jouw werkgroep.',
    'vraag: vraag hulp voor jouw werkgroep.',
    'weg: vertel wanneer je vrij bent, zoals ‘weg 16-3 tot 20-3’.',
    'mijn gegevens: bekijk wat ik van jou bewaar.',
    'bewijs: bekijk wat ik nu van jouw puls bewaar.',
    'stop: geen vragen meer krijgen.',
    'start: weer meedoen.',
  ],
} as const;
