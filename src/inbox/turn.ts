import type { Inbound } from '../chat/index.ts';
import { act, SUBMITS } from './acts.ts';
import { withoutFiles } from './attached.ts';
import { listen, obey } from './commands.ts';
import { askedFor, hulpvraagFacts } from './hulpvraag-tell.ts';
import { meet } from './look-up.ts';
import type { Answered, Machine, Turn } from './machine.ts';
import { needIn } from './need.ts';
import { pointedAt } from './pointed.ts';
import { readToken } from './puls-token.ts';
import { actedBefore } from './repeated.ts';
import { may } from './rights.ts';
import { answerStranger } from './stranger.ts';

/** The first thing the bot ever says to somebody, said once; nothing is asked before it was delivered. */
export function planWelcome(machine: Machine, personId: string, now: number): void {
  const { outbox } = machine.store;
  const key = `welcome|${personId}`;
  if (outbox.plan({ kind: 'welcome', params: {}, key, to: { person: personId }, notBefore: now }, now)) return;
  const row = outbox.byKey(key);
  // Planned before and never delivered: they are reachable now, or they are back.
  if (row?.state === 'parked' || row?.state === 'dropped') outbox.again(row.id, now);
}

function answer(turn: Turn, inbound: Inbound, repeated: boolean): Answered {
  const { machine, person } = turn;
  const { store, voice } = machine;
  switch (inbound.kind) {
    case 'commanded':
      return obey(turn, `${inbound.command} ${inbound.rest}`.trim(), inbound.eventId);
    case 'spoke':
      return inbound.attached === true
        ? withoutFiles(turn, inbound.text, () => listen(turn, inbound.text, inbound.eventId, repeated))
        : listen(turn, inbound.text, inbound.eventId, repeated);
    case 'pointed':
      return pointedAt(turn, inbound.text);
    case 'joined':
      if (person.welcomedAt === null && person.stoppedAt === null) planWelcome(machine, person.id, turn.now);
      return { kind: 'nothing' };
    case 'left':
    case 'found':
      return { kind: 'nothing' };
    case 'pressed':
    case 'submitted': {
      const values = inbound.kind === 'submitted' ? inbound.values : {};
      const refused = (refusal: Answered): Answered => needIn(turn, values) ?? refusal;
      const token = readToken(machine, inbound.token);
      if (token === 'closed') return refused({ kind: 'replaced', message: voice.puls.closed() });
      if (token === null) return refused({ kind: 'message', message: voice.general.stale() });
      const mayNot =
        (token.personId !== null && token.personId !== person.id) ||
        !may(person, token.act, store, (id) => askedFor(machine, id, turn.today));
      if (mayNot) return refused({ kind: 'message', message: voice.general.mayNot() });
      if (inbound.kind === 'pressed' && SUBMITS.has(token.act.kind))
        return { kind: 'message', message: voice.general.stale() };
      const work = (): Answered => act(turn, token.act, values, inbound.eventId);
      return repeated ? actedBefore(turn, token.act, values, work) : work();
    }
  }
}

/** `nameless`: nothing that is kept of it may lead to who it came from. */
interface Taken {
  readonly answer: Answered;
  readonly personId: string | null;
  readonly nameless: boolean;
}

/** What this inbound leads to. Runs inside a transaction; what it wrote stands or falls with its answer. */
export function takeTurn(machine: Machine, inbound: Inbound, now: number, repeated: boolean): Taken {
  const { store, voice } = machine;
  const cause = inbound.kind === 'found' ? inbound.cause : inbound;
  let person = store.people.at(inbound.from);
  if (person === null) {
    if (inbound.kind === 'left') return { answer: { kind: 'nothing' }, personId: null, nameless: false };
    if (inbound.kind !== 'found')
      return { answer: { kind: 'look-up', message: voice.general.lookingUp() }, personId: null, nameless: false };
    const met = meet(machine, inbound, now);
    person = store.people.at(inbound.from);
    // Known now: what they came with is answered at once, but for a mere arrival, which is greeted.
    if (person === null || cause.kind === 'joined') {
      if (person !== null) planWelcome(machine, person.id, now);
      if (person === null) return { answer: answerStranger(machine, cause, met), personId: null, nameless: false };
      return { answer: met, personId: person.id, nameless: false };
    }
  }
  let nameless = false;
  const turn: Turn = {
    machine,
    person,
    from: inbound.from,
    now,
    today: machine.agenda.today(now),
    scope: cause.scope,
    turned: cause.turned ?? null,
    withoutName: () => {
      nameless = true;
    },
    facts: (request) => hulpvraagFacts(machine, request, person.id),
  };
  const answered = answer(turn, cause, repeated);
  // Read through a function: a handler may have set it, which the compiler cannot see.
  const isNameless = (): boolean => nameless;
  return { answer: answered, personId: isNameless() ? null : person.id, nameless: isNameless() };
}
