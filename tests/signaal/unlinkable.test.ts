import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../support/canonical.ts';
import { type World, openWorld } from '../support/world.ts';
import { S, WEEK, codeIn, give, giveNameless, onDisk, signaalWorld } from './given.ts';

const GIVERS = ['p-femke', 'p-harmen', 'p-tunde', 'p-nynke', 'p-wietske', 'p-dilan'];
const LABELS = ['Dit werkt', 'Dit werkt niet', 'Dit leerden we', 'Dit zit in de weg', 'Hier ligt een kans'];
const ABOUT = ['Hoogeveen', 'Verborgen armoede', 'Iets anders'];

const giver = fc.record({
  who: fc.constantFrom(...GIVERS),
  kind: fc.constantFrom(...LABELS),
  about: fc.constantFrom(...ABOUT),
  text: fc.constantFrom('Koffie helpt.', 'Het plein is dicht.', 'Samen eten werkt.', 'De brief is te lang.'),
});

/** Everything a store holds, but for what is drawn by lot: each such value is only counted. */
const keptBy = (world: World): readonly string[] =>
  canonical(world.store.sqlite, {
    drop: ['setting.value', 'signaal_nameless.key', 'event_nameless.key', 'token.token', 'web_entry.*'],
    rename: { row: 'select id from outbox order by key' },
  });

async function played(givers: readonly { who: string; kind: string; about: string; text: string }[]) {
  const world = await signaalWorld();
  try {
    for (const { who, kind, about, text } of givers)
      await giveNameless(world.person(who), { [S.kind]: kind, [S.about]: about, [S.text]: text });
    return keptBy(world);
  } finally {
    await world.close();
  }
}

describe('A signaal without a name', () => {
  test('leaves the same behind whoever gave it, and in whatever order they came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(giver, { minLength: 2, maxLength: 3, selector: ({ kind, about, text }) => kind + about + text }),
        fc.shuffledSubarray(GIVERS, { minLength: 3, maxLength: 3 }),
        async (givers, others) => {
          const swapped = [...givers].reverse().map((one, at) => ({ ...one, who: others[at]! }));
          expect(await played(swapped)).toEqual(await played(givers));
        },
      ),
      { numRuns: 6 },
    );
  }, 120_000);

  test('and yet one with a name can be told apart by who gave it', async () => {
    const of = async (who: string): Promise<readonly string[]> => {
      const world = await signaalWorld();
      await give(world.person(who));
      const kept = keptBy(world);
      await world.close();
      return kept;
    };
    expect(await of('p-femke')).not.toEqual(await of('p-harmen'));
  });

  test('has no column that could say who, from where, or when more precisely than the week', async () => {
    const world = openWorld();
    const columns = (table: string): readonly string[] =>
      world.store.sqlite.prepare<[], string>(`select name from pragma_table_info('${table}')`).pluck().all();
    expect(columns('signaal_nameless')).toEqual(['key', 'week', 'about', 'shown', 'revision', 'version', 'answers']);
    expect(columns('event_nameless')).toEqual(['key']);
    await world.close();
  });

  test('lies in a table without row order: there is no rowid, and the order of the keys is a lot', async () => {
    const world = await signaalWorld();
    for (const table of ['signaal_nameless', 'event_nameless'])
      expect(() => world.store.sqlite.prepare(`select rowid from ${table}`)).toThrow(/no such column: rowid/);
    const texts = Array.from({ length: 12 }, (_, at) => `Zin ${String.fromCharCode(97 + at)} hoort erbij.`);
    for (const text of texts) await giveNameless(world.person('p-femke'), { [S.text]: text });
    const found = world.store.sqlite
      .prepare<[], string>(`select answers ->> 'S3' from signaal_nameless order by key`)
      .pluck()
      .all();
    expect([...found].sort()).toEqual([...texts].sort());
    // One order in twelve factorial is the one in which they came.
    expect(found).not.toEqual(texts);
    await world.close();
  });

  test('is in no log line, no outbox row and no token, and its event is known by a hash alone', async () => {
    const world = await signaalWorld();
    const femke = world.person('p-femke');
    const before = { outbox: world.store.outbox.recent(5000), log: world.log.length };
    await femke.say('signaal', { event: 'E-open' });
    await femke.fill(
      { [S.kind]: 'Dit werkt', [S.about]: 'Hoogeveen', [S.text]: 'Koffie helpt.', [S.name]: 'Zonder mijn naam' },
      { event: 'E-sent' },
    );
    const code = codeIn(femke.latest());
    await femke.say('code', { event: 'E-code' });
    await femke.fill({ [S.code]: code }, { event: 'E-typed' });
    expect(world.store.outbox.recent(5000)).toEqual(before.outbox);
    expect(world.log).toHaveLength(before.log);
    const events = world.store.sqlite.prepare<[], string>('select key from event').pluck().all();
    for (const key of ['E-open', 'E-sent', 'E-code', 'E-typed']) expect(events).not.toContain(key);
    const tokens = world.store.sqlite
      .prepare<[], { intent: string; person: string | null; at: number }>(
        `select intent, person_id as person, at from token where intent like '%signaal.%step%' or intent like '%by-code%'
         order by intent`,
      )
      .all();
    expect(tokens.map((one) => JSON.parse(one.intent) as unknown)).toEqual([
      { kind: 'signaal.by-code', version: 1 },
      { kind: 'signaal.code-step', version: 1 },
      { kind: 'signaal.step', version: 1 },
    ]);
    const monday = Date.parse('2026-03-09T00:00:00+01:00');
    for (const { person, at } of tokens) expect({ person, at }).toEqual({ person: null, at: monday });
    await world.close();
  });

  test('leaves no gap among the events, though its own was taken out', async () => {
    const world = await signaalWorld();
    const rowids = (): readonly number[] =>
      world.store.sqlite.prepare<[], number>('select rowid from event order by rowid').pluck().all();
    await world.person('p-harmen').say('hulp');
    await giveNameless(world.person('p-femke'));
    await world.person('p-harmen').say('overzicht');
    const found = rowids();
    expect(found.at(-1)! - found.at(-2)!).toBe(1);
    await world.close();
  });

  test('is explained by nothing in the store on the day itself either: of the same by two, neither can be told', async () => {
    const kept = async (...givers: readonly string[]): Promise<readonly string[]> => {
      const world = await signaalWorld();
      for (const who of givers) await giveNameless(world.person(who));
      const found = keptBy(world);
      await world.close();
      return found;
    };
    const two = await kept('p-femke', 'p-harmen');
    expect(await kept('p-tunde', 'p-femke')).toEqual(two);
    expect(await kept('p-tunde')).not.toEqual(two);
  });

  test('cannot be explained any more when the day is over: the secret is destroyed, with what it hashed', async () => {
    const world = await signaalWorld();
    await giveNameless(world.person('p-femke'));
    const secret = world.store.settings.get('nameless')!;
    expect(secret).toContain('2026-03-12');
    await world.goTo('2026-03-13T04:00:00+01:00');
    expect(world.store.settings.get('nameless')).toBeNull();
    const { secret: bytes } = JSON.parse(secret) as { secret: string };
    expect(onDisk(world.file)).not.toContain(bytes);
    expect(world.store.sqlite.prepare('select count(*) from event_nameless').pluck().get()).toBe(0);
    expect(world.store.signalen.ofWeek(WEEK)).toHaveLength(1);
    await world.close();
  });
});
