import type { Identity } from '../../src/chat/index.ts';
import { digest } from './literal.ts';
import { type Json, list, record, text } from './json.ts';
import { readFields, readValues } from './read-values.ts';
import { FORM, PRESS, SEND, TAP } from './render-form.ts';
import { type Origin, type Read, type Source, isPersonal, sourceOf } from './source.ts';

/**
 * How many presses, and of what: two presses are two, one press that Slack sends twice is one. All of it in one
 * fingerprint with the moment, so that an id that was kept tells neither who nor what.
 */
function pressId(action: Json, user: string, what: string): string {
  return `action:${digest([text(action['action_ts']), user, what].join('|'))}`;
}

function tapped(value: string): readonly [token: string, field: string, option: string] | null {
  try {
    const [token, field, option] = list(JSON.parse(value)).map(text);
    return token === undefined || field === undefined || option === undefined || token === ''
      ? null
      : [token, field, option];
  } catch {
    return null;
  }
}

function actionSource(body: Json, user: string, via: Source['via']): Source {
  const container = record(body['container']);
  const message = record(body['message']);
  const channel = text(record(body['channel'])['id']) || text(container['channel_id']);
  const home = channel === '';
  const at = text(container['message_ts']) || text(message['ts']) || null;
  const thread = text(container['thread_ts']) || text(message['thread_ts']) || null;
  return sourceOf({
    via: home ? 'home' : via,
    user,
    channel: channel || user,
    home,
    message: at,
    // A message with replies names itself as its thread; what follows a press on it stands beside it all the same.
    thread: thread === at ? null : thread,
    ephemeral: container['is_ephemeral'] === true,
    responseUrl: text(body['response_url']) || null,
    trigger: text(body['trigger_id']) || null,
  });
}

/** A press on something we rendered (docs.slack.dev/reference/interaction-payloads/block_actions-payload). */
export function readPress(body: Json, user: string, identity: (user: string) => Identity): Read {
  const action = record(list(body['actions'])[0]);
  const id = text(action['action_id']);
  const value = text(action['value']);
  const source = actionSource(body, user, id.startsWith(PRESS) ? 'button' : 'inline');
  if (action['type'] !== 'button') return { kind: 'ignored' };
  const base = {
    from: identity(user),
    conversation: source.channel,
    scope: source.personal ? 'personal' : 'channel',
  } as const;

  if (id.startsWith(PRESS) && value !== '') {
    const eventId = pressId(action, user, value);
    return { kind: 'inbound', inbound: { ...base, kind: 'pressed', eventId, token: value }, source };
  }
  const chosen = id.startsWith(TAP) ? tapped(value) : null;
  if (chosen !== null) {
    const [token, field, option] = chosen;
    const inbound = { ...base, kind: 'submitted', eventId: pressId(action, user, value), token } as const;
    return { kind: 'inbound', inbound: { ...inbound, values: { [field]: option } }, source };
  }
  if (id.startsWith(SEND) && value !== '') {
    const state = body['state'] ?? record(body['view'])['state'];
    const values = readValues(state, text(action['block_id']));
    const eventId = pressId(action, user, value + JSON.stringify(values));
    return { kind: 'inbound', inbound: { ...base, kind: 'submitted', eventId, token: value, values }, source };
  }
  return { kind: 'stale', source };
}

/** A modal that was sent (docs.slack.dev/reference/interaction-payloads/view-interactions-payload). */
export function readSubmission(
  body: Json,
  user: string,
  identity: (user: string) => Identity,
  originOf: (view: string) => Origin | null,
): Read {
  const view = record(body['view']);
  const id = text(view['id']);
  const origin = originOf(id);
  const channel = origin?.channel ?? user;
  const { prefix, fields } = readFields(view);
  const source = sourceOf({
    ...origin,
    via: 'modal',
    user,
    channel,
    trigger: text(body['trigger_id']) || null,
    fields,
    prefix,
    view: id,
  });
  const token = text(view['private_metadata']);
  if (view['callback_id'] !== FORM || token === '') return { kind: 'stale', source };
  const values = readValues(view['state'], prefix);
  const inbound = {
    kind: 'submitted',
    // Sent again unchanged is the same; with other text in it, it is another.
    eventId: `view:${digest([id, text(view['hash']), JSON.stringify(values)].join('|'))}`,
    from: identity(user),
    conversation: channel,
    scope: isPersonal(channel) ? 'personal' : 'channel',
    token,
    values,
  } as const;
  return { kind: 'inbound', inbound, source };
}
