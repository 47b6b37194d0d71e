import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { ROOT, type ProjectFile, blockLines, documents, readProjectFile } from './project.ts';

/** As GitHub makes an anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

function anchorsOf(path: string): readonly string[] {
  return [...readProjectFile(path).text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

/** Links to files that are not there, or to headings that are not in them. */
function brokenLinks({ path, text }: ProjectFile): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^[a-z]+:/.test(link)) return [];
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    // The pictures are made by hand, after the page: until there are any, the link to them waits.
    if (target.startsWith('docs/screens/') && !existsSync(join(ROOT, 'docs/screens'))) return [];
    if (!existsSync(join(ROOT, target))) return [`${path}: ${link}`];
    return anchor === undefined || anchorsOf(target).includes(anchor) ? [] : [`${path}: ${link}`];
  });
}

/** The names behind `npm run`, and `test` and `start`, that are no script. */
function unknownScripts({ path, text }: ProjectFile, scripts: readonly string[]): readonly string[] {
  const named = [...text.matchAll(/npm (?:run (?:-\S+ )*(\w[\w:-]*)|(test|start)\b)/g)];
  return named
    .map(([, run, short]) => run ?? short ?? '')
    .filter((script) => !scripts.includes(script))
    .map((script) => `${path}: ${script}`);
}

const scripts = Object.keys((JSON.parse(readProjectFile('package.json').text) as { scripts: object }).scripts);

test('every link between the documents leads to a file and a heading that are there', () => {
  expect(documents().flatMap(brokenLinks)).toEqual([]);
});

test('every npm script that is named exists', () => {
  const ci = readProjectFile('.ci/run');
  expect([...documents(), ci].flatMap((file) => unknownScripts(file, scripts))).toEqual([]);
});

test('.ci/run runs every check of `npm run check`', () => {
  const check = (JSON.parse(readProjectFile('package.json').text) as { scripts: { check: string } }).scripts.check;
  const wanted = [...check.matchAll(/npm (?:run )?([\w:]+)/g)].map(([, script]) => script);
  const { text } = readProjectFile('.ci/run');
  const run = /^for script in (.*); do$/m.exec(text)?.[1]?.split(' ');
  expect(['test', ...(run ?? [])].toSorted()).toEqual(wanted.toSorted());
  expect(blockLines(readProjectFile('README.md').text, 'sh')).toContain('npm ci && npm test');
  expect(text.split('\n')).toContain('npm ci && npm test');
});

test('every command of krachtbot that is named exists, and every one that exists is named', async () => {
  const lines: string[] = [];
  await runCli(['--help'], {}, { out: (line) => lines.push(line), error: (line) => lines.push(line) });
  const known = [...lines.join('\n').matchAll(/^ {2}([a-z]+)(?: |$)/gm)].map(([, command = '']) => command);
  const named = documents().flatMap(({ text }) =>
    [...text.matchAll(/krachtbot -- ([a-z]+)/g)].map(([, name = '']) => name),
  );
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
  const all = documents().map(({ text }) => text);
  expect(known.filter((command) => !all.some((text) => text.includes(`\`${command}`)) && command !== 'help')).toEqual(
    [],
  );
});

describe('these checks bite', () => {
  test('a link to a file or a heading that is not there is found', () => {
    const text = '[a](nowhere.md) [b](README.md#no-such-heading) [c](README.md#command-line) [d](https://example.nl/x)';
    expect(brokenLinks({ path: 'a.md', text })).toEqual(['a.md: nowhere.md', 'a.md: README.md#no-such-heading']);
  });

  test('a script that is not there is found', () => {
    const text = 'npm run nothing, npm run -s krachtbot -- doctor, npm test';
    expect(unknownScripts({ path: 'a.md', text }, scripts)).toEqual(['a.md: nothing']);
  });
});
