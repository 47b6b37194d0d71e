import { afterEach, expect, test } from 'vitest';
import { inputId } from '../../adapters/teams/render-field.ts';
import { actionsOf } from '../fakes/teams/card.ts';
import { type Json, record } from '../fakes/teams/shape.ts';
import { closeRooms, openRoom, type Room } from './room.ts';
import { oneQuestion, replying, says, everyField } from './samples.ts';

afterEach(closeRooms);

/** As in learn.microsoft.com, "Use dialogs with bots", the payload of task/fetch and task/submit; the values are ours. */
function invoke({ fake }: Room, name: string, data: Json, id = 'f:1') {
  const anna = fake.person('29:anna');
  const member = fake.office.members.get('29:anna')!;
  const activity = fake.activities.execute(member, { conversation: anna.chat }, 'card-1', {});
  return fake.wire.send({ ...activity, id, name, value: { data, context: { theme: 'default' } } });
}

const taskOf = (body: Json): Json => record(body['task']);
const cardOf = (body: Json): Json => record(record(record(taskOf(body)['value'])['card'])['content']);

test('a dialog that is opened is a press, and shows the form that is the answer, to be sent as a dialog sends', async () => {
  const room = await openRoom();
  const form = everyField('send-1');
  room.answers(replying({ kind: 'form', form }));
  const answer = await invoke(room, 'task/fetch', { type: 'task/fetch', token: 'open-1' });
  expect(room.heard).toMatchObject([{ kind: 'pressed', token: 'open-1', scope: 'personal' }]);
  expect(answer.status).toBe(200);
  expect(taskOf(answer.body)).toMatchObject({ type: 'continue', value: { title: form.title } });
  const actions = actionsOf(cardOf(answer.body));
  expect(actions.map((one) => one['type'])).toEqual(['Action.Submit']);
  expect(actions[0]!['data']).toMatchObject({ token: 'send-1' });
});

test('what a dialog sends is a form that was sent, and its reply is shown there', async () => {
  const room = await openRoom();
  const form = oneQuestion('send-1');
  const [field] = form.fields;
  room.answers(replying({ kind: 'message', message: says('Bewaard.') }));
  const data = { token: 'send-1', verb: 'send', [inputId('send-1', field!)]: 'goed' };
  const answer = await invoke(room, 'task/submit', data);
  expect(room.heard).toMatchObject([{ kind: 'submitted', token: 'send-1', values: { [field!.id]: 'goed' } }]);
  expect(JSON.stringify(cardOf(answer.body))).toContain('Bewaard.');
  // Nothing is said in the chat besides.
  expect(room.fake.person('29:anna').reads()).toEqual([]);
});

test('a dialog that is opened from a channel is for one person alone, in what is asked and in what is answered', async () => {
  const room = await openRoom();
  room.fake.office.addChannel('19:programma@thread.tacv2', ['29:anna']);
  room.fake.person('29:anna');
  room.answers(replying({ kind: 'message', message: says('Dit weet ik van jou.') }));
  const member = room.fake.office.members.get('29:anna')!;
  const activity = room.fake.activities.execute(member, { conversation: '19:programma@thread.tacv2' }, 'card-1', {});
  const value = { data: { type: 'task/fetch', token: 'open-1' }, context: { theme: 'default' } };
  const answer = await room.fake.wire.send({ ...activity, name: 'task/fetch', value });
  expect(room.heard).toMatchObject([{ kind: 'pressed', token: 'open-1', scope: 'personal' }]);
  expect(JSON.stringify(cardOf(answer.body))).toContain('Dit weet ik van jou.');
  expect(room.fake.connector.calls).toEqual([]);
});

test('a dialog from a card of another make is told that it no longer works, and nothing is heard', async () => {
  const room = await openRoom();
  const answer = await invoke(room, 'task/fetch', { type: 'task/fetch' });
  expect(taskOf(answer.body)['type']).toBe('message');
  expect(room.heard).toEqual([]);
});
