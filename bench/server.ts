import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** A port on which nothing listens now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

export interface Served {
  readonly url: string;
  /** From the exec of node to the first healthy answer, in seconds. */
  readonly seconds: number;
  readonly child: ChildProcess;
  residentMb(): number;
  stop(): Promise<void>;
}

export function newFolder(): { readonly database: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'krachtbot-bench-'));
  return { database: join(folder, 'proef.db'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What `npm start` hands to Node, from package.json: what is measured is what people run. */
function startArguments(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1);
}

/** Starts the bot as `npm start` does, with these variables beside its own, and waits for its first healthy answer. */
export async function startServer(database: string, variables: Readonly<Record<string, string>> = {}): Promise<Served> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, startArguments(), {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', KRACHTBOT_DB: database, KRACHTBOT_PORT: String(port), ...variables },
    stdio: 'ignore',
  });
  for (;;) {
    try {
      const response = await fetch(`${url}/healthz`);
      if (response.ok) break;
    } catch {
      if (child.exitCode !== null) throw new Error('The server ended before it answered');
      await new Promise((wait) => setTimeout(wait, 5));
    }
  }
  const seconds = (performance.now() - began) / 1000;
  return {
    url,
    seconds,
    child,
    residentMb() {
      const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
    },
    async stop() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    },
  };
}
