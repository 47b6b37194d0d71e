import { describe, expect, it } from 'vitest';
import { JOURNEYS } from './journeys.ts';
import { Q } from './script.ts';
import { openTeamsStage } from './teams-stage.ts';

/** Where Teams cannot do what the others do: the promise, and why. */
const DEVIATIONS: Readonly<Record<string, string>> = {
  'an answer after closing is refused kindly and stays in the form':
    'A form stands in the message itself. When the weekcheck closes the message says so, and the form is gone with it.',
};

describe('in Teams', () => {
  for (const [promise, play] of Object.entries(JOURNEYS)) {
    if (promise in DEVIATIONS) continue;
    it(promise, async () => {
      const stage = await openTeamsStage();
      try {
        await play(stage);
      } finally {
        await stage.close();
      }
    });
  }

  it('a form that was open when the weekcheck closed says that it is closed, and nothing is kept', async () => {
    const stage = await openTeamsStage();
    try {
      const femke = stage.as('p-femke');
      await stage.moveTo('2026-03-12T14:00');
      await femke.press('Start');
      expect((await femke.form())?.labels).toContain(Q.state);
      await stage.moveTo('2026-03-16T08:00');
      expect((await femke.reads()).at(-1)).toContain('gesloten');
      expect(await femke.form()).toBeNull();
      expect(stage.house.store.weekchecks.newest('W3', '2026-W11')).toBeNull();
    } finally {
      await stage.close();
    }
  });

  it('every deviation names a journey that there is', () => {
    expect(Object.keys(DEVIATIONS).filter((promise) => !(promise in JOURNEYS))).toEqual([]);
  });
});
