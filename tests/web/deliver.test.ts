import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Harness, address, startHarness } from './harness.ts';
import { ASK, CHANNEL, PEOPLE } from './story.ts';

const inChannel = { ...address('x'), user: null, conversation: CHANNEL.conversation };
const said = (text: string) => ({ summary: text, blocks: [{ kind: 'paragraph' as const, text }] });

describe('the web as a platform', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await startHarness();
  });
  afterEach(() => harness.close());

  test('can replace, remove and find, at any pace', () => {
    expect(harness.adapter.platform).toBe('web');
    expect(harness.adapter.can).toEqual({ replace: true, remove: true, find: true, settleMs: 0, paceMs: 0 });
  });

  test('delivers to a person and to a channel, and gives a receipt that finds, replaces and removes', async () => {
    const { adapter, mailbox } = harness;
    for (const to of [address('w1'), inChannel]) {
      const delivery = await adapter.send(to, ASK, { outboxId: 'o1', under: null });
      if (delivery.kind !== 'sent') throw new Error(delivery.kind);
      const { receipt } = delivery;
      expect(await adapter.find(to, 'o1')).toEqual({ kind: 'stands', receipt });
      expect(await adapter.replace(to, receipt, said('anders'))).toEqual({ kind: 'sent', receipt });
      expect(mailbox.list(to.conversation)).toMatchObject([{ message: said('anders'), changed: true }]);
      expect(await adapter.remove(to, receipt)).toEqual({ kind: 'sent', receipt });
      expect(mailbox.list(to.conversation)).toEqual([]);
      expect(await adapter.find(to, 'o1')).toEqual({ kind: 'absent' });
      expect(await adapter.replace(to, receipt, ASK)).toEqual({ kind: 'refused', refusal: 'message-gone' });
      expect(await adapter.remove(to, receipt)).toEqual({ kind: 'refused', refusal: 'message-gone' });
    }
  });

  test('never shows one outbox row twice', async () => {
    const { adapter, mailbox } = harness;
    const first = await adapter.send(address('w1'), ASK, { outboxId: 'o1', under: null });
    expect(await adapter.send(address('w1'), ASK, { outboxId: 'o1', under: null })).toEqual(first);
    expect(mailbox.list('dm:w1')).toHaveLength(1);
  });

  test('opens the conversation of somebody it knows, and refuses a stranger, a stray channel and an address of nobody', async () => {
    const { adapter } = harness;
    const to = { ...address('w1'), conversation: null };
    expect(await adapter.home({ ...address('w1'), user: 'w1' })).toEqual({ kind: 'at', conversation: 'dm:w1' });
    expect(await adapter.send(to, ASK, { outboxId: 'o', under: null })).toMatchObject({
      receipt: { conversation: 'dm:w1' },
    });
    expect(await adapter.home({ ...address('x'), user: 'x' })).toEqual({ kind: 'refused', refusal: 'person-unknown' });
    const refused = async (user: string | null, conversation: string | null) =>
      adapter.send({ ...address('x'), user, conversation }, ASK, { outboxId: 'o', under: null });
    expect(await refused('x', null)).toEqual({ kind: 'refused', refusal: 'person-unknown' });
    expect(await refused('x', 'dm:x')).toEqual({ kind: 'refused', refusal: 'person-unknown' });
    expect(await refused(null, 'channel:x')).toEqual({ kind: 'refused', refusal: 'channel-unknown' });
    expect(await refused(null, null)).toEqual({ kind: 'refused', refusal: 'channel-unknown' });
  });

  test('says something under a message, one level deep, and beside it when that message is gone', async () => {
    const { adapter, mailbox } = harness;
    const send = async (outboxId: string, under: string | null) => {
      const receipt = under === null ? null : { conversation: CHANNEL.conversation, message: under };
      const delivery = await adapter.send(inChannel, ASK, { outboxId, under: receipt });
      if (delivery.kind !== 'sent') throw new Error(delivery.kind);
      return delivery.receipt.message;
    };
    const root = await send('a', null);
    const reply = await send('b', root);
    const deeper = await send('c', reply);
    const stray = await send('d', '404');
    const unders = Object.fromEntries(mailbox.list(CHANNEL.conversation).map((entry) => [entry.id, entry.under]));
    expect(unders).toEqual({ [root]: null, [reply]: root, [deeper]: root, [stray]: null });
  });

  test('knows a person by name and never by e-mail', async () => {
    const { adapter } = harness;
    expect(await adapter.profile({ ...address('w1'), user: 'w1' })).toEqual({
      name: 'Sanne Turfkamp',
      email: null,
      outsider: false,
    });
    expect(await adapter.profile({ ...address('x'), user: 'x' })).toBeNull();
  });

  test('tells the operator how many people there are, and what to do when there is nobody', async () => {
    expect(await harness.adapter.check()).toEqual([
      { name: 'web', ok: true, note: `The page can play ${PEOPLE.length} people.` },
    ]);
    const empty = await startHarness({ people: () => [] });
    expect(await empty.adapter.check()).toMatchObject([{ ok: false }]);
    await empty.close();
  });
});
