import { describe, it } from 'vitest';
import { JOURNEYS } from './journeys.ts';
import { openSlackStage } from './slack-stage.ts';

describe('in Slack', () => {
  for (const [promise, play] of Object.entries(JOURNEYS))
    it(promise, async () => {
      const stage = await openSlackStage();
      try {
        await play(stage);
      } finally {
        await stage.close();
      }
    });
});
