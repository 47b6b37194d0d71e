import type { Rendered } from './render.ts';

/** Says something through the address that Slack gave with an interaction. Throws when it was not taken. */
export type Responder = (url: string, replace: boolean, rendered: Rendered) => Promise<void>;

/** Slack refused or did not get what was said through a response address. */
export class RespondError extends Error {
  override readonly name = 'RespondError';
}

/** Whether an address is Slack's own, or of the Web API we were told to use: nothing is sent anywhere else. */
export function isTrusted(url: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username } = new URL(url);
  if (username !== '') return false;
  if (protocol === 'https:' && host === 'hooks.slack.com') return true;
  if (apiUrl === undefined || !URL.canParse(apiUrl)) return false;
  const api = new URL(apiUrl);
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(api.hostname);
  return loopback && protocol === api.protocol && host === api.host;
}

export function createResponder(apiUrl: string | undefined): Responder {
  return async (url, replace, rendered) => {
    if (!isTrusted(url, apiUrl)) throw new RespondError('not an address of Slack');
    const body = replace
      ? { replace_original: true, ...rendered }
      : { response_type: 'ephemeral', replace_original: false, ...rendered };
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ ...body, mrkdwn: false }),
      redirect: 'error',
      signal: AbortSignal.timeout(5000),
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new RespondError(`status ${answer.status}`);
  };
}
