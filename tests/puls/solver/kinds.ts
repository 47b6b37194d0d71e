import type { RoundItem } from '../../../src/puls/items.ts';
import { SCALE } from './rounds.ts';

/** The answers of a scale and the roles that are told as a group: copied, so that the solver leans on nothing it judges. */
export const STEPS = ['1', '2', '3', '4', '5'] as const;
export const GROUPS = ['professional', 'ervaringsdeskundige', 'leidinggevende', 'bestuurder'] as const;

/** An item, the answers that are tried (`''`: left open), and the band of each. */
export interface Kind {
  readonly what: string;
  readonly item: RoundItem;
  readonly values: readonly string[];
  readonly bands: readonly number[];
}

const CHOICE: RoundItem = { ...SCALE, id: 'P-H2', kind: 'choice', options: ['sociaal', 'mentaal', 'geen'] };
const VARIED: RoundItem = { ...SCALE, id: 'P-C1', same: false };

export const BANDS: Kind = {
  what: 'one answer in each band',
  item: SCALE,
  values: ['1', '3', '5'],
  bands: [0, 1, 2],
};
export const NARROW: Kind = {
  what: 'two answers in one band',
  item: SCALE,
  values: ['2', '4', '5'],
  bands: [0, 1, 1],
};
export const UNSURE: Kind = {
  what: 'people who do not know',
  item: SCALE,
  values: ['2', '5', 'weet-niet'],
  bands: [0, 1, 2],
};
export const OPEN: Kind = {
  what: 'people who leave it open',
  item: SCALE,
  values: ['1', '4', ''],
  bands: [0, 1, 2],
};
export const CHOICES: Kind = {
  what: 'a choice',
  item: CHOICE,
  values: ['sociaal', 'mentaal', 'geen'],
  bands: [0, 1, 2],
};
export const OTHER_WORDS: Kind = {
  what: 'an item in other words for other roles',
  item: VARIED,
  values: ['1', '3', '5'],
  bands: [0, 1, 2],
};
export const PAIR: Kind = { what: 'two answers', item: SCALE, values: ['2', '5'], bands: [0, 1] };
