import type { Values } from '../chat/index.ts';
import { type Addressee, type Hulpvraag, type HulpvraagStatus, type Urgency, isClosed } from '../records/hulpvraag.ts';
import type { Intent } from '../records/intent.ts';
import type { VraagContext } from '../voice/index.ts';
import { answersFor } from './answerers.ts';
import { lookAtTyped } from './filter.ts';
import { spread, tell } from './hulpvraag-tell.ts';
import type { Answered, Turn } from './machine.ts';
import { needIn } from './need.ts';
import { showInWeekbericht } from './weekbericht-show.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;

const now = (turn: Turn, request: Hulpvraag): Answered => ({
  kind: turn.scope === 'personal' ? 'replaced' : 'message',
  message: turn.machine.voice.hulpvraag.now(turn.facts(request), request.takenBy === turn.person.id),
});

const gone = (turn: Turn): Answered => ({ kind: 'message', message: turn.machine.voice.general.stale() });

/** Changes where it stands, tells who should know, and shows it in the weekbericht that carries it. */
function become(turn: Turn, request: Hulpvraag, status: HulpvraagStatus, reason: string | null): Answered {
  const { machine, person } = turn;
  const takenBy = status === 'opgepakt' ? person.id : request.takenBy;
  const after = machine.store.hulpvragen.alter(request.id, { status, takenBy, reason }, person.id, turn.now);
  spread(machine, after, person.id, turn.now);
  showInWeekbericht(machine, after, turn.now);
  return now(turn, after);
}

export function takeHulpvraag(turn: Turn, act: Of<'hulpvraag.take'>): Answered {
  const request = turn.machine.store.hulpvragen.get(act.hulpvraag);
  if (request === null) return gone(turn);
  // Somebody took it already, or it is done: they hear how it stands, and nothing changes hands unseen.
  return request.status === 'open' ? become(turn, request, 'opgepakt', null) : now(turn, request);
}

export function solveHulpvraag(turn: Turn, act: Of<'hulpvraag.solved'>): Answered {
  const request = turn.machine.store.hulpvragen.get(act.hulpvraag);
  if (request === null) return gone(turn);
  return isClosed(request.status) ? now(turn, request) : become(turn, request, 'opgelost', null);
}

export function withdrawHulpvraag(turn: Turn, act: Of<'hulpvraag.withdraw'>): Answered {
  const request = turn.machine.store.hulpvragen.get(act.hulpvraag);
  if (request === null) return gone(turn);
  return isClosed(request.status) ? now(turn, request) : become(turn, request, 'ingetrokken', null);
}

export function askWhyNot(turn: Turn, act: Of<'hulpvraag.cannot'>): Answered {
  const request = turn.machine.store.hulpvragen.get(act.hulpvraag);
  if (request === null) return gone(turn);
  if (isClosed(request.status)) return now(turn, request);
  return { kind: 'form', form: turn.machine.voice.hulpvraag.cannotForm(turn.facts(request)) };
}

export function cannotBecause(turn: Turn, act: Of<'hulpvraag.cannot-why'>, values: Values): Answered {
  const { voice, store } = turn.machine;
  const request = store.hulpvragen.get(act.hulpvraag);
  if (request === null) return needIn(turn, values) ?? gone(turn);
  if (isClosed(request.status)) return needIn(turn, values) ?? now(turn, request);
  if (act.version !== voice.hulpvraag.version)
    return needIn(turn, values) ?? askWhyNot(turn, { ...act, kind: 'hulpvraag.cannot' });
  const form = voice.hulpvraag.cannotForm(turn.facts(request));
  const found = lookAtTyped(turn, () => form, values);
  if (found !== null) return found;
  const outcome = voice.hulpvraag.takeCannot(turn.facts(request), values);
  if (outcome.kind === 'ask again') return { kind: 'problems', problems: outcome.problems, form: outcome.form };
  const reason = outcome.answers['C1'];
  return become(turn, request, 'lukt-niet', typeof reason === 'string' ? reason : null);
}

function vraagContext(turn: Turn): VraagContext {
  const { store } = turn.machine;
  const all = store.programme.werkgroepen().map(({ id, name }) => ({ id, label: name }));
  const mine = [...answersFor(store, turn.person), ...turn.person.memberOf];
  return {
    own: all.filter((one) => mine.includes(one.id)),
    werkgroepen: all,
    partners: store.people.organisations().map(({ id, name }) => ({ id, label: name })),
  };
}

const same = (before: Hulpvraag, asked: Pick<Hulpvraag, 'needs' | 'what' | 'addressee' | 'urgency'>): boolean =>
  before.what === asked.what &&
  before.addressee === asked.addressee &&
  before.urgency === asked.urgency &&
  before.needs.join() === asked.needs.join();

/** The form for asking help. Its nonce makes one form one request, however often it is sent. */
export function openVraag(turn: Turn, nonce: string): Answered {
  return { kind: 'form', form: turn.machine.voice.hulpvraag.form(vraagContext(turn), nonce) };
}

export function askHelp(turn: Turn, act: Of<'vraag.step'>, values: Values): Answered {
  const { machine, person, today } = turn;
  const { store, voice, agenda } = machine;
  if (act.version !== voice.hulpvraag.version) return needIn(turn, values) ?? openVraag(turn, act.nonce);
  const context = vraagContext(turn);
  const found = lookAtTyped(turn, () => voice.hulpvraag.form(context, act.nonce), values);
  if (found !== null) return found;
  const outcome = voice.hulpvraag.take(context, act.nonce, values);
  if (outcome.kind === 'ask again') return { kind: 'problems', problems: outcome.problems, form: outcome.form };
  const text = (id: string): string | null => {
    const value = outcome.answers[id];
    return typeof value === 'string' ? value : null;
  };
  const needs = outcome.answers['N1'];
  const urgency = (text('N4') ?? 'kan-wachten') as Urgency;
  const asked = {
    needs: Array.isArray(needs) ? (needs as readonly string[]) : [],
    what: text('N2'),
    addressee: (text('N3') ?? 'weet-niet') as Addressee,
    addresseeRef: null,
    urgency,
    dueOn: agenda.dueOn(urgency, today),
  };
  const origin = `vraag|${act.nonce}`;
  const before = store.hulpvragen.byOrigin(origin);
  if (before !== null && isClosed(before.status)) return now(turn, before);
  const werkgroepId = text('N0') ?? (context.own.length === 1 ? (context.own[0]?.id ?? null) : null);
  const week = agenda.weekOf(turn.now);
  const request =
    before === null
      ? store.hulpvragen.add(
          { ...asked, origin, werkgroepId, askerId: person.id, week, confidential: false },
          person.id,
          turn.now,
        )
      : same(before, asked)
        ? before
        : store.hulpvragen.alter(before.id, asked, person.id, turn.now);
  if (before !== null && request !== before) spread(machine, request, person.id, turn.now);
  const told = tell(machine, request, turn.now);
  return { kind: 'message', message: voice.hulpvraag.kept(turn.facts(request), told) };
}
