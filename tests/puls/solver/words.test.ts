import { describe, expect, test } from 'vitest';
import { puls } from '../../../dialogs/puls/index.ts';
import { pulsLines, pulsPart } from '../../../dialogs/puls/block.ts';
import { told as sentences } from '../../../dialogs/puls/words.ts';
import { plainText } from '../../../src/commands/plain-text.ts';
import { pulsTold } from '../../../src/digest/puls.ts';
import type { Release } from '../../../src/puls/statement.ts';
import { type PulsRoundRecord, pulsRelease } from '../../../src/records/puls.ts';
import { STEPS } from './kinds.ts';
import { SCALE, releaseOf } from './rounds.ts';
import { stream } from './tables.ts';

const SEED = 20_261_117;
const ROUNDS = 1_000;

/** What a round is kept as: the release as it is written and read again. */
const recordOf = (release: Release, over: Partial<PulsRoundRecord> = {}): PulsRoundRecord => ({
  round: release.round,
  state: 'closed',
  openedAt: 1,
  closedAt: 2,
  invited: 40,
  asked: [
    { id: 'P-A1', theme: 'dingen goed', anchor: true, text: 'Doen we de dingen goed?', variants: {}, options: {} },
  ],
  release: pulsRelease.parse(JSON.parse(JSON.stringify(release))),
  feedback: null,
  feedbackBy: null,
  ...over,
});

/** Everything that is ever said of a release: in the weekbericht, its thread, the form for the feedback, the command. */
function wordsOf(record: PulsRoundRecord): string {
  const told = pulsTold(record);
  if (told === null) throw new Error('Nothing is told');
  const form = puls.feedbackForm({ told, written: null });
  return [...pulsLines(told), ...plainText(pulsPart(told)), ...form.intro, ...plainText(puls.results(told))].join('\n');
}

const random = stream(SEED);
const upTo = (most: number): number => Math.floor(random() * (most + 1));
/** Rounds of five roles of which some are small, each with another lean; the second one has a trend. */
const releases: readonly Release[] = Array.from({ length: ROUNDS }, () => {
  const table = () =>
    [12, 6, 6, 4, 2].map((most) => {
      const lean = upTo(4);
      return STEPS.map((_, at) => (at === lean ? upTo(most) : upTo(most / 4)));
    });
  const first = releaseOf(SCALE, table(), STEPS);
  return releaseOf(SCALE, table(), STEPS, [first]);
});

/** The numbers in a text, as they are written. */
const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:,\d+)?/g) ?? [];

/** The numbers of a release that may be said. */
const toldIn = (release: Release): ReadonlySet<string> =>
  new Set(
    [
      release.people,
      ...release.items.flatMap(({ total, groups }) =>
        [total, ...Object.values(groups)].flatMap((one) =>
          one?.kind === 'figures' ? [one.mean, one.unsure, ...Object.values(one.shares)] : [],
        ),
      ),
    ].flatMap((number) =>
      number === null ? [] : [String(number).replace('.', ','), number.toFixed(1).replace('.', ',')],
    ),
  );

/** Those of the sentences themselves, such as under how many nothing is told. */
const ALWAYS: ReadonlySet<string> = new Set(numbersIn(JSON.stringify(sentences)));

describe(`the words about a release (seed ${String(SEED)})`, () => {
  test('are the same for the same release, whatever else is known of the round', () => {
    for (const release of releases)
      expect(
        wordsOf(
          recordOf(release, {
            state: 'closing',
            openedAt: 77_000,
            closedAt: 99_000,
            invited: 99_999,
            feedback: 'We bellen vaker.',
            feedbackBy: 'programmaleider',
          }),
        ),
      ).toBe(wordsOf(recordOf(release)));
  });

  test('do not say how many are in a group, though the release keeps it for a later trend', () => {
    const other = (release: Release): Release =>
      JSON.parse(JSON.stringify(release).replace(/"n":\d+/g, '"n":7654')) as Release;
    for (const release of releases) expect(wordsOf(recordOf(other(release)))).toBe(wordsOf(recordOf(release)));
    expect(releases.some((release) => JSON.stringify(release).includes('"n":'))).toBe(true);
  });

  test('hold no number that the release does not tell', () => {
    for (const release of releases) {
      const known = toldIn(release);
      const more = numbersIn(wordsOf(recordOf(release))).filter((one) => !known.has(one) && !ALWAYS.has(one));
      expect({ release, more }).toEqual({ release, more: [] });
    }
  });

  test('and yet differ when another release is told', () => {
    expect(new Set(releases.map((release) => wordsOf(recordOf(release)))).size).toBeGreaterThan(ROUNDS / 10);
  });
});
