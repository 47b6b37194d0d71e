import type { Chance } from './random.ts';
import { cued, type Written } from './write-number.ts';

const streets = [
  'Kerkstraat', 'Veenkoloniënlaan', 'Molenweg', 'Turfsingel', 'Schoolkade', 'Noorderdiep', 'Burgemeester Plaggenweg',
  'Van der Turflaan', 'Lange Brink', 'Oude Dwarsgracht', 'Zuiderplein', 'Prins Kanaalstraat', 'Laan van de Kracht',
  '1e Kruisstraat', '2e Veendwarsweg', 'Heideplantsoen', 'Boekweitdreef', 'Westerkade', 'Hoofddijk', 'Achtersteeg',
  'Sint Jozefstraat', 'Dr. Plaggenlaan', 'J.K. Turfstraat', 'Tweede Wijkstraat', 'Esdoornlaan', 'Klaverpad',
  'Wilhelminahof', 'Kanaalpark', 'Marktplein', 'Fietsenmakersstraat', 'Weg naar de Es', 'Stationsstr.', 'Buitenring',
]; // prettier-ignore
const towns = ['Hoogeveen', 'Veendam', 'Emmen', 'Assen', 'Stadskanaal', 'Oude Pekela'];

function houseNumber(c: Chance): string {
  const number = String(c.often(0.5) ? c.int(1, 40) : c.int(41, 412));
  const tail = c.pick(['', '', '', '', '', 'a', 'B', ' a', '-2', '-b', ' bis', '/3', ' hs', '-14', 'A1']);
  return number + tail;
}

function postcode(c: Chance): string {
  const letters = c.pick('ABCDEFGHJKLMNPRSTVWXZ'.split('')) + c.pick('ABCDEFGHJKLMNPRSTVWXZ'.split(''));
  const written = `${c.int(1, 9)}${c.digits(3)}${c.pick([' ', ' ', '', '\u00a0'])}${letters}`;
  return c.often(0.15) ? written.replaceAll(' ', '').toLowerCase() : written;
}

function writeStreet(c: Chance): Written {
  const street = c.pick(streets);
  const name = c.often(0.12) ? street.toLowerCase() : street;
  const line = `${name}${c.pick([' ', ' ', ' ', ' ', ' nr. ', ' nummer ', ', ', '\u00a0'])}${houseNumber(c)}`;
  const tail = c.pick(['', '', ` in ${c.pick(towns)}`, `, ${c.pick(towns)}`, ` te ${c.pick(towns)}`]);
  return { text: line + tail, value: line };
}

function writePostcode(c: Chance): Written {
  const number = houseNumber(c);
  const code = postcode(c);
  const street = c.pick(streets);
  return c.pick([
    () => cued('', code + c.pick([' ', ' ', ', ', '-']) + number),
    () => cued('', code + c.pick([' nr. ', ' huisnummer ', ', huisnr ', ' en huisnummer ']) + number),
    () => cued('', `huisnummer ${number}, postcode ${code}`),
    () => cued('', `${street} ${number}, ${code}`),
  ])();
}

/** A street with a house number, or a postcode with a house number, in one of the ways people write it. */
export function writeAddress(c: Chance): Written {
  return c.often(0.55) ? writeStreet(c) : writePostcode(c);
}

const months = [
  'januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december',
]; // prettier-ignore
const shortMonths = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sept', 'okt', 'nov', 'dec'];

/** A date of birth with the word that gives it away, in one of the ways people write it. */
export function writeBirthdate(c: Chance): Written {
  const day = c.int(1, 28);
  const month = c.int(1, 12);
  const year = c.int(1931, 2025);
  const pad = (n: number): string => String(n).padStart(2, '0');
  const words = `${day} ${months[month - 1]!}`;
  const date = c.pick([
    () => `${day}-${month}-${year}`,
    () => `${pad(day)}-${pad(month)}-${year}`,
    () => `${pad(day)}/${pad(month)}/${year}`,
    () => `${day}.${month}.${year}`,
    () => `${pad(day)} ${pad(month)} ${year}`,
    () => `${day}-${month}-${pad(year % 100)}`,
    () => `${year}-${pad(month)}-${pad(day)}`,
    () => `${words} ${year}`,
    () => `${words} ${year}`,
    () => `${words.toUpperCase()} ${year}`,
    () => `${day} ${c.pick([shortMonths[month - 1]!, shortMonths[month - 1]! + '.'])} ${year}`,
    () => `${day} - ${month} - ${year}`,
  ])();
  const leads = ['geb. ', 'geb ', 'geboren op ', 'geboren ', 'geboortedatum: ', 'Geb.datum ', 'geboortedatum is '];
  const yearly = ['is jarig op ', 'jarig op ', 'verjaart op ', 'verjaardag '];
  return c.pick([
    () => cued(c.pick(leads), date),
    () => cued(c.pick(leads), date),
    () => cued(c.pick(yearly), words),
    () => ({ text: `${date} geboren`, value: date }),
    () => ({ text: `${c.pick(['op', 'is op'])} ${words} jarig`, value: words }),
  ])();
}
