import { digestFacts } from '../digest/facts.ts';
import { freeze, hasNews, leaderFacts } from '../digest/freeze.ts';
import { presentOrDeputy } from '../inbox/answerers.ts';
import type { Machine } from '../inbox/machine.ts';
import { parseChannels } from '../outbox/address.ts';
import type { OutboxRow } from '../store/index.ts';
import type { Done } from './job.ts';
import { tellTexts } from './puls-texts.ts';

/** Shows the programmaleider what goes out, with the chance to wait an hour. */
export function previewWeekbericht(machine: Machine, week: string, at: number, now: number, holiday: boolean): Done {
  const { store, agenda } = machine;
  const frozen = freeze(store, agenda, week, now);
  if (holiday && !hasNews(store, agenda, week, frozen))
    return { outcome: 'skipped', reason: 'school-holiday', planned: 0 };
  store.weekberichten.put(week, frozen, agenda.postAt(week), now);
  let planned = 0;
  for (const leader of store.people.withRole('programmaleider')) {
    const to = presentOrDeputy(store, leader, agenda.today(now));
    if (to === null) continue;
    const params = { week };
    const plan = (kind: 'weekbericht.preview' | 'weekbericht.leader'): void => {
      const key = `${kind}|${week}|${to.id}`;
      if (store.outbox.plan({ kind, params, key, to: { person: to.id }, notBefore: at }, now)) planned += 1;
    };
    plan('weekbericht.preview');
    const own = leaderFacts(store, week);
    if (own.calls.length > 0 || own.quiet.length > 0) plan('weekbericht.leader');
  }
  return { outcome: 'planned', reason: null, planned };
}

/** Plans these parts of the thread under the weekbericht in each channel. */
function planParts(
  { store }: Machine,
  week: string,
  posts: readonly OutboxRow[],
  parts: readonly string[],
  now: number,
): number {
  const planned = posts.flatMap(({ id, to, notBefore }) =>
    parts.filter((part) => {
      const key = `weekbericht.thread|${week}|${'channel' in to ? to.channel : ''}|${part}`;
      const params = { week, part };
      return store.outbox.plan({ kind: 'weekbericht.thread', params, key, to, notBefore, underId: id }, now);
    }),
  );
  return planned.length;
}

/** Freezes the facts of the week and plans the weekbericht with its thread, in every channel it is meant for. */
export function postWeekbericht(machine: Machine, week: string, at: number, now: number, holiday: boolean): Done {
  const { store, agenda, voice } = machine;
  const before = store.weekberichten.get(week);
  const frozen = freeze(store, agenda, week, now);
  if (holiday && !hasNews(store, agenda, week, frozen))
    return { outcome: 'skipped', reason: 'school-holiday', planned: 0 };
  const channels = parseChannels(store.settings.get('weekbericht.to') ?? '') ?? [];
  if (channels.length === 0) return { outcome: 'skipped', reason: 'no-channel', planned: 0 };
  const postAt = before === null || before.delays === 0 ? at : before.postAt;
  store.weekberichten.put(week, frozen, postAt, now);
  const facts = digestFacts(store, agenda, week, frozen, null);
  const keyOf = (channel: string): string => `weekbericht.post|${week}|${channel}`;
  let planned = 0;
  for (const channel of channels) {
    const item = { kind: 'weekbericht.post', params: { week }, key: keyOf(channel), to: { channel } } as const;
    if (store.outbox.plan({ ...item, notBefore: postAt }, now)) planned += 1;
  }
  const posts = channels.flatMap((channel) => store.outbox.byKey(keyOf(channel)) ?? []);
  // In a conversation their order is kept: the open answers come after the puls, what did not fit above comes last.
  planned += planParts(machine, week, posts, voice.weekbericht.toldParts(facts), now);
  planned += tellTexts(machine, week, posts, now);
  planned += planParts(machine, week, posts, voice.weekbericht.restParts(facts), now);
  return { outcome: 'planned', reason: null, planned };
}
