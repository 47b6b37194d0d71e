import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from './tenant.ts';

/**
 * Microsoft 365 Agents Playground, a Teams window for one person. No dependency: its terms are those of a pre-release, to
 * try things with. So npm fetches it from the registry when somebody asks for it, and keeps it in its own cache.
 */
export const PACKAGE = '@microsoft/m365agentsplayground@0.2.28';

/** What somebody should know who starts it. */
export const TERMS = `${PACKAGE} is fetched from the npm registry into npm's cache, unless it is there. It is
pre-release software of Microsoft, under terms that allow evaluation alone (its LICENSE), and no part of krachtbot. It
listens on every address of this machine: stop it after use.`;

const PATIENCE_MS = 120_000;
const LAST_WORDS = 500;

export interface Client {
  readonly url: string;
  close(): Promise<void>;
}

/** What it wrote in its log last: the only place where it says what it did not like. */
function lastWords(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').slice(-LAST_WORDS) : '';
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Starts the Agents Playground beside a bot that listens at this address, and waits until it answers. */
export async function openClient(endpoint: string): Promise<Client> {
  const folder = mkdtempSync(join(tmpdir(), 'krachtbot-teams-client-'));
  const [port, config, log] = [await freePort(), join(folder, 'client.yml'), join(folder, 'client.log')];
  // JSON is YAML.
  writeFileSync(config, JSON.stringify(settings));
  const words = ['start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child = spawn('npm', ['exec', '--yes', `--package=${PACKAGE}`, '--', 'agentsplayground', ...words], {
    cwd: folder,
    // A group of its own, so that what npm starts ends with it.
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      TZ: 'Europe/Amsterdam',
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_LOGFILE: log,
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
    },
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const close = async (): Promise<void> => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`${url}/_debug/ping`).catch(() => null);
    if (answer?.ok === true) return { url, close };
    if (child.exitCode !== null || performance.now() > until) {
      const said = lastWords(log);
      await close();
      throw new Error(`The Agents Playground did not start; it has to be fetched from the npm registry once. ${said}`);
    }
    await new Promise((wait) => setTimeout(wait, 100));
  }
}
