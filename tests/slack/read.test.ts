import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asCommand, asTyped } from '../../adapters/slack/typed.ts';
import { readValues } from '../../adapters/slack/read-values.ts';
import { read } from '../../adapters/slack/read.ts';

const ME = { registration: 'krachtbot', team: 'T1', botUser: 'U0', botId: 'B0' };
const nowhere = () => null;

describe('a filled-in field', () => {
  // The state of every input kind: docs.slack.dev/reference/views, `view.state.values`, and the element pages under
  // docs.slack.dev/reference/block-kit/block-elements.
  test.each<[string, object, string | readonly string[] | undefined]>([
    ['plain_text_input', { value: 'tekst' }, 'tekst'],
    ['plain_text_input', { value: null }, undefined],
    ['number_input', { value: '12' }, '12'],
    ['email_text_input', { value: 'a@voorbeeld.nl' }, 'a@voorbeeld.nl'],
    ['url_text_input', { value: 'https://voorbeeld.nl' }, 'https://voorbeeld.nl'],
    ['radio_buttons', { selected_option: { text: { type: 'plain_text', text: 'Ja' }, value: 'ja' } }, 'ja'],
    ['radio_buttons', { selected_option: null }, undefined],
    ['static_select', { selected_option: { text: { type: 'plain_text', text: 'Ja' }, value: 'ja' } }, 'ja'],
    ['external_select', { selected_option: { value: 'x' } }, 'x'],
    ['checkboxes', { selected_options: [{ value: 'a' }, { value: 'b' }] }, ['a', 'b']],
    ['checkboxes', { selected_options: [] }, []],
    ['multi_static_select', { selected_options: [{ value: 'a' }] }, ['a']],
    ['users_select', { selected_user: 'U1' }, 'U1'],
    ['multi_users_select', { selected_users: ['U1', 'U2'] }, ['U1', 'U2']],
    ['conversations_select', { selected_conversation: 'C1' }, 'C1'],
    ['multi_conversations_select', { selected_conversations: ['C1'] }, ['C1']],
    ['channels_select', { selected_channel: 'C1' }, 'C1'],
    ['multi_channels_select', { selected_channels: ['C1'] }, ['C1']],
    ['datepicker', { selected_date: '2026-03-12' }, '2026-03-12'],
    ['datepicker', { selected_date: null }, undefined],
    ['timepicker', { selected_time: '14:00', timezone: 'Europe/Amsterdam' }, '14:00'],
    ['datetimepicker', { selected_date_time: 1773316800 }, '1773316800'],
    ['rich_text_input', { rich_text_value: { type: 'rich_text', elements: [] } }, undefined],
    ['file_input', { files: [{ id: 'F1' }] }, undefined],
  ])('of kind %s is read', (type, held, value) => {
    expect(readValues({ values: { vraag: { value: { type, ...held } } } }, '')).toEqual(
      value === undefined ? {} : { vraag: value },
    );
  });

  test('of another form in the same message is not read', () => {
    const values = {
      'f0.a/vraag': { value: { type: 'plain_text_input', value: 'een' } },
      'f1.b/vraag': { value: { type: 'plain_text_input', value: 'twee' } },
    };
    expect(readValues({ values }, 'f1.b/')).toEqual({ vraag: 'twee' });
  });
});

describe('text from Slack', () => {
  test.each([
    ['<@U1>', '@U1'],
    ['<@U1|anna>', '@anna'],
    ['<#C1|algemeen>', '#algemeen'],
    ['<!here>', '@here'],
    ['<!subteam^S1|@team>', '@team'],
    ['<https://voorbeeld.nl/x?a=1&amp;b=2>', 'https://voorbeeld.nl/x?a=1&b=2'],
    ['<https://voorbeeld.nl|voorbeeld.nl>', 'voorbeeld.nl'],
    ['<mailto:a@voorbeeld.nl|a@voorbeeld.nl>', 'a@voorbeeld.nl'],
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
  ])('%s is read as it was seen', (sent, seen) => expect(asTyped(sent)).toBe(seen));

  test('comes out as it was typed, whatever it was', () => {
    const escape = (said: string): string =>
      said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (said) => asTyped(escape(said)) === said));
  });

  test.each([
    ['', { command: '', rest: '' }],
    ['  ', { command: '', rest: '' }],
    ['Hulp', { command: 'hulp', rest: '' }],
    ['signaal  het werkt \n niet ', { command: 'signaal', rest: 'het werkt \n niet' }],
  ])('"%s" after /kracht is a word and the rest', (said, parts) => expect(asCommand(said)).toEqual(parts));
});

describe('a payload', () => {
  test('of any shape is never a mistake', () => {
    const key = fc.constantFrom(
      'type',
      'event',
      'user',
      'user_id',
      'team_id',
      'team',
      'command',
      'actions',
      'view',
      'channel',
      'state',
      'id',
      'text',
      'values',
      'action_id',
      'value',
    );
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(
          'message',
          'block_actions',
          'view_submission',
          'press:0',
          'tap:0',
          'send:0',
          'button',
          'T1',
          'U1',
        ),
        fc.jsonValue(),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(key, tie('node'), { maxKeys: 6 }),
      ),
    })).node;
    fc.assert(
      fc.property(value, (payload) => void read(payload, ME, nowhere)),
      { numRuns: 500 },
    );
  });

  test.each([
    ['the workspace', { team: { id: 'T2' }, user: { id: 'U1', team_id: 'T2' } }],
    ['the person', { team: { id: 'T1' }, user: { id: 'U1', team_id: 'T2' } }],
    ['no workspace at all', { team: null, user: { id: 'U1' } }],
  ])('in which %s is not ours is of a stranger', (_, who) => {
    const action = { type: 'button', action_id: 'press:0', value: 't', action_ts: '1' };
    const payload = { type: 'block_actions', ...who, channel: { id: 'D1' }, actions: [action] };
    expect(read(payload, ME, nowhere).kind).toBe('stranger');
    expect(read({ ...payload, team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' } }, ME, nowhere).kind).toBe(
      'inbound',
    );
  });

  test('of an event in another workspace is ignored, and of a stranger in a shared channel is refused', () => {
    // docs.slack.dev/reference/events/app_mention; in Slack Connect `user_team` is the workspace of the person.
    const event = { type: 'app_mention', user: 'U1', text: '<@U0> hulp', channel: 'C1', ts: '1.1' };
    const envelope = { type: 'event_callback', event_id: 'Ev1', team_id: 'T1' };
    expect(read({ ...envelope, team_id: 'T2', event }, ME, nowhere)).toEqual({ kind: 'ignored' });
    expect(read({ ...envelope, event: { ...event, user_team: 'T2' } }, ME, nowhere).kind).toBe('stranger');
    expect(read({ ...envelope, event: { ...event, user_profile: { team: 'T2' } } }, ME, nowhere).kind).toBe('stranger');
    expect(read({ ...envelope, event: { ...event, user_team: 'T1' } }, ME, nowhere).kind).toBe('inbound');
  });

  test('that says our rights are gone is read as that, and only when they are ours', () => {
    // docs.slack.dev/reference/events/tokens_revoked
    const revoked = (tokens: object) => read({ team_id: 'T1', event: { type: 'tokens_revoked', tokens } }, ME, nowhere);
    expect(revoked({ bot: ['U0'] })).toEqual({ kind: 'revoked' });
    expect(revoked({ oauth: ['U1'] })).toEqual({ kind: 'ignored' });
    expect(read({ team_id: 'T1', event: { type: 'app_uninstalled' } }, ME, nowhere)).toEqual({ kind: 'revoked' });
  });

  test('of a closed modal names it, and of a modal that is not our form is stale', () => {
    const who = { team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' } };
    expect(read({ type: 'view_closed', ...who, view: { id: 'V1' } }, ME, nowhere)).toEqual({
      kind: 'closed',
      view: 'V1',
    });
    const view = { id: 'V1', hash: 'h', callback_id: 'oud', private_metadata: 't', state: { values: {} } };
    expect(read({ type: 'view_submission', ...who, view }, ME, nowhere).kind).toBe('stale');
    expect(
      read({ type: 'view_submission', ...who, view: { ...view, callback_id: 'form' } }, ME, nowhere),
    ).toMatchObject({
      kind: 'inbound',
      inbound: { conversation: 'U1', scope: 'personal', token: 't' },
    });
  });
});
