import { afterEach, describe, expect, it } from 'vitest';
import { buttonWith } from '../fakes/slack/inputs.ts';
import { type Json, record } from '../fakes/slack/shape.ts';
import { Q, newest } from './script.ts';
import { type SlackStage, openSlackStage } from './slack-stage.ts';

const WEEK = '2026-W11';

let stage: SlackStage;
afterEach(() => stage.close());

/** A press on this button as it stood once, sent when this is called: a window that was not brought up to date. */
function oldPress(label: string): () => Promise<unknown> {
  const femke = stage.userOf('p-femke');
  const { dm } = stage.fake.person(femke);
  const message = stage.fake.space.messages.findLast(
    (one) => one.channel === dm && buttonWith(one.blocks, label) !== null,
  )!;
  const { ts, text } = message;
  const blocks = structuredClone(message.blocks);
  const action = buttonWith(blocks, label)!;
  return async () => {
    const more: Json = {
      trigger_id: 'far.too.old',
      container: { type: 'message', message_ts: ts, channel_id: dm, is_ephemeral: false },
      channel: { id: dm, name: 'directmessage' },
      message: { type: 'message', ts, text, blocks },
      response_url: `${stage.fake.apiUrl().replace('/api/', '')}/hooks/${dm}/${femke}/${ts}`,
    };
    const answer = await stage.fake.wire.interaction(stage.fake.payloads.press(femke, action, more));
    expect(answer.status).toBe(200);
    await stage.settle();
  };
}

describe('What comes three weeks late', () => {
  it('a press on each button of a weekcheck: says that it is closed, and keeps nothing', async () => {
    stage = await openSlackStage();
    const femke = stage.as('p-femke');
    await stage.moveTo('2026-03-12T14:00');
    const presses = ['Start', 'Hetzelfde als vorige week', 'Deze week niet'].map(oldPress);
    await stage.moveTo('2026-04-02T13:00');
    for (const press of presses) {
      const before = (await femke.reads()).length;
      await press();
      expect((await femke.reads()).length).toBe(before + 1);
      expect(await newest(femke)).toContain('gesloten');
      expect(await femke.form()).toBeNull();
    }
    expect(stage.house.store.weekchecks.newest('W3', WEEK)).toBeNull();
  });

  it('a press on a button of a hulpvraag that is solved: says how it stands, and nobody is told again', async () => {
    stage = await openSlackStage();
    const [femke, wietske] = [stage.as('p-femke'), stage.as('p-wietske')];
    await femke.says('vraag');
    await femke.fill({
      [Q.needs]: ['Geld'],
      [Q.what]: 'Zaalhuur voor een avond.',
      [Q.who]: 'Programmaleider',
      [Q.when]: 'Deze week',
    });
    const withdraw = oldPress('Trek in');
    await stage.moveTo('2026-03-12T14:30');
    await wietske.press('Ik pak dit op');
    await wietske.press('Is al opgelost');
    await stage.moveTo('2026-04-02T13:00');
    const request = stage.house.store.hulpvragen.askedBy('p-femke').find(({ what }) => what?.startsWith('Zaalhuur'));
    await withdraw();
    const standing = (await femke.reads()).filter((text) => text.includes('Zaalhuur'));
    expect(standing.at(-1)).toContain('opgelost');
    expect(stage.house.store.hulpvragen.get(request!.id)?.status).toBe('opgelost');
    expect((await wietske.reads()).join()).not.toContain('niet meer nodig');
  });
});

describe('A form of which the acknowledgement was lost', () => {
  it('and that is sent again with other words: the last words stand, and the reply fits them', async () => {
    stage = await openSlackStage();
    const player = stage.as('p-femke');
    const femke = stage.fake.person(stage.userOf('p-femke'));
    await stage.moveTo('2026-03-12T14:00');
    await player.press('Start');
    femke.choose(Q.state, ['Op weg']);
    femke.choose(Q.need, ['Niets']);
    femke.type(Q.learned, 'Filmpjes werken.');
    // Slack got an answer, and the window of this person did not.
    const lost = await stage.fake.wire.interaction(
      stage.fake.payloads.submission(femke.id, femke.payload(), 'lost.1.1'),
    );
    expect(record(lost.body)['response_action']).toBe('clear');
    await stage.settle();
    expect(femke.modal()).not.toBeNull();

    femke.type(Q.learned, 'Filmpjes van een minuut werken.');
    await femke.submit();
    await stage.settle();
    expect(femke.modal()).toBeNull();
    expect(stage.house.store.weekchecks.newest('W3', WEEK)?.answers['V3']).toBe('Filmpjes van een minuut werken.');
    expect(await newest(player)).toContain('Filmpjes van een minuut werken.');
  });

  it('and that is sent again as it was: kept once, thanked again', async () => {
    stage = await openSlackStage();
    const player = stage.as('p-femke');
    const femke = stage.fake.person(stage.userOf('p-femke'));
    await stage.moveTo('2026-03-12T14:00');
    await player.press('Start');
    femke.choose(Q.state, ['Op weg']);
    femke.choose(Q.need, ['Niets']);
    femke.type(Q.learned, 'Filmpjes werken.');
    await stage.fake.wire.interaction(stage.fake.payloads.submission(femke.id, femke.payload(), 'lost.1.1'));
    await femke.submit();
    await stage.settle();
    expect(stage.house.store.weekchecks.newest('W3', WEEK)?.revision).toBe(1);
    expect(await newest(player)).toContain('Dank je wel');
  });
});
