import type { Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { ExperimentAsk } from '../voice/index.ts';
import { standsInAbout } from './answerers.ts';
import { isOpenFor } from './experiment-week.ts';
import { lookAtTyped, refuseForm } from './filter.ts';
import type { Answered, Machine, Turn } from './machine.ts';
import { needIn } from './need.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;
type About = { readonly experiment: string; readonly week: string };

/** The line about an experiment as a message about it is made; null for an experiment that is not there. */
export function experimentFacts(
  turn: Pick<Turn, 'machine' | 'person' | 'now'>,
  { experiment, week }: About,
): ExperimentAsk | null {
  const { machine, person, now } = turn;
  const { store, agenda } = machine;
  const found = store.programme.experiment(experiment);
  if (found === null) return null;
  const newest = store.experiments.line(experiment, week);
  const by = newest?.personId ?? null;
  return {
    givenName: person.givenName,
    experimentId: found.id,
    experiment: found.name,
    week,
    standsInFor: standsInAbout(store, found.id, person.id)?.givenName ?? null,
    state: !isOpenFor(agenda, week, now) ? 'closed' : newest === null ? 'open' : 'answered',
    text: newest?.text ?? null,
    answeredBy: by === null || by === person.id ? null : (store.people.get(by)?.givenName ?? null),
    editableUntil: agenda.editableUntil(week) ?? 0,
    seen: newest?.revision ?? 0,
  };
}

/** Every message that asks about this experiment is shown anew. */
export function touchExperiment(machine: Machine, { experiment, week }: About, turned: string | null): void {
  machine.store.outbox.touchAll(`experiment.ask|${experiment}|${week}|`, turned);
}

const stale = (turn: Turn): Answered => ({ kind: 'message', message: turn.machine.voice.general.stale() });

/** How the line stands now. */
function standing(turn: Turn, about: About): Answered {
  const facts = experimentFacts(turn, about);
  return facts === null ? stale(turn) : { kind: 'message', message: turn.machine.voice.experiment.now(facts) };
}

function keep(turn: Turn, about: About, text: string | null): Answered {
  const { machine, person, now } = turn;
  const { store, voice } = machine;
  const newest = store.experiments.line(about.experiment, about.week);
  // Sent twice: what stands is said again.
  if (newest !== null && newest.text === text && newest.personId === person.id) return standing(turn, about);
  store.experiments.addLine({
    experimentId: about.experiment,
    week: about.week,
    version: voice.experiment.version,
    text,
    personId: person.id,
    onBehalfOf: standsInAbout(store, about.experiment, person.id)?.id ?? null,
    at: now,
  });
  touchExperiment(machine, about, turn.turned);
  return standing(turn, about);
}

export function openExperiment(turn: Turn, act: About): Answered {
  const facts = experimentFacts(turn, act);
  if (facts === null) return stale(turn);
  if (facts.state === 'closed') return standing(turn, act);
  return { kind: 'form', form: turn.machine.voice.experiment.form(facts) };
}

export function stepExperiment(turn: Turn, act: Of<'experiment.step'>, values: Values): Answered {
  const { voice } = turn.machine;
  const facts = experimentFacts(turn, act);
  if (facts === null) return needIn(turn, values) ?? stale(turn);
  if (act.version !== voice.experiment.version) return needIn(turn, values) ?? openExperiment(turn, act);
  // A form that comes back has seen no more than the one that was sent.
  const asSent = { ...facts, seen: act.seen };
  const form = () => voice.experiment.form(asSent);
  if (facts.state === 'closed')
    return needIn(turn, values) ?? refuseForm(form(), values, voice.experiment.closed(facts.experiment));
  const found = lookAtTyped(turn, form, values);
  if (found !== null) return found;
  const outcome = voice.experiment.take(asSent, values);
  if (outcome.kind === 'ask again') return { kind: 'problems', problems: outcome.problems, form: outcome.form };
  if (facts.seen !== act.seen && facts.answeredBy !== null)
    return refuseForm(voice.experiment.form(facts), values, voice.experiment.inBetween(facts.answeredBy, facts.text));
  const text = outcome.answers['L1'];
  return keep(turn, act, typeof text === 'string' && text !== '' ? text : null);
}

/** "Niets nieuws deze keer". What somebody told before is worth more, and stands. */
export function nothingNew(turn: Turn, act: Of<'experiment.none'>): Answered {
  const { store, agenda } = turn.machine;
  const told = store.experiments.line(act.experiment, act.week) !== null;
  if (told || !isOpenFor(agenda, act.week, turn.now) || store.programme.experiment(act.experiment) === null)
    return standing(turn, act);
  return keep(turn, act, null);
}
