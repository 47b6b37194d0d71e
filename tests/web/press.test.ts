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

const SEND = 'Zeg het';
const LABEL = 'Zeg iets als Sanne Turfkamp';
const channelPath = `/?als=w1&in=${CHANNEL.conversation}`;
const otherPath = `/?als=w2&in=${CHANNEL.conversation}`;
const weekbericht = () => {
  const to = { ...address('x'), user: null, conversation: CHANNEL.conversation };
  return harness.adapter.send(to, EVERYTHING, { outboxId: 'o1', under: null });
};
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

  test('in a channel opens a form for who pressed, and for nobody else', async () => {
    await weekbericht();
    await use(harness, await open(harness, channelPath), 'Klopt er iets niet?');
    expect(harness.inbounds).toMatchObject([{ kind: 'pressed', scope: 'channel', conversation: CHANNEL.conversation }]);
    expect(byId(await open(harness, channelPath), 'formulier')).toBeDefined();
    expect(byId(await open(harness, otherPath), 'formulier')).toBeUndefined();
  });

  test('in a channel that changes the message changes it for everybody', async () => {
    await weekbericht();
    await use(harness, await open(harness, channelPath), 'Ik pak dit op');
    expect(bubbles(await open(harness, otherPath))).toEqual(['Dank je wel. Dat is genoteerd.']);
  });
});

describe('what is answered in a channel', () => {
  test('is read by who asked, under what it answers, and never kept with the conversation', async () => {
    await weekbericht();
    const { page } = await use(harness, await open(harness, channelPath), SEND, { [LABEL]: 'Mooi' });
    expect(readText(byClass(page, 'kb-note')[0]!)).toContain('Alleen Sanne Turfkamp ziet dit.');
    expect(bubbles(page).slice(1)).toEqual(['Mooi', 'Je zei: Mooi']);
    const other = await open(harness, otherPath);
    expect(bubbles(other).slice(1)).toEqual(['Mooi']);
    expect(bubbles(await open(harness, '/?als=w1'))).toEqual([]);
    expect(JSON.stringify(harness.mailbox.list(CHANNEL.conversation))).not.toContain('Je zei');
  });

  test('can be put away, and then the page leads back to what it answered', async () => {
    await weekbericht();
    const { page } = await use(harness, await open(harness, channelPath), SEND, { [LABEL]: 'Mooi' });
    const after = await use(harness, page, 'Sluit dit bericht');
    expect(bubbles(after.page).slice(1)).toEqual(['Mooi']);
    expect(after.location).toContain('#b-2');
    // A page that was open before may still hold the button.
    expect((await use(harness, page, 'Sluit dit bericht')).location).toContain('#gesprek');
  });

  test('can be answered itself: what follows comes in its place', async () => {
    await weekbericht();
    const first = await use(harness, await open(harness, channelPath), SEND, { [LABEL]: 'vraag' });
    const turned = await use(harness, first.page, 'Hetzelfde als vorige week');
    expect(
      byClass(turned.page, 'kb-note')
        .map((note) => bubbles(note))
        .flat(),
    ).toEqual(['Dank je wel. Dat is genoteerd.']);
  });

  test('stays readable when the entry it answers is gone, and does not pile up', async () => {
    const root = await weekbericht();
    for (const text of ['Een', 'Twee']) {
      const { page } = await use(harness, await open(harness, channelPath), SEND, { [LABEL]: text });
      expect(bubbles(page)).toContain(`Je zei: ${text}`);
    }
    for (const { id } of harness.mailbox.list(CHANNEL.conversation)) harness.mailbox.remove(CHANNEL.conversation, id);
    expect(root.kind).toBe('sent');
    expect(bubbles(await open(harness, channelPath))).toEqual(['Je zei: Een', 'Je zei: Twee']);
  });

  test('with a form in it shows what is wrong in that form', async () => {
    await weekbericht();
    const { page } = await use(harness, await open(harness, channelPath), SEND, { [LABEL]: 'tussenstand' });
    const wrong = await use(harness, page, 'Sla op', { Nieuwsbrieven: '' });
    expect(byTag(wrong.page, 'form').filter((form) => form.attributes['action'] === '/stuur')).toHaveLength(1);
    expect(readText(byClass(wrong.page, 'kb-note')[0]!)).toContain('Vul een getal in.');
    const right = await use(harness, wrong.page, 'Sla op', { Nieuwsbrieven: '3' });
    expect(
      byClass(right.page, 'kb-note')
        .map((note) => bubbles(note))
        .flat(),
    ).toEqual(['Opgeslagen.']);
  });
});
