import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../support/read.ts';
import { type World, openWorld } from '../support/world.ts';
import { CLOSES, OPENS, REMINDS, TOLD, invitedIn, takePart } from './people.ts';

let world: World;
beforeAll(() => {
  world = openWorld();
});
afterAll(() => world.close());

const channel = (): string =>
  world.recorder.state.standing
    .filter((one) => one.conversation === 'programmateam' && !one.gone)
    .map((one) => textOf(one.message))
    .join('\n---\n');

describe('A round of the puls, from question to weekbericht', () => {
  test('opens on its Tuesday and asks everybody who takes part, once, but no bestuurders in the first round', async () => {
    await world.goTo(OPENS);
    const invited = invitedIn(world);
    expect(invited.length).toBeGreaterThan(20);
    expect(world.store.puls.get('puls-001')).toMatchObject({ state: 'open', invited: invited.length });
    const bestuurders = world.store.people.withRole('bestuurder').map(({ id }) => id);
    expect(bestuurders.length).toBeGreaterThan(0);
    expect(invited.filter((id) => bestuurders.includes(id))).toEqual([]);
    expect(world.person('p-harmen').latest()).toContain('een paar korte vragen');
    // The programmaleider has no role to answer from.
    expect(world.person('p-wietske').sees()).not.toContain('een paar korte vragen');
  });

  test('a tap shows the next question and never what was chosen', async () => {
    const harmen = world.person('p-harmen');
    await harmen.press('Ik doe mee');
    expect(harmen.latest()).toContain('Vanuit welke rol kijk je deze keer?');
    await harmen.press('Professional');
    expect(harmen.latest()).toContain('Vraag 1 van 4');
    await harmen.press('2 Een beetje');
    expect(harmen.latest()).toContain('Vraag 2 van 4');
    expect(harmen.sees()).not.toContain('Vraag 1 van 4');
    await harmen.press('Weet ik niet');
    await harmen.press('Overslaan');
    await harmen.press('Stoppen');
    expect(harmen.latest()).toContain('Klaar. Dank je wel.');
    expect(harmen.latest()).toContain('donderdag 26 maart om 17.00 uur');
    expect(world.house.machine.puls.file('puls-001').own('p-harmen')).toEqual({
      role: 'professional',
      answers: { 'P-A1': '2', 'P-B1': 'weet-niet' },
      texts: [],
    });
  });

  test('can be changed in a form that shows what was answered, to the one who answered alone', async () => {
    const harmen = world.person('p-harmen');
    await harmen.press('Aanpassen');
    const field = harmen.form().fields[0]!;
    expect(field).toMatchObject({ id: 'P-A1', initial: '2' });
    await harmen.fill({
      'Doen we de dingen goed?': '4 Goed',
      'Wat ging beter dan je dacht?': 'Samen bellen hielp.',
      'Mogen we jouw woorden letterlijk gebruiken?': 'Ja',
    });
    expect(harmen.latest()).toContain('Klaar. Dank je wel.');
    expect(world.house.machine.puls.file('puls-001').own('p-harmen')).toMatchObject({
      answers: { 'P-A1': '4' },
      texts: [{ text: 'Samen bellen hielp.', mayQuote: true }],
    });
  });

  test('reminds once, and only who was not heard', async () => {
    const [gone, silent] = [world.person('p-femke'), world.person('p-yara')];
    await gone.press('Niet deze keer');
    await world.goTo(REMINDS);
    expect(silent.latest()).toContain('De puls is nog open.');
    expect(world.person('p-harmen').sees()).not.toContain('De puls is nog open.');
    expect(gone.sees()).not.toContain('De puls is nog open.');
  });

  test('closes, keeps only what may be told, and destroys the answers', async () => {
    for (const [at, id] of invitedIn(world).entries())
      if (id !== 'p-harmen' && id !== 'p-femke' && at % 4 !== 0)
        await takePart(world.person(id), 'Professional', 1 + (at % 5));
    await world.goTo(CLOSES);
    const closed = world.store.puls.get('puls-001');
    expect(closed).toMatchObject({ state: 'closed', release: { round: 'puls-001' } });
    expect(closed?.release?.people).toBeGreaterThanOrEqual(10);
    expect(world.house.machine.puls.standing()).toBeNull();
    const said = ['p-harmen', 'p-femke', 'p-yara'].map((id) => world.person(id).sees());
    for (const one of said) {
      expect(one).toContain('Deze puls is gesloten.');
      expect(one).not.toContain('Niet deze keer');
      expect(one).not.toContain('Vraag 1 van');
    }
  });

  test('who presses late is told so', async () => {
    const yara = world.person('p-yara');
    await yara.say('puls');
    expect(yara.latest()).toContain('Er is nu geen puls.');
    expect(yara.latest()).toContain('dinsdag 14 april');
  });

  test('the release stands in the weekbericht with one question to talk about, and its details in the thread', async () => {
    await world.goTo(TOLD);
    expect(channel()).toContain('Dit zegt de puls');
    expect(channel()).toMatch(/Doen we de dingen goed\? \d,\d van 5\./);
    expect(channel()).toContain('Dit is de indruk van deelnemers, niet van gezinnen zelf.');
    expect(channel()).toContain('Om te bespreken: ');
    expect(channel()).toContain('Professionals: ');
  });

  test('the next round waits for the terugkoppeling, and shows it', async () => {
    const wietske = world.person('p-wietske');
    await world.goTo('2026-04-14T10:00:00+02:00');
    expect(world.store.puls.get('puls-002')?.state).toBe('waiting');
    await world.goTo('2026-04-14T15:00:00+02:00');
    await wietske.say('terugkoppeling');
    expect(wietske.form().intro.join(' ')).toContain('Doen we de dingen goed?');
    await wietske.fill({ 'Wat doen we hiermee?': 'We bellen vaker samen.' });
    await world.goTo('2026-04-15T10:00:00+02:00');
    expect(world.store.puls.get('puls-002')?.state).toBe('open');
    expect(world.person('p-harmen').latest()).toContain('We bellen vaker samen.');
  });
});
