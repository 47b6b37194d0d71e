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
    expect(await asks()).toContain('Ik bewaar niets van een puls van jou.');
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

  test('finds nothing any more from the moment the round is closed', async () => {
    answers();
    round.close();
    expect(await asks()).toContain('Ik bewaar niets van een puls van jou.');
    destroyRound(world.file);
    expect(await asks()).toContain('Ik bewaar niets van een puls van jou.');
  });

  test('says until when it is kept that somebody was asked, and that the answers cannot be found', async () => {
    const { store, house } = world;
    const now = house.machine.now();
    const item = { kind: 'puls.ask', params: { round: ROUND }, to: { person: 'p-linh' }, notBefore: now } as const;
    store.outbox.plan({ ...item, key: `puls.ask|${ROUND}|p-linh` }, now);
    store.puls.put(ROUND, 'open');
    store.puls.close(ROUND, null, now);
    const told = await asks();
    expect(told).toContain('Niet of je meedeed.');
    expect(told).toMatch(/Ook dat haal ik weg, op \d+ \w+\./);
    expect(told).toContain('kan ik niet terugvinden');
    expect(await asks('p-kofi')).toContain('Ik bewaar niets van een puls van jou.');
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
