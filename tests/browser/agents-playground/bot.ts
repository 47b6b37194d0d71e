import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../src/config.ts';
import { makeLog } from '../../../src/log.ts';
import { open } from '../../../src/main.ts';
import { CHANNEL, PERSON, TENANT } from './tenant.ts';

export interface Bot {
  /** The page with the clock, and the other people. */
  readonly url: string;
  readonly endpoint: string;
  close(): Promise<void>;
}

/** The bot as `npm start` opens it with KRACHTBOT_TEAMS_LOCAL, in a demo world of its own in which Femke is in Teams. */
export async function openBot(port = 0): Promise<Bot> {
  const folder = mkdtempSync(join(tmpdir(), 'krachtbot-teams-try-'));
  const config = readConfig({
    KRACHTBOT_DB: join(folder, 'proef.db'),
    KRACHTBOT_PORT: String(port),
    KRACHTBOT_TEAMS_LOCAL: '1',
    KRACHTBOT_WEEKBERICHT_TO: `teams:${TENANT}/${CHANNEL.id}`,
  });
  const running = await open(config, { log: makeLog('error') });
  const { people } = running.house.store;
  // As `person link` does.
  people.link(
    { platform: 'teams', registration: 'krachtbot', tenant: TENANT, user: PERSON.user },
    PERSON.id,
    'operator',
  );
  people.prefer(PERSON.id, 'teams');
  const url = `http://127.0.0.1:${String(running.port)}`;
  return {
    url,
    endpoint: `${url}/api/messages`,
    async close() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
