import { expect } from 'vitest';
import { adapterContract } from './adapter-contract.ts';
import type { Known } from './rig.ts';
import { all, saying } from './said.ts';
import { openTeamsRig } from './teams-rig.ts';

const KNOWN: readonly Known[] = [
  {
    name: 'passes on a command with what was said after it, and shows the reply',
    why: 'a command that is chosen from a menu of Teams comes in as a message with its words: nothing tells it from one that was typed',
    async instead(rig) {
      rig.answers(() => Promise.resolve({ kind: 'message', message: saying('Hier is hulp.') }));
      await rig.commands('hulp', 'bij de weekcheck');
      await rig.until(() => rig.heard.length > 0);
      expect(rig.heard).toHaveLength(1);
      expect(rig.heard[0]).toMatchObject({
        kind: 'spoke',
        text: 'hulp bij de weekcheck',
        from: rig.person,
        scope: 'personal',
      });
      await rig.until(async () => (await all(rig)).includes('Hier is hulp.'));
    },
  },
];

adapterContract('Teams', openTeamsRig, KNOWN);
