import { BOT } from './methods.ts';
import { type Json, record, text } from './shape.ts';
import type { Workspace } from './workspace.ts';

/** What every payload says of who acts and where; shapes follow docs.slack.dev/reference/interaction-payloads. */
export interface Payloads {
  /** docs.slack.dev/interactivity/implementing-slash-commands */
  command(user: string, channel: string, said: string, trigger: string, responseUrl: string): Record<string, string>;
  /** docs.slack.dev/reference/interaction-payloads/block_actions-payload */
  press(user: string, action: Json, more: Json): Json;
  /** docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
  submission(user: string, view: Json, trigger: string): Json;
  /** docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_closed */
  closed(user: string, view: Json): Json;
  /** docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
  shortcut(user: string, callback: string, trigger: string, on: Json | null): Json;
  /** docs.slack.dev/apis/events-api#callback-field */
  event(event: Json): Json;
}

export function createPayloads(space: Workspace, now: () => number): Payloads {
  const moment = (): string => `${(now() / 1000).toFixed(3)}${space.id('').slice(-3)}`;
  const teamOf = (user: string): string => space.users.get(user)?.team ?? space.team;
  const common = (user: string): Json => ({
    team: { id: teamOf(user), domain: 'proef' },
    user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: teamOf(user) },
    api_app_id: BOT.app,
    token: 'not-used',
    enterprise: null,
    is_enterprise_install: false,
  });

  return {
    command: (user, channel, said, trigger, responseUrl) => ({
      token: 'not-used',
      team_id: teamOf(user),
      team_domain: 'proef',
      channel_id: channel,
      channel_name: space.channels.get(channel)?.name ?? 'privegroup',
      user_id: user,
      user_name: user.toLowerCase(),
      command: '/kracht',
      text: said,
      api_app_id: BOT.app,
      is_enterprise_install: 'false',
      response_url: responseUrl,
      trigger_id: trigger,
    }),
    press: (user, action, more) => ({
      type: 'block_actions',
      ...common(user),
      actions: [{ ...action, action_ts: moment() }],
      ...more,
    }),
    submission: (user, view, trigger) => ({
      type: 'view_submission',
      ...common(user),
      trigger_id: trigger,
      view,
      response_urls: [],
    }),
    closed: (user, view) => ({ type: 'view_closed', ...common(user), view, is_cleared: false }),
    shortcut: (user, callback, trigger, on) => ({
      type: on === null ? 'shortcut' : 'message_action',
      ...common(user),
      callback_id: callback,
      trigger_id: trigger,
      action_ts: moment(),
      ...on,
    }),
    event: (event) => ({
      token: 'not-used',
      team_id: space.team,
      api_app_id: BOT.app,
      type: 'event_callback',
      event_id: space.id('Ev'),
      event_time: Math.floor(now() / 1000),
      is_ext_shared_channel: teamOf(text(event['user'])) !== space.team,
      authorizations: [
        { enterprise_id: null, team_id: space.team, user_id: BOT.user, is_bot: true, is_enterprise_install: false },
      ],
      event: { event_ts: moment(), ...record(event) },
    }),
  };
}
