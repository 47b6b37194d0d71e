import type { Json } from '../fakes/teams/shape.ts';
import type { Room } from './room.ts';

/** An activity of Anna, as Teams would send it. */
export function spoken({ fake }: Room, more: Json = {}): Json {
  fake.person('29:anna');
  const at = { conversation: fake.person('29:anna').chat };
  fake.office.chatWith('29:anna');
  return { ...fake.activities.message(fake.office.members.get('29:anna')!, at, { text: 'hoi' }), ...more };
}
