/** One way to break a seed file, and the one problem that must come of it. */
export type BrokenCase = {
  /** What is wrong, in words; part of the name of the test. */
  readonly what: string;
  readonly file: string;
  readonly old: string;
  readonly now: string;
  /** A text that first stands on the line the problem must point at. */
  readonly at: string;
  readonly path: string;
  /** Part of the reason. */
  readonly reason: string;
};

/** Reads cases from lines of `what | file | old | now | at | path | reason`, where `\n` is a new line. */
export function brokenCases(table: string): BrokenCase[] {
  const lines = table.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n'));
    const [what, file, old, now, at, path, reason, ...more] = cells;
    if (reason === undefined || reason === '' || more.length > 0) throw new Error(`Not a case: ${line}`);
    return { what: what!, file: file!, old: old!, now: now!, at: at!, path: path!, reason };
  });
}
