import type { Adapter, Can, Message, Platform } from '../../src/chat/index.ts';
import { paragraph } from '../../src/chat/index.ts';
import { type Deliverer, makeDeliverer } from '../../src/outbox/deliverer.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { OutboxItem } from '../../src/records/outbox.ts';
import type { Person } from '../../src/records/person.ts';
import { type NewItem, type OutboxRow, type Store, openStore } from '../../src/store/index.ts';
import { type FakeClock, fakeClock } from '../support/clock.ts';
import { type Recorder, createRecorder } from '../support/recorder.ts';
import { type LogLine, keepLog } from '../support/world.ts';

export const CHANNEL = 'web:web/team';

/** An outbox with a deliverer, a platform and a few people: `new-` people were not welcomed yet. */
export interface Office {
  readonly store: Store;
  readonly clock: FakeClock;
  readonly recorder: Recorder;
  readonly deliverer: Deliverer;
  readonly log: LogLine[];
  /** What messages say, by default the key of the row they are made of. May give null, or throw. */
  says: (item: OutboxItem, to: Person | null, firstTime: boolean) => Message<Intent> | null;
  /** Plans a question to this person (or to the channel) under this key. */
  plan(key: string, to: string, more?: Partial<NewItem>): OutboxRow;
  row(key: string): OutboxRow;
  /** What stands there, oldest first. */
  reads(conversation: string): readonly string[];
  /** Delivers, lets real time pass and delivers again as the deliverer asks, until this long has gone by. */
  wait(ms: number): Promise<void>;
}

export const said = (text: string): Message<Intent> => ({ summary: text, blocks: [paragraph(text)] });

const NOW = Date.UTC(2026, 2, 12, 13);

/** Opens one, in memory. */
export function openOffice(
  options: {
    can?: Partial<Can>;
    lagMs?: number;
    adapters?: Readonly<Partial<Record<Platform, Adapter>>>;
    wrap?: (adapter: Adapter) => Adapter;
  } = {},
): Office {
  const store = openStore(':memory:');
  const clock = fakeClock();
  const log: LogLine[] = [];
  const recorder = createRecorder({ now: clock.now, can: options.can ?? {}, lagMs: options.lagMs ?? 0 });
  for (const id of ['anna', 'bart', 'cees', 'new-dora', 'new-emre']) {
    const plain = { email: null, organisationId: null, platform: null, deputyId: null, roles: [], memberOf: [] };
    store.people.put({ id, givenName: id, name: id, ...plain });
    store.people.link({ platform: 'web', registration: 'playground', tenant: 'web', user: id }, id, 'seed');
    if (!id.startsWith('new-')) store.people.welcomed(id, NOW);
  }
  const office: Office = {
    store,
    clock,
    recorder,
    log,
    says: (item) => said(item.kind === 'welcome' ? 'welkom' : 'week' in item.params ? item.params.week : item.kind),
    deliverer: makeDeliverer({
      store,
      adapters: options.adapters ?? { web: options.wrap?.(recorder) ?? recorder },
      compose: (item, to, firstTime) => office.says(item, to, firstTime),
      now: () => NOW,
      realNow: clock.now,
      trace: () => undefined,
      log: keepLog(log),
    }),
    plan(key, to, more = {}) {
      const item = {
        kind: 'weekcheck.ask',
        params: { werkgroep: 'W1', week: key },
        key,
        to: to === CHANNEL ? { channel: CHANNEL } : { person: to },
        notBefore: NOW,
        ...more,
      } as NewItem;
      if (!store.outbox.plan(item, NOW)) throw new Error(`${key} was planned before`);
      return office.row(key);
    },
    row(key) {
      const row = store.outbox.byKey(key);
      if (row === null) throw new Error(`${key} was never planned`);
      return row;
    },
    reads: (conversation) => recorder.standing(conversation).map((one) => one.message.summary),
    async wait(ms) {
      const until = clock.now() + ms;
      await office.deliverer.run();
      while (clock.now() < until) {
        const again = office.deliverer.again() ?? until;
        clock.advance(Math.min(again, until - clock.now()));
        await office.deliverer.run();
      }
    },
  };
  return office;
}
