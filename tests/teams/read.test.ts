import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlace } from '../../adapters/teams/read-place.ts';
import { prefixOf } from '../../adapters/teams/render-field.ts';
import { read, spokenText } from '../../adapters/teams/read.ts';
import type { Read } from '../../adapters/teams/source.ts';
import type { Identity } from '../../src/chat/index.ts';
import type { Json } from '../fakes/teams/shape.ts';

const BOT = '28:bot';
const identity = (user: string): Identity => ({ platform: 'teams', registration: 'krachtbot', tenant: 'T1', user });
const base: Json = {
  id: 'f:1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:anna', name: 'Anna' },
  recipient: { id: BOT, name: 'krachtbot' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'T1' },
  channelData: { tenant: { id: 'T1' } },
};
const reading = (more: Json): Read => {
  const activity = { ...base, ...more };
  return read(activity, readPlace(activity)!, identity);
};
const inbound = (more: Json) => {
  const what = reading(more);
  if (what.kind !== 'inbound') throw new Error(`not an inbound but ${what.kind}`);
  return what.inbound;
};
const mention = (id: string, name: string) => ({ type: 'mention', text: `<at>${name}</at>`, mentioned: { id, name } });

describe('what somebody typed', () => {
  test.each<[what: string, text: string, entities: readonly Json[], heard: string]>([
    ['is heard as it stands', 'hulp <nu> & snel', [], 'hulp <nu> & snel'],
    ['is heard without our own name', '<at>krachtbot</at> hulp', [mention(BOT, 'krachtbot')], 'hulp'],
    ['is heard with the name of another', 'met <at>Bert</at> erbij', [mention('29:bert', 'Bert')], 'met Bert erbij'],
    [
      'keeps what looks like a mention and is none',
      '<at>krachtbot</at> zeg <at>krachtbot</at>',
      [mention(BOT, 'krachtbot')],
      'zeg <at>krachtbot</at>',
    ],
    ['keeps a mention that no entity names', '<at>krachtbot</at> hulp', [], '<at>krachtbot</at> hulp'],
    ['is not changed by an entity of another kind', 'hulp', [{ type: 'clientInfo', text: 'hulp' }], 'hulp'],
    ['may hold a name full of signs', '<at>a.*(b</at> dag', [mention(BOT, 'a.*(b')], 'dag'],
  ])('%s', (_, text, entities, heard) => {
    expect(spokenText({ text, entities }, BOT)).toBe(heard);
  });

  test('is never changed where no entity says so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(spokenText({ text, entities: [] }, BOT)).toBe(text.trim());
      }),
    );
  });

  test('in the own chat is personal, anywhere else it is not', () => {
    const scopeOf = (conversation: Json, channelData: Json = {}) =>
      inbound({ type: 'message', text: 'hoi', conversation, channelData }).scope;
    expect(scopeOf({ id: 'a:1', conversationType: 'personal' })).toBe('personal');
    expect(scopeOf({ id: 'a:1' })).toBe('personal');
    expect(scopeOf({ id: '19:x@thread.v2', conversationType: 'groupChat', isGroup: true })).toBe('channel');
    expect(scopeOf({ id: '19:x@thread.tacv2', conversationType: 'channel' })).toBe('channel');
    // Where Teams does not say it, the careful answer counts.
    expect(scopeOf({ id: '19:x@thread.tacv2' })).toBe('channel');
    expect(scopeOf({ id: 'x', isGroup: true })).toBe('channel');
    expect(scopeOf({ id: 'x' }, { team: { id: '19:team' } })).toBe('channel');
    expect(scopeOf({ id: 'x', conversationType: 'iets nieuws' })).toBe('channel');
  });

  test('an empty message says something only where the bot was called by its name', () => {
    expect(reading({ type: 'message', text: ' ' }).kind).toBe('ignored');
    const conversation = { id: '19:x@thread.tacv2', conversationType: 'channel' };
    const called = { text: '<at>krachtbot</at>', entities: [mention(BOT, 'krachtbot')], conversation };
    expect(inbound({ type: 'message', ...called })).toMatchObject({ kind: 'spoke', text: '' });
  });

  test.each<[said: string, command: string, rest: string]>([
    ['hulp', 'hulp', ''],
    ['Mijn Gegevens ', 'mijn gegevens', ''],
    ['/weekcheck', 'weekcheck', ''],
    ['/kracht', '', ''],
    ['/kracht  Weg  16-3 tot 20-3', 'weg', '16-3 tot 20-3'],
    ['/kracht zomaar\niets', 'zomaar', 'iets'],
  ])('that is chosen from the menu, or stands behind /kracht, is a command: "%s"', (text, command, rest) => {
    expect(inbound({ type: 'message', text })).toMatchObject({ kind: 'commanded', command, rest });
  });

  test.each([
    'Vraag het aan Bert',
    'start ging goed',
    'weg 16-3',
    'hulp!',
    '/krachtig',
    '/iets',
    'Ik typte /kracht hulp',
    '/',
  ])('in a sentence is a sentence, also when it begins with such a word: "%s"', (text) => {
    expect(inbound({ type: 'message', text })).toMatchObject({ kind: 'spoke', text });
  });

  test('beside a file is never heard without the file', () => {
    const attachments = [{ contentType: 'image/*', contentUrl: 'https://smba.example.nl/foto' }];
    expect(inbound({ type: 'message', text: 'hulp', attachments })).toMatchObject({ kind: 'spoke', attached: true });
  });

  test('what the bot itself said is not heard', () => {
    expect(reading({ type: 'message', text: 'hoi', from: { id: BOT } }).kind).toBe('ignored');
  });
});

describe('what a card sent', () => {
  const p = prefixOf('token-1');
  const execute = (data: Json, verb: string, more: Json = {}): Json => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: '17',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    ...more,
  });
  const submit = (value: Json, more: Json = {}): Json => ({ type: 'message', replyToId: '17', value, ...more });

  test('is a press, or a form with its values: text as text, choices apart, what was empty absent', () => {
    expect(inbound(execute({ token: 'token-1' }, 'press'))).toMatchObject({ kind: 'pressed', token: 'token-1' });
    const data = { token: 'token-1', [`${p}/V1`]: 'a,b', [`${p}*V2`]: 'a,b', [`${p}*V3`]: '', [`${p}/V4:12`]: 4 };
    expect(inbound(execute(data, 'send'))).toMatchObject({
      kind: 'submitted',
      token: 'token-1',
      values: { V1: 'a,b', V2: ['a', 'b'], V3: [], 'V4:12': '4' },
    });
  });

  test('is read the same from a client that sends a message for it', () => {
    expect(inbound(submit({ token: 'token-1', verb: 'press' }))).toMatchObject({ kind: 'pressed', token: 'token-1' });
    const data = { token: 'token-1', verb: 'send', [`${p}/V1`]: 'ja' };
    expect(inbound(submit(data))).toMatchObject({ kind: 'submitted', values: { V1: 'ja' } });
    // One from which the verb was lost is known by what it holds.
    expect(inbound(submit({ token: 'token-1' })).kind).toBe('pressed');
    expect(inbound(submit({ token: 'token-1', [`${p}/V1`]: 'ja' })).kind).toBe('submitted');
  });

  test('holds nothing of another form, and nothing that is no input', () => {
    const other = prefixOf('token-2');
    const data = { token: 'token-1', [`${other}/V1`]: 'x', V2: 'x', [p]: 'x', [`${p}/`]: 'x', [`${p}?V3`]: 'x' };
    const odd = { [`${p}/V4`]: { a: 1 }, [`${p}/V5`]: null, [`${p}/V6`]: ['x'], [`${p}/V7`]: true };
    expect(inbound(execute({ ...data, ...odd }, 'send'))).toMatchObject({ values: { V7: 'true' } });
  });

  test('of a card we do not know is stale', () => {
    for (const value of [execute({}, 'press'), execute({ token: 'a' }, 'iets anders'), submit({ iets: 'x' })])
      expect(reading(value).kind).toBe('stale');
    expect(reading({ type: 'invoke', name: 'adaptiveCard/action', value: 'x' }).kind).toBe('stale');
  });

  test('twice the same is one event; other values, another press or another chat are others', () => {
    const id = (more: Json, of: Json = {}): string => inbound({ ...execute(more, 'send'), ...of }).eventId;
    const one = { token: 'token-1', [`${p}/V1`]: 'ja' };
    expect(id({ ...one })).toBe(id(one));
    const others = [
      id(one),
      id({ ...one, [`${p}/V1`]: 'nee' }),
      id(one, { id: 'f:2' }),
      id(one, { conversation: { id: 'a:2', conversationType: 'personal' } }),
      inbound(execute({ token: 'token-1' }, 'press')).eventId,
    ];
    expect(new Set(others).size).toBe(others.length);
    // A client that gives no id is known by its card.
    expect(id(one, { id: undefined })).toBe(id({ ...one }, { id: undefined }));
    expect(id(one, { id: undefined })).not.toBe(id(one, { id: undefined, replyToId: '18' }));
  });

  test('an event id gives no answer away to who does not hold the token', () => {
    const id = (token: string): string =>
      inbound(execute({ token, [`${prefixOf(token)}/V1`]: 'ja' }, 'send'))
        .eventId.split('|')
        .at(-1)!;
    expect(id('token-1')).not.toBe(id('token-2'));
  });
});

describe('coming and going', () => {
  test.each<[what: string, more: Json, kind: string]>([
    ['an installation', { type: 'installationUpdate', action: 'add' }, 'joined'],
    ['its end', { type: 'installationUpdate', action: 'remove' }, 'left'],
    [
      'the bot among new members',
      { type: 'conversationUpdate', membersAdded: [{ id: '29:x' }, { id: BOT }] },
      'joined',
    ],
    ['the bot among those who went', { type: 'conversationUpdate', membersRemoved: [{ id: BOT }] }, 'left'],
  ])('%s is one', (_, more, kind) => {
    expect(inbound(more)).toMatchObject({ kind, from: { user: '29:anna' }, eventId: 'f:1|a:1' });
  });

  test('when only the bot is named, it came for the other who was added', () => {
    const more = { type: 'conversationUpdate', from: { id: BOT }, membersAdded: [{ id: BOT }, { id: '29:bert' }] };
    expect(inbound(more)).toMatchObject({ kind: 'joined', from: { user: '29:bert' } });
    expect(reading({ ...more, membersAdded: [{ id: BOT }] }).kind).toBe('ignored');
  });
});

test('whatever comes in is read without a throw', () => {
  const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('message', 'invoke', 'adaptiveCard/action', BOT));
  const activity = fc.record(
    Object.fromEntries(
      [...Object.keys(base), 'type', 'name', 'value', 'text', 'entities', 'membersAdded', 'action', 'replyToId'].map(
        (key) => [key, odd],
      ),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      activity,
      fc.constantFrom('message', 'invoke', 'conversationUpdate', 'installationUpdate'),
      (any, type) => {
        const place = readPlace(any);
        if (place !== null) expect(read(any as Json, place, identity).kind).toBeTypeOf('string');
        const sure = { ...(any as Json), type, serviceUrl: 'x', conversation: { id: 'a' }, recipient: { id: BOT } };
        expect(read(sure, readPlace(sure)!, identity).kind).toBeTypeOf('string');
      },
    ),
    { numRuns: 300 },
  );
});
