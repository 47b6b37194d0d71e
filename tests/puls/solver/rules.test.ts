import { describe, expect, test } from 'vitest';
import { release } from '../../../src/puls/release.ts';
import { exhaust } from './exhaust.ts';
import { BANDS, CHOICES, type Kind, OPEN, OTHER_WORDS, PAIR, UNSURE } from './kinds.ts';
import { type Patch, type Publisher, publish, toldOf, without } from './publish.ts';
import { crowdsOf } from './rounds.ts';
import { rulesSay } from './rules.ts';

interface Found {
  /** What somebody can work out who reads what this publisher says. */
  readonly leaks: readonly string[];
  /** How many tables it tells otherwise than the rules do. */
  readonly otherwise: number;
}

function findings(publisher: Publisher, kind: Kind, sizes: readonly number[]): Found {
  let otherwise = 0;
  const { leaks } = exhaust(crowdsOf(sizes), kind.bands, (table) => {
    const told = toldOf(publish(publisher, [{ kind, table }]).items[0]!);
    if (told !== rulesSay(kind, table)) otherwise += 1;
    return told;
  });
  return { leaks: leaks.map(({ role, what }) => `${role}: ${what}`), otherwise };
}

/** A rule, the round in which it matters, what becomes known without it, and what takes it out. */
type Without = readonly [what: string, kind: Kind, sizes: readonly number[], leak: string, patch: Patch];

const ALL = 'that everybody is in band 1';

const LEAKING: readonly Without[] = [
  [
    'nothing of four',
    PAIR,
    [4, 0, 0, 0, 0],
    'professional: the answers of all 4',
    { file: 'tell.ts', old: 'WORDS_FROM = 5', now: 'WORDS_FROM = 4' },
  ],
  [
    'one group more that is hidden when the hidden are fewer than five',
    PAIR,
    [10, 6, 0, 2, 0],
    'bestuurder: the answers of all 2',
    { file: 'hide.ts', old: 'left >= WORDS_FROM', now: 'left >= 0' },
  ],
  [
    'that “Weet ik niet” is taking part',
    UNSURE,
    [10, 0, 0, 1, 5],
    'bestuurder: the answers of all 1',
    { file: 'hide.ts', old: '({ role, members, n }) => members > 0 &&', now: '({ role, n }) => n > 0 &&' },
  ],
  [
    'that a question left open is taking part',
    OPEN,
    [10, 0, 0, 1, 5],
    'bestuurder: the answers of all 1',
    { file: 'hide.ts', old: '({ role, members, n }) => members > 0 &&', now: '({ role, n }) => n > 0 &&' },
  ],
  [
    'no total when the hidden agree',
    PAIR,
    [10, 0, 4, 1, 0],
    'leidinggevende: the answers of all 4',
    { file: 'total.ts', old: '(hidden.n > 0 && hidden.parts.includes(hidden.n))', now: 'false' },
  ],
  [
    'no total in figures beside a group that nearly agrees',
    PAIR,
    [10, 0, 4, 1, 0],
    'leidinggevende: the answers of all 4',
    { file: 'total.ts', old: `kinds.includes('nearly-all') || `, now: '' },
  ],
  [
    'no total of nearly all beside figures, from forty people on',
    PAIR,
    [35, 0, 4, 1, 0],
    'leidinggevende: the answers of all 4',
    { file: 'total.ts', old: ` && !kinds.includes('figures')`, now: '' },
  ],
  [
    'no total that proves that a group told in words agrees',
    PAIR,
    [10, 5, 0, 0, 0],
    `ervaringsdeskundige: ${ALL}`,
    { file: 'total.ts', old: '? whole : HIDDEN', now: '? whole : whole' },
  ],
  [
    'two doubters where nobody is hidden',
    PAIR,
    [10, 5, 0, 0, 0],
    `ervaringsdeskundige: ${ALL}`,
    { file: 'total.ts', old: 'hidden.n > 0 ? 1 : 2', now: '1' },
  ],
  [
    'that the hidden who would all agree leave no doubt',
    PAIR,
    [10, 5, 4, 1, 0],
    `ervaringsdeskundige: ${ALL}`,
    { file: 'doubt.ts', old: '(n === 0 || count < n)', now: 'true' },
  ],
  [
    '“bijna iedereen” for all but one',
    PAIR,
    [10, 0, 0, 0, 0],
    `professional: ${ALL}`,
    { file: 'tally.ts', old: 'out <= 1 || ', now: 'out <= 0 || ' },
  ],
  [
    '“bijna iedereen” at all',
    PAIR,
    [10, 0, 0, 0, 0],
    `professional: ${ALL}`,
    { file: 'tally.ts', old: 'out <= 1 || out * 20 <= tally.n', now: 'false' },
  ],
  [
    'a word from sixty percent',
    PAIR,
    [0, 5, 6, 0, 0],
    `ervaringsdeskundige: ${ALL}`,
    { file: 'tell.ts', old: 'count * 5 >= n * 3', now: 'count >= n' },
  ],
  [
    'no total of an item in other words for other roles',
    OTHER_WORDS,
    [7, 0, 0, 1, 0],
    'bestuurder: the answers of all 1',
    { file: 'release.ts', old: 'total: item.same ?', now: 'total: item !== undefined ?' },
  ],
  [
    'no words beside the total of a choice',
    CHOICES,
    [0, 5, 6, 0, 0],
    `ervaringsdeskundige: ${ALL}`,
    { file: 'release.ts', old: `item.kind === 'choice' ? FIGURES_FROM : WORDS_FROM`, now: 'WORDS_FROM' },
  ],
];

/** Rules of which the price is not that something becomes certain: who came first, how finely it is told. */
const TOLD_OTHERWISE: readonly (readonly [what: string, kind: Kind, sizes: readonly number[], patch: Patch])[] = [
  ['figures from ten', PAIR, [9, 0, 0, 0, 0], { file: 'tell.ts', old: 'FIGURES_FROM = 10', now: 'FIGURES_FROM = 9' }],
  [
    'ervaringsdeskundigen hidden last',
    PAIR,
    [10, 6, 0, 2, 0],
    { file: 'hide.ts', old: 'Number(a.role === LAST) - Number(b.role === LAST) || ', now: '' },
  ],
  [
    'the smallest group hidden first',
    PAIR,
    [10, 0, 7, 2, 0],
    { file: 'hide.ts', old: 'a.members - b.members', now: 'b.members - a.members' },
  ],
  [
    'those in no group hidden, however many',
    PAIR,
    [10, 0, 0, 0, 6],
    { file: 'hide.ts', old: '(n < least || !isGroup(role))', now: 'n < least' },
  ],
  [
    '“bijna iedereen” from nineteen in twenty',
    PAIR,
    [40, 0, 0, 0, 0],
    { file: 'tally.ts', old: ' || out * 20 <= tally.n', now: '' },
  ],
  [
    'the middle of a scale as no verdict',
    BANDS,
    [5, 0, 0, 0, 0],
    { file: 'tell.ts', old: ' || part === middle', now: '' },
  ],
  [
    'no total of a choice under ten',
    CHOICES,
    [7, 0, 0, 1, 0],
    { file: 'total.ts', old: `item.kind === 'choice' ? HIDDEN : whole`, now: 'whole' },
  ],
  [
    'shares in tens',
    PAIR,
    [13, 0, 0, 0, 0],
    { file: 'tell.ts', old: 'Math.floor((20 * count + of) / (2 * of)) * 10', now: '(100 * count) / of' },
  ],
  [
    'a mean to one decimal',
    PAIR,
    [13, 0, 0, 0, 0],
    { file: 'tell.ts', old: 'Math.floor((20 * sum + n) / (2 * n)) / 10', now: 'sum / n' },
  ],
  [
    '“Weet ik niet” beside the figures',
    UNSURE,
    [14, 0, 0, 0, 0],
    { file: 'tell.ts', old: 'unsure: tens(tally.unsure, tally.n + tally.unsure)', now: 'unsure: 0' },
  ],
];

describe('the solver is not blind: with one rule taken out of a copy of the program', () => {
  test.each(LEAKING)('something becomes known without %s', async (_what, kind, sizes, leak, patch) => {
    expect(findings(release, kind, sizes)).toEqual({ leaks: [], otherwise: 0 });
    const found = findings(await without([patch]), kind, sizes);
    expect(found.leaks).toContain(leak);
    expect(found.otherwise).toBeGreaterThan(0);
  });

  test.each(TOLD_OTHERWISE)('it no longer tells what the rules tell: %s', async (_what, kind, sizes, patch) => {
    expect(findings(release, kind, sizes)).toEqual({ leaks: [], otherwise: 0 });
    expect(findings(await without([patch]), kind, sizes).otherwise).toBeGreaterThan(0);
  });

  test('a text that is not there to be taken out is an error, and not a rule that is safe to miss', async () => {
    await expect(without([{ file: 'tell.ts', old: 'no such rule', now: '' }])).rejects.toThrow(
      'is not once in tell.ts',
    );
  });
});
