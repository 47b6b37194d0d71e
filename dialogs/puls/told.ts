import { fill } from '../../src/chat/index.ts';
import { PULS_GROUPS, type PulsStatement, type PulsTold } from '../../src/records/puls.ts';
import { andList, capital, small } from '../taal/phrases.ts';
import { IMPRESSIONS, anchors, groups, talk, told } from './words.ts';

type Item = PulsTold['items'][number];
type Figures = Extract<PulsStatement, { kind: 'figures' }>;

const isScale = (item: Item): boolean => Object.keys(item.options).length === 0;
const option = (item: Item, id: string): string => small(item.options[id] ?? id);
const number = (value: number): string => value.toFixed(1).replace('.', ',');

function nearly(item: Item, part: string): string {
  if (!isScale(item)) return fill(told.nearlyOption, { keuze: option(item, part) });
  return part === 'kritisch' || part === 'positief' ? told.nearly[part] : told.nearly.midden;
}

function mostly(item: Item, part: string | null): string {
  if (part === null) return told.part.mixed;
  if (!isScale(item)) return fill(told.mostlyOption, { keuze: option(item, part) });
  return part === 'kritisch' || part === 'positief' ? told.part[part] : told.part.mixed;
}

function figures(item: Item, { mean, trend, shares }: Figures): string {
  if (mean === null) {
    const [first] = Object.entries(shares).toSorted(([, a], [, b]) => b - a);
    return first === undefined ? told.part.mixed : fill(told.share, { keuze: option(item, first[0]), deel: first[1] });
  }
  if (trend === null) return fill(told.mean, { cijfer: number(mean) });
  const verschil = (trend.arrow ? told.arrow : told.trend)[trend.direction];
  return fill(told.meanTrend, { cijfer: number(mean), verschil });
}

/** What is told of one group, in a few words. */
export function outcome(item: Item, statement: PulsStatement): string {
  switch (statement.kind) {
    case 'figures':
      return figures(item, statement);
    case 'nearly-all':
      return nearly(item, statement.part);
    case 'words':
      return mostly(item, statement.mostly);
    case 'hidden':
      return told.hidden;
  }
}

/** The same, with all that there is to say of it. */
export function outcomeWhole(item: Item, statement: PulsStatement): string {
  if (statement.kind !== 'figures') return outcome(item, statement);
  const { shares, unsure } = statement;
  const parts = isScale(item)
    ? fill(told.shares, {
        kritisch: shares['kritisch'] ?? 0,
        midden: shares['midden'] ?? 0,
        positief: shares['positief'] ?? 0,
      })
    : Object.entries(shares)
        .map(([id, deel]) => fill(told.share, { keuze: option(item, id), deel }))
        .join(', ');
  const head = isScale(item) ? `${figures(item, statement)}. ${capital(parts)}` : parts;
  return unsure === 0 ? head : `${head}. ${capital(fill(told.unsure, { deel: unsure }))}`;
}

/** Whether something is told of an item that is an impression of what others feel. */
const showsImpression = ({ items }: PulsTold, only: (item: Item) => boolean): boolean =>
  items.some(
    (item) =>
      IMPRESSIONS.includes(item.id) &&
      only(item) &&
      [item.total, ...Object.values(item.groups)].some((one) => one !== null && one.kind !== 'hidden'),
  );

/** How many took part, as far as that may be told. */
export function peopleLine({ people, response }: PulsTold): string {
  if (response === null) return told.tooFew;
  const deel = told.response[response];
  return people === null ? fill(told.peopleFew, { deel }) : fill(told.people, { aantal: people, deel });
}

function totalLine(item: Item): string | null {
  if (item.total === null || item.total.kind === 'hidden') return null;
  const uitkomst = outcome(item, item.total);
  const vraag = anchors[item.theme];
  return vraag === undefined
    ? fill(told.item, { wat: capital(item.theme), uitkomst })
    : fill(told.anchorItem, { vraag, uitkomst: capital(uitkomst) });
}

/** The release in two lines: who took part, and the two questions of every round. */
export function releaseLines(facts: PulsTold): readonly string[] {
  if (facts.response === null) return [told.tooFew];
  const anchors = facts.items.filter(({ anchor }) => anchor).flatMap((item) => totalLine(item) ?? []);
  return [peopleLine(facts), ...(anchors.length === 0 ? [] : [anchors.join(' ')])];
}

/** "Dit is de indruk …", where the lines above tell one; null where they do not. */
export const impressionLine = (facts: PulsTold): string | null =>
  showsImpression(facts, (item) => totalLine(item) !== null && item.anchor) ? told.impression : null;

/** The same with that sentence: for everything that tells a release in short. */
export function releaseWithImpression(facts: PulsTold): readonly string[] {
  const impression = impressionLine(facts);
  return [...releaseLines(facts), ...(impression === null ? [] : [impression])];
}

/** The question to talk about. */
export function talkLine({ talk: theme }: PulsTold): string {
  return fill(told.talk, { vraag: talk[theme ?? 'other'] ?? talk['other'] ?? '' });
}

/** Everything that may be told of one question: its text, all together, and each group that read it. */
export function itemLines(item: Item): readonly string[] {
  const total =
    item.total === null
      ? []
      : [
          fill(told.item, {
            wat: told.everybody,
            uitkomst: outcomeWhole(item, item.total),
          }),
        ];
  const each = PULS_GROUPS.flatMap((group) => {
    const statement = item.groups[group];
    if (statement.kind === 'hidden') return [];
    const other = item.variants[group];
    const head = fill(told.item, { wat: groups[group], uitkomst: outcomeWhole(item, statement) });
    return other === undefined ? [head] : [`${head} (${other})`];
  });
  return [...total, ...each, ...hiddenLine(item), ...(IMPRESSIONS.includes(item.id) ? [told.impression] : [])];
}

/** The groups that are kept back, in one line; why is the same for each. */
function hiddenLine(item: Item): readonly string[] {
  const kept = PULS_GROUPS.filter((group) => item.groups[group].kind === 'hidden').map((group) => groups[group]);
  return kept.length === 0 ? [] : [fill(told.item, { wat: capital(andList(kept.map(small))), uitkomst: told.hidden })];
}

/** Whether a percentage stands in what is told question by question. */
export const tellsShares = ({ items }: PulsTold): boolean =>
  items.some((item) => [item.total, ...Object.values(item.groups)].some((one) => one?.kind === 'figures'));
