import { expect } from 'vitest';
import type { Case } from './rig.ts';
import { all, saying, sent } from './said.ts';

/** Messages that are sent, found, changed and taken away. */
export const messageCases: readonly Case[] = [
  {
    name: 'says at home what it is told, and gives a receipt',
    async run(rig) {
      const receipt = await sent(rig, rig.home, saying('Goedemorgen thuis.'));
      expect(receipt.conversation).not.toBe('');
      expect(receipt.message).not.toBe('');
      expect(await all(rig)).toContain('Goedemorgen thuis.');
      expect(await all(rig, 'channel')).not.toContain('Goedemorgen thuis.');
    },
  },
  {
    name: 'says in a channel what it is told, and gives a receipt',
    async run(rig) {
      const receipt = await sent(rig, rig.channel, saying('Goedemorgen allemaal.'));
      expect(receipt.conversation).not.toBe('');
      expect(receipt.message).not.toBe('');
      expect(await all(rig, 'channel')).toContain('Goedemorgen allemaal.');
      expect(await all(rig)).not.toContain('Goedemorgen allemaal.');
    },
  },
  {
    name: 'finds a message by its key where it can, and says that it cannot tell where it cannot',
    async run(rig) {
      const receipt = await sent(rig, rig.home, saying('Ben ik er?'), { outboxId: 'uit-7' });
      const standing = await rig.adapter.find(rig.home, 'uit-7');
      const other = await rig.adapter.find(rig.home, 'uit-8');
      if (rig.adapter.can.find) {
        expect(standing).toEqual({ kind: 'stands', receipt });
        expect(other).toEqual({ kind: 'absent' });
      } else {
        expect(standing).toEqual({ kind: 'cannot-tell' });
        expect(other).toEqual({ kind: 'cannot-tell' });
      }
    },
  },
  {
    name: 'finds a message in a channel by its key where it can',
    async run(rig) {
      const receipt = await sent(rig, rig.channel, saying('Ben ik er?'), { outboxId: 'uit-7' });
      const standing = await rig.adapter.find(rig.channel, 'uit-7');
      expect(standing).toEqual(rig.adapter.can.find ? { kind: 'stands', receipt } : { kind: 'cannot-tell' });
    },
  },
  {
    name: 'replaces a message: the new words stand there and the old are gone',
    async run(rig) {
      const receipt = await sent(rig, rig.home, saying('Eerst dit.'));
      const delivery = await rig.adapter.replace(rig.home, receipt, saying('Nu dat.'));
      const now = await all(rig);
      expect(delivery.kind === 'sent').toBe(rig.adapter.can.replace);
      expect(now.includes('Nu dat.')).toBe(rig.adapter.can.replace);
      expect(now.includes('Eerst dit.')).toBe(!rig.adapter.can.replace);
    },
  },
  {
    name: 'replaces a message in a channel',
    async run(rig) {
      const receipt = await sent(rig, rig.channel, saying('Eerst dit.'));
      await rig.adapter.replace(rig.channel, receipt, saying('Nu dat.'));
      const now = await all(rig, 'channel');
      expect(now.includes('Nu dat.')).toBe(rig.adapter.can.replace);
      expect(now.includes('Eerst dit.')).toBe(!rig.adapter.can.replace);
    },
  },
  {
    name: 'removes a message and leaves the one beside it',
    async run(rig) {
      const receipt = await sent(rig, rig.home, saying('Dit gaat weg.'), { outboxId: 'uit-1' });
      await sent(rig, rig.home, saying('Dit blijft staan.'), { outboxId: 'uit-2' });
      const delivery = await rig.adapter.remove(rig.home, receipt);
      const now = await all(rig);
      expect(delivery.kind === 'sent').toBe(rig.adapter.can.remove);
      expect(now.includes('Dit gaat weg.')).toBe(!rig.adapter.can.remove);
      expect(now).toContain('Dit blijft staan.');
    },
  },
  {
    name: 'refuses to replace a message that is gone, and does not say it anew',
    async run(rig) {
      const receipt = await sent(rig, rig.home, saying('Dit gaat weg.'));
      await rig.adapter.remove(rig.home, receipt);
      const delivery = await rig.adapter.replace(rig.home, receipt, saying('Te laat.'));
      if (rig.adapter.can.replace && rig.adapter.can.remove)
        expect(delivery).toEqual({ kind: 'refused', refusal: 'message-gone' });
      expect(await all(rig)).not.toContain('Te laat.');
    },
  },
  {
    name: 'says a message under the one it belongs to, and another beside it',
    async run(rig) {
      const parent = await sent(rig, rig.channel, saying('Wie helpt mee?'), { outboxId: 'uit-1' });
      await sent(rig, rig.channel, saying('Iets anders.'), { outboxId: 'uit-2' });
      await sent(rig, rig.channel, saying('Wij helpen mee.'), { outboxId: 'uit-3', under: parent });
      expect(await rig.parentOf('Wij helpen mee.')).toContain('Wie helpt mee?');
      expect(await rig.parentOf('Iets anders.')).toBeNull();
    },
  },
];
