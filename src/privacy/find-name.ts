import { isFirstName } from './first-names.ts';
import type { Find } from './kinds.ts';
import { canBeName, isStarter, isSurname, surnameAt } from './name-parts.ts';
import { isKnown, isPlace } from './places.ts';
import { streetShape } from './streets.ts';
import { isCapital, type Reading, type Token } from './tokens.ts';

const titles = new Set('mevrouw mevr mvr mw meneer mijnheer dhr hr fam familie'.split(' '));
const degrees = new Set('dr drs ir ing mr prof ds'.split(' '));
const roles = new Set(
  `juf juffrouw meester tante oom ome oma opa zuster broeder pastoor pastor dominee imam dokter wethouder burgemeester
   buurvrouw buurman broer zus zusje broertje zoon dochter zoontje dochtertje neef neefje nicht nichtje vriend vriendin
   kleinzoon kleindochter moeder vader mama papa collega cliënt client stagiair stagiaire vrijwilliger vrijwilligster
   ervaringsdeskundige maatje ene genaamd gezin schoonmoeder schoonvader stiefvader echtgenoot echtgenote baby
   kindje jongetje meisje begeleider begeleidster`.split(/\s+/),
);
// "de moeder van Kevin": somebody who belongs to a name.
const kin = new Set(
  'moeder vader ouders zoon dochter gezin broer zus kind kinderen man vrouw vriend vriendin buurvrouw buurman oma opa mama papa'.split(
    ' ',
  ),
);
const persons = new Set([
  'hij',
  'zij',
  'ze',
  'die',
  'moeder',
  'vader',
  'dochter',
  'zoon',
  'man',
  'vrouw',
  'kind',
  'baby',
]);
const labels = new Set(
  'plan optie keuze groep team vitamine bijlage categorie stap variant klas blok punt fase type'.split(' '),
);
const noPerson = new Set(
  'sint st prins prinses koning koningin stichting school basisschool huize storm straat'.split(' '),
);

function afterTitle(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  const point = reading.tokens[at + 1]?.text === '.';
  const start = at + (point ? 2 : 1);
  if (token === undefined) return -1;
  const short = ['mevr', 'mvr', 'mw', 'dhr', 'hr', 'fam'].includes(token.lower);
  if (point && !short) return -1;
  // A family or a household may be called after its town, a lady may not.
  const group = token.lower === 'familie';
  const last = surnameAt(reading, start, !group);
  if (last >= 0) return isStarter(reading.tokens[last]?.lower ?? '') && last === start ? -1 : last;
  return lowerSurname(reading, start);
}

/** meneer jansen, mevrouw de vries: informal, without a capital. */
function lowerSurname(reading: Reading, start: number): number {
  let at = start;
  while (['van', 'de', 'der', 'den'].includes(reading.tokens[at]?.lower ?? '') && at < start + 3) at += 1;
  const word = reading.tokens[at];
  return word?.kind === 'word' && isSurname(word.lower) ? at : -1;
}

function afterDegree(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  const point = reading.tokens[at + 1]?.text === '.';
  if (token === undefined || (token.text.length > 1 && token.text === token.text.toUpperCase())) return -1;
  if (!point && token.lower !== 'dr' && token.lower !== 'drs') return -1;
  const last = surnameAt(reading, at + (point ? 2 : 1), false);
  return /college|school|laan|straat|weg/.test(reading.tokens[last + 1]?.lower ?? '') ? -1 : last;
}

/** oom Geert, collega Marijn, een collega, Marijn, en de moeder van Kevin. */
function afterRole(reading: Reading, at: number): number {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined || isRoleName(tokens, at + 1)) return -1;
  const direct = surnameAt(reading, at + 1, false);
  if (direct >= 0) return direct;
  const apposed = tokens[at + 1]?.text === ',' && canBeName(tokens[at + 2]) && tokens[at + 3]?.text === ',';
  return apposed ? at + 2 : -1;
}

// "ervaringsdeskundige Werk en Inkomen": a capital with "en" or another unit behind a role names a team.
function isRoleName(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.lower === 'en' && isKnown(tokens[at]?.lower ?? '');
}

function afterKin(reading: Reading, at: number): number {
  const name = reading.tokens[at + 2];
  if (reading.tokens[at + 1]?.lower !== 'van' || !canBeName(name) || isPlace(name.lower)) return -1;
  return /^(den|ter|de)$/.test(name.lower) || streetShape(name.lower) !== null ? -1 : at + 2;
}

/** ze heet Jacqueline; zijn naam is Bram; wij noemen haar Sterre. */
function afterCalled(reading: Reading, at: number): number {
  const { tokens } = reading;
  const lower = tokens[at]?.lower;
  if (lower !== 'heet' && lower !== 'heette' && lower !== 'naam') return -1;
  const near = [1, 2, 3, 4].some((back) => persons.has(tokens[at - back]?.lower ?? ''));
  const called = (lower === 'heet' || lower === 'heette') && near;
  const named =
    lower === 'naam' &&
    ['is', ':'].includes(tokens[at + 1]?.lower ?? '') &&
    /^(haar|zijn|mijn)$/.test(tokens[at - 1]?.lower ?? '');
  const start = called ? at + 1 : named ? at + 2 : -1;
  return start >= 0 && canBeName(tokens[start]) ? Math.max(start, surnameAt(reading, start, false)) : -1;
}

/** J. Dobbema, H.J. van der Plaggen; but not "plan B. Daarna" or "N.B. Graag". */
function afterInitials(reading: Reading, at: number): number {
  const { tokens } = reading;
  if (tokens[at]?.text.length !== 1) return -1;
  let next = at;
  while (next < at + 14 && isCapital(tokens[next]) && tokens[next]?.text.length === 1 && tokens[next + 1]?.text === '.')
    next += 2;
  const count = (next - at) / 2;
  if (count === 0 || count > 6 || tokens[at - 1]?.text === '.') return -1;
  const letters = tokens
    .slice(at, next)
    .map(({ text }) => text)
    .join('')
    .replaceAll('.', '');
  if (
    /^(NB|PS|BV|NV|AUB|GGD|GGZ|AVK|RUG|VNN|CMO|US|EU|VS|WO)$/.test(letters) ||
    labels.has(tokens[at - 1]?.lower ?? '')
  )
    return -1;
  const last = surnameAt(reading, next, false);
  const word = tokens[last];
  if (word === undefined || word.text.length < 2 || streetShape(word.lower) === 'sure') return -1;
  return last;
}

function firstName(reading: Reading, at: number): number {
  const { tokens } = reading;
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!isCapital(token) || !isFirstName(token.lower.replace(/'s$|'$/, ''))) return -1;
  if (before !== undefined && (noPerson.has(before.lower) || before.kind === 'number')) return -1;
  // Erica is a village too, Jan a month, Albert Heijn a shop.
  if (isPlace(token.lower) && /^(in|uit|naar|te|bij)$/.test(before?.lower ?? '')) return -1;
  const next = tokens[at + 1];
  if (next?.kind === 'number' || /^(school|college|stichting|huis|fonds|heijn)$/.test(next?.lower ?? '')) return -1;
  return Math.max(at, surnameAt(reading, at + 1, false));
}

function mention(reading: Reading, at: number): number {
  const [before, name] = [reading.tokens[at - 1], reading.tokens[at + 1]];
  if (name?.kind !== 'word' || name.from !== reading.tokens[at]?.to) return -1;
  if (before !== undefined && before.to === name.from - 1 && before.kind !== 'sign') return -1;
  const everybody = /^(here|channel|everyone|iedereen|allen|all|team|programmateam|werkgroep|kartrekkers|krachtbot)$/;
  if (everybody.test(name.lower)) return -1;
  let last = at + 1;
  while (last < at + 10) {
    const joint = /^[._-]$/.test(reading.tokens[last + 1]?.text ?? '') ? 1 : 0;
    const more = reading.tokens[last + 1 + joint];
    const joined = more !== undefined && more.from - (reading.tokens[last]?.to ?? 0) === joint;
    if (!joined || (more.kind !== 'word' && more.kind !== 'number')) break;
    last += 1 + joint;
  }
  return last;
}

function nameFrom(reading: Reading, at: number): readonly [number, number] | null {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined) return null;
  const found = (last: number, first = at): readonly [number, number] | null => (last < 0 ? null : [first, last]);
  if (token.text === '@') return found(mention(reading, at));
  if (token.kind !== 'word') return null;
  if (titles.has(token.lower)) return found(afterTitle(reading, at));
  if (token.lower === 'heer' && /^(de|den)$/.test(tokens[at - 1]?.lower ?? '')) return found(afterTitle(reading, at));
  if (degrees.has(token.lower)) return found(afterDegree(reading, at));
  const first = firstName(reading, at);
  if (first >= 0) return found(first);
  const related = kin.has(token.lower) ? afterKin(reading, at) : -1;
  if (related >= 0) return found(related, at + 2);
  if (roles.has(token.lower)) return found(afterRole(reading, at));
  return found(afterCalled(reading, at), token.lower === 'naam' ? at + 2 : at + 1) ?? found(afterInitials(reading, at));
}

/** Names of people, known by a title, a role, initials, a first name or a mention. */
export function findName(reading: Reading): readonly Find[] {
  const finds: Find[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const [first, last] = nameFrom(reading, at) ?? [-1, -1];
    const [from, to] = [reading.tokens[first]?.from, reading.tokens[last]?.to];
    if (from === undefined || to === undefined) continue;
    finds.push({ from, to, kind: 'name' });
    at = last;
  }
  return finds;
}
