import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { open, post, use } from './ask.ts';
import { type Harness, startHarness } from './harness.ts';
import { type Element, byClass, byId, byTag, fillIn, formWithButton, readText, textOf } from './parse-html.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.close());

const SEND = 'Zeg het';
const LABEL = 'Zeg iets als Sanne Turfkamp';
const bubbles = (page: Element): readonly string[] => byClass(page, 'kb-bubble').map(readText);
const say = (page: Element, text: string) => use(harness, page, SEND, { [LABEL]: text });
const box = (page: Element): string => textOf(byId(page, 'zeg')!);

describe('speaking', () => {
  test('shows what was said and the answer, and reloading sends nothing again', async () => {
    const { page, location } = await say(await open(harness, '/?als=w1'), 'Hoi');
    expect(bubbles(page)).toEqual(['Hoi', 'Je zei: Hoi']);
    expect(location).toMatch(/^\/\?als=w1#b-2$/);
    expect(byId(page, 'b-2')).toBeDefined();
    await open(harness, '/?als=w1');
    expect(harness.inbounds).toHaveLength(1);
    expect(box(page)).toBe('');
  });

  test('twice by a double click is once', async () => {
    const fields = fillIn(formWithButton(await open(harness, '/?als=w1'), SEND), { [LABEL]: 'Hoi' });
    const both = await Promise.all([post(harness, '/zeg', fields), post(harness, '/zeg', fields)]);
    const late = await post(harness, '/zeg', fields);
    expect(new Set([...both, late].map((answered) => answered.headers.location)).size).toBe(1);
    expect(harness.inbounds).toHaveLength(1);
    expect(bubbles(await open(harness, '/?als=w1'))).toEqual(['Hoi', 'Je zei: Hoi']);
  });

  test('the same words again on a new page is twice', async () => {
    const { page } = await say(await open(harness, '/?als=w1'), 'Hoi');
    await say(page, 'Hoi');
    expect(harness.inbounds.map((inbound) => inbound.kind)).toEqual(['spoke', 'spoke']);
    expect(new Set(harness.inbounds.map((inbound) => inbound.eventId)).size).toBe(2);
  });

  test('with a command reaches the machine as a command', async () => {
    const { page } = await say(await open(harness, '/?als=w1'), '/kracht vraag wie helpt?');
    expect(harness.inbounds).toMatchObject([{ kind: 'commanded', command: 'vraag', rest: 'wie helpt?' }]);
    expect(bubbles(page)).toEqual(['/kracht vraag wie helpt?', 'Opdracht vraag met wie helpt?']);
  });

  test('nothing, or too much, is not sent and stays in the box with what is wrong', async () => {
    const empty = await say(await open(harness, '/?als=w1'), '   ');
    expect(readText(byId(empty.page, 'zeg-fout')!)).toBe('Let op: Typ eerst wat je wilt zeggen.');
    const long = 'é'.repeat(2801);
    const { page } = await say(empty.page, long);
    expect(readText(byId(page, 'zeg-fout')!)).toContain('2801 tekens. Er passen er 2800.');
    expect(box(page)).toBe(long);
    expect(readText(byTag(page, 'title')[0]!)).toMatch(/^Let op: /);
    expect(harness.inbounds).toEqual([]);
  });

  test('that breaks the machine keeps the words in the box, and can be sent once more', async () => {
    const { page } = await say(await open(harness, '/?als=w1'), 'kapot');
    expect(readText(byId(page, 'zeg-fout')!)).toContain('Dat ging niet goed.');
    expect(box(page)).toBe('kapot');
    expect(bubbles(page)).toEqual([]);
    expect(harness.reported).toHaveLength(1);
    const next = await say(page, 'Hoi');
    expect(bubbles(next.page)).toEqual(['Hoi', 'Je zei: Hoi']);
    expect(byId(next.page, 'zeg-fout')).toBeUndefined();
  });

  test('as somebody the machine does not know yet leads to a look-up and its answer', async () => {
    const { page } = await say(await open(harness, '/?als=w1'), '/kracht zoek');
    expect(bubbles(page)).toEqual(['/kracht zoek', 'Moment, ik zoek je op.', 'Gevonden: Sanne Turfkamp.']);
    const [cause, found] = harness.inbounds;
    expect(found).toMatchObject({ kind: 'found', cause, profile: { name: 'Sanne Turfkamp', email: null } });
    expect(found?.eventId).not.toBe(cause?.eventId);
  });

  test('as somebody whom looking up does not help stops after one try', async () => {
    const other = await startHarness({
      receive: () =>
        Promise.resolve({
          kind: 'look-up',
          message: { summary: 'Moment.', blocks: [{ kind: 'paragraph', text: 'Moment.' }] },
        }),
    });
    await use(other, await open(other, '/?als=w1'), SEND, { [LABEL]: 'hoi' });
    expect(other.inbounds.map((inbound) => inbound.kind)).toEqual(['spoke', 'found']);
    await other.close();
  });
});
