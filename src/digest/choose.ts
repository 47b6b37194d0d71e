/** What the choice may know of a signaal: never how somebody knows it, so that no kind of evidence comes first. */
export interface Choosable {
  readonly ref: string;
  readonly about: string;
  readonly kind: string;
}

const isHard = ({ kind }: Choosable): boolean => kind === 'werkt-niet' || kind === 'belemmering';

/** A fixed order that favours nobody: another one every week, the same one however often it is asked. */
function lot(week: string, ref: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${week}|${ref}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  // The last letters must weigh in every bit.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Which signalen get a line in the main message, in the order in which they stand there:
 *
 * 1. Where something does not work or stands in the way, one of those comes first.
 * 2. Then the experiments and activities take turns: whichever waited longest for a line goes first, and nothing gets
 *    a second line as long as something else has none.
 * 3. Within one experiment the lot decides, drawn anew every week.
 *
 * `turns` says in which week each last had a line. The order in which signalen came in plays no part.
 */
export function choose(
  week: string,
  signals: readonly Choosable[],
  turns: Readonly<Record<string, string>>,
  places: number,
): readonly string[] {
  const waiting = [...signals].sort(
    (a, b) =>
      before(turns[a.about] ?? '', turns[b.about] ?? '') ||
      before(a.about, b.about) ||
      lot(week, a.ref) - lot(week, b.ref) ||
      before(a.ref, b.ref),
  );
  const chosen: Choosable[] = [];
  const lines = (about: string): number => chosen.filter((one) => one.about === about).length;
  const hard = waiting.find(isHard);
  if (hard !== undefined && places > 0) chosen.push(hard);
  while (chosen.length < Math.min(places, signals.length)) {
    const left = waiting.filter((one) => !chosen.includes(one));
    const fewest = Math.min(...left.map((one) => lines(one.about)));
    const next = left.find((one) => lines(one.about) === fewest);
    if (next === undefined) break;
    chosen.push(next);
  }
  return chosen.map((one) => one.ref);
}

const MOST_LINES = 3;

/** How many of the three lines are for signalen: all, but for one that is kept for what the werkgroepen learned. */
export const placesFor = (signals: number, lessons: number): number =>
  Math.min(signals, lessons === 0 ? MOST_LINES : MOST_LINES - 1);

/** Who had a line last, after this week. */
export function turnsAfter(
  week: string,
  signals: readonly Choosable[],
  chosen: readonly string[],
  turns: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const had = signals.filter((one) => chosen.includes(one.ref)).map((one) => [one.about, week] as const);
  return { ...turns, ...Object.fromEntries(had) };
}
