import type { Values } from '../chat/index.ts';
import { digestFacts } from '../digest/facts.ts';
import { has } from '../records/person.ts';
import type { Intent } from '../records/intent.ts';
import type { Frozen } from '../records/weekbericht.ts';
import type { Store } from '../store/index.ts';
import type { CorrectionContext } from '../voice/index.ts';
import { answererOf, answersFor, contactOf, tellsAbout } from './answerers.ts';
import { lookAtTyped } from './filter.ts';
import type { Answered, Turn } from './machine.ts';
import { needIn } from './need.ts';
import { correctableTexts, removeText } from './puls-correct.ts';
import { correctSignaal } from './signaal-correct.ts';
import { touchWeekbericht } from './weekbericht-show.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;

const MOST_DELAYS = 3;
const HOUR = 3_600_000;

/** The werkgroep that something in a weekbericht is of; null when it is of none. */
function werkgroepOf(store: Store, item: string): string | null {
  const [kind, id = ''] = item.split(':');
  if (kind === 'weekcheck') return id;
  return kind === 'hulpvraag' ? (store.hulpvragen.get(Number(id))?.werkgroepId ?? null) : null;
}

/**
 * What of a weekbericht can be put right: what a werkgroep learned or plans, each line about an experiment, each request
 * for help, and each open answer of the puls. Who only tells about one experiment, or stands in for one werkgroep, sees no more than that.
 */
function correctionContext(
  turn: Turn,
  { week, experiment, werkgroep }: Pick<Of<'weekbericht.correct'>, 'week' | 'experiment' | 'werkgroep'>,
  frozen: Frozen,
): CorrectionContext {
  const { machine } = turn;
  const facts = digestFacts(machine.store, machine.agenda, week, frozen, null);
  const items = machine.voice.weekbericht.correctable(facts, correctableTexts(machine, week));
  if (experiment !== undefined)
    return { week, experiment, items: items.filter(({ id }) => id === `experiment:${experiment}`) };
  if (werkgroep === undefined) return { week, items };
  return { week, werkgroep, items: items.filter(({ id }) => werkgroepOf(machine.store, id) === werkgroep) };
}

export function openCorrection(turn: Turn, act: Of<'weekbericht.correct'>): Answered {
  const { voice, store } = turn.machine;
  const bericht = store.weekberichten.get(act.week);
  if (bericht === null) return { kind: 'message', message: voice.general.stale() };
  const context = correctionContext(turn, act, bericht.frozen);
  if (context.items.length === 0) return { kind: 'message', message: voice.weekbericht.nothingToCorrect() };
  return { kind: 'form', form: voice.weekbericht.correctForm(context) };
}

/** Whose words they are: they may change them; the programmasecretaris may take anything out. */
function mayChange(turn: Turn, item: string, werkgroepId: string | null): boolean {
  const { store } = turn.machine;
  if (has(turn.person, 'programmasecretaris')) return true;
  const [kind, id = ''] = item.split(':');
  if (kind === 'experiment') return tellsAbout(store, turn.person).includes(id);
  return werkgroepId !== null && answersFor(store, turn.person).includes(werkgroepId);
}

/** Puts something right, or asks the kartrekker whose words they are. Nothing is changed behind somebody's back. */
export function correct(turn: Turn, act: Of<'weekbericht.correction'>, values: Values): Answered {
  const { machine, person } = turn;
  const { store, voice } = machine;
  const bericht = store.weekberichten.get(act.week);
  if (bericht === null || act.version !== voice.weekbericht.version)
    return needIn(turn, values) ?? openCorrection(turn, { ...act, kind: 'weekbericht.correct' });
  const context = correctionContext(turn, act, bericht.frozen);
  const found = lookAtTyped(turn, () => voice.weekbericht.correctForm(context), values);
  if (found !== null) return found;
  const outcome = voice.weekbericht.takeCorrection(context, values);
  if (outcome.kind === 'ask again') return { kind: 'problems', problems: outcome.problems, form: outcome.form };
  const item = String(outcome.answers['K1'] ?? '');
  const text = typeof outcome.answers['K3'] === 'string' ? outcome.answers['K3'] : null;
  const remove = outcome.answers['K2'] === 'weghalen';
  const [kind, id = ''] = item.split(':');
  if (kind === 'signaal') return correctSignaal(turn, id, remove, text ?? '');
  if (kind === 'puls') return removeText(turn, act.week, id);
  const werkgroepId = werkgroepOf(store, item);
  if (!mayChange(turn, item, werkgroepId)) return passOn(turn, act.week, item, werkgroepId);
  const frozen = remove
    ? takeOut(turn, act.week, bericht.frozen, item)
    : kind === 'weekcheck'
      ? rewriteLearned(turn, act.week, bericht.frozen, id, text ?? '')
      : kind === 'experiment'
        ? rewriteLine(turn, act.week, bericht.frozen, id, text ?? '')
        : rewriteRequest(turn, bericht.frozen, Number(id), text ?? '');
  store.weekberichten.correct(act.week, frozen, turn.now);
  touchWeekbericht(machine, act.week);
  machine.log.info({ week: act.week, person: person.id }, 'weekbericht corrected');
  return { kind: 'message', message: voice.weekbericht.corrected() };
}

/** Out of the weekbericht and out of the store: what should not have been written is not kept anywhere. */
function takeOut(turn: Turn, week: string, frozen: Frozen, item: string): Frozen {
  const { store } = turn.machine;
  const [kind, id = ''] = item.split(':');
  if (kind === 'weekcheck') store.weekchecks.scrub(id, week, 'V3');
  else if (kind === 'experiment') store.experiments.scrub(id, week);
  else store.hulpvragen.scrub(Number(id));
  return { ...frozen, removed: [...new Set([...frozen.removed, item])] };
}

function rewriteLearned(turn: Turn, week: string, frozen: Frozen, werkgroepId: string, text: string): Frozen {
  const { store } = turn.machine;
  const before = store.weekchecks.newest(werkgroepId, week);
  if (before === null) return frozen;
  const revision = store.weekchecks.add({
    ...before,
    answers: { ...before.answers, V3: text },
    personId: turn.person.id,
    at: turn.now,
  });
  return {
    ...frozen,
    weekchecks: frozen.weekchecks.map((one) => (one.werkgroep === werkgroepId ? { ...one, revision } : one)),
  };
}

function rewriteLine(turn: Turn, week: string, frozen: Frozen, experimentId: string, text: string): Frozen {
  const { store } = turn.machine;
  const before = store.experiments.line(experimentId, week);
  if (before === null) return frozen;
  const revision = store.experiments.addLine({ ...before, text, personId: turn.person.id, at: turn.now });
  return {
    ...frozen,
    experiments: frozen.experiments.map((one) => (one.experiment === experimentId ? { ...one, revision } : one)),
  };
}

function rewriteRequest(turn: Turn, frozen: Frozen, id: number, what: string): Frozen {
  const { revision } = turn.machine.store.hulpvragen.alter(id, { what }, turn.person.id, turn.now);
  return { ...frozen, hulpvragen: frozen.hulpvragen.map((one) => (one.id === id ? { id, revision } : one)) };
}

function passOn(turn: Turn, week: string, item: string, werkgroepId: string | null): Answered {
  const { machine, person, today } = turn;
  const { store, voice, agenda } = machine;
  const [kind, id = ''] = item.split(':');
  const told = kind === 'experiment' ? contactOf(store, id, today) : null;
  const owner = (werkgroepId === null ? told : answererOf(store, werkgroepId, today))?.person ?? null;
  const to = owner ?? store.people.withRole('programmasecretaris')[0] ?? null;
  if (to === null) return { kind: 'message', message: voice.general.mayNot() };
  store.outbox.plan(
    {
      kind: 'weekbericht.correction',
      params: { week, about: item, by: person.id },
      key: `weekbericht.correction|${week}|${item}|${person.id}`,
      to: { person: to.id },
      notBefore: agenda.workingMoment(turn.now),
    },
    turn.now,
  );
  return { kind: 'message', message: voice.weekbericht.passedOn(to.givenName) };
}

/** When it leaves, for somebody who asked for that before. */
export function delayStands(turn: Turn, act: Of<'weekbericht.later'>): Answered {
  const { store, voice } = turn.machine;
  const bericht = store.weekberichten.get(act.week);
  if (bericht === null) return { kind: 'message', message: voice.general.stale() };
  return { kind: 'message', message: voice.weekbericht.delayed(bericht.postAt, MOST_DELAYS - bericht.delays) };
}

/** "Een uur later", at most three times, as long as it did not leave. */
export function delayWeekbericht(turn: Turn, act: Of<'weekbericht.later'>): Answered {
  const { machine } = turn;
  const { store, voice } = machine;
  const bericht = store.weekberichten.get(act.week);
  if (bericht === null) return { kind: 'message', message: voice.general.stale() };
  const rows = store.outbox.startingWith(`weekbericht.post|${act.week}|`);
  if (rows.some((row) => row.state !== 'pending'))
    return { kind: 'message', message: voice.weekbericht.alreadyPosted() };
  if (bericht.delays >= MOST_DELAYS) return { kind: 'message', message: voice.weekbericht.noMoreDelay() };
  const postAt = Math.max(bericht.postAt, turn.now) + HOUR;
  store.weekberichten.delay(act.week, postAt);
  const thread = store.outbox.startingWith(`weekbericht.thread|${act.week}|`);
  for (const row of [...rows, ...thread]) store.outbox.later(row.id, postAt, null);
  for (const row of store.outbox.startingWith(`weekbericht.preview|${act.week}|`)) store.outbox.touch(row.key);
  return { kind: 'message', message: voice.weekbericht.delayed(postAt, MOST_DELAYS - bericht.delays - 1) };
}
