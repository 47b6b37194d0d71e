import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type TeamsStage, openTeamsStage } from '../journeys/teams-stage.ts';
import type { Json } from '../fakes/teams/shape.ts';

let stage: TeamsStage;
// The SDK writes to the console why it refused a token.
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(async () => {
  vi.restoreAllMocks();
  await stage.close();
});

const ELSEWHERE = 'eeeeeeee-1111-4222-8333-ffffffffffff';
const HOUR = 3600;

test('the whole bot refuses what is not of its Teams, keeps nothing of it, and lives on', async () => {
  stage = await openTeamsStage();
  const { fake, office, house, userOf } = stage;
  const { wire } = fake;
  const url = wire.url ?? '';
  const member = office.members.get(userOf('p-ruben'))!;
  const { chat } = fake.person(member.id);
  const said = fake.activities.message(member, { conversation: chat }, { text: 'Dit hoort hier niet.' });
  const token = (of: Json, more: Json = {}): string => `Bearer ${fake.keys.token(wire.claims(of, more))}`;
  const send = async (activity: Json, authorization: string, more: RequestInit = {}): Promise<number> => {
    const headers = { 'content-type': 'application/json', authorization };
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(activity), headers, ...more });
    expect(await answer.text()).not.toMatch(/error|stack/i);
    return answer.status;
  };
  const now = Math.floor(Date.now() / 1000);
  const foreign = { ...said, conversation: { conversationType: 'personal', id: chat, tenantId: ELSEWHERE } };
  const elsewhere = { ...said, serviceUrl: 'https://smba.trafficmanager.net/emea/' };
  const large = { ...said, text: 'x'.repeat(300 * 1024) };
  const unknown = { ...said, type: 'invoke', name: 'config/fetch', value: {} };

  const before = house.store.sqlite.prepare('select count(*) as n from event').get();
  const calls = fake.connector.calls.length;
  expect(await send(foreign, token(foreign))).toBe(403);
  expect(await send(said, token(said, { aud: ELSEWHERE }))).toBe(401);
  expect(await send(said, token(said, { nbf: now - 2 * HOUR, exp: now - HOUR }))).toBe(401);
  expect(await send(said, token(elsewhere))).toBe(401);
  expect(await send(elsewhere, token(elsewhere))).toBe(403);
  expect(await send(said, '')).toBe(401);
  expect(await send(large, token(large))).toBe(413);
  expect(await send(unknown, token(unknown))).toBe(501);
  expect(await send(said, '', { method: 'GET', body: null })).toBe(405);
  expect((await fetch(`${url}/elders`, { method: 'POST', body: '{}' })).status).toBe(404);
  expect(house.store.sqlite.prepare('select count(*) as n from event').get()).toEqual(before);
  expect(fake.connector.calls).toHaveLength(calls);

  expect((await fetch(new URL('/healthz', url))).status).toBe(200);
  await stage.as('p-ruben').says('hulp');
  expect((await stage.as('p-ruben').reads()).at(-1)).toContain('112');
});
