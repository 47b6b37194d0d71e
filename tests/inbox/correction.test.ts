import { afterEach, describe, expect, test } from 'vitest';
import { replyText } from '../support/read.ts';
import type { World } from '../support/world.ts';
import { LEARNED, NEEDS, STATE, WEEK, sendForm, thursday } from './thursday.ts';

const WHICH = 'Waar klopt iets niet?';
const WHAT = 'Wat moet er gebeuren?';
const WORDS = 'Hoe moet de tekst zijn?';

let world: World;
afterEach(() => world.close());

/** Soraya told something of W1 and is away now; Tess, who is not in the programmateam, stands in for her. */
async function passedOn(): Promise<void> {
  world = await thursday();
  const { store } = world;
  const { welcomedAt: _w, stoppedAt: _s, ...kartrekker } = store.people.get('p-soraya')!;
  store.people.put({ ...kartrekker, deputyId: 'p-tess' });
  const soraya = world.person('p-soraya');
  await soraya.press('Start');
  await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'De koffie trok 41 ouders.', [NEEDS]: ['Geld'] });
  await world.goTo('2026-03-16T09:00:00+01:00');
  store.people.setAway('p-soraya', { from: '2026-03-16', until: '2026-03-20' }, '2026-03-16');
  const ruben = world.person('p-ruben');
  await ruben.press('Klopt er iets niet?', { channel: 'programmateam' });
  const field = ruben.form().fields.find((one) => one.label === WHICH);
  const about = field?.kind === 'choice' ? field.options.find((one) => one.id === 'weekcheck:W1') : undefined;
  await ruben.fill({ [WHICH]: about!.label, [WHAT]: 'Het weghalen' });
  await world.quiet();
}

describe('A correction that is passed on to who stands in for a kartrekker', () => {
  test('can be made by them, though they are not in the programmateam', async () => {
    await passedOn();
    const tess = world.person('p-tess');
    expect(world.store.people.get('p-tess')?.roles.map((grant) => grant.role)).not.toContain('programmateam');
    await tess.press('Kijk ernaar');
    const [first] = tess.form().fields;
    const { options } = first?.kind === 'choice' ? first : { options: [] };
    await tess.fill({
      [WHICH]: options.find((one) => one.id === 'weekcheck:W1')!.label,
      [WHAT]: 'De tekst aanpassen',
      [WORDS]: 'De koffie trok 14 ouders.',
    });
    await world.quiet();
    expect(world.store.weekchecks.newest('W1', WEEK)?.answers['V3']).toBe('De koffie trok 14 ouders.');
  });

  test('shows them what this werkgroep learned and asked, and opens nothing else of the weekbericht', async () => {
    await passedOn();
    const tess = world.person('p-tess');
    await tess.press('Kijk ernaar');
    const [first] = tess.form().fields;
    const offered = first?.kind === 'choice' ? first.options.map((one) => one.id) : [];
    expect(offered).toContain('weekcheck:W1');
    const asked = world.store.hulpvragen.openOf('W1').map((one) => `hulpvraag:${String(one.id)}`);
    expect(offered.filter((one) => one !== 'weekcheck:W1')).toEqual(asked);
    expect(asked.length).toBeGreaterThan(0);
    expect((await tess.submit({ K1: 'weekcheck:W2', K2: 'weghalen' })).kind).toBe('problems');
  });

  test('gives them no way to the whole weekbericht, nor to that of another werkgroep', async () => {
    await passedOn();
    const tess = world.person('p-tess');
    const { version } = world.house.machine.voice.weekbericht;
    const values = { K1: 'weekcheck:W1', K2: 'weghalen' };
    for (const only of [{}, { werkgroep: 'W2' }]) {
      const act = { kind: 'weekbericht.correction', week: WEEK, version, ...only } as const;
      const reply = await sendForm(world, tess, act, values, `made-up-${JSON.stringify(only)}`);
      expect(replyText(reply)).toContain('maar jij niet');
    }
    expect(world.store.weekchecks.newest('W1', WEEK)?.answers['V3']).toBe('De koffie trok 41 ouders.');
  });
});
