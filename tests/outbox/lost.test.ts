import { afterEach, describe, expect, test } from 'vitest';
import { run } from '../cli/shell.ts';
import { MINUTE } from '../support/clock.ts';
import { later, lost, refused } from '../support/recorder.ts';
import { type World, openWorld } from '../support/world.ts';

const CHANNEL = 'programmateam';
const WEEK = '2026-W11';
const POSTED = '2026-03-16T08:30:00+01:00';
const STANDS = 'Het staat er';
const AGAIN = 'Plaats het opnieuw';
const ASKED = 'Staat het weekbericht van week 11 er?';

let world: World;
afterEach(() => world.close());

/** The demo world on Monday, on a platform that cannot be searched, with the first posts going like this. */
async function monday(posts: Parameters<World['recorder']['script']>[1], before?: (of: World) => void): Promise<void> {
  world = openWorld({ can: { find: false } });
  await world.goTo('2026-03-16T08:00:00+01:00');
  before?.(world);
  world.recorder.script('send', posts, CHANNEL);
  await world.goTo(POSTED);
  await world.settled();
  // Nobody is asked before working hours.
  await world.goTo('2026-03-16T09:00:00+01:00');
  await world.settled();
}

const titles = (): readonly string[] => world.recorder.standing(CHANNEL).map((one) => one.message.summary);
const asked = (of = 'p-maureen') =>
  world.recorder.standing(`dm:${of}`).filter((one) => one.message.summary.startsWith('Staat het weekbericht'));
const row = (key: string) => world.store.outbox.startingWith(key)[0]!;
const thread = () => world.store.outbox.startingWith(`weekbericht.thread|${WEEK}|`);

describe('A weekbericht of which the answer was lost', () => {
  test('the programmasecretaris is asked once to look, for the post and all that waits for it', async () => {
    await monday([lost(true)]);
    expect(row('weekbericht.post|').state).toBe('uncertain');
    expect(thread().every((one) => one.state === 'parked')).toBe(true);
    expect(asked()).toHaveLength(1);
    expect(asked()[0]?.message.summary).toBe(ASKED);
    expect(asked('p-wietske')).toEqual([]);
    await world.pump.tick();
    await world.settled();
    expect(asked()).toHaveLength(1);
  });

  test('where nothing was lost nobody is asked', async () => {
    await monday([]);
    expect(titles().length).toBeGreaterThan(3);
    expect(world.store.outbox.startingWith('weekbericht.uncertain|')).toEqual([]);
  });

  test('it stands: it is not said again, and what waited for it is read beside it', async () => {
    await monday([lost(true)]);
    const maureen = world.person('p-maureen');
    const reply = await maureen.press(STANDS);
    await world.settled();
    expect(reply.kind).toBe('replaced');
    expect(maureen.latest()).toContain('dank je wel. Dan laat ik het zo staan.');
    expect(titles().filter((one) => one.startsWith('Weekbericht'))).toHaveLength(1);
    const [post, first, ...rest] = world.recorder.standing(CHANNEL);
    expect(post?.under).toBeNull();
    expect(first?.under).toBeNull();
    expect(rest.length).toBeGreaterThan(3);
    expect(new Set(rest.map((one) => one.under))).toEqual(new Set([first?.id]));
    expect(row('weekbericht.post|')).toMatchObject({ state: 'sent', reason: 'stands', receipt: null });
    expect(thread().every((one) => one.state === 'sent')).toBe(true);
    // Nothing is left that would be shown anew for ever.
    expect(world.store.outbox.touched()).toEqual([]);
  });

  test('it is not there: it is said again, with its thread under it', async () => {
    await monday([lost(false)]);
    const maureen = world.person('p-maureen');
    await maureen.press(AGAIN);
    expect(maureen.latest()).toContain('goed. Ik plaats het opnieuw.');
    await world.settled();
    const [post, ...under] = world.recorder.standing(CHANNEL);
    expect(post?.message.summary).toMatch(/^Weekbericht/);
    expect(under.length).toBeGreaterThan(3);
    expect(new Set(under.map((one) => one.under))).toEqual(new Set([post?.id]));
    expect(asked()).toHaveLength(1);
  });

  test('it is lost again: it is asked anew, and the old question says so', async () => {
    await monday([lost(false), lost(false)]);
    const maureen = world.person('p-maureen');
    world.clock.advance(MINUTE);
    await maureen.press(AGAIN);
    await world.settled();
    expect(asked()).toHaveLength(2);
    await maureen.press(AGAIN);
    await world.settled();
    expect(titles().filter((one) => one.startsWith('Weekbericht'))).toHaveLength(1);
    expect(asked()).toHaveLength(2);
  });

  test('the operator may say that it stands as well, and whoever was asked sees it', async () => {
    await monday([lost(true)]);
    const { id } = row('weekbericht.post|');
    expect((await run(['outbox', 'stands', id], world.file)).code).toBe(0);
    const again = await run(['outbox', 'stands', id], world.file);
    expect([again.code, again.error.join()]).toEqual([1, expect.stringContaining('sent, not parked')]);
    await world.settled();
    expect(world.person('p-maureen').latest()).toContain('Dan laat ik het zo staan');
    expect(thread().every((one) => one.state === 'sent')).toBe(true);
  });

  test('a press that comes too late or twice does nothing, and tells how it stands', async () => {
    await monday([lost(true)]);
    const maureen = world.person('p-maureen');
    await maureen.press(STANDS, { event: 'once' });
    const settled = maureen.latest();
    await maureen.repeat();
    expect(maureen.latest()).toBe(settled);
    const { id } = row('weekbericht.post|');
    const now = world.house.machine.now();
    const token = world.store.tokens.issue({ kind: 'weekbericht.again', week: WEEK, row: id }, null, now);
    const { last } = maureen;
    await maureen.redo({ ...last!, kind: 'pressed', token, eventId: 'late' } as never);
    await world.settled();
    expect(row('weekbericht.post|').reason).toBe('stands');
    expect(titles().filter((one) => one.startsWith('Weekbericht'))).toHaveLength(1);
    expect(maureen.latest()).toContain('Dan laat ik het zo staan');
  });

  test('a press about a message that is no weekbericht, or none at all, changes nothing', async () => {
    await monday([lost(true)]);
    const maureen = world.person('p-maureen');
    const now = world.house.machine.now();
    const other = world.store.outbox.inState('sent').find((one) => one.item.kind === 'weekcheck.ask')!;
    await maureen.say('hulp');
    for (const id of [other.id, 'nothing']) {
      const token = world.store.tokens.issue({ kind: 'weekbericht.stands', week: WEEK, row: id }, null, now);
      await maureen.redo({ ...maureen.last!, kind: 'pressed', token, eventId: `odd-${id}` } as never);
      expect(maureen.latest()).toContain('Deze knop werkt niet meer');
    }
    expect(world.store.outbox.get(other.id)).toEqual(other);
  });

  test('only whoever was asked, or could have been, may settle it', async () => {
    await monday([lost(true)]);
    const { id } = row('weekbericht.post|');
    const now = world.house.machine.now();
    const token = world.store.tokens.issue({ kind: 'weekbericht.again', week: WEEK, row: id }, null, now);
    const femke = world.person('p-femke');
    await femke.say('hulp');
    await femke.redo({ ...femke.last!, kind: 'pressed', token, eventId: 'sly' } as never);
    expect(femke.latest()).toContain('Dit kan een ander doen, maar jij niet.');
    expect(row('weekbericht.post|').state).toBe('uncertain');
  });
});

describe('Who is asked to look', () => {
  const away = { from: '2026-03-16', until: '2026-03-20' };
  const gone = (of: World, person: string): void => of.store.people.setAway(person, away, '2026-03-16');

  test('the vervanger, when the programmasecretaris is away', async () => {
    await monday([lost(true)], (of) => gone(of, 'p-maureen'));
    expect([asked('p-jorrit').length, asked().length, asked('p-wietske').length]).toEqual([1, 0, 0]);
    await world.person('p-jorrit').press(AGAIN);
    expect(world.person('p-jorrit').latest()).toContain('Ik plaats het opnieuw');
  });

  test('the programmaleider, when both are away', async () => {
    await monday([lost(true)], (of) => ['p-maureen', 'p-jorrit'].forEach((one) => gone(of, one)));
    expect(asked('p-wietske')).toHaveLength(1);
    await world.person('p-wietske').press(STANDS);
    await world.settled();
    expect(thread().every((one) => one.state === 'sent')).toBe(true);
  });
});

describe('A part of the thread of which the answer was lost', () => {
  test('it is asked for all lost parts at once, and each is settled by itself', async () => {
    const sent = { kind: 'sent', receipt: { conversation: CHANNEL, message: 'm0' } } as const;
    await monday([sent, lost(true), lost(false)]);
    expect(asked()).toHaveLength(1);
    const parts = thread().filter((one) => one.state === 'uncertain');
    expect(parts).toHaveLength(2);
    const maureen = world.person('p-maureen');
    const before = titles();
    const [stands, absent] = parts.map(({ item }) =>
      item.kind === 'weekbericht.thread' ? (world.store.programme.werkgroep(item.params.part)?.name ?? '') : '',
    );
    expect(maureen.latest()).toContain(stands);
    await maureen.press(`Staat er: ${stands!}`.slice(0, 40));
    await maureen.press(`Opnieuw: ${absent!}`.slice(0, 40));
    await world.settled();
    expect(titles()).toEqual([...before, absent]);
    expect(asked()).toHaveLength(1);
    expect(thread().every((one) => one.state === 'sent')).toBe(true);
  });

  test('nobody is asked while more of it is on its way: what is lost a little later is in the same question', async () => {
    const sent = { kind: 'sent', receipt: { conversation: CHANNEL, message: 'm0' } } as const;
    await monday([sent, lost(true), later(5 * MINUTE), lost(true)]);
    const [, newest] = thread().filter((one) => one.state === 'uncertain');
    expect(asked()).toHaveLength(1);
    // What is left of the question is no new one.
    const part = newest?.item.kind === 'weekbericht.thread' ? newest.item.params.part : '';
    const label = `Opnieuw: ${world.store.programme.werkgroep(part)?.name ?? ''}`.slice(0, 40);
    await world.person('p-maureen').press(label);
    await world.settled();
    expect(newest && world.store.outbox.get(newest.id)?.state).toBe('sent');
    expect(asked()).toHaveLength(1);
  });

  test('a refused part is no matter for a question', async () => {
    await monday([refused('not-in-channel')]);
    expect(row('weekbericht.post|').state).toBe('parked');
    expect(asked()).toEqual([]);
  });
});
