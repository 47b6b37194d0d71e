import type { WordsFor } from '../../src/chat/index.ts';
import { ADDRESSEE, NEED, URGENCY } from '../taal/labels.ts';
import type { cannotQuestions, questions } from './questions.ts';

/** The Dutch of the questions with which somebody asks for help. */
export const words: WordsFor<typeof questions> = {
  N0: { text: 'Voor welke werkgroep vraag je hulp?', options: {} },
  N1: { text: 'Wat heb je nodig?', help: 'Je mag meer dan één ding kiezen.', options: NEED },
  N2: {
    text: 'Wat heb je precies nodig?',
    help: 'Eén zin is genoeg. Schrijf geen namen van gezinnen op.',
    options: {},
  },
  N3: { text: 'Van wie heb je dit nodig?', options: ADDRESSEE },
  N4: { text: 'Wanneer heb je het nodig?', options: URGENCY },
};

/** The Dutch of "lukt niet". */
export const cannotWords: WordsFor<typeof cannotQuestions> = {
  C1: {
    text: 'Waarom lukt het niet?',
    help: 'Eén zin is genoeg. De vrager leest dit.',
    options: {},
  },
};

/** What is said around a hulpvraag. `{places}` are filled in by messages.ts. */
export const say = {
  form: {
    title: 'Vraag om hulp',
    intro: 'Wie hulp vraagt, helpt het programma vooruit.',
    honest: 'Je hulpvraag is niet anoniem. Hij komt ook in het weekbericht.',
    submit: 'Verstuur',
  },
  cannot: { title: 'Lukt niet', intro: 'Dank je wel dat je het eerlijk zegt.', submit: 'Verstuur' },
  facts: { what: 'Vraag', needs: 'Nodig', from: 'Van wie', when: 'Wanneer', unknown: 'Nog niet bekend' },
  kept: {
    thanks: 'Dank je wel. Je hulpvraag is binnen.',
    inPost: 'Je hulpvraag staat in het volgende weekbericht.',
    follow: 'Je hoort van mij als er iets verandert.',
    call: 'Goed. Ik vraag of iemand jou belt. Dit blijft tussen jullie twee.',
    withdraw: 'Trek in',
  },
  forYou: {
    summary: '{vrager} vraagt jouw hulp.',
    hello: 'Hoi {naam}. {vrager} vraagt jouw hulp.',
    helloOf: 'Hoi {naam}. {vrager} van {werkgroep} vraagt jouw hulp.',
    question: 'Kun jij hiermee helpen? Nee is ook een goed antwoord.',
    callSummary: '{vrager} wil graag gebeld worden.',
    call: 'Hoi {naam}. {vrager} wil graag gebeld worden.',
    callOf: 'Hoi {naam}. {vrager} van {werkgroep} wil graag gebeld worden.',
    private: 'Dit blijft tussen jullie twee.',
    someone: 'Iemand',
    take: 'Ik pak dit op',
    solved: 'Is al opgelost',
    cannot: 'Lukt niet',
    takeCall: 'Ik bel',
    solvedCall: 'We hebben gebeld',
  },
  state: {
    open: 'Deze hulpvraag staat nog open.',
    mine: 'Fijn dat je dit oppakt. Laat het weten als het klaar is.',
    taken: '{door} pakt dit op. Jij hoeft niets te doen.',
    takenBySomebody: 'Een ander pakt dit op. Jij hoeft niets te doen.',
    solved: 'Dit is opgelost. Dank je wel.',
    cannot: 'Dit lukt nu niet. Goed dat we dat weten.',
    withdrawn: 'Deze hulp is niet meer nodig. Jij hoeft niets te doen.',
  },
  changed: {
    taken: 'Goed nieuws. {door} pakt jouw hulpvraag op.',
    solved: 'Mooi. Jouw hulpvraag is opgelost, zegt {door}.',
    cannot: '{door} laat weten: dit lukt nu niet.',
    because: 'De reden:',
    otherWay: 'Wil je het aan een ander vragen? Dat kan met deze knop.',
    askAgain: 'Vraag het opnieuw',
    withdrawn: 'Jouw hulpvraag is ingetrokken door {door}.',
    open: 'Jouw hulpvraag staat weer open. {door} heeft hem aangepast.',
    somebody: 'iemand',
  },
  changedForYou: {
    taken: '{door} pakt deze hulpvraag op. Jij hoeft niets te doen.',
    solved: 'Deze hulpvraag is opgelost, zegt {door}. Dank je wel.',
    cannot: '{door} laat weten: dit lukt nu niet.',
    withdrawn: '{door} heeft deze hulp niet meer nodig. Dank je wel.',
    open: '{door} heeft de hulpvraag aan jou aangepast.',
  },
} as const;
