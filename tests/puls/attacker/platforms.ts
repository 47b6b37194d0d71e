import { readFileSync } from 'node:fs';
import { roundFileOf } from '../../../src/puls/round-file.ts';
import { keyOf } from '../../../src/puls/secrecy.ts';
import { PLATFORMS } from '../../journeys/differing.ts';
import { openSlackStage } from '../../journeys/slack-stage.ts';
import type { Stage } from '../../journeys/stage.ts';
import { openTeamsStage } from '../../journeys/teams-stage.ts';
import { canonical } from '../../support/canonical.ts';
import { type LogLine, keepLog } from '../../support/world.ts';
import { secretIn } from './attacks.ts';
import { DECLINES, TYPED_ON_THE_WAY, type Visit, WITHDRAWS, answers, takesBack } from './cast.ts';
import { type Haul, haul } from './haul.ts';
import type { Known } from './search-haul.ts';
import { QUESTIONS, READERS } from './whole.ts';

/** What a platform keeps: every message with each of its edits, by conversation. */
type Kept = ReadonlyMap<string, readonly string[]>;

export interface Played {
  readonly haul: Haul;
  readonly known: Known;
  readonly kept: Kept;
  readonly rows: readonly string[];
  readonly log: readonly LogLine[];
}

/** A platform to play on, and what it keeps. */
export interface Platform {
  readonly open: (log: LogLine[]) => Promise<{ readonly stage: Stage; readonly kept: () => Kept }>;
}

function byConversation(all: readonly (readonly [string, unknown])[]): Kept {
  const found = new Map<string, string[]>();
  for (const [conversation, one] of all)
    found.set(conversation, [...(found.get(conversation) ?? []), JSON.stringify(one)]);
  return found;
}

/** A workspace of Slack. A window that closes is no message: Slack keeps none. */
export const inSlack = (open: typeof openSlackStage = openSlackStage): Platform => ({
  async open(log) {
    const stage = await open('http', keepLog(log));
    const said = () =>
      stage.fake.space.everything.flatMap((one) => {
        const { channel, text, blocks } = one as { channel?: string; text?: string; blocks?: unknown };
        return channel === undefined ? [] : [[channel, { text, blocks }] as const];
      });
    return { stage, kept: () => byConversation(said()) };
  },
});

/** A tenant of Teams; `old`: where nobody's client knows Action.Execute, so that each press is a message of its own. */
export const inTeams = (client: 'new' | 'old' = 'new'): Platform => ({
  async open(log) {
    const stage = await openTeamsStage(keepLog(log));
    for (const { id } of stage.house.store.people.all()) stage.fake.person(stage.userOf(id)).client = client;
    const said = () => stage.office.messages.map(({ conversation, history }) => [conversation, history] as const);
    return { stage, kept: () => byConversation(said()) };
  },
});

/** Plays a round on a platform as it is, from invitation to weekbericht. */
export async function playOn({ open }: Platform, visits: readonly Visit[]): Promise<Played> {
  const log: LogLine[] = [];
  const { stage, kept } = await open(log);
  try {
    const { house } = stage;
    const file = house.store.sqlite.name;
    const come = async (late: boolean): Promise<void> => {
      for (const visit of visits.filter(({ conduct }) => (conduct === 'comes late') === late))
        await answers(stage.as(visit.person), visit);
    };
    await stage.moveTo('2026-03-17T10:00');
    await come(false);
    await takesBack(stage.as(WITHDRAWS));
    await stage.as(DECLINES).press('Niet deze keer');
    await stage.moveTo('2026-03-24T10:00');
    await come(true);
    const secret = secretIn(new Map([['proef-puls-open.db', readFileSync(roundFileOf(file))]]));
    if (secret === null) throw new Error('The round is not open');
    await stage.moveTo('2026-03-26T17:00');
    await stage.settle();
    await stage.moveTo('2026-03-30T08:30');
    const people = visits.map(({ person }) => person);
    const keys = people.flatMap((person) => QUESTIONS.map((question) => keyOf(secret, person, question)));
    return {
      haul: await haul(house, file, { backups: [], history: [...kept()], log }),
      kept: kept(),
      log,
      rows: canonical(house.store.sqlite, { ...PLATFORMS, drop: [...PLATFORMS.drop, 'puls_text.id'] }),
      known: {
        database: file,
        needles: [...TYPED_ON_THE_WAY, ...keys, secret],
        people,
        readers: READERS,
        participation: {},
      },
    };
  } finally {
    await stage.close();
  }
}
