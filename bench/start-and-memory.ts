import { realNow } from '../src/schedule/clock.ts';
import { createFakeSlack } from '../tests/fakes/slack/fake.ts';
import { type Figure, median } from './measure.ts';
import { newFolder, startServer } from './server.ts';

const ROUNDS = 5;

const fieldsOf = (html: string, step: string): URLSearchParams => {
  const form = html.split('<form').find((part) => part.includes(`value="${step}"`)) ?? '';
  return new URLSearchParams(
    [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [
      name,
      value,
    ]),
  );
};

/** Lives a week on the page: a day at a time, reading the page after each step as a browser would. */
async function liveAWeek(url: string): Promise<void> {
  for (let day = 0; day < 7; day += 1) {
    const page = await (await fetch(url)).text();
    const response = await fetch(`${url}/klok`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', origin: url },
      body: fieldsOf(page, 'dag'),
    });
    if (!response.ok) throw new Error(`The clock answered ${response.status}`);
    await response.text();
  }
}

const TEAMS = {
  MicrosoftAppId: '00000000-0000-4000-8000-000000000001',
  MicrosoftAppPassword: 'none',
  MicrosoftAppTenantId: '00000000-0000-4000-8000-000000000002',
};

/** The start of a database that is there, with the packages of one platform or of both in the process. */
async function startWithPlatforms(): Promise<readonly Figure[]> {
  const fake = createFakeSlack({ now: realNow });
  await fake.start();
  const slack = {
    SLACK_BOT_TOKEN: fake.botToken,
    SLACK_SIGNING_SECRET: fake.signingSecret,
    SLACK_API_URL: fake.apiUrl(),
  };
  const sides = { Slack: slack, Teams: TEAMS, 'Slack and Teams': { ...slack, ...TEAMS } };
  const figures: Figure[] = [];
  for (const [name, variables] of Object.entries(sides)) {
    const folder = newFolder();
    await (await startServer(folder.database, variables)).stop();
    const seconds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const served = await startServer(folder.database, variables);
      seconds.push(served.seconds);
      await served.stop();
    }
    folder.remove();
    figures.push({
      what: `start with ${name}`,
      figure: median(seconds),
      unit: 's',
      goal: 0.7,
      better: 'less',
      note: `median of ${ROUNDS}`,
    });
  }
  await fake.stop();
  return figures;
}

/** Start of the whole process, new and known database, and its memory after a week. */
export async function startAndMemory(): Promise<readonly Figure[]> {
  const born: number[] = [];
  const known: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const folder = newFolder();
    const first = await startServer(folder.database);
    born.push(first.seconds);
    await first.stop();
    const second = await startServer(folder.database);
    known.push(second.seconds);
    if (round < 2) {
      await liveAWeek(second.url);
      memory.push(second.residentMb());
    }
    await second.stop();
    folder.remove();
  }
  return [
    {
      what: 'start, exec of node to first healthy answer',
      figure: median(known),
      unit: 's',
      goal: 0.7,
      better: 'less',
      note: `median of ${ROUNDS}, playground`,
    },
    {
      what: 'the same, with a database that is yet to be born',
      figure: median(born),
      unit: 's',
      goal: null,
      better: 'less',
      note: 'migrations, seeds and demo world in it',
    },
    ...(await startWithPlatforms()),
    {
      what: 'memory after a week was lived with a moved clock',
      figure: Math.max(...memory),
      unit: 'MB',
      goal: 150,
      better: 'less',
      note: 'resident, the larger of 2',
    },
  ];
}
