import type { Role } from '../../../src/puls/bank.ts';
import type { RoundItem } from '../../../src/puls/items.ts';
import { type AnswerCount, release } from '../../../src/puls/release.ts';
import type { Release } from '../../../src/puls/statement.ts';
import type { Crowd } from './knowledge.ts';
import type { Counts } from './tables.ts';

export const ROLES: readonly Role[] = ['professional', 'ervaringsdeskundige', 'leidinggevende', 'bestuurder', 'anders'];

export const SCALE: RoundItem = {
  id: 'P-A1',
  kind: 'scale',
  same: true,
  options: ['1', '2', '3', '4', '5'],
  roles: ROLES,
};

export const crowdsOf = (sizes: readonly number[]): readonly Crowd[] =>
  ROLES.map((role, at) => ({ role, people: sizes[at] ?? 0 }));

/** The answers of a table; everybody in it also answered the role question. */
export function rowsOf(item: RoundItem, table: readonly Counts[], values: readonly string[]): readonly AnswerCount[] {
  return table.flatMap((counts, at) =>
    counts.flatMap((count, answer) => [
      { role: ROLES[at]!, item: 'P-ROL', value: ROLES[at]!, count },
      { role: ROLES[at]!, item: item.id, value: values[answer]!, count },
    ]),
  );
}

/** The release of a round with this one item, as the program makes it. */
export function releaseOf(
  item: RoundItem,
  table: readonly Counts[],
  values: readonly string[],
  previous: readonly Release[] = [],
): Release {
  const round = `puls-${String(previous.length + 1).padStart(3, '0')}`;
  return release({ round, items: [item], answers: rowsOf(item, table, values), invited: 40 }, previous);
}
