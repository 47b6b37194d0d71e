import { describe, expect, it } from 'vitest';
import { canonical } from '../support/canonical.ts';
import { unlessDone } from '../support/unless-done.ts';
import { PLATFORMS } from './differing.ts';
import { JOURNEYS } from './journeys.ts';
import { type SlackStage, openSlackStage } from './slack-stage.ts';
import type { Filling, Player } from './stage.ts';

const NORMAL = 'a normal week goes from question to weekbericht, and the plan comes back';
const STUCK = 'who is stuck and asks for a call is called, and nobody else knows';

/** How the line goes while somebody does something: before the bot has it, or after it was kept and before Slack heard. */
const WAYS = {
  'before anything arrived': (stage: SlackStage) => stage.fake.socket.drop(),
  'after it was kept': (stage: SlackStage) => stage.fake.socket.loseNext(),
} as const;

interface Rough {
  readonly stage: SlackStage;
  /** How often the line went. */
  readonly lost: () => number;
}

/** A stage on which the line goes at everything that somebody presses or sends; they see an error and do it again. */
function rough(stage: SlackStage, breakLine: (stage: SlackStage) => void): Rough {
  let lost = 0;
  const twice =
    <T extends readonly unknown[]>(work: (...of: T) => Promise<void>) =>
    async (...of: T): Promise<void> => {
      breakLine(stage);
      await expect(work(...of)).rejects.toThrow('the connection went');
      lost += 1;
      await stage.fake.socket.greeted();
      await stage.settle();
      await work(...of).catch(unlessDone);
    };
  const as = (personId: string): Player => {
    const player = stage.as(personId);
    return {
      ...player,
      press: twice((label: string) => player.press(label)),
      fill: twice((filling: Filling) => player.fill(filling)),
    };
  };
  return { stage: { ...stage, as }, lost: () => lost };
}

describe('in Slack over a socket', () => {
  for (const [promise, play] of Object.entries(JOURNEYS))
    it(promise, async () => {
      const stage = await openSlackStage('socket');
      try {
        expect(stage.fake.socket.connected()).toBe(true);
        await play(stage);
        expect(stage.fake.wire.url).toBeNull();
      } finally {
        await stage.close();
      }
    });
});

describe('in Slack over a socket that goes at everything somebody does', { timeout: 90_000 }, () => {
  for (const [when, breakLine] of Object.entries(WAYS))
    for (const promise of [NORMAL, STUCK])
      it(`${when}: ${promise}, and the same is kept as over HTTP`, async () => {
        const [smooth, stage] = [await openSlackStage('http'), await openSlackStage('socket')];
        try {
          await JOURNEYS[promise]!(smooth);
          const played = rough(stage, breakLine);
          await JOURNEYS[promise]!(played.stage);
          expect(played.lost()).toBeGreaterThan(2);
          const apart = { ...PLATFORMS, drop: [...PLATFORMS.drop, 'token.*'] };
          expect(canonical(stage.house.store.sqlite, apart)).toEqual(canonical(smooth.house.store.sqlite, apart));
        } finally {
          await smooth.close();
          await stage.close();
        }
      });

  it('is asked to reconnect in the middle of a week, and the week goes on', async () => {
    const stage = await openSlackStage('socket');
    try {
      const { socket } = stage.fake;
      let asked = 0;
      await JOURNEYS[NORMAL]!({
        ...stage,
        async moveTo(local) {
          await stage.moveTo(local);
          asked += 1;
          socket.askToReconnect();
          while (socket.connected()) await new Promise((resolve) => setTimeout(resolve, 2));
          await socket.greeted();
        },
      });
      expect(asked).toBeGreaterThan(1);
    } finally {
      await stage.close();
    }
  });
});
