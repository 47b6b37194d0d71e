import type { Cache } from './cache.ts';
import type { Database } from './database.ts';
import { eq, sql } from './drizzle.ts';
import { setting } from './tables/index.ts';

/** Every setting the store knows. `born`: proef or echt, for ever. Moments are ISO strings. */
export type SettingKey =
  | 'born'
  | 'activated'
  | 'paused'
  | 'clock'
  | 'ticked'
  | 'tidied'
  | 'secret'
  | 'weekbericht.to'
  | 'controller'
  | 'privacy-contact'
  | 'emergency'
  | 'calendar'
  | 'rhythm'
  | 'puls-bank'
  | 'demo'
  | 'nameless';

export interface Settings {
  get(key: SettingKey): string | null;
  set(key: SettingKey, value: string | null): void;
}

export function settingsIn(db: Database, cache: Cache): Settings {
  const read = db
    .select({ value: setting.value })
    .from(setting)
    .where(eq(setting.key, sql.placeholder('key')))
    .prepare();
  return {
    // That there is none is remembered too: there are only so many keys, and some of them are asked for all the time.
    get: (key) => cache.keep(key, () => ({ value: read.get({ key })?.value ?? null })).value,
    set(key, value) {
      if (value === null) db.delete(setting).where(eq(setting.key, key)).run();
      else db.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } }).run();
      cache.forget(key);
    },
  };
}
