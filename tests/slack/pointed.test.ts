import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { afterEach, describe, expect, test } from 'vitest';
import { POINTED } from '../../adapters/slack/read.ts';
import type { FakeMessage } from '../fakes/slack/workspace.ts';
import { list, record } from '../fakes/slack/shape.ts';
import { type Room, closeRooms, everyField, openRoom, replying, says } from './room.ts';

afterEach(closeRooms);

const ELSEWHERE = 'C0ELDERS';

/** Something that somebody else said in a channel in which the bot is not. */
function saidElsewhere({ fake }: Room, text: string): FakeMessage {
  const said = { channel: ELSEWHERE, by: 'U2', text, blocks: [], metadata: null, thread: null, only: null };
  return fake.space.say({ ...said, responseUrl: null });
}

describe('"Maak er een signaal van" on a message in Slack', () => {
  test('opens the form for whoever chose it, also where the bot is not', async () => {
    const room = await openRoom();
    const [anna, bert] = [room.fake.person('U1'), room.fake.person('U2')];
    room.answers(replying({ kind: 'form', form: everyField('send-1') }));
    await anna.shortcut(POINTED, saidElsewhere(room, 'Dit ging &lt;goed&gt;, <@U2>'));
    await room.until('the form stands open', () => anna.modal() !== null);
    expect(room.heard).toMatchObject([{ kind: 'pointed', text: 'Dit ging <goed>, @U2', from: { user: 'U1' } }]);
    expect(bert.modal()).toBeNull();
    expect(bert.reads(ELSEWHERE)).toHaveLength(1);
  });

  test('says what comes of it to that person alone, beside the message', async () => {
    const room = await openRoom();
    const [anna, bert] = [room.fake.person('U1'), room.fake.person('U2')];
    room.answers(replying({ kind: 'form', form: everyField('send-1') }));
    await anna.shortcut(POINTED, saidElsewhere(room, 'Dit ging goed'));
    await room.until('the form stands open', () => anna.modal() !== null);
    room.answers(replying({ kind: 'message', message: says('Dank je wel.') }));
    anna.choose('Hoe staat het?', ['Goed']);
    anna.choose('Hoeveel leer je?', ['4']);
    await anna.submit();
    await room.until('Anna is thanked', () => anna.reads(ELSEWHERE).includes('Dank je wel.'));
    expect(bert.reads(ELSEWHERE)).not.toContain('Dank je wel.');
    expect(anna.modal()).toBeNull();
  });

  test('answers with words where there is no form, though Slack shows nothing of the answer to the request', async () => {
    const room = await openRoom();
    const anna = room.fake.person('U1');
    room.answers(replying({ kind: 'message', message: says('Dat begrijp ik niet.') }));
    const { body } = await anna.shortcut(POINTED, saidElsewhere(room, 'Dit ging goed'));
    expect(body).toEqual({});
    await room.until('Anna is told', () => anna.reads(ELSEWHERE).includes('Dat begrijp ik niet.'));
  });

  test('is named in the manifest as it is read, in as many characters as Slack shows', () => {
    const file = new URL('../../adapters/slack/manifest.yaml', import.meta.url);
    const features = record(record(parse(readFileSync(file, 'utf8')))['features']);
    const [shortcut, ...more] = list(features['shortcuts']);
    expect(more).toEqual([]);
    expect(shortcut).toMatchObject({ name: 'Maak er een signaal van', type: 'message', callback_id: POINTED });
    expect(String(shortcut!['name']).length).toBeLessThanOrEqual(24);
    expect(String(shortcut!['description']).length).toBeLessThanOrEqual(150);
  });
});

test('a picture or a voice message is heard of and never fetched', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.answers(replying({ kind: 'message', message: says('Geen foto’s.') }));
  // docs.slack.dev/reference/events/message/file_share, docs.slack.dev/reference/objects/file-object
  const files = [{ id: 'F1', name: 'stem.webm', subtype: 'slack_audio', url_private: `${room.fake.apiUrl()}files/F1` }];
  await anna.says('', anna.dm, { subtype: 'file_share', files });
  await room.until('Anna is told', () => anna.reads().includes('Geen foto’s.'));
  expect(room.heard).toMatchObject([{ kind: 'spoke', text: '', attached: true }]);
  expect(JSON.stringify([room.heard, room.logged])).not.toMatch(/F1|stem/);
  expect(room.fake.callsTo('files.info')).toEqual([]);
});
