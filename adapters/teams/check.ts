import type { Finding } from '../../src/chat/index.ts';
import { plainId } from './ids.ts';
import type { Memory } from './memory.ts';
import { errorName } from './outcome.ts';
import type { Outgoing } from './outgoing.ts';

interface Asked {
  /** Asks Microsoft for a token of ours; rejects when it gives none. */
  readonly token: () => Promise<void>;
  readonly local: boolean;
  readonly tenants: readonly string[] | null;
  readonly outgoing: Outgoing;
  readonly memory: Memory;
  readonly channels: readonly { readonly tenant: string; readonly conversation: string }[];
}

const finding = (name: string, ok: boolean, note: string): Finding => ({ name, ok, note });

async function checkCredentials({ token, local }: Asked): Promise<Finding> {
  const name = 'teams credentials';
  if (local) return finding(name, true, 'Local: nobody is asked who they are, and only this machine is listened to.');
  try {
    await token();
    return finding(name, true, 'Microsoft gives a token for this app.');
  } catch (error) {
    const note = `Microsoft gives no token (${errorName(error)}): check MicrosoftAppId, the password, the type and the tenant.`;
    return finding(name, false, note);
  }
}

async function checkChannel(asked: Asked, tenant: string, conversation: string): Promise<Finding> {
  const { memory, outgoing, tenants } = asked;
  const name = `teams channel ${conversation}`;
  if (tenants !== null && !tenants.includes(plainId(tenant)))
    return finding(
      name,
      false,
      `It stands in tenant ${tenant}, which is not served: choose a channel of the tenant that is.`,
    );
  const reference = memory.of({ tenant, user: null, conversation });
  if (reference === null) {
    const note =
      'Nothing ever came from this channel: add the app to the team and mention the bot in the channel once.';
    return finding(name, false, note);
  }
  const done = await outgoing(reference.serviceUrl, 'channel', (client) =>
    client.conversations.getConversationPagedMembers(reference.conversation),
  );
  if (done.kind === 'done') return finding(name, true, 'The bot is in this channel.');
  const why = done.kind === 'refused' ? done.refusal : done.kind;
  return finding(name, false, `Teams does not let the bot in (${why}): add the app to the team again.`);
}

/** What the operator should know of Teams: token, tenants, the door and the channels. Never throws. */
export async function check(asked: Asked): Promise<readonly Finding[]> {
  const { tenants } = asked;
  const channels: Finding[] = [];
  for (const { tenant, conversation } of asked.channels) channels.push(await checkChannel(asked, tenant, conversation));
  return [
    await checkCredentials(asked),
    finding(
      'teams tenants',
      true,
      `Served: ${tenants === null ? 'whatever speaks from this machine' : tenants.join(', ')}.`,
    ),
    finding('teams door', true, 'Teams comes to POST /api/messages; whether it gets there cannot be seen from here.'),
    ...channels,
  ];
}
