import ts from 'typescript';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { readProjectFile } from './project.ts';

/** The names that src/config.ts reads: the keys of its schema. */
function namesRead(): readonly string[] {
  const { path, text } = readProjectFile('src/config.ts');
  const names: string[] = [];
  const look = (node: ts.Node): void => {
    const made = ts.isVariableDeclaration(node) && node.name.getText() === 'environment' ? node.initializer : undefined;
    const shape = made !== undefined && ts.isCallExpression(made) ? made.arguments[0] : undefined;
    if (shape !== undefined && ts.isObjectLiteralExpression(shape))
      names.push(...shape.properties.map((property) => property.name?.getText() ?? '?'));
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return names.sort();
}

const example = readProjectFile('.env.example').text;
const readme = readProjectFile('README.md').text;

/** The settings of .env.example as if nothing in it were commented out. */
const shown = [...example.matchAll(/^#([A-Za-z]\w*)=(.*)$/gm)].map(([, name = '', value = '']) => ({ name, value }));

test('the code reads some environment, so that this compares something', () => {
  expect(namesRead()).toEqual(expect.arrayContaining(['KRACHTBOT_DB', 'KRACHTBOT_PORT', 'SLACK_BOT_TOKEN']));
});

test('.env.example names every variable that is read, once, and no other', () => {
  expect(shown.map(({ name }) => name).sort()).toEqual(namesRead());
});

test('every variable in .env.example has a comment above it', () => {
  const bare = example.split('\n').filter((line, at, all) => /^#\w+=/.test(line) && !/^# /.test(all[at - 1] ?? ''));
  expect(bare).toEqual([]);
});

test('what .env.example shows as defaults are the defaults', () => {
  const values = Object.fromEntries(shown.map(({ name, value }) => [name, value]));
  expect(readConfig(values)).toEqual(readConfig({}));
  expect(shown.filter(({ value }) => value !== '').length).toBeGreaterThan(4);
});

test('the table in the README names every variable that is read, once, with the same default', () => {
  const rows = [...readme.matchAll(/^\| `([A-Za-z]\w*)` +\| ([^|]*?) *\|/gm)].map(([, name = '', cell = '']) => ({
    name,
    value: /`([^`]*)`/.exec(cell)?.[1] ?? '',
  }));
  const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);
  expect([...rows].sort(byName)).toEqual([...shown].sort(byName));
});
