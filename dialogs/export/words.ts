import type { ExportColumn, Exported } from '../../src/voice/index.ts';

/** What each table is, and what each column says. */
export const tables: {
  readonly [N in Exported]: { readonly about: string; readonly columns: Readonly<Record<ExportColumn<N>, string>> };
} = {
  werkgroepen: {
    about: 'De werkgroepen van het programma.',
    columns: { id: 'De code van de werkgroep.', naam: 'De naam van de werkgroep.' },
  },
  weekchecks: {
    about: 'Wat werkgroepen leerden en wat hun volgende stap was. Eén regel per antwoord.',
    columns: {
      week: 'De week waar het antwoord over gaat.',
      werkgroep: 'De code van de werkgroep.',
      vraag_id: 'De code van de vraag. Die blijft altijd hetzelfde.',
      versie: 'De versie van de vragenlijst.',
      vraag: 'De tekst van de vraag.',
      antwoord: 'Het antwoord.',
    },
  },
  hulpvragen: {
    about: 'De hulpvragen, zoals ze nu zijn.',
    columns: {
      nummer: 'Het nummer van de hulpvraag.',
      week: 'De week waarin de vraag kwam.',
      werkgroep: 'De code van de werkgroep die het vroeg. Leeg: niet voor een werkgroep.',
      nodig: 'Wat er nodig was.',
      wat: 'De vraag in eigen woorden. Leeg als de vraag is ingetrokken of weggehaald.',
      aan: 'Wie kon helpen: een rol, een werkgroep of een partner.',
      nodig_op: 'De dag waarop het nodig was. Leeg: het kon wachten.',
      status: 'Hoe het met de vraag staat.',
    },
  },
  'hulpvraag-stappen': {
    about: 'Wat er met elke hulpvraag gebeurde. Eén regel per verandering.',
    columns: {
      nummer: 'Het nummer van de hulpvraag.',
      stap: 'De hoeveelste verandering dit is.',
      datum: 'De dag van de verandering.',
      status: 'Hoe het daarna met de vraag stond.',
      aan: 'Wie toen kon helpen.',
      nodig_op: 'De dag waarop het toen nodig was.',
    },
  },
  experimenten: {
    about: 'De experimenten van het programma.',
    columns: {
      id: 'De code van het experiment.',
      naam: 'De naam van het experiment.',
      stadium: 'Hoe ver het experiment nu is.',
    },
  },
  'experiment-stadia': {
    about: 'Hoe ver elk experiment was, en sinds wanneer.',
    columns: {
      experiment: 'De code van het experiment.',
      datum: 'Vanaf welke dag dit zo was.',
      stadium: 'Hoe ver het experiment toen was.',
      reden: 'Waarom het stopte, als het stopte.',
      les: 'Wat we ervan leerden, als het stopte.',
    },
  },
  'experiment-zinnen': {
    about: 'Eén zin over een experiment, elke vier weken.',
    columns: {
      experiment: 'De code van het experiment.',
      week: 'De week waar de zin over gaat.',
      zin: 'De zin.',
    },
  },
  signalen: {
    about: 'De signalen die het programmateam mag lezen. Wie ze gaf staat er niet bij.',
    columns: {
      week: 'De week van het signaal. Preciezer staat het er niet.',
      over: 'Het experiment of de activiteit. Leeg: iets anders.',
      soort: 'Wat voor signaal het is.',
      tekst: 'Het signaal.',
      stadium: 'Hoe ver het experiment was, volgens wie het signaal gaf.',
      hoe_bekend: 'Hoe die persoon dit weet.',
      kapitaal: 'Om welk soort kapitaal het gaat.',
      aan_tafel: 'Of ervaringsdeskundigen meededen.',
      wie_kan_het_weghalen: 'Wie kan weghalen wat in de weg zit.',
      aanpassing: 'Of er iets verandert.',
      aanpassing_in_woorden: 'Wat er verandert.',
      uitkomst: 'Wat het opleverde.',
    },
  },
  tellingen: {
    about: 'De tellers, zoals ze in elk weekbericht stonden.',
    columns: {
      week: 'De week van het weekbericht.',
      activiteit: 'De code van de activiteit.',
      naam: 'De naam van de activiteit.',
      stand: 'Hoeveel er toen waren.',
      doel: 'Hoeveel het er moeten worden.',
    },
  },
  weekberichten: {
    about: 'De weekberichten als tekst, zonder namen.',
    columns: {
      week: 'De week waar het weekbericht over gaat.',
      datum: 'De dag van het weekbericht.',
      tekst: 'Het weekbericht, met wat eronder stond.',
    },
  },
  'puls-rondes': {
    about: 'De rondes van de puls die gesloten zijn.',
    columns: {
      ronde: 'De code van de ronde.',
      gesloten_op: 'De dag waarop de ronde sloot.',
      deelnemers: 'Hoeveel mensen meededen. Leeg als het er minder dan tien waren.',
      respons: 'Welk deel van de mensen meedeed, ongeveer.',
      terugkoppeling: 'Wat het programma ermee doet.',
    },
  },
  'puls-uitslag': {
    about: 'De uitslag van elke ronde. Alleen wat iedereen mag weten is bewaard.',
    columns: {
      ronde: 'De code van de ronde.',
      vraag_id: 'De code van de vraag.',
      vraag: 'De tekst van de vraag.',
      groep: 'De rol, of totaal voor iedereen samen.',
      soort: 'figures: cijfers. words: alleen een woord. nearly-all: bijna iedereen. hidden: te weinig mensen.',
      gemiddelde: 'Het gemiddelde, bij tien antwoorden of meer.',
      verdeling: 'Welk deel van de mensen wat koos, in procenten of in een woord.',
      weet_niet: 'Welk deel het niet wist, in procenten.',
      trend: 'Hoe het is veranderd, en sinds welke ronde.',
    },
  },
};

/** What stands above and below the list of tables. */
export const readMe = {
  title: 'Wat {programma} met krachtbot vastlegde, tot en met {dag}',
  intro: [
    'Elke tabel staat er twee keer: als CSV, voor bijvoorbeeld Excel, en als JSON, voor programma’s.',
    'In de CSV staat een puntkomma tussen de kolommen. De tekens zijn UTF-8.',
    'Begint een tekst in de CSV met een teken als = of +? Dan staat er een apostrof voor, zodat Excel er geen formule van maakt. In de JSON staat die niet.',
    'Weken zijn ISO-weken, zoals 2026-W11. Dagen staan als jaar-maand-dag.',
  ],
  left: [
    'Wat hier niet in staat:',
    '- Namen, mailadressen en codes van mensen. Een naam in een tekst is vervangen door een woord tussen haken.',
    '- Hoe een werkgroep zei dat het ging, en waarom een werkgroep niet antwoordde.',
    '- Verzoeken om gebeld te worden.',
    '- Verhalen die het programmateam niet mag lezen.',
    '- Antwoorden op de puls.',
    '- Wat nog niet in een weekbericht stond.',
    'Een filter haalt niet alles weg. Lees de teksten voordat je ze deelt.',
  ],
  columns: 'Kolommen:',
  somebody: '[naam]',
} as const;
