import { afterEach, expect, test } from 'vitest';
import { slackWords } from '../../dialogs/slack/words.ts';
import { chatOf, closeRooms, everyField, openRoom, replying, says, withButton } from './room.ts';

afterEach(closeRooms);

test('a command is heard as a word and the rest, and its answer is seen by that person only', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.fake.space.addChannel('C1');
  room.answers(replying({ kind: 'message', message: says('Hier is hulp.') }));
  const { status } = await anna.command('HULP nu graag & snel', 'C1');
  expect(status).toBe(200);
  expect(room.heard).toMatchObject([
    { kind: 'commanded', command: 'hulp', rest: 'nu graag & snel', conversation: 'C1', scope: 'channel' },
  ]);
  expect(room.heard[0]!.from).toEqual({ platform: 'slack', registration: 'krachtbot', tenant: 'T0KRACHT', user: 'U1' });
  expect(anna.reads('C1')).toEqual(['Hier is hulp.']);
  expect(room.fake.person('U2').reads('C1')).toEqual([]);
});

test('a form opens after a button, comes back whole, and what follows stands in the place of the button', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  const to = chatOf('U1');
  const sent = await room.adapter.send(to, withButton('Invullen', 'open-1'), { outboxId: 'a', under: null });
  expect(sent).toMatchObject({ kind: 'sent', receipt: { conversation: anna.dm } });

  room.answers(replying({ kind: 'form', form: everyField('send-1') }));
  await anna.press('Invullen');
  await room.until('the form is open', () => anna.modal() !== null);
  expect(anna.modal()!.title).toBe('Weekcheck');
  await expect(anna.submit()).rejects.toThrow('Hoe staat het?: is required');
  anna.choose('Hoe staat het?', ['Stroef']);
  anna.choose('Waar?', ['Hier', 'Daar']);
  anna.choose('Hoeveel leer je?', ['Weet ik niet']);
  anna.type('In één zin', 'het <schuurt> & 😀');
  anna.type('Met hoeveel?', '12');
  room.answers(replying({ kind: 'replaced', message: says('Bewaard.') }));
  await anna.submit();
  expect(room.heard.at(-1)).toMatchObject({
    kind: 'submitted',
    token: 'send-1',
    conversation: anna.dm,
    scope: 'personal',
    values: {
      stand: 'stroef',
      wie: 'p2',
      waar: ['a', 'b'],
      cijfer: 'weet-niet',
      kort: 'het <schuurt> & 😀',
      aantal: '12',
    },
  });
  expect(anna.modal()).toBeNull();
  await room.until('the message changed', () => anna.reads().includes('Bewaard.'));
  expect(anna.reads()).toEqual(['Bewaard.']);
});

test('problems stand beside their fields and what was typed stays', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.answers(replying({ kind: 'form', form: everyField('send-1') }));
  await anna.command('weekcheck');
  await room.until('the form is open', () => anna.modal() !== null);
  anna.choose('Hoe staat het?', ['Goed']);
  anna.choose('Hoeveel leer je?', ['4']);
  const form = everyField('send-1');
  room.answers(replying({ kind: 'problems', problems: { kort: 'Noem geen namen.' }, form }));
  await anna.submit();
  expect(anna.modal()!.errors).toEqual({ 'In één zin': 'Noem geen namen.' });
  // The privacy filter asks one thing more: the form changes, and what was filled in stays.
  const more = {
    ...base('zeker'),
    kind: 'choice',
    label: 'Klopt het zo?',
    options: [{ id: 'ja', label: 'Ja', help: null }],
    initial: null,
  } as const;
  room.answers(
    replying({
      kind: 'problems',
      problems: { kort: 'Noem geen namen.' },
      form: { ...form, fields: [...form.fields, more] },
    }),
  );
  anna.type('In één zin', 'nog steeds een naam');
  await anna.submit();
  expect(anna.modal()!.text).toContain('Noem geen namen.\nIn één zin');
  anna.choose('Klopt het zo?', ['Ja']);
  room.answers(replying({ kind: 'message', message: says('Dank je.') }));
  await anna.submit();
  expect(room.heard.at(-1)).toMatchObject({ values: { stand: 'goed', cijfer: '4', zeker: 'ja' } });
  await room.until('it is confirmed', () => anna.reads().includes('Dank je.'));
  const ids = room.heard.filter((one) => one.kind === 'submitted').map((one) => one.eventId);
  expect(new Set(ids).size).toBe(3);
});

test('another form that takes the place of one does not inherit what was typed in it', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.answers(replying({ kind: 'form', form: everyField('send-1') }));
  await anna.command('weekcheck');
  await room.until('the form is open', () => anna.modal() !== null);
  anna.choose('Hoe staat het?', ['Goed']);
  anna.choose('Hoeveel leer je?', ['4']);
  anna.type('In één zin', 'van de eerste');
  room.answers(replying({ kind: 'form', form: everyField('send-2') }));
  await anna.submit();
  anna.choose('Hoe staat het?', ['Stroef']);
  anna.choose('Hoeveel leer je?', ['2']);
  room.answers(replying({ kind: 'message', message: says('Dank je.') }));
  await anna.submit();
  expect(room.heard.at(-2)).toMatchObject({ token: 'send-1', values: { stand: 'goed', kort: 'van de eerste' } });
  expect(room.heard.at(-1)).toMatchObject({ token: 'send-2', values: { stand: 'stroef', kort: 'al begonnen' } });
});

function base(id: string) {
  return { id, help: null, required: true } as const;
}

test('in a channel a reply to a button is whispered, and the form that was asked there ends there', async () => {
  const room = await openRoom();
  const [anna, bram] = [room.fake.person('U1'), room.fake.person('U2')];
  room.fake.space.addChannel('C1');
  const to = {
    platform: 'slack',
    registration: 'krachtbot',
    tenant: 'T0KRACHT',
    user: null,
    conversation: 'C1',
  } as const;
  await room.adapter.send(to, withButton('Vraag oppakken', 'take-1'), { outboxId: 'a', under: null });
  room.answers(replying({ kind: 'message', message: says('Jij hebt hem.') }));
  await anna.press('Vraag oppakken', 'C1');
  await room.until('Anna reads it', () => anna.reads('C1').includes('Jij hebt hem.'));
  expect(bram.reads('C1')).not.toContain('Jij hebt hem.');
  expect(room.heard).toMatchObject([{ kind: 'pressed', token: 'take-1', scope: 'channel', conversation: 'C1' }]);
});

test('a look-up shows a message at once, and what is known of the person comes back as a new inbound', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1', { name: 'Anna Proef', email: 'anna@example.nl' });
  room.answers((inbound) =>
    Promise.resolve(
      inbound.kind === 'found'
        ? { kind: 'message', message: withButton('Ja, dat ben ik', 'me-1') }
        : { kind: 'look-up', message: says('Moment, ik zoek je op.') },
    ),
  );
  await anna.command('');
  await room.until('she was found', () => anna.reads().length === 2);
  expect(room.heard).toMatchObject([
    { kind: 'commanded', command: '', rest: '' },
    {
      kind: 'found',
      profile: { name: 'Anna Proef', email: 'anna@example.nl', outsider: false },
      cause: { kind: 'commanded' },
    },
  ]);
  expect(anna.reads()[0]).toBe('Moment, ik zoek je op.');
  room.answers(replying({ kind: 'replaced', message: says('Welkom.') }));
  await anna.press('Ja, dat ben ik');
  await room.until('the whisper changed', () => anna.reads().includes('Welkom.'));
});

test('a guest comes back as an outsider, and someone of another workspace is not heard at all', async () => {
  const room = await openRoom();
  const guest = room.fake.person('U1', { guest: true });
  room.answers((inbound) =>
    Promise.resolve(inbound.kind === 'found' ? { kind: 'nothing' } : { kind: 'look-up', message: says('Moment.') }),
  );
  await guest.says('hoi');
  await room.until('the guest was looked up', () => room.heard.length === 2);
  expect(room.heard[1]).toMatchObject({ kind: 'found', profile: { outsider: true } });
  expect(guest.reads()).toContain('Moment.');

  const stranger = room.fake.person('U9', { team: 'T0ANDERS' });
  await stranger.command('signaal iets');
  await stranger.says('hallo');
  await room.until(
    'the stranger was told twice',
    () => stranger.reads().filter((one) => one === slackWords.stranger).length === 2,
  );
  expect(room.heard).toHaveLength(2);
});

test.each([
  ['is away', { kind: 'status', status: 503, after: false }],
  ['asks to wait', { kind: 'rate-limited', retryAfter: 30 }],
  ['is slow to say that it broke', { kind: 'error', name: 'internal_error' }],
] as const)('somebody of whom Slack %s is asked to try again, and is no stranger', async (_, fault) => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.answers(replying({ kind: 'look-up', message: says('Moment, ik zoek je op.') }));
  room.fake.faults.put('users.info', fault);
  await anna.says('hoi');
  await room.until('Anna is told', () => anna.reads().includes(slackWords.broken));
  expect(room.heard.map(({ kind }) => kind)).toEqual(['spoke']);
});

test('somebody whom Slack does not know is heard of as nobody', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.answers((inbound) =>
    Promise.resolve(
      inbound.kind === 'found'
        ? { kind: 'message', message: says('Ik ken je nog niet.') }
        : { kind: 'look-up', message: says('Moment, ik zoek je op.') },
    ),
  );
  room.fake.faults.put('users.info', { kind: 'error', name: 'user_not_found' });
  await anna.says('hoi');
  await room.until('Anna is told', () => anna.reads().includes('Ik ken je nog niet.'));
  expect(room.heard.at(-1)).toMatchObject({ kind: 'found', profile: null });
});
