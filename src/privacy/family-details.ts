import { isCounted } from './counted.ts';
import { monthOf } from './dates.ts';
import { childWords, isDebt, isIllness, numberWords, ownChild } from './family-words.ts';
import { canBeName } from './name-parts.ts';
import { isPlace } from './places.ts';
import { streetShape } from './streets.ts';
import { isCapital, type Reading, type Token } from './tokens.ts';

/** What makes one person recognisable: an age, children, an illness, debts or a place. */
export type Detail = 'age' | 'children' | 'illness' | 'debt' | 'place';

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

function isNumber(token: Token | undefined, most: number): boolean {
  if (token === undefined) return false;
  return token.kind === 'number' ? token.text.length <= 3 && Number(token.text) <= most : numberWords.has(token.lower);
}

/** 34 jaar, 34-jarige, (34), van 34, is 16, in de veertig: an age; "al 2 jaar" and "van 1 van de scholen" are none. */
function isAge(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !isNumber(token, 110))
    return /^\p{L}+-?jarige?$/u.test(token?.lower ?? '') && token?.lower !== 'jarige';
  const [before, next, after] = [lowerAt(tokens, at - 1), tokens[at + 1], lowerAt(tokens, at + 2)];
  const word = next?.lower ?? '';
  if (word === 'jarige' || word === 'jarig' || (word === '-' && /^jarige?$/.test(after))) return true;
  if (/^[-/.:]$/.test(word) && tokens[at + 2]?.kind === 'number') return false;
  if (/^[eé][eé]n$/.test(token.lower) || monthOf(word) !== undefined) return false;
  const years = word === 'jaar' || word === 'jr';
  if (years && after === 'oud') return true;
  if (years && /^(geleden|lang|later|eerder|ervaring|wachten)$/.test(after)) return false;
  if (years) return /^(van|is|was|,|\(|wordt|werd|bijna|net|pas|nog)$/.test(before);
  if (before === '(' && word === ')') return true;
  if (before === 'de' && lowerAt(tokens, at - 2) === 'in') return /tig$/.test(token.lower);
  if (before === ',' && (word === ',' || word === ')')) return token.kind === 'number' && Number(token.text) > 9;
  if (!/^(van|is|wordt|was|werd|pas|nog|al)$/.test(before)) return false;
  if (token.kind === 'word' && before !== 'van') return false;
  if (before === 'van') return next?.kind !== 'word' || !(isCounted(word) || /^(van|op|uur|tot|de|t)$/.test(word));
  return next === undefined || next.kind === 'sign'
    ? word !== '%' && word !== '/' && word !== ':'
    : /^(en|met|maar|geworden)$/.test(word);
}

/** met drie kinderen, heeft 2 kids, haar zoontje, zwanger: children of somebody. */
function isChildren(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !childWords.has(token.lower)) return false;
  const near = [lowerAt(tokens, at - 1), lowerAt(tokens, at - 2), lowerAt(tokens, at - 3), lowerAt(tokens, at - 4)];
  if (ownChild.has(token.lower) && /^(haar|zijn|hun|met)$/.test(near[0] ?? '')) return true;
  if (/^(met|heeft|had|krijgt|kreeg)$/.test(near[1] ?? '') && /^(een|haar|zijn|hun)$/.test(near[0] ?? '')) return true;
  const counted = [1, 2].find((back) => isNumber(tokens[at - back], 14));
  if (counted === undefined || near[0] === 'andere') return false;
  const lead = lowerAt(tokens, at - counted - 1);
  return /^(met|heeft|had|van|haar|zijn|hun|en|krijgt|de|onze|mijn|voor|,|voedt|verzorgt|zorgt|)$/.test(lead);
}

/** uit Emmen, woont in Gieten, in de Kerkstraat: where somebody lives. */
function isHome(tokens: readonly Token[], at: number, person: number): boolean {
  const token = tokens[at];
  const before = lowerAt(tokens, at - 1);
  if (token?.kind !== 'word') return false;
  const street = isCapital(token) && /(buurt|wijk)$|^$/.test(streetShape(token.lower) === null ? token.lower : '');
  if (before === 'de' || before === 'het') {
    return street && /^(in|aan|uit|op)$/.test(lowerAt(tokens, at - 2)) && at - person <= 6;
  }
  const two = before === 'oude' || before === 'nieuwe' || before === 'ter';
  const lead = two ? lowerAt(tokens, at - 2) : before;
  const place = isPlace(token.lower);
  if (lead === 'uit') return (place || canBeName(token)) && at - person <= 8;
  if (!place || !/^(in|te|bij|nabij|naar|\()$/.test(lead)) return false;
  const first = two ? at - 2 : at - 1;
  if (first - person <= 1) return true;
  return [1, 2, 3, 4, 5].some((back) =>
    /^(woont|woonde|wonend|wonende|woonachtig|verhuisde|verhuisd)$/.test(lowerAt(tokens, first - back)),
  );
}

/** Says which detail stands at token place `at`, for the person at token place `person`; null for none. */
export function detailAt({ tokens }: Reading, at: number, person: number): Detail | null {
  const token = tokens[at];
  if (token === undefined || at === person) return null;
  if (isAge(tokens, at)) return 'age';
  if (token.kind !== 'word') return null;
  if (isChildren(tokens, at)) return 'children';
  if (isIllness(token.lower)) return 'illness';
  if (isDebt(token.lower)) return 'debt';
  const evicted =
    token.lower === 'huis' &&
    lowerAt(tokens, at - 1) === 'uit' &&
    /^(gezet|geplaatst|moet|moeten)$/.test(lowerAt(tokens, at + 1));
  if (evicted || (token.lower === 'afgesloten' && /^(gas|stroom|water|energie)$/.test(lowerAt(tokens, at - 1))))
    return 'debt';
  if (token.lower === 'zonder' && /^(gas|stroom|verblijfsvergunning|papieren)$/.test(lowerAt(tokens, at + 1)))
    return 'debt';
  return isHome(tokens, at, person) ? 'place' : null;
}
