import { monthOf } from './dates.ts';
import type { Reading } from './tokens.ts';

// A number before one of these counts or measures something. Words that end in one of them count too (buurtbewoners).
const nouns = `ouders gezinnen kinderen mensen inwoners bewoners deelnemers huishoudens huizen woningen vrijwilligers
  partners moeders vaders jongeren leerlingen scholen klassen teams gesprekken bezoekers aanmeldingen meldingen reacties
  brieven vragen antwoorden plekken kramen kraampjes tafels stoelen flyers folders euro procent keer maal uur uren
  minuten dagen weken maanden jaar jaren km kilometer meter graden stuks personen vrouwen mannen professionals collega's
  leidinggevenden organisaties gemeenten dorpen wijken buurten straten studenten stageplekken cliënten gasten buren
  boeren jongens meisjes kids maaltijden pakketten workshops sessies bijeenkomsten interviews verhalen signalen jarige
  miljoen miljard duizend honderd pagina's punten cent man auto's fietsen bomen lampen portieken adressen panden ronden
  activiteiten ideeën initiatieven voordeuren deuren ambtenaren bestuurders ondernemers winkels eenheden appartementen`
  .trim()
  .split(/\s+/);
const counted = new Set(nouns);
const endings = nouns.filter((noun) => noun.length >= 5);
const adjectives = new Set(
  'nieuwe andere verschillende lege arme jonge oude extra volle hele halve grote kleine'.split(' '),
);

/** True for a word in lower case that is counted or measured: ouders, buurtbewoners, euro. */
export function isCounted(word: string): boolean {
  return counted.has(word) || (word.length < 30 && endings.some((ending) => word.endsWith(ending)));
}

/** True when the number at token place `at` counts, measures, dates or times something instead of naming a house. */
export function countsSomething(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  const next = reading.tokens[at + 1];
  if (token === undefined || next === undefined) return false;
  const glued = next.from === token.to;
  if (next.kind === 'sign') {
    const far = reading.tokens[at + 2];
    if (next.text === '%' || next.text === '€' || next.text === '°') return true;
    return glued && /[.,:]/.test(next.text) && far?.kind === 'number' && far.from === next.to;
  }
  if (next.kind !== 'word') return false;
  if (glued) return ['e', 'ste', 'de', 'x', 'u', 'km', 'jarige'].includes(next.lower);
  if (['u', 'x', 'op', 'tot', 'à', 't'].includes(next.lower) && reading.tokens[at + 2]?.kind === 'number') return true;
  if (next.lower === 'u' || monthOf(next.lower) !== undefined) return true;
  const noun = adjectives.has(next.lower) ? reading.tokens[at + 2] : next;
  return noun?.kind === 'word' && isCounted(noun.lower);
}
