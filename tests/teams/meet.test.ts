import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from '../fakes/teams/faults.ts';
import { closeRooms, openRoom } from './room.ts';
import { says, withButton } from './samples.ts';

afterEach(closeRooms);

describe('somebody who is not known yet', () => {
  const meeting = async () => {
    const room = await openRoom();
    room.answers((inbound) =>
      Promise.resolve(
        inbound.kind === 'found'
          ? { kind: 'message', message: says(`Dag ${inbound.profile?.name ?? 'onbekende'}.`) }
          : { kind: 'look-up', message: says('Moment, ik zoek je op.') },
      ),
    );
    return room;
  };

  test('is looked up among the members of the chat, and answered', async () => {
    const room = await meeting();
    const anna = room.fake.person('29:anna', { name: 'Anna', email: 'anna@voorbeeld.nl' });
    await anna.says('hulp');
    await room.until('the answer stands', () => anna.reads().length === 3);
    expect(anna.reads().slice(1)).toEqual(['Moment, ik zoek je op.', 'Dag Anna.']);
    expect(room.heard[1]).toMatchObject({
      kind: 'found',
      eventId: `${room.heard[0]!.eventId}:found`,
      profile: { name: 'Anna', email: 'anna@voorbeeld.nl', outsider: false },
      cause: { kind: 'commanded', command: 'hulp' },
    });
  });

  test.each([
    ['a guest', { userRole: 'guest' }],
    ['somebody of another tenant', { tenantId: 'elsewhere' }],
    ['an account from outside', { email: null, userPrincipalName: 'a_elders.nl#EXT#@voorbeeld.nl' }],
    ['somebody without an account', { userRole: 'anonymous' }],
  ])('%s is an outsider', async (_, member) => {
    const room = await meeting();
    await room.fake.person('29:anna', member).says('hulp');
    await room.until('the look-up came', () => room.heard.length === 2);
    expect(room.heard[1]).toMatchObject({ kind: 'found', profile: { outsider: true } });
  });

  test('a press turns into the search and then into its answer', async () => {
    const room = await meeting();
    const anna = room.fake.person('29:anna', { name: 'Anna' });
    await anna.says('hulp');
    await room.until('the answer stands', () => anna.reads().length === 3);
    const to = { ...room.heard[0]!.from, conversation: null };
    await room.adapter.send(to, withButton('Invullen', 'open-1'), { outboxId: 'a', under: null });
    await anna.press('Invullen');
    await room.until('the answer stands', () => anna.reads().at(-1) === 'Dag Anna.');
    expect(anna.reads()).toHaveLength(4);
  });

  test('a look-up that Teams does not answer gives no profile, and the person still hears something', async () => {
    const room = await meeting();
    room.fake.faults.put('member', { kind: 'status', status: 500 });
    const anna = room.fake.person('29:anna');
    await anna.says('hulp');
    await room.until('the answer stands', () => anna.reads().length === 3);
    expect(anna.reads()[2]).toBe('Dag onbekende.');
  });

  test.each<[what: string, fault: Fault]>([
    ['is refused', { kind: 'status', status: 403 }],
    ['has to wait', { kind: 'status', status: 429, retryAfter: '0' }],
    ['is broken', { kind: 'status', status: 503 }],
    ['is sent elsewhere', { kind: 'status', status: 307, location: '/emea/v3/conversations/elders' }],
    ['gets no answer', { kind: 'reset', after: true }],
  ])('a look-up that %s is one request: the SDK neither repeats nor follows', async (_, fault) => {
    const room = await meeting();
    room.fake.faults.put('member', fault, 9);
    const anna = room.fake.person('29:anna');
    await anna.says('hulp');
    await room.until('the answer stands', () => anna.reads().length === 3);
    expect(room.fake.connector.calls.map((call) => call.route)).toEqual(['post', 'member', 'post']);
  });

  test('a look-up that hangs holds no answer to Teams up, and is given up', { timeout: 20_000 }, async () => {
    const room = await meeting();
    room.fake.faults.put('member', { kind: 'hang', after: true });
    const anna = room.fake.person('29:anna');
    const before = performance.now();
    expect((await anna.says('hulp')).status).toBe(200);
    expect(performance.now() - before).toBeLessThan(2_000);
    await room.adapter.stop();
    expect(performance.now() - before).toBeLessThan(8_000);
    expect(anna.reads().at(-1)).toBe('Dag onbekende.');
  });

  test('nobody is asked about at an address that is no longer one of Teams', async () => {
    const [trap, room] = [await openRoom(), await meeting()];
    room.fake.person('29:anna');
    await room.fake.person('29:anna').says('hoi');
    await room.until('the look-up came', () => room.heard.length === 2);
    for (const [key, one] of room.kept) room.kept.set(key, { ...one, serviceUrl: trap.fake.serviceUrl() });
    expect(await room.adapter.profile(room.heard[0]!.from)).toBeNull();
    expect(trap.fake.connector.calls).toEqual([]);
  });
});
