import { afterEach, describe, expect, it } from 'vitest';
import { Q } from '../journeys/script.ts';
import { type TeamsStage, openTeamsStage } from '../journeys/teams-stage.ts';
import { actionWith, cardOf } from '../fakes/teams/card.ts';

const WEEK = '2026-W11';
const ASKED = '2026-03-12T14:00';
/** More than are asked at that moment: of each question the first answer is lost. */
const LOST = 9;
const LESSON = 'Twee partners hebben nu een AVK-team.';

let stage: TeamsStage;
afterEach(() => stage.close());

/** How often somebody's answers of this week were kept. */
const kept = (werkgroep: string): number =>
  (
    stage.house.store.sqlite
      .prepare('select count(*) as n from weekcheck_revision where werkgroep_id = ? and week = ?')
      .get(werkgroep, WEEK) as { n: number }
  ).n;

/** What Teams sent last, once more: as it does when it did not hear an answer in time. */
const again = async (): Promise<number> => (await stage.fake.wire.send(stage.fake.wire.sent.at(-1)!)).status;

describe('Teams sends a request again that took too long', () => {
  it('a message that comes three times at once, and after a restart, is heard once; said again it is heard again', async () => {
    stage = await openTeamsStage();
    await stage.moveTo(ASKED);
    const { fake, office } = stage;
    const member = office.members.get(stage.userOf('p-ruben'))!;
    const { chat } = fake.person(member.id);
    const say = () => fake.activities.message(member, { conversation: chat }, { text: LESSON });
    const once = say();
    const answers = await Promise.all([1, 2, 3].map(() => fake.wire.send(once)));
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200]);
    expect(kept('W4')).toBe(1);
    await stage.restart();
    expect((await fake.wire.send(once)).status).toBe(200);
    expect(kept('W4')).toBe(1);
    await fake.wire.send({ ...say(), text: 'En een derde doet nu ook mee.' });
    expect(kept('W4')).toBe(2);
  });

  it('a card that comes again, and after a restart, is kept once, and shows the same result', async () => {
    stage = await openTeamsStage();
    const femke = stage.as('p-femke');
    await stage.moveTo(ASKED);
    await femke.press('Start');
    await femke.fill({ [Q.state]: 'Op weg', [Q.learned]: LESSON, [Q.need]: ['Niets'] });
    expect(kept('W3')).toBe(1);
    const reads = await femke.reads();
    expect(await Promise.all([again(), again()])).toEqual([200, 200]);
    await stage.restart();
    expect(await again()).toBe(200);
    await stage.settle();
    expect(kept('W3')).toBe(1);
    expect(await femke.reads()).toEqual(reads);
  });
});

describe('when the answer to a question got lost on its way to us', () => {
  it('it stands once more at most, and the one we know nothing of can be answered: that counts once', async () => {
    stage = await openTeamsStage();
    const { fake, office, userOf } = stage;
    const femke = fake.person(userOf('p-femke'));
    const asked = () =>
      office.messages.filter(
        (one) => one.conversation === femke.chat && actionWith(cardOf(one.activity), 'Start') !== null,
      );
    fake.faults.put('post', { kind: 'reset', after: true }, LOST);
    await stage.moveTo(ASKED);
    expect(asked()).toHaveLength(2);
    // Femke answers the older one.
    asked()[1]!.deleted = true;
    await stage.as('p-femke').press('Start');
    await stage.as('p-femke').fill({ [Q.state]: 'Op weg', [Q.learned]: LESSON, [Q.need]: ['Niets'] });
    expect(kept('W3')).toBe(1);
  });
});
