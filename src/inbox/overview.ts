import { STOPPED } from '../records/experiment.ts';
import { isClosed } from '../records/hulpvraag.ts';
import type { ExperimentAsk, Overview } from '../voice/index.ts';
import { answersFor, tellsAbout } from './answerers.ts';
import { askFacts } from './ask-facts.ts';
import { isTurn, weekToTell } from './experiment-week.ts';
import { experimentFacts } from './experiment.ts';
import type { Answered, Turn } from './machine.ts';
import { openPuls, takesPart } from './puls-here.ts';
import { signaalFacts } from './signaal-facts.ts';
import { openWeek } from './weekcheck-context.ts';

/** So many past weeks of a werkgroep are shown: enough to remember, little enough to read. */
const WEEKS = 4;
/** So many of somebody's own signalen. */
const SIGNALEN = 3;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Experiments this person is asked about now, answered or not. */
function experimentsAsked(turn: Turn): readonly ExperimentAsk[] {
  const { machine, person, now } = turn;
  const { store, agenda } = machine;
  const week = weekToTell(agenda, now);
  if (week === null || !isTurn(agenda, week) || now < (agenda.askAt(week) ?? now)) return [];
  return tellsAbout(store, person).flatMap((experiment) => {
    if (store.programme.experiment(experiment)?.stage === STOPPED) return [];
    return experimentFacts(turn, { experiment, week }) ?? [];
  });
}

function pulsFor({ machine, person }: Turn): Overview['puls'] {
  const here = openPuls(machine, null);
  if (here === null || !takesPart(person, here.n, here.bank)) return null;
  return { round: here.round, until: here.until };
}

/** What concerns this person now: what is asked, what their werkgroep did lately, help that is open, and how they are set. */
function overviewOf(turn: Turn): Overview {
  const { machine, person, now, today } = turn;
  const { store, agenda } = machine;
  const own = answersFor(store, person);
  const after = agenda.weekOf(now + 7 * 86_400_000);
  return {
    givenName: person.givenName,
    stopped: person.stoppedAt !== null,
    away: store.people.away(person.id).find((days) => days.until >= today) ?? null,
    deputy: person.deputyId === null ? null : (store.people.get(person.deputyId)?.givenName ?? null),
    asked: own.flatMap((werkgroep) => {
      const week = openWeek(machine, werkgroep, now);
      return week === null ? [] : [askFacts(turn, werkgroep, week)];
    }),
    experiments: experimentsAsked(turn),
    lately: own.map((werkgroep) => ({
      werkgroep: store.programme.werkgroep(werkgroep)?.name ?? werkgroep,
      weeks: store.weekchecks
        .before(werkgroep, after, WEEKS)
        .flatMap(({ week, revision }) =>
          revision === null || revision.kind === 'skipped'
            ? []
            : [{ week, learned: textOf(revision.answers['V3']), next: textOf(revision.answers['V5']) }],
        ),
    })),
    puls: pulsFor(turn),
    mine: store.hulpvragen
      .askedBy(person.id)
      .filter((one) => !isClosed(one.status))
      .map((one) => turn.facts(one)),
    taken: store.hulpvragen.openFor(person.id).map((one) => turn.facts(one)),
    signalen: store.signalen
      .by(person.id)
      .slice(0, SIGNALEN)
      .map((one) => signaalFacts(machine, one)),
  };
}

export function showOverview(turn: Turn): Answered {
  // It is about one person: in a channel it is only said where to ask.
  if (turn.scope === 'channel') return { kind: 'message', message: turn.machine.voice.general.notHere() };
  return { kind: 'message', message: turn.machine.voice.self.overview(overviewOf(turn)) };
}
