import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Yaml from 'yaml';
import type { Document } from 'yaml';
import { pathText, type SeedPath, type SeedProblem } from './problem.ts';

const require = createRequire(import.meta.url);
/** Loaded where there are seeds to read: a server whose database was born before starts without it. */
const reader = (): typeof Yaml => require('yaml') as typeof Yaml;

/** One seed file that could be read: what it holds, and how to point at a place in it. */
export type SeedDocument = {
  readonly file: string;
  readonly raw: unknown;
  /** What the file holds at a path; undefined when there is nothing. */
  readonly at: (path: SeedPath) => unknown;
  /** A problem at the value of a path, or at the nearest place around it; `at: 'key'` points at the key itself. */
  readonly problem: (path: SeedPath, reason: string, at?: 'key' | 'value') => SeedProblem;
};

/** A file, or why it cannot be read at all. With a doubled key both are given, so that the rest is checked too. */
export type ReadDocument = { readonly document: SeedDocument | null; readonly problems: readonly SeedProblem[] };

/** Reads one YAML file; whatever is in it, this never throws. */
export function readDocument(dir: string, file: string): ReadDocument {
  const failed = (reason: string): ReadDocument => ({
    document: null,
    problems: [{ file, line: 1, column: 1, path: '', reason }],
  });
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(dir, file));
  } catch {
    return failed('This file does not exist or cannot be read.');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed('This file is not saved as UTF-8; save it again with that encoding.');
  }
  try {
    return parse(file, text);
  } catch {
    // The parser goes one call deeper for every level, and has no limit of its own.
    return failed('This file cannot be read as YAML; it may be nested too deeply.');
  }
}

function parse(file: string, text: string): ReadDocument {
  const { LineCounter, isCollection, isScalar, parseDocument, visit } = reader();
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const pointAt = (offset: number, path: string, reason: string): SeedProblem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), path, reason };
  };
  const problems = [...yaml.errors, ...yaml.warnings].map(({ code, message, pos }) =>
    code === 'DUPLICATE_KEY'
      ? pointAt(pos[0], '', `The key "${keyAt(text, pos[0])}" is written twice.`)
      : pointAt(pos[0], '', `This is not valid YAML: ${message.replace(/[\s.:]+$/, '')}.`),
  );
  visit(yaml, {
    Node: (_, node) => {
      const shared = isScalar(node) || isCollection(node) ? node.anchor : node.source;
      if (shared) problems.push(pointAt(node.range?.[0] ?? 0, '', 'References with & and * are not used here.'));
    },
  });
  const onlyDoubledKeys = yaml.errors.every(({ code }) => code === 'DUPLICATE_KEY') && yaml.warnings.length === 0;
  if (!onlyDoubledKeys || problems.length > yaml.errors.length) return { document: null, problems };
  const raw: unknown = yaml.toJS();
  return {
    document: {
      file,
      raw,
      at: (path) => path.reduce<unknown>(childOf, raw),
      problem: (path, reason, at = 'value') => pointAt(offsetOf(yaml, path, at), pathText(path), reason),
    },
    problems,
  };
}

function keyAt(text: string, offset: number): string {
  return /^[^\s:]+/.exec(text.slice(offset))?.[0].replace(/^["']|["']$/g, '') ?? '';
}

function childOf(value: unknown, part: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
  return Reflect.get(value, part);
}

function offsetOf(yaml: Document, path: SeedPath, at: 'key' | 'value'): number {
  const { isMap, isScalar, isSeq } = reader();
  let node: unknown = yaml.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, part] of path.entries()) {
    let key: unknown = null;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (pair === undefined) return offset;
      key = pair.key;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
    } else return offset;
    const pointed = at === 'key' && index === path.length - 1 ? startOf(key) : startOf(node);
    offset = pointed ?? startOf(key) ?? offset;
  }
  return offset;
}

function startOf(node: unknown): number | null {
  return reader().isNode(node) && node.range ? node.range[0] : null;
}
