import { afterEach, describe, expect, test } from 'vitest';
import { type House, HouseError, openHouse, readWorld } from '../../src/house.ts';
import { makePump } from '../../src/pump.ts';
import { mayAct, tick } from '../../src/schedule/tick.ts';
import { loadDemo } from '../../seeds/load-demo.ts';
import { loadProgramme } from '../../seeds/load.ts';
import { canonical } from '../support/canonical.ts';
import { DAY, fakeClock } from '../support/clock.ts';
import { createRecorder } from '../support/recorder.ts';
import { scratchFile } from '../support/scratch.ts';
import { SEEDS, bornFile, configured, keepLog } from '../support/world.ts';

const LIVE = { SLACK_BOT_TOKEN: 'xoxb-voorbeeld', SLACK_SIGNING_SECRET: 'voorbeeld' };
const LOCAL = { ...LIVE, SLACK_API_URL: 'http://127.0.0.1:9/api/' };

const opened: House[] = [];
const open = (database: string, env: Readonly<Record<string, string>> = {}): House => {
  const house = openHouse(configured(database, env), { log: keepLog([]) });
  opened.push(house);
  return house;
};
afterEach(() => {
  for (const house of opened.splice(0)) house.close();
});

describe('What a database is born as', () => {
  test('without a platform it is proef, with the demo world in it, and active', () => {
    const house = open(':memory:');
    expect(house.born).toBe('proef');
    expect(house.proefClock).not.toBeNull();
    expect(house.machine.now()).toBe(Date.parse('2026-03-12T13:55:00+01:00'));
    expect(mayAct(house.machine)).toEqual({ ok: true });
    expect(house.store.people.all().length).toBeGreaterThan(20);
    expect(house.store.people.all().every((one) => one.welcomedAt !== null)).toBe(true);
  });

  test('with a live platform it is echt, with the programme and nobody in it', () => {
    const house = open(':memory:', LIVE);
    expect(house.born).toBe('echt');
    expect(house.proefClock).toBeNull();
    expect(house.store.people.all()).toEqual([]);
    expect(house.store.programme.werkgroepen()).toHaveLength(6);
    expect(house.store.settings.get('clock')).toBeNull();
  });

  test('with a platform that is only a loopback address it is proef: nobody real is behind it', () => {
    expect(open(':memory:', LOCAL).born).toBe('proef');
  });

  test('it is born at the moment that was asked for', () => {
    const house = open(':memory:', { KRACHTBOT_NOW: '2026-09-03T09:00:00+02:00' });
    expect(house.machine.now()).toBe(Date.parse('2026-09-03T09:00:00+02:00'));
  });

  test('what it is stays for ever', () => {
    const file = scratchFile();
    open(file, LIVE).close();
    expect(open(file).born).toBe('echt');
  });

  test('a proef database never starts with a live platform, and says why', () => {
    const file = bornFile();
    expect(() => open(file, LIVE)).toThrow(HouseError);
    expect(() => open(file, LIVE)).toThrow(
      /proef database with fictional people; it never starts with a live platform/,
    );
    expect(open(file).born).toBe('proef');
  });

  test('an echt database asks nobody anything before it is activated', async () => {
    const house = open(':memory:', LIVE);
    const { store, machine } = house;
    const plain = { email: null, organisationId: null, platform: null, deputyId: null, memberOf: [] };
    const roles = [{ role: 'kartrekker', scope: 'W1' }] as const;
    store.people.put({ id: 'anna', givenName: 'Anna', name: 'Anna', ...plain, roles });
    store.people.link({ platform: 'web', registration: 'playground', tenant: 'web', user: 'anna' }, 'anna', 'operator');
    const item = { kind: 'welcome', params: {}, key: 'welcome|anna', to: { person: 'anna' }, notBefore: 0 } as const;
    store.outbox.plan(item, 0);
    const recorder = createRecorder({ now: fakeClock().now });
    const pump = makePump(house, { web: recorder });
    expect(mayAct(machine)).toEqual({ ok: false, why: 'not-activated' });
    expect(tick({ ...machine, now: () => machine.now() + 30 * DAY })).toEqual([]);
    expect(await pump.deliver()).toBe(0);
    expect(recorder.calls).toEqual([]);

    store.settings.set('activated', new Date(machine.now()).toISOString());
    expect(await pump.deliver()).toBe(1);
    await pump.stop();
  });

  test('what fell due before it was activated is never asked', () => {
    const house = open(':memory:', LIVE);
    const { store, machine } = house;
    const sunday = Date.parse('2026-03-15T12:00:00+01:00');
    store.settings.set('activated', new Date(sunday).toISOString());
    const done = tick({ ...machine, now: () => sunday + 2 * DAY });
    expect(done.every((row) => row.at > sunday)).toBe(true);
    expect(done.map((row) => row.job)).toContain('weekcheck.close');
    expect(done.map((row) => row.job)).not.toContain('weekcheck.open');
  });

  test('seeds that are wrong change nothing, and say where', () => {
    expect(() => open(':memory:', { KRACHTBOT_SEEDS: '/nergens' })).toThrow(HouseError);
  });
});

describe('Loading the seeds', () => {
  test('a second time changes nothing, of the programme nor of the demo', () => {
    const house = open(bornFile());
    const { store, machine } = house;
    const { programme, bank, demo } = readWorld(SEEDS, true);
    const at = Date.parse(machine.store.settings.get('clock') ?? '');
    const before = canonical(store.sqlite);
    loadProgramme(store, programme, at);
    loadDemo(store, machine.agenda, bank, demo!);
    expect(canonical(store.sqlite)).toEqual(before);
  });

  test('keeps what people answered and what was set by hand', () => {
    const house = open(bornFile());
    const { store } = house;
    store.settings.set('weekbericht.to', 'slack:T1/C1');
    store.people.stopped('p-soraya', 5);
    const answers = JSON.stringify(store.sqlite.prepare('select * from weekcheck_revision').all());
    loadProgramme(store, readWorld(SEEDS, true).programme, 7);
    expect(JSON.stringify(store.sqlite.prepare('select * from weekcheck_revision').all())).toBe(answers);
    expect(store.settings.get('weekbericht.to')).toBe('slack:T1/C1');
    expect(store.people.get('p-soraya')?.stoppedAt).toBe(5);
  });

  test('opening the same database again changes nothing', () => {
    const file = bornFile();
    const first = open(file);
    const before = canonical(first.store.sqlite);
    first.close();
    expect(canonical(open(file).store.sqlite)).toEqual(before);
  });
});
