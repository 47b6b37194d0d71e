import type { Address, Platform } from '../chat/index.ts';

const PLATFORMS: readonly Platform[] = ['slack', 'teams', 'web'];

/** A channel as it is written in settings: `slack:T1/C1`, `teams:TENANT/19:…@thread.tacv2`, `web:playground/programmateam`. */
export function parseChannel(written: string): Address | null {
  const match = /^([a-z]+):([^/\s]+)\/(\S+)$/.exec(written.trim());
  const platform = PLATFORMS.find((one) => one === match?.[1]);
  const [, , tenant, conversation] = match ?? [];
  if (platform === undefined || tenant === undefined || conversation === undefined) return null;
  return { platform, registration: platform === 'web' ? 'playground' : 'krachtbot', tenant, user: null, conversation };
}

/** Every channel in a comma separated list; null when one of them cannot be read. */
export function parseChannels(written: string): readonly string[] | null {
  const all = written
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return all.every((one) => parseChannel(one) !== null) ? all : null;
}
