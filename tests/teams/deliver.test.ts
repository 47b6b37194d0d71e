import { MicrosoftAppCredentials } from 'botframework-connector';
import { afterEach, describe, expect, test } from 'vitest';
import { CHANNEL, OPTIONS, known, receiptOf } from './known.ts';
import { closeRooms, openRoom } from './room.ts';
import { says } from './samples.ts';

afterEach(closeRooms);

describe('saying, changing and taking back', () => {
  test('a message to a person stands in their chat, can be changed and removed', async () => {
    const { room, anna, person } = await known();
    const receipt = receiptOf(await room.adapter.send(person, says('Weekcheck'), OPTIONS));
    expect(receipt.conversation).toBe(anna.chat);
    expect(await room.adapter.replace(person, receipt, says('Gedaan'))).toEqual({ kind: 'sent', receipt });
    expect(anna.reads().at(-1)).toBe('Gedaan');
    expect(await room.adapter.remove(person, receipt)).toEqual({ kind: 'sent', receipt });
    expect(anna.reads()).toEqual(['hoi']);
    expect(room.fake.connector.of('unknown')).toEqual([]);
  });

  test('a weekbericht is a new subject in its channel, and what belongs to it stands under it', async () => {
    const { room, channel } = await known();
    const receipt = receiptOf(await room.adapter.send(channel, says('Weekbericht'), OPTIONS));
    const under = receiptOf(await room.adapter.send(channel, says('Reactie'), { ...OPTIONS, under: receipt }));
    const [first, second] = room.fake.office.messages.slice(-2);
    expect([first!.root, second!.root]).toEqual([null, first!.id]);
    expect(receipt.message).toBe(first!.id);
    expect(under.conversation).toBe(receipt.conversation);
    expect(await room.adapter.replace(channel, receipt, says('Verbeterd'))).toMatchObject({ kind: 'sent' });
    expect(await room.adapter.remove(channel, under)).toMatchObject({ kind: 'sent' });
    expect(JSON.stringify(first!.activity)).toContain('Verbeterd');
    expect(second!.deleted).toBe(true);
  });

  test('the chat with a person is opened once, and known from then on', async () => {
    const room = await openRoom();
    room.fake.office.addChannel(CHANNEL, ['29:anna']);
    await room.fake.person('29:anna').says('hoi', CHANNEL);
    const person = room.heard[0]!.from;
    const before = await room.adapter.send({ ...person, conversation: null }, says('Dag'), OPTIONS);
    // Where others read along is no place for what is meant for one.
    expect(before).toEqual({ kind: 'refused', refusal: 'no-reference' });
    const home = { kind: 'at', conversation: room.fake.person('29:anna').chat };
    // Also when it is asked for twice at the same moment.
    expect(await Promise.all([room.adapter.home(person), room.adapter.home(person)])).toEqual([home, home]);
    expect(await room.adapter.home(person)).toEqual(home);
    expect(room.fake.connector.of('create')).toHaveLength(1);
    expect(await room.adapter.send({ ...person, conversation: null }, says('Dag'), OPTIONS)).toMatchObject({
      kind: 'sent',
    });
  });

  test('people and channels that Teams never spoke of cannot be reached', async () => {
    const { room, person, channel } = await known();
    const nobody = { ...room.heard[0]!.from, user: '29:nobody' };
    const no = { kind: 'refused', refusal: 'no-reference' };
    const receipt = { conversation: 'a:1', message: '1' };
    expect(await room.adapter.home(nobody)).toEqual(no);
    expect(await room.adapter.profile(nobody)).toBeNull();
    expect(await room.adapter.send({ ...person, user: '29:nobody' }, says('x'), OPTIONS)).toEqual(no);
    expect(await room.adapter.send({ ...channel, conversation: '19:x@thread.tacv2' }, says('x'), OPTIONS)).toEqual(no);
    expect(await room.adapter.send({ ...channel, tenant: 'elsewhere' }, says('x'), OPTIONS)).toEqual(no);
    expect(await room.adapter.replace({ ...channel, conversation: null }, receipt, says('x'))).toEqual(no);
    expect(await room.adapter.remove({ ...channel, conversation: null }, receipt)).toEqual(no);
    expect(await room.adapter.find(person, 'row-1')).toEqual({ kind: 'cannot-tell' });
    expect(room.fake.connector.calls).toEqual([]);
  });

  test('a kept service address that is no longer one of Teams is not called', async () => {
    const trap = await openRoom();
    const { room, person } = await known();
    for (const [key, one] of room.kept) room.kept.set(key, { ...one, serviceUrl: trap.fake.serviceUrl() });
    expect(await room.adapter.send(person, says('x'), OPTIONS)).toEqual({ kind: 'refused', refusal: 'no-reference' });
    expect(trap.fake.connector.calls).toEqual([]);
  });

  test('what cannot be shown whole is refused and never cut', async () => {
    const { room, person } = await known();
    const form = {
      title: 'Veel',
      intro: [],
      submit: { label: 'Versturen', act: 't' },
      fields: Array.from({ length: 30 }, (_, field) => ({
        id: `v${field}`,
        kind: 'choice' as const,
        label: 'Welke?',
        help: null,
        required: true,
        initial: null,
        options: Array.from({ length: 100 }, (__, option) => ({ id: `keuze-${option}`, label: 'x', help: null })),
      })),
    };
    const message = { summary: 'Veel', blocks: [{ kind: 'form' as const, form }] };
    expect(await room.adapter.send(person, message, OPTIONS)).toEqual({ kind: 'refused', refusal: 'message-refused' });
    expect(room.fake.connector.calls).toEqual([]);
  });
});

describe('what the operator is told', () => {
  test('is well where the bot is, and says what to do where it is not', async () => {
    const channels = () => [
      { tenant: 'cccccccc-1111-4222-8333-dddddddddddd', conversation: CHANNEL },
      { tenant: 'cccccccc-1111-4222-8333-dddddddddddd', conversation: '19:nooit@thread.tacv2' },
      { tenant: 'eeeeeeee-1111-4222-8333-ffffffffffff', conversation: '19:elders@thread.tacv2' },
    ];
    const { room } = await known({ adapter: { channels } });
    const found = await room.adapter.check();
    expect(found.map(({ name, ok }) => [name, ok])).toEqual([
      ['teams credentials', true],
      ['teams tenants', true],
      ['teams door', true],
      [`teams channel ${CHANNEL}`, true],
      ['teams channel 19:nooit@thread.tacv2', false],
      ['teams channel 19:elders@thread.tacv2', false],
    ]);
    expect(found[1]!.note).toContain('cccccccc-1111-4222-8333-dddddddddddd');
    expect(found[4]!.note).toContain('mention the bot in the channel once');
    expect(found[5]!.note).toContain('not served');
    room.fake.office.conversations.get(CHANNEL)!.installed = false;
    const [, , , gone] = await room.adapter.check();
    expect(gone).toMatchObject({ ok: false });
    expect(gone!.note).toContain('not-in-channel');
  });

  test.each<[what: string, ok: boolean, token: () => Promise<string>]>([
    ['gives a token', true, () => Promise.resolve('a-token')],
    ['gives none', false, () => Promise.reject(new Error('AADSTS7000215: geheim'))],
  ])('is whether Microsoft %s, asked for anew', async (_, ok, token) => {
    const asked: (boolean | undefined)[] = [];
    class Credentials extends MicrosoftAppCredentials {
      override getToken(anew?: boolean): Promise<string> {
        asked.push(anew);
        return token();
      }
    }
    const client = { credentials: new Credentials('aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb', 'geheim') };
    const authentication = { createConnectorFactory: () => ({ create: () => Promise.resolve(client) }) };
    const room = await openRoom({ adapter: { authentication: authentication as never } });
    const [credentials] = await room.adapter.check();
    expect(credentials).toMatchObject({ name: 'teams credentials', ok });
    expect(credentials!.note).not.toContain('geheim');
    expect(asked).toEqual([true]);
  });
});
