import type { Identity } from '../../src/chat/index.ts';
import { list, record, text } from './json.ts';
import type { Me } from './ports.ts';
import { type Read, type Source, isPersonal, sourceOf } from './source.ts';
import { asTyped } from './typed.ts';

/** The command whose answer stands on the Home tab. */
const HOME = 'overzicht';

const IGNORED: Read = { kind: 'ignored' };

/**
 * An event of the Events API (docs.slack.dev/apis/events-api). Messages that were edited, removed, or written by a bot
 * are nobody speaking to us.
 */
export function readEvent(body: unknown, me: Me, identity: (user: string) => Identity): Read {
  const envelope = record(body);
  const event = record(envelope['event']);
  const type = text(event['type']);
  // In a channel that workspaces share, `team_id` may be the other one; for whom we hear it stands in the context.
  if ((text(envelope['context_team_id']) || text(envelope['team_id'])) !== me.team) return IGNORED;
  if (type === 'app_uninstalled') return { kind: 'revoked' };
  if (type === 'tokens_revoked')
    return list(record(event['tokens'])['bot']).length === 0 ? IGNORED : { kind: 'revoked' };

  const user = text(event['user']);
  const channel = text(event['channel']);
  const eventId = text(envelope['event_id']);
  if (user === '' || channel === '' || eventId === '') return IGNORED;
  const from = (via: Source['via'], known: Partial<Source> = {}): Source => sourceOf({ via, user, channel, ...known });
  const base = { eventId: `event:${eventId}`, conversation: channel } as const;
  const scope = isPersonal(channel) ? 'personal' : 'channel';

  if (type === 'member_joined_channel' || type === 'member_left_channel') {
    if (user !== me.botUser) return IGNORED;
    const kind = type === 'member_joined_channel' ? 'joined' : 'left';
    // Who brought us here is who is spoken to; when nobody did, there is nobody to speak to.
    const who = identity(text(event['inviter']) || user);
    if (kind === 'joined' && who.user === me.botUser) return IGNORED;
    const inbound = { ...base, kind, from: who, scope: 'channel' } as const;
    return { kind: 'inbound', inbound, source: from('event', { user: who.user }) };
  }
  if (user === me.botUser || event['bot_id'] !== undefined) return IGNORED;

  const homes = [event['user_team'] ?? event['team'], record(event['user_profile'])['team']].map(text);
  const stranger = homes.some((team) => team !== '' && team !== me.team);
  if (type === 'app_home_opened') {
    if (event['tab'] !== 'home' || stranger) return IGNORED;
    const inbound = {
      ...base,
      kind: 'commanded',
      command: HOME,
      rest: '',
      from: identity(user),
      scope: 'personal',
    } as const;
    return { kind: 'inbound', inbound, source: from('home', { home: true, personal: true }) };
  }
  const direct = type === 'message' && event['channel_type'] === 'im';
  if (!direct && type !== 'app_mention') return IGNORED;
  const subtype = text(event['subtype']);
  if (subtype !== '' && subtype !== 'file_share' && subtype !== 'thread_broadcast') return IGNORED;
  const source = from('spoken', { thread: text(event['thread_ts']) || null });
  if (stranger) return { kind: 'stranger', source };
  const said = text(event['text']).replaceAll(`<@${me.botUser}>`, ' ');
  // Pictures, sound and files are named here (docs.slack.dev/reference/events/message/file_share); none is fetched.
  const attached = list(event['files']).length > 0 ? ({ attached: true } as const) : {};
  const words = asTyped(said).trim();
  const inbound = { ...base, kind: 'spoke', text: words, from: identity(user), scope, ...attached } as const;
  return { kind: 'inbound', inbound, source };
}
