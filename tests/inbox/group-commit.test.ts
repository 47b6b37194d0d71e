import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import type { Inbound, Reply } from '../../src/chat/index.ts';
import { replyText } from '../support/read.ts';
import type { Somebody } from '../support/somebody.ts';
import type { World } from '../support/world.ts';
import { LEARNED, STATE, from, kept, thursday } from './thursday.ts';

let world: World;
afterEach(() => world.close());

const says = (who: Somebody, text: string, eventId: string): Inbound => ({
  kind: 'spoke',
  text,
  ...from(who, eventId),
});
const events = (): number => world.store.sqlite.prepare<[], number>('select count(*) from event').pluck().get() ?? -1;

/** What came back: the reply as it reads, or "refused" for a form that stays open as it is. */
async function outcome(sent: Promise<Reply>): Promise<string> {
  try {
    return replyText(await sent);
  } catch (error) {
    return error instanceof Error && error.name === 'NotTaken' ? 'refused' : String(error);
  }
}

describe('Inbounds that come in one turn of the event loop', () => {
  test('share one transaction', async () => {
    const commits: string[] = [];
    world = await thursday({
      trace: (point) => {
        if (point.startsWith('inbox.')) commits.push(point);
      },
    });
    commits.length = 0;
    const people = ['p-soraya', 'p-harmen', 'p-femke'].map((user) => world.person(user));
    await Promise.all(people.map((one) => world.receive(says(one, 'hulp', `e-${one.user}`))));
    const handled = ['inbox.handled', 'inbox.handled', 'inbox.handled'];
    expect(commits).toEqual(['inbox.received', ...handled, 'inbox.before-commit', 'inbox.committed']);
  });

  test('one that fails is taken back alone; its neighbours are kept and answered', async () => {
    world = await thursday();
    const [soraya, harmen] = ['p-soraya', 'p-harmen'].map((user) => world.person(user));
    world.store.sqlite.exec(
      `create trigger broken before insert on weekcheck_revision when new.werkgroep_id = 'W2'
       begin select raise(abort, 'geheim: ' || new.answers); end`,
    );
    const before = events();
    const [first, second] = await Promise.all([
      outcome(world.receive(says(soraya!, 'We leerden dat langsgaan helpt.', 'e1'))),
      outcome(world.receive(says(harmen!, 'We leerden dat kiezen lastig is.', 'e2'))),
    ]);
    expect(first).toContain('Dank je wel');
    expect(second).toContain('Er ging iets mis bij mij');
    expect(kept(world, 'W1')).toHaveLength(1);
    expect(kept(world, 'W2')).toEqual([]);
    // Its event is taken back with it, so that trying again acts.
    expect(events()).toBe(before + 1);
    world.store.sqlite.exec('drop trigger broken');
    expect(await outcome(world.receive(says(harmen!, 'We leerden dat kiezen lastig is.', 'e2')))).toContain(
      'Dank je wel',
    );
    expect(kept(world, 'W2')).toHaveLength(1);
  });

  test('two hundred at once are all answered, in more than one transaction', async () => {
    let commits = 0;
    world = await thursday({
      trace: (point) => {
        if (point === 'inbox.committed') commits += 1;
      },
    });
    commits = 0;
    const soraya = world.person('p-soraya');
    const sent = Array.from({ length: 200 }, (_, at) => world.receive(says(soraya, 'hulp', `many-${String(at)}`)));
    const replies = await Promise.all(sent);
    expect(replies.every((reply) => reply.kind === 'message')).toBe(true);
    expect(commits).toBeGreaterThanOrEqual(4);
    expect(commits).toBeLessThan(20);
  });
});

describe('A reply leaves only after what it says was kept', () => {
  test('no reply is out before the commit', async () => {
    const seen: string[] = [];
    world = await thursday({ trace: (point) => void seen.push(point) });
    const soraya = world.person('p-soraya');
    seen.length = 0;
    await world.receive(says(soraya, 'hulp', 'e1')).then(() => seen.push('reply'));
    expect(seen.indexOf('reply')).toBeGreaterThan(seen.indexOf('inbox.committed'));
    expect(seen).toContain('inbox.committed');
  });

  test('another connection sees the answer before the sender hears of it', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    const other = new Sqlite(world.file, { readonly: true });
    const count = other.prepare<[], number>('select count(*) from weekcheck_revision').pluck();
    const before = count.get() ?? 0;
    await world.receive(says(soraya, 'We leerden dat langsgaan helpt.', 'e1'));
    expect(count.get()).toBe(before + 1);
    other.close();
  });
});

describe('When the store cannot keep it', () => {
  test('a failed commit: everybody gets a kind sentence, forms stay open, and nothing is stored', async () => {
    let broken = false;
    world = await thursday({
      trace(point) {
        if (!broken || point !== 'inbox.before-commit') return;
        // Checked at the commit, and not before.
        world.store.sqlite.pragma('defer_foreign_keys = on');
        world.store.sqlite.prepare(`insert into away values ('nobody', '2026-03-16', '2026-03-20')`).run();
      },
    });
    const [soraya, harmen] = ['p-soraya', 'p-harmen'].map((user) => world.person(user));
    await soraya!.press('Start');
    broken = true;
    const before = events();
    const form = { kind: 'submitted', token: soraya!.form().submit.act, values: { V2: 'op-weg' } } as const;
    const [first, second] = await Promise.all([
      outcome(world.receive({ ...form, ...from(soraya!, 'e1') })),
      outcome(world.receive(says(harmen!, 'We leerden dat kiezen lastig is.', 'e2'))),
    ]);
    expect(first).toBe('refused');
    expect(second).toContain('Er ging iets mis bij mij');
    expect(kept(world, 'W1')).toEqual([]);
    expect(kept(world, 'W2')).toEqual([]);
    expect(events()).toBe(before);
    broken = false;
    expect(await outcome(world.receive({ ...form, ...from(soraya!, 'e1') }))).toContain('is binnen');
    expect(kept(world, 'W1')).toHaveLength(1);
  });

  test('a full disk: nobody’s answer is half there, and nobody is told wrongly that it is', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    const { sqlite } = world.store;
    sqlite.pragma('wal_checkpoint(truncate)');
    const pages = sqlite.pragma('page_count', { simple: true }) as number;
    sqlite.pragma(`max_page_count = ${String(pages)}`);
    let failed = 0;
    for (let round = 0; round < 60 && failed < 3; round += 1) {
      const before = events();
      // Event ids as long as this fill the last page in the middle of a batch.
      const ids = Array.from({ length: 18 }, (_, at) => `${String(round)}-${String(at)}-${'x'.repeat(700)}`);
      const replies = await Promise.all(ids.map((id) => outcome(world.receive(says(soraya, 'hulp', id)))));
      const sorry = replies.filter((reply) => reply.includes('Er ging iets mis bij mij')).length;
      if (sorry > 0) failed += 1;
      // Who was answered is in it; who was told sorry is not.
      expect(events() - before).toBe(ids.length - sorry);
    }
    expect(failed).toBe(3);
    sqlite.pragma(`max_page_count = ${String(pages + 1_000)}`);
    expect(await outcome(world.receive(says(soraya, 'hulp', 'after')))).toContain('mens nodig');
    expect(world.store.check()).toBe('ok');
  });

  test('somebody else is writing: a kind sentence after a moment, and nothing lost by trying again', async () => {
    world = await thursday({ busyMs: 20 });
    const soraya = world.person('p-soraya');
    await soraya.press('Start');
    const other = new Sqlite(world.file);
    other.exec('begin immediate');
    const sentence = says(soraya, 'We leerden dat langsgaan helpt.', 'e1');
    expect(await outcome(world.receive(sentence))).toContain('Het is even druk');
    // What was pressed must stand, to be pressed once more.
    expect(await world.receive({ ...sentence, eventId: 'e2' })).toMatchObject({ kind: 'message', again: true });
    await expect(soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'Een les.' })).rejects.toMatchObject({ name: 'NotTaken' });
    expect(soraya.form().fields.length).toBeGreaterThan(0);
    other.exec('rollback');
    other.close();
    expect(kept(world)).toEqual([]);
    expect(await outcome(world.receive(sentence))).toContain('Dank je wel');
    expect(kept(world)).toHaveLength(1);
  });
});
