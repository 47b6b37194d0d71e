import { kinds, type Find } from './kinds.ts';
import type { Reading } from './tokens.ts';

const rank = new Map(kinds.map((kind, at) => [kind, at] as const));
const rankOf = (find: Find): number => rank.get(find.kind) ?? kinds.length;
const inOrder = (a: Find, b: Find): number => a.from - b.from || b.to - a.to || rankOf(a) - rankOf(b);

/** Leaves out finds that lie within a find that tells more, and doubles. */
export function settle(finds: readonly Find[]): readonly Find[] {
  const settled: Find[] = [];
  let open: Find[] = [];
  for (const find of [...finds].sort(inOrder)) {
    open = open.filter((other) => other.to > find.from);
    // A family lies round its finds and tells less than they do.
    if (open.some((other) => other.to >= find.to && rankOf(other) <= rankOf(find))) continue;
    open.push(find);
    settled.push(find);
  }
  return settled;
}

const inWord = /[\p{L}\p{N}]/u;
const longest = 200;

/** Finds again, on word bounds, whatever was found once: a name that is known mid-sentence is known everywhere. */
export function repeats(reading: Reading, finds: readonly Find[]): readonly Find[] {
  const { text, tokens } = reading;
  const values = new Map<string, Find>();
  const lengths = new Map<string, Set<number>>();
  const starts = new Map(tokens.map((token) => [token.from, token.text] as const));
  for (const find of finds) {
    const head = starts.get(find.from);
    if (head === undefined || find.to - find.from > longest) continue;
    values.set(text.slice(find.from, find.to), find);
    lengths.set(head, (lengths.get(head) ?? new Set()).add(find.to - find.from));
  }
  return tokens.flatMap((token) =>
    [...(lengths.get(token.text) ?? [])].flatMap((length): Find[] => {
      const to = token.from + length;
      const find = values.get(text.slice(token.from, to));
      // Near the end a slice is shorter than asked for, and may be another value.
      if (find === undefined || to > text.length || inWord.test(text.charAt(to))) return [];
      return [{ from: token.from, to, kind: find.kind }];
    }),
  );
}
