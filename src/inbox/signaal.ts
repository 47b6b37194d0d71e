import { createHash, randomBytes } from 'node:crypto';
import type { Answers, Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import { mayBeShown } from '../records/signaal.ts';
import { lookAtTyped } from './filter.ts';
import type { Answered, Turn } from './machine.ts';
import { needIn } from './need.ts';
import { keptWith, signaalContext, signaalFacts } from './signaal-facts.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;

const NONCE_BYTES = 12;

const firstStep = (turn: Turn): Of<'signaal.step'> => ({
  kind: 'signaal.step',
  version: turn.machine.voice.signaal.version,
  nonce: randomBytes(NONCE_BYTES).toString('base64url'),
});

/**
 * The form of a signaal, with a text in it that is kept nowhere until it is sent. That somebody opened it is not kept:
 * it may be sent without a name.
 */
export function openSignaal(turn: Turn, { text }: { readonly text: string }): Answered {
  turn.withoutName();
  const { voice } = turn.machine;
  const offered = text.trim();
  const answers: Answers = offered === '' ? {} : { S3: offered };
  return {
    kind: 'form',
    form: voice.signaal.form('first', signaalContext(turn.machine, turn.person), answers, firstStep(turn)),
  };
}

/** "Ja, maak er een signaal van": with what the werkgroep just wrote that it learned. */
export function signaalFromWeekcheck(turn: Turn, act: Of<'signaal.from-weekcheck'>): Answered {
  const learned = turn.machine.store.weekchecks.newest(act.werkgroep, act.week)?.answers['V3'];
  return openSignaal(turn, { text: typeof learned === 'string' ? learned : '' });
}

/**
 * What somebody sent, as a fingerprint: the same twice is one signaal. By name it is of that person (`of`). Without, it is
 * of the form that was sent: nobody is in it, so that the secret of the day and a list of people explain nothing, and yet
 * who has the same words in another form is shown no code but their own.
 */
function fingerprint(of: string | null, week: string, { S1, S2, S3 }: Answers): string {
  return createHash('sha256')
    .update(JSON.stringify([of, week, S1, S2, S3]))
    .digest('hex');
}

const without = (answers: Answers, field: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => id !== field));

/** What somebody is told of whom nothing is kept: they may still send it without a name. */
function notKept(turn: Turn, answered: Answered): Answered {
  turn.withoutName();
  return answered;
}

/** Reads the first form: by name or without, it is kept at once; a story is asked about at once as well. */
export function stepSignaal(turn: Turn, act: Of<'signaal.step'>, values: Values): Answered {
  const { machine } = turn;
  const { voice } = machine;
  if (act.version !== voice.signaal.version)
    return notKept(turn, needIn(turn, values) ?? openSignaal(turn, { text: '' }));
  const context = signaalContext(machine, turn.person);
  // What is given back is the same form, to be sent once more.
  const found = lookAtTyped(turn, () => voice.signaal.form('first', context, {}, act), values);
  if (found !== null) return notKept(turn, found);
  const outcome = voice.signaal.take('first', context, {}, values, act);
  if (outcome.kind === 'ask again')
    return notKept(turn, { kind: 'problems', problems: outcome.problems, form: outcome.form });
  const answers = without(outcome.answers, 'S4');
  return outcome.answers['S4'] === 'met' ? keepNamed(turn, answers) : keepNameless(turn, answers, act.nonce ?? null);
}

function keepNamed(turn: Turn, answers: Answers): Answered {
  const { machine, person, now } = turn;
  const { store, voice, agenda } = machine;
  const week = agenda.weekOf(now);
  const origin = fingerprint(person.id, week, answers);
  const before = store.signalen.byOrigin(origin);
  const signaal =
    before ??
    store.signalen.add(
      { origin, personId: person.id, week, version: voice.signaal.version, answers, ...keptWith(answers, now, null) },
      now,
    );
  if (signaal.answers['S1'] === 'verhaal' && signaal.answers['S10'] === undefined) {
    const act = { kind: 'signaal.whose', signaal: signaal.id, version: voice.signaal.version } as const;
    return {
      kind: 'form',
      form: voice.signaal.form('story', signaalContext(machine, turn.person), signaal.answers, act),
    };
  }
  const news = before === null ? 'new' : 'known';
  return { kind: 'message', message: voice.signaal.kept(signaalFacts(machine, signaal), news) };
}

function keepNameless(turn: Turn, answers: Answers, nonce: string | null): Answered {
  turn.withoutName();
  const { machine, now, today } = turn;
  const { store, voice, agenda } = machine;
  const week = agenda.weekOf(now);
  const code = store.nameless.code(today, fingerprint(nonce, week, answers));
  const key = store.nameless.keyOf(code) ?? '';
  const before = store.nameless.get(key);
  const { about, shown } = keptWith(answers, now, null);
  if (before === null)
    store.nameless.put({ key, week, about, shown, revision: 1, version: voice.signaal.version, answers });
  const standing = before?.answers ?? answers;
  if (standing['S1'] === 'verhaal' && standing['S10'] === undefined) {
    const act = { kind: 'signaal.story', version: voice.signaal.version } as const;
    const form = voice.signaal.form(
      'story-by-code',
      signaalContext(machine, turn.person),
      { ...standing, S15: code },
      act,
    );
    return { kind: 'form', form };
  }
  return { kind: 'message', message: voice.signaal.keptNameless(code, mayBeShown(standing)) };
}
