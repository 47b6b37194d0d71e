import type { Adapter, Address, Identity, Inbound, Receive } from '../../src/chat/index.ts';

/** What somebody fills in: by the label of the field, the text to type or the label(s) to choose. */
export type Filling = Readonly<Record<string, string | readonly string[]>>;

export type Where = 'home' | 'channel';

/** One adapter on one platform, and one person in front of it who acts only on what the adapter rendered. */
export interface Rig {
  readonly adapter: Adapter;
  /** Everything that came in, in order. */
  readonly heard: readonly Inbound[];
  readonly person: Identity;
  /** The person's own conversation with the bot. */
  readonly home: Address;
  readonly channel: Address;
  /** Somebody who is not there. */
  readonly stranger: Address;
  /** A channel that is not there. */
  readonly nowhere: Address;
  /** What the machine answers from here on. */
  answers(receive: Receive): void;
  /** What stands there for this person, oldest first. */
  reads(where: Where): Promise<readonly string[]>;
  /** What this person was told beside the messages. */
  notices(): Promise<readonly string[]>;
  /** The words of the message under which the one with these words stands; null when it stands by itself. */
  parentOf(words: string): Promise<string | null>;
  /** Presses the newest button at home with this label; throws when there is none. */
  press(label: string): Promise<void>;
  /** Fills in the form that stands open and sends it; throws when there is none. */
  fill(filling: Filling): Promise<void>;
  /** The problems that stand in the open form. */
  problems(): Promise<readonly string[]>;
  /** What stands in this field of the open form. */
  standing(label: string): Promise<string>;
  /** With a file: a picture goes along in the way of this platform. */
  says(text: string, file?: string): Promise<void>;
  /** Points at a message of somebody else, in a conversation in which the bot is not. */
  points(text: string): Promise<void>;
  /** Gives the bot a command in the way of this platform. */
  commands(command: string, rest: string): Promise<void>;
  /** Waits until something is so; throws after ten seconds. */
  until(so: () => boolean | Promise<boolean>): Promise<void>;
  close(): Promise<void>;
}

/** One promise that every adapter keeps. */
export interface Case {
  readonly name: string;
  readonly run: (rig: Rig) => Promise<void>;
}

/** A promise that one platform does not keep: why, and what is so instead. */
export interface Known {
  readonly name: string;
  readonly why: string;
  readonly instead: (rig: Rig) => Promise<void>;
}

/** Polls until something is so, at most ten seconds long. */
export async function until(so: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await so())) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${so.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
