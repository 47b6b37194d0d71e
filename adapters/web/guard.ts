import type { IncomingHttpHeaders } from 'node:http';

/** Why a request is not answered. */
export type Objection = 'host' | 'forwarded' | 'origin';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/** The host as a browser writes it in an origin: lower case, and without the port that goes without saying. */
const hostOf = (address: string): string | null => URL.parse(address)?.host ?? null;

function isForwarded(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some((name) => name === 'forwarded' || name.startsWith('x-forwarded-'));
}

/**
 * A post counts as ours when the browser says so (Sec-Fetch-Site, which no page can set) and its origin, when it is
 * told, is this host. A browser that hides its origin writes "null": then its own word must do.
 */
function isOurs(headers: IncomingHttpHeaders, host: string): boolean {
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined || origin === 'null') return site === 'same-origin';
  return hostOf(origin) === hostOf(`http://${host}`);
}

/**
 * Judges a request by its headers; null when nothing is against it. The page shows everybody's conversation, so it
 * answers this machine only: a loopback host, no proxy in between, and posts from its own pages.
 */
export function objection(method: string, headers: IncomingHttpHeaders): Objection | null {
  if (isForwarded(headers)) return 'forwarded';
  const { host } = headers;
  if (host === undefined || !LOOPBACK.test(host)) return 'host';
  if (method === 'GET' || method === 'HEAD') return null;
  return isOurs(headers, host) ? null : 'origin';
}

/** What every answer of the page says to the browser: nothing from elsewhere, nothing inline, in no frame. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    // The tick in a checkbox of the Utrecht components is a picture in a data: address.
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Not "no-referrer": with that a browser hides the origin of our own posts.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'X-Robots-Tag': 'noindex',
};
