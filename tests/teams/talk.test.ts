import { afterEach, describe, expect, test } from 'vitest';
import { teamsWords } from '../../dialogs/teams/words.ts';
import type { Reply } from '../../src/chat/index.ts';
import { cardOf } from '../fakes/teams/card.ts';
import { everything } from '../fakes/teams/objections.ts';
import { closeRooms, openRoom } from './room.ts';
import { everyField, oneQuestion, replying, says, withButton } from './samples.ts';

afterEach(closeRooms);

const CHANNEL = '19:programma@thread.tacv2';

test('a message in the own chat is heard as it was typed, and answered in that chat', async () => {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  room.answers(replying({ kind: 'message', message: says('Hier is hulp.') }));
  expect(await anna.says('HULP nu <graag> & snel')).toEqual({ status: 200, body: {} });
  expect(room.heard).toMatchObject([
    { kind: 'spoke', text: 'HULP nu <graag> & snel', conversation: anna.chat, scope: 'personal' },
  ]);
  const { tenant } = room.fake.office;
  expect(room.heard[0]!.from).toEqual({ platform: 'teams', registration: 'krachtbot', tenant, user: '29:anna' });
  await room.until('the reply stands', () => anna.reads().length === 2);
  expect(anna.reads()).toEqual(['HULP nu <graag> & snel', 'Hier is hulp.']);
  expect(room.fake.connector.of('unknown')).toEqual([]);
});

describe.each(['new', 'old'] as const)('with a client that is %s', (client) => {
  test('a form opens in the place of the button, comes back whole, and turns into its result', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    anna.client = client;
    await anna.says('hoi');
    const to = { ...room.heard[0]!.from, conversation: null };
    const sent = await room.adapter.send(to, withButton('Invullen', 'open-1'), { outboxId: 'a', under: null });
    expect(sent).toMatchObject({ kind: 'sent', receipt: { conversation: anna.chat } });

    room.answers(replying({ kind: 'form', form: everyField('send-1') }));
    await anna.press('Invullen');
    expect(room.heard.at(-1)).toMatchObject({ kind: 'pressed', token: 'open-1', scope: 'personal' });
    await room.until('the form stands', () => anna.reads().at(-1)!.startsWith('Weekcheck\nOver week 11.'));
    await expect(anna.press('Versturen')).rejects.toThrow('Hoe staat het?: Vul dit nog in.');
    anna.choose('Hoe staat het?', ['Stroef']);
    anna.choose('Waar?', ['Hier', 'Daar']);
    anna.choose('Hoeveel leer je?', ['Weet ik niet']);
    anna.type('In één zin', 'het <b>schuurt</b>');
    anna.type('Met hoeveel?', '120');
    await expect(anna.press('Versturen')).rejects.toThrow('Vul een heel getal in, van 0 tot en met 99.');
    anna.type('Met hoeveel?', '12');
    room.answers(replying({ kind: 'replaced', message: says('Bewaard.') }));
    await anna.press('Versturen');
    expect(room.heard.at(-1)).toMatchObject({
      kind: 'submitted',
      token: 'send-1',
      values: {
        stand: 'stroef',
        wie: 'p2',
        waar: ['a', 'b'],
        cijfer: 'weet-niet',
        kort: 'het <b>schuurt</b>',
        aantal: '12',
      },
    });
    await room.until('it is kept', () => anna.reads().at(-1) === 'Bewaard.');
    const { messages } = room.fake.office;
    await room.until('it is kept for every device', () => {
      anna.reopens();
      return anna.reads().at(-1) === 'Bewaard.';
    });
    expect(messages.filter((one) => one.from === room.fake.office.bot)).toHaveLength(1);
  });

  test('a problem stands in red under its field, with everything typed still there', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    anna.client = client;
    room.answers(replying({ kind: 'form', form: everyField('send-1') }));
    await anna.says('weekcheck');
    await room.until('the form stands', () => anna.reads().length === 2);
    const long = 'Dit is een heel verhaal. '.repeat(15).trim();
    anna.choose('Hoe staat het?', ['Goed']);
    anna.choose('Hoeveel leer je?', ['4']);
    anna.type('Vertel', long);
    // What the machine gives back holds its own answers; typed text may be shortened there.
    const form = everyField('send-2');
    room.answers(replying({ kind: 'problems', problems: { kort: 'Noem geen namen.' }, form }));
    await anna.press('Versturen');
    await room.until('the problem stands', () => anna.reads().at(-1)!.includes('Noem geen namen.'));
    expect(anna.reads().at(-1)).toContain(teamsWords.problems);
    expect(anna.reads().at(-1)).toContain('In één zin\nNoem geen namen.\nVertel');
    expect(anna.holds('Vertel')).toBe(long);
    const red = everything(anna.card()).filter((one) => one['color'] === 'attention');
    expect(red.map((one) => one['text'])).toEqual([teamsWords.problems, 'Noem geen namen.']);
  });

  test('one question with short answers is one press', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    anna.client = client;
    room.answers(replying({ kind: 'form', form: oneQuestion('puls-1') }));
    await anna.says('puls');
    await room.until('the question stands', () => anna.reads().length === 2);
    expect(anna.reads()[1]).toBe('Eén vraag.\nHoeveel leer je?\n[1]\n[2]\n[3]\n[4]\n[5]\n[Weet ik niet]');
    room.answers(replying({ kind: 'replaced', message: says('Klaar.') }));
    await anna.press('Weet ik niet');
    expect(room.heard.at(-1)).toMatchObject({ kind: 'submitted', token: 'puls-1', values: { leren: 'weet-niet' } });
    await room.until('the thanks stand', () => anna.reads().at(-1) === 'Klaar.');
  });
});

test('a sentence after a button is shown in its place, and leaves the message as it was', async () => {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  room.answers(replying({ kind: 'message', message: withButton('Opnieuw', 'again-1') }));
  await anna.says('weekcheck');
  await room.until('the button stands', () => anna.reads().length === 2);
  room.answers(replying({ kind: 'message', message: says('Dat mag alleen de kartrekker.') }));
  await anna.press('Opnieuw');
  expect(anna.reads()[1]).toBe('Dat mag alleen de kartrekker.');
  anna.reopens();
  expect(anna.reads()[1]).toContain('[Opnieuw]');
  expect(room.fake.connector.of('update')).toEqual([]);
});

test('a button works while a required field on the same card is open', async () => {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  const { blocks, summary } = withButton('Overslaan', 'skip-1');
  room.answers(
    replying({ kind: 'message', message: { summary, blocks: [...blocks, { kind: 'form', form: everyField('s') }] } }),
  );
  await anna.says('weekcheck');
  await room.until('the card stands', () => anna.reads().length === 2);
  await expect(anna.press('Versturen')).rejects.toThrow('Vul dit nog in.');
  await anna.press('Overslaan');
  expect(room.heard.at(-1)).toMatchObject({ kind: 'pressed', token: 'skip-1' });
});

test('two forms in one card are sent apart', async () => {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  const second = { ...everyField('b'), title: 'Tweede', submit: { label: 'Ook versturen', act: 'b' } };
  const fields = second.fields.map((field) => ({ ...field, label: `Ook: ${field.label}` }));
  room.answers(
    replying({
      kind: 'message',
      message: {
        summary: 'Twee',
        blocks: [
          { kind: 'form', form: everyField('a') },
          { kind: 'form', form: { ...second, fields } },
        ],
      },
    }),
  );
  await anna.says('weekcheck');
  await room.until('the card stands', () => anna.reads().length === 2);
  anna.type('In één zin', 'eerste');
  anna.type('Ook: In één zin', 'tweede');
  await anna.press('Ook versturen');
  const heard = room.heard.at(-1);
  expect(heard).toMatchObject({ kind: 'submitted', token: 'b', values: { kort: 'tweede', wie: 'p2' } });
  expect(JSON.stringify(heard)).not.toContain('eerste');
});

describe('in a channel', () => {
  const spoken = async (reply: Reply, chat: boolean) => {
    const room = await openRoom();
    room.fake.office.addChannel(CHANNEL, ['29:anna', '29:bert']);
    const [anna, bert] = [room.fake.person('29:anna'), room.fake.person('29:bert')];
    if (chat) await anna.says('hoi');
    else room.fake.faults.put('create', { kind: 'status', status: 403, code: 'BotNotInConversationRoster' }, 9);
    room.answers(replying(reply));
    await anna.says('mijn gegevens', CHANNEL);
    return { room, anna, bert };
  };

  test('what is personal is answered in the own chat, and the channel hears no more than that', async () => {
    const { room, anna, bert } = await spoken({ kind: 'message', message: says('Dit weet ik van jou.') }, true);
    expect(room.heard.at(-1)).toMatchObject({ kind: 'spoke', text: 'mijn gegevens', scope: 'channel' });
    await room.until('the channel heard', () => bert.reads(CHANNEL).length === 2);
    expect(bert.reads(CHANNEL)[1]).toBe(teamsWords.inChat);
    expect(anna.reads().at(-1)).toBe('Dit weet ik van jou.');
    // Under what was said, not as a new subject.
    const [asked, answered] = room.fake.office.messages.filter((one) => one.conversation === CHANNEL);
    expect(answered!.root).toBe(asked!.id);
  });

  test('somebody without a chat hears how to open one, and nothing else is said', async () => {
    const { room, bert } = await spoken({ kind: 'message', message: says('Dit weet ik van jou.') }, false);
    await room.until('the channel heard', () => bert.reads(CHANNEL).length === 2);
    expect(bert.reads(CHANNEL)[1]).toBe(teamsWords.noChat);
    expect(JSON.stringify(room.fake.office.messages)).not.toContain('Dit weet ik van jou.');
  });

  test('a chat is opened for somebody of the team who never spoke to the bot alone', async () => {
    const room = await openRoom();
    room.fake.office.addChannel(CHANNEL, ['29:anna']);
    const anna = room.fake.person('29:anna');
    room.answers(replying({ kind: 'form', form: everyField('send-1') }));
    await anna.says('weekcheck', CHANNEL);
    await room.until('the form stands', () => anna.reads().length === 1);
    expect(room.fake.connector.of('create')).toHaveLength(1);
    room.answers(replying({ kind: 'replaced', message: says('Bewaard.') }));
    anna.choose('Hoe staat het?', ['Goed']);
    anna.choose('Hoeveel leer je?', ['4']);
    await anna.press('Versturen');
    expect(room.heard.at(-1)).toMatchObject({ kind: 'submitted', conversation: anna.chat, scope: 'personal' });
    await anna.says('weekcheck', CHANNEL);
    expect(room.fake.connector.of('create')).toHaveLength(1);
  });

  test('a press shows nothing of its answer there, and what changes for all is changed for all', async () => {
    const { room, anna, bert } = await spoken({ kind: 'nothing' }, true);
    const to = { ...room.heard[0]!.from, user: null, conversation: CHANNEL };
    await room.adapter.send(to, withButton('Afgerond', 'close-1'), { outboxId: 'w', under: null });
    room.answers(replying({ kind: 'form', form: everyField('send-1') }));
    await anna.press('Afgerond', CHANNEL);
    expect(anna.notices).toEqual([teamsWords.inChat]);
    expect(anna.reads(CHANNEL).at(-1)).toContain('[Afgerond]');
    await room.until('the form stands', () => anna.reads().at(-1)!.startsWith('Weekcheck'));

    room.answers(replying({ kind: 'replaced', message: says('Deze hulpvraag is afgerond.') }));
    await anna.press('Afgerond', CHANNEL);
    await room.until('all see it', () => bert.reads(CHANNEL).at(-1) === 'Deze hulpvraag is afgerond.');
  });
});

describe('somebody who is not known yet', () => {
  const meeting = async () => {
    const room = await openRoom();
    room.answers((inbound) =>
      Promise.resolve(
        inbound.kind === 'found'
          ? { kind: 'message', message: says(`Dag ${inbound.profile?.name ?? 'onbekende'}.`) }
          : { kind: 'look-up', message: says('Moment, ik zoek je op.') },
      ),
    );
    return room;
  };

  test('is looked up among the members of the chat, and answered', async () => {
    const room = await meeting();
    const anna = room.fake.person('29:anna', { name: 'Anna', email: 'anna@voorbeeld.nl' });
    await anna.says('hulp');
    await room.until('the answer stands', () => anna.reads().length === 3);
    expect(anna.reads().slice(1)).toEqual(['Moment, ik zoek je op.', 'Dag Anna.']);
    expect(room.heard[1]).toMatchObject({
      kind: 'found',
      eventId: `${room.heard[0]!.eventId}:found`,
      profile: { name: 'Anna', email: 'anna@voorbeeld.nl', outsider: false },
      cause: { kind: 'spoke', text: 'hulp' },
    });
  });

  test.each([
    ['a guest', { userRole: 'guest' }],
    ['somebody of another tenant', { tenantId: 'elsewhere' }],
    ['an account from outside', { email: null, userPrincipalName: 'a_elders.nl#EXT#@voorbeeld.nl' }],
    ['somebody without an account', { userRole: 'anonymous' }],
  ])('%s is an outsider', async (_, member) => {
    const room = await meeting();
    await room.fake.person('29:anna', member).says('hulp');
    await room.until('the look-up came', () => room.heard.length === 2);
    expect(room.heard[1]).toMatchObject({ kind: 'found', profile: { outsider: true } });
  });

  test('a press turns into the search and then into its answer', async () => {
    const room = await meeting();
    const anna = room.fake.person('29:anna', { name: 'Anna' });
    await anna.says('hulp');
    await room.until('the answer stands', () => anna.reads().length === 3);
    const to = { ...room.heard[0]!.from, conversation: null };
    await room.adapter.send(to, withButton('Invullen', 'open-1'), { outboxId: 'a', under: null });
    await anna.press('Invullen');
    await room.until('the answer stands', () => anna.reads().at(-1) === 'Dag Anna.');
    expect(anna.reads()).toHaveLength(4);
  });

  test('a look-up that Teams does not answer gives no profile, and the person still hears something', async () => {
    const room = await meeting();
    room.fake.faults.put('member', { kind: 'status', status: 500 });
    const anna = room.fake.person('29:anna');
    await anna.says('hulp');
    await room.until('the answer stands', () => anna.reads().length === 3);
    expect(anna.reads()[2]).toBe('Dag onbekende.');
  });
});

test('the summary is what a notification says, and the card says it too where it cannot be shown', async () => {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  room.answers(replying({ kind: 'message', message: { ...says('Een lang verhaal.'), summary: 'Kort gezegd' } }));
  await anna.says('hulp');
  await room.until('the reply stands', () => anna.reads().length === 2);
  const { activity } = room.fake.office.messages.at(-1)!;
  expect(activity).toMatchObject({ type: 'message', summary: 'Kort gezegd' });
  expect(activity).not.toHaveProperty('text');
  expect(cardOf(activity)).toMatchObject({ speak: 'Kort gezegd', fallbackText: 'Kort gezegd', lang: 'nl' });
});
