import type { Counts } from './tables.ts';

/** Which protections a looser publisher has. */
export interface Loose {
  /** Hide one more group when the hidden are fewer than five together. */
  readonly remainder: boolean;
  /** No total when the hidden all agree. */
  readonly heap: boolean;
  /** "Nearly all" in the place of all. */
  readonly nearly: boolean;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function sayGroup(counts: Counts, values: readonly number[], nearly: boolean): string {
  const n = sum(counts);
  if (n < 5) return '-';
  const shares = counts.map((count) => Math.round((count / n) * 10));
  if (n < 10) return `mostly ${counts.findIndex((count) => count / n >= 0.6)}`;
  const most = counts.findIndex((count) => count >= n - 1);
  if (nearly && most >= 0) return `nearly ${most}`;
  return `${n}: ${(sum(counts.map((count, at) => count * values[at]!)) / n).toFixed(1)} ${shares.join('/')}`;
}

/**
 * A publisher of one item that shares nothing with the program, for one answer per band, and for crowds of which at most
 * one is told beside the total. With every protection on it gives nothing away there; without one it does.
 */
export function looseText(table: readonly Counts[], values: readonly number[], loose: Loose): string {
  const sizes = table.map(sum);
  const hidden = new Set(sizes.flatMap((n, at) => (n > 0 && (n < 5 || at === 4) ? [at] : [])));
  const left = sum([...hidden].map((at) => sizes[at]!));
  if (loose.remainder && left > 0 && left < 5) {
    const visible = sizes.flatMap((n, at) => (n >= 5 && !hidden.has(at) ? [at] : []));
    hidden.add(visible.sort((a, b) => sizes[a]! - sizes[b]!)[0] ?? 0);
  }
  const heap = values.map((_, answer) => sum([...hidden].map((at) => table[at]![answer]!)));
  const all = values.map((_, answer) => sum(table.map((counts) => counts[answer]!)));
  const told = table.map((counts, at) => (hidden.has(at) ? '-' : sayGroup(counts, values, loose.nearly)));
  const agrees = hidden.size > 0 && heap.includes(sum(heap));
  const vague = told.some((one) => one.startsWith('nearly'));
  const total = (loose.heap && agrees) || (loose.nearly && vague) ? '-' : sayGroup(all, values, loose.nearly);
  return [...told, total].join(' | ');
}
