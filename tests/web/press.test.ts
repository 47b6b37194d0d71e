import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { open, use } from './ask.ts';
import { type Harness, address, startHarness } from './harness.ts';
import { type Element, byClass, byId, byTag, readText } from './parse-html.ts';
import { ASK, CHANNEL, EVERYTHING } from './story.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.close());

const SEND = 'Verstuur';
const LABEL = 'Zeg iets als Sanne Turfkamp';
const channelPath = `/?als=w1&in=${CHANNEL.conversation}`;
const bubbles = (page: Element): readonly string[] => byClass(page, 'kb-bubble').map(readText);

describe('a button', () => {
  test('turns the entry that carried it', async () => {
    await harness.adapter.send(address('w1'), ASK, { outboxId: 'o1', under: null });
    const { page, location } = await use(harness, await open(harness, '/?als=w1'), 'Hetzelfde als vorige week');
    expect(bubbles(page)).toEqual(['Dank je wel. Dat is genoteerd.']);
    expect(readText(byClass(page, 'kb-entry__head')[0]!)).toContain('aangepast');
    expect(location).toContain('#b-1');
  });

  test('of an entry that is gone still gets its answer, as a new entry', async () => {
    const delivery = await harness.adapter.send(address('w1'), ASK, { outboxId: 'o1', under: null });
    const page = await open(harness, '/?als=w1');
    if (delivery.kind === 'sent') await harness.adapter.remove(address('w1'), delivery.receipt);
    expect(bubbles((await use(harness, page, 'Hetzelfde als vorige week')).page)).toEqual([
      'Dank je wel. Dat is genoteerd.',
    ]);
  });

  test('that leads to nothing leaves everything as it was', async () => {
    await harness.adapter.send(address('w1'), ASK, { outboxId: 'o1', under: null });
    const page = await open(harness, '/?als=w1');
    expect(bubbles((await use(harness, page, 'Deze week niet')).page)).toEqual(bubbles(page));
  });

  test('that breaks the machine says so above the page', async () => {
    const message = {
      ...ASK,
      blocks: [{ kind: 'buttons' as const, buttons: [{ label: 'Breek', act: 't-kapot', emphasis: 'plain' as const }] }],
    };
    await harness.adapter.send(address('w1'), message, { outboxId: 'o1', under: null });
    const { page, location } = await use(harness, await open(harness, '/?als=w1'), 'Breek');
    expect(location).toContain('#melding');
    expect(readText(byId(page, 'melding')!)).toContain('Dat ging niet goed.');
  });

  test('in a channel is answered under the entry that carried it', async () => {
    const to = { ...address('x'), user: null, conversation: CHANNEL.conversation };
    await harness.adapter.send(to, EVERYTHING, { outboxId: 'o1', under: null });
    const other = await open(harness, channelPath);
    await use(harness, other, 'Klopt er iets niet?');
    expect(harness.inbounds).toMatchObject([{ kind: 'pressed', scope: 'channel', conversation: CHANNEL.conversation }]);
    expect(byId(await open(harness, channelPath), 'formulier')).toBeDefined();
    expect(byId(await open(harness, `/?als=w2&in=${CHANNEL.conversation}`), 'formulier')).toBeUndefined();
    const { page } = await use(harness, await open(harness, channelPath), SEND, { [LABEL]: 'Mooi' });
    const thread = byClass(page, 'kb-thread')[0]!;
    expect(readText(byTag(thread, 'summary')[0]!)).toBe('Hierbij hoort 1 bericht');
    expect(bubbles(thread)).toEqual(['Je zei: Mooi']);
  });
});
