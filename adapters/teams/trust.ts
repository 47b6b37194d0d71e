/**
 * Where Teams lives: exact origins, since anybody can register a name under a shared domain. The second is Microsoft's
 * cloud for governments, which proves itself with the same keys.
 */
export const MICROSOFT: readonly string[] = [
  'https://smba.trafficmanager.net',
  'https://smba.infra.gcc.teams.microsoft.com',
];

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether a host name, as it stands in a URL, is this machine. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.includes(hostname);
}

/** Whether our token may be sent to this address. Asked on receipt, and again before every use of what was kept. */
export function isTrusted(serviceUrl: string, origins: readonly string[], local: boolean): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, origin, hostname, username, password } = new URL(serviceUrl);
  if (username !== '' || password !== '') return false;
  if (local) return (protocol === 'http:' || protocol === 'https:') && isLoopback(hostname);
  return origins.includes(origin);
}
