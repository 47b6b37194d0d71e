/** What stands on the pages that Teams shows beside the bot: who it is, what it keeps, what was agreed. */
export const say = {
  over: {
    title: 'Over krachtbot',
    parts: [
      {
        heading: null,
        lines: ['Krachtbot is een chatbot van de Alliantie van Kracht. Hij is een computer, geen mens.'],
      },
      {
        heading: 'Wat doet krachtbot?',
        lines: [
          'Hij vraagt elke kartrekker één keer per week hoe het gaat met de werkgroep.',
          'Hij brengt een hulpvraag bij de goede persoon.',
          'Hij stelt iedereen die meedoet soms een paar korte vragen. Dat heet de puls.',
          'Hij bewaart signalen: wat je zag, hoorde of leerde.',
          'Hij zet elke week een weekbericht klaar voor het programmateam.',
        ],
      },
      {
        heading: 'Is er nu gevaar?',
        lines: ['Bel 112. Niemand leest mee in krachtbot.'],
      },
    ],
  },
  privacy: {
    title: 'Privacy bij krachtbot',
    parts: [
      {
        heading: 'Wat bewaart krachtbot van jou?',
        lines: [
          'Jouw naam, jouw organisatie en jouw rol in het programma.',
          'Hoe de bot jou kan vinden in Slack of Teams. Misschien ook jouw mailadres.',
          'Wat je invult in een weekcheck of een hulpvraag, en wanneer.',
          'Wat je deelt in een signaal. Met jouw naam erbij, of zonder.',
          'Wat je antwoordt in een puls, zolang die open is. Daarna gaat jouw naam eraf.',
          'De dagen waarop je weg bent, als je dat vertelt.',
          'Dat je gestopt bent, als je stopt.',
        ],
      },
      {
        heading: 'En van gezinnen?',
        lines: [
          'Niets. Schrijf nooit iets op waaraan je een gezin herkent.',
          'Een filter leest mee. Ziet het filter een telefoonnummer of een adres? Dan krijg je jouw tekst terug. Krachtbot bewaart die tekst niet.',
        ],
      },
      {
        heading: 'Waarvoor is dat?',
        lines: [
          'Om samen te leren in het programma.',
          'Niemand gebruikt jouw antwoorden om jou of jouw organisatie te beoordelen.',
        ],
      },
      {
        heading: 'Wie kan het zien?',
        lines: [
          'De weekcheck is niet anoniem. Het programmateam leest in het weekbericht wat je leerde en wat je nodig hebt.',
          'Een hulpvraag gaat naar wie kan helpen.',
          'Een signaal staat in het weekbericht zonder jouw naam. Jouw voornaam staat er alleen bij als jij dat wilt.',
          'Van de puls ziet niemand in het programma wat jij antwoordde. Wat je zelf schreef, lezen eerst twee mensen. Zij zien jouw naam niet.',
          'De beheerder van de bot kan bij alles.',
          'Slack en Microsoft kunnen zien wat je typt en waarop je drukt. Daarvoor gelden hun eigen regels.',
        ],
      },
      {
        heading: 'Hoe lang?',
        lines: [
          'Wie wat antwoordde in een puls, weet krachtbot niet meer als de puls sluit.',
          'Een jaar na een fase gaan de namen weg bij weekchecks en hulpvragen.',
          'Bij signalen doet hij dat na twee jaar. Jouw verhalen gooit hij dan weg.',
          'Stop je, en doe je een jaar niets? Dan wist krachtbot jou, als je geen taak hebt.',
          'Wat het programma leerde, blijft. Daar staan geen namen bij.',
        ],
      },
      {
        heading: 'Wat kun jij doen?',
        lines: [
          'Typ ‘mijn gegevens’. Dan zie je wat de bot van jou bewaart.',
          'Typ ‘bewijs’. Dan zie je wat de bot nu van jouw puls bewaart.',
          'Een signaal kun je aanpassen of terugtrekken. Zonder naam doe je dat met jouw code.',
          'Typ ‘stop’. Dan krijg je geen vragen meer.',
          'Typ ‘wis mij’. Dan lees je wat er weggaat. Daarna kies je of de bot jou wist.',
        ],
      },
    ],
  },
  voorwaarden: {
    title: 'Afspraken bij krachtbot',
    parts: [
      {
        heading: 'Meedoen mag, stoppen mag ook',
        lines: ['Je kunt op elk moment stoppen. Typ dan ‘stop’.'],
      },
      {
        heading: 'Wat spreken we af?',
        lines: [
          'Schrijf geen namen of verhalen van gezinnen op.',
          'Gebruik krachtbot alleen voor het programma.',
          'Doe alleen mee onder je eigen naam.',
        ],
      },
      {
        heading: 'Wat kun je niet verwachten?',
        lines: [
          'Krachtbot is geen hulp bij nood. Is er nu gevaar? Bel 112.',
          'Een computer kan fouten maken. Klopt er iets niet? Zeg het dan.',
        ],
      },
    ],
  },
  more: 'Meer over krachtbot',
  whom: 'Bij wie kun je terecht?',
  controller: 'Verantwoordelijk voor jouw gegevens: {wie}.',
  contact: 'Vragen? Stel ze aan {contact}.',
  noContact: 'Vragen? Stel ze aan de programmasecretaris.',
} as const;
