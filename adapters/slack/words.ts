/** The few sentences this adapter has to say by itself, when there is no reply of the machine to show. */
export interface SlackWords {
  /** To somebody who is not of our workspace. */
  readonly stranger: string;
  /** After a press on something from an older version of the bot. */
  readonly stale: string;
  /** When the machine could not take it: nothing was kept, try again. */
  readonly broken: string;
  /** When a form could not be opened in time: press again. */
  readonly late: string;
  /** The label that closes a form without sending it; at most 24 characters. */
  readonly close: string;
}
