import { describe, expect, test } from 'vitest';
import { createDesk } from '../../adapters/web/desk.ts';

describe('an act', () => {
  test('that is still running is waited for, not done again', async () => {
    const desk = createDesk();
    let finish = (): void => undefined;
    let times = 0;
    const act = async () => {
      times += 1;
      await new Promise<void>((resolve) => (finish = resolve));
      return { anchor: 'b-1', done: true };
    };
    const both = [desk.once('event', act), desk.once('event', act)];
    finish();
    expect(await Promise.all(both)).toEqual(['b-1', 'b-1']);
    expect(times).toBe(1);
  });

  test('that did not succeed, or that threw, can be done again', async () => {
    const desk = createDesk();
    const ended: string[] = [];
    const once = (anchor: string, done: boolean) =>
      desk.once('event', () => {
        ended.push(anchor);
        return anchor === 'throws' ? Promise.reject(new Error(anchor)) : Promise.resolve({ anchor, done });
      });
    await expect(once('throws', true)).rejects.toThrow('throws');
    await once('first', false);
    await once('second', true);
    expect(await once('third', true)).toBe('second');
    expect(ended).toEqual(['throws', 'first', 'second']);
  });

  test('is remembered among the newest 500, and forgotten after those', async () => {
    const desk = createDesk();
    let times = 0;
    const once = (event: number) =>
      desk.once(String(event), () => {
        times += 1;
        return Promise.resolve({ anchor: String(event), done: true });
      });
    for (let event = 0; event < 501; event += 1) await once(event);
    await once(1);
    expect(times).toBe(501);
    await once(0);
    expect(times).toBe(502);
  });
});

test('what is new in a conversation is counted until it is read or gone', () => {
  const desk = createDesk();
  desk.arrived('dm:a', '1');
  desk.arrived('dm:a', '2');
  desk.arrived('dm:b', '3');
  desk.gone('dm:a', '1');
  expect([desk.unread('dm:a'), desk.unread('dm:b'), desk.unread('dm:c')]).toEqual([1, 1, 0]);
  desk.setMoved(true);
  expect(desk.moved()).toBe(2);
  desk.read('dm:a');
  desk.setMoved(false);
  expect([desk.unread('dm:a'), desk.moved()]).toEqual([0, null]);
});

test('of what is said to one person alone the newest twenty are kept, and one under each entry', () => {
  const desk = createDesk();
  const seat = { user: 'a', conversation: 'kanaal' };
  const message = { summary: 'Goed.', blocks: [] };
  for (let entry = 0; entry < 25; entry += 1) desk.keepNote(seat, { message, under: String(entry) });
  expect(desk.notes(seat).map((note) => note.under)).toEqual(Array.from({ length: 20 }, (_, at) => String(at + 5)));
  const newest = desk.keepNote(seat, { message, under: '7' });
  expect(desk.notes(seat).filter((note) => note.under === '7')).toMatchObject([{ id: newest }]);
  expect(desk.notes({ user: 'b', conversation: 'kanaal' })).toEqual([]);
  desk.dropNote(seat, newest);
  expect(desk.notes(seat).some((note) => note.under === '7')).toBe(false);
});
