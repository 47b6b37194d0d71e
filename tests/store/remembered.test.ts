import { afterEach, describe, expect, test } from 'vitest';
import { type Store, openStore } from '../../src/store/index.ts';
import { bornFile } from '../support/world.ts';

const opened: Store[] = [];
const open = (file = bornFile()): Store => {
  const store = openStore(file);
  opened.push(store);
  return store;
};
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

const WEEK = '2026-W10';
/** Before anything that waits in the world of the demo. */
const SOON = 5;

/** Everything the store may remember instead of reading it again. */
function remembered(store: Store): string {
  const { people, programme, settings, weekchecks, hulpvragen, outbox } = store;
  const werkgroepen = programme.werkgroepen();
  return JSON.stringify([
    people.all(),
    people.organisations(),
    people.withRole('kartrekker', 'W1'),
    people.at({ platform: 'web', registration: 'playground', tenant: 'web', user: 'p-soraya' }),
    people.addresses('p-soraya'),
    people.away('p-soraya'),
    programme.experiments(),
    programme.activities(),
    werkgroepen.map(({ id }) => [
      programme.werkgroep(id),
      weekchecks.get(id, WEEK),
      weekchecks.newest(id, WEEK),
      weekchecks.lastAnswered(id, '2026-W11'),
      weekchecks.before(id, '2026-W11', 4),
      hulpvragen.openOf(id),
    ]),
    hulpvragen.open(),
    hulpvragen.byOrigin('weekcheck|W1|2026-W06'),
    hulpvragen.byOrigin(NEW.origin),
    settings.get('ticked'),
    settings.get('paused'),
    weekchecks.draft('p-soraya', 'spoken'),
    outbox.startingWith('weekcheck.ask|'),
    outbox.due(SOON, 1_000),
    outbox.inState('pending'),
    outbox.inState('sending', 'uncertain'),
    outbox.tried(),
    outbox.touched(),
  ]);
}

const NEW = {
  origin: 'weekcheck|W1|2026-W12',
  werkgroepId: 'W1',
  askerId: 'p-soraya',
  week: '2026-W12',
  needs: ['geld'],
  what: 'Een zaal.',
  addressee: 'weet-niet',
  addresseeRef: null,
  urgency: 'kan-wachten',
  dueOn: null,
  confidential: false,
} as const;

const put = (store: Store, id: string, change: object): void => {
  const { welcomedAt: _w, stoppedAt: _s, ...person } = store.people.get(id)!;
  store.people.put({ ...person, ...change });
};

/** Plans a message and gives its id. */
const planned = (store: Store): string => {
  const key = 'weekcheck.ask|W1|x';
  const params = { werkgroep: 'W1', week: WEEK };
  store.outbox.plan({ kind: 'weekcheck.ask', params, key, to: { person: 'p-soraya' }, notBefore: SOON }, 0);
  return store.outbox.byKey(key)!.id;
};
const trying = (store: Store): string => {
  const id = planned(store);
  const address = { platform: 'web', registration: 'playground', tenant: 'web', user: 'p-soraya' } as const;
  store.outbox.trying(id, { ...address, conversation: 'dm:p-soraya' }, 1);
  return id;
};

/** One change for each thing that may be remembered. */
const CHANGES: Readonly<Record<string, (store: Store) => void>> = {
  'a person': (store) => put(store, 'p-soraya', { name: 'Anders' }),
  'a role': (store) => put(store, 'p-linh', { roles: [{ role: 'kartrekker', scope: 'W1' }] }),
  'a welcome': (store) => store.people.welcomed('p-soraya', 1),
  'a stop': (store) => store.people.stopped('p-soraya', 1),
  'an organisation': (store) => store.people.putOrganisation('o-nieuw', 'Nieuw'),
  'a link': (store) =>
    store.people.link(
      { platform: 'web', registration: 'playground', tenant: 'web', user: 'p-soraya' },
      'p-linh',
      'operator',
    ),
  'an unlink': (store) =>
    store.people.unlink({ platform: 'web', registration: 'playground', tenant: 'web', user: 'p-soraya' }),
  'an opened conversation': (store) =>
    store.people.opened({ platform: 'web', registration: 'playground', tenant: 'web', user: 'p-soraya' }, 'dm:x'),
  'days away': (store) => store.people.setAway('p-soraya', { from: '2026-03-16', until: '2026-03-20' }, '2026-03-12'),
  'a werkgroep': (store) => store.programme.putWerkgroep('W1', 'Anders', 0),
  'an activity': (store) => store.programme.putActivity({ ...store.programme.activities()[0]!, goal: 99 }, 0),
  'an experiment': (store) => store.programme.putExperiment('E1', 'Anders', 0, null),
  'a weekcheck': (store) =>
    store.weekchecks.add({ ...store.weekchecks.newest('W1', WEEK)!, answers: { V2: 'rustig' } }),
  'an open weekcheck': (store) => void store.weekchecks.open('W1', '2026-W09', 1),
  'a hulpvraag': (store) => void store.hulpvragen.alter(store.hulpvragen.open()[0]!.id, { what: 'Anders.' }, null, 1),
  'a new hulpvraag': (store) => void store.hulpvragen.add(NEW, null, 1),
  'a setting': (store) => store.settings.set('ticked', 'x'),
  'a draft': (store) => store.weekchecks.saveDraft('p-soraya', 'spoken', { V3: 'Een zin.' }, 1),
  'a solved hulpvraag': (store) =>
    void store.hulpvragen.alter(store.hulpvragen.open()[0]!.id, { status: 'opgelost' }, null, 1),
  'a pause': (store) => store.settings.set('paused', 'x'),
  'a planned message': (store) => void planned(store),
  'a message under way': (store) => void trying(store),
  'a message of which nobody knows whether it stands': (store) => store.outbox.uncertain(trying(store), 'answer-lost'),
  'a message that was tried': (store) => store.outbox.later(trying(store), SOON, 'other'),
  'a message that stands otherwise now': (store) => {
    store.outbox.sent(trying(store), { conversation: 'dm:x', message: 'm1' }, 1);
    store.outbox.touched();
    store.outbox.touch('weekcheck.ask|W1|x');
  },
  'a message that stands otherwise now, with others like it': (store) => {
    store.outbox.sent(trying(store), { conversation: 'dm:x', message: 'm1' }, 1);
    store.outbox.touched();
    store.outbox.touchAll('weekcheck.ask|W1|', null);
  },
};
const cases = Object.entries(CHANGES);

describe('What a store remembers', () => {
  test.each(cases)('%s that changed is seen at once', (_what, change) => {
    const store = open();
    const before = remembered(store);
    change(store);
    expect(remembered(store)).not.toBe(before);
    expect(remembered(store)).toBe(remembered(open(store.sqlite.name)));
  });

  test.each(cases)('%s that another process changed is seen at once', (_what, change) => {
    const store = open();
    const other = open(store.sqlite.name);
    remembered(store);
    change(other);
    expect(remembered(store)).toBe(remembered(other));
  });

  test.each(cases)('%s that was taken back is not remembered', (_what, change) => {
    const store = open();
    const before = remembered(store);
    const changed = (): void => {
      change(store);
      expect(remembered(store)).not.toBe(before);
      throw new Error('Taken back');
    };
    expect(() => store.write(changed)).toThrow('Taken back');
    expect(remembered(store)).toBe(before);
    store.write(() => {
      expect(() => store.write(changed)).toThrow('Taken back');
      expect(remembered(store)).toBe(before);
    });
    store.write(() =>
      store.peek(() => {
        change(store);
        return remembered(store);
      }),
    );
    expect(remembered(store)).toBe(before);
  });

  test('a draft that was dropped or purged is gone, whoever did it', () => {
    const store = open();
    const other = open(store.sqlite.name);
    const drop = (one: Store): void => one.weekchecks.dropDraft('p-soraya', 'spoken');
    const purge = (one: Store): void => one.weekchecks.purgeDrafts(2);
    for (const [by, gone] of [
      [store, drop],
      [store, purge],
      [other, drop],
      [other, purge],
    ] as const) {
      drop(store);
      store.weekchecks.saveDraft('p-soraya', 'spoken', { V3: 'Een zin.' }, 1);
      expect(store.weekchecks.draft('p-soraya', 'spoken')).not.toBeNull();
      gone(by);
      expect(store.weekchecks.draft('p-soraya', 'spoken')).toBeNull();
      expect(open(store.sqlite.name).weekchecks.draft('p-soraya', 'spoken')).toBeNull();
    }
  });

  test('a token that another process took away stands for nothing', () => {
    const store = open();
    const other = open(store.sqlite.name);
    const token = store.tokens.issue({ kind: 'help' }, 'p-soraya', 0);
    expect(store.tokens.read(token)).not.toBeNull();
    other.tokens.purge(1);
    expect(store.tokens.read(token)).toBeNull();
  });

  test('where somebody can be reached is seen at once, whoever wrote it', () => {
    const store = open();
    const other = open(store.sqlite.name);
    const [mine, theirs] = [store.references<string>(), other.references<string>()];
    expect(mine.get('somebody')).toBeNull();
    mine.set('somebody', 'here');
    expect([mine.get('somebody'), theirs.get('somebody')]).toEqual(['here', 'here']);
    theirs.set('somebody', 'there');
    expect(mine.get('somebody')).toBe('there');
    mine.set('somebody', 'here again');
    expect(mine.get('somebody')).toBe('here again');
    expect(() =>
      store.write(() => {
        mine.set('somebody', 'nowhere');
        throw new Error('Taken back');
      }),
    ).toThrow('Taken back');
    expect(mine.get('somebody')).toBe('here again');
  });

  test('a message that waits is due at its moment, and not before', () => {
    const store = open();
    expect(store.outbox.due(SOON, 10)).toEqual([]);
    const id = planned(store);
    expect(store.outbox.due(SOON - 1, 10)).toEqual([]);
    expect(store.outbox.due(SOON, 10).map((row) => row.id)).toEqual([id]);
    store.outbox.drop(id, 'no-longer-needed');
    expect(store.outbox.due(SOON, 10)).toEqual([]);
    store.outbox.again(id, 1);
    expect(store.outbox.due(1, 10).map((row) => row.id)).toEqual([id]);
    store.outbox.dropFor('p-soraya', 'stopped', []);
    expect(store.outbox.due(SOON, 10)).toEqual([]);
  });

  test('what another process wrote before our own work began is seen in it', () => {
    const store = open();
    const other = open(store.sqlite.name);
    const revision = (): number => store.weekchecks.newest('W1', WEEK)!.revision;
    const before = store.write(revision);
    CHANGES['a weekcheck']!(other);
    expect(store.write(revision)).toBe(before + 1);
    expect(store.write(() => store.weekchecks.add(store.weekchecks.newest('W1', WEEK)!))).toBe(before + 2);
  });

  test('a message that came to stand is shown anew from then on, whoever delivered it', () => {
    const store = open();
    const other = open(store.sqlite.name);
    const receipt = { conversation: 'dm:x', message: 'm1' };
    for (const [by, key] of [
      [store, 'weekcheck.ask|W1|x|1'],
      [other, 'weekcheck.ask|W2|x|1'],
    ] as const) {
      const params = { werkgroep: 'W1', week: WEEK };
      store.outbox.plan({ kind: 'weekcheck.ask', params, key, to: { person: 'p-soraya' }, notBefore: 0 }, 0);
      const { id } = store.outbox.byKey(key)!;
      const touch = (shown: string | null): boolean => {
        store.outbox.touchAll(key.slice(0, -1), shown);
        return store.outbox.touched().some((row) => row.id === id);
      };
      expect(touch(null)).toBe(false);
      by.outbox.sent(id, receipt, 1);
      expect(touch('m1')).toBe(false);
      expect(touch('m2')).toBe(true);
      expect(touch('m1')).toBe(false);
      by.outbox.park(id, 'other');
      expect(touch(null)).toBe(false);
      expect(store.outbox.get(id)?.edition).toBe(3);
    }
  });
});
