import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../support/clock.ts';
import { later, lost } from '../support/recorder.ts';
import { openOffice } from './office.ts';

describe('When to look at the outbox again', () => {
  test('nothing waits: never', async () => {
    const office = openOffice();
    office.plan('a', 'anna');
    await office.deliverer.run();
    expect(office.deliverer.again()).toBeNull();
  });

  test('a hold: when it ends', async () => {
    const office = openOffice();
    office.plan('a', 'anna');
    office.recorder.script('send', [later(30 * SECOND)]);
    await office.deliverer.run();
    expect(office.deliverer.again()).toBe(30 * SECOND);
    office.clock.advance(29 * SECOND);
    expect(office.deliverer.again()).toBe(SECOND);
  });

  test('a hold that ended is no reason to look: it does not spin', async () => {
    const office = openOffice();
    office.plan('a', 'anna');
    office.recorder.script('send', [later(30 * SECOND)]);
    await office.deliverer.run();
    office.clock.advance(MINUTE);
    expect(office.deliverer.again()).toBeNull();
  });

  test('a message whose outcome is not known: when it can be found, and not over and over after that', async () => {
    const office = openOffice({ can: { settleMs: MINUTE } });
    office.plan('a', 'anna');
    office.recorder.script('send', [lost(false)]);
    office.recorder.finding([{ kind: 'cannot-tell' }]);
    await office.deliverer.run();
    expect(office.deliverer.again()).toBe(MINUTE);
    office.clock.advance(MINUTE);
    await office.deliverer.run();
    expect(office.deliverer.again()).toBeNull();
  });

  test('a message that rests after an attempt: when its rest is over', async () => {
    const office = openOffice();
    office.plan('a', 'anna');
    office.recorder.script('send', [lost(false)]);
    await office.deliverer.run();
    await office.deliverer.run();
    const rest = office.deliverer.again();
    expect(rest).toBeGreaterThan(1_000);
    expect(rest).toBeLessThan(3_000);
    office.clock.advance(rest ?? 0);
    expect(await office.deliverer.run()).toBe(1);
  });

  test('a moment that is all but here is not looked at in a hurry', async () => {
    const office = openOffice();
    office.plan('a', 'anna');
    office.recorder.script('send', [later(5)]);
    await office.deliverer.run();
    expect(office.deliverer.again()).toBe(50);
  });
});
