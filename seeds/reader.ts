import { readdirSync } from 'node:fs';
import type { z } from 'zod';
import { readDocument, type SeedDocument } from './document.ts';
import { reasonOf, type SeedProblem } from './problem.ts';

/** Reads the seed files of one folder and gathers everything that is wrong with them. */
export type SeedReader = {
  /** The content of a file when its shape is right, else null; what is wrong is gathered. */
  readonly read: <T>(file: string, schema: z.ZodType<T>, from?: string) => T | null;
  /** A file that was read, whatever its shape; null when it is no YAML at all. */
  readonly document: (file: string) => SeedDocument | null;
  readonly add: (problems: readonly SeedProblem[]) => void;
  /** All problems so far, in order of file and place, each once. */
  readonly problems: () => readonly SeedProblem[];
};

/** A reader for the folder `dir`, which may hold no other YAML files than `files`. */
export function makeSeedReader(dir: string, files: readonly string[]): SeedReader {
  const documents = new Map<string, SeedDocument>();
  const found: SeedProblem[] = strangersIn(dir, files);
  return {
    read: (file, schema, from = dir) => {
      const { document, problems } = readDocument(from, file);
      found.push(...problems);
      if (document === null) return null;
      documents.set(file, document);
      const checked = schema.safeParse(document.raw);
      if (checked.success) return checked.data;
      found.push(...checked.error.issues.flatMap((issue) => problemsOf(document, issue)));
      return null;
    },
    document: (file) => documents.get(file) ?? null,
    add: (problems) => void found.push(...problems),
    problems: () => inOrder(found),
  };
}

function problemsOf(document: SeedDocument, issue: z.core.$ZodIssue): SeedProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      document.problem([...issue.path, key], `The key "${key}" is not known here; check the spelling.`, 'key'),
    );
  }
  return [document.problem(issue.path, reasonOf(issue, document.at(issue.path)))];
}

function strangersIn(dir: string, files: readonly string[]): SeedProblem[] {
  let names: string[];
  try {
    names = readdirSync(dir);
  } catch {
    return [];
  }
  const strangers = names.filter((name) => /\.ya?ml$/i.test(name) && !files.includes(name));
  const reason = `This file is not read; the files here are ${files.join(', ')}.`;
  return strangers.map((file) => ({ file, line: 1, column: 1, path: '', reason }));
}

function inOrder(problems: readonly SeedProblem[]): SeedProblem[] {
  const once = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...once.values()].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.path.localeCompare(b.path),
  );
}
