import type { SeedDocument } from './document.ts';
import type { SeedPath, SeedProblem } from './problem.ts';

/** Where a file names something by its id: `key` of every item of `list`, one id or a list of ids. */
export type Reference = {
  readonly from: SeedDocument | null;
  readonly list: string;
  readonly key: string;
  /** The ids that exist; null when their file could not be read, and nothing can be said. */
  readonly known: ReadonlySet<string> | null;
  readonly what: string;
};

type Row = { readonly path: SeedPath; readonly row: object };

// These checks read the files as they stand, not as the schema made them, so that one wrong key elsewhere hides nothing.

/** The ids in a list of a file; null when the file could not be read. */
export function idsIn(document: SeedDocument | null, list: string): ReadonlySet<string> | null {
  if (document === null || !Array.isArray(document.at([list]))) return null;
  return new Set(rowsOf(document, list).flatMap(({ row }) => textAt(row, 'id') ?? []));
}

/** Every item of a list whose id an earlier item has already. */
export function doubledIds(document: SeedDocument | null, list: string): SeedProblem[] {
  const seen = new Set<string>();
  return rowsOf(document, list).flatMap(({ path, row }) => {
    const id = textAt(row, 'id');
    if (document === null || id === null) return [];
    if (seen.has(id)) return [document.problem([...path, 'id'], `The id "${id}" is used twice in this list.`)];
    seen.add(id);
    return [];
  });
}

/** Every id that points at nothing. Null and values that are no text are left to the schema. */
export function brokenReferences({ from, list, key, known, what }: Reference): SeedProblem[] {
  if (from === null || known === null) return [];
  return rowsOf(from, list).flatMap(({ path }) => {
    const value = from.at([...path, key]);
    const many = Array.isArray(value) ? [...(value as unknown[]).entries()] : null;
    const places = many?.map(([index, one]) => [[...path, key, index], one] as const) ?? [
      [[...path, key], value] as const,
    ];
    return places.flatMap(([place, id]) =>
      typeof id === 'string' && !known.has(id) ? [from.problem(place, unknownId(what, id, known))] : [],
    );
  });
}

/** The sentence about an id that points at nothing. */
export function unknownId(what: string, id: string, known: ReadonlySet<string>): string {
  const some = [...known];
  const listed = some.length > 12 ? '' : ` There are: ${some.join(', ')}.`;
  return `There is no ${what} "${id}".${listed}`;
}

function rowsOf(document: SeedDocument | null, list: string): Row[] {
  const items: unknown = document?.at([list]);
  if (!Array.isArray(items)) return [];
  return (items as unknown[]).flatMap((row, index) =>
    typeof row === 'object' && row !== null ? [{ path: [list, index], row }] : [],
  );
}

function textAt(row: object, key: string): string | null {
  const value: unknown = Reflect.get(row, key);
  return typeof value === 'string' ? value : null;
}
