import { expect } from 'vitest';
import type { Form, Token } from '../../src/chat/index.ts';
import type { Case } from './rig.ts';
import { TOKEN, all, saying } from './said.ts';

export const FILES = 'tells that a picture came with what was said, and passes nothing of the picture on';
export const POINTED = 'hands over a message somebody points at, and shows its form to them alone';

const TEXT = 'Dit ging <b>goed</b> & snel';

const form: Form<Token> = {
  title: 'Signaal',
  intro: ['Kijk het na.'],
  fields: [{ kind: 'long-text', id: 'wat', label: 'Wat zag je?', help: null, required: true, max: 500, initial: TEXT }],
  submit: { label: 'Verstuur', act: TOKEN },
};

/** What comes in besides words, and words that are somebody else's. */
export const pointedCases: readonly Case[] = [
  {
    name: FILES,
    async run(rig) {
      rig.answers(() => Promise.resolve({ kind: 'message', message: saying('Geen foto’s.') }));
      await rig.says('Kijk eens', 'geheim.png');
      await rig.says('', 'geheim.png');
      await rig.says('Zonder foto');
      await rig.until(() => rig.heard.length === 3);
      expect(rig.heard).toMatchObject([
        { kind: 'spoke', text: 'Kijk eens', attached: true },
        { kind: 'spoke', text: '', attached: true },
        { kind: 'spoke', text: 'Zonder foto' },
      ]);
      expect(rig.heard[2]).not.toHaveProperty('attached');
      expect(JSON.stringify(rig.heard)).not.toContain('geheim');
      await rig.until(async () => (await all(rig)).split('Geen foto’s.').length === 4);
    },
  },
  {
    name: POINTED,
    async run(rig) {
      rig.answers(() => Promise.resolve({ kind: 'form', form }));
      await rig.points(TEXT);
      await rig.until(() => rig.heard.length === 1);
      expect(rig.heard).toMatchObject([{ kind: 'pointed', text: TEXT, from: rig.person }]);
      await rig.until(async () => (await rig.standing('Wat zag je?').catch(() => '')) === TEXT);
      const problems = { wat: 'Dit kan korter.' };
      rig.answers(() => Promise.resolve({ kind: 'problems', problems, form }));
      await rig.fill({ 'Wat zag je?': 'Het ging goed & snel' });
      await rig.until(async () => (await rig.problems()).includes('Dit kan korter.'));
      rig.answers(() => Promise.resolve({ kind: 'message', message: saying('Dank je wel.') }));
      await rig.fill({ 'Wat zag je?': 'Goed' });
      await rig.until(() => rig.heard.length === 3);
      expect(rig.heard[2]).toMatchObject({ kind: 'submitted', token: TOKEN, values: { wat: 'Goed' } });
      expect(await all(rig, 'channel')).not.toContain('Dank');
    },
  },
];
