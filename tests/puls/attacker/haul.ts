import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from '../../../src/chat/index.ts';
import type { House } from '../../../src/house.ts';
import { scratchFile } from '../../support/scratch.ts';
import { canonical, TWO_LIVES } from '../../support/canonical.ts';
import type { Files } from './house.ts';

/** Everything a machine has after the close of a round, of the whole product. */
export interface Haul {
  /** The database, its log and journal, its copies, and whatever else stands under its name. */
  readonly files: Files;
  /** What SQLite's own backup call gives, past everything the product does to its copies. */
  readonly backups: readonly Buffer[];
  /** Every message a platform ever had, with each of its edits, as JSON. */
  readonly history: string;
  /** Every line of the log, as JSON. */
  readonly log: string;
  /** Every row of every table, one a line, random ids named by an order that is no chance. */
  readonly rows: readonly string[];
}

/** A copy by SQLite's own backup call, as an operator could make one at any time. */
export async function backUp({ store }: House): Promise<Buffer> {
  const to = scratchFile('backup.db');
  await store.sqlite.backup(to);
  return readFileSync(to);
}

/** What differs between two lives of the same round, besides what differs between two lives of a week. */
const DIFFERING = {
  drop: [...TWO_LIVES.drop, 'puls_text.id'],
  rename: TWO_LIVES.rename,
};

/** Takes hold of everything. `backups`: those made on the way; one more is made now. */
export async function haul(
  house: House,
  file: string,
  seen: { readonly backups: readonly Buffer[]; readonly history: unknown; readonly log: unknown },
): Promise<Haul> {
  const backups = [...seen.backups, await backUp(house)];
  const own = basename(file).replace(/\.db$/, '');
  const names = readdirSync(dirname(file)).filter((name) => name.startsWith(own));
  return {
    files: new Map(names.map((name) => [name, readFileSync(join(dirname(file), name))])),
    backups,
    history: JSON.stringify(seen.history),
    log: JSON.stringify(seen.log),
    rows: canonical(house.store.sqlite, DIFFERING),
  };
}

/** Stands between the machine and a platform, and remembers every message that was ever said or put in its place. */
export function remembering(): { readonly wrap: (adapter: Adapter) => Adapter; readonly said: unknown[] } {
  const said: unknown[] = [];
  return {
    said,
    wrap: (adapter) => ({
      ...adapter,
      send(to, message, options) {
        said.push({ to, message });
        return adapter.send(to, message, options);
      },
      replace(to, receipt, message) {
        said.push({ to, message });
        return adapter.replace(to, receipt, message);
      },
    }),
  };
}
