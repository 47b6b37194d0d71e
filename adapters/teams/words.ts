/** The few sentences this adapter has to say by itself, when there is no reply of the machine to show. */
export interface TeamsWords {
  /** After a press on something from an older version of the bot. */
  readonly stale: string;
  /** When the machine could not take it: nothing was kept, try again. */
  readonly broken: string;
  /** In a channel: the answer stands in the person's own chat with the bot. */
  readonly inChat: string;
  /** In a channel, to somebody without a chat of their own with the bot: how to get one. */
  readonly noChat: string;
  /** Above a dialog with a message in it; at most 24 characters. */
  readonly dialog: string;
  /** Above a form that was not taken: something is wrong with it, see the red text. */
  readonly problems: string;
  /** Under a required field that was left open; shown by Teams before the form is sent. */
  readonly missing: string;
  /** Under a number that is none, or outside `{min}` and `{max}`. */
  readonly number: string;
  /** The heads of the two columns of a chart: what was counted, and how much. */
  readonly chartWhat: string;
  readonly chartHowMuch: string;
}
