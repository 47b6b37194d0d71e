import type { Find } from './kinds.ts';
import { hasCueBefore, passesElfproef, type Chain, type Figure } from './numbers.ts';
import type { Reading } from './tokens.ts';

const cues = new Set([
  'bsn',
  'bsn-nummer',
  'bsnnummer',
  'bsnr',
  'burgerservicenummer',
  'sofinummer',
  'sofi',
  'sofi-nummer',
]);
const separator = /^( ?[-./_] ?| {1,2})$/;

function digitsOf(figures: readonly Figure[]): string {
  return figures.map(({ text }) => text).join('');
}

/** Groups count as one number when the same separator stands between all of them and none round them. */
function standsAlone(chain: Chain, at: number, end: number): boolean {
  const inner = chain.gaps.slice(at, end);
  const first = inner[0];
  if (first === undefined) return true;
  if (!separator.test(first) || inner.some((gap) => gap.trim() !== first.trim())) return false;
  if (first.trim() === '') return true;
  return chain.gaps[at - 1]?.trim() !== first.trim() && chain.gaps[end]?.trim() !== first.trim();
}

/** P-2026-0147 and 2026-0147 are codes of projects and files. */
function isCode(reading: Reading, figures: readonly Figure[]): boolean {
  const first = figures[0];
  if (first === undefined || figures.length === 1) return false;
  if (/\p{L}-?$/u.test(reading.text.slice(Math.max(0, first.from - 2), first.from))) return true;
  return figures.length === 2 && /^(19|20)\d\d$/.test(first.text);
}

function isBsn(reading: Reading, figures: readonly Figure[], announced: boolean): boolean {
  const digits = digitsOf(figures);
  // After "bsn" a mistyped number is still somebody's number.
  if (announced) return digits.length >= 8 && digits.length <= 9;
  if (!passesElfproef(digits) || isCode(reading, figures)) return false;
  if (digits.length === 9 || figures.length === 1) return true;
  return /^(2,3,3|3,3,2)$/.test(figures.map(({ text }) => text.length).join(','));
}

/** Citizen service numbers: 8 or 9 digits, with or without separators, that pass the elfproef. */
export function findBsn(reading: Reading, chains: readonly Chain[]): readonly Find[] {
  const finds: Find[] = [];
  for (const chain of chains) {
    for (let at = 0; at < chain.figures.length; at += 1) {
      const first = chain.figures[at];
      if (first === undefined) continue;
      let digits = 0;
      for (let end = at; end < chain.figures.length && digits < 9; end += 1) {
        const last = chain.figures[end];
        digits += last?.text.length ?? 0;
        if (digits < 8 || digits > 9 || last === undefined || !standsAlone(chain, at, end)) continue;
        const announced = hasCueBefore(reading, first.at, cues, 4);
        if (!isBsn(reading, chain.figures.slice(at, end + 1), announced)) continue;
        finds.push({ from: first.from, to: last.to, kind: 'bsn' });
      }
    }
  }
  return finds;
}
