import { afterEach, describe, expect, test } from 'vitest';
import { slackWords } from '../../dialogs/slack/words.ts';
import { chatOf, closeRooms, everyField, openRoom, replying, says, withButton } from './room.ts';
afterEach(closeRooms);

describe('the acknowledgement', () => {
  test.each(['command', 'event', 'button', 'modal'] as const)(
    'of a %s waits until all of it was kept',
    async (what) => {
      const room = await openRoom();
      const anna = room.fake.person('U1');
      const to = chatOf('U1');
      await room.adapter.send(to, withButton('Invullen', 'open-1'), { outboxId: 'a', under: null });
      room.answers(replying({ kind: 'form', form: { ...everyField('send-1'), fields: [] } }));
      await anna.press('Invullen');
      await room.until('the form is open', () => anna.modal() !== null);

      const order: string[] = [];
      let keep = (): void => undefined;
      const kept = new Promise<void>((resolve) => (keep = resolve));
      const calls = room.fake.calls.length;
      room.answers(async () => {
        await kept;
        order.push('kept');
        return { kind: 'message', message: says('Klaar.') };
      });
      const acts = {
        command: () => anna.command('hulp'),
        event: () => anna.says('hoi'),
        button: () => anna.press('Invullen'),
        modal: () => anna.submit(),
      };
      const acknowledged = acts[what]().then(() => order.push('acknowledged'));
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(order).toEqual([]);
      expect(room.fake.calls).toHaveLength(calls);
      keep();
      await acknowledged;
      expect(order).toEqual(['kept', 'acknowledged']);
      await room.until('the reply is there', () => anna.reads().includes('Klaar.'));
    },
  );

  test('does not wait for anything that is said to Slack', async () => {
    const room = await openRoom();
    const anna = room.fake.person('U1');
    room.fake.faults.put('chat.postMessage', { kind: 'hang', after: false });
    room.answers(replying({ kind: 'message', message: says('Klaar.') }));
    const began = performance.now();
    const [answer] = await anna.says('hoi');
    expect(answer!.status).toBe(200);
    expect(performance.now() - began).toBeLessThan(4000);
    room.fake.faults.clear();
    await room.fake.stop();
  });
});

describe('when the machine cannot take it', () => {
  const broken = (): Promise<never> => Promise.reject(new Error('database is locked'));

  test('a command, a button and a sentence are answered kindly', async () => {
    const room = await openRoom();
    const anna = room.fake.person('U1');
    const to = chatOf('U1');
    await room.adapter.send(to, withButton('Invullen', 'open-1'), { outboxId: 'a', under: null });
    room.answers(broken);
    const said = (): number => anna.reads().filter((one) => one === slackWords.broken).length;
    await anna.command('hulp');
    expect(said()).toBe(1);
    await anna.press('Invullen');
    await room.until('the second is answered', () => said() === 2);
    await anna.says('hoi');
    await room.until('the third is answered', () => said() === 3);
    expect(room.logged.join()).not.toContain('locked');
  });

  test('a form stays open with all that was typed in it', async () => {
    const room = await openRoom();
    const anna = room.fake.person('U1');
    room.answers(replying({ kind: 'form', form: everyField('send-1') }));
    await anna.command('weekcheck');
    await room.until('the form is open', () => anna.modal() !== null);
    anna.choose('Hoe staat het?', ['Goed']);
    anna.choose('Hoeveel leer je?', ['4']);
    room.answers(broken);
    await anna.submit();
    expect(Object.values(anna.modal()!.errors)).toEqual([slackWords.broken]);
    room.answers(replying({ kind: 'message', message: says('Bewaard.') }));
    await anna.submit();
    expect(anna.modal()).toBeNull();
    const submissions = room.heard.filter((one) => one.kind === 'submitted');
    expect(submissions.map((one) => one.eventId)[0]).toBe(submissions.map((one) => one.eventId)[1]);
  });

  test('what nobody waits for comes again from Slack, under the same event id', async () => {
    const room = await openRoom();
    const anna = room.fake.person('U1');
    let times = 0;
    room.answers(() =>
      (times += 1) < 3 ? broken() : Promise.resolve({ kind: 'message', message: says('Overzicht.') }),
    );
    const answers = await anna.opensHome();
    expect(answers.map((one) => one.status)).toEqual([500, 500, 200]);
    expect(new Set(room.heard.map((one) => one.eventId)).size).toBe(1);
    await room.until('the tab is filled', () => anna.home() === 'Overzicht.');
  });
});

test('a press that Slack sends twice is one, and two presses are two', async () => {
  const room = await openRoom();
  const payload = room.fake.payloads.press(
    'U1',
    { type: 'button', action_id: 'press:0', block_id: 'b0', value: 't1' },
    { channel: { id: 'D0U1' } },
  );
  await room.fake.wire.interaction(payload);
  await room.fake.wire.interaction(payload);
  const again = room.fake.payloads.press(
    'U1',
    { type: 'button', action_id: 'press:0', block_id: 'b0', value: 't1' },
    { channel: { id: 'D0U1' } },
  );
  await room.fake.wire.interaction(again);
  const [first, second, third] = room.heard.map((one) => one.eventId);
  expect(first).toBe(second);
  expect(third).not.toBe(first);
  // What is kept of an event tells neither who pressed nor what.
  expect([first, second, third].join()).not.toMatch(/U1|t1/);
});
