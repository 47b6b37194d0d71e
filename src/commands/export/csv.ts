import type { ExportCell } from '../../voice/index.ts';

const MARK = '\uFEFF';
const END = '\r\n';

/** With one of these in front, a spreadsheet takes a text for a formula; full-width forms as well. */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** A text with an apostrophe in front where a spreadsheet would run it. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function cell(value: ExportCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = harmless(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as RFC 4180 writes them, with a semicolon between the cells and a mark in front: so that a Dutch spreadsheet opens
 * them as they are.
 */
export function toCsv(columns: readonly string[], rows: readonly Readonly<Record<string, ExportCell>>[]): string {
  const line = (cells: readonly ExportCell[]): string => `${cells.map(cell).join(';')}${END}`;
  return MARK + line(columns) + rows.map((row) => line(columns.map((column) => row[column] ?? null))).join('');
}
