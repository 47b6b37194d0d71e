import type { Answers, Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import { type NamelessSignaal, mayBeShown } from '../records/signaal.ts';
import type { SignaalStep } from '../voice/index.ts';
import { lookAtTyped } from './filter.ts';
import type { Answered, Turn } from './machine.ts';
import { needIn } from './need.ts';
import { keptWith, signaalContext } from './signaal-facts.ts';
import { removeNameless, showSignaal } from './signaal-show.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;
/** None of these names a signaal: a code is typed, and stands in no token. */
type ByCode = Of<'signaal.code-step' | 'signaal.by-code' | 'signaal.story'>;

const PASS = { action: 'pass' } as const;

const version = (turn: Turn): number => turn.machine.voice.signaal.version;

const codeIn = (values: Values): string => {
  const typed = values['S15'];
  return typeof typed === 'string' ? typed.slice(0, 100) : '';
};

const codeForm = (turn: Turn, typed: string): Extract<Answered, { kind: 'form' }> => ({
  kind: 'form',
  form: turn.machine.voice.signaal.form(
    'code',
    signaalContext(turn.machine, turn.person),
    typed === '' ? {} : { S15: typed },
    {
      kind: 'signaal.code-step',
      version: version(turn),
    },
  ),
});

function signaalOf(turn: Turn, values: Values): NamelessSignaal | null {
  const { nameless } = turn.machine.store;
  const key = nameless.keyOf(codeIn(values));
  return key === null ? null : nameless.get(key);
}

const unknown = (turn: Turn, values: Values): Answered => ({
  kind: 'problems',
  problems: { S15: turn.machine.voice.signaal.unknownCode() },
  form: codeForm(turn, codeIn(values).slice(0, 40)).form,
});

const filled = (turn: Turn, step: SignaalStep, answers: Answers, code: string, act: ByCode) =>
  turn.machine.voice.signaal.form(step, signaalContext(turn.machine, turn.person), { ...answers, S15: code }, act);

/** The form of another version, as it is now. */
const again = (turn: Turn, step: SignaalStep, { answers }: NamelessSignaal, act: ByCode, values: Values): Answered => ({
  kind: 'form',
  form: filled(turn, step, answers, codeIn(values), { ...act, version: version(turn) }),
});

/** Under what was typed stands nothing, so nothing will be kept: only somebody in need is looked for. */
const inNeed = (turn: Turn, step: SignaalStep, act: ByCode, values: Values): Answered | null =>
  lookAtTyped(
    turn,
    () => filled(turn, step, {}, codeIn(values), act),
    values,
    () => PASS,
  );

/** "Ik heb een code": asks for it, or shows what stands under it. Nothing of who asked is kept. */
export function openByCode(turn: Turn, act: Of<'signaal.code' | 'signaal.code-step'> | null, values: Values): Answered {
  turn.withoutName();
  if (act?.kind !== 'signaal.code-step' || act.version !== version(turn))
    return needIn(turn, values) ?? codeForm(turn, '');
  const signaal = signaalOf(turn, values);
  if (signaal === null) return inNeed(turn, 'code', act, values) ?? unknown(turn, values);
  const next = { kind: 'signaal.by-code', version: version(turn) } as const;
  return { kind: 'form', form: filled(turn, 'by-code', signaal.answers, codeIn(values), next) };
}

/** Reads what was typed beside a code; null in `answers` when it may not be kept as it is. */
function read(turn: Turn, step: SignaalStep, act: ByCode, signaal: NamelessSignaal, values: Values) {
  const { voice } = turn.machine;
  const form = () => filled(turn, step, signaal.answers, codeIn(values), act);
  // A code is ours and is not kept: only what comes beside it is looked at.
  const beside = Object.fromEntries(Object.entries(values).filter(([id]) => id !== 'S15'));
  const found = lookAtTyped(turn, form, beside);
  if (found !== null) return { answered: found, answers: null };
  const outcome = voice.signaal.take(step, signaalContext(turn.machine, turn.person), signaal.answers, values, act);
  if (outcome.kind === 'ask again') {
    const answered: Answered = { kind: 'problems', problems: outcome.problems, form: outcome.form };
    return { answered, answers: null };
  }
  const answers: Answers = Object.fromEntries(
    Object.entries(outcome.answers).filter(([id]) => id !== 'S15' && id !== 'S16'),
  );
  return { answered: null, answers };
}

function change({ machine, now }: Turn, before: NamelessSignaal, answers: Answers): NamelessSignaal {
  const { about, shown } = keptWith(answers, now, null);
  const after = { ...before, about, shown, answers, revision: before.revision + 1 };
  machine.store.nameless.put(after);
  // Nothing of an earlier text may be left, since nobody could ask for it to be taken away.
  machine.store.wipe();
  const kind = ['S1', 'S2', 'S3'].some((id) => before.answers[id] !== answers[id]) ? 'changed' : 'more';
  const { key, week, revision } = after;
  showSignaal(machine, week, key, shown ? { kind, revision } : { kind: 'gone' }, now);
  return after;
}

/** Changes or withdraws what stands under a code. */
export function withCode(turn: Turn, act: Of<'signaal.by-code'>, values: Values): Answered {
  turn.withoutName();
  const { machine, now } = turn;
  const { voice } = machine;
  const signaal = signaalOf(turn, values);
  if (signaal === null)
    return inNeed(turn, 'by-code', act, values) ?? { kind: 'message', message: voice.signaal.gone() };
  if (values['S16'] === 'terugtrekken') {
    removeNameless(machine, signaal.key, now);
    return { kind: 'message', message: voice.signaal.withdrawn() };
  }
  if (act.version !== version(turn)) return needIn(turn, values) ?? again(turn, 'by-code', signaal, act, values);
  const { answered, answers } = read(turn, 'by-code', act, signaal, values);
  if (answered !== null) return answered;
  if (JSON.stringify(answers) !== JSON.stringify(signaal.answers)) change(turn, signaal, answers);
  return { kind: 'message', message: voice.signaal.changedNameless(mayBeShown(answers)) };
}

/** Whose story it is, of a giver without a name: with the code, which is said once more at the end. */
export function storyByCode(turn: Turn, act: Of<'signaal.story'>, values: Values): Answered {
  turn.withoutName();
  const { voice } = turn.machine;
  const signaal = signaalOf(turn, values);
  if (signaal === null) return inNeed(turn, 'story-by-code', act, values) ?? unknown(turn, values);
  if (act.version !== version(turn)) return needIn(turn, values) ?? again(turn, 'story-by-code', signaal, act, values);
  const { answered, answers } = read(turn, 'story-by-code', act, signaal, values);
  if (answered !== null) return answered;
  if (JSON.stringify(answers) !== JSON.stringify(signaal.answers)) change(turn, signaal, answers);
  return { kind: 'message', message: voice.signaal.keptNameless(codeIn(values), mayBeShown(answers)) };
}

/**
 * A code that was said instead of filled in, alone or behind a word: null when it is none. It is taken for what it is
 * before anything else could keep it with who said it.
 */
export function saidCode(turn: Turn, said: string): Answered | null {
  const { voice, store } = turn.machine;
  const typed = said.trim().replace(/^(?:signaal|code)\s+/i, '');
  // A code is twelve letters: what is much longer is a sentence.
  if (typed.length > 40 || store.nameless.keyOf(typed) === null) return null;
  const values = { S15: typed };
  if (signaalOf(turn, values) !== null)
    return openByCode(turn, { kind: 'signaal.code-step', version: version(turn) }, values);
  turn.withoutName();
  return { kind: 'message', message: voice.general.plain(voice.signaal.unknownCode()) };
}
