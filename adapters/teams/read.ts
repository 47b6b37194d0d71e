import type { Identity, Inbound } from '../../src/chat/index.ts';
import { type Json, list, record, text } from './json.ts';
import { readCard } from './read-card.ts';
import { readCommand } from './read-command.ts';
import { isDialog, readDialog } from './read-dialog.ts';
import { PRESS } from './render-action.ts';
import type { Place, Read, Source } from './source.ts';

const IGNORED: Read = { kind: 'ignored' };

/**
 * What somebody typed. Teams marks mentions by entities: only what such an entity names is taken out (ourselves) or put
 * back as it was seen (somebody else), once each; what looks like a mention and is none was typed.
 */
export function spokenText(activity: Json, bot: string): string {
  let said = text(activity['text']);
  for (const entity of list(activity['entities']).map(record)) {
    const marked = text(entity['text']);
    const mentioned = record(entity['mentioned']);
    const at = entity['type'] === 'mention' && marked !== '' ? said.indexOf(marked) : -1;
    if (at < 0) continue;
    const seen = mentioned['id'] === bot ? ' ' : text(mentioned['name']);
    said = said.slice(0, at) + seen + said.slice(at + marked.length);
  }
  return said.trim();
}

const idsOf = (members: unknown): readonly string[] => list(members).map((one) => text(record(one)['id']));

/**
 * Whether a picture, sound or file came along. Teams also attaches what is none: the message itself as HTML, cards, and
 * the message that is answered. (learn.microsoft.com, "Send and receive files through the bot")
 */
function hasFile(activity: Json): boolean {
  return list(activity['attachments'])
    .map((one) => text(record(one)['contentType']))
    .some(
      (type) => type !== '' && !/^(?:text\/html|messageReference|application\/vnd\.microsoft\.card\..*)$/.test(type),
    );
}

/** Whether the bot came or went by this activity; null when it is about something else. */
function movement(activity: Json, bot: string): 'joined' | 'left' | null {
  if (activity['type'] === 'installationUpdate') {
    if (activity['action'] === 'add') return 'joined';
    // An upgrade of the app is neither.
    return activity['action'] === 'remove' ? 'left' : null;
  }
  if (idsOf(activity['membersAdded']).includes(bot)) return 'joined';
  return idsOf(activity['membersRemoved']).includes(bot) ? 'left' : null;
}

/** Who did it. Where only the bot is named, the person it was added for. */
function actor(activity: Json, { user, bot }: Place): string {
  if (user !== '' && user !== bot) return user;
  return idsOf(activity['membersAdded']).find((id) => id !== bot && id !== '') ?? '';
}

/**
 * What an activity of Teams means to us. Pure: who sent it was checked before. Whatever is not as expected is ignored,
 * stale or unsupported, never thrown. An edited or removed message is not taken up again: what was said first was heard.
 */
export function read(activity: Json, place: Place, identity: (user: string) => Identity): Read {
  const type = text(activity['type']);
  const user = actor(activity, place);
  if (user === '') return type === 'invoke' ? { kind: 'unsupported' } : IGNORED;
  const from = identity(user);
  const personal = place.scope === 'personal';
  const base = { from, conversation: place.conversation, scope: personal ? 'personal' : 'channel' } as const;
  // One person sees a dialog, whoever else is in the conversation that it was opened from.
  const alone = { ...base, scope: 'personal' } as const;
  const card = text(activity['replyToId']) || null;
  // Some local clients give an invoke no id; the card it came from stands for it.
  const delivery = `${text(activity['id']) || `on ${card ?? ''}`}|${place.conversation}`;
  const source = (via: Source['via'], more: Partial<Source> = {}): Source => ({
    via,
    from,
    conversation: place.conversation,
    personal,
    card: null,
    values: {},
    ...more,
  });
  const sent = (via: 'card' | 'submit' | 'dialog', data: Json, verb: string): Read => {
    // In a chat of two the card itself becomes the answer, for a client that waits for one.
    const turned = via === 'card' && personal && card !== null ? { turned: card } : {};
    const found = readCard(data, verb, delivery, { ...(via === 'dialog' ? alone : base), ...turned });
    if (found === null) return { kind: 'stale', source: source(via, { card }) };
    return { kind: 'inbound', inbound: found.inbound, source: source(via, { card, values: found.values }) };
  };

  switch (type) {
    case 'message': {
      const said = spokenText(activity, place.bot);
      const data = record(activity['value']);
      if (said === '' && Object.keys(data).length > 0) return sent('submit', data, '');
      const attached = hasFile(activity);
      // A file beside a word is not dropped in silence.
      const told = attached ? null : readCommand(said);
      const spoke = { ...base, kind: 'spoke', eventId: delivery, text: said } as const;
      const inbound: Inbound =
        told === null
          ? { ...spoke, ...(attached && { attached }) }
          : { ...base, kind: 'commanded', eventId: delivery, ...told };
      return said === '' && personal && !attached ? IGNORED : { kind: 'inbound', inbound, source: source('spoken') };
    }
    case 'invoke': {
      if (isDialog(activity)) {
        const found = readDialog(activity, delivery, alone);
        if (found === null) return { kind: 'stale', source: source('dialog') };
        return { kind: 'inbound', inbound: found.inbound, source: source('dialog', { values: found.values }) };
      }
      const value = record(activity['value']);
      const action = record(value['action']);
      switch (activity['name']) {
        case 'adaptiveCard/action':
          return sent('card', record(action['data']), text(action['verb']));
        case 'task/fetch':
          return sent('dialog', record(value['data']), PRESS);
        case 'task/submit':
          return sent('dialog', record(value['data']), '');
        default:
          return { kind: 'unsupported' };
      }
    }
    case 'installationUpdate':
    case 'conversationUpdate': {
      const kind = movement(activity, place.bot);
      if (kind === null) return IGNORED;
      const inbound: Inbound = { ...base, kind, eventId: delivery };
      return { kind: 'inbound', inbound, source: source('event') };
    }
    default:
      return IGNORED;
  }
}
