import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, open } from './ask.ts';
import { type Harness, address, startHarness } from './harness.ts';
import { byClass, byId, byTag, findAll, formWithButton, readText } from './parse-html.ts';
import { ASK, PEOPLE } from './story.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.close());

describe('the page', () => {
  test('tells the time, the next moment, who can be played, and what a newcomer can do', async () => {
    const page = await open(harness, '/');
    expect(byTag(page, 'html')[0]?.attributes['lang']).toBe('nl');
    expect(readText(byTag(byTag(page, 'header')[0]!, 'time')[0]!)).toBe('donderdag 12 maart 2026, 13:55 uur');
    expect(readText(formWithButton(page, 'Naar het volgende moment weekcheck vragen, do 14:00'))).toContain('do 14:00');
    expect(byClass(page, 'kb-person')).toHaveLength(10);
    expect(byClass(page, 'kb-intro')).toHaveLength(1);
    expect(byClass(await open(harness, '/?als=w2'), 'kb-intro')).toEqual([]);
  });

  test('has headings in order, one main part, and a link that skips to it', async () => {
    const page = await open(harness, '/');
    const levels = findAll(page, (one) => /^h[1-6]$/.test(one.tag)).map((one) => Number(one.tag[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(byTag(page, 'main')).toHaveLength(1);
    const skip = byClass(page, 'utrecht-skip-link')[0]!;
    expect(byId(page, skip.attributes['href']!.slice(1))).toBeDefined();
  });

  test('shows the plan with what was sent, skipped and parked, and why', async () => {
    const plan = byId(await open(harness, '/'), 'plan')!;
    const [coming, done] = byTag(plan, 'table').map((table) =>
      byTag(table, 'tr')
        .slice(1)
        .map((row) => readText(row)),
    );
    expect(coming).toEqual([
      'donderdag 12 maart',
      '14:00 Weekcheck vragen gepland 6 mensen',
      'vrijdag 13 maart',
      '10:00 Herinnering weekcheck gepland',
      'maandag 16 maart',
      '08:30 Weekbericht plaatsen gepland programmateam',
    ]);
    expect(done?.[0]).toBe('maandag 9 maart');
    expect(done).toContain('14:00 Weekcheck vragen overgeslagen Het is schoolvakantie in de regio Noord.');
    expect(done?.join()).toContain('geparkeerd Henk Kanaalzicht Dit account bestaat niet meer.');
  });

  test('says once in the plan what happened to several people at one moment', async () => {
    const at = '2026-03-12T13:00:00Z';
    const row = (who: string, more: object = {}) =>
      ({ at, state: 'verstuurd', what: 'Weekcheck', who, why: '', ...more }) as const;
    const own = await startHarness({
      plan: [
        row('Emre Heideveld'),
        row('kanaal programmateam', { what: 'Weekbericht' }),
        row('Joke van Zandpad', { at: '2026-03-12T13:00:40Z' }),
        row('kanaal programmateam', { what: 'Weekbericht' }),
        row('Henk Kanaalzicht', { state: 'geparkeerd', why: 'Dit account bestaat niet meer.' }),
        ...Array.from({ length: 9 }, (_, index) => row(`Persoon ${index}`, { what: 'Nieuws' })),
      ],
    });
    const plan = byId(await open(own, '/'), 'plan')!;
    await own.close();
    const rows = byTag(plan, 'tr').map((one) => readText(one));
    expect(rows.filter((text) => text.startsWith('14:00'))).toEqual([
      '14:00 Weekcheck gedaan Joke van Zandpad en Emre Heideveld',
      '14:00 Weekbericht gedaan kanaal programmateam (2 berichten)',
      '14:00 Weekcheck geparkeerd Henk Kanaalzicht Dit account bestaat niet meer.',
      '14:00 Nieuws gedaan 9 berichten',
    ]);
  });

  test('finds somebody by name without minding accents, and says when there is nobody', async () => {
    expect((await ask(`${harness.url}/?als=w1&zoek=zoe%20waterviolier`)).headers.location).toBe('/?als=p3');
    expect(
      (await ask(`${harness.url}/?zoek=${encodeURIComponent('Óscar Rietgors (leidinggevende)')}`)).headers.location,
    ).toBe('/?als=l2');
    const several = byId(await open(harness, '/?als=w1&zoek=water'), 'mensen')!;
    expect(readText(several)).toContain('Meer mensen gevonden met “water”: BW Bram Waterlelie professional');
    expect(readText(byId(await open(harness, '/?als=w1&zoek=xyz'), 'mensen')!)).toContain(
      'Niemand gevonden met “xyz”.',
    );
  });

  test('of somebody who does not exist, or of somebody else’s conversation, is not there', async () => {
    for (const path of [
      '/?als=nobody',
      '/?als=w1&in=dm:w2',
      '/?als=w1&in=channel:x',
      '/elders',
      '/web/tokens.ts',
      '/zeg',
    ])
      expect((await ask(harness.url + path)).status).toBe(404);
    const refusal = await ask(`${harness.url}/elders`);
    expect(refusal.body).toContain('Deze pagina is er niet');
  });

  test('without anybody to play says so kindly', async () => {
    const empty = await startHarness({ people: () => [] });
    const answered = await ask(empty.url);
    expect(answered.status).toBe(503);
    expect(answered.body).toContain('Er is nog niemand');
    await empty.close();
  });

  test('shows the newest entries, and the older ones when asked', async () => {
    for (let count = 1; count <= 33; count += 1)
      await harness.adapter.send(address('w1'), ASK, { outboxId: `many-${count}`, under: null });
    const page = await open(harness, '/?als=w1');
    expect(
      byClass(page, 'kb-entry')
        .map((one) => one.attributes['id'])
        .slice(0, 1),
    ).toEqual(['b-4']);
    const older = byTag(byClass(page, 'kb-older')[0]!, 'a')[0]!;
    expect(readText(older)).toBe('Laat ook 3 oudere berichten zien');
    expect(byClass(await open(harness, older.attributes['href']!), 'kb-entry')).toHaveLength(33);
  });
});

describe('somebody who was forgotten', () => {
  test('reads their own conversation, and is offered no channel: they have no seat there', async () => {
    let people = PEOPLE;
    const before = await startHarness({ people: () => people });
    await before.adapter.send(address('w2'), ASK, { outboxId: 'ask-w2', under: null });
    expect(readText(await open(before, '/?als=w2'))).toContain('kanaal');
    people = PEOPLE.filter(({ user }) => user !== 'w2');
    const after = await open(before, '/?als=w2');
    expect(byClass(after, 'kb-entry')).toHaveLength(1);
    expect(readText(after)).not.toContain('kanaal');
    await before.close();
  });
});
