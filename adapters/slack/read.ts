import type { Identity, Inbound } from '../../src/chat/index.ts';
import { type Json, record, text } from './json.ts';
import type { Me } from './ports.ts';
import { readPress, readSubmission } from './read-action.ts';
import { readEvent } from './read-event.ts';
import { type Origin, type Read, type Source, isPersonal, sourceOf } from './source.ts';
import { asCommand, asTyped } from './typed.ts';

type WhoIs = (user: string) => Identity;

function commanded(source: Source, eventId: string, from: Identity, said: string, word: string | null): Read {
  const { command, rest } = word === null ? asCommand(said) : { command: word.toLowerCase(), rest: said.trim() };
  const scope = source.personal ? 'personal' : 'channel';
  const inbound: Inbound = { kind: 'commanded', eventId, from, conversation: source.channel, scope, command, rest };
  return { kind: 'inbound', inbound, source };
}

/** In a channel the bot need not be a member of, what is said after a command can only be whispered. */
function commandSource(body: Json, user: string, channel: string): Source {
  return sourceOf({
    via: 'command',
    user,
    channel: channel || user,
    ephemeral: channel !== '' && !isPersonal(channel),
    responseUrl: text(body['response_url']) || null,
    trigger: text(body['trigger_id']) || null,
  });
}

/** `/kracht WORD rest` (docs.slack.dev/interactivity/implementing-slash-commands). */
function readCommand(body: Json, user: string, identity: WhoIs): Read {
  const source = commandSource(body, user, text(body['channel_id']));
  const eventId = `command:${text(body['trigger_id'])}`;
  return commanded(source, eventId, identity(user), asTyped(text(body['text'])), null);
}

/** The callback id of the shortcut "Maak er een signaal van", as the manifest names it. */
export const POINTED = 'signaal';

/**
 * A shortcut on a message or from anywhere: its callback id is the command, but for the one that hands over the message
 * itself. Nothing can be said in answer to the request: what is said goes to the person alone, through its address, also
 * where the bot is not (docs.slack.dev/interactivity/implementing-shortcuts).
 */
function readShortcut(body: Json, user: string, identity: WhoIs): Read {
  const at = commandSource(body, user, text(record(body['channel'])['id']));
  const source: Source = { ...at, via: 'shortcut', ephemeral: at.responseUrl !== null };
  const said = asTyped(text(record(body['message'])['text']));
  const eventId = `shortcut:${text(body['trigger_id'])}`;
  if (body['type'] === 'message_action' && body['callback_id'] === POINTED) {
    const scope = source.personal ? 'personal' : 'channel';
    const { channel: conversation } = source;
    const inbound: Inbound = { kind: 'pointed', eventId, from: identity(user), conversation, scope, text: said };
    return { kind: 'inbound', inbound, source };
  }
  return commanded(source, eventId, identity(user), said, text(body['callback_id']));
}

/** The workspaces that a payload says its person is of; all must be ours. */
function teamsOf(body: Json): readonly string[] {
  return [body['team_id'], record(body['team'])['id'], record(body['user'])['team_id']]
    .map(text)
    .filter((id) => id !== '');
}

/**
 * What a payload of Slack means to us. Pure: the signature was checked before, what is remembered of open modals comes
 * in as `originOf`. Whatever is not as expected is ignored or stale, never thrown.
 */
export function read(payload: unknown, me: Me, originOf: (view: string) => Origin | null): Read {
  const body = record(payload);
  const identity: WhoIs = (user) => ({ platform: 'slack', registration: me.registration, tenant: me.team, user });
  if (body['event'] !== undefined) return readEvent(body, me, identity);

  const user = text(body['user_id']) || text(record(body['user'])['id']);
  const type = body['command'] === undefined ? text(body['type']) : 'command';
  if (type === 'view_closed') return { kind: 'closed', view: text(record(body['view'])['id']) };
  if (user === '') return { kind: 'ignored' };
  const what = ((): Read => {
    switch (type) {
      case 'command':
        return readCommand(body, user, identity);
      case 'block_actions':
        return readPress(body, user, identity);
      case 'view_submission':
        return readSubmission(body, user, identity, originOf);
      case 'message_action':
      case 'shortcut':
        return readShortcut(body, user, identity);
      default:
        return { kind: 'ignored' };
    }
  })();
  const teams = teamsOf(body);
  const ours = teams.length > 0 && teams.every((team) => team === me.team);
  if (ours || what.kind !== 'inbound') return what;
  return { kind: 'stranger', source: what.source };
}
