import { afterEach, expect, test } from 'vitest';
import { closeRooms, everyField, openRoom, replying, says, withButton } from './room.ts';

afterEach(closeRooms);

test.each(['http', 'socket'] as const)(
  'over %s Slack says that a form was closed: that is answered, reaches nobody, and the form opens again',
  async (door) => {
    const room = await openRoom({ door });
    const anna = room.fake.person('U1');
    room.answers(replying({ kind: 'message', message: withButton('Invullen', 'open-1') }));
    await anna.says('hoi');
    await room.until('the button stands', () => anna.reads().join().includes('Invullen'));
    room.answers(replying({ kind: 'form', form: everyField('send-1') }));
    await anna.press('Invullen');
    await room.until('the form is open', () => anna.modal() !== null);
    const before = room.heard.length;
    expect(await anna.closeModal()).toEqual({ status: 200, body: {} });
    expect(room.heard).toHaveLength(before);
    expect(anna.modal()).toBeNull();

    await anna.press('Invullen');
    await room.until('the form is open again', () => anna.modal() !== null);
    anna.choose('Hoe staat het?', ['Goed']);
    anna.choose('Hoeveel leer je?', ['4']);
    room.answers(replying({ kind: 'replaced', message: says('Bewaard.') }));
    await anna.submit();
    await room.until('what follows stands in the place of the button', () => anna.reads().at(-1) === 'Bewaard.');
    expect(room.logged).toEqual([]);
  },
);
