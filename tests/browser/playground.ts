import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { makeLog } from '../../src/log.ts';
import { open } from '../../src/main.ts';

/** The bot itself on a free port, with the demo programme in a database of its own. */
export interface Playground {
  readonly url: string;
  close(): Promise<void>;
}

/** Opens the bot as `npm start` does, on a Thursday in March at five to two. */
export async function openPlayground(): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'krachtbot-browser-'));
  const config = readConfig({ KRACHTBOT_DB: join(folder, 'proef.db'), KRACHTBOT_PORT: '0' });
  const running = await open(config, { log: makeLog('silent') });
  return {
    url: `http://127.0.0.1:${String(running.port)}`,
    async close() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
