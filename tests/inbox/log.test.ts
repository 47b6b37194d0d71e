import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import type { World, WorldOptions } from '../support/world.ts';
import { LEARNED, NEEDS, NEXT, STATE, from, kept, thursday } from './thursday.ts';

const CANARY = 'kanarievogel';
const HELP = {
  'Wat heb je precies nodig?': `Zaalhuur voor de ${CANARY}.`,
  'Van wie heb je dit nodig?': 'Programmaleider',
  'Wanneer heb je het nodig?': 'Deze week',
};

let world: World;
afterEach(() => world.close());

/** Types the canary everywhere it can be typed. */
async function type(options: WorldOptions = {}): Promise<void> {
  world = await thursday(options);
  const soraya = world.person('p-soraya');
  const ignore = (): null => null;
  await soraya.say(`We zagen een ${CANARY}.`).catch(ignore);
  await soraya.type(`${CANARY} ${CANARY}`).catch(ignore);
  await soraya.press('Aanpassen').catch(() => soraya.press('Start'));
  const answers = { [STATE]: 'Op weg', [LEARNED]: `De ${CANARY}.`, [NEXT]: `Naar de ${CANARY}.`, [NEEDS]: ['Geld'] };
  await soraya.fill(answers).catch(ignore);
  await soraya.fill(HELP).catch(ignore);
  await soraya.submit({ V2: CANARY, V4c: [CANARY] }).catch(ignore);
  await soraya.say(`${CANARY} `.repeat(60)).catch(ignore);
  await soraya.say(`Bel ${CANARY} op 06-12345678`).catch(ignore);
  await world
    .person(`U-${CANARY}`, { profile: { name: CANARY, email: `${CANARY}@voorbeeld.nl`, outsider: false } })
    .say(CANARY)
    .catch(ignore);
  await world.quiet();
}

const lines = (): string => JSON.stringify(world.log);

describe('Nothing anybody typed stands in the log, at any level', () => {
  test('when all goes well, and when it is refused', async () => {
    await type();
    expect(JSON.stringify(kept(world))).toContain(CANARY);
    expect(world.log.length).toBeGreaterThan(0);
    expect(lines()).not.toContain(CANARY);
  });

  test('when something of ours throws, with the words in its message', async () => {
    let nth = 0;
    await type({
      trace(point) {
        if (point !== 'inbox.handled') return;
        nth += 1;
        if (nth % 2 === 0) throw new Error(`Kan niets met ${CANARY}`);
      },
    });
    expect(world.log.some((line) => line.event === 'inbound failed')).toBe(true);
    expect(lines()).not.toContain(CANARY);
  });

  test('when the database refuses, with the words in its message', async () => {
    world = await thursday();
    world.store.sqlite.exec(
      `create trigger broken before insert on weekcheck_revision begin select raise(abort, 'no'); end`,
    );
    const soraya = world.person('p-soraya');
    const sentence = { kind: 'spoke', text: `De ${CANARY}.`, ...from(soraya, 'e1') } as const;
    await world.receive(sentence);
    world.store.sqlite.exec('drop trigger broken');
    world.store.sqlite.exec(`alter table draft add column "${CANARY}" text not null default ''`);
    await world.receive({ ...sentence, eventId: 'e2' });
    expect(world.log.some((line) => line.event === 'inbound failed')).toBe(true);
    expect(lines()).not.toContain(CANARY);
  });

  test('when the store is busy or a commit fails', async () => {
    world = await thursday({ busyMs: 20 });
    const soraya = world.person('p-soraya');
    const other = new Sqlite(world.file);
    other.exec('begin immediate');
    await soraya.say(`De ${CANARY}.`);
    other.exec('rollback');
    other.close();
    expect(world.log.some((line) => line.event === 'commit failed')).toBe(true);
    expect(lines()).not.toContain(CANARY);
  });

  test('when a message with the words in it cannot be made or sent', async () => {
    await type({
      wrap: (adapter) => ({
        ...adapter,
        send: (to, message, options) =>
          JSON.stringify(message).includes(CANARY)
            ? Promise.reject(new Error(JSON.stringify(message)))
            : adapter.send(to, message, options),
      }),
    });
    expect(world.log.some((line) => line.event === 'adapter threw')).toBe(true);
    expect(lines()).not.toContain(CANARY);
  });

  test('nor does who a stranger is', async () => {
    await type();
    expect(world.log.some((line) => line.event === 'stranger')).toBe(true);
    expect(lines()).not.toContain(`U-${CANARY}`);
  });
});

describe('The outbox and the events hold no words', () => {
  test('what was typed stands in the records, and nowhere in the machine around them', async () => {
    await type();
    for (const table of ['outbox', 'event', 'slot', 'token', 'setting'])
      expect(JSON.stringify(world.store.sqlite.prepare(`select * from ${table}`).all())).not.toContain(CANARY);
  });
});
