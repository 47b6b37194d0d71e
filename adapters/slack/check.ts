import type { Finding } from '../../src/chat/index.ts';
import { errorName } from './outcome.ts';
import { SCOPES } from './scopes.ts';
import type { Web } from './web-client.ts';

interface Asked {
  readonly web: Web;
  /** The workspace that must be ours; null when the bot token decides. */
  readonly team: string | null;
  readonly channels: readonly string[];
  /** How Slack reaches us, as a finding of its own. */
  readonly door: Finding;
  readonly revoked: boolean;
}

const finding = (name: string, ok: boolean, note: string): Finding => ({ name, ok, note });

async function checkToken({ web, team, revoked }: Asked): Promise<readonly Finding[]> {
  try {
    const who = await web.auth.test();
    const granted = who.response_metadata?.scopes ?? [];
    const missing = SCOPES.filter((scope) => !granted.includes(scope));
    const other = team !== null && who.team_id !== team;
    return [
      other
        ? finding(
            'slack workspace',
            false,
            `The bot token is of ${who.team_id ?? 'no workspace'}, not of ${team}: install the app there.`,
          )
        : finding('slack workspace', true, `The bot token works in ${who.team_id ?? '?'}.`),
      missing.length === 0
        ? finding('slack scopes', true, 'The app has every scope it needs.')
        : finding(
            'slack scopes',
            false,
            `Missing ${missing.join(', ')}: update the app from manifest.yaml and install it again.`,
          ),
    ];
  } catch (error) {
    const name = errorName(error);
    const note = revoked
      ? 'The app was removed from the workspace: install it again.'
      : `Slack does not take the bot token (${name}).`;
    return [finding('slack workspace', false, note)];
  }
}

async function checkChannel(web: Web, channel: string): Promise<Finding> {
  const name = `slack channel ${channel}`;
  try {
    const { channel: found } = await web.conversations.info({ channel });
    if (found?.is_archived === true) return finding(name, false, 'The channel is archived: choose another.');
    if (found?.is_member !== true && found?.is_im !== true)
      return finding(name, false, 'The bot is not a member: invite it with /invite in that channel.');
    return finding(name, true, 'The bot can post here.');
  } catch (error) {
    return finding(
      name,
      false,
      `Slack does not show this channel (${errorName(error)}): invite the bot or correct the id.`,
    );
  }
}

/** What the operator should know of Slack: token, scopes, the door and the channels. Never throws. */
export async function check(asked: Asked): Promise<readonly Finding[]> {
  const token = await checkToken(asked);
  const channels: Finding[] = [];
  for (const channel of asked.channels) channels.push(await checkChannel(asked.web, channel));
  return [...token, asked.door, ...channels];
}
