import { expect } from 'vitest';
import type { Identity } from '../../src/chat/index.ts';
import type { Case, Rig } from './rig.ts';
import { TOKEN, aWhile, all, asking, saying, sent } from './said.ts';

const BROKEN = 'SQLITE_BUSY: the machine is broken';

const unknownTo = ({ stranger: { platform, registration, tenant, user } }: Rig): Identity => ({
  platform,
  registration,
  tenant,
  user: user ?? '',
});

/** What happens where things are missing, broken or stopped. */
export const edgeCases: readonly Case[] = [
  {
    name: 'says something kind when the machine breaks, and takes the next press',
    async run(rig) {
      await sent(rig, rig.home, asking('Hoe staat het ervoor?', 'Begin'));
      rig.answers(() => Promise.reject(new Error(BROKEN)));
      const before = [...(await rig.reads('home')), ...(await rig.notices())];
      const added = async (): Promise<string> => {
        const now = [...(await rig.reads('home')), ...(await rig.notices())];
        return now.filter((one) => !before.includes(one)).join('\n');
      };
      await rig.press('Begin');
      await rig.until(async () => (await added()) !== '');
      expect(await added()).toMatch(/(?:probeer|opnieuw|nog (?:een )?keer)/i);
      expect(await added()).not.toContain('SQLITE_BUSY');
      rig.answers(() => Promise.resolve({ kind: 'message', message: saying('Nu lukt het.') }));
      await rig.press('Begin');
      await rig.until(async () => (await all(rig)).includes('Nu lukt het.'));
    },
  },
  {
    name: 'refuses a message to somebody who is not there',
    async run(rig) {
      const delivery = await rig.adapter.send(rig.stranger, saying('Dag?'), { outboxId: 'uit-1', under: null });
      expect(delivery.kind).toBe('refused');
    },
  },
  {
    name: 'refuses a message to a channel that is not there',
    async run(rig) {
      const delivery = await rig.adapter.send(rig.nowhere, saying('Dag?'), { outboxId: 'uit-1', under: null });
      expect(delivery.kind).toBe('refused');
    },
  },
  {
    name: 'gives the conversation of somebody it knows, and a message sent there arrives',
    async run(rig) {
      const home = await rig.adapter.home(rig.person);
      expect(home).toEqual({ kind: 'at', conversation: rig.home.conversation });
      await sent(rig, { ...rig.person, conversation: rig.home.conversation }, saying('Hier woon je.'));
      expect(await all(rig)).toContain('Hier woon je.');
    },
  },
  {
    name: 'refuses to open a conversation with somebody it does not know',
    async run(rig) {
      expect((await rig.adapter.home(unknownTo(rig))).kind).toBe('refused');
    },
  },
  {
    name: 'gives a name for somebody it knows and null for somebody it does not',
    async run(rig) {
      expect((await rig.adapter.profile(rig.person))?.name).toMatch(/\S/);
      expect(await rig.adapter.profile(unknownTo(rig))).toBeNull();
    },
  },
  {
    name: 'tells the operator how it stands, each finding with a name and a note',
    async run(rig) {
      const findings = await rig.adapter.check();
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) {
        expect(finding.name).toMatch(/\S/);
        expect(finding.note).toMatch(/\S/);
      }
    },
  },
  {
    name: 'lets nothing in after it was stopped',
    async run(rig) {
      await sent(rig, rig.home, asking('Hoe staat het ervoor?', 'Begin', TOKEN));
      await rig.press('Begin');
      await rig.until(() => rig.heard.length === 1);
      await rig.adapter.stop();
      await rig.press('Begin').catch(() => undefined);
      await aWhile();
      expect(rig.heard).toHaveLength(1);
    },
  },
];
