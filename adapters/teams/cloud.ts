import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';

/**
 * The SDK's adapter, of which one turn can be run for somebody who was checked before. Its own way in answers errors
 * with their text and writes them to the console.
 */
export class Cloud extends CloudAdapter {
  turn(
    who: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(who, activity, logic);
  }
}
