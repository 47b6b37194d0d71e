import type { HomeView } from '@slack/types';
import { expect, test } from 'vitest';
import { webApi } from '@slack/bolt';
import { createHomeTabs } from '../../adapters/slack/home-tabs.ts';
import type { Web } from '../../adapters/slack/web-client.ts';
import { createViewMethods } from '../fakes/slack/methods-views.ts';
import { readable } from '../fakes/slack/readable.ts';
import { type Json, record } from '../fakes/slack/shape.ts';
import { createTriggers } from '../fakes/slack/triggers.ts';
import { createWorkspace } from '../fakes/slack/workspace.ts';

const now = (): number => 0;
const view = (text: string): HomeView => ({
  type: 'home',
  blocks: [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }],
});

/** Slack's side of a Home tab, where a call waits for somebody to let it through. */
function slack() {
  const space = createWorkspace('T0KRACHT', now);
  const publish = createViewMethods(space, createTriggers(now))['views.publish']!;
  const calls: { readonly args: Json; readonly arrive: () => void; readonly lose: () => void }[] = [];
  const web = {
    views: {
      publish: (args: Json) =>
        new Promise((resolve, reject) => {
          const lose = (): void => reject(new webApi.WebAPIRequestError(new Error('weg')));
          const arrive = (): void => {
            const answer = publish.run(args);
            const error = { ok: false, error: String(answer['error']), response_metadata: {} };
            if (answer['ok'] === true) resolve(answer);
            else reject(new webApi.WebAPIPlatformError(error));
          };
          calls.push({ args, arrive, lose });
        }),
    },
  } as unknown as Web;
  const tabs = createHomeTabs(web, () => Promise.resolve());
  const stands = (user: string): string => readable(record(space.homes.get(user))['blocks']);
  const called = async (count: number): Promise<(typeof calls)[number]> => {
    for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
    expect(calls).toHaveLength(count);
    return calls[count - 1]!;
  };
  return { tabs, stands, called };
}

test('one person’s tab is shown in order, and of those that wait only the newest', async () => {
  const { tabs, stands, called } = slack();
  const first = tabs('U1', view('een'));
  const calling = await called(1);
  const others = ['twee', 'drie'].map((text) => tabs('U1', view(text)));
  await called(1);
  calling.arrive();
  (await called(2)).arrive();
  await Promise.all([first, ...others]);
  expect(stands('U1')).toBe('drie');
  await called(2);
});

test('another person’s tab does not wait', async () => {
  const { tabs, stands, called } = slack();
  void tabs('U1', view('een'));
  const other = tabs('U2', view('twee'));
  (await called(2)).arrive();
  await other;
  expect(stands('U2')).toBe('twee');
});

test('one that Slack takes long after its answer was lost does not cover one that was made after it', async () => {
  const { tabs, stands, called } = slack();
  const first = tabs('U1', view('een'));
  (await called(1)).arrive();
  await first;
  const lost = tabs('U1', view('twee'));
  const late = await called(2);
  late.lose();
  await expect(lost).rejects.toThrow();
  const last = tabs('U1', view('drie'));
  (await called(3)).arrive();
  await last;
  late.arrive();
  expect(stands('U1')).toBe('drie');
});

test('one of which the answer was lost, and that stands, is covered by the next', async () => {
  const { tabs, stands, called } = slack();
  const first = tabs('U1', view('een'));
  (await called(1)).arrive();
  await first;
  const lost = tabs('U1', view('twee'));
  const late = await called(2);
  late.lose();
  await expect(lost).rejects.toThrow();
  late.arrive();
  expect(stands('U1')).toBe('twee');
  const last = tabs('U1', view('drie'));
  (await called(3)).arrive();
  (await called(4)).arrive();
  await last;
  expect(stands('U1')).toBe('drie');
});

test('one that Slack refuses is told of, and the next is shown all the same', async () => {
  const { tabs, stands, called } = slack();
  const broken = tabs('U1', { type: 'home', blocks: [] });
  (await called(1)).lose();
  await expect(broken).rejects.toThrow();
  const next = tabs('U1', view('twee'));
  (await called(2)).arrive();
  await next;
  expect(stands('U1')).toBe('twee');
});
