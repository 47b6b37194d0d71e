import { afterEach, describe, expect, test } from 'vitest';
import { teamsWords } from '../../dialogs/teams/words.ts';
import { type Room, closeRooms, openRoom } from './room.ts';
import { everyField, replying, says, withButton } from './samples.ts';

afterEach(closeRooms);

describe('the answer comes after it was kept', () => {
  const slow = (room: Room, ms: number) => {
    let kept = false;
    room.answers(async () => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      kept = true;
      return { kind: 'message', message: says('Bewaard.') };
    });
    return () => kept;
  };

  test('for what is typed', async () => {
    const room = await openRoom();
    const kept = slow(room, 150);
    const before = performance.now();
    await room.fake.person('29:anna').says('hoi');
    expect(kept()).toBe(true);
    expect(performance.now() - before).toBeGreaterThanOrEqual(149);
  });

  test('for a card that is sent', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    room.answers(replying({ kind: 'message', message: withButton('Invullen', 'open-1') }));
    await anna.says('hoi');
    await room.until('the button stands', () => anna.reads().length === 2);
    const kept = slow(room, 150);
    await anna.press('Invullen');
    expect(kept()).toBe(true);
    expect(anna.reads()[1]).toBe('Bewaard.');
  });

  test('stopping waits for what is under way', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    const kept = slow(room, 80);
    const going = anna.says('hoi');
    await room.until('it is heard', () => room.heard.length === 1);
    await room.adapter.stop();
    expect(kept()).toBe(true);
    expect(anna.reads()).toHaveLength(2);
    expect((await going).status).toBe(200);
  });
});

describe('when the machine could not take it', () => {
  const broken = (): Promise<never> => Promise.reject(new Error('geheim verhaal'));

  test('what was typed is answered kindly', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    room.answers(broken);
    expect((await anna.says('hoi')).status).toBe(200);
    await room.until('the sentence stands', () => anna.reads().length === 2);
    expect(anna.reads()[1]).toBe(teamsWords.broken);
    expect(room.logged.join()).not.toContain('geheim');
  });

  test('a form stays with everything typed in it, and the sentence stands beside it', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    room.answers(replying({ kind: 'form', form: everyField('send-1') }));
    await anna.says('weekcheck');
    await room.until('the form stands', () => anna.reads().length === 2);
    room.answers(broken);
    anna.choose('Hoe staat het?', ['Goed']);
    anna.choose('Hoeveel leer je?', ['4']);
    anna.type('Vertel', 'Een heel verhaal.');
    expect((await anna.press('Versturen')).status).toBe(200);
    expect(anna.notices).toEqual([teamsWords.broken]);
    expect(anna.holds('Vertel')).toBe('Een heel verhaal.');
  });

  test('nobody is told of an arrival, and Teams hears that it was not taken', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    room.answers(broken);
    expect((await anna.installs()).map((one) => one.status)).toEqual([500, 500]);
    room.answers(replying({ kind: 'nothing' }));
    room.heard.splice(0);
    await anna.installs();
    expect(room.heard.map((one) => one.kind)).toEqual(['joined']);
  });
});
