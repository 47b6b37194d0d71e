import type { Answers } from '../chat/index.ts';
import type { Revision, RevisionKind } from '../records/weekcheck.ts';
import type { WeekcheckContext } from '../voice/index.ts';
import type { Answered, Turn } from './machine.ts';
import { openUntil, weekcheckContext } from './weekcheck-context.ts';
import { keepWeekcheck, keptFacts } from './weekcheck-keep.ts';

export type About = { readonly werkgroep: string; readonly week: string };

export const draftKey = ({ werkgroep, week }: About): string => `weekcheck|${werkgroep}|${week}`;

export const context = (turn: Turn, about: About): WeekcheckContext =>
  weekcheckContext(turn.machine.store, about.werkgroep, about.week);

export const closedMessage = (turn: Turn, about: About): Answered => {
  const { voice, store } = turn.machine;
  const name = store.programme.werkgroep(about.werkgroep)?.name ?? about.werkgroep;
  return { kind: 'message', message: voice.general.plain(voice.weekcheck.closed(name, about.week)) };
};

export const isOpen = (turn: Turn, about: About): boolean =>
  openUntil(turn.machine, about.werkgroep, about.week, turn.now) !== null;

/** How it stands now, for somebody whose step came twice or too late. */
export function standing(turn: Turn, about: About): Answered {
  const { machine } = turn;
  const newest = machine.store.weekchecks.newest(about.werkgroep, about.week);
  if (newest === null) return { kind: 'message', message: machine.voice.general.stale() };
  const facts = keptFacts(machine, context(turn, about), newest.kind, newest.answers, []);
  return { kind: 'message', message: machine.voice.weekcheck.leftStanding(facts) };
}

/** What this person sent before, as it was kept. */
export function keptBefore(turn: Turn, { werkgroepId, week, kind, answers }: Revision): Answered {
  const { machine } = turn;
  const about = context(turn, { werkgroep: werkgroepId, week });
  return { kind: 'message', message: machine.voice.weekcheck.kept(keptFacts(machine, about, kind, answers, [])) };
}

/** Whether somebody else answered since the form was made. */
export function otherSince(
  turn: Turn,
  about: About,
  seen: number,
): { readonly by: string; readonly revision: number } | null {
  const newest = turn.machine.store.weekchecks.newest(about.werkgroep, about.week);
  if (newest === null || newest.revision <= seen || newest.personId === turn.person.id) return null;
  const by = newest.personId === null ? null : turn.machine.store.people.get(newest.personId);
  return { by: by?.givenName ?? '', revision: newest.revision };
}

/** Keeps what was sent as this person's draft and shows what somebody else answered meanwhile. */
export function confirmFirst(
  turn: Turn,
  about: About,
  other: { by: string; revision: number },
  answers: Answers,
): Answered {
  const { machine, now, person } = turn;
  const { store, voice } = machine;
  store.weekchecks.saveDraft(person.id, draftKey(about), answers, now);
  const newest = store.weekchecks.newest(about.werkgroep, about.week);
  const facts = keptFacts(machine, context(turn, about), newest?.kind ?? 'answered', newest?.answers ?? {}, []);
  return { kind: 'message', message: voice.weekcheck.inBetween(other.by, facts, other.revision) };
}

export function kept(turn: Turn, about: WeekcheckContext, kind: RevisionKind, answers: Answers): Answered {
  const facts = keepWeekcheck(turn, about, kind, answers);
  turn.machine.store.weekchecks.dropDraft(turn.person.id, draftKey({ werkgroep: about.werkgroepId, week: about.week }));
  return { kind: 'message', message: turn.machine.voice.weekcheck.kept(facts) };
}
