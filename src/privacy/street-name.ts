import { isKnown, isPlace } from './places.ts';
import { isOrdinaryStreetWord, streetShape } from './streets.ts';
import { isCapital, type Reading, type Token } from './tokens.ts';

const numberWords = new Set(['nr', 'nummer', 'huisnummer', 'huisnr', 'no']);
const particles = new Set(['van', 'naar', 'der', 'den', 'de', 'het', 't', "'t", 'ten', 'ter', 'tot']);
const bases = new Set(['laan', 'weg', 'plein', 'kade', 'hof', 'pad', 'dreef', 'singel']);
const adjectives =
  /^(oude|nieuwe|lange|korte|grote|kleine|hoge|lage|eerste|tweede|derde|noorder|zuider|ooster|wester|achter|boven)$/;
// After an adjective these are names in lower case too: lange brink 4.
const quaint = /^(brink|es|kade|dijk|diep|singel|gracht)$/;
const homeCues = new Set(
  'woont wonen wonend wonende woonachtig woonadres adres bezoekadres huisbezoek bezorgen verhuisd verhuist woonde'.split(
    ' ',
  ),
);
const small = new Set(
  'op in aan bij van voor naar uit om de het een langs achter tegenover en of dan dit die dat er te zij hij ze ik wij we'.split(
    ' ',
  ),
);

/** Steps back over ", ", "nr." and "huisnummer" to the last word of the name; -1 when there is none. */
function lastWord(reading: Reading, number: number): number {
  let at = number - 1;
  for (let steps = 0; steps < 3; steps += 1) {
    const token = reading.tokens[at];
    if (token === undefined || token.kind === 'break') return -1;
    const isStop = token.text === '.' || token.text === ',';
    if (!isStop && !numberWords.has(token.lower)) break;
    if (token.text === '.') {
      const before = reading.tokens[at - 1];
      const short = before !== undefined && (numberWords.has(before.lower) || /(str|ln|pln)$/.test(before.lower));
      if (!short) return -1;
    }
    at -= 1;
  }
  const word = reading.tokens[at];
  return word?.kind === 'word' ? at : -1;
}

function determined(reading: Reading, at: number): boolean {
  return ['het', 'een', 'dit', 'elk', 'ons', 'geen'].includes(reading.tokens[at - 1]?.lower ?? '');
}

/** True at the start of a sentence, where a capital says nothing. */
function isStart(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  return before === undefined || before.sentence !== reading.tokens[at]?.sentence;
}

const joining = new Set('in te is en of staat a b c d e bis hs rood zwart krijgt heeft was voor om bij wie'.split(' '));

/** A lower-case word straight after a number: what stands before it is then more often a count than an address. */
function runsOn(reading: Reading, number: number): boolean {
  const next = reading.tokens[number + 1];
  return (
    next?.kind === 'word' &&
    !isCapital(next) &&
    next.from > (reading.tokens[number]?.to ?? 0) &&
    !joining.has(next.lower)
  );
}

/** Laan van de Kracht, Weg naar de Es: the base word stands up to four words before the last one. */
function longName(reading: Reading, last: number): number {
  if (particles.has(reading.tokens[last]?.lower ?? '')) return -1;
  let at = last - 1;
  while (last - at <= 4 && particles.has(reading.tokens[at]?.lower ?? '')) at -= 1;
  const base = reading.tokens[at];
  if (base === undefined || at === last - 1 || !bases.has(base.lower)) return -1;
  // "op weg naar Emmen 14 km" is a journey.
  if (base.lower === 'weg' && !isCapital(base) && ['op', 'onder'].includes(reading.tokens[at - 1]?.lower ?? ''))
    return -1;
  return at;
}

/** Any name with a capital after "woont op" or "adres:". */
function atHome(reading: Reading, last: number, number: number): boolean {
  const word = reading.tokens[last];
  if (!isCapital(word) || isKnown(word.lower) || runsOn(reading, number) || isStart(reading, last)) return false;
  for (let back = last - 1; back >= Math.max(0, last - 5); back -= 1) {
    const token = reading.tokens[back];
    if (token === undefined || token.kind === 'break' || token.kind === 'number') return false;
    if (homeCues.has(token.lower)) return true;
  }
  return false;
}

function isName(reading: Reading, last: number, number: number): boolean {
  const word = reading.tokens[last];
  if (word === undefined) return false;
  const capital = isCapital(word);
  const shape = streetShape(word.lower);
  const before = reading.tokens[last - 1];
  const described = capital && before !== undefined && adjectives.test(before.lower) && isCapital(before);
  // "nr." leaves no doubt: Buitenring nr. 4.
  const numbered = numberWords.has(reading.tokens[last + 1]?.lower ?? '');
  if (numbered && shape !== null && (capital || shape !== 'bare')) return true;
  if (capital && isOrdinaryStreetWord(word.lower)) return !isStart(reading, last) && !runsOn(reading, number);
  switch (shape) {
    case 'sure':
      return capital || !determined(reading, last);
    case 'likely':
      return capital || (!determined(reading, last) && !runsOn(reading, number));
    case 'weak':
      return capital && !isStart(reading, last) && !runsOn(reading, number);
    case 'bare':
      if (!capital) return quaint.test(word.lower) && adjectives.test(before?.lower ?? '') && !runsOn(reading, number);
      return described || (!isStart(reading, last) && !runsOn(reading, number));
    case null:
      return described && !isPlace(word.lower) && !runsOn(reading, number);
  }
}

/** Takes the words with a capital before the name along: Burgemeester Plaggenweg, Van der Turflaan, 2e Kruisweg. */
function widen(reading: Reading, at: number): number {
  let first = at;
  for (let steps = 0; steps < 5; steps += 1) {
    const before: Token | undefined = reading.tokens[first - 1];
    const point = before?.text === '.' && (reading.tokens[first - 2]?.text.length ?? 9) <= 3;
    if (point) {
      first -= 2;
      continue;
    }
    if (!isCapital(before) || small.has(before.lower) || isStart(reading, first)) break;
    first -= 1;
  }
  const [ordinal, tail] = [reading.tokens[first - 2], reading.tokens[first - 1]];
  const numbered = ordinal?.kind === 'number' && ['e', 'ste', 'de'].includes(tail?.lower ?? '');
  return numbered && tail?.from === ordinal.to ? first - 2 : first;
}

/** The token place where the name of a street starts that ends before the number at `number`; -1 without one. */
export function streetBefore(reading: Reading, number: number): number {
  const last = lastWord(reading, number);
  if (last < 0) return -1;
  const long = longName(reading, last);
  if (long >= 0) return long;
  return isName(reading, last, number) || atHome(reading, last, number) ? widen(reading, last) : -1;
}
