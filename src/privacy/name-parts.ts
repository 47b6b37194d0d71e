import { isKnown } from './places.ts';
import { isCapital, type Reading, type Token, type Word } from './tokens.ts';

const particles = new Set(
  "van de der den het 't ten ter te in op el al ben bin la von du di da del vd v d uit onder bij".split(' '),
);
// A capital at the start of a sentence says nothing: these are no names.
const starters = new Set(
  `de het een er en maar dus want of als dat dit die deze daar daarna dan toen nu ook wij we wie wat waar wanneer waarom hoe
   ik jij je hij zij ze u jullie men iedereen niemand iemand niet nog wel geen alle alles veel sommige in op aan bij met
   van voor naar na uit over om te tot door zonder tussen onder sinds tijdens volgens vandaag morgen gisteren straks zo graag
   mijn onze ons haar zijn hun jouw uw kan kunnen wil willen mag moet gaat heeft hebben is was waren wordt bel mail kom`
    .split(/\s+/)
    .concat([
      'vraag',
      'let',
      'zie',
      'tip',
      'dank',
      'bedankt',
      'groet',
      'groeten',
      'niets',
      'ja',
      'nee',
      'helaas',
      'eerst',
    ]),
);

/** True for a word that often opens a sentence and so takes a capital without being a name. */
export function isStarter(lower: string): boolean {
  return starters.has(lower);
}

const allCaps = (token: Token): boolean => token.text.length > 1 && token.text === token.text.toUpperCase();

/** True for a capital that can be a surname or a first name: no place, no organisation, no abbreviation, no opener. */
export function canBeName(token: Token | undefined): token is Word {
  if (!isCapital(token) || isStarter(token.lower) || isKnown(token.lower)) return false;
  return !(allCaps(token) && token.text.length <= 4);
}

/** The last token place of the particles that start at `at` (van der, el), or `at - 1`. */
function overParticles(reading: Reading, at: number): number {
  let last = at - 1;
  while (last - at < 3) {
    const next = reading.tokens[last + 1];
    const point = next?.text === '.' && last >= at && (reading.tokens[last]?.text.length ?? 9) === 1;
    if (next === undefined || !(point || (next.kind === 'word' && particles.has(next.lower)))) break;
    last += 1;
  }
  return last;
}

const isInitial = (token: Token | undefined): boolean => isCapital(token) && token.text.length === 1;

/** The last token place of a surname that starts at `at`: particles and words with a capital; -1 without one. */
export function surnameAt(reading: Reading, at: number, lenient: boolean): number {
  let last = -1;
  let next = at;
  for (let parts = 0; parts < 5; parts += 1) {
    while (next < at + 12 && isInitial(reading.tokens[next])) {
      last = next;
      next += reading.tokens[next + 1]?.text === '.' ? 2 : 1;
    }
    const head = overParticles(reading, next) + 1;
    const word = reading.tokens[head];
    const close = word !== undefined && word.from - (reading.tokens[head - 1]?.to ?? word.from) <= 1;
    const named = lenient && (head > next || parts === 0) ? isCapital(word) && word.text.length > 1 : canBeName(word);
    if (word === undefined || !named || !close || isInitial(word)) break;
    if (head === next && isStarter(word.lower)) break;
    last = head;
    next = head + 1;
  }
  return last;
}

const surnames = new Set(
  `jansen janssen jans bakker visser smit meijer meyer mulder bos vos peters hendriks dekker brouwer dijkstra kok hoekstra
   jacobs postma veenstra kuipers veldman hofman boer groot wit graaf bruin haan jong vries berg dijk beek leeuwen dam
   heuvel velden vliet wal vink kramer schuurman wolters timmer drent huizing oosting luinge hidding nijboer`.split(
    /\s+/,
  ),
);

/** True for a lower-case word that is a common surname, or ends like one of the north: jansen, hoekstra, wiersma. */
export function isSurname(lower: string): boolean {
  if (surnames.has(lower)) return true;
  return lower.length > 5 && lower.length < 30 && /(sma|stra|inga|ema|enga|huizen|meijer|meyer)$/.test(lower);
}
