/** Finds that are never kept: the text is given back. */
export const blockingKinds = ['email', 'iban', 'birthdate', 'address', 'phone', 'bsn', 'long-number'] as const;

/** Finds that may be kept after the writer has said that it is all right. */
export const warningKinds = ['old-date', 'postcode', 'name', 'family'] as const;

/** What can be found in a text. `long-number` is a run of seven digits or more that is nothing else. */
export type Kind = (typeof blockingKinds)[number] | (typeof warningKinds)[number];

/** All kinds, the most telling first: where finds lie on top of each other, the first one gives the name. */
export const kinds: readonly Kind[] = [...blockingKinds, ...warningKinds];

const blocking: ReadonlySet<Kind> = new Set(blockingKinds);

/** True for a kind that is never kept. */
export function blocks(kind: Kind): boolean {
  return blocking.has(kind);
}

/** A stretch of a text, in UTF-16 units, from `from` up to but not including `to`. */
export interface Find {
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
}
