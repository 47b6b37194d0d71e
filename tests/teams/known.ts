import type { Address, Delivery, Receipt } from '../../src/chat/index.ts';
import { type Room, openRoom } from './room.ts';

export const CHANNEL = '19:programma@thread.tacv2';
export const OPTIONS = { outboxId: 'row-1', under: null } as const;

/** A room in which Anna and a channel are known, and the addresses of both. */
export async function known(more: Parameters<typeof openRoom>[0] = {}) {
  const room = await openRoom(more);
  room.fake.office.addChannel(CHANNEL, ['29:anna']);
  const anna = room.fake.person('29:anna');
  await anna.says('hoi');
  await anna.says('hoi', CHANNEL);
  const { from } = room.heard[0]!;
  const person: Address = { ...from, conversation: null };
  const channel: Address = { ...from, user: null, conversation: CHANNEL };
  return { room, anna, person, channel };
}

export const receiptOf = (delivery: Delivery): Receipt => {
  if (delivery.kind !== 'sent') throw new Error(`not sent but ${delivery.kind}`);
  return delivery.receipt;
};
/** How many messages say this. */
export const said = ({ fake }: Room, what: string): number =>
  fake.office.messages.filter((one) => JSON.stringify(one.activity).includes(what)).length;
