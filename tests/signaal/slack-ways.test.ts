import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SlackStage, openSlackStage } from '../journeys/slack-stage.ts';
import { COFFEE, S } from './given.ts';

let stage: SlackStage;
beforeEach(async () => {
  stage = await openSlackStage();
});
afterEach(() => stage.close());

const me = () => stage.fake.person(stage.userOf('p-femke'));
const fillIn = { [S.kind]: 'Dit werkt niet', [S.about]: 'Hoogeveen', [S.text]: COFFEE };
/** Everything that stands in the workspace at this moment. */
const standing = (): string =>
  JSON.stringify([
    stage.fake.space.messages.filter((one) => !one.deleted),
    [...stage.fake.space.homes.values()],
    [...stage.fake.space.modals.values()],
  ]);

describe('In Slack', () => {
  test('/kracht signaal opens a window, and what is sent in it is thanked for', async () => {
    await me().command('signaal');
    await stage.settle();
    expect(me().modal()?.title).toBe('Deel een signaal');
    await stage.as('p-femke').fill(fillIn);
    expect(me().reads().join('\n')).toContain('Jouw signaal telt mee');
    expect(stage.house.store.signalen.by('p-femke')).toHaveLength(1);
  });

  test('the Home tab has a button that opens the same window', async () => {
    await me().opensHome();
    await stage.settle();
    expect(me().home()).toContain('Deel een signaal');
    await me().press('Deel een signaal', 'home');
    await stage.settle();
    expect(me().modal()?.title).toBe('Deel een signaal');
    await stage.as('p-femke').fill(fillIn);
    expect(stage.house.store.signalen.by('p-femke')).toHaveLength(1);
  });

  test('what is withdrawn stands in no message, window or tab any more', async () => {
    await stage.moveTo('2026-03-12T14:00');
    await me().command('signaal');
    await stage.settle();
    await stage.as('p-femke').fill(fillIn);
    await stage.moveTo('2026-03-16T08:30');
    expect(standing()).toContain(COFFEE);
    await stage.as('p-femke').press('Terugtrekken');
    await stage.as('p-femke').press('Ja, haal het weg');
    await stage.settle();
    expect(standing()).not.toContain(COFFEE);
    expect(standing()).toContain('Aangepast op 16 maart.');
  });
});
