import { describe, it } from 'vitest';
import { JOURNEYS } from './journeys.ts';
import { openWebStage } from './web-stage.ts';

describe('on the web', () => {
  for (const [promise, play] of Object.entries(JOURNEYS))
    it(promise, async () => {
      const stage = await openWebStage();
      try {
        await play(stage);
      } finally {
        await stage.close();
      }
    });
});
