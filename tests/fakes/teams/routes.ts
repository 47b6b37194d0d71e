import type { Route } from './faults.ts';
import { activityObjection, conversationObjection } from './objections.ts';
import type { FakeMessage, Office } from './office.ts';
import { type Json, list, record, text } from './shape.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What a call is, and what comes of it once it is let through. */
export interface Served {
  readonly route: Route | 'unknown';
  act(): Answer;
}

/** Where a call is sent; Teams gives this address with every activity. */
export const SERVICE = '/emea/';
/** So many members come at once. */
const PAGE = 50;

const refuse = (status: number, code: string, message = code): Answer => ({
  status,
  body: { error: { code, message } },
});

function split(conversation: string): readonly [place: string, root: string | null] {
  const [place = '', root] = conversation.split(';messageid=');
  return [place, root ?? null];
}

function member(office: Office, conversation: string, id: string): Answer {
  const [place] = split(conversation);
  const found = office.members.get(id);
  if (!(office.conversations.get(place)?.members.includes(id) ?? false) || found === undefined)
    return refuse(404, 'MemberNotFoundInConversation');
  const { tenantId, ...rest } = found;
  return { status: 200, body: { ...rest, tenantId, givenName: found.name, surname: '', aadObjectId: `aad-${id}` } };
}

function post(office: Office, conversation: string, activity: Json): Answer {
  const objection = activityObjection(activity);
  if (objection !== null) return refuse(objection.status, objection.code);
  const [place, root] = split(conversation);
  const found = office.conversations.get(place);
  if (found === undefined) return refuse(404, 'ConversationNotFound', 'Conversation not found.');
  if (!found.installed)
    return refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  if (root !== null && !office.messages.some((one) => one.id === root && one.conversation === place))
    return refuse(404, 'ConversationNotFound', 'Thread not found.');
  return { status: 201, body: { id: office.add(place, office.bot, activity, root).id } };
}

function create(office: Office, given: Json): Answer {
  const objection = conversationObjection(given);
  if (objection !== null) return refuse(objection.status, objection.code);
  if (text(given['tenantId']) !== office.tenant) return refuse(403, 'TenantMismatch');
  const channel = text(record(record(given['channelData'])['channel'])['id']);
  if (given['isGroup'] === true && channel !== '') {
    const said = post(office, channel, record(given['activity']));
    const id = text(record(said.body)['id']);
    return said.status < 300 ? { status: 201, body: { id: `${channel};messageid=${id}`, activityId: id } } : said;
  }
  const [who = {}, ...more] = list(given['members']);
  const person = text(who['id']);
  if (more.length > 0 || given['isGroup'] === true) return refuse(400, 'BadSyntax: one member');
  if (!office.members.has(person)) return refuse(404, 'UserNotFound', 'User not found.');
  const chat = office.chatWith(person);
  return chat.installed
    ? { status: 201, body: { id: chat.id } }
    : refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
}

function change(office: Office, conversation: string, id: string, act: (message: FakeMessage) => Answer): Answer {
  const [place] = split(conversation);
  const found = office.messages.find((one) => one.id === id && one.conversation === place && !one.deleted);
  return found === undefined || found.from !== office.bot ? refuse(404, 'ActivityNotFoundInConversation') : act(found);
}

/** Which route this is, with everything it needs; an unknown one is refused. */
export function serve(office: Office, method: string, path: string, query: URLSearchParams, body: Json): Served {
  const parts = path.startsWith(SERVICE) ? path.slice(SERVICE.length).split('/').map(decodeURIComponent) : [];
  const [version, what, conversation = '', kind, id = '', ...rest] = parts;
  const call = rest.length > 0 || version !== 'v3' || what !== 'conversations' ? '' : `${method} ${parts.length}`;
  if (call === 'POST 2') return { route: 'create', act: () => create(office, body) };
  if (kind === 'activities' && call === 'POST 4') return { route: 'post', act: () => post(office, conversation, body) };
  if (kind === 'activities' && call === 'PUT 5')
    return {
      route: 'update',
      act: () =>
        change(office, conversation, id, (message) => {
          const objection = activityObjection(body);
          if (objection !== null) return refuse(objection.status, objection.code);
          message.activity = body;
          message.history.push(body);
          return { status: 200, body: { id } };
        }),
    };
  if (kind === 'activities' && call === 'DELETE 5')
    return {
      route: 'remove',
      act: () =>
        change(office, conversation, id, (message) => {
          message.deleted = true;
          return { status: 200, body: {} };
        }),
    };
  if (kind === 'members' && call === 'GET 5') return { route: 'member', act: () => member(office, conversation, id) };
  if (kind === 'pagedmembers' && call === 'GET 4')
    return {
      route: 'members',
      act: () => {
        const found = office.conversations.get(split(conversation)[0]);
        if (found?.installed !== true) return refuse(403, 'BotNotInConversationRoster');
        const from = Number(query.get('continuationToken') ?? 0);
        const page = found.members.slice(from, from + PAGE).map((one) => member(office, conversation, one).body);
        const more = from + PAGE < found.members.length ? { continuationToken: String(from + PAGE) } : {};
        return { status: 200, body: { members: page, ...more } };
      },
    };
  return { route: 'unknown', act: () => refuse(404, 'NoSuchRoute', `${method} ${path}`) };
}
