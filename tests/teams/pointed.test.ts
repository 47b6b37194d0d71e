import { afterEach, describe, expect, test } from 'vitest';
import manifest from '../../adapters/teams/manifest/manifest.json' with { type: 'json' };
import { pointedText } from '../../adapters/teams/pointed-text.ts';
import { POINTED } from '../../adapters/teams/read-dialog.ts';
import { teamsWords } from '../../dialogs/teams/words.ts';
import { readable } from '../fakes/teams/card.ts';
import { closeRooms, openRoom } from './room.ts';
import { everyField, replying, says, withButton } from './samples.ts';

afterEach(closeRooms);

/** A chat of two others, which is of the same kind as the chat with the bot. */
const CHAT = '19:anna_bert@thread.v2';
const CHANNEL = '19:programma@thread.tacv2';

async function opened() {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  room.fake.office.addChannel(CHANNEL, ['29:anna', '29:bert']);
  await anna.says('hoi');
  room.heard.splice(0);
  return { room, anna };
}

describe('"Maak er een signaal van" under a message in Teams', () => {
  test('shows the form in a dialog, and says all that comes of it there', async () => {
    const { room, anna } = await opened();
    const before = room.fake.office.messages.length;
    room.answers(replying({ kind: 'form', form: everyField('send-1') }));
    await anna.points('<p>Dit ging goed</p>', CHAT);
    expect(room.heard).toMatchObject([{ kind: 'pointed', text: 'Dit ging goed', scope: 'personal' }]);
    room.answers(
      replying({ kind: 'problems', problems: { lang: 'Er staat een naam in.' }, form: everyField('send-2') }),
    );
    anna.choose('Hoe staat het?', ['Goed']);
    anna.choose('Hoeveel leer je?', ['4']);
    anna.type('Vertel', 'Dit ging goed bij Kim.');
    await anna.press('Versturen');
    expect(readable(anna.dialog()!)).toContain('Er staat een naam in.');
    expect(anna.holds('Vertel')).toBe('Dit ging goed bij Kim.');
    room.answers(replying({ kind: 'message', message: withButton('Terugtrekken', 'back-1') }));
    await anna.press('Versturen');
    expect(room.heard.at(-1)).toMatchObject({ kind: 'submitted', token: 'send-2', values: { stand: 'goed' } });
    room.answers(replying({ kind: 'nothing' }));
    await anna.press('Terugtrekken');
    expect(room.heard.at(-1)).toMatchObject({ kind: 'pressed', token: 'back-1' });
    expect(anna.dialog()).toBeNull();
    // Nothing of it was said in any conversation.
    expect(room.fake.office.messages).toHaveLength(before);
  });

  test.each([
    ['in a chat of two others', CHAT],
    ['in a channel', CHANNEL],
  ])('%s changes nothing of where the bot reaches anybody', async (_, where) => {
    const { room, anna } = await opened();
    const kept = JSON.stringify([...room.kept]);
    room.answers(replying({ kind: 'form', form: everyField('send-1') }));
    await anna.points('<p>Dit ging goed</p>', where);
    expect(JSON.stringify([...room.kept])).toBe(kept);
    expect(await room.adapter.home(room.heard[0]!.from)).toEqual({ kind: 'at', conversation: anna.chat });
  });

  test('by somebody who has to be looked up shows what that leads to, in the dialog', async () => {
    const { room, anna } = await opened();
    room.answers((inbound) =>
      Promise.resolve(
        inbound.kind === 'found'
          ? { kind: 'form', form: everyField('send-1') }
          : { kind: 'look-up', message: says('Moment, ik zoek je op.') },
      ),
    );
    await anna.points('<p>Dit ging goed</p>', CHAT);
    expect(room.heard.map((one) => one.kind)).toEqual(['pointed', 'found']);
    expect(readable(anna.dialog()!)).toContain('Hoe staat het?');
  });

  test('says so in the dialog when it breaks, or is a command we do not have', async () => {
    const { room, anna } = await opened();
    room.answers(() => Promise.reject(new Error('SQLITE_BUSY')));
    await anna.points('<p>Dit ging goed</p>', CHAT);
    await anna.points('<p>Dit ging goed</p>', CHAT, 'vroeger');
    expect(anna.notices).toEqual([teamsWords.broken, teamsWords.stale]);
    expect(room.heard).toHaveLength(1);
    expect(JSON.stringify(room.logged)).not.toContain('ging goed');
  });

  test('twice on the same message is twice, and on another one is another', async () => {
    const { room, anna } = await opened();
    await anna.points('<p>Een</p>', CHAT);
    await anna.points('<p>Twee</p>', CHAT);
    expect(new Set(room.heard.map((one) => one.eventId)).size).toBe(2);
  });

  test('is named in the manifest as it is read, in as many characters as Teams shows', () => {
    const [extension] = manifest.composeExtensions;
    expect(extension?.commands).toMatchObject([
      { id: POINTED, type: 'action', context: ['message'], fetchTask: true, title: 'Maak er een signaal van' },
    ]);
    expect(extension?.commands[0]?.title.length).toBeLessThanOrEqual(32);
    expect(extension?.commands[0]?.description.length).toBeLessThanOrEqual(128);
  });
});

describe('the words of a message that was pointed at', () => {
  // Markup as in learn.microsoft.com, "Action commands" and "chatMessage resource type" (body, attachments, mentions).
  test.each([
    ['are one line where it was one', '<p>Het ging&nbsp;goed</p>', 'Het ging goed'],
    ['are lines where it was lines', '<p>Een</p>\n<p>Twee<br>Drie</p>', 'Een\nTwee\nDrie'],
    ['hold a list, each on its line', '<ul><li>Een</li><li>Twee</li></ul>', 'Een\nTwee'],
    ['hold the name that was seen', '<p><at id="0">Bert</at> zei ja</p>', 'Bert zei ja'],
    ['hold an emoji', '<p>Fijn <emoji id="smile" alt="🙂" title=""></emoji></p>', 'Fijn 🙂'],
    ['hold no picture, card or file', '<p>Kijk</p><img src="x" alt="foto"><attachment id="1"></attachment>', 'Kijk'],
    ['are what was typed, not marks', '<p>1 &lt; 2 &amp;&amp; &quot;3&quot; &#39;&#x1F600;</p>', '1 < 2 && "3" \'😀'],
    ['leave alone what is no sign', '<p>&onbekend; &#0;&#x110000; a > b</p>', '&onbekend;  a > b'],
  ])('%s', (_, content, said) => {
    expect(pointedText({ body: { contentType: 'html', content } })).toBe(said);
  });

  test('stay as they are where the message is plain text, and are none where there is no body', () => {
    expect(pointedText({ body: { contentType: 'text', content: ' <p>a</p> ' } })).toBe('<p>a</p>');
    for (const nothing of [null, {}, { body: null }, { body: { content: 3 } }]) expect(pointedText(nothing)).toBe('');
  });

  test.each(['<', '<p', '&', '<img alt="', '<p>a</p>', ' \n'])('of 100 KB of "%s" are read quickly', (piece) => {
    const started = performance.now();
    pointedText({ body: { contentType: 'html', content: piece.repeat(100_000 / piece.length) } });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('what comes along with a message', () => {
  // learn.microsoft.com, "Messages in bot conversations", "Send and receive files through the bot"; a quoted message
  // comes as messageReference.
  test.each([
    ['a picture', 'image/*', true],
    ['a voice message', 'audio/mpeg', true],
    ['a file', 'application/vnd.microsoft.teams.file.download.info', true],
    ['a link to a file in a channel', 'reference', true],
    ['the message itself', 'text/html', false],
    ['a card', 'application/vnd.microsoft.card.adaptive', false],
    ['the message that is answered', 'messageReference', false],
  ])('%s is told from what is no file', async (_, contentType, isFile) => {
    const { room, anna } = await opened();
    await anna.says('Kijk', anna.chat, { attachments: [{ contentType, contentUrl: 'https://geheim.example.nl' }] });
    await anna.says('', anna.chat, { attachments: [{ contentType }] });
    expect(room.heard.map((one) => one.kind === 'spoke' && one.attached === true)).toEqual(
      isFile ? [true, true] : [false],
    );
    expect(JSON.stringify(room.heard)).not.toContain('geheim');
  });
});

describe('what may be said anywhere', () => {
  test('is said in the channel to somebody without a chat of their own, and elsewhere in that chat', async () => {
    const { room, anna } = await opened();
    const bert = room.fake.person('29:bert');
    room.answers(replying({ kind: 'message', message: says('Bel 112.'), anywhere: true }));
    await anna.says('help', CHANNEL);
    await room.until('Anna reads it alone', () => anna.reads().at(-1) === 'Bel 112.');
    expect(bert.reads(CHANNEL)).not.toContain('Bel 112.');
    room.fake.faults.put('create', { kind: 'status', status: 403, code: 'BotNotInConversationRoster' }, 9);
    await bert.says('help', CHANNEL);
    await room.until('it stands in the channel', () => bert.reads(CHANNEL).includes('Bel 112.'));
  });
});
