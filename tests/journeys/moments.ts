import { Temporal } from 'temporal-polyfill';
import type { Running } from '../../src/main.ts';
import { nextMomentOf } from '../../src/pump.ts';

/**
 * Moves the clock to a moment in Amsterdam, as `2026-03-12T14:00`. What is said at one moment has left before the next
 * one comes, as it would in a week of real days.
 */
export async function moveThrough(
  { house, pump }: Pick<Running, 'house' | 'pump'>,
  local: string,
  settle: () => Promise<void>,
): Promise<void> {
  const target = Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam').epochMilliseconds;
  for (let next = nextMomentOf(house).at; next < target; next = nextMomentOf(house).at) {
    await pump.moveTo(next);
    await settle();
  }
  await pump.moveTo(target);
  await settle();
}
