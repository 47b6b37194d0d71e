import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { open, post, use } from './ask.ts';
import { type Harness, address, startHarness } from './harness.ts';
import { type Element, byClass, byId, byTag, fillIn, formWithButton, readText } from './parse-html.ts';
import { ASK, CHANNEL, WITH_FORM } from './story.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.close());

const channelPath = `/?als=w1&in=${CHANNEL.conversation}`;
const bubbles = (page: Element): readonly string[] => byClass(page, 'kb-bubble').map(readText);

describe('a form', () => {
  const opened = async (): Promise<Element> => {
    await harness.adapter.send(address('w1'), ASK, { outboxId: 'o1', under: null });
    return (await use(harness, await open(harness, '/?als=w1'), 'Start')).page;
  };
  const SUBMIT = 'Verstuur de weekcheck';

  test('opens in the conversation and stays there until it is sent or closed', async () => {
    const page = await opened();
    expect(byId(page, 'formulier')).toBeDefined();
    expect(byId(await open(harness, '/?als=w1'), 'formulier')).toBeDefined();
    const { page: closed, action } = await use(harness, page, 'Sluit zonder te versturen');
    expect(action).toBe('/sluit');
    expect(byId(closed, 'formulier')).toBeUndefined();
    expect(harness.inbounds).toHaveLength(1);
  });

  test('is the only thing to fill in: sending something else would lose what was typed', async () => {
    const page = await opened();
    expect(byId(page, 'zeg')).toBeUndefined();
    expect(byId((await use(harness, page, 'Sluit zonder te versturen')).page, 'zeg')).toBeDefined();
  });

  test('with problems keeps everything that was typed, lands on the problems, and is kept over a reload', async () => {
    const filling = {
      'Wat is er deze week gelukt of geleerd?': `${'Lang. '.repeat(60)}</textarea><b>"einde"`,
      'Wat heb je nodig om verder te komen?': [],
      'Hoe zeker ben je ervan?': 'Best wel',
      'Hoeveel transitietafels waren er?': 'drie',
    };
    const { page, location } = await use(harness, await opened(), SUBMIT, filling);
    expect(location).toContain('#problemen');
    for (const one of [page, await open(harness, '/?als=w1')]) {
      expect(readText(byId(one, 'problemen')!)).toContain('Kijk nog even naar 3 antwoorden.');
      const again = fillIn(byId(one, 'formulier')!, {});
      expect(again.get('v.gelukt')).toBe(filling['Wat is er deze week gelukt of geleerd?']);
      expect(again.getAll('m.nodig')).toEqual([]);
      expect(again.get('v.zeker')).toBe('3');
      expect(again.get('v.tafels')).toBe('drie');
    }
    expect(readText(byTag(page, 'title')[0]!)).toMatch(/^Let op: /);
    const { page: done } = await use(harness, page, SUBMIT, {
      'Hoe staat de werkgroep ervoor?': 'Op weg',
      'Wat is er deze week gelukt of geleerd?': 'Kort.',
      'Hoeveel transitietafels waren er?': '3',
    });
    expect(bubbles(done)).toEqual(['Dank je wel. Dit staat maandag in het weekbericht.']);
    expect(byId(done, 'formulier')).toBeUndefined();
  });

  test('that breaks the machine stays open with everything in it and says so', async () => {
    const { page } = await use(harness, await opened(), SUBMIT, {
      'Wat is er deze week gelukt of geleerd?': 'kapot',
      'In welke plaats?': 'Emmen',
    });
    expect(readText(byId(page, 'problemen')!)).toContain('Probeer het zo nog eens. Wat je typte, staat er nog.');
    const again = fillIn(byId(page, 'formulier')!, {});
    expect([again.get('v.gelukt'), again.get('v.plaats:7')]).toEqual(['kapot', 'Emmen']);
    const { page: done } = await use(harness, page, SUBMIT, {
      'Hoe staat de werkgroep ervoor?': 'Op weg',
      'Wat is er deze week gelukt of geleerd?': 'Kort.',
    });
    expect(bubbles(done)).toEqual(['Dank je wel. Dit staat maandag in het weekbericht.']);
  });

  test('sent by a double click is one event', async () => {
    const page = await opened();
    const fields = fillIn(byId(page, 'formulier')!, { 'Hoe staat de werkgroep ervoor?': 'Op weg' });
    await Promise.all([post(harness, '/stuur', fields), post(harness, '/stuur', fields)]);
    expect(harness.inbounds.filter((inbound) => inbound.kind === 'submitted')).toHaveLength(1);
  });

  test('from a page that the server has forgotten still reaches the machine, and what was typed is shown when that breaks', async () => {
    const fields = fillIn(byId(await opened(), 'formulier')!, { 'Wat is er deze week gelukt of geleerd?': 'kapot' });
    await harness.close();
    harness = await startHarness();
    const answered = await post(harness, '/stuur', fields);
    const page = await open(harness, answered.headers.location!.replace(/#.*/, ''));
    expect(harness.inbounds).toMatchObject([{ kind: 'submitted', token: 't-weekcheck' }]);
    expect(byTag(byId(page, 'melding')!, 'blockquote').map(readText)).toContain('kapot');
  });

  test('inside a message comes back with its problems where it stood, and is kept when the machine breaks', async () => {
    await harness.adapter.send(address('w1'), WITH_FORM, { outboxId: 'o1', under: null });
    const { page } = await use(harness, await open(harness, '/?als=w1'), 'Sla op', { Nieuwsbrieven: '' });
    expect(byTag(byId(page, 'gesprek')!, 'form').filter((form) => form.attributes['action'] === '/stuur')).toHaveLength(
      1,
    );
    expect(byClass(byId(page, 'b-1')!, 'utrecht-form-field-error-message').map(readText)).toEqual([
      'Let op: Vul een getal in.',
    ]);
    const { page: broken } = await use(harness, page, 'Sla op', { Nieuwsbrieven: '8' });
    expect(fillIn(formWithButton(broken, 'Sla op'), {}).get('v.stand')).toBe('8');
    expect(readText(byId(broken, 'problemen')!)).toContain('Dat ging niet goed.');
    const { page: done } = await use(harness, broken, 'Sla op', { Nieuwsbrieven: '3' });
    expect(bubbles(done)).toEqual(['Opgeslagen.']);
  });

  test('of one person is not open for another, nor in another conversation', async () => {
    await opened();
    expect(byId(await open(harness, '/?als=w2'), 'formulier')).toBeUndefined();
    expect(byId(await open(harness, channelPath), 'formulier')).toBeUndefined();
  });
});
