import { afterEach, describe, expect, test } from 'vitest';
import { teamsWords } from '../../dialogs/teams/words.ts';
import type { Reply } from '../../src/chat/index.ts';
import { closeRooms, openRoom } from './room.ts';
import { everyField, replying, says, withButton } from './samples.ts';

afterEach(closeRooms);

const CHANNEL = '19:programma@thread.tacv2';

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
    expect(room.heard.at(-1)).toMatchObject({ kind: 'commanded', command: 'mijn gegevens', scope: 'channel' });
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
