import type { Agenda } from '../calendar/agenda.ts';
import { lengthOf } from '../chat/index.ts';
import { STOPPED } from '../records/experiment.ts';
import type { Intent } from '../records/intent.ts';
import type { Experiment } from '../store/index.ts';
import type { Timeline, TimelineMoment } from '../voice/index.ts';
import { tellsAbout } from './answerers.ts';
import { weekToTell } from './experiment-week.ts';
import type { Answered, Machine, Turn } from './machine.ts';
import { mayAction } from './rights.ts';

/** So many moments, and so many characters of them, stand in one message; what is older is one button away. */
const MOST = 20;
const ROOM = 6000;
/** A ref after every other one of its week. */
const EVERY_SIGNAAL = 'y';

interface Placed {
  /** Its day first, so that text order is time order; together with the rest no two are the same. */
  readonly key: string;
  readonly moment: TimelineMoment;
}

/** Gives the newest `count` moments of one kind with a key below `before`, or more; in any order. */
type Source = (machine: Machine, experimentId: string, before: string | null, count: number) => readonly Placed[];

const stages: Source = ({ store, agenda }, experimentId) =>
  store.experiments.stages(experimentId).map(({ id, stage, reason, lesson, at }) => {
    const on = agenda.today(at);
    return { key: `${on}|stage|${String(id).padStart(9, '0')}`, moment: { kind: 'stage', on, stage, reason, lesson } };
  });

/** A line is about a whole week, so it stands at its last day. */
const lines: Source = ({ store, agenda }, experimentId, before, count) => {
  const until = before === null ? '9999-W99' : agenda.weekOf(agenda.startOf(before.slice(0, 10)));
  // One more: the line at which the part before this one ended may be among them.
  return store.experiments.lines(experimentId, until, count + 1).map(({ week, text }) => {
    const on = agenda.days(week).until;
    return { key: `${on}|line|${week}`, moment: { kind: 'line', on, week, text: text ?? '' } };
  });
};

/**
 * A signaal is of a week, and stands at its last day. It is told when that week is over and not before: who looks twice
 * in one afternoon could otherwise see when somebody without a name gave it.
 */
const signalen: Source = ({ store, agenda, now }, experimentId, before, count) => {
  const over = { week: agenda.weekOf(now()), ref: '' };
  const place = before === null ? over : signaalPlace(agenda, before);
  return store.signalen
    .told(experimentId, place.week < over.week ? place : over, count)
    .map(({ ref, week, kind, text, outcome }) => {
      const on = agenda.days(week).until;
      return { key: `${on}|signaal|${ref}`, moment: { kind: 'signaal', on, week, is: kind, text, outcome } };
    });
};

/** Before which signaal the part before this key ends. */
function signaalPlace(agenda: Agenda, before: string): { readonly week: string; readonly ref: string } {
  const [on = '', kind = '', ref = ''] = before.split('|');
  const week = agenda.weekOf(agenda.startOf(on));
  if (agenda.days(week).until !== on || kind < 'signaal') return { week, ref: '' };
  return { week, ref: kind === 'signaal' ? ref : EVERY_SIGNAAL };
}

/** Where the timeline comes from: each kind of moment has its one line here. */
const SOURCES: readonly Source[] = [stages, lines, signalen];

function wordsOf(moment: TimelineMoment): readonly (string | null)[] {
  switch (moment.kind) {
    case 'stage':
      return [moment.reason, moment.lesson];
    case 'line':
      return [moment.text];
    case 'signaal':
      return [moment.text, moment.outcome];
  }
}

const sizeOf = (moment: TimelineMoment): number => wordsOf(moment).reduce((sum, one) => sum + lengthOf(one ?? ''), 0);

/** The newest moments before this point, oldest first, as many as fit in one message. */
export function momentsOf(
  machine: Machine,
  experimentId: string,
  before: string | null,
): Pick<Timeline, 'moments' | 'earlier'> {
  const placed = SOURCES.flatMap((source) => source(machine, experimentId, before, MOST + 1))
    .filter(({ key }) => before === null || key < before)
    .sort((a, b) => (a.key < b.key ? 1 : -1));
  let size = 0;
  const shown = placed.slice(0, MOST).filter(({ moment }, at) => {
    size += sizeOf(moment);
    return at === 0 || size <= ROOM;
  });
  const oldest = shown.at(-1)?.key ?? null;
  return {
    moments: shown.map(({ moment }) => moment).reverse(),
    earlier: placed.length > shown.length ? oldest : null,
  };
}

function timelineOf(turn: Turn, { id, name, stage }: Experiment, before: string | null): Timeline {
  const { machine, person, now } = turn;
  const { store, agenda } = machine;
  const mayTell = stage !== STOPPED && tellsAbout(store, person).includes(id);
  return {
    id,
    name,
    stage,
    ...momentsOf(machine, id, before),
    isEarlier: before !== null,
    maySet: mayAction(person, 'experiment.stage', store),
    tellIn: mayTell ? weekToTell(agenda, now) : null,
  };
}

export function listExperiments(turn: Turn): Answered {
  const { store, voice } = turn.machine;
  return { kind: 'message', message: voice.experiment.list(store.programme.experiments()) };
}

export function showExperiment(turn: Turn, act: Extract<Intent, { kind: 'experiment.show' }>): Answered {
  const { store, voice } = turn.machine;
  const found = store.programme.experiment(act.experiment);
  if (found === null) return { kind: 'message', message: voice.general.stale() };
  return { kind: 'message', message: voice.experiment.timeline(timelineOf(turn, found, act.before)) };
}

const plain = (text: string): string => text.trim().toLowerCase();

/** The experiments somebody may mean: by id, by number, by name or by a word of it. */
export function experimentsNamed(all: readonly Experiment[], typed: string): readonly Experiment[] {
  const said = plain(typed);
  const number = /^e?\s?(\d+)$/.exec(said)?.[1];
  const exact = all.filter(({ id, name }) => plain(name) === said || (number !== undefined && id === `E${number}`));
  if (exact.length > 0 || said.length < 4) return exact;
  return all.filter(({ name }) => ` ${plain(name)} `.includes(` ${said} `));
}

/** `experiment E3`: its timeline; `experiment` alone, or by a name that fits several: all of them to choose from. */
export function experimentNow(turn: Turn, rest: string): Answered {
  const { store, voice } = turn.machine;
  // Who is not known here may read along in a channel.
  if (turn.scope === 'channel') return { kind: 'message', message: voice.general.notHere() };
  const [only, ...more] = rest === '' ? [] : experimentsNamed(store.programme.experiments(), rest);
  if (only === undefined || more.length > 0) return listExperiments(turn);
  return showExperiment(turn, { kind: 'experiment.show', experiment: only.id, before: null });
}
