import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult, BotFrameworkAuthentication, ConnectorFactory } from 'botframework-connector';

/** What stands in the place of a client in a turn. */
const NOTHING: object = {};

/** Gives a turn nothing to speak with. */
const MUTE = { create: () => Promise.resolve(NOTHING) } as unknown as ConnectorFactory;

/** The same authentication, but for the tokens of users. */
function withoutUsers(authentication: BotFrameworkAuthentication): BotFrameworkAuthentication {
  const createUserTokenClient = { value: () => Promise.resolve(NOTHING) };
  return Object.create(authentication, { createUserTokenClient }) as BotFrameworkAuthentication;
}

/**
 * The SDK's adapter, of which one turn can be run for somebody who was checked before. Its own way in answers errors
 * with their text and writes them to the console. And for every turn it makes a client that holds our token, and one for
 * the tokens of users, which takes as long as checking who speaks: all we say goes through `outgoing.ts`, so a turn has
 * neither.
 */
export class Cloud extends CloudAdapter {
  constructor(authentication: BotFrameworkAuthentication) {
    super(withoutUsers(authentication));
  }

  turn(
    who: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity({ ...who, connectorFactory: MUTE }, activity, logic);
  }
}
