import type { Machine } from './machine.ts';

/** What stands under these keys is shown anew, but for the message that became the answer by itself. */
export function touchAbout(machine: Machine, about: string, turned: string | null): void {
  const { outbox } = machine.store;
  outbox.touchAll(about);
  const itself = turned === null ? [] : outbox.startingWith(about).filter((row) => row.receipt?.message === turned);
  for (const row of itself) outbox.showed(row.id, row.edition);
}
