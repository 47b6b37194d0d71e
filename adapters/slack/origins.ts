import type { Origin } from './source.ts';

const MOST = 1000;

/**
 * Where open modals were opened from. Kept in memory only: after a restart what follows is said to the person alone,
 * which is always right.
 */
export interface Origins {
  readonly keep: (view: string, origin: Origin) => void;
  readonly of: (view: string) => Origin | null;
  readonly drop: (view: string) => void;
}

export function createOrigins(): Origins {
  const kept = new Map<string, Origin>();
  return {
    keep(view, { channel, message, thread, ephemeral, responseUrl, home }) {
      kept.delete(view);
      kept.set(view, { channel, message, thread, ephemeral, responseUrl, home });
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    },
    of: (view) => kept.get(view) ?? null,
    drop: (view) => kept.delete(view),
  };
}
