const LIFE_MS = 3000;

/** Trigger ids: each good for one view, within three seconds (docs.slack.dev/interactivity/handling-user-interaction). */
export interface Triggers {
  issue(user: string): string;
  /** The person who may be shown a view, or the error that Slack gives. */
  exchange(id: string): { readonly user: string } | { readonly error: string };
}

export function createTriggers(now: () => number): Triggers {
  const issued = new Map<string, { readonly user: string; readonly until: number; used: boolean }>();
  return {
    issue(user) {
      const id = `${issued.size + 1}.1000.trigger`;
      issued.set(id, { user, until: now() + LIFE_MS, used: false });
      return id;
    },
    exchange(id) {
      const found = issued.get(id);
      if (found === undefined) return { error: 'invalid_trigger_id' };
      if (found.used) return { error: 'exchanged_trigger_id' };
      if (now() > found.until) return { error: 'expired_trigger_id' };
      found.used = true;
      return { user: found.user };
    },
  };
}
