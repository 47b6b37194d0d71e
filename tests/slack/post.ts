import type { Room } from './room.ts';

const FORM = 'application/x-www-form-urlencoded';
/** The body of a slash command. */
export const command = (said: string): string =>
  new URLSearchParams({
    command: '/kracht',
    text: said,
    user_id: 'U1',
    team_id: 'T0KRACHT',
    channel_id: 'C1',
    trigger_id: '1.2.3',
  }).toString();

/** Posts a body to the bot and gives the status. */
export async function post(
  room: Room,
  body: string | Buffer,
  headers: Record<string, string>,
  method = 'POST',
  path = '',
): Promise<number> {
  const init = { method, headers: { 'content-type': FORM, ...headers }, ...(method === 'GET' ? {} : { body }) };
  return (await fetch(room.url + path, init)).status;
}

/** Now, as Slack stamps it. */
export const seconds = (): number => Math.floor(Date.now() / 1000);
