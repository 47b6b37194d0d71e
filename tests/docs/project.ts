import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '../..');

export interface ProjectFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What is not ours, not kept, or not text. */
const PASSED = new Set(['node_modules', '.git', 'data', 'coverage', 'reports', '.stryker-tmp', '.vitest']);
const NOT_TEXT = /\.(png|jpe?g|gif|webp|woff2?|ico|db|zip|lock|log)$/;

function pathsIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (PASSED.has(entry.name)) return [];
    if (entry.isDirectory()) return pathsIn(path);
    return entry.isFile() && !NOT_TEXT.test(entry.name) && entry.name !== '.env' ? [path] : [];
  });
}

/** One file of the project. */
export function readProjectFile(path: string): ProjectFile {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') };
}

/** Every text file of the project. */
export function projectFiles(): readonly ProjectFile[] {
  return pathsIn('').map(readProjectFile);
}

/** Every document. */
export function documents(): readonly ProjectFile[] {
  return projectFiles().filter(({ path }) => path.endsWith('.md'));
}

/** The lines of every fenced block of one language, without comments and empty lines. */
export function blockLines(markdown: string, language: string): readonly string[] {
  return [...markdown.matchAll(/^ *```(\S*)\n([\s\S]*?)^ *```$/gm)]
    .filter(([, named]) => named === language)
    .flatMap(([, , inside = '']) => inside.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
