import type { Platform } from '../../src/chat/index.ts';
import type { House } from '../../src/house.ts';

/** What somebody fills in: by the label of a field, the text to type or the label(s) to choose. */
export type Filling = Readonly<Record<string, string | readonly string[]>>;

/** The form that stands open for somebody. */
export interface OpenForm {
  readonly title: string;
  readonly labels: readonly string[];
  /** Everything there is to read in it. */
  readonly words: string;
  /** The sentences that say what is not right yet. */
  readonly problems: readonly string[];
  /** What stands in it, by label. */
  readonly standing: Filling;
}

/** Somebody at their own screen: sees what the platform shows, presses what stands there. */
export interface Player {
  /** Every message that stands in the conversation with the bot, as it reads, oldest first. */
  reads(): Promise<readonly string[]>;
  /** Presses the newest button with this label. */
  press(label: string): Promise<void>;
  form(): Promise<OpenForm | null>;
  fill(filling: Filling): Promise<void>;
  says(text: string): Promise<void>;
  /** The messages in the channel of the programmateam, those in its threads too. */
  readsChannel(): Promise<readonly string[]>;
  pressInChannel(label: string): Promise<void>;
}

/** One platform with the demo programme in it, and a clock that can be moved. */
export interface Stage {
  readonly platform: Platform;
  readonly house: House;
  as(personId: string): Player;
  /** Moves the clock to this local moment in Amsterdam, doing everything on the way. */
  moveTo(local: string): Promise<void>;
  /** Waits until everything that can leave now has left. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a stage; a journey is played on each. */
export type OpenStage = () => Promise<Stage>;
