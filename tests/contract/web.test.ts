import { expect } from 'vitest';
import { adapterContract } from './adapter-contract.ts';
import { FILES, POINTED } from './pointed-cases.ts';
import type { Known } from './rig.ts';
import { openWebRig } from './web-rig.ts';

const KNOWN: readonly Known[] = [
  {
    name: FILES,
    why: 'the page has nothing with which a file could be sent, and reads none from whoever sends one all the same',
    async instead(rig) {
      rig.answers(() => Promise.resolve({ kind: 'nothing' }));
      await rig.says('Kijk eens', 'geheim.png');
      await rig.until(() => rig.heard.length === 1);
      expect(rig.heard[0]).toMatchObject({ kind: 'spoke', text: 'Kijk eens' });
      expect(rig.heard[0]).not.toHaveProperty('attached');
    },
  },
  {
    name: POINTED,
    why: 'in the playground nobody talks but with the bot, so that there is no message of somebody else',
    async instead(rig) {
      await expect(rig.points('Dit ging goed')).rejects.toThrow();
      expect(rig.heard).toEqual([]);
    },
  },
];

adapterContract('the web', openWebRig, KNOWN);
