import type { Group } from './bank.ts';
import type { Release, Statement, Trend } from './statement.ts';

/** So many answers, then and now, before an arrow may stand beside the word. */
const ARROW_FROM = 20;

/** What an earlier release told of the same group on the same item; `total` is all roles together. */
function toldBefore(release: Release, item: string, of: Group | 'total'): Statement | null {
  const told = release.items.find(({ id }) => id === item);
  if (told === undefined) return null;
  return of === 'total' ? told.total : told.groups[of];
}

/**
 * How a mean moved: more than twice the noise of two means, with a spread of one step taken for granted, or about equal.
 * It is worked out from what both releases tell, not from the answers, and so it tells nothing more than they do. Null
 * where there is no mean on either side (which takes ten answers), or no earlier release with one.
 */
export function trendOf(now: Statement, previous: readonly Release[], item: string, of: Group | 'total'): Trend | null {
  if (now.kind !== 'figures' || now.mean === null) return null;
  for (const release of previous.toReversed()) {
    const then = toldBefore(release, item, of);
    if (then?.kind !== 'figures' || then.mean === null) continue;
    // In tenths, squared and multiplied out: whole numbers, so that the border is the same on every machine.
    const tenths = Math.round(now.mean * 10) - Math.round(then.mean * 10);
    const moved = tenths * tenths * now.n * then.n > 400 * (now.n + then.n);
    return {
      since: release.round,
      direction: !moved ? 'ongeveer-gelijk' : tenths > 0 ? 'hoger' : 'lager',
      arrow: moved && Math.min(now.n, then.n) >= ARROW_FROM,
    };
  }
  return null;
}
