import type { Intent } from '../records/intent.ts';
import { forgetPerson, onlyOneFor } from './forget.ts';
import type { Answered, Turn } from './machine.ts';

/** `wis mij`: what goes and what stays, and a button that does it. In a channel it is only said where to ask. */
export function askToForget(turn: Turn): Answered {
  const { machine, person, scope, today } = turn;
  const { store, voice } = machine;
  if (scope === 'channel') return { kind: 'message', message: voice.general.notHere() };
  const { werkgroepen, experiments } = onlyOneFor(machine, person);
  const without = [
    ...werkgroepen.map((id) => store.programme.werkgroep(id)?.name ?? id),
    ...experiments.map((id) => store.programme.experiment(id)?.name ?? id),
  ];
  return { kind: 'message', message: voice.self.forget(without, today) };
}

/** Does it, at once. The answer is the last thing that is said to them. */
export function forgetSurely(turn: Turn, act: Extract<Intent, { kind: 'self.forget-sure' }>): Answered {
  const { machine, person, now } = turn;
  if (turn.scope === 'channel' || act.on !== turn.today) return askToForget(turn);
  forgetPerson(machine, person.id, now);
  return { kind: 'replaced', message: machine.voice.self.forgotten() };
}
