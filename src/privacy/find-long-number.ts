import type { Find } from './kinds.ts';
import { hasCueBefore, type Chain } from './numbers.ts';
import type { Reading } from './tokens.ts';

const cues = new Set(
  `klantnummer klantnr cliëntnummer clientnummer patiëntnummer zaaknummer zaaknr dossiernummer dossier kenmerk polis
   polisnummer meternummer rekeningnummer rekening rek zaaknr polisnr dossiernr paspoort paspoortnummer rijbewijs id-nummer registratienummer
   aanvraagnummer debiteurnummer relatienummer ordernummer`.split(/\s+/),
);
const shortest = 7;

function digitsIn(chain: Chain): number {
  return chain.figures.reduce((total, { text }) => total + text.length, 0);
}

/** Three groups of three look like a BSN with one digit wrong. */
function isLikeBsn(chain: Chain): boolean {
  const groups = chain.figures.length === 3 && chain.figures.every(({ text }) => text.length === 3);
  return groups && /^[-. ]$/.test(chain.gaps[0] ?? '') && chain.gaps[0] === chain.gaps[1];
}

/** Runs of seven digits or more, and numbers in groups that are announced as somebody's number. */
export function findLongNumber(reading: Reading, chains: readonly Chain[]): readonly Find[] {
  const finds: Find[] = [];
  for (const chain of chains) {
    for (const { text, from, to } of chain.figures) {
      if (text.length >= shortest) finds.push({ from, to, kind: 'long-number' });
    }
    const [first, last] = [chain.figures[0], chain.figures.at(-1)];
    if (first === undefined || last === undefined || chain.figures.length === 1 || chain.figures.length > 8) continue;
    const announced = digitsIn(chain) >= shortest && hasCueBefore(reading, first.at, cues, 3);
    if (announced || isLikeBsn(chain)) finds.push({ from: first.from, to: last.to, kind: 'long-number' });
  }
  return finds;
}
