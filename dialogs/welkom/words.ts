/** The first thing the bot says to somebody, before it asks anything. */
export const say = {
  summary: 'Hoi {naam}. Ik ben krachtbot.',
  hello: 'Hoi {naam}. Ik ben krachtbot. Ik ben een computer, geen mens.',
  why: 'Ik help ons samen leren in de Alliantie van Kracht.',
  rules: [
    'Ben je kartrekker? Dan vraag ik elke week hoe het gaat met jouw werkgroep. Dat heet de weekcheck.',
    'De weekcheck is niet anoniem. Het programmateam leest mee.',
    'Schrijf nooit iets op waaraan je een gezin herkent.',
    'Niemand gebruikt jouw antwoorden om jou of jouw organisatie te beoordelen.',
    'Slack en Microsoft kunnen zien dat je hier iets doet.',
    'Meedoen mag. Stoppen mag ook, op elk moment.',
  ],
  commands: 'Typ ‘hulp’ als je iets nodig hebt. Typ ‘mijn gegevens’ om te zien wat ik van jou bewaar.',
  stopping: 'Typ ‘stop’ als je geen vragen meer wilt. Met ‘start’ doe je weer mee.',
  controller: 'Verantwoordelijk voor jouw gegevens: {wie}.',
  contact: 'Vragen over privacy? Stel ze aan {contact}.',
  help: 'Wat kan ik hier doen?',
  data: 'Mijn gegevens',
  stop: 'Stop met vragen',
} as const;
