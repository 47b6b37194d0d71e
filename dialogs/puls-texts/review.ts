import {
  type Answers,
  type Outcome,
  type Values,
  button,
  buttons,
  cleanText,
  fill,
  paragraph,
} from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { OutboxFacts, PulsNote, PulsReview } from '../../src/voice/index.ts';
import { filter } from '../filter/index.ts';
import { type Asked, type Said, message, short } from '../said.ts';
import { type Screen, fieldsOf, takeScreen, typedOn } from '../step/screen.ts';
import { dateWords } from '../taal/dates.ts';
import { andList, quoted, wordCount } from '../taal/phrases.ts';
import { done, notes, questions, review as say, version, words } from './words.ts';

/** So many words make a sentence of somebody's own: within other words it may not be found back. */
const OWN_SENTENCE = 4;

/** Says to a reader how many answers wait. What they say stands in no message. */
export function review(facts: OutboxFacts['puls.review']): Said {
  const { givenName: naam, waiting: aantal, round, goneOn, last } = facts;
  if (aantal === 0 || goneOn === null) return short(say.none);
  return message(
    aantal === 1 ? say.summaryOne : fill(say.summary, { aantal }),
    paragraph(fill(aantal === 1 ? say.helloOne : say.hello, { naam, aantal })),
    paragraph(say.two),
    paragraph([fill(say.until, { dag: dateWords(goneOn) }), ...(last ? [say.last] : [])].join(' ')),
    buttons<Intent>(button(say.open, { kind: 'puls.review', round }, 'main')),
  );
}

/** Its own words may be shown, or somebody put it in other words already. */
const canBeGood = ({ literal, proposal }: PulsReview): boolean =>
  proposal === null || proposal.words === null ? literal : true;

function screen(facts: PulsReview, answers: Answers): Screen {
  const choices = [
    ...(canBeGood(facts) ? [{ id: 'zo', label: say.good }] : []),
    { id: 'anders', label: say.otherWords },
    { id: 'niet', label: say.away },
  ];
  const hierna =
    facts.left === 0 ? say.leftNone : facts.left === 1 ? say.leftOne : fill(say.left, { aantal: facts.left });
  return { questions, words, asking: { facts: [], answers, values: { hierna }, options: { choices } } };
}

function standing({ literal, proposal }: PulsReview): string {
  const naam = proposal === null || proposal.by === '' ? say.somebody : proposal.by;
  if (proposal !== null && proposal.words !== null)
    return fill(say.proposed, { naam, woorden: quoted(proposal.words) });
  if (!literal) return say.mayNotQuote;
  return proposal === null ? say.mayQuote : fill(say.proposedLiteral, { naam });
}

function filled(facts: PulsReview, note: PulsNote | null, answers: Answers): Asked {
  const { id: text, round, seen, question, doubts } = facts;
  return {
    title: say.title,
    intro: [
      ...(note === null ? [] : [notes[note]]),
      ...(question === null ? [] : [fill(say.asked, { vraag: question })]),
      fill(say.written, { tekst: quoted(facts.text) }),
      standing(facts),
      ...(doubts.length === 0 ? [] : [fill(say.doubt, { soort: andList(doubts.map((kind) => filter.label(kind))) })]),
    ],
    fields: fieldsOf(screen(facts, answers)),
    submit: { label: say.submit, act: { kind: 'puls.judge', round, text, seen, version } },
    apart: { instead: say.instead, refused: say.instead },
  };
}

/** One answer, with what was made of it so far. Nothing is filled in: nobody agrees by not looking. */
export const reviewForm = (facts: PulsReview, note: PulsNote | null): Asked => filled(facts, note, {});

const bare = (text: string): string =>
  text
    .toLocaleLowerCase('nl-NL')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether these "other words" are those of the writer after all. */
function areTheirs(text: string, other: string): boolean {
  const [theirs, ours] = [bare(text), bare(other)];
  return theirs === ours || (wordCount(theirs) >= OWN_SENTENCE && ` ${ours} `.includes(` ${theirs} `));
}

function problemWith(facts: PulsReview, { R1: choice, R2: other }: Answers): string | null {
  const typed = typeof other === 'string' ? cleanText(other) : '';
  if (choice !== 'anders') return typed === '' || choice === 'niet' ? null : say.unused;
  if (typed === '') return say.missing;
  return areTheirs(facts.text, typed) ? say.same : null;
}

/** Reads what a reader decided. */
export function takeReview(facts: PulsReview, values: Values): Outcome<Intent> {
  const outcome = takeScreen(screen(facts, {}), values, (typed) => filled(facts, null, typed));
  if (outcome.kind !== 'keep') return outcome;
  const problem = problemWith(facts, outcome.answers);
  if (problem === null) return outcome;
  return {
    kind: 'ask again',
    problems: { R2: problem },
    form: filled(facts, null, typedOn(screen(facts, {}), values)),
  };
}

/** Nothing waits for this reader any more. */
export const reviewed = (others: boolean, note: PulsNote | null): Said =>
  short(
    note === null ? (others ? done.others : done.all) : notes[note],
    note === null ? null : others ? done.others : done.all,
  );
