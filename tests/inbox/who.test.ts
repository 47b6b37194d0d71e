import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Profile } from '../../src/chat/index.ts';
import { replyText } from '../support/read.ts';
import type { Somebody } from '../support/somebody.ts';
import { type World, openWorld } from '../support/world.ts';
import { WEEK, kept, sendForm, thursday } from './thursday.ts';

let world: World;
beforeEach(async () => {
  world = await thursday();
  for (const [id, email] of [
    ['p-soraya', 'soraya@voorbeeld.nl'],
    ['p-linh', 'linh@voorbeeld.nl'],
  ] as const) {
    const { welcomedAt: _w, stoppedAt: _s, ...person } = world.store.people.get(id)!;
    world.store.people.put({ ...person, email });
  }
});
afterEach(() => world.close());

/** Somebody in a workspace the bot does not know them from, with this profile. */
function guest(profile: Profile | null, user = 'U1'): Somebody {
  return world.person(user, { identity: { tenant: 'T9' }, profile });
}
const profile = (email: string | null, outsider = false): Profile => ({ name: 'Iemand', email, outsider });

const identities = (): number =>
  world.store.sqlite.prepare<[], number>('select count(*) from identity').pluck().get() ?? -1;

describe('Somebody we do not know', () => {
  test('is looked up first, and hears that', async () => {
    const reply = await world.receive({
      kind: 'spoke',
      text: 'hulp',
      eventId: 'e1',
      from: guest(null).identity,
      conversation: 'x',
      scope: 'personal',
    });
    expect(reply.kind).toBe('look-up');
    expect(replyText(reply)).toBe('Moment, ik zoek je op.');
  });

  test.each([
    ['nobody has this address', profile('niemand@voorbeeld.nl')],
    ['the platform knows no address', profile(null)],
    ['the platform knows nobody', null],
    ['it is a guest of another organisation', profile('soraya@voorbeeld.nl', true)],
  ])('gets a kind welcome and nothing else when %s', async (_why, found) => {
    world.store.trust.allow('web:T9', 'voorbeeld.nl');
    const before = identities();
    const reply = await guest(found).say('weekcheck');
    expect(replyText(reply)).toContain('Ik ken jou nog niet');
    expect(identities()).toBe(before);
    expect(world.store.trust.proposals()).toEqual([]);
  });

  test('gets a kind welcome when two people have that address: nobody is guessed at', async () => {
    world.store.trust.allow('web:T9', 'voorbeeld.nl');
    const { welcomedAt: _w, stoppedAt: _s, ...person } = world.store.people.get('p-gerrit')!;
    world.store.people.put({ ...person, email: 'soraya@voorbeeld.nl' });
    expect(replyText(await guest(profile('soraya@voorbeeld.nl')).say('weekcheck'))).toContain('Ik ken jou nog niet');
  });

  test('may do nothing with a button made for everybody', async () => {
    await world.goTo('2026-03-16T09:00:00+01:00');
    const stranger = guest(profile('niemand@voorbeeld.nl'));
    const before = JSON.stringify(world.store.sqlite.prepare('select * from hulpvraag').all());
    const reply = await stranger.press('Ik pak nr. 3 op', { channel: 'programmateam' });
    expect(replyText(reply)).toContain('Ik ken jou nog niet');
    expect(JSON.stringify(world.store.sqlite.prepare('select * from hulpvraag').all())).toBe(before);
  });
});

describe('An address that fits somebody', () => {
  test('links by itself where the operator trusts that workspace for that domain, and answers at once', async () => {
    world.store.trust.allow('web:T9', 'voorbeeld.nl');
    const reply = await guest(profile('Soraya@Voorbeeld.nl')).say('weekcheck');
    expect(reply.kind).toBe('form');
    expect(world.store.people.at({ platform: 'web', registration: 'playground', tenant: 'T9', user: 'U1' })?.id).toBe(
      'p-soraya',
    );
  });

  test.each([
    ['another workspace', 'web:T8', 'voorbeeld.nl'],
    ['another domain', 'web:T9', 'elders.nl'],
    ['a domain that only ends the same', 'web:T9', 'eld.nl'],
  ])('only proposes who somebody may be when %s is trusted', async (_what, place, domain) => {
    world.store.trust.allow(place, domain);
    const before = identities();
    const reply = await guest(profile('soraya@voorbeeld.nl')).say('weekcheck');
    expect(replyText(reply)).toContain('De programmasecretaris kijkt het even na');
    expect(identities()).toBe(before);
    expect(world.store.trust.proposals()).toMatchObject([{ personId: 'p-soraya', user: 'U1', tenant: 'T9' }]);
    expect(kept(world)).toEqual([]);
  });

  test('proposes once, however often somebody tries', async () => {
    const one = guest(profile('soraya@voorbeeld.nl'));
    await one.say('weekcheck');
    await one.say('hulp');
    expect(world.store.trust.proposals()).toHaveLength(1);
  });

  test('who only arrives is greeted first: the welcome is planned, once', async () => {
    world.store.trust.allow('web:T9', 'voorbeeld.nl');
    world.store.people.welcomed('p-linh', null);
    const one = guest(profile('linh@voorbeeld.nl'));
    const joined = { kind: 'joined', from: one.identity, conversation: 'x', scope: 'personal' } as const;
    await world.receive({ ...joined, eventId: 'j1' });
    const found = {
      kind: 'found',
      profile: profile('linh@voorbeeld.nl'),
      cause: { ...joined, eventId: 'j1' },
    } as const;
    const reply = await world.receive({ ...joined, ...found, eventId: 'j1:found' });
    expect(replyText(reply)).toContain('Fijn, Linh');
    await world.receive({ ...joined, eventId: 'j2' });
    await world.quiet();
    expect(world.store.outbox.startingWith('welcome|p-linh')).toHaveLength(1);
    expect(world.store.people.get('p-linh')?.welcomedAt).not.toBeNull();
  });

  test('a welcome that was parked is tried again when somebody is linked or comes back', async () => {
    world.store.people.welcomed('p-linh', null);
    world.recorder.script('send', [{ kind: 'refused', refusal: 'bot-blocked' }], 'dm:p-linh');
    const linh = world.person('p-linh');
    const joined = { kind: 'joined', from: linh.identity, conversation: 'dm:p-linh', scope: 'personal' } as const;
    await world.receive({ ...joined, eventId: 'j1' });
    await world.quiet();
    expect(world.store.outbox.byKey('welcome|p-linh')?.state).toBe('parked');
    await world.receive({ ...joined, eventId: 'j2' });
    await world.quiet();
    expect(world.store.outbox.byKey('welcome|p-linh')?.state).toBe('sent');
  });
});

describe('What another process changes', () => {
  test('somebody the operator links, stops knowing or gives a role is so at once', async () => {
    const other = openWorld({ database: world.file });
    const identity = { platform: 'web', registration: 'playground', tenant: 'T9', user: 'U7' } as const;
    const one = world.person('U7', { identity: { tenant: 'T9' } });
    expect(replyText(await one.say('weekcheck'))).toContain('Ik ken jou nog niet');
    other.store.people.link(identity, 'p-linh', 'operator');
    expect(replyText(await one.say('weekcheck'))).toContain('geen weekcheck voor je klaar');
    const { welcomedAt: _w, stoppedAt: _s, ...linh } = other.store.people.get('p-linh')!;
    other.store.people.put({ ...linh, roles: [{ role: 'kartrekker', scope: 'W1' }] });
    expect((await one.say('weekcheck')).kind).toBe('form');
    other.store.people.put({ ...linh, roles: [] });
    const act = { kind: 'weekcheck.open', werkgroep: 'W1', week: WEEK } as const;
    expect(replyText(await sendForm(world, world.person('p-linh'), act, {}, 'late'))).toContain('jij niet');
    other.store.people.unlink(identity);
    expect(replyText(await one.say('weekcheck'))).toContain('Ik ken jou nog niet');
    await other.close();
  });
});
