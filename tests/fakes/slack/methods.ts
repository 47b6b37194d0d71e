import { complaintsOf } from './limits.ts';
import { type Method, no } from './method.ts';
import { createViewMethods } from './methods-views.ts';
import { type Json, list, record, text } from './shape.ts';
import type { Triggers } from './triggers.ts';
import type { FakeMessage, Workspace } from './workspace.ts';

export const BOT = { user: 'U0BOT', id: 'B0BOT', app: 'A0KRACHT' } as const;

const PARSING = ['link_names', 'parse'];
const CONTENT = ['channel', 'text', 'blocks', ...PARSING];

function shownOf(message: FakeMessage, all: readonly FakeMessage[]): Json {
  const replies = all.filter((one) => one.thread === message.ts && one.channel === message.channel && !one.deleted);
  return {
    type: 'message',
    ts: message.ts,
    text: message.text,
    blocks: message.blocks,
    ...(message.by === 'bot' ? { user: BOT.user, bot_id: BOT.id, app_id: BOT.app } : { user: message.by }),
    ...(message.thread === null ? {} : { thread_ts: message.thread }),
    ...(replies.length === 0 ? {} : { reply_count: replies.length, latest_reply: replies.at(-1)!.ts }),
  };
}

export function createMethods(space: Workspace, triggers: Triggers): Readonly<Record<string, Method>> {
  /** The channel that can be written to under this id: a channel, or a person's own conversation. */
  function writable(id: string): { readonly channel: string } | { readonly error: string } {
    const user = space.users.get(id);
    if (user !== undefined) {
      if (user.bot) return { error: 'cannot_dm_bot' };
      return user.deleted ? { error: 'user_disabled' } : { channel: space.dm(id).id };
    }
    const channel = space.channels.get(id);
    if (channel === undefined) return { error: 'channel_not_found' };
    if (channel.archived) return { error: 'is_archived' };
    return channel.member ? { channel: channel.id } : { error: 'not_in_channel' };
  }

  function content(args: Json): Json | null {
    const complaints = complaintsOf(list(args['blocks']), 50);
    if (complaints.length > 0) return no('invalid_blocks', complaints);
    if (text(args['text']).length > 4000) return no('msg_too_long');
    return text(args['text']) === '' && list(args['blocks']).length === 0 ? no('no_text') : null;
  }

  function post(args: Json, only: string | null): Json {
    const at = writable(text(args['channel']));
    if ('error' in at) return no(at.error);
    const refused = content(args);
    if (refused !== null) return refused;
    const metadata = args['metadata'] === undefined ? null : record(args['metadata']);
    const said = space.say({
      channel: at.channel,
      by: 'bot',
      text: text(args['text']),
      blocks: list(args['blocks']),
      metadata,
      thread: text(args['thread_ts']) || null,
      only,
      responseUrl: null,
    });
    return only === null
      ? { ok: true, channel: at.channel, ts: said.ts, message: shownOf(said, space.messages) }
      : { ok: true, message_ts: said.ts };
  }

  function history(args: Json, wanted: (message: FakeMessage) => boolean, newestFirst: boolean): Json {
    const channel = space.channels.get(text(args['channel']));
    if (channel === undefined) return no('channel_not_found');
    if (!channel.member) return no('not_in_channel');
    const all = space.messages.filter(
      (one) => one.channel === channel.id && one.only === null && !one.deleted && wanted(one),
    );
    const ordered = newestFirst ? all.toReversed() : all;
    const from = Number(text(args['cursor']) || 0);
    const limit = Math.min(Number(args['limit'] ?? 100), 200);
    const more = ordered.length > from + limit;
    return {
      ok: true,
      messages: ordered.slice(from, from + limit).map((one) => ({
        ...shownOf(one, space.messages),
        ...(args['include_all_metadata'] === true && one.metadata !== null ? { metadata: one.metadata } : {}),
      })),
      has_more: more,
      response_metadata: { next_cursor: more ? String(from + limit) : '' },
    };
  }

  return {
    'auth.test': {
      args: [],
      run: () => ({
        ok: true,
        team_id: space.team,
        user_id: BOT.user,
        bot_id: BOT.id,
        team: 'Proef',
        user: 'krachtbot',
      }),
    },
    'chat.postMessage': {
      args: [...CONTENT, 'mrkdwn', 'unfurl_links', 'unfurl_media', 'metadata', 'thread_ts'],
      run: (args) => post(args, null),
    },
    'chat.postEphemeral': {
      args: [...CONTENT, 'user', 'thread_ts'],
      run: (args) => (space.users.has(text(args['user'])) ? post(args, text(args['user'])) : no('user_not_in_channel')),
    },
    'chat.update': {
      args: [...CONTENT, 'ts', 'metadata'],
      run(args) {
        const found = space.find(text(args['channel']), text(args['ts']));
        if (found === null || found.only !== null) return no('message_not_found');
        if (found.by !== 'bot') return no('cant_update_message');
        const refused = content(args);
        if (refused !== null) return refused;
        Object.assign(found, { text: text(args['text']), blocks: list(args['blocks']), edits: found.edits + 1 });
        space.everything.push({ ...found });
        return { ok: true, channel: found.channel, ts: found.ts, text: found.text };
      },
    },
    'chat.delete': {
      args: ['channel', 'ts'],
      run(args) {
        const found = space.find(text(args['channel']), text(args['ts']));
        if (found === null) return no('message_not_found');
        found.deleted = true;
        return { ok: true, channel: found.channel, ts: found.ts };
      },
    },
    'conversations.history': {
      args: ['channel', 'include_all_metadata', 'limit', 'cursor'],
      run: (args) => history(args, (one) => one.thread === null, true),
    },
    'conversations.replies': {
      args: ['channel', 'ts', 'include_all_metadata', 'limit', 'cursor'],
      run: (args) => history(args, (one) => one.ts === args['ts'] || one.thread === args['ts'], false),
    },
    'conversations.open': {
      args: ['users'],
      run(args) {
        if (!space.users.has(text(args['users']))) return no('user_not_found');
        const at = writable(text(args['users']));
        return 'error' in at ? no(at.error) : { ok: true, channel: { id: at.channel } };
      },
    },
    'conversations.info': {
      args: ['channel'],
      run(args) {
        const channel = space.channels.get(text(args['channel']));
        if (channel === undefined) return no('channel_not_found');
        const { id, name, archived, member, person } = channel;
        return { ok: true, channel: { id, name, is_archived: archived, is_member: member, is_im: person !== null } };
      },
    },
    'users.info': {
      args: ['user'],
      run(args) {
        const user = space.users.get(text(args['user']));
        if (user === undefined) return no('user_not_found');
        const profile = {
          real_name: user.name,
          display_name: '',
          ...(user.email === null ? {} : { email: user.email }),
        };
        const flags = {
          deleted: user.deleted,
          is_bot: user.bot,
          is_restricted: user.guest,
          is_ultra_restricted: false,
        };
        return { ok: true, user: { id: user.id, team_id: user.team, name: user.id.toLowerCase(), profile, ...flags } };
      },
    },
    ...createViewMethods(space, triggers),
  };
}
