/** What the bot says in Teams when there is nothing of the machine to show. */
export const teamsWords = {
  stale: 'Deze knop werkt niet meer. Typ hulp, dan laat ik zien wat je kunt doen.',
  broken: 'Dat lukte even niet, en er is niets bewaard. Probeer het zo nog eens.',
  inChat: 'Ik heb je geantwoord in onze eigen chat.',
  noChat: 'Daar antwoord ik alleen op in onze eigen chat. Open een chat met krachtbot en vraag het daar.',
  dialog: 'Krachtbot',
  problems: 'Er klopt nog iets niet. Kijk bij de rode tekst en verstuur het opnieuw.',
  missing: 'Vul dit nog in.',
  number: 'Vul een heel getal in, van {min} tot en met {max}.',
  chartWhat: 'Wat',
  chartHowMuch: 'Hoeveel',
} as const;
