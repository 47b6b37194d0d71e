import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHomeTabs } from '../../adapters/slack/home-tabs.ts';
import type { Act } from '../../adapters/slack/answer.ts';
import { createPaces } from '../../adapters/slack/paces.ts';
import { createPause } from '../../adapters/slack/pause.ts';
import { createPerform } from '../../adapters/slack/perform.ts';
import { type Source, sourceOf } from '../../adapters/slack/source.ts';
import type { Web } from '../../adapters/slack/web-client.ts';
import { slackWords } from '../../dialogs/slack/words.ts';
import { chatOf, closeRooms, openRoom, replying, says, withButton } from './room.ts';

afterEach(closeRooms);

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

type Shown = Exclude<Act, { kind: 'look-up' }>;

/** What is said to Slack, when: `perform` with a Slack that takes everything, on a clock of this test. */
function hands() {
  const said: { readonly method: string; readonly to: string; readonly at: number }[] = [];
  const began = Date.now();
  const take = (method: string, name: string) => (args: Readonly<Record<string, unknown>>) => {
    said.push({ method, to: String(args[name]), at: Date.now() - began });
    return Promise.resolve({ ok: true });
  };
  const web = {
    chat: {
      postMessage: take('post', 'channel'),
      postEphemeral: take('whisper', 'user'),
      update: take('update', 'ts'),
    },
    views: { publish: take('publish', 'user_id') },
  } as unknown as Web;
  const paces = createPaces(Date.now);
  const pause = createPause();
  const nothing = (): void => undefined;
  const perform = createPerform({
    web,
    paces,
    pause,
    tabs: createHomeTabs(web, () => pause.until(paces.publish)),
    respond: (url) => Promise.resolve(void said.push({ method: 'respond', to: url, at: Date.now() - began })),
    words: slackWords,
    log: { info: nothing, warn: nothing, error: nothing },
    opened: nothing,
  });
  const act = (where: Partial<Source>, shown: Shown): Promise<void> =>
    perform(sourceOf({ via: 'spoken', user: 'U1', channel: 'D1', ...where }), shown);
  const count = (method: string, until = Infinity): number =>
    said.filter((one) => one.method === method && one.at <= until).length;
  return { said, act, count, pause };
}

const post: Shown = { kind: 'post', message: says('Hoi') };
const update: Shown = { kind: 'update', ts: '1.1', message: says('Hoi') };
const times = <T>(count: number, make: (place: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

describe('what is said in answer to people', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('keeps in one conversation to one a second after a short burst, and leaves nothing out', async () => {
    const { act, count, said } = hands();
    void Promise.all(times(40, () => act({}, post)));
    await vi.advanceTimersByTimeAsync(0);
    expect(count('post')).toBe(10);
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    expect(count('post')).toBe(20);
    await vi.advanceTimersByTimeAsync(20 * SECOND);
    expect(said).toHaveLength(40);
  });

  test('does not wait for another conversation', async () => {
    const { act, said } = hands();
    void Promise.all(times(40, () => act({}, post)));
    await vi.advanceTimersByTimeAsync(0);
    await act({ channel: 'D2', user: 'U2' }, post);
    expect(said.at(-1)).toEqual({ method: 'post', to: 'D2', at: 0 });
  });

  test('whispers a hundred times at once and then a hundred a minute', async () => {
    const { act, count } = hands();
    void Promise.all(times(250, (n) => act({ channel: `C${String(n)}` }, { kind: 'whisper', message: says('Hoi') })));
    await vi.advanceTimersByTimeAsync(0);
    expect(count('whisper')).toBe(100);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(count('whisper')).toBe(200);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(count('whisper')).toBe(250);
  });

  test('shows a hundred Home tabs at once and then a hundred a minute, for each person the newest', async () => {
    const { act, count, said } = hands();
    const publish: Shown = { kind: 'publish', message: says('Overzicht') };
    void Promise.all(times(150, (n) => act({ user: `U${String(n)}`, home: true }, publish)));
    await vi.advanceTimersByTimeAsync(0);
    expect(count('publish')).toBe(100);
    void Promise.all(times(20, () => act({ user: 'U149', home: true }, publish)));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(count('publish')).toBe(150);
    expect(said.filter(({ to }) => to === 'U149')).toHaveLength(1);
  });

  test('changes fifty messages in a minute, and more through the presses that asked for it', async () => {
    const { act, count } = hands();
    await Promise.all(times(50, () => act({}, update)));
    await act({ responseUrl: 'https://hooks.slack.com/x' }, update);
    expect([count('update'), count('respond')]).toEqual([50, 1]);
    void act({}, update);
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(count('update')).toBe(50);
    await vi.advanceTimersByTimeAsync(200);
    expect(count('update')).toBe(51);
  });

  test('does not keep the bot from stopping: what waits is said at once', async () => {
    const { act, said, pause } = hands();
    const all = Promise.all(times(30, () => act({}, post)));
    await vi.advanceTimersByTimeAsync(0);
    pause.end();
    await all;
    expect(said).toHaveLength(30);
    expect(said.at(-1)!.at).toBe(0);
  });
});

test('a change that Slack itself puts off is made through the press that asked for it', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  const to = chatOf('U1');
  await room.adapter.send(to, withButton('Invullen', 't'), { outboxId: 'a', under: null });
  room.answers(replying({ kind: 'replaced', message: says('Bewaard.') }));
  room.fake.faults.put('chat.update', { kind: 'rate-limited', retryAfter: 60 });
  await anna.press('Invullen');
  await room.until('the message changed', () => anna.reads().join() === 'Bewaard.');
  expect(room.fake.callsTo('chat.update')).toHaveLength(1);
});

test('the bot stops without waiting for what Slack puts off', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.answers(replying({ kind: 'message', message: says('Klaar.') }));
  room.fake.faults.put('chat.postMessage', { kind: 'rate-limited', retryAfter: 5 }, 2);
  await anna.says('hoi');
  await room.until('it was put off', () => room.logged.length === 1);
  const began = performance.now();
  await room.adapter.stop();
  expect(performance.now() - began).toBeLessThan(4_000);
});

describe('and the acknowledgement', () => {
  test('never waits for a pace: with every pace used up a request is answered as ever', async () => {
    const still = Date.now();
    const room = await openRoom({ now: () => still });
    room.answers(replying({ kind: 'message', message: says('Overzicht.') }));
    const people = times(101, (n) => room.fake.person(`U${String(n)}`));
    for (const person of people) expect((await person.opensHome()).map(({ status }) => status)).toEqual([200]);
    await room.until('all that may be shown is shown', () => room.fake.callsTo('views.publish').length === 100);
    for (let n = 0; n < 15; n += 1) expect((await people[0]!.says('hoi'))[0]!.status).toBe(200);
    await room.until('all that may be said is said', () => room.fake.callsTo('chat.postMessage').length === 10);
    expect((await people[0]!.command('hulp')).status).toBe(200);
    await people[1]!.says('hoi');
    await room.until('another is answered', () => people[1]!.reads().includes('Overzicht.'));
    expect(room.fake.callsTo('views.publish')).toHaveLength(100);
  });
});
