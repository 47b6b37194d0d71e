import type { Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { CountFacts } from '../voice/index.ts';
import type { Answered, Machine, Turn } from './machine.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;
type About = { readonly activity: string; readonly period: string };

/** A count as it is asked about; null for an activity that is not counted. */
export function countFacts(machine: Machine, about: About, givenName: string): CountFacts | null {
  const { store } = machine;
  const activity = store.programme.activity(about.activity);
  if (activity?.kind !== 'teller') return null;
  return {
    givenName,
    activityId: activity.id,
    name: activity.name,
    value: store.programme.count(activity.id),
    goal: activity.goal,
    period: about.period,
    state: store.programme.countedIn(activity.id, machine.agenda.startOf(machine.agenda.days(about.period).from))
      ? 'answered'
      : 'open',
  };
}

function keep(turn: Turn, about: About, value: number): Answered {
  const { machine, person, now } = turn;
  machine.store.programme.putCount(about.activity, value, person.id, now);
  for (const row of machine.store.outbox.startingWith(`count.ask|${about.activity}|${about.period}|`))
    machine.store.outbox.touch(row.key);
  const facts = countFacts(machine, about, person.givenName);
  if (facts === null) return { kind: 'message', message: machine.voice.general.stale() };
  return { kind: 'message', message: machine.voice.count.kept(facts) };
}

export function countIsRight(turn: Turn, act: Of<'count.right'>): Answered {
  return keep(turn, act, turn.machine.store.programme.count(act.activity));
}

export function changeCount(turn: Turn, act: Of<'count.change'>): Answered {
  const facts = countFacts(turn.machine, act, turn.person.givenName);
  if (facts === null) return { kind: 'message', message: turn.machine.voice.general.stale() };
  return { kind: 'form', form: turn.machine.voice.count.form(facts) };
}

export function stepCount(turn: Turn, act: Of<'count.step'>, values: Values): Answered {
  const facts = countFacts(turn.machine, act, turn.person.givenName);
  if (facts === null) return { kind: 'message', message: turn.machine.voice.general.stale() };
  if (act.version !== turn.machine.voice.count.version) return changeCount(turn, { ...act, kind: 'count.change' });
  const outcome = turn.machine.voice.count.take(facts, values);
  if (outcome.kind === 'ask again') return { kind: 'problems', problems: outcome.problems, form: outcome.form };
  const value = outcome.answers['X2'];
  return typeof value === 'number' ? keep(turn, act, value) : countIsRight(turn, { ...act, kind: 'count.right' });
}
