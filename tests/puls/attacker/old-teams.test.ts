import { expect, test } from 'vitest';
import { openTeamsStage } from '../../journeys/teams-stage.ts';
import { VISITS } from './cast.ts';

const OPEN = 'Wat ging beter dan je dacht? Wat hielp daarbij?';
const TEXT = 'De kanarievogel hielp ons verder.';
const NOT_TAKEN = 'Bel mevrouw Jansen maar op 06 12345678.';
const WRITES = VISITS[0]!;

test('what Teams keeps of somebody with an old client holds no answer and no text, and yet they are in', async () => {
  const stage = await openTeamsStage();
  try {
    const { person: id } = WRITES;
    stage.fake.person(stage.userOf(id)).client = 'old';
    const me = stage.as(id);
    const file = stage.house.machine.puls.file('puls-001');
    const bytes = (): string =>
      JSON.stringify(stage.office.messages.map(({ history, activity }) => [history, activity]));
    await stage.moveTo('2026-03-17T10:00');
    for (const label of ['Ik doe mee', 'Professional', '4 Goed', '2 Een beetje', '5 Heel goed', '1 Helemaal niet'])
      await me.press(label);
    await me.press('Ik schrijf iets');
    await me.fill({ [OPEN]: NOT_TAKEN });
    expect((await me.reads()).at(-1)).toContain('Schrijf het anders op en verstuur het opnieuw.');
    await me.fill({ [OPEN]: TEXT });
    const { answers, texts } = file.own(id);
    expect(Object.values(answers).sort()).toEqual(['1', '2', '4', '5']);
    expect(texts.map(({ text }) => text)).toEqual([TEXT]);

    await me.press('Aanpassen');
    expect((await me.reads()).at(-1)).toContain('Wat je koos of schreef, laat ik hier niet zien.');
    // They can still change it, one tap at a time, and what they do not touch stands.
    await me.press('Andere rol kiezen');
    await me.press('Professional');
    await me.press('3 Redelijk');
    await me.press('Stoppen');
    const changed = file.own(id);
    expect(Object.values(changed.answers).sort()).toEqual(['1', '2', '3', '5']);
    expect(changed.texts.map(({ text }) => text)).toEqual([TEXT]);

    expect(bytes()).toContain('Vraag 1 van 4');
    expect(bytes()).toContain(OPEN);
    for (const typed of ['kanarievogel', 'Jansen', '12345678']) expect(bytes()).not.toContain(typed);
    // A card that has a choice standing in it says which.
    expect(bytes()).not.toMatch(/"value":"[1-5]"/);
  } finally {
    await stage.close();
  }
}, 120_000);
