import { afterEach, describe, expect, test } from 'vitest';
import { planWords } from '../../dialogs/speeltuin/plan.ts';
import { playgroundView } from '../../src/playground.ts';
import { type TeamsStage, openTeamsStage } from '../journeys/teams-stage.ts';

const TOLD = '2026-03-16T08:30';
const BEFORE = '2026-03-16T08:00';

let stage: TeamsStage;
afterEach(() => stage.close());

const weekbericht = () => stage.house.store.outbox.startingWith('weekbericht.post|')[0];
/** What the plan says of the weekbericht. */
const planned = () =>
  playgroundView(stage.house, planWords)
    .plan()
    .find(({ what, state }) => what === planWords.kind['weekbericht.post'] && state !== 'gepland');

describe('a weekbericht to a channel that the bot never heard of', () => {
  test('is parked with what to do, and comes once the bot was added and somebody says so', async () => {
    stage = await openTeamsStage();
    stage.house.store.sqlite.exec("delete from teams_reference where key like 'channel|%'");
    await stage.restart();
    await stage.moveTo(TOLD);
    expect(weekbericht()).toMatchObject({ state: 'parked', reason: 'no-reference' });
    expect(planned()).toMatchObject({ state: 'geparkeerd', why: 'Voeg de bot toe aan dit team.' });
    expect(await stage.as('p-femke').readsChannel()).toEqual([]);

    const { fake, office, channel, userOf } = stage;
    const member = office.members.get(userOf('p-femke'))!;
    await fake.wire.send(fake.activities.installation(member, { conversation: channel }, 'add'));
    const { store, machine } = stage.house;
    store.outbox.again(weekbericht()!.id, machine.now());
    await stage.settle();
    expect(weekbericht()).toMatchObject({ state: 'sent' });
    expect((await stage.as('p-femke').readsChannel()).join('\n')).toContain('Weekbericht');
  });
});

describe('a weekbericht of which the answer got lost', () => {
  test('stands once and is parked as uncertain: it is not said again', async () => {
    stage = await openTeamsStage();
    await stage.moveTo(BEFORE);
    stage.fake.faults.put('create', { kind: 'reset', after: true });
    await stage.moveTo(TOLD);
    expect(weekbericht()).toMatchObject({ state: 'uncertain', reason: 'answer-lost' });
    expect(planned()).toMatchObject({ state: 'onzeker' });
    expect(stage.office.messages.filter(({ conversation }) => conversation === stage.channel)).toHaveLength(1);
    expect(stage.fake.connector.of('create')).toHaveLength(1);
  });
});
