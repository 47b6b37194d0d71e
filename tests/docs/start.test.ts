import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from './project.ts';

const folder = mkdtempSync(join(tmpdir(), 'krachtbot-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `start.mjs` in a folder without packages, in a Node that says it is this version. */
function started(version: string) {
  const alone = join(folder, version);
  mkdirSync(alone, { recursive: true });
  cpSync(join(ROOT, 'start.mjs'), join(alone, 'start.mjs'));
  const says = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(says)}`, join(alone, 'start.mjs')],
    { encoding: 'utf8' },
  );
  return { status, stdout, lines: stderr.trimEnd().split('\n') };
}

describe('npm start', () => {
  test.each(['18.19.0', '20.20.2', '22.17.1'])('on Node %s says in one sentence what to do', (version) => {
    const { status, stdout, lines } = started(version);
    expect({ status, stdout, said: lines.length }).toEqual({ status: 1, stdout: '', said: 1 });
    expect(lines[0]).toMatch(/^krachtbot needs Node 22\.18 or newer and this is .*npm ci.*npm start.*\.$/);
    expect(lines[0]).toContain(version);
  });

  test('without its packages says in one sentence what to do', () => {
    const { status, stdout, lines } = started(process.versions.node);
    expect({ status, stdout, lines }).toEqual({
      status: 1,
      stdout: '',
      lines: ['krachtbot is not installed yet: run "npm ci" first.'],
    });
  });

  test('wants the Node that package.json names', () => {
    const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { engines: { node: string } };
    const [major, minor] = /WANTED = \[(\d+), (\d+)\]/.exec(readFileSync(join(ROOT, 'start.mjs'), 'utf8'))!.slice(1);
    expect(engines.node).toBe(`>=${major}.${minor}`);
  });
});
