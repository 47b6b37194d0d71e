import { expect, test } from 'vitest';
import { PLATFORMS } from '../journeys/differing.ts';
import { openSlackStage } from '../journeys/slack-stage.ts';
import { Q } from '../journeys/script.ts';
import type { OpenStage, Player } from '../journeys/stage.ts';
import { openTeamsStage } from '../journeys/teams-stage.ts';
import { openWebStage } from '../journeys/web-stage.ts';
import { canonical } from '../support/canonical.ts';
import { S, codeIn } from './given.ts';

/** Also where Teams can be reached may tell nothing. The playground plays the platform itself, in `web_entry`. */
const DIFFERING = {
  ...PLATFORMS,
  drop: PLATFORMS.drop.filter((one) => one !== 'teams_reference.*'),
};

interface Way {
  readonly at: string;
  /** What each of them has done before either gives a signaal. */
  readonly before: (player: Player) => Promise<void>;
  readonly open: (player: Player) => Promise<void>;
}
const ASK = '2026-03-12T14:00';
const nothing = (): Promise<void> => Promise.resolve();

const WAYS = {
  word: { at: ASK, before: nothing, open: (player) => player.says('signaal') },
  weekbericht: { at: '2026-03-16T08:30', before: nothing, open: (player) => player.pressInChannel('Deel een signaal') },
  overview: {
    at: ASK,
    before: (player) => player.says('overzicht'),
    open: (player) => player.press('Deel een signaal'),
  },
  weekcheck: {
    at: ASK,
    async before(player) {
      await player.press('Start');
      await player.fill({ [Q.state]: 'Op weg', [Q.learned]: 'Korte stukken blijven hangen.', [Q.need]: ['Niets'] });
    },
    open: (player) => player.press('Ja, maak er een signaal van'),
  },
} as const satisfies Readonly<Record<string, Way>>;
const GIVERS = ['p-femke', 'p-tunde'];

/** Everything that is kept after this person gave a signaal, told what it should have been with its code, and left it. */
async function played(open: OpenStage, who: string, way: Way, name: string) {
  const stage = await open();
  try {
    const player = stage.as(who);
    await stage.moveTo(way.at);
    for (const one of GIVERS) await way.before(stage.as(one));
    await way.open(player);
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
  test.each(Object.entries(WAYS))(
    `who gave a signaal without a name in ${platform} by the %s, makes no difference to anything that is kept`,
    async (_name, way) => {
      const of = (who: string) => played(open, who, way, 'Zonder mijn naam');
      expect(await of('p-tunde')).toEqual(await of('p-femke'));
    },
    60_000,
  );

  test(`and yet with a name in ${platform} it does`, async () => {
    const of = (who: string) => played(open, who, WAYS.word, 'Met mijn naam');
    expect(await of('p-tunde')).not.toEqual(await of('p-femke'));
  }, 60_000);
}
