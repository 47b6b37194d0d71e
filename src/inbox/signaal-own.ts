import type { Answers, Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { Signaal } from '../records/signaal.ts';
import type { SignaalNews, SignaalStep } from '../voice/index.ts';
import { lookAtTyped } from './filter.ts';
import type { Answered, Turn } from './machine.ts';
import { needIn } from './need.ts';
import { keptWith, signaalContext, signaalFacts } from './signaal-facts.ts';
import { removeNamed, showSignaal } from './signaal-show.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;
type Stepped = Of<'signaal.whose' | 'signaal.more-step' | 'signaal.change-step' | 'signaal.outcome-step'>;

const gone = (turn: Turn): Answered => ({ kind: 'message', message: turn.machine.voice.signaal.gone() });

/** Where the thanks stand in place of those that carried the button, they do not stand there twice. */
const kept = (turn: Turn, signaal: Signaal, news: SignaalNews, kind: 'message' | 'replaced'): Answered => ({
  kind,
  message: turn.machine.voice.signaal.kept(signaalFacts(turn.machine, signaal), news),
});

/** Under the thanks themselves: not from the overview, which is still needed, nor under a question that says its own thanks. */
const placeOf = (act: Stepped): 'message' | 'replaced' =>
  act.kind === 'signaal.more-step' || (act.kind === 'signaal.change-step' && act.listed !== true)
    ? 'replaced'
    : 'message';

/** What is read in a main message, and so is a correction when it changes. */
const isOther = (a: Answers, b: Answers): boolean => ['S1', 'S2', 'S3'].some((id) => a[id] !== b[id]);

function ask(turn: Turn, step: SignaalStep, act: Stepped): Answered {
  const { store, voice } = turn.machine;
  const signaal = store.signalen.get(act.signaal);
  if (signaal === null) return gone(turn);
  return { kind: 'form', form: voice.signaal.form(step, signaalContext(turn.machine), signaal.answers, act) };
}

/** Keeps a step as a new revision and shows it where the signaal stands. What was sent before is not kept twice. */
function keep(turn: Turn, step: SignaalStep, act: Stepped, values: Values, news: SignaalNews): Answered {
  const { machine, now } = turn;
  const { store, voice } = machine;
  const before = store.signalen.get(act.signaal);
  if (before === null) return needIn(turn, values) ?? gone(turn);
  const { version } = voice.signaal;
  if (act.version !== version) return needIn(turn, values) ?? ask(turn, step, { ...act, version });
  const context = signaalContext(machine);
  const found = lookAtTyped(turn, () => voice.signaal.form(step, context, before.answers, act), values);
  if (found !== null) return found;
  const outcome = voice.signaal.take(step, context, before.answers, values, act);
  if (outcome.kind === 'ask again') return { kind: 'problems', problems: outcome.problems, form: outcome.form };
  const { answers } = outcome;
  if (JSON.stringify(answers) === JSON.stringify(before.answers)) return kept(turn, before, news, placeOf(act));
  const after = store.signalen.revise(before.id, { version, answers, ...keptWith(answers, now, before) }, now);
  spread(turn, before, after);
  if (answers['S1'] === 'verhaal' && answers['S10'] === undefined)
    return ask(turn, 'story', { kind: 'signaal.whose', signaal: after.id, version });
  return kept(turn, after, news, placeOf(act));
}

function spread({ machine, now }: Turn, before: Signaal, after: Signaal): void {
  const kind = isOther(before.answers, after.answers) ? 'changed' : 'more';
  const { id, revision, week } = after;
  if (after.shown) showSignaal(machine, week, String(id), { kind, revision }, now);
  else showSignaal(machine, week, String(id), { kind: 'gone' }, now);
  for (const row of machine.store.outbox.startingWith(`signaal.followup|${String(id)}|`))
    machine.store.outbox.touch(row.key);
}

export const moreOfSignaal = (turn: Turn, act: Of<'signaal.more'>): Answered =>
  ask(turn, 'more', { ...act, kind: 'signaal.more-step', version: turn.machine.voice.signaal.version });

export const keepMore = (turn: Turn, act: Of<'signaal.more-step'>, values: Values): Answered =>
  keep(turn, 'more', act, values, 'more');

export const changeSignaal = (turn: Turn, act: Of<'signaal.change'>): Answered =>
  ask(turn, 'change', { ...act, kind: 'signaal.change-step', version: turn.machine.voice.signaal.version });

export const keepChange = (turn: Turn, act: Of<'signaal.change-step'>, values: Values): Answered =>
  keep(turn, 'change', act, values, 'changed');

/** Whose story it is, and who may read it. */
export const keepWhose = (turn: Turn, act: Of<'signaal.whose'>, values: Values): Answered =>
  keep(turn, 'story', act, values, 'new');

export const askOutcome = (turn: Turn, act: Of<'signaal.outcome'>): Answered =>
  ask(turn, 'outcome', { ...act, kind: 'signaal.outcome-step', version: turn.machine.voice.signaal.version });

export const keepOutcome = (turn: Turn, act: Of<'signaal.outcome-step'>, values: Values): Answered =>
  keep(turn, 'outcome', act, values, 'outcome');

/** Whether the giver wants to be there when it is discussed: only then their first name stands with it. */
export function joinSignaal(turn: Turn, act: Of<'signaal.join'>): Answered {
  const { machine, now } = turn;
  const { store } = machine;
  const before = store.signalen.get(act.signaal);
  if (before === null) return gone(turn);
  store.signalen.setJoins(before.id, act.joins);
  showSignaal(machine, before.week, String(before.id), { kind: 'more', revision: before.revision }, now);
  return kept(turn, { ...before, joins: act.joins }, act.joins ? 'joins' : 'stays-out', 'replaced');
}

export function withdrawSignaal(turn: Turn, act: Of<'signaal.withdraw'>): Answered {
  const signaal = turn.machine.store.signalen.get(act.signaal);
  if (signaal === null) return gone(turn);
  return { kind: 'message', message: turn.machine.voice.signaal.sure(signaalFacts(turn.machine, signaal)) };
}

/** Takes it away: out of the store with every step of it, and out of the weekbericht it stands in. */
export function withdrawSurely(turn: Turn, act: Of<'signaal.withdraw-sure'>): Answered {
  const { machine, now } = turn;
  if (machine.store.signalen.get(act.signaal) === null) return gone(turn);
  removeNamed(machine, act.signaal, now);
  return { kind: 'replaced', message: machine.voice.signaal.withdrawn() };
}
