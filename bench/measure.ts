/** One line of the table: a figure beside its goal. `better` says which way is good. */
export interface Figure {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  readonly goal: number | null;
  readonly better: 'less' | 'more';
  readonly note: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const reaches = ({ figure, goal, better }: Figure): boolean =>
  goal === null || (better === 'less' ? figure <= goal : figure >= goal);

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));

/** The figures as lines of a table. */
export function table(figures: readonly Figure[]): readonly string[] {
  const rows = figures.map((one) => [
    one.what,
    `${shown(one.figure)} ${one.unit}`,
    one.goal === null ? '' : `${one.better === 'less' ? '≤' : '≥'} ${shown(one.goal)} ${one.unit}`,
    one.goal === null ? '' : reaches(one) ? 'yes' : 'NO',
    one.note,
  ]);
  const head = ['what', 'figure', 'goal', 'reached', 'note'];
  const width = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]!.length)));
  return [head, width.map((size) => '-'.repeat(size)), ...rows].map((row) =>
    row
      .map((cell, at) => cell.padEnd(width[at]!))
      .join('  ')
      .trimEnd(),
  );
}
