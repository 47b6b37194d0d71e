import type { Answers } from '../chat/index.ts';
import type { Addressee, Hulpvraag, Urgency } from '../records/hulpvraag.ts';
import { isClosed } from '../records/hulpvraag.ts';
import type { RevisionKind } from '../records/weekcheck.ts';
import type { WeekcheckContext, WeekcheckKept } from '../voice/index.ts';
import { standingInFor } from './answerers.ts';
import { spread, tell } from './hulpvraag-tell.ts';
import type { Machine, Turn } from './machine.ts';
import { touchAbout } from './touch.ts';
import { callOrigin, hardForLong, originOf } from './weekcheck-context.ts';

const textOf = (answers: Answers, id: string): string | null => {
  const value = answers[id];
  return typeof value === 'string' && value !== '' ? value : null;
};

interface Wanted {
  readonly origin: string;
  readonly needs: readonly string[];
  readonly what: string | null;
  readonly addressee: Addressee;
  readonly addresseeRef: string | null;
  readonly urgency: Urgency;
  readonly confidential: boolean;
}

/** The help a weekcheck asks for. Half an answer is help asked for as well: only to whom is not known yet. */
function wantedBy(answers: Answers, werkgroepId: string, week: string): readonly Wanted[] {
  const needs = answers['V4'];
  const asked = Array.isArray(needs) ? (needs as readonly string[]).filter((one) => one !== 'niets') : [];
  const wanted: Wanted[] = [];
  if (asked.length > 0)
    wanted.push({
      origin: originOf(werkgroepId, week),
      needs: asked,
      what: textOf(answers, 'V4b'),
      addressee: (textOf(answers, 'V4c') ?? 'weet-niet') as Addressee,
      addresseeRef: textOf(answers, 'V4e') ?? textOf(answers, 'V4f'),
      urgency: (textOf(answers, 'V4d') ?? 'kan-wachten') as Urgency,
      confidential: false,
    });
  if (answers['V2b'] === 'ja')
    wanted.push({
      origin: callOrigin(werkgroepId, week),
      needs: ['bellen'],
      what: null,
      addressee: 'programmaleider',
      addresseeRef: null,
      urgency: 'deze-week',
      confidential: true,
    });
  return wanted;
}

const same = (a: Hulpvraag, b: Wanted): boolean =>
  a.what === b.what &&
  a.addressee === b.addressee &&
  a.addresseeRef === b.addresseeRef &&
  a.urgency === b.urgency &&
  a.needs.join() === b.needs.join() &&
  a.status !== 'ingetrokken';

/** Whether a weekcheck that no longer asks for a call takes it back: one asked for by the button stays. */
const takesCallBack = (before: Answers, answers: Answers): boolean =>
  before['V2b'] === 'ja' || answers['V2b'] === 'nee';

/** Makes the requests of this weekcheck what it says now: new, changed or withdrawn. Gives those that are open. */
function bringAbout(
  turn: Turn,
  week: string,
  werkgroepId: string,
  stood: Answers,
  answers: Answers,
): readonly Hulpvraag[] {
  const { machine, now, person } = turn;
  const { hulpvragen } = machine.store;
  const wanted = wantedBy(answers, werkgroepId, week);
  const askedOn = machine.agenda.today(now);
  for (const origin of [originOf(werkgroepId, week), callOrigin(werkgroepId, week)]) {
    const before = hulpvragen.byOrigin(origin);
    if (before === null || isClosed(before.status) || wanted.some((one) => one.origin === origin)) continue;
    if (before.confidential && !takesCallBack(stood, answers)) continue;
    spread(machine, hulpvragen.alter(before.id, { status: 'ingetrokken' }, person.id, now), person.id, now);
  }
  return wanted.map((one) => {
    const before = hulpvragen.byOrigin(one.origin);
    const dueOn = machine.agenda.dueOn(one.urgency, askedOn);
    if (before === null)
      return hulpvragen.add({ ...one, werkgroepId, askerId: person.id, week, dueOn }, person.id, now);
    if (same(before, one)) return before;
    const { needs, what, addressee, addresseeRef, urgency } = one;
    const status = before.status === 'ingetrokken' ? 'open' : before.status;
    const due = urgency === before.urgency ? before.dueOn : dueOn;
    const after = hulpvragen.alter(
      before.id,
      { needs, what, addressee, addresseeRef, urgency, dueOn: due, status },
      person.id,
      now,
    );
    spread(machine, after, person.id, now);
    return after;
  });
}

/** What was said now of requests of earlier weeks: done, or no longer needed. What stood already is not said again. */
function closeEarlier(turn: Turn, stood: Answers, answers: Answers): void {
  const { machine, now, person } = turn;
  const { hulpvragen } = machine.store;
  for (const [field, answer] of Object.entries(answers)) {
    if (!field.startsWith('H:') || answer === stood[field]) continue;
    const request = hulpvragen.get(Number(field.slice(2)));
    if (request === null) continue;
    const status = answer === 'geregeld' ? 'opgelost' : answer === 'niet-meer' ? 'ingetrokken' : null;
    if (status !== null && !isClosed(request.status))
      spread(machine, hulpvragen.alter(request.id, { status }, person.id, now), person.id, now);
    else if (status === null && isClosed(request.status))
      spread(machine, hulpvragen.alter(request.id, { status: 'open', takenBy: null }, person.id, now), person.id, now);
  }
}

/** The messages about this weekcheck that stand are shown anew, but for the one that became the answer by itself. */
export function touchWeekcheck(machine: Machine, werkgroepId: string, week: string, turned: string | null): void {
  for (const kind of ['weekcheck.ask', 'weekcheck.remind'])
    touchAbout(machine, `${kind}|${werkgroepId}|${week}|`, turned);
}

export function keptFacts(
  machine: Machine,
  context: WeekcheckContext,
  kind: RevisionKind,
  answers: Answers,
  told: WeekcheckKept['toldAt'],
): WeekcheckKept {
  const { agenda, store } = machine;
  const request = store.hulpvragen.byOrigin(originOf(context.werkgroepId, context.week));
  return {
    context,
    kind,
    answers,
    editableUntil: agenda.editableUntil(context.week) ?? agenda.postAt(context.week),
    postAt: agenda.postAt(context.week),
    dueOn: request === null || isClosed(request.status) ? null : request.dueOn,
    toldAt: told,
    offerTalk: kind !== 'skipped' && hardForLong(store, context.werkgroepId, context.week, answers),
  };
}

/** Keeps a step of a weekcheck with everything that follows from it, and gives what can be said about it. */
export function keepWeekcheck(
  turn: Turn,
  context: WeekcheckContext,
  kind: RevisionKind,
  answers: Answers,
): WeekcheckKept {
  const { machine, now, person } = turn;
  const { store, voice } = machine;
  const { werkgroepId, week } = context;
  const stood = store.weekchecks.newest(werkgroepId, week)?.answers ?? {};
  store.weekchecks.add({
    werkgroepId,
    week,
    version: voice.weekcheck.version,
    kind,
    answers,
    personId: person.id,
    onBehalfOf: standingInFor(store, werkgroepId, person.id)?.id ?? null,
    at: now,
  });
  closeEarlier(turn, stood, answers);
  const open = bringAbout(turn, week, werkgroepId, stood, answers);
  const told = open.flatMap((request) => tell(machine, request, now));
  touchWeekcheck(machine, werkgroepId, week, turn.turned);
  return keptFacts(machine, context, kind, answers, told);
}
