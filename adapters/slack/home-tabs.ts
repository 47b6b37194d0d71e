import type { HomeView } from '@slack/types';
import { errorName } from './outcome.ts';
import type { Web } from './web-client.ts';

const MOST = 1000;

/** Shows somebody's Home tab. Rejects when Slack did not take it. */
export type HomeTabs = (user: string, view: HomeView) => Promise<void>;

/**
 * Home tabs, each person's in the order in which they were made: of those that wait only the newest is shown, and one
 * that Slack takes late, long after its answer was lost, does not cover one that was made after it. `turn` waits until one
 * more may be shown.
 */
export function createHomeTabs(web: Web, turn: () => Promise<void>): HomeTabs {
  const newest = new Map<string, HomeView>();
  const busy = new Map<string, Promise<void>>();
  const hashes = new Map<string, string>();

  function keep(user: string, hash: string | undefined): void {
    hashes.delete(user);
    if (hash === undefined) return;
    hashes.set(user, hash);
    const [oldest] = hashes.keys();
    if (hashes.size > MOST && oldest !== undefined) hashes.delete(oldest);
  }

  async function publish(user: string, view: HomeView): Promise<void> {
    const hash = hashes.get(user);
    const shown = async (on: { hash?: string }): Promise<void> => {
      const { view: stands } = await web.views.publish({ user_id: user, view, ...on });
      keep(user, stands?.hash);
    };
    if (hash === undefined) return shown({});
    try {
      await shown({ hash });
    } catch (error) {
      // One of ours stands there of which we never heard; this one is newer.
      if (errorName(error) !== 'hash_conflict') throw error;
      await shown({});
    }
  }

  return async (user, view) => {
    newest.set(user, view);
    const before = busy.get(user) ?? Promise.resolve();
    const mine = before
      .catch(() => undefined)
      .then(async () => {
        if (newest.get(user) !== view) return;
        await turn();
        if (newest.get(user) === view) await publish(user, view);
      });
    busy.set(user, mine);
    try {
      await mine;
    } finally {
      if (busy.get(user) === mine) {
        busy.delete(user);
        newest.delete(user);
      }
    }
  };
}
