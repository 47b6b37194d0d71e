import { expect, test } from 'vitest';
import { PLATFORMS } from '../journeys/differing.ts';
import { type SlackStage, openSlackStage } from '../journeys/slack-stage.ts';
import type { Player, Stage } from '../journeys/stage.ts';
import { type TeamsStage, openTeamsStage } from '../journeys/teams-stage.ts';
import { canonical } from '../support/canonical.ts';
import { COFFEE, S, codeIn } from './given.ts';

/** A way in that one platform has, beside the word in a chat with the bot. */
interface Way<T extends Stage> {
  /** What is done first, also by who then says the word. */
  readonly before?: (stage: T, who: string) => Promise<unknown>;
  readonly open: (stage: T, who: string) => Promise<unknown>;
  /** Where the form stands, when that is neither a window nor the chat with the bot. */
  readonly fill?: (stage: T, who: string, filling: Readonly<Record<string, string>>) => Promise<unknown>;
  /** Where it is thanked for, when that is neither the chat nor the channel. */
  readonly reads?: (stage: T, who: string) => string;
}

const inSlack = (stage: SlackStage, who: string) => stage.fake.person(stage.userOf(who));
const inTeams = (stage: TeamsStage, who: string) => stage.fake.person(stage.userOf(who));

const SLACK: Readonly<Record<string, Way<SlackStage>>> = {
  '/kracht signaal': { open: (stage, who) => inSlack(stage, who).command('signaal') },
  '/kracht signaal in a channel': { open: (stage, who) => inSlack(stage, who).command('signaal', stage.channel) },
  'the button of the Home tab': {
    async before(stage, who) {
      await inSlack(stage, who).opensHome();
      await stage.settle();
    },
    open: (stage, who) => inSlack(stage, who).press('Deel een signaal', 'home'),
    reads: (stage, who) => inSlack(stage, who).home(),
  },
  'a mention in the channel': {
    open: (stage, who) => inSlack(stage, who).says('<@U0BOT> signaal', stage.channel),
    async fill(stage, who, { [S.text]: text = '', ...chosen }) {
      const me = inSlack(stage, who);
      for (const [label, option] of Object.entries(chosen)) me.choose(label, [option], stage.channel);
      me.type(S.text, text, stage.channel);
      await me.press('Verstuur', stage.channel);
    },
  },
};
const TEAMS: Readonly<Record<string, Way<TeamsStage>>> = {
  'a mention in the channel': { open: (stage, who) => inTeams(stage, who).says('signaal', stage.channel) },
};

const GIVERS = ['p-femke', 'p-tunde'];
const NAMELESS = 'Zonder mijn naam';

/** Everything that is kept after this person gave a signaal this way, and when it has no name changed it by its code. */
async function played<T extends Stage>(
  open: () => Promise<T>,
  way: Way<T>,
  by: 'way' | 'word',
  who: string,
  name: string,
) {
  const stage = await open();
  try {
    await stage.moveTo('2026-03-12T14:00');
    const player: Player = stage.as(who);
    for (const one of GIVERS) await way.before?.(stage, one);
    if (by === 'way') await way.open(stage, who);
    else await player.says('signaal');
    await stage.settle();
    const filling = { [S.kind]: 'Dit werkt niet', [S.about]: 'Hoogeveen', [S.text]: COFFEE, [S.name]: name };
    if (by === 'way' && way.fill !== undefined) await way.fill(stage, who, filling);
    else await player.fill(filling);
    await stage.settle();
    const elsewhere = by === 'way' ? (way.reads?.(stage, who) ?? '') : '';
    const told = [...(await player.reads()), ...(await player.readsChannel()), elsewhere].join('\n');
    expect(told).toContain('Jouw signaal telt mee');
    if (name === NAMELESS) {
      const code = codeIn(told);
      await player.says('code');
      await player.fill({ [S.code]: code });
      await player.fill({ [S.todo]: 'Het signaal aanpassen', [S.text]: 'De brief is te lang.' });
      await stage.settle();
    }
    return canonical(stage.house.store.sqlite, PLATFORMS);
  } finally {
    await stage.close();
  }
}

function promises<T extends Stage>(
  platform: string,
  open: () => Promise<T>,
  ways: Readonly<Record<string, Way<T>>>,
): void {
  for (const [name, way] of Object.entries(ways)) {
    test(`the same is kept of a signaal by ${name} in ${platform} as by the word, and it tells its giver apart`, async () => {
      const [femke = '', tunde = ''] = GIVERS;
      const kept = await played(open, way, 'way', femke, 'Met mijn naam');
      expect(kept).toEqual(await played(open, way, 'word', femke, 'Met mijn naam'));
      expect(kept).not.toEqual(await played(open, way, 'way', tunde, 'Met mijn naam'));
    }, 90_000);

    test(`without a name, a signaal by ${name} in ${platform} is the same as by the word, whoever gave it`, async () => {
      const [femke = '', tunde = ''] = GIVERS;
      const kept = await played(open, way, 'way', femke, NAMELESS);
      expect(await played(open, way, 'way', tunde, NAMELESS)).toEqual(kept);
      expect(await played(open, way, 'word', femke, NAMELESS)).toEqual(kept);
    }, 90_000);
  }
}

promises('Slack', () => openSlackStage(), SLACK);
promises('Teams', openTeamsStage, TEAMS);
