import { expect, test } from 'vitest';
import { PLATFORMS } from '../journeys/differing.ts';
import { openSlackStage } from '../journeys/slack-stage.ts';
import type { OpenStage } from '../journeys/stage.ts';
import { openTeamsStage } from '../journeys/teams-stage.ts';
import { openWebStage } from '../journeys/web-stage.ts';
import { canonical } from '../support/canonical.ts';
import { S, codeIn } from './given.ts';

/** Also where Teams can be reached may tell nothing. The playground plays the platform itself, in `web_entry`. */
const DIFFERING = {
  ...PLATFORMS,
  drop: PLATFORMS.drop.filter((one) => one !== 'teams_reference.*'),
};

const WAYS = ['word', 'weekbericht'] as const;

/** Everything that is kept after this person gave a signaal, told what it should have been with its code, and left it. */
async function played(open: OpenStage, who: string, way: (typeof WAYS)[number], name: string) {
  const stage = await open();
  try {
    const player = stage.as(who);
    await stage.moveTo(way === 'word' ? '2026-03-12T14:00' : '2026-03-16T08:30');
    if (way === 'word') await player.says('signaal');
    else await player.pressInChannel('Deel een signaal');
    await player.fill({
      [S.kind]: 'Dit werkt niet',
      [S.about]: 'Hoogeveen',
      [S.text]: 'De brief is te lang.',
      [S.name]: name,
    });
    await stage.settle();
    const thanked = [...(await player.reads()), ...(await player.readsChannel())].join('\n');
    if (name === 'Zonder mijn naam') {
      await player.says('code');
      await player.fill({ [S.code]: codeIn(thanked) });
      await player.fill({ [S.todo]: 'Het signaal aanpassen', [S.text]: 'De brief is veel te lang.' });
      await stage.settle();
    }
    // The fake platform stands on another port every time.
    return canonical(stage.house.store.sqlite, DIFFERING).map((row) => row.replaceAll(/127\.0\.0\.1:\d+/g, 'here'));
  } finally {
    await stage.close();
  }
}

const STAGES: Readonly<Record<string, OpenStage>> = { web: openWebStage, Slack: openSlackStage, Teams: openTeamsStage };

for (const [platform, open] of Object.entries(STAGES)) {
  test.each(WAYS)(
    `who gave a signaal without a name in ${platform} by the %s, makes no difference to anything that is kept`,
    async (way) => {
      const of = (who: string) => played(open, who, way, 'Zonder mijn naam');
      expect(await of('p-tunde')).toEqual(await of('p-femke'));
    },
    60_000,
  );

  test(`and yet with a name in ${platform} it does`, async () => {
    const of = (who: string) => played(open, who, 'word', 'Met mijn naam');
    expect(await of('p-tunde')).not.toEqual(await of('p-femke'));
  }, 60_000);
}
