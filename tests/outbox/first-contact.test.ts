import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../support/clock.ts';
import { later, lost, refused } from '../support/recorder.ts';
import { openOffice } from './office.ts';

describe('The first contact', () => {
  test('nobody is asked anything before the welcome was delivered to them', async () => {
    const office = openOffice();
    office.plan('q1', 'new-dora');
    office.plan('q2', 'new-dora');
    await office.deliverer.run();
    expect(office.reads('dm:new-dora')).toEqual(['welkom', 'q1', 'q2']);
    expect(office.store.people.get('new-dora')?.welcomedAt).not.toBeNull();
  });

  test('a welcome that must wait keeps every question waiting', async () => {
    const office = openOffice();
    office.plan('q1', 'new-dora');
    office.recorder.script('send', [later(MINUTE), lost(false)], 'dm:new-dora');
    await office.deliverer.run();
    expect(office.reads('dm:new-dora')).toEqual([]);
    expect(office.row('q1')).toMatchObject({ state: 'pending', attempts: 0 });
    await office.wait(HOUR);
    expect(office.reads('dm:new-dora')).toEqual(['welkom', 'q1']);
  });

  test('a welcome that rests between attempts is not pushed by the questions behind it', async () => {
    const office = openOffice();
    office.plan('q1', 'new-dora');
    office.recorder.script('send', [lost(false)], 'dm:new-dora');
    await office.deliverer.run();
    await office.deliverer.run();
    await office.deliverer.run();
    expect(office.row('welcome|new-dora')).toMatchObject({ state: 'pending', attempts: 1 });
    await office.wait(MINUTE);
    expect(office.reads('dm:new-dora')).toEqual(['welkom', 'q1']);
  });

  test('where the welcome is refused the questions are parked too, and say why', async () => {
    const office = openOffice();
    office.plan('q1', 'new-dora');
    office.recorder.script('send', [refused('bot-blocked')], 'dm:new-dora');
    await office.deliverer.run();
    await office.deliverer.run();
    expect(office.row('welcome|new-dora')).toMatchObject({ state: 'parked', reason: 'bot-blocked' });
    expect(office.row('q1')).toMatchObject({ state: 'parked', reason: 'welcome-parked' });
    expect(office.deliverer.again()).toBeNull();
  });

  test('once the welcome does arrive, what waited for it leaves, and only for that person', async () => {
    const office = openOffice();
    for (const who of ['new-dora', 'new-emre']) {
      office.plan(`q-${who}`, who);
      office.recorder.script('send', [refused('bot-blocked')], `dm:${who}`);
    }
    await office.deliverer.run();
    await office.deliverer.run();
    office.store.outbox.again(office.row('welcome|new-dora').id, 0);
    await office.deliverer.run();
    expect(office.reads('dm:new-dora')).toEqual(['welkom', 'q-new-dora']);
    expect(office.row('q-new-emre')).toMatchObject({ state: 'parked', reason: 'welcome-parked' });
  });

  test('who stopped before the welcome came, and then started again, is welcomed after all', async () => {
    const office = openOffice();
    office.plan('q1', 'new-dora');
    office.recorder.script('send', [later(MINUTE)], 'dm:new-dora');
    await office.deliverer.run();
    office.store.people.stopped('new-dora', 1);
    office.store.outbox.dropFor('new-dora', 'stopped', []);
    office.plan('q2', 'new-dora');
    office.clock.advance(MINUTE);
    await office.deliverer.run();
    expect(office.reads('dm:new-dora')).toEqual([]);
    expect(office.row('q2')).toMatchObject({ state: 'dropped', reason: 'stopped' });
    office.store.people.stopped('new-dora', null);
    office.plan('q3', 'new-dora');
    await office.deliverer.run();
    expect(office.reads('dm:new-dora')).toEqual(['welkom', 'q3']);
  });
});
