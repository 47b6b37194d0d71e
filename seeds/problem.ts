import type { z } from 'zod';

/** One thing wrong in a seed file. Lines and columns count from 1; `reason` is one English sentence for the operator. */
export type SeedProblem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where in the file, such as `activiteiten[3].soort`; empty for the file as a whole. */
  readonly path: string;
  readonly reason: string;
};

/** A path into a seed file: keys and list positions. */
export type SeedPath = readonly PropertyKey[];

/** Writes a path the way people write it: `activiteiten[3].soort`. */
export function pathText(path: SeedPath): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

/** What is wrong, in one sentence. `found` is what the file holds at that place, undefined when the key is missing. */
export function reasonOf(issue: z.core.$ZodIssue, found: unknown): string {
  const key = String(issue.path.at(-1) ?? '');
  if (found === undefined && typeof issue.path.at(-1) === 'string') return `The key "${key}" is missing.`;
  if (found === null && issue.code !== 'custom') return 'This may not be empty or null.';
  switch (issue.code) {
    case 'invalid_type':
      return wantedType(issue.expected);
    case 'invalid_value':
      return `Write one of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `Write one of: ${issue.options.map(String).join(', ')}.`
        : 'This has none of the forms that are allowed here.';
    case 'too_big':
      return `Use at most ${String(issue.maximum)}${unitOf(issue.origin)}.`;
    case 'too_small':
      return `Use at least ${String(issue.minimum)}${unitOf(issue.origin)}.`;
    case 'unrecognized_keys':
      return `The key "${issue.keys.join('", "')}" is not known here.`;
    case 'invalid_format':
    case 'custom':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return issue.message;
  }
}

function wantedType(expected: string): string {
  if (expected === 'string') return 'Write text here, between quotes when it looks like a number, yes or no.';
  if (expected === 'number' || expected === 'int') return 'Write a whole number here, without quotes.';
  if (expected === 'array') return 'Write a list here, each item on its own line after a dash.';
  return 'Write keys with their values here.';
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' items' : '';
}
