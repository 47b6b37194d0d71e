import type { PulsRoundRecord, PulsStatement, PulsTold } from '../records/puls.ts';

/** From this share of one answer on, in percents, a part of a group weighs as much as a word about it. */
const MOSTLY = 60;

/** How much a statement asks to be talked about: 0 is not at all. */
function weight(statement: PulsStatement | null): number {
  switch (statement?.kind) {
    case 'nearly-all':
      return statement.part === 'kritisch' ? 100 : 0;
    case 'words':
      return statement.mostly === 'kritisch' ? MOSTLY : 0;
    case 'figures': {
      const down = statement.trend?.direction === 'lager' ? MOSTLY : 0;
      return Math.max(down, statement.shares['kritisch'] ?? 0, statement.unsure);
    }
    case 'hidden':
    case undefined:
      return 0;
  }
}

/**
 * What a closed round tells, with the theme to talk about. The rule: the question about which most is told that is
 * critical, went down, or is not known by many, in any group; among equals one that is not asked every round, and then
 * the first. It looks at nothing but the release. Null when nothing of it asks for a talk.
 */
export function pulsTold({ round, asked, release }: PulsRoundRecord): PulsTold | null {
  if (release === null) return null;
  const items = release.items.flatMap((item) => {
    const question = asked.find(({ id }) => id === item.id);
    return question === undefined ? [] : [{ ...question, total: item.total, groups: item.groups }];
  });
  const weighed = items.map((item) => ({
    item,
    weight: Math.max(...[item.total, ...Object.values(item.groups)].map(weight)),
  }));
  const [first] = weighed.toSorted((a, b) => b.weight - a.weight || Number(a.item.anchor) - Number(b.item.anchor) || 0);
  const talk = first === undefined || first.weight === 0 ? null : first.item.theme;
  return { round, people: release.people, response: release.response, items, talk };
}
