import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { teamsWords } from '../../dialogs/teams/words.ts';
import type { Address } from '../../src/chat/index.ts';
import { openTeamsStage } from '../journeys/teams-stage.ts';
import { CHANNEL, OPTIONS, known } from './known.ts';
import { closeRooms, openRoom } from './room.ts';
import { replying, says, withButton } from './samples.ts';
import { spoken } from './spoken.ts';

// The SDK writes to the console why it refused a token.
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(async () => {
  vi.restoreAllMocks();
  await closeRooms();
});

/** After so long Teams gives a request up, and sends it again. */
const TEAMS_WAITS_MS = 15_000;

describe('who speaks', () => {
  test('with a key that Microsoft does not vouch for in Teams is refused, however well it signs', async () => {
    const other = await openRoom({ endorses: 'webchat' });
    expect((await other.fake.wire.send(spoken(other))).status).toBe(401);
    expect(other.heard).toEqual([]);
    const teams = await openRoom();
    expect((await teams.fake.wire.send(spoken(teams))).status).toBe(200);
  });
});

describe('where Teams wants to be called', () => {
  test('is where it last said, for a person and for a channel', async () => {
    const { room, anna, person, channel } = await known();
    const { activities, connector, office, wire } = room.fake;
    const member = office.members.get('29:anna')!;
    const heardFrom = (conversation: string, where: string) =>
      wire.send({
        ...activities.message(member, { conversation }, { text: 'hoi' }),
        serviceUrl: `${connector.origin()}${where}`,
      });
    const calledAt = async (to: Address): Promise<string> => {
      await room.adapter.send(to, says('Vraag'), OPTIONS);
      return connector.calls.at(-1)!.path.split('v3', 1)[0]!;
    };
    await heardFrom(anna.chat, '/amer/');
    expect([await calledAt(person), await calledAt(channel)]).toEqual(['/amer/', '/emea/']);
    await heardFrom(CHANNEL, '/apac/');
    expect([await calledAt(person), await calledAt(channel)]).toEqual(['/apac/', '/apac/']);
  });
});

describe('how long Teams waits', () => {
  test(
    'is longer than we take in a channel, also when Teams itself does not answer us',
    { timeout: 20_000 },
    async () => {
      const room = await openRoom();
      room.fake.office.addChannel(CHANNEL, ['29:anna']);
      const anna = room.fake.person('29:anna');
      room.answers(replying({ kind: 'message', message: says('Dit weet ik van jou.') }));
      room.fake.faults.put('create', { kind: 'hang', after: false });
      const before = performance.now();
      expect((await anna.says('mijn gegevens', CHANNEL)).status).toBe(200);
      expect(performance.now() - before).toBeLessThan(TEAMS_WAITS_MS);
      await room.until('it is told how to open a chat', () => anna.reads(CHANNEL).at(-1) === teamsWords.noChat);
    },
  );

  test('is not spent on opening a chat for a dialog, which shows all there is to show', async () => {
    const room = await openRoom();
    room.fake.office.addChannel(CHANNEL, ['29:anna']);
    const anna = room.fake.person('29:anna');
    await anna.says('hoi', CHANNEL);
    room.answers(replying({ kind: 'message', message: says('Dit weet ik van jou.') }));
    await anna.points('<p>Het ging goed</p>', CHANNEL);
    expect(JSON.stringify(anna.dialog())).toContain('Dit weet ik van jou.');
    expect(room.fake.connector.calls).toEqual([]);
  });
});

describe('what goes wrong', () => {
  test('is answered with a number alone: the SDK would tell the message of the error', async () => {
    const { room } = await known();
    room.answers(() => Promise.reject(new Error('geheim verhaal')));
    const member = room.fake.office.members.get('29:anna')!;
    const removal = room.fake.activities.installation(member, { conversation: CHANNEL }, 'remove');
    expect(await room.fake.wire.send(removal)).toEqual({ status: 500, body: {} });
    expect(room.logged.join()).not.toContain('geheim');
  });

  test('with a reply to a press is no reason to be silent, nor to end', async () => {
    const { room, anna, person } = await known();
    await room.adapter.send(person, withButton('Start', 'open-1'), OPTIONS);
    room.fake.faults.put('update', { kind: 'status', status: 404 }, 9);
    room.fake.faults.put('post', { kind: 'status', status: 500 }, 9);
    room.answers(replying({ kind: 'replaced', message: says('Bewaard.') }));
    expect((await anna.press('Start')).status).toBe(200);
    expect(anna.reads().at(-1)).toBe('Bewaard.');
    expect((await anna.says('hoi')).status).toBe(200);
  });
});

describe('the language of the client', () => {
  test('changes nothing: some clients always say that it is English', async () => {
    const stage = await openTeamsStage();
    const { fake, office, userOf } = stage;
    const femke = fake.person(userOf('p-femke'));
    const help = async (locale: string): Promise<string> => {
      const member = office.members.get(femke.id)!;
      const said = fake.activities.message(member, { conversation: femke.chat }, { text: 'hulp', locale });
      await fake.wire.send(said);
      await stage.settle();
      return femke.reads().at(-1)!;
    };
    const dutch = await help('nl-NL');
    expect(dutch).toContain('112');
    expect(await help('en-US')).toBe(dutch);
    await stage.close();
  });
});
