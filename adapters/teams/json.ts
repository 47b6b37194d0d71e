/** A value from outside, of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** The object that stands here; an empty one when there is none. */
export function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** The list that stands here; an empty one when there is none. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The text that stands here; empty when there is none. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
