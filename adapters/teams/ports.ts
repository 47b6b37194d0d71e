import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { TeamsWords } from './words.ts';

type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** Where this adapter tells the operator what happened: ids, counts and error names only, never text of a person. */
export interface TeamsLog {
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
}

/** How to reach somebody, or a channel: Teams has no directory, so this is kept from what came in. */
export interface TeamsReference {
  /** Where Teams wants to be called about this conversation. Rechecked before every use. */
  readonly serviceUrl: string;
  /** For a person: their own chat with us, or else where they were last seen. */
  readonly conversation: string;
  readonly scope: 'personal' | 'group' | 'channel';
  /** Ourselves, as this conversation knows us. */
  readonly bot: string;
  /** The bot was added here, and that was told to the machine. */
  readonly joined: boolean;
}

/**
 * Where references are kept between restarts. Keys and values are opaque to the keeper. Both are called while an event
 * is handled, so they must be quick; what throws fails that event.
 */
export interface References {
  get(key: string): TeamsReference | null;
  set(key: string, reference: TeamsReference): void;
}

export type AppType = 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';

/** What main hands to the adapter. */
export interface TeamsOptions {
  readonly appId: string;
  readonly appPassword?: string;
  readonly appType: AppType;
  /** The tenant the registration belongs to; required but for MultiTenant. */
  readonly tenantId?: string;
  /** The tenants that are served. Never more than the registration allows; empty narrows nothing. */
  readonly tenants?: readonly string[];
  /** No authentication, and nothing but this machine: for a local client and a proef database. */
  readonly local?: boolean;
  /** Another way to check who speaks and to prove who we are: only for tests of the whole process. */
  readonly authentication?: BotFrameworkAuthentication;
  /** The exact origins that may call themselves Teams. Default: Microsoft's. Only for tests of the whole process. */
  readonly origins?: readonly string[];
  readonly references: References;
  /** Which registration of ours this is, as it stands in every identity. */
  readonly registration?: string;
  /** The channels in which something must be posted, for `check`. */
  readonly channels?: () => readonly { readonly tenant: string; readonly conversation: string }[];
  readonly words: TeamsWords;
  /** The real time in milliseconds since 1970: for back-off, never for the rhythm of the programme. */
  readonly now: () => number;
  readonly log: TeamsLog;
}
