import { answererOf } from '../inbox/answerers.ts';
import type { Machine } from '../inbox/machine.ts';
import { touchWeekcheck } from '../inbox/weekcheck-keep.ts';
import { touchWeekbericht } from '../inbox/weekbericht-show.ts';
import { countFacts } from '../inbox/count.ts';
import type { Store } from '../store/index.ts';
import { askExperiments, closeExperiments } from './experiments.ts';
import type { Done } from './job.ts';

/** Every fourth week the counts of activities are asked for too. */
const COUNT_EVERY_WEEKS = 4;

/** Asks each werkgroep how it stands: its kartrekker, or who stands in. */
export function openWeekchecks(machine: Machine, week: string, at: number, now: number): Done {
  const { store, agenda } = machine;
  const today = agenda.today(now);
  const silent: string[] = [];
  let planned = 0;
  for (const { id } of store.programme.werkgroepen()) {
    store.weekchecks.open(id, week, at);
    const answerer = answererOf(store, id, today);
    if (answerer === null) {
      silent.push(id);
      continue;
    }
    const added = store.outbox.plan(
      {
        kind: 'weekcheck.ask',
        params: { werkgroep: id, week },
        key: `weekcheck.ask|${id}|${week}|${answerer.person.id}`,
        to: { person: answerer.person.id },
        notBefore: at,
      },
      now,
    );
    if (added) planned += 1;
  }
  planned += askCounts(machine, week, at, now);
  planned += askExperiments(machine, week, at, now);
  return { outcome: 'planned', reason: silent.length === 0 ? null : `nobody-to-ask:${silent.join(',')}`, planned };
}

/** The question has not arrived yet, after a night without power for one: then it is its own reminder. */
function isStillToBeAsked(store: Store, werkgroepId: string, week: string): boolean {
  return store.outbox
    .startingWith(`weekcheck.ask|${werkgroepId}|${week}|`)
    .some(({ state }) => state === 'pending' || state === 'sending');
}

/** One reminder, only for werkgroepen that have not been heard; never twice. */
export function remindWeekchecks(machine: Machine, week: string, at: number, now: number): Done {
  const { store, agenda } = machine;
  const today = agenda.today(now);
  let planned = 0;
  for (const check of store.weekchecks.ofWeek(week)) {
    if (check.revision > 0) continue;
    const answerer = answererOf(store, check.werkgroepId, today);
    if (answerer === null || isStillToBeAsked(store, check.werkgroepId, week)) continue;
    const added = store.outbox.plan(
      {
        kind: 'weekcheck.remind',
        params: { werkgroep: check.werkgroepId, week },
        key: `weekcheck.remind|${check.werkgroepId}|${week}|${answerer.person.id}`,
        to: { person: answerer.person.id },
        notBefore: at,
      },
      now,
    );
    if (added) planned += 1;
  }
  return { outcome: 'planned', reason: null, planned };
}

/** After this the weekcheck cannot be changed; the messages that ask for it say so, without reproach. */
export function closeWeekchecks(machine: Machine, week: string): Done {
  for (const { werkgroepId } of machine.store.weekchecks.ofWeek(week)) touchWeekcheck(machine, werkgroepId, week, null);
  closeExperiments(machine, week);
  touchWeekbericht(machine, week);
  return { outcome: 'planned', reason: null, planned: 0 };
}

function askCounts(machine: Machine, week: string, at: number, now: number): number {
  const { store, agenda } = machine;
  if (agenda.index(week) % COUNT_EVERY_WEEKS !== 0) return 0;
  const today = agenda.today(now);
  let planned = 0;
  for (const activity of store.programme.activities()) {
    if (countFacts(machine, { activity: activity.id, period: week }, '') === null || activity.goal === null) continue;
    const carrier =
      activity.werkgroepId === null ? null : (answererOf(store, activity.werkgroepId, today)?.person ?? null);
    const to = carrier ?? store.people.withRole('programmasecretaris').find((one) => one.stoppedAt === null) ?? null;
    if (to === null) continue;
    const added = store.outbox.plan(
      {
        kind: 'count.ask',
        params: { activity: activity.id, period: week },
        key: `count.ask|${activity.id}|${week}|${to.id}`,
        to: { person: to.id },
        notBefore: at,
      },
      now,
    );
    if (added) planned += 1;
  }
  return planned;
}
