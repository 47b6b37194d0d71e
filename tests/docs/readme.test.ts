import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT, blockLines, readProjectFile } from './project.ts';

const folder = mkdtempSync(join(tmpdir(), 'krachtbot-readme-'));
const started = new Set<ChildProcess>();

afterAll(() => {
  for (const child of started) stop(child);
  rmSync(folder, { recursive: true, force: true });
});

/** Commands of the README, as they are typed; what installs or runs the tests is left out. */
const commands = blockLines(readProjectFile('README.md').text, 'sh')
  .flatMap((line) => line.split('&&').map((part) => part.trim()))
  .filter((command) => command !== 'npm ci' && command !== 'npm test');

/** Types a line in a shell, in the folder of the project, with nothing of this machine's own configuration. */
function type(line: string, more: Readonly<Record<string, string>>): ChildProcess {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(KRACHTBOT|SLACK|Microsoft|NODE_OPTIONS|VITEST)/.test(name),
  );
  const child = spawn('bash', ['-c', line], {
    cwd: ROOT,
    env: { ...Object.fromEntries(own), ...more },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  return child;
}

/** Stops what was started, with all that it started itself. */
function stop(child: ChildProcess): void {
  started.delete(child);
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  process.kill(-child.pid, 'SIGTERM');
}

function saidBy(child: ChildProcess): { readonly text: () => string } {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (text += part.toString()));
  return { text: () => text };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
}

/** The first answer of a server that is starting; throws when it ends before there is one, or when it takes too long. */
async function answer(url: string, child: ChildProcess, until: number): Promise<Response> {
  for (;;) {
    try {
      return await fetch(url);
    } catch (error) {
      if (child.exitCode !== null || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

test('`npm start`, as the README has it, opens the playground with nothing configured but the port', async () => {
  expect(commands).toContain('npm start');
  const port = await freePort();
  const child = type('npm start', { KRACHTBOT_PORT: String(port), KRACHTBOT_DB: join(folder, 'start.db') });
  const said = saidBy(child);
  const health = await answer(`http://127.0.0.1:${port}/healthz`, child, Date.now() + 45_000).catch(
    (error: unknown) => {
      throw new Error(`It did not start: ${said.text()}`, { cause: error });
    },
  );
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({ status: 'ok', born: 'proef', activated: true });
  const page = await fetch(`http://127.0.0.1:${port}/`);
  const html = await page.text();
  expect(page.status).toBe(200);
  // What the README says one sees there.
  for (const seen of ['Naar het volgende moment', 'donderdag 12 maart 2026, 13:55', 'programmateam', 'Plan'])
    expect(html).toContain(seen);
  expect(said.text()).toContain(`http://127.0.0.1:${port}`);
  stop(child);
  await once(child, 'close');
}, 60_000);

test('every other command of the README does what it says: one after the other, on a new database, all succeed', async () => {
  const others = commands.filter((command) => command !== 'npm start');
  expect(others.length).toBeGreaterThan(8);
  expect(others.filter((command) => !command.includes('npm run -s krachtbot -- '))).toEqual([]);
  for (const command of others) {
    const child = type(command, { KRACHTBOT_DB: join(folder, 'commands.db') });
    const said = saidBy(child);
    const [code] = (await once(child, 'close')) as [number | null];
    expect({ command, code, said: code === 0 ? '' : said.text() }).toEqual({ command, code: 0, said: '' });
    expect(said.text().trim()).not.toBe('');
  }
}, 120_000);
