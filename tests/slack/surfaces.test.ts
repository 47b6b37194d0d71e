import { afterEach, expect, test } from 'vitest';
import { slackWords } from '../../dialogs/slack/words.ts';
import { chatOf, closeRooms, everyField, openRoom, replying, says, withButton } from './room.ts';

afterEach(closeRooms);

test('what is said to the bot is heard as it was typed; edits, robots and the bot itself are not', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.fake.space.addChannel('C1');
  await anna.says('kijk op <https://example.nl/a|example.nl/a> &amp; bel <@U2>');
  await anna.says('<@U0BOT> help &lt;3', 'C1');
  await anna.says('gewijzigd', anna.dm, { subtype: 'message_changed' });
  await anna.says('robot', anna.dm, { bot_id: 'B1' });
  await anna.says('ikzelf', anna.dm, { user: 'U0BOT' });
  expect(room.heard).toMatchObject([
    { kind: 'spoke', scope: 'personal', text: 'kijk op example.nl/a & bel @U2' },
    { kind: 'spoke', scope: 'channel', conversation: 'C1', text: 'help <3' },
  ]);
});

test('a form asked for in conversation stands in a message, and can be answered there', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  const form = everyField('send-1');
  room.answers(replying({ kind: 'form', form }));
  await anna.says('signaal');
  await room.until('the form stands there', () => anna.reads().length === 2);
  anna.choose('Hoe staat het?', ['Goed']);
  anna.type('Vertel', 'Het loopt.');
  room.answers(replying({ kind: 'problems', problems: { cijfer: 'Kies een cijfer.' }, form }));
  await anna.press('Versturen');
  expect(room.heard.at(-1)).toMatchObject({
    token: 'send-1',
    values: { stand: 'goed', wie: 'p2', lang: 'Het loopt.', aantal: '3' },
  });
  await room.until('what is missing is asked in a modal', () => anna.modal() !== null);
  expect(anna.modal()!.text).toContain('Kies een cijfer.');
});

test('one question with a few answers is answered with one press, and the next takes its place', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  const asked = (id: string, token: string) => ({
    ...everyField(token),
    fields: [{ ...everyField('').fields[3]!, id }],
  });
  const message = (id: string, token: string) => ({
    summary: 'Puls',
    blocks: [{ kind: 'form' as const, form: asked(id, token) }],
  });
  const to = chatOf('U1');
  await room.adapter.send(to, message('q1', 't1'), { outboxId: 'p', under: null });
  room.answers(replying({ kind: 'replaced', message: message('q2', 't2') }));
  await anna.press('4');
  expect(room.heard).toMatchObject([{ kind: 'submitted', token: 't1', values: { q1: '4' } }]);
  await room.until('the next question stands there', () => room.fake.callsTo('chat.update').length === 1);
  await anna.press('Weet ik niet');
  expect(room.heard.at(-1)).toMatchObject({ kind: 'submitted', token: 't2', values: { q2: 'weet-niet' } });
});

test('the Home tab shows the overview, and a press there changes it', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.answers(replying({ kind: 'message', message: withButton('Ververs', 'again') }));
  await anna.opensHome();
  await room.until('the tab is filled', () => anna.home().includes('Hoe staat het ervoor?'));
  expect(room.heard).toMatchObject([{ kind: 'commanded', command: 'overzicht', scope: 'personal' }]);
  room.answers(replying({ kind: 'replaced', message: says('Alles is klaar.') }));
  await anna.press('Ververs', 'home');
  await room.until('the tab changed', () => anna.home() === 'Alles is klaar.');
});

test('a shortcut is a command, with the message it was used on as the rest', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.fake.space.addChannel('C1');
  await anna.says('dit ging &amp; goed', 'C1');
  const message = room.fake.space.messages.at(-1)!;
  room.answers(replying({ kind: 'form', form: everyField('send-1') }));
  await anna.shortcut('vraag', message);
  await anna.shortcut('vraag');
  expect(room.heard.slice(1)).toMatchObject([
    { kind: 'commanded', command: 'vraag', rest: 'dit ging & goed', conversation: 'C1' },
    { kind: 'commanded', command: 'vraag', rest: '', conversation: 'U1', scope: 'personal' },
  ]);
});

test('the bot hears that it came into a channel and left it, and not that others did', async () => {
  const room = await openRoom();
  const event = (type: string, user: string) =>
    room.fake.wire.event(room.fake.payloads.event({ type, user, channel: 'C1', channel_type: 'C', inviter: 'U1' }));
  await event('member_joined_channel', 'U0BOT');
  await event('member_joined_channel', 'U2');
  await event('member_left_channel', 'U0BOT');
  expect(room.heard).toMatchObject([
    { kind: 'joined', conversation: 'C1', scope: 'channel', from: { user: 'U1' } },
    { kind: 'left', conversation: 'C1', scope: 'channel' },
  ]);
});

test('a form that opens too late is followed by a sentence that says so', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.fake.faults.put('views.open', { kind: 'error', name: 'expired_trigger_id' });
  room.answers(replying({ kind: 'form', form: everyField('send-1') }));
  await anna.command('weekcheck');
  await room.until('Anna is told', () => anna.reads().includes(slackWords.late));
});

test('a button of an older version is answered, never met with silence', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  const action = { type: 'button', action_id: 'vroeger', block_id: 'x', value: 'iets' };
  const at = { channel: { id: anna.dm }, container: { type: 'message', channel_id: anna.dm, message_ts: '1.1' } };
  await room.fake.wire.interaction(room.fake.payloads.press('U1', action, at));
  await room.until('Anna is told', () => anna.reads().includes(slackWords.stale));
  expect(room.heard).toEqual([]);
});

test('what the bot says on coming into a channel is whispered to who brought it there', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.fake.space.addChannel('C1');
  room.answers(replying({ kind: 'message', message: says('Dag, ik ben krachtbot.') }));
  const event = { type: 'member_joined_channel', user: 'U0BOT', channel: 'C1', channel_type: 'C', inviter: 'U1' };
  await room.fake.wire.event(room.fake.payloads.event(event));
  await room.until('she reads it', () => anna.reads('C1').includes('Dag, ik ben krachtbot.'));
  expect(room.fake.person('U2').reads('C1')).toEqual([]);
});

test('after a command in a channel without the bot, what follows is still whispered there', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.fake.space.addChannel('C1', { member: false });
  room.answers(replying({ kind: 'form', form: { ...everyField('send-1'), fields: [] } }));
  await anna.command('signaal', 'C1');
  await room.until('the form is open', () => anna.modal() !== null);
  room.answers(replying({ kind: 'message', message: says('Dank je.') }));
  await anna.submit();
  await room.until('she is thanked', () => anna.reads('C1').includes('Dank je.'));
  expect(room.fake.person('U2').reads('C1')).toEqual([]);
  expect(room.heard.at(-1)).toMatchObject({ kind: 'submitted', conversation: 'C1', scope: 'channel' });
});

test('after a restart a form that was open is still taken, and its answer goes to the person alone', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.fake.space.addChannel('C1');
  room.answers(replying({ kind: 'form', form: { ...everyField('send-1'), fields: [] } }));
  await anna.command('signaal', 'C1');
  await room.until('the form is open', () => anna.modal() !== null);
  const next = await openRoom();
  next.fake.person('U1');
  const payload = room.fake.payloads.submission('U1', anna.payload(), 'laat');
  next.answers(replying({ kind: 'replaced', message: says('Dank je.') }));
  const { status, body } = await next.fake.wire.interaction(payload);
  expect([status, body]).toEqual([200, { response_action: 'clear' }]);
  await next.until('she is thanked', () => next.fake.person('U1').reads().includes('Dank je.'));
});

test('a reply that has to wait a moment is said after that moment, once', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.fake.faults.put('chat.postMessage', { kind: 'rate-limited', retryAfter: 1 });
  room.answers(replying({ kind: 'message', message: says('Hoi.') }));
  await anna.says('hoi');
  await room.until('it is said', () => anna.reads().includes('Hoi.'));
  expect(room.fake.callsTo('chat.postMessage')).toHaveLength(2);
});

test('a reply whose message is gone is said anew, and one that may stand is not said twice', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  const to = chatOf('U1');
  await room.adapter.send(to, withButton('Invullen', 'open-1'), { outboxId: 'a', under: null });
  room.answers(replying({ kind: 'replaced', message: says('Bewaard.') }));
  room.fake.faults.put('chat.update', { kind: 'error', name: 'message_not_found' });
  await anna.press('Invullen');
  await room.until('it is said anew', () => anna.reads().includes('Bewaard.'));
  room.answers(replying({ kind: 'message', message: says('Nog iets.') }));
  room.fake.faults.put('chat.postMessage', { kind: 'reset', after: true });
  await anna.press('Invullen');
  await room.until('it stands', () => anna.reads().includes('Nog iets.'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(anna.reads().filter((one) => one === 'Nog iets.')).toHaveLength(1);
});
