import { holdersOf } from './demo-people.ts';
import type { PastWeek, PastWeekcheck, PastWeeks } from './demo-past-schema.ts';
import type { DemoMens } from './demo-schema.ts';
import type { SeedDocument } from './document.ts';
import { thursdayOf } from './fields.ts';
import type { SeedProblem } from './problem.ts';
import { unknownId } from './references.ts';
import type { Programme } from './schema.ts';

type Finder = (path: readonly (string | number)[], reason: string) => SeedProblem;

/** Everything in the past weeks, the counts and what was told of experiments that cannot have happened; `programme` is the one the demo filled in. */
export function checkPast(
  document: SeedDocument,
  { weken, tellingen, experimenten }: PastWeeks,
  programme: Programme,
  mensen: readonly DemoMens[],
): SeedProblem[] {
  return [
    ...weken.flatMap((week, index) =>
      checkWeek(at(document, ['weken', index]), week, weken.slice(0, index), programme, mensen),
    ),
    ...weken.flatMap((week, index) =>
      week.weekchecks.flatMap((one, place) =>
        checkHelp(
          at(document, ['weken', index, 'weekchecks', place]),
          one,
          week.week,
          weken.at(-1)?.week ?? '',
          mensen,
        ),
      ),
    ),
    ...checkCounts(at(document, ['tellingen']), tellingen, programme),
    ...checkTold(at(document, ['experimenten']), experimenten, weken, programme),
  ];
}

const at =
  (document: SeedDocument, base: readonly (string | number)[]): Finder =>
  (path, reason) =>
    document.problem([...base, ...path], reason);

function checkWeek(
  problem: Finder,
  { week, weekchecks }: PastWeek,
  earlier: readonly PastWeek[],
  programme: Programme,
  mensen: readonly DemoMens[],
): SeedProblem[] {
  const found: SeedProblem[] = [];
  const thursday = thursdayOf(week);
  const holidays = programme.schoolvakanties.schooljaren.flatMap(({ vakanties }) => vakanties);
  if ((earlier.at(-1)?.week ?? '') >= week) found.push(problem(['week'], 'Weeks stand in order, each once.'));
  const holiday = holidays.find(({ van, tm }) => van <= thursday && thursday <= tm);
  if (holiday) found.push(problem(['week'], `Nothing is asked in a school holiday (${holiday.naam}).`));
  const known = new Set(programme.werkgroepen.map(({ id }) => id));
  for (const [index, one] of weekchecks.entries()) {
    const here: Finder = (path, reason) => problem(['weekchecks', index, ...path], reason);
    const { werkgroep } = one;
    if (!known.has(werkgroep)) found.push(here(['werkgroep'], unknownId('werkgroep', werkgroep, known)));
    if (weekchecks.findIndex((other) => other.werkgroep === werkgroep) < index) {
      found.push(here(['werkgroep'], `The werkgroep ${werkgroep} is there twice in ${week}.`));
    }
    const kartrekker = holdersOf(`kartrekker:${werkgroep}`, mensen)[0];
    const [key, needsStandIn] =
      one.soort === 'ingevuld' ? ['door', one.door === 'vervanger'] : ['reden', one.reden === 'vervanger'];
    if (needsStandIn && (kartrekker?.vervanger ?? null) === null) {
      found.push(here([key], `The kartrekker of ${werkgroep} has no stand-in.`));
    }
    found.push(...checkPlan(here, one, earlier));
  }
  return found;
}

// V1 asks about the plan of last time: it needs one, and a plan made the week before is always asked about.
function checkPlan(problem: Finder, one: PastWeekcheck, earlier: readonly PastWeek[]): SeedProblem[] {
  if (one.soort !== 'ingevuld') return [];
  const filled = earlier.map(({ weekchecks }) => weekchecks.find(({ werkgroep }) => werkgroep === one.werkgroep));
  const plans = filled.map((check) => (check?.soort === 'ingevuld' ? check.antwoorden.V5 : undefined));
  const answered = one.antwoorden.V1 !== undefined;
  const last = filled.findLastIndex((check) => check?.soort === 'ingevuld');
  if (answered && plans[last] === undefined) {
    return [problem(['antwoorden', 'V1'], 'V1 is only asked when the last weekcheck had a plan (V5).')];
  }
  if (!answered && plans.at(-1) !== undefined) {
    return [problem(['antwoorden'], 'The week before had a plan (V5), so an answer to V1 is needed.')];
  }
  return [];
}

function checkHelp(
  problem: Finder,
  one: PastWeekcheck,
  asked: string,
  last: string,
  mensen: readonly DemoMens[],
): SeedProblem[] {
  if (one.soort !== 'ingevuld' || one.hulpvraag === null || one.hulpvraag.status === 'open') return [];
  const { door, week } = one.hulpvraag;
  const found: SeedProblem[] = [];
  if (holdersOf(door, mensen).length !== 1) {
    found.push(problem(['hulpvraag', 'door'], `Exactly one person must have the role "${door}".`));
  }
  if (week < asked || week > last) {
    found.push(problem(['hulpvraag', 'week'], `This week lies outside ${asked} to ${last}.`));
  }
  return found;
}

function checkTold(
  problem: Finder,
  told: PastWeeks['experimenten'],
  weken: PastWeeks['weken'],
  programme: Programme,
): SeedProblem[] {
  const known = new Set(programme.experimenten.map(({ id }) => id));
  return told.flatMap(({ experiment, week }, index) => {
    if (!known.has(experiment)) return [problem([index, 'experiment'], unknownId('experiment', experiment, known))];
    if (!weken.some((one) => one.week === week))
      return [problem([index, 'week'], `Nothing else is told of week ${week}.`)];
    const twice = told.findIndex((other) => other.experiment === experiment && other.week === week) < index;
    return twice ? [problem([index, 'experiment'], `The experiment ${experiment} is there twice in ${week}.`)] : [];
  });
}

function checkCounts(problem: Finder, tellingen: PastWeeks['tellingen'], programme: Programme): SeedProblem[] {
  const counters = programme.activiteiten.filter(({ soort }) => soort === 'teller');
  const known = new Set(counters.map(({ id }) => id));
  return tellingen.flatMap(({ activiteit }, index) => {
    const path = [index, 'activiteit'];
    const counter = counters.find(({ id }) => id === activiteit);
    if (counter === undefined) return [problem(path, unknownId('activiteit of the kind teller', activiteit, known))];
    if (tellingen.findIndex((other) => other.activiteit === activiteit) < index) {
      return [problem(path, `The count of ${activiteit} is there twice.`)];
    }
    return counter.werkgroep === null ? [problem(path, `No werkgroep tells about ${activiteit}.`)] : [];
  });
}
