import { detailAt, type Detail } from './family-details.ts';
import { anybody, general, personWords, singular, vagueWords } from './family-words.ts';
import type { Find } from './kinds.ts';
import { isCapital, type Reading, type Token } from './tokens.ts';

// A detail this many words away is about somebody else.
const reach = 22;
const verbs = /^(is|heeft|had|was|zit|woont|staat|kreeg|krijgt|werd|wordt|zorgt|leeft|slaapt|drinkt|leefde|woonde)$/;
const openers = /^(van|met|uit|heeft|is|zit|kan|wil|,|\(|woont|staat|kreeg|verloor)$/;

function startsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.sentence !== tokens[at]?.sentence || /^[,:;(-]$/.test(before.text);
}

/** One moeder, gezin or man, of flesh and blood: "een moeder", "die jonge vader", "Gezin uit"; not "per gezin". */
function isPerson(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.kind !== 'word' || !personWords.has(token.lower)) return false;
  if (
    token.lower === 'ouder' &&
    next?.kind === 'word' &&
    !/^(die|uit|van|met|in|vertelde|zei|heeft|had|is|was|kreeg)$/.test(next.lower)
  )
    return false;
  if (['mw', 'mevr', 'dhr'].includes(token.lower)) return true;
  if ((token.lower === 'mevrouw' || token.lower === 'meneer') && isCapital(next)) return true;
  for (let back = 1; back <= 4; back += 1) {
    const before = tokens[at - back];
    if (before === undefined || before.sentence !== token.sentence) break;
    if (anybody.has(before.lower)) return false;
    if (singular.has(before.lower)) return true;
    // Only adjectives may stand in between: een heel jonge moeder, een 29-jarige vrouw.
    const aged = before.text === '-' || (before.kind === 'number' && tokens[at - back + 1]?.text === '-');
    if (!aged && !(before.kind === 'word' && /(e|en|heel|erg)$/.test(before.lower))) break;
  }
  return startsClause(tokens, at) && openers.test(next?.lower ?? '');
}

/** hij is, zij heeft: one person, though only the sentence before says who. */
function isPronoun(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (lower !== 'hij' && lower !== 'zij' && lower !== 'ze') return false;
  return verbs.test(tokens[at + 1]?.lower ?? '') || verbs.test(tokens[at - 1]?.lower ?? '');
}

function isGeneral(tokens: readonly Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence;
  for (let near = Math.max(0, at - 8); near < at + reach; near += 1) {
    const token = tokens[near];
    if (token !== undefined && token.sentence === sentence && general.has(token.lower)) return true;
  }
  return [2, 3, 4].some((back) => /^(als|wanneer)$/.test(tokens[at - back]?.lower ?? ''));
}

const countsFor = (token: Token, detail: Detail, pronoun: boolean): boolean =>
  detail !== 'place' || !(pronoun || vagueWords.has(token.lower));

function familyAt(reading: Reading, at: number): Find | null {
  const { tokens } = reading;
  const person = tokens[at];
  const pronoun = isPronoun(tokens, at);
  if (person === undefined || !(pronoun || isPerson(tokens, at))) return null;
  for (let step = 1; step <= reach; step += 1) {
    // What stands before counts as well, but only near: een 29-jarige vrouw, drie kinderen heeft die moeder.
    for (const near of step <= 4 && !pronoun ? [at + step, at - step] : [at + step]) {
      const token = tokens[near];
      if (token?.sentence !== person.sentence) continue;
      const detail = detailAt(reading, near, at);
      if (detail === null || !countsFor(person, detail, pronoun)) continue;
      // "Een gezin met schulden heeft vaak rust nodig" is about people in general; an age or a place is not.
      if ((detail === 'debt' || detail === 'illness') && isGeneral(tokens, at)) continue;
      return { from: Math.min(person.from, token.from), to: Math.max(person.to, token.to), kind: 'family' };
    }
  }
  return null;
}

/** Stretches in which one person stands with an age, children, an illness, debts or a place: one family recognisable. */
export function findFamily(reading: Reading): readonly Find[] {
  const finds: Find[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const found = familyAt(reading, at);
    if (found === null || found.from < (finds.at(-1)?.to ?? 0)) continue;
    finds.push(found);
  }
  return finds;
}
