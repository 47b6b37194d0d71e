import { type Json, record, text } from './json.ts';
import type { Place } from './source.ts';

function scopeOf(activity: Json): Place['scope'] {
  const conversation = record(activity['conversation']);
  const type = text(conversation['conversationType']);
  const data = record(activity['channelData']);
  const inTeam = [data['team'], data['channel']].some((one) => text(record(one)['id']) !== '');
  if (type === 'channel' || (type === '' && inTeam)) return 'channel';
  if (type === 'personal') return 'personal';
  // Whatever is not surely one person's own chat is treated as if others read along.
  return type === '' && conversation['isGroup'] !== true && !text(conversation['id']).startsWith('19:')
    ? 'personal'
    : 'group';
}

/** Where an activity came from; null when it does not say. (learn.microsoft.com, "Activity schema for Teams bots") */
export function readPlace(activity: Json): Place | null {
  const conversation = record(activity['conversation']);
  const data = record(activity['channelData']);
  const from = record(activity['from']);
  const place = {
    serviceUrl: text(activity['serviceUrl']),
    tenants: [conversation['tenantId'], record(data['tenant'])['id'], from['tenantId']]
      .map(text)
      .filter((id) => id !== ''),
    bot: text(record(activity['recipient'])['id']),
    user: text(from['id']),
    conversation: text(conversation['id']),
    scope: scopeOf(activity),
    team: text(record(data['team'])['id']),
  };
  return place.serviceUrl === '' || place.conversation === '' || place.bot === '' ? null : place;
}
