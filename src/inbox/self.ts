import type { Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { Away } from '../records/person.ts';
import type { OwnData } from '../voice/index.ts';
import { lookAtTyped } from './filter.ts';
import type { Answered, Turn } from './machine.ts';
import { needIn } from './need.ts';
import { signaalFacts } from './signaal-facts.ts';

const PASS = { action: 'pass' } as const;

/** Stops every question. Nobody hears of it: not here, not in the weekbericht, not in the plan. */
export function stop(turn: Turn): Answered {
  const { machine, person, now } = turn;
  machine.store.people.stopped(person.id, now);
  machine.store.outbox.dropFor(person.id, 'stopped', ['hulpvraag.changed']);
  return { kind: 'message', message: machine.voice.self.stopped() };
}

export function start(turn: Turn): Answered {
  turn.machine.store.people.stopped(turn.person.id, null);
  return { kind: 'message', message: turn.machine.voice.self.started() };
}

function keepAway(turn: Turn, days: Away): Answered {
  const { machine, person, today } = turn;
  machine.store.people.setAway(person.id, days, today);
  const deputy = person.deputyId === null ? null : (machine.store.people.get(person.deputyId)?.givenName ?? null);
  return { kind: 'message', message: machine.voice.self.awayKept(days, deputy) };
}

/** `weg`, with the days behind it or in a form. */
export function goAway(turn: Turn, rest: string): Answered {
  const { voice } = turn.machine;
  const days = rest.trim() === '' ? null : voice.self.readAway(turn.today, rest);
  return days === null ? { kind: 'form', form: voice.self.awayForm(turn.today) } : keepAway(turn, days);
}

export function stepAway(turn: Turn, act: Extract<Intent, { kind: 'away.step' }>, values: Values): Answered {
  if (act.version !== turn.machine.voice.self.version) return needIn(turn, values) ?? goAway(turn, '');
  // Days are kept, never what was typed for them: only somebody in need is looked for.
  const found = lookAtTyped(
    turn,
    () => turn.machine.voice.self.awayForm(turn.today),
    values,
    () => PASS,
  );
  if (found !== null) return found;
  const outcome = turn.machine.voice.self.takeAway(turn.today, values);
  if (outcome.kind === 'ask again') return { kind: 'problems', problems: outcome.problems, form: outcome.form };
  const { from, until } = outcome.answers;
  return keepAway(turn, { from: String(from), until: String(until) });
}

export function endAway(turn: Turn): Answered {
  turn.machine.store.people.setAway(turn.person.id, null, turn.today);
  return { kind: 'message', message: turn.machine.voice.self.awayEnded() };
}

/** Everything we keep about this person, for themselves. */
export function ownData(turn: Turn): OwnData {
  const { machine, person } = turn;
  const { store } = machine;
  const name = (id: string): string => store.programme.werkgroep(id)?.name ?? id;
  const experimentName = (id: string): string => store.programme.experiment(id)?.name ?? id;
  return {
    person,
    organisation: store.people.organisations().find((one) => one.id === person.organisationId)?.name ?? null,
    deputy: person.deputyId === null ? null : (store.people.get(person.deputyId)?.name ?? null),
    places: store.people.addresses(person.id).map((address) => address.platform),
    away: store.people.away(person.id),
    weekchecks: store.weekchecks.by(person.id).map((revision) => ({ werkgroep: name(revision.werkgroepId), revision })),
    hulpvragen: store.hulpvragen.askedBy(person.id).map((request) => turn.facts(request)),
    lines: store.experiments
      .linesBy(person.id)
      .map(({ experimentId, week, text }) => ({ experiment: experimentName(experimentId), week, text })),
    stages: store.experiments.stagesBy(person.id).map(({ experimentId, stage, reason, lesson, at }) => ({
      experiment: experimentName(experimentId),
      on: machine.agenda.today(at),
      stage,
      reason,
      lesson,
    })),
    signalen: store.signalen.by(person.id).map((signaal) => signaalFacts(machine, signaal)),
    controller: store.settings.get('controller'),
    contact: store.settings.get('privacy-contact'),
  };
}

export function showData(turn: Turn): Answered {
  // What somebody keeps with us is theirs alone: in a channel it is only said where to ask.
  if (turn.scope === 'channel') return { kind: 'message', message: turn.machine.voice.general.notHere() };
  return { kind: 'message', message: turn.machine.voice.self.data(ownData(turn)) };
}
