import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPost } from '../../adapters/web/read.ts';

const SEAT = { als: 'w1', in: 'dm:w1', nonce: 'abcdefgh-1' };

const say = (tekst: string, seat: Record<string, string> = SEAT) =>
  readPost('say', new URLSearchParams({ ...seat, tekst }))?.inbound;

const eventOf = (fields: Record<string, string>, deed: 'press' | 'submit' | 'say' = 'say') =>
  readPost(deed, new URLSearchParams(fields))?.inbound.eventId;

describe('a post', () => {
  test('is somebody speaking, in their own conversation or in a channel', () => {
    expect(say(' Hoi daar ')).toMatchObject({
      kind: 'spoke',
      text: 'Hoi daar',
      conversation: 'dm:w1',
      scope: 'personal',
      from: { platform: 'web', registration: 'playground', tenant: 'web', user: 'w1' },
    });
    expect(say('hoi', { ...SEAT, in: 'channel:x' })).toMatchObject({ scope: 'channel' });
  });

  test.each([
    ['/kracht', '', ''],
    ['/kracht hulp', 'hulp', ''],
    ['  /kracht   vraag  wie helpt er?  ', 'vraag', 'wie helpt er?'],
    ['/kracht signaal regel een\nregel twee', 'signaal', 'regel een\nregel twee'],
  ])('that begins with /kracht is a command: %j', (text, command, rest) => {
    expect(say(text)).toMatchObject({ kind: 'commanded', command, rest });
  });

  test.each(['/krachtbot hulp', 'ik typ /kracht hulp', '/Kracht hulp', 'kracht hulp'])(
    'that only looks like a command is spoken: %j',
    (text) => {
      expect(say(text)).toMatchObject({ kind: 'spoke', text });
    },
  );

  test('has one event id for a double click and another for a changed text, person, place or nonce', () => {
    const fields = { ...SEAT, tekst: 'hoi' };
    const first = eventOf(fields);
    expect(eventOf({ ...fields })).toBe(first);
    const others = [
      { ...fields, tekst: 'hoi!' },
      { ...fields, als: 'w2' },
      { ...fields, in: 'channel:x' },
      { ...fields, nonce: 'abcdefgh-2' },
      { ...fields, entry: '7' },
    ].map((one) => eventOf(one));
    expect(new Set([first, ...others]).size).toBe(6);
    expect(eventOf({ ...SEAT, token: 't' }, 'press')).not.toBe(eventOf({ ...SEAT, token: 't' }, 'submit'));
  });

  test('of a form has another event id for every other answer, in whatever order the fields come', () => {
    const one = new URLSearchParams([
      ...Object.entries({ ...SEAT, token: 't' }),
      ['v.a', '1'],
      ['m.b', 'x'],
      ['m.b', 'y'],
    ]);
    const same = new URLSearchParams([
      ['m.b', 'x'],
      ['m.b', 'y'],
      ['v.a', '1'],
      ...Object.entries({ ...SEAT, token: 't' }),
    ]);
    const other = new URLSearchParams([...Object.entries({ ...SEAT, token: 't' }), ['v.a', '1'], ['m.b', 'x']]);
    const events = [one, same, other].map((fields) => readPost('submit', fields)?.inbound.eventId);
    expect(events[0]).toBe(events[1]);
    expect(events[0]).not.toBe(events[2]);
  });

  test('gives single answers as text and checkboxes as a list, even when one is chosen', () => {
    const fields = new URLSearchParams([
      ...Object.entries({ ...SEAT, token: 't' }),
      ['v.a', 'x'],
      ['m.b', 'y'],
      ['v.__proto__', 'z'],
    ]);
    const read = readPost('submit', fields)?.inbound;
    expect(read).toMatchObject({ kind: 'submitted', token: 't' });
    expect(read?.kind === 'submitted' && Object.entries(read.values)).toEqual([
      ['a', 'x'],
      ['b', ['y']],
      ['__proto__', 'z'],
    ]);
  });

  test('without a person, place, good nonce, token or text is not read', () => {
    for (const name of ['als', 'in', 'nonce']) {
      const fields = new URLSearchParams({ ...SEAT, tekst: 'hoi' });
      fields.delete(name);
      expect(readPost('say', fields)).toBeNull();
    }
    expect(say('hoi', { ...SEAT, nonce: 'kort' })).toBeUndefined();
    expect(say('   ')).toBeUndefined();
    expect(readPost('press', new URLSearchParams(SEAT))).toBeNull();
    expect(readPost('submit', new URLSearchParams({ ...SEAT, token: '' }))).toBeNull();
  });

  test('is never read as something else than what it is, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (text, token) => {
        expect(['spoke', 'commanded', undefined]).toContain(say(text)?.kind);
        const pressed = readPost('press', new URLSearchParams({ ...SEAT, token }));
        expect(pressed?.inbound).toMatchObject({ kind: 'pressed', token: token.toWellFormed() });
      }),
    );
  });
});
