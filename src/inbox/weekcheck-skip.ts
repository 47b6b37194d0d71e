import type { Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import { standingInFor } from './answerers.ts';
import { refuseForm } from './filter.ts';
import type { Answered, Turn } from './machine.ts';
import { keepWeekcheck } from './weekcheck-keep.ts';
import { closedMessage, context, isOpen, kept, otherSince, standing } from './weekcheck-now.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;

export function skipWeekcheck(turn: Turn, act: Of<'weekcheck.skip'>): Answered {
  if (!isOpen(turn, act)) return closedMessage(turn, act);
  return { kind: 'form', form: turn.machine.voice.weekcheck.skipForm(context(turn, act)) };
}

export function skipBecause(turn: Turn, act: Of<'weekcheck.skip-why'>, values: Values): Answered {
  const { machine, person, today } = turn;
  const { store, voice } = machine;
  if (act.version !== voice.weekcheck.version) return skipWeekcheck(turn, { ...act, kind: 'weekcheck.skip' });
  const about = context(turn, act);
  if (!isOpen(turn, act))
    return refuseForm(voice.weekcheck.skipForm(about), values, voice.weekcheck.closed(about.werkgroep, act.week));
  const outcome = voice.weekcheck.takeSkip(about, values);
  if (outcome.kind === 'ask again') return { kind: 'problems', problems: outcome.problems, form: outcome.form };
  const other = otherSince(turn, act, act.seen);
  if (other !== null) return standing(turn, act);
  if (outcome.answers['S1'] !== 'vervanger') return kept(turn, about, 'skipped', outcome.answers);
  const owner = standingInFor(store, act.werkgroep, person.id) ?? person;
  const deputy = owner.deputyId === null || owner.deputyId === person.id ? null : store.people.get(owner.deputyId);
  if (deputy === null || deputy.stoppedAt !== null || store.people.isAway(deputy.id, today))
    return refuseForm(voice.weekcheck.skipForm(about), values, voice.weekcheck.noDeputy());
  keepWeekcheck(turn, about, 'skipped', outcome.answers);
  store.outbox.plan(
    {
      kind: 'weekcheck.ask',
      params: { werkgroep: act.werkgroep, week: act.week },
      key: `weekcheck.ask|${act.werkgroep}|${act.week}|${deputy.id}`,
      to: { person: deputy.id },
      notBefore: machine.agenda.workingMoment(turn.now),
    },
    turn.now,
  );
  return { kind: 'message', message: voice.weekcheck.toDeputy(deputy.givenName) };
}
