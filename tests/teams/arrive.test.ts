import { afterEach, expect, test } from 'vitest';
import { closeRooms, openRoom } from './room.ts';
import { replying, says } from './samples.ts';

afterEach(closeRooms);

const CHANNEL = '19:programma@thread.tacv2';

test('an installation is told once, whatever Teams sends for it and however often', async () => {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  room.answers(async () => {
    // Long enough for the second to come while the first is being kept.
    await new Promise((resolve) => setTimeout(resolve, 60));
    return { kind: 'look-up', message: says('Moment, ik zoek je op.') };
  });
  expect((await anna.installs()).map((one) => one.status)).toEqual([200, 200]);
  await anna.installs();
  await anna.installs();
  await room.until('the look-up came', () => room.heard.length === 2);
  expect(room.heard.map((one) => one.kind)).toEqual(['joined', 'found']);
  expect(room.heard[0]).toMatchObject({ from: { user: '29:anna' }, conversation: anna.chat, scope: 'personal' });
});

test('what was told survives a restart of the bot', async () => {
  const first = await openRoom();
  await first.fake.person('29:anna').installs();
  const second = await openRoom({
    adapter: {
      references: { get: (key) => first.kept.get(key) ?? null, set: (key, one) => void first.kept.set(key, one) },
    },
  });
  await second.fake.person('29:anna').installs();
  expect(first.heard.map((one) => one.kind)).toEqual(['joined']);
  expect(second.heard).toEqual([]);
});

test('after the bot was removed a new installation is told again', async () => {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  await anna.installs();
  await anna.uninstalls();
  await anna.installs();
  const kinds = room.heard.map((one) => one.kind);
  expect(kinds.filter((kind) => kind === 'joined')).toHaveLength(2);
  expect(kinds).toContain('left');
  expect(kinds.at(-1)).toBe('joined');
});

test('somebody else who comes or goes, and an upgrade of the app, are no arrival of the bot', async () => {
  const room = await openRoom();
  const { activities, wire, office } = room.fake;
  room.fake.person('29:anna');
  office.addChannel(CHANNEL, ['29:anna']);
  const member = office.members.get('29:anna')!;
  const at = { conversation: CHANNEL };
  await wire.send(activities.members(member, at, 'membersAdded', ['29:bert']));
  await wire.send(activities.members(member, at, 'membersRemoved', ['29:bert']));
  await wire.send(activities.installation(member, at, 'add-upgrade'));
  await wire.send(activities.installation(member, at, 'remove-upgrade'));
  expect(room.heard).toEqual([]);
});

test('a bot that is added to a team can speak there, also in the channel the team began with', async () => {
  const room = await openRoom();
  const { activities, wire, office } = room.fake;
  const anna = room.fake.person('29:anna');
  office.addChannel(CHANNEL, ['29:anna']);
  office.addChannel('19:team@thread.tacv2', ['29:anna']);
  const member = office.members.get('29:anna')!;
  await wire.send(activities.installation(member, { conversation: CHANNEL }, 'add'));
  await wire.send(activities.members(member, { conversation: CHANNEL }, 'membersAdded', [office.bot]));
  expect(room.heard).toMatchObject([{ kind: 'joined', from: { user: '29:anna' }, scope: 'channel' }]);
  for (const conversation of [CHANNEL, '19:team@thread.tacv2']) {
    const to = { ...room.heard[0]!.from, user: null, conversation };
    expect(await room.adapter.send(to, says('Weekbericht'), { outboxId: 'w', under: null })).toMatchObject({
      kind: 'sent',
    });
    expect(anna.reads(conversation)).toEqual(['Weekbericht']);
  }
});

test('in a group chat nothing is said about one person, and the bot can still speak to all', async () => {
  const room = await openRoom();
  const { office } = room.fake;
  const anna = room.fake.person('29:anna');
  const id = '19:groep@thread.v2';
  office.conversations.set(id, { id, type: 'groupChat', members: ['29:anna'], installed: true });
  room.answers(replying({ kind: 'message', message: says('Alleen voor jou.') }));
  await anna.says('mijn gegevens', id);
  expect(room.heard[0]).toMatchObject({ scope: 'channel', conversation: id });
  await room.until('it is told', () => anna.reads().includes('Alleen voor jou.'));
  expect(anna.reads(id)).not.toContain('Alleen voor jou.');
  const to = { ...room.heard[0]!.from, user: null, conversation: id };
  expect(await room.adapter.send(to, says('Weekbericht'), { outboxId: 'w', under: null })).toMatchObject({
    kind: 'sent',
    receipt: { conversation: id },
  });
});

test('ids that were copied in capitals are the same ids', async () => {
  const tenant = 'cccccccc-1111-4222-8333-dddddddddddd';
  const room = await openRoom({
    adapter: { appId: 'AAAAAAAA-1111-4222-8333-BBBBBBBBBBBB', tenantId: tenant.toUpperCase(), tenants: [tenant] },
  });
  expect((await room.fake.person('29:anna').says('hoi')).status).toBe(200);
  const to = { ...room.heard[0]!.from, tenant: tenant.toUpperCase(), conversation: null };
  expect(await room.adapter.send(to, says('Dag'), { outboxId: 'a', under: null })).toMatchObject({ kind: 'sent' });
});
