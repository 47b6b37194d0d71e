import { afterEach, expect, test } from 'vitest';
import { forgetIn, PLACE } from '../../src/store/forget.ts';
import { openStore } from '../../src/store/index.ts';
import { closeRooms, openRoom } from './room.ts';
import { replying, says, withButton } from './samples.ts';

afterEach(closeRooms);

test('somebody who is forgotten by their own press is told so on every device, though nothing of them is kept', async () => {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  room.answers(replying({ kind: 'message', message: withButton('Ja, wis mij', 'sure-1') }));
  await anna.says('wis mij');
  await room.until('the button stands', () => anna.reads().length === 2);
  room.answers(() => {
    room.kept.clear();
    return Promise.resolve({ kind: 'replaced', message: says('Het is klaar.') });
  });
  await anna.press('Ja, wis mij');
  await room.until('the message itself says so', () => {
    anna.reopens();
    return anna.reads().at(-1) === 'Het is klaar.';
  });
  expect([...room.kept.keys()]).toEqual([]);
});

test('what the adapter keeps of where somebody is, is what forgetting takes away', async () => {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  room.answers(replying({ kind: 'message', message: says('Hoi.') }));
  await anna.says('hoi');
  const { from } = room.heard.at(-1)!;
  const store = openStore(':memory:');
  try {
    const one = { id: 'p-anna', givenName: 'Anna', name: 'Anna', email: null, organisationId: null, platform: null };
    store.people.put({ ...one, deputyId: null, roles: [], memberOf: [] });
    store.people.link({ ...from, tenant: from.tenant.toUpperCase() }, 'p-anna', 'operator');
    for (const [key, value] of room.kept) store.references<object>().set(key, value);
    store.references<object>().set('person|krachtbot|other|29:bo', {});
    expect(store.sqlite.prepare(`select ${PLACE} from identity`).pluck().all()).toEqual([...room.kept.keys()]);
    forgetIn(store.sqlite, { forget: () => undefined })('p-anna');
    expect(store.sqlite.prepare('select key from teams_reference').pluck().all()).toEqual([
      'person|krachtbot|other|29:bo',
    ]);
  } finally {
    store.close();
  }
});
