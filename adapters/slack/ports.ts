import type { SlackWords } from './words.ts';

type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** Where this adapter tells the operator what happened: ids, counts and error names only, never text of a person. */
export interface SlackLog {
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
}

/** What main hands to the adapter. With `appToken` it speaks Socket Mode, otherwise HTTP with `signingSecret`. */
export interface SlackOptions {
  readonly botToken: string;
  readonly signingSecret?: string;
  readonly appToken?: string;
  /** Another Web API base, ending in a slash. Default: Slack's own. */
  readonly apiUrl?: string;
  /** The one workspace we serve. Default: the workspace of the bot token. */
  readonly team?: string;
  /** Which registration of ours this is, as it stands in every identity. */
  readonly registration?: string;
  /** The channels in which something must be posted, for `check`. */
  readonly channels?: () => readonly string[];
  readonly words: SlackWords;
  /** The real time in milliseconds since 1970: for signatures, never for the rhythm of the programme. */
  readonly now: () => number;
  readonly log: SlackLog;
}

/** Ourselves as Slack knows us. */
export interface Me {
  readonly registration: string;
  readonly team: string;
  readonly botUser: string;
  readonly botId: string;
}
