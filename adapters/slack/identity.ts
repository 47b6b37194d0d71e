import { errorName } from './outcome.ts';
import type { Me, SlackLog } from './ports.ts';
import type { Web } from './web-client.ts';

export interface Ourselves {
  readonly me: () => Me | null;
  /** Asks Slack who we are. False when it did not say. */
  readonly learn: () => Promise<boolean>;
}

/** Who we are in Slack, by our bot token. A workspace that was configured is the only one we serve. */
export function createOurselves(web: Web, registration: string, team: string | undefined, log: SlackLog): Ourselves {
  let me: Me | null = null;
  return {
    me: () => me,
    async learn() {
      try {
        const who = await web.auth.test();
        const { team_id: ours, user_id: botUser, bot_id: botId } = who;
        if (ours === undefined || botUser === undefined) return false;
        if (team !== undefined && team !== ours) log.error({ team: ours }, 'The bot token is of another workspace');
        me = { registration, team: team ?? ours, botUser, botId: botId ?? '' };
        return true;
      } catch (error) {
        log.error({ error: errorName(error) }, 'Slack does not say who we are; trying again');
        return false;
      }
    },
  };
}
