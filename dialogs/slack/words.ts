/** What the bot says in Slack when there is nothing of the machine to show. */
export const slackWords = {
  stranger:
    'Fijn dat je er bent. Krachtbot is er voor mensen uit de eigen Slack-omgeving van de Alliantie van Kracht. Vraag je programmasecretaris hoe je mee kunt doen. Is er nu gevaar? Bel 112.',
  stale: 'Deze knop werkt niet meer. Typ /kracht, dan laat ik zien wat er nu open staat.',
  broken: 'Dat lukte even niet, en er is niets bewaard. Probeer het zo nog eens.',
  late: 'Het formulier ging niet op tijd open. Probeer het nog eens.',
  close: 'Sluiten',
} as const;
