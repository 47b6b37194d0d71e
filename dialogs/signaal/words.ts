import type { WordsFor } from '../../src/chat/index.ts';
import type { questions } from './questions.ts';

/** The Dutch of the questions. */
export const words: WordsFor<typeof questions> = {
  S1: {
    text: 'Wat wil je delen?',
    options: {
      werkt: 'Dit werkt',
      'werkt-niet': 'Dit werkt niet',
      geleerd: 'Dit leerden we',
      belemmering: 'Dit zit in de weg',
      verhaal: 'Dit is een verhaal',
      kans: 'Hier ligt een kans',
    },
    optionHelp: {
      werkt: 'Wat deed je anders? Wat gebeurde er?',
      'werkt-niet': 'Wat probeerde je? Wat gebeurde er toen?',
      geleerd: 'Wat weet je nu, wat je eerst niet wist?',
      belemmering: 'Welke regel, gewoonte of drempel?',
      verhaal: 'Welke verandering zag je? Waarom is die belangrijk?',
      kans: 'Wat kunnen we klein proberen? Met wie?',
    },
  },
  S2: {
    text: 'Waar gaat het over?',
    help: 'Is het een experiment? Dan kan iedereen die meedoet jouw signaal daar later lezen.',
    options: {},
  },
  S3: { text: 'Vertel het kort.', help: 'Eén zin is genoeg. Schrijf geen namen van gezinnen op.', options: {} },
  S4: {
    text: 'Wil je jouw naam erbij?',
    help: 'Jouw naam komt niet in het weekbericht. Ik kan je er wel iets over vragen.',
    options: { met: 'Met mijn naam', zonder: 'Zonder mijn naam' },
    optionHelp: { zonder: 'Je krijgt een code. Daarmee kun je het later aanpassen.' },
  },
  S5: {
    text: 'Waar staan jullie nu?',
    options: {
      'klein-beginnen': 'Klein beginnen',
      'snel-leren': 'Snel leren',
      'samen-aanpassen': 'Samen aanpassen',
      'gestopt-met-les': 'Gestopt, met een les',
      'weet-niet': 'Weet ik niet',
    },
  },
  S6: {
    text: 'Hoe weet je dit?',
    help: 'Je mag meer dan één antwoord kiezen. Het ene telt niet meer dan het andere.',
    options: { gezien: 'Gezien', gehoord: 'Gehoord', gemeten: 'Gemeten' },
    optionHelp: {
      gezien: 'Ik was erbij.',
      gehoord: 'Mensen vertelden het mij.',
      gemeten: 'We telden of maten het.',
    },
  },
  S7: {
    text: 'Over welk kapitaal gaat het?',
    help: 'Kapitaal is alles wat mensen kunnen gebruiken, zoals kennis, geld en elkaar.',
    options: {
      cultureel: 'Cultureel',
      economisch: 'Economisch',
      sociaal: 'Sociaal',
      pedagogisch: 'Pedagogisch',
      mentaal: 'Mentaal',
      'weet-niet': 'Weet ik niet',
    },
    optionHelp: {
      cultureel: 'Wat je van huis uit leert, zoals taal, kennis en gewoontes.',
      economisch: 'Wat je hebt aan geld en spullen.',
      sociaal: 'Wie je kent en wie je verder kan helpen.',
      pedagogisch: 'Hoe je kinderen opvoedt en op weg helpt.',
      mentaal: 'Hoe je omgaat met tegenslag en in jezelf gelooft.',
    },
  },
  S8: {
    text: 'Dacht een ervaringsdeskundige of inwoner mee?',
    options: { ja: 'Ja', 'nog-niet': 'Nog niet', 'weet-niet': 'Weet ik niet' },
  },
  S9: {
    text: 'Wie kan deze drempel weghalen?',
    options: {
      wijzelf: 'Wijzelf',
      leidinggevende: 'Een leidinggevende',
      bestuurder: 'Een bestuurder of de stuurgroep',
      overheid: 'Een gemeente of het Rijk',
      'weet-niet': 'Weet ik niet',
    },
  },
  S10: {
    text: 'Van wie is dit verhaal?',
    options: {
      mijzelf: 'Van mijzelf',
      toestemming: 'Van iemand die toestemming gaf',
      'nog-geen': 'Ik heb nog geen toestemming',
    },
  },
  S11: {
    text: 'Wie mogen het lezen?',
    help: 'Kies je niets? Dan bewaar ik het verhaal. Ik laat het aan niemand zien.',
    options: {
      team: 'Mijn eigen team',
      programmateam: 'Het programmateam',
      nieuwsbrief: 'De lezers van de nieuwsbrief',
      openbaar: 'Iedereen',
    },
  },
  S12: {
    text: 'Wat passen jullie aan?',
    options: {
      'nog-niets': 'Nog niets',
      proberen: 'We proberen iets',
      stoppen: 'We stoppen hiermee',
      bespreken: 'Dit wil ik samen bespreken',
    },
  },
  S13: { text: 'Wat gaan jullie doen?', help: 'Alleen als jullie iets aanpassen. Eén zin is genoeg.', options: {} },
  S14: { text: 'Wat gebeurde er?', help: 'Ook als het niet werkte. Schrijf geen namen op.', options: {} },
  S15: { text: 'Wat is de code?', help: 'Twaalf letters. Hoofdletters en streepjes maken niet uit.', options: {} },
  S16: {
    text: 'Wat wil je doen?',
    options: { aanpassen: 'Het signaal aanpassen', terugtrekken: 'Het signaal terugtrekken' },
  },
};

/** What is said around a signaal. `{places}` are filled in by the files beside this one. */
export const say = {
  title: { first: 'Deel een signaal', code: 'Ik heb een code', outcome: 'Wat gebeurde er?', other: 'Jouw signaal' },
  submit: 'Verstuur',
  intro: {
    first: [
      'Wat zag, hoorde of leerde je? Ook kleine dingen tellen. Ook als het niet werkte.',
      'Schrijf geen namen op. Schrijf geen verhalen waaraan je één gezin herkent.',
    ],
    story: ['Een verhaal is van iemand. Ik laat het pas zien als dat mag.'],
    'story-by-code': [
      'Een verhaal is van iemand. Ik laat het pas zien als dat mag.',
      'De code hoort bij jouw signaal. Ik laat hem straks nog één keer zien.',
    ],
    more: ['Dit hoeft niet. Vul alleen in wat je weet.'],
    change: ['Dit staat er nu. Pas aan wat anders is.'],
    outcome: ['Ook een klein antwoord helpt.'],
    code: ['Je kreeg de code bij een signaal zonder naam.'],
    'by-code': ['Dit staat er nu. Trek je het terug? Dan haal ik alles weg.'],
  },
  news: {
    new: 'Dank je wel. Jouw signaal telt mee.',
    more: 'Dank je wel. Ik heb het erbij gezet.',
    changed: 'Dank je wel. Ik heb jouw signaal aangepast.',
    joins: 'Fijn. Jouw voornaam staat nu bij het signaal.',
    'stays-out': 'Goed. Jouw naam staat er niet bij.',
    outcome: 'Dank je wel. Dit helpt anderen verder.',
    known: 'Dit signaal heb ik al. Dank je wel.',
  },
  shown: 'Het staat in het weekbericht van week {week}.',
  hidden: 'Ik bewaar jouw verhaal. Ik laat het aan niemand zien, tot je zegt dat het mag.',
  join: 'Wil je erbij zijn als we dit bespreken? Dan staat jouw voornaam erbij.',
  yes: 'Ja, graag',
  no: 'Nee, dank je',
  more: 'Vertel iets meer',
  permission: 'Vertel of het mag',
  change: 'Veranderen',
  withdraw: 'Terugtrekken',
  nameless: {
    new: 'Dank je wel. Jouw signaal telt mee. Jouw naam staat er niet bij.',
    code: 'Jouw code',
    once: 'Schrijf de code nu op. Hierna laat ik hem niet meer zien. Ik bewaar hem zelf niet.',
    how: 'Wil je iets aanpassen of terugtrekken? Kies dan ‘Ik heb een code’, nu of later.',
    shown: 'Het staat in het volgende weekbericht.',
    changed: 'Dank je wel. Ik heb het signaal aangepast.',
  },
  sure: {
    ask: 'Weet je het zeker? Dan haal ik het weg, ook uit het weekbericht. Dat kan niet terug.',
    yes: 'Ja, haal het weg',
  },
  withdrawn: 'Goed. Jouw signaal is weg. Ook uit het weekbericht. Wie het eerder opzocht, kan het nog hebben.',
  removed: {
    summary: 'Jouw signaal staat niet meer in het weekbericht.',
    hello: 'Hoi {naam}. Jouw signaal over {waar} staat niet meer in het weekbericht van week {week}.',
    helloElse: 'Hoi {naam}. Jouw signaal staat niet meer in het weekbericht van week {week}.',
    why: '{wie} haalde het weg. Wil je weten waarom? Vraag het {wie} gerust.',
    thanks: 'Fijn dat je deelt wat je ziet. Je kunt altijd een nieuw signaal delen.',
  },
  withdrawnElse:
    'Staat het ook in een weekcheck? Daar blijft het staan. Typ dan ‘weekcheck’, of kies later ‘Klopt er iets niet?’ onder het weekbericht.',
  gone: 'Dit signaal is er niet meer.',
  goneHow: 'Wil je iets nieuws delen? Typ dan ‘signaal’.',
  unknownCode: 'Deze code ken ik niet. Kijk je nog eens goed?',
  elsewhere: 'Iets anders',
  open: 'Deel een signaal',
  haveCode: 'Ik heb een code',
  followup: {
    summary: 'Wat kwam er van jouw plan?',
    hello: 'Hoi {naam}. Drie weken geleden deelde je een signaal over {waar}.',
    helloElse: 'Hoi {naam}. Drie weken geleden deelde je een signaal.',
    wrote: 'Je schreef: {plan}',
    chose: 'Je koos: {keuze}.',
    question: 'Wat gebeurde er? Ik vraag dit maar één keer.',
    button: 'Vertel wat er gebeurde',
    answered: 'Dank je wel. Jouw antwoord is binnen.',
  },
} as const;
