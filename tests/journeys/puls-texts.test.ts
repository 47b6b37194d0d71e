import { describe, expect, it } from 'vitest';
import { waitingFor } from '../../src/inbox/puls-review.ts';
import { keepTexts } from '../../src/jobs/puls-texts.ts';
import { newest, sees, seesInChannel, seesNot, seesNotInChannel } from './script.ts';
import { openSlackStage } from './slack-stage.ts';
import type { OpenStage, Stage } from './stage.ts';
import { openTeamsStage } from './teams-stage.ts';
import { openWebStage } from './web-stage.ts';

const ROUND = 'puls-001';
const TEXTS = [
  { question: 'P-O2', text: 'Het loket was <dicht> op de dag dat ik kon.', mayQuote: true },
  { question: 'P-O2', text: 'Ik durfde in de vergadering niets te zeggen.', mayQuote: false },
];
const WHAT = 'Wat doen we hiermee?';
const OTHER = 'Hoe schrijf jij het op?';

function closeRound({ house }: Stage): void {
  const { store, machine } = house;
  store.write(() => keepTexts(machine, ROUND, TEXTS, machine.now()));
}

/** Two readers bring one answer to the weekbericht in its own words and one in others. */
async function readTogether(stage: Stage): Promise<void> {
  const [wietske, maureen, jorrit] = [stage.as('p-wietske'), stage.as('p-maureen'), stage.as('p-jorrit')];
  await stage.moveTo('2026-03-12T15:00');
  closeRound(stage);
  await stage.settle();
  await sees(wietske, 'Er wachten 2 open antwoorden van de puls.');
  await sees(maureen, 'Er wachten 2 open antwoorden van de puls.');
  await seesNot(jorrit, 'open antwoord');

  /** The form names its fields alike for each answer: the machine is asked which of the two it is about. */
  const isQuotable = (reader: string): boolean => waitingFor(stage.house.machine, ROUND, reader)[0]?.mayQuote === true;
  const decide = async (reader: string): Promise<void> => {
    const who = stage.as(reader);
    await who.press('Bekijk wat er wacht');
    for (let times = 0; times < 2; times += 1) {
      await who.fill(
        isQuotable(reader)
          ? { [WHAT]: 'Goed zo' }
          : { [WHAT]: 'In andere woorden', [OTHER]: 'Niet iedereen durft te praten.' },
      );
    }
  };
  await decide('p-wietske');
  // The answer to a form can come a moment after what it changed.
  await expect.poll(() => newest(wietske), { timeout: 5_000 }).toContain('Een ander kijkt nog mee.');
  expect(stage.house.store.pulsTexts.approved(ROUND)).toEqual([]);
  await decide('p-maureen');
  expect(stage.house.store.pulsTexts.approved(ROUND)).toHaveLength(2);

  await stage.moveTo('2026-03-16T08:30');
  await seesInChannel(wietske, 'Uit de open antwoorden van de puls');
  await seesInChannel(wietske, '‘Het loket was <dicht> op de dag dat ik kon.’');
  await seesInChannel(wietske, 'Niet iedereen durft te praten.');
  await seesNotInChannel(wietske, 'vergadering');
  await seesNot(jorrit, 'vergadering');

  await jorrit.says('bewijs');
  await expect
    .poll(() => newest(jorrit), { timeout: 5_000 })
    .toContain('Bij jouw naam bewaar ik nu niets van een puls.');
}

const STAGES: Readonly<Record<string, OpenStage>> = {
  'on the web': openWebStage,
  'in Slack': openSlackStage,
  'in Teams': openTeamsStage,
};

describe.each(Object.entries(STAGES))('%s', (_where, open) => {
  it('two people read the open answers of a round in a form, and the weekbericht shows what they agreed on', async () => {
    const stage = await open();
    try {
      await readTogether(stage);
    } finally {
      await stage.close();
    }
  });
});
