import { afterEach, describe, expect, test } from 'vitest';
import { ClockError, proefClock } from '../../src/schedule/clock.ts';
import { type Store, openStore } from '../../src/store/index.ts';
import { HOUR, MINUTE, fakeClock } from '../support/clock.ts';
import { scratchFile } from '../support/scratch.ts';

const BORN = Date.parse('2026-03-12T13:55:00+01:00');

const opened: Store[] = [];
function clockOn(file: string, real = fakeClock()) {
  const store = openStore(file);
  opened.push(store);
  if (store.settings.get('clock') === null) store.settings.set('clock', new Date(BORN).toISOString());
  return { store, real, clock: proefClock(store, real.now) };
}
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

describe('The clock of a proef database', () => {
  test('stands still as long as no server runs', () => {
    const { clock, real } = clockOn(':memory:');
    real.advance(HOUR);
    expect(clock.now()).toBe(BORN);
  });

  test('goes as fast as real time while a server runs', () => {
    const { clock, real } = clockOn(':memory:');
    clock.run();
    real.advance(HOUR);
    expect(clock.now()).toBe(BORN + HOUR);
  });

  test('goes forward only', () => {
    const { clock } = clockOn(':memory:');
    clock.moveTo(BORN + HOUR);
    expect(() => clock.moveTo(BORN + HOUR - 1)).toThrow(ClockError);
    expect(clock.now()).toBe(BORN + HOUR);
    clock.moveTo(BORN + HOUR);
    expect(clock.now()).toBe(BORN + HOUR);
  });

  test('does not go back when real time does', () => {
    const real = fakeClock();
    const { clock } = clockOn(':memory:', real);
    clock.run();
    real.advance(HOUR);
    const before = clock.now();
    real.advance(-2 * HOUR);
    expect(clock.now()).toBe(before);
    real.advance(MINUTE);
    expect(clock.now()).toBe(before + MINUTE);
  });

  test('survives: the next process goes on where it stood, and not where it would have been', () => {
    const file = scratchFile();
    const { clock, real, store } = clockOn(file);
    clock.run();
    real.advance(HOUR);
    clock.keep();
    store.close();
    real.advance(100 * HOUR);
    const next = clockOn(file, real);
    expect(next.clock.now()).toBe(BORN + HOUR);
  });

  test('is one clock for a server and the command line', () => {
    const file = scratchFile();
    const server = clockOn(file);
    const command = clockOn(file);
    server.clock.run();
    command.clock.moveTo(BORN + 3 * HOUR);
    expect(server.clock.now()).toBe(BORN + 3 * HOUR);
    server.real.advance(MINUTE);
    expect(server.clock.now()).toBe(BORN + 3 * HOUR + MINUTE);
    server.clock.keep();
    expect(command.clock.now()).toBe(BORN + 3 * HOUR + MINUTE);
    server.clock.moveTo(BORN + 5 * HOUR);
    expect(() => command.clock.moveTo(BORN + 4 * HOUR)).toThrow(ClockError);
  });

  test('is written only when it went on', () => {
    const { clock, store } = clockOn(':memory:');
    const writes = () => store.sqlite.prepare<[], number>('select total_changes()').pluck().get();
    const before = writes();
    clock.keep();
    clock.keep();
    expect(writes()).toBe(before);
  });

  test('a database without a clock has none to give', () => {
    const store = openStore(':memory:');
    opened.push(store);
    expect(() => proefClock(store)).toThrow(ClockError);
  });
});
