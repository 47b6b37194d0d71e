import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { readConfig } from '../../src/config.ts';
import { openHouse } from '../../src/house.ts';
import { realNow } from '../../src/schedule/clock.ts';
import { openStore } from '../../src/store/index.ts';
import { type FakeSlack, createFakeSlack } from '../fakes/slack/fake.ts';
import { scratchFile } from '../support/scratch.ts';
import { unlessDone } from '../support/unless-done.ts';

const WEEK = '2026-W11';
const SAID = 'Langsgaan werkt beter dan bellen.';
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Between the receipt of an envelope and the commit, and between the commit and its acknowledgement. */
const POINTS = ['inbox.received', 'inbox.handled', 'inbox.before-commit', 'inbox.committed'] as const;

const USERS = { 'p-soraya': 'U0SORAYA', 'p-harmen': 'U0HARMEN' } as const;

interface Place {
  readonly fake: FakeSlack;
  readonly file: string;
  /** Starts the bot over a socket, to be killed at this point. Gives how it ended. */
  serve(point: string): Promise<{ readonly child: ChildProcess; readonly ended: Promise<string> }>;
}

const cleaning: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean();
});

/** A workspace in which the weekcheck was just asked of two kartrekkers. */
async function openPlace(): Promise<Place> {
  const fake = createFakeSlack({ now: realNow, retryAfterMs: [0, 50, 50] });
  await fake.start();
  cleaning.push(() => fake.stop());
  const file = scratchFile('proef.db');
  const variables = {
    KRACHTBOT_DB: file,
    KRACHTBOT_PORT: '0',
    SLACK_BOT_TOKEN: fake.botToken,
    SLACK_APP_TOKEN: fake.appToken,
    SLACK_API_URL: fake.apiUrl(),
  };
  const house = openHouse(readConfig(variables), { log: silent });
  for (const [person, user] of Object.entries(USERS)) {
    fake.person(user);
    const identity = { platform: 'slack', registration: 'krachtbot', tenant: fake.space.team, user } as const;
    house.store.people.link(identity, person, 'operator');
    house.store.people.welcomed(person, house.machine.now());
  }
  house.close();
  const quiet = { out: () => undefined, error: () => undefined };
  expect(await runCli(['tick', '--at', '2026-03-12T14:00:00+01:00'], variables, quiet)).toBe(0);

  return {
    fake,
    file,
    async serve(point) {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts'), point], {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        env: { PATH: process.env['PATH'] ?? '', ...variables },
      });
      const ended = new Promise<string>((done) => {
        child.once('exit', (code, signal) => done(signal ?? `exit ${String(code)}`));
      });
      cleaning.push(() => {
        child.kill('SIGKILL');
        return ended;
      });
      await Promise.race([new Promise((ready) => child.once('message', ready)), ended]);
      return { child, ended };
    },
  };
}

/** What this person answered in this week, as it stands in the store once the bot has stopped: every revision. */
function kept(file: string, person: keyof typeof USERS) {
  const store = openStore(file);
  try {
    return store.weekchecks.by(person).filter(({ week }) => week === WEEK);
  } finally {
    store.close();
  }
}

describe('A bot on a socket that is killed', { timeout: 60_000 }, () => {
  test.each(POINTS)(
    'at %s as somebody writes: Slack sends it again to the next one, and it is kept once',
    async (point) => {
      const place = await openPlace();
      const soraya = place.fake.person(USERS['p-soraya']);
      const first = await place.serve(point);
      const writes = soraya.says(SAID);
      expect(await first.ended).toBe('SIGKILL');
      const next = await place.serve('');
      const answers = await writes;
      expect(answers.length).toBeGreaterThan(1);
      expect(answers.at(-1)?.status).toBe(200);
      next.child.kill('SIGTERM');
      expect(await next.ended).toBe('exit 0');
      const revisions = kept(place.file, 'p-soraya');
      expect(revisions).toHaveLength(1);
      expect(Object.values(revisions[0]?.answers ?? {})).toContain(SAID);
    },
  );

  test.each(POINTS.slice(2))('at %s as somebody presses: they press again, and it is kept once', async (point) => {
    const place = await openPlace();
    const harmen = place.fake.person(USERS['p-harmen']);
    const first = await place.serve(point);
    const presses = harmen.press('Hetzelfde als vorige week').then(
      () => 'answered',
      () => 'an error',
    );
    expect(await first.ended).toBe('SIGKILL');
    expect(await presses).toBe('an error');
    const next = await place.serve('');
    const again = harmen.press('Hetzelfde als vorige week');
    await (point === 'inbox.committed' ? again.catch(unlessDone) : again);
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe('exit 0');
    expect(kept(place.file, 'p-harmen')).toHaveLength(1);
  });
});
