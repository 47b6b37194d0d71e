import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Refusal } from '../../src/chat/index.ts';
import { realNow } from '../../src/schedule/clock.ts';
import { openStore } from '../../src/store/index.ts';
import { type FakeSlack, createFakeSlack } from '../fakes/slack/fake.ts';
import { bornFile } from '../support/world.ts';
import { contentOf, run } from './shell.ts';

const SAID = 'Dit is een test van krachtbot.';
const PLACE = 'slack:T0KRACHT/U0FEMKE';

let fake: FakeSlack;
let database = '';
let variables: Readonly<Record<string, string>> = {};

beforeEach(async () => {
  fake = createFakeSlack({ now: realNow });
  await fake.start();
  fake.person('U0FEMKE');
  database = bornFile();
  const store = openStore(database);
  const identity = { platform: 'slack', registration: 'krachtbot', tenant: 'T0KRACHT', user: 'U0FEMKE' } as const;
  store.people.link(identity, 'p-femke', 'operator');
  store.close();
  const { botToken, signingSecret } = fake;
  variables = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: fake.apiUrl() };
});
afterEach(() => fake.stop());

interface Said {
  readonly ok: boolean;
  readonly findings: readonly { readonly name: string; readonly ok: boolean; readonly note: string }[];
}

async function doctor(who: string) {
  const ran = await run(['doctor', '--message', who, '--json'], database, { variables });
  const said = ran.out === '' ? null : (JSON.parse(ran.out) as Said);
  return { ...ran, message: said?.findings.filter(({ name }) => name.endsWith('message')) ?? [] };
}

describe('A test message', () => {
  test.each(['p-femke', 'femke@voorbeeld.nl', PLACE])(
    'to %s reaches that person once, and nothing is kept of it',
    async (who) => {
      if (who.includes('@')) {
        const store = openStore(database);
        store.people.put({ ...store.people.get('p-femke')!, email: who });
        store.close();
      }
      const before = contentOf(database);
      const { message } = await doctor(who);
      expect(message).toEqual([{ name: 'slack message', ok: true, note: 'Taken: ask p-femke whether it arrived.' }]);
      expect(fake.person('U0FEMKE').reads()).toEqual([expect.stringContaining(SAID)]);
      expect(contentOf(database)).toEqual(before);
    },
  );

  test('is not sent when nobody asks for one', async () => {
    await run(['doctor'], database, { variables });
    expect(fake.callsTo('chat.postMessage')).toEqual([]);
  });

  const REFUSED: readonly (readonly [error: string, refusal: Refusal, what: string])[] = [
    ['user_disabled', 'person-left', 'choose somebody else'],
    ['messages_tab_disabled', 'bot-blocked', 'ask them to'],
    ['cannot_dm_bot', 'person-unknown', 'link them again'],
    ['missing_scope', 'credentials', 'put them right'],
    ['invalid_blocks', 'message-refused', 'report it'],
  ];
  test.each(REFUSED)('that Slack refuses with %s is told as %s, with what to do', async (name, refusal, what) => {
    fake.faults.put('chat.postMessage', { kind: 'error', name });
    const ran = await doctor(PLACE);
    expect(ran.code).toBe(1);
    expect(ran.message).toHaveLength(1);
    expect(ran.message[0]).toMatchObject({ name: 'slack message', ok: false });
    expect(ran.message[0]?.note).toContain(`Refused (${refusal})`);
    expect(ran.message[0]?.note).toContain(what);
    expect(fake.person('U0FEMKE').reads()).toEqual([]);
  });

  test('that has to wait, or of which the answer is lost, is not repeated', async () => {
    fake.faults.put('chat.postMessage', { kind: 'rate-limited', retryAfter: 7 });
    fake.faults.put('chat.postMessage', { kind: 'reset', after: true });
    expect((await doctor('p-femke')).message[0]?.note).toBe('Not taken now: try again in 7 seconds.');
    expect((await doctor('p-femke')).message[0]?.note).toContain('The answer was lost');
    expect(fake.callsTo('chat.postMessage')).toHaveLength(2);
  });

  test('to nobody, to a place of nobody and to who stopped is refused in one line, and nothing leaves', async () => {
    const store = openStore(database);
    store.people.stopped('p-femke', 1);
    store.close();
    for (const [who, why] of [
      ['p-niemand', 'is nobody here'],
      ['slack:T0KRACHT/U0NIEMAND', 'Nobody is known at'],
      ['p-femke', 'asked for no more messages'],
    ] as const) {
      const ran = await doctor(who);
      expect([ran.code, ran.out, ran.error]).toEqual([1, '', [expect.stringContaining(why)]]);
    }
    expect(fake.callsTo('chat.postMessage')).toEqual([]);
  });

  test('to somebody who is on no platform that is configured says how to link them', async () => {
    const { code, message } = await doctor('p-linh');
    expect(code).toBe(1);
    expect(message).toEqual([{ name: 'message', ok: false, note: expect.stringContaining('person link') as string }]);
  });
});
