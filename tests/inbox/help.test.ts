import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Somebody } from '../support/somebody.ts';
import { replyText } from '../support/read.ts';
import type { World } from '../support/world.ts';
import { LEARNED, STATE, WEEK, kept, sendForm, thursday } from './thursday.ts';

let world: World;
let soraya: Somebody;
beforeEach(async () => {
  world = await thursday();
  soraya = world.person('p-soraya');
});
afterEach(() => world.close());

const CALL = { kind: 'weekcheck.call', werkgroep: 'W1', week: WEEK } as const;
const call = () => world.store.hulpvragen.byOrigin(`bel|W1|${WEEK}`);
const leaderSees = (): string => world.person('p-wietske').sees();

/** Fills in the weekcheck so that a call can be asked for by its button. */
async function hard(): Promise<void> {
  await soraya.press('Start');
  await soraya.fill({ [STATE]: 'Het schuurt', [LEARNED]: 'Het loopt stroef.' });
}

describe('"Ja, bel mij maar"', () => {
  test('brings the programmaleider a request to call, once, in private', async () => {
    await hard();
    await sendForm(world, soraya, CALL, {}, 'call-1');
    await sendForm(world, soraya, CALL, {}, 'call-2');
    await world.quiet();
    expect(call()).toMatchObject({ status: 'open', confidential: true, addressee: 'programmaleider' });
    expect(leaderSees().match(/wil graag gebeld worden/g)).toHaveLength(1);
  });

  test('stands when the weekcheck is changed afterwards', async () => {
    await hard();
    await sendForm(world, soraya, CALL, {}, 'call-1');
    await soraya.press('Aanpassen', { in: 'is binnen' });
    await soraya.fill({ [LEARNED]: 'Het loopt nog steeds stroef.' });
    expect(call()?.status).toBe('open');
  });

  test('is taken back when the weekcheck that asked for it no longer does', async () => {
    await soraya.press('Start');
    await soraya.fill({ [STATE]: 'We zitten vast' });
    await soraya.fill({ 'Wil je dat de programmaleider jou belt?': 'Ja, graag' });
    expect(call()?.status).toBe('open');
    await soraya.press('Aanpassen', { in: 'is binnen' });
    await soraya.fill({ [STATE]: 'Op weg' });
    expect(call()?.status).toBe('ingetrokken');
  });

  test('asked again after it was taken back, it reaches the programmaleider again', async () => {
    await soraya.press('Start');
    await soraya.fill({ [STATE]: 'We zitten vast' });
    await soraya.fill({ 'Wil je dat de programmaleider jou belt?': 'Ja, graag' });
    await world.quiet();
    await soraya.press('Aanpassen', { in: 'is binnen' });
    await soraya.fill({ [STATE]: 'Het schuurt' });
    await world.quiet();
    const reply = await sendForm(world, soraya, CALL, {}, 'call-1');
    await world.quiet();
    expect(replyText(reply)).toContain('Ik vraag of iemand jou belt');
    expect(call()?.status).toBe('open');
    expect(world.person('p-wietske').latest()).toContain('[Ik bel]');
  });

  test('is not promised anew when it was closed', async () => {
    await hard();
    await sendForm(world, soraya, CALL, {}, 'call-1');
    await world.quiet();
    await world.person('p-wietske').press('We hebben gebeld');
    const reply = await sendForm(world, soraya, CALL, {}, 'call-2');
    expect(replyText(reply)).not.toContain('Ik vraag of iemand jou belt');
    expect(call()?.status).toBe('opgelost');
  });
});

describe('A request of an earlier week', () => {
  test('is closed by its own answer, and opened again when that answer changes', async () => {
    const [request] = world.store.hulpvragen.openOf('W1');
    await soraya.press('Start');
    await soraya.fill({ [STATE]: 'Op weg', 'Vorige keer vroeg je om': 'Ja, geregeld' });
    expect(world.store.hulpvragen.get(request!.id)?.status).toBe('opgelost');
    await soraya.press('Aanpassen', { in: 'is binnen' });
    await soraya.fill({ 'Vorige keer vroeg je om': 'Nog niet' });
    expect(world.store.hulpvragen.get(request!.id)?.status).toBe('open');
  });

  test('that somebody solved since is not opened again by an answer that stood already', async () => {
    const [request] = world.store.hulpvragen.openOf('W1');
    await soraya.press('Start');
    await soraya.fill({ [STATE]: 'Op weg', 'Vorige keer vroeg je om': 'Nog niet' });
    world.store.hulpvragen.alter(request!.id, { status: 'opgelost' }, 'p-wietske', 0);
    await soraya.press('Aanpassen', { in: 'is binnen' });
    await soraya.fill({ [LEARNED]: 'Een les zonder tikfout.' });
    expect(kept(world)).toHaveLength(2);
    expect(world.store.hulpvragen.get(request!.id)?.status).toBe('opgelost');
  });
});

describe('Who stands in', () => {
  test('may answer the count they are asked for', async () => {
    const activity = world.store.programme
      .activities()
      .find((one) => one.kind === 'teller' && one.werkgroepId === 'W3')!;
    const milan = world.person('p-milan');
    const act = { kind: 'count.right', activity: activity.id, period: WEEK } as const;
    const reply = await sendForm(world, milan, act, {}, 'count-1');
    expect(replyText(reply)).not.toContain('jij niet');
    expect(world.store.programme.countedIn(activity.id, Date.parse('2026-03-09'))).toBe(true);
  });

  test('may let the weekbericht they are shown wait an hour', async () => {
    world.store.people.setAway('p-wietske', { from: '2026-03-16', until: '2026-03-20' }, '2026-03-12');
    const { welcomedAt: _w, stoppedAt: _s, ...leader } = world.store.people.get('p-wietske')!;
    world.store.people.put({ ...leader, deputyId: 'p-sjoerd' });
    await world.goTo('2026-03-16T08:05:00+01:00');
    expect(replyText(await world.person('p-sjoerd').press('Een uur later'))).not.toContain('jij niet');
    expect(world.store.weekberichten.get(WEEK)?.delays).toBe(1);
  });
});
