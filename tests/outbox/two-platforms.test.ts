import { expect, test } from 'vitest';
import type { Platform } from '../../src/chat/index.ts';
import { HOUR, fakeClock } from '../support/clock.ts';
import { createRecorder, later } from '../support/recorder.ts';
import { type Office, openOffice } from './office.ts';

const MANY = 250;
const NOBODY = { email: null, organisationId: null, deputyId: null, roles: [], memberOf: [] } as const;

function add({ store }: Office, id: string, where: readonly Platform[], likes: Platform | null): void {
  store.people.put({ id, givenName: id, name: id, ...NOBODY, platform: likes });
  if (likes !== null) store.people.prefer(id, likes);
  for (const platform of where)
    store.people.link({ platform, registration: 'ours', tenant: 'T', user: `${platform}-${id}` }, id, 'seed');
  store.people.welcomed(id, 0);
}

function open(): { readonly office: Office; readonly teams: ReturnType<typeof createRecorder> } {
  const clock = fakeClock();
  const slack = createRecorder({ now: clock.now, platform: 'slack' });
  const teams = createRecorder({ now: clock.now, platform: 'teams' });
  const office = openOffice({ adapters: { slack, teams } });
  // Slack takes nothing for an hour, and says so to the first that are sent together.
  slack.script(
    'send',
    Array.from({ length: 8 }, () => later(HOUR, true)),
  );
  return { office, teams };
}

const arrivedAt = (teams: ReturnType<typeof createRecorder>): readonly string[] =>
  [...teams.standing().map((one) => one.message.summary)].sort();

test('However many messages wait for one platform, those of another leave', async () => {
  const { office, teams } = open();
  for (let at = 0; at < MANY; at += 1) {
    add(office, `s${at}`, ['slack'], null);
    office.plan(`slack ${at}`, `s${at}`);
  }
  add(office, 'teun', ['teams'], null);
  office.plan('to teun', 'teun');
  office.plan('to a channel', '', { to: { channel: 'teams:T/team' } });
  expect(await office.deliverer.run()).toBe(2);
  expect(arrivedAt(teams)).toEqual(['to a channel', 'to teun']);
  expect(office.row('slack 0').state).toBe('pending');
});

test('that people can be reached on the other platform too changes nothing: what counts is where they like it', async () => {
  const { office, teams } = open();
  for (let at = 0; at < MANY; at += 1) {
    add(office, `s${at}`, ['slack', 'teams'], at % 2 === 0 ? 'slack' : null);
    office.plan(`slack ${at}`, `s${at}`);
  }
  add(office, 'teun', ['slack', 'teams'], 'teams');
  office.plan('to teun', 'teun');
  // Who likes it where this bot cannot speak is spoken to where it can.
  add(office, 'wil', ['web', 'teams'], 'web');
  office.plan('to wil', 'wil');
  expect(await office.deliverer.run()).toBe(2);
  expect(arrivedAt(teams)).toEqual(['to teun', 'to wil']);
});
