import { describe, expect, it } from 'vitest';
import { count, newest } from './script.ts';
import { openSlackStage } from './slack-stage.ts';
import type { OpenStage, Stage } from './stage.ts';
import { openTeamsStage } from './teams-stage.ts';

/** The playground has no strangers: there somebody is always one of the people of the demo. */
const STAGES: Readonly<Record<string, OpenStage>> = {
  'in Slack': openSlackStage,
  'in Slack over a socket': () => openSlackStage('socket'),
  'in Teams': openTeamsStage,
};

async function strangerInNeed(stage: Stage): Promise<void> {
  const { people } = stage.house.store;
  const tess = stage.as('p-tess');
  for (const { platform, registration, tenant, user } of people.addresses('p-tess'))
    if (user !== null) people.unlink({ platform, registration, tenant, user });
  for (const typed of ['hulp', 'Help mij!', 'Ik wil niet meer leven.']) {
    const before = await count(tess);
    await tess.says(typed);
    expect(await count(tess)).toBeGreaterThan(before);
    expect(await newest(tess)).toMatch(/112[\s\S]*113[\s\S]*Veilig Thuis[\s\S]*0800-2000/);
  }
  await tess.says('overzicht');
  expect(await newest(tess)).toContain('Ik ken jou nog niet');
  expect(people.addresses('p-tess')).toEqual([]);
}

describe('Somebody we do not know', () => {
  for (const [where, open] of Object.entries(STAGES))
    it(`${where} gets the numbers to call, for the word hulp and for words of need`, async () => {
      const stage = await open();
      try {
        await strangerInNeed(stage);
      } finally {
        await stage.close();
      }
    });
});
