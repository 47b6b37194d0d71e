import type { Entry, Mailbox } from '../../adapters/web/ports.ts';

/** A mailbox in memory that behaves as the one in the store. */
export function createMailbox(now: () => string): Mailbox {
  type Row = Entry & { readonly conversation: string; readonly outboxId: string | null };
  const rows: Row[] = [];
  let last = 0;
  const at = (conversation: string, id: string): number =>
    rows.findIndex((row) => row.conversation === conversation && row.id === id);
  return {
    append: ({ conversation, author, message, under, outboxId }) => {
      last += 1;
      const id = String(last);
      rows.push({ id, conversation, author, message, under, outboxId, at: now(), changed: false });
      return id;
    },
    replace: (conversation, id, message) => {
      const index = at(conversation, id);
      if (index === -1) return false;
      rows[index] = { ...rows[index]!, message, changed: true };
      return true;
    },
    remove: (conversation, id) => {
      const index = at(conversation, id);
      if (index === -1) return false;
      rows.splice(index, 1);
      return true;
    },
    find: (conversation, outboxId) =>
      rows.find((row) => row.conversation === conversation && row.outboxId === outboxId)?.id ?? null,
    list: (conversation) => rows.filter((row) => row.conversation === conversation),
  };
}
