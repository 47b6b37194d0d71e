import { expect, test } from 'vitest';
import { openSlackStage } from '../journeys/slack-stage.ts';
import type { OpenStage } from '../journeys/stage.ts';
import { openTeamsStage } from '../journeys/teams-stage.ts';
import { openWebStage } from '../journeys/web-stage.ts';
import { S } from './given.ts';
import { CLEANED, LITERAL } from './odd-texts.ts';

const STAGES: Readonly<Record<string, OpenStage>> = { web: openWebStage, Slack: openSlackStage, Teams: openTeamsStage };
const SENT = [...LITERAL.map(([what, text]) => [what, text, text] as const), ...CLEANED];
/** A form over HTTP is UTF-8, in which half a character cannot be written. */
const CANNOT_TRAVEL = 'half a character';

for (const [platform, open] of Object.entries(STAGES))
  test(`odd texts sent in ${platform} are kept letter for letter, but for what cannot be seen`, async () => {
    const stage = await open();
    try {
      await stage.moveTo('2026-03-12T14:00');
      const femke = stage.as('p-femke');
      const kept = () => stage.house.store.signalen.by('p-femke').map((one) => one.answers['S3']);
      const expected: string[] = [];
      for (const [what, text, clean] of SENT) {
        if (what === CANNOT_TRAVEL) continue;
        await femke.says('signaal');
        await femke.fill({ [S.kind]: 'Dit leerden we', [S.about]: 'Iets anders', [S.text]: text });
        expected.push(clean);
      }
      expect([...kept()].sort()).toEqual([...expected].sort());
      expect(expected.length).toBeGreaterThan(8);
    } finally {
      await stage.close();
    }
  }, 90_000);
