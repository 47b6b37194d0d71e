import { expect } from 'vitest';
import type { Inbound } from '../../src/chat/index.ts';
import type { Case } from './rig.ts';
import { TOKEN, aWhile, all, asking, pressed, saying, sent } from './said.ts';

const kinds = (heard: readonly Inbound[]): readonly string[] => heard.map((one) => one.kind);

/** Buttons, words and commands that come in, and replies that are shown. */
export const answerCases: readonly Case[] = [
  {
    name: 'gives back the token of a button, from exactly this person, as something personal',
    async run(rig) {
      await pressed(rig, { kind: 'nothing' });
      await rig.until(() => rig.heard.length > 0);
      expect(kinds(rig.heard)).toEqual(['pressed']);
      expect(rig.heard[0]).toMatchObject({ kind: 'pressed', token: TOKEN, scope: 'personal' });
      expect(rig.heard[0]!.from).toEqual(rig.person);
      expect(rig.heard[0]!.conversation).toBe(rig.home.conversation);
      expect(rig.heard[0]!.eventId).not.toBe('');
    },
  },
  {
    name: 'tells two presses and two buttons apart',
    async run(rig) {
      await sent(rig, rig.home, asking('De eerste vraag.', 'Eén', `${TOKEN}1`), { outboxId: 'uit-1' });
      await sent(rig, rig.home, asking('De tweede vraag.', 'Twee', `${TOKEN}2`), { outboxId: 'uit-2' });
      for (const label of ['Eén', 'Twee', 'Eén']) await rig.press(label);
      await rig.until(() => rig.heard.length === 3);
      expect(rig.heard.map((one) => one.kind === 'pressed' && one.token)).toEqual([
        `${TOKEN}1`,
        `${TOKEN}2`,
        `${TOKEN}1`,
      ]);
      expect(new Set(rig.heard.map((one) => one.eventId)).size).toBe(3);
    },
  },
  {
    name: 'shows a message that is the reply to a press, beside the question unless it said that the question turns into it',
    async run(rig) {
      await pressed(rig, { kind: 'message', message: saying('Dank je wel.') });
      await rig.until(async () => (await all(rig)).includes('Dank je wel.'));
      await aWhile();
      const turned = rig.heard[0]!.turned !== undefined;
      expect((await all(rig)).includes('Hoe staat het ervoor?')).toBe(!turned);
    },
  },
  {
    name: 'leaves the question as it was when nothing was taken, so that it can be pressed once more',
    async run(rig) {
      await pressed(rig, { kind: 'message', message: saying('Het is even druk.'), again: true });
      await rig.until(async () => (await all(rig)).includes('Het is even druk.'));
      await aWhile();
      expect(await all(rig)).toContain('Hoe staat het ervoor?');
      rig.answers(() => Promise.resolve({ kind: 'replaced', message: saying('Dat is genoteerd.') }));
      await rig.press('Begin');
      await rig.until(async () => (await all(rig)).includes('Dat is genoteerd.'));
      expect(rig.heard).toHaveLength(2);
    },
  },
  {
    name: 'turns the message of the button into the one that replaces it',
    async run(rig) {
      await pressed(rig, { kind: 'replaced', message: saying('Dat is genoteerd.') });
      await rig.until(async () => (await all(rig)).includes('Dat is genoteerd.'));
      expect(await all(rig)).not.toContain('Hoe staat het ervoor?');
      await expect(rig.press('Begin')).rejects.toThrow();
    },
  },
  {
    name: 'gives back a button of a message that came as a reply',
    async run(rig) {
      await pressed(rig, { kind: 'replaced', message: asking('Zeker weten?', 'Jazeker', `${TOKEN}2`) });
      await rig.until(async () => (await all(rig)).includes('Zeker weten?'));
      await rig.press('Jazeker');
      await rig.until(() => rig.heard.length === 2);
      expect(rig.heard[1]).toMatchObject({ kind: 'pressed', token: `${TOKEN}2`, from: rig.person });
    },
  },
  {
    name: 'shows nothing when the reply is nothing',
    async run(rig) {
      await sent(rig, rig.home, asking('Hoe staat het ervoor?', 'Begin'));
      const [before, told] = [await rig.reads('home'), await rig.notices()];
      await rig.press('Begin');
      await rig.until(() => rig.heard.length > 0);
      await aWhile();
      expect(await rig.reads('home')).toEqual(before);
      expect(await rig.notices()).toEqual(told);
    },
  },
  {
    name: 'looks somebody up when it is asked to, and comes back with who it is and why it was asked',
    async run(rig) {
      await sent(rig, rig.home, asking('Hoe staat het ervoor?', 'Begin'));
      rig.answers((inbound) =>
        Promise.resolve(
          inbound.kind === 'found'
            ? { kind: 'message', message: saying(`Dag ${inbound.profile?.name ?? 'niemand'}.`) }
            : { kind: 'look-up', message: saying('Ik zoek je op.') },
        ),
      );
      await rig.press('Begin');
      await rig.until(() => rig.heard.length === 2);
      const [cause, found] = rig.heard;
      const profile = await rig.adapter.profile(rig.person);
      expect(profile?.name).not.toBe('');
      expect(found).toMatchObject({ kind: 'found', profile, cause, from: rig.person, scope: 'personal' });
      await rig.until(async () => (await all(rig)).includes(`Dag ${profile!.name}.`));
    },
  },
  {
    name: 'passes on what somebody says, and shows the reply',
    async run(rig) {
      rig.answers(() => Promise.resolve({ kind: 'message', message: saying('Dat hoor ik.') }));
      await rig.says('Koffie op het schoolplein werkt & *heel* goed <b>');
      await rig.until(() => rig.heard.length > 0);
      expect(rig.heard).toHaveLength(1);
      expect(rig.heard[0]).toMatchObject({
        kind: 'spoke',
        text: 'Koffie op het schoolplein werkt & *heel* goed <b>',
        from: rig.person,
        scope: 'personal',
      });
      await rig.until(async () => (await all(rig)).includes('Dat hoor ik.'));
    },
  },
  {
    name: 'passes on a command with what was said after it, and shows the reply',
    async run(rig) {
      rig.answers(() => Promise.resolve({ kind: 'message', message: saying('Hier is hulp.') }));
      await rig.commands('hulp', 'bij de weekcheck');
      await rig.until(() => rig.heard.length > 0);
      expect(rig.heard).toHaveLength(1);
      expect(rig.heard[0]).toMatchObject({
        kind: 'commanded',
        command: 'hulp',
        rest: 'bij de weekcheck',
        from: rig.person,
        scope: 'personal',
      });
      await rig.until(async () => (await all(rig)).includes('Hier is hulp.'));
    },
  },
];
