import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RoundStore } from '../../../src/puls/round.ts';
import { destroyRound, makeRoundStore } from '../../../src/puls/round-store.ts';
import { replyText } from '../../support/read.ts';
import type { World } from '../../support/world.ts';
import { QUOTABLE, ROUND, keep, reading } from './reading.ts';

let world: World;
let round: RoundStore;
beforeEach(async () => {
  world = await reading([]);
  round = makeRoundStore(world.file, ROUND, randomBytes);
});
afterEach(async () => {
  destroyRound(world.file);
  await world.close();
});

const NOTHING = 'Bij jouw naam bewaar ik nu niets van een puls.';

const asks = async (user = 'p-linh'): Promise<string> => replyText(await world.person(user).say('bewijs'));

/** Linh answers from a role, four items and a text. */
function answers(): void {
  round.create();
  round.takeRole('p-linh', 'ervaringsdeskundige', []);
  for (const [at, item] of ['P-A1', 'P-B1', 'P-D1', 'P-D2'].entries()) round.answer('p-linh', item, String(at + 1));
  round.say('p-linh', { question: 'P-O1', text: 'De kanarievogel hielp.', mayQuote: true });
}

describe('“bewijs”', () => {
  test('says that nothing is kept when there is nothing', async () => {
    expect(await asks()).toContain(NOTHING);
  });

  test('tells who did not answer an open round that nothing of theirs is in it', async () => {
    answers();
    expect(await asks('p-kofi')).toContain('Van jou bewaar ik daarin geen antwoord.');
  });

  test('counts what is kept while the round is open, and repeats none of it', async () => {
    answers();
    const told = await asks();
    expect(told).toContain('Ik bewaar de rol die je koos.');
    expect(told).toContain('Ik bewaar 4 antwoorden op vragen.');
    expect(told).toContain('Ik bewaar ook de tekst die je schreef.');
    expect(told).toContain('De beheerder kan dat ook.');
    expect(told).not.toMatch(/kanarievogel|ervaringsdeskundige|P-A1/);
    expect(JSON.stringify([world.log, world.recorder.state])).not.toContain('kanarievogel');
  });

  test('looks each time: what is changed or taken back shows at once', async () => {
    answers();
    round.answer('p-linh', 'P-D2', null);
    round.say('p-linh', { question: 'P-O1', text: null });
    expect(await asks()).toContain('Ik bewaar 3 antwoorden op vragen.');
    expect(await asks()).toContain('Ik bewaar geen tekst van jou.');
    round.withdraw('p-linh');
    expect(await asks()).toContain('Van jou bewaar ik daarin geen antwoord.');
  });

  test('finds no answer any more from the moment the round is closed, and says that a file still stands', async () => {
    answers();
    round.close();
    const told = await asks();
    expect(told).toContain('Ik tel de antwoorden nu.');
    expect(told).not.toContain(NOTHING);
    expect(told).not.toMatch(/Ik bewaar (de rol|\d)/);
    destroyRound(world.file);
    expect(await asks()).toContain(NOTHING);
  });

  test('tells who let it go by, or took everything back, that this is kept until the close', async () => {
    answers();
    const left = 'Ik bewaar dat ik je deze ronde niets meer vraag.';
    expect(await asks()).not.toContain(left);
    round.leave('p-kofi');
    expect(await asks('p-kofi')).toContain('Van jou bewaar ik daarin geen antwoord.');
    expect(await asks('p-kofi')).toContain(left);
    round.leave('p-linh');
    round.withdraw('p-linh');
    expect(await asks()).toContain(left);
    expect(await asks('p-yara')).not.toContain(left);
  });

  test('says that answers wait to be read and that nobody knows whose, to writer and others alike', async () => {
    keep(world, [QUOTABLE]);
    const [one, other] = [await asks('p-linh'), await asks('p-kofi')];
    expect(one).toContain('Ik weet niet van wie die zijn.');
    expect(one).toBe(other);
    expect(one).not.toContain(QUOTABLE.text);
  });

  test('says in a channel only where to ask', async () => {
    answers();
    const reply = await world.person('p-linh').type('bewijs', { channel: 'programmateam' });
    expect(replyText(reply)).toBe('Dit laat ik alleen aan jou zien. Stuur mij een eigen bericht.');
  });

  test('is honest about what others see', async () => {
    expect(await asks()).toContain('Slack en Microsoft kunnen wel zien wat je daar tikt en typt.');
  });
});

describe('“bewijs” about who was asked', () => {
  const asked = (kind: 'puls.ask' | 'puls.remind', user: string, at = ROUND, sent = true): void => {
    const { store, house } = world;
    const now = house.machine.now();
    const key = `${kind}|${at}|${user}`;
    store.outbox.plan({ kind, params: { round: at }, key, to: { person: user }, notBefore: now }, now);
    if (sent) store.outbox.stands(store.outbox.byKey(key)!.id, now);
  };
  const closeAt = (name: string): void => {
    world.store.puls.put(name, 'open');
    world.store.puls.close(name, null, world.house.machine.now());
  };

  test('says while the round is open that somebody was asked and reminded, and until when that stays', async () => {
    answers();
    asked('puls.ask', 'p-linh');
    expect(await asks()).toContain('Ik bewaar dat ik je vroeg om mee te doen.');
    expect(await asks()).not.toContain('herinner');
    asked('puls.remind', 'p-linh');
    expect(await asks()).toContain('Ik bewaar dat ik je eraan herinnerde. Toen had je nog niets laten weten.');
    expect(await asks()).toContain('Dat ik je vroeg, gooi ik twee weken na het sluiten weg.');
    expect(await asks('p-yara')).not.toContain('Ik bewaar dat ik je vroeg');
  });

  test('says to who got no reminder what can be guessed from that, once others did get one', async () => {
    round.create();
    asked('puls.ask', 'p-linh');
    asked('puls.ask', 'p-kofi');
    world.store.puls.put(ROUND, 'reminding');
    asked('puls.remind', 'p-kofi');
    expect(await asks()).not.toContain('kan dus raden');
    world.store.puls.put(ROUND, 'open');
    expect(await asks()).toContain('De beheerder kan dus raden dat je al iets had laten weten.');
    expect(await asks('p-kofi')).not.toContain('kan dus raden');
    expect(await asks('p-yara')).not.toContain('kan dus raden');
  });

  test('does not say that a message was sent that only was to be sent', async () => {
    round.create();
    asked('puls.ask', 'p-linh', ROUND, false);
    asked('puls.remind', 'p-linh', ROUND, false);
    const told = await asks();
    expect(told).toContain('Ik bewaar dat ik je wil vragen om mee te doen.');
    expect(told).toContain('Ik bewaar dat ik je eraan wil herinneren.');
    expect(told).not.toContain('Toen had je nog niets laten weten.');
  });

  test('says it of every closed round that is still remembered, each with its own day, newest first', async () => {
    asked('puls.ask', 'p-linh');
    asked('puls.remind', 'p-linh');
    closeAt(ROUND);
    await world.goTo('2026-03-16T12:00:00+01:00');
    asked('puls.ask', 'p-linh', 'puls-002');
    closeAt('puls-002');
    const told = await asks();
    expect(told).toMatch(/Op [^.]*16 maart sloot een puls. Ik bewaar dat ik je vroeg .*uiterlijk op .*31 maart\./);
    expect(told).toMatch(
      /Op [^.]*12 maart sloot een puls. .*Toen had je nog niets laten weten\. .*uiterlijk op .*27 maart\./,
    );
    expect(told.indexOf('16 maart')).toBeLessThan(told.indexOf('12 maart'));
    expect(told).toContain('kan ik niet terugvinden');
    expect(told).not.toContain('Niet of je meedeed');
    expect(await asks('p-kofi')).toContain(NOTHING);
  });

  test('goes on saying it as long as the rows stand, also past their time, and stops when they are gone', async () => {
    asked('puls.ask', 'p-linh');
    closeAt(ROUND);
    await world.goTo('2026-03-26T20:00:00+01:00');
    expect(world.store.outbox.startingWith('puls.ask|')).toHaveLength(1);
    expect(await asks()).toContain('Ik bewaar dat ik je vroeg om mee te doen.');
    expect(await asks()).toMatch(/uiterlijk op .*27 maart\./);
    await world.goTo('2026-03-27T03:29:00+01:00');
    expect(await asks()).not.toContain(NOTHING);
    await world.goTo('2026-03-27T03:31:00+01:00');
    expect(world.store.outbox.startingWith('puls.ask|')).toEqual([]);
    expect(await asks()).toContain(NOTHING);
  });
});
