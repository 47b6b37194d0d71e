import type { Figure, Reading } from './tokens.ts';

export type { Figure } from './tokens.ts';

/** Runs of digits with nothing but separators between them; `gaps[i]` stands between figure i and i + 1. */
export interface Chain {
  readonly figures: readonly Figure[];
  readonly gaps: readonly string[];
}

const linking = /^[ .()/_-]{1,4}$/;

/** What stands between two runs of digits, or null when that is more than a few signs. */
export function gapBetween(reading: Reading, left: Figure | undefined, right: Figure | undefined): string | null {
  if (left === undefined || right === undefined || right.from - left.to > 4) return null;
  return reading.text.slice(left.to, right.from);
}

/** Strings the runs of digits together that may be one number, leaving out the `claimed` token places. */
export function chainsOf(reading: Reading, claimed: ReadonlySet<number>): readonly Chain[] {
  const chains: { figures: Figure[]; gaps: string[] }[] = [];
  let open: { figures: Figure[]; gaps: string[] } | null = null;
  for (const figure of reading.figures) {
    if (claimed.has(figure.at)) {
      open = null;
      continue;
    }
    const gap = gapBetween(reading, open?.figures.at(-1), figure);
    if (open !== null && gap !== null && linking.test(gap)) {
      open.gaps.push(gap);
      open.figures.push(figure);
    } else {
      open = { figures: [figure], gaps: [] };
      chains.push(open);
    }
  }
  return chains;
}

/** True when one of `cues` stands among the last `reach` tokens before place `at`, on the same line. */
export function hasCueBefore(reading: Reading, at: number, cues: ReadonlySet<string>, reach: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - reach; back -= 1) {
    const token = reading.tokens[back];
    if (token === undefined || token.kind === 'break') return false;
    if (cues.has(token.lower)) return true;
  }
  return false;
}

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** True for 8 or 9 digits that pass the elfproef of the BSN; zeros alone do not count. */
export function passesElfproef(digits: string): boolean {
  if (digits.length < 8 || digits.length > 9) return false;
  const padded = digits.padStart(9, '0');
  const sum = weights.reduce((total, weight, at) => total + weight * Number(padded[at]), 0);
  return sum % 11 === 0 && Number(padded) !== 0;
}
