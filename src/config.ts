import { z } from 'zod';

/** The environment cannot be used: `message` is one English sentence for the operator. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const filled = z
  .string()
  .transform((value) => value.trim())
  .transform((value) => (value === '' ? undefined : value))
  .optional();

const environment = z.object({
  KRACHTBOT_DB: filled,
  KRACHTBOT_HOST: filled,
  KRACHTBOT_PORT: filled,
  KRACHTBOT_SEEDS: filled,
  KRACHTBOT_PUBLIC_URL: filled,
  KRACHTBOT_KEY: filled,
  KRACHTBOT_NOW: filled,
  KRACHTBOT_LOG: filled,
  KRACHTBOT_WEEKBERICHT_TO: filled,
  SLACK_BOT_TOKEN: filled,
  SLACK_SIGNING_SECRET: filled,
  SLACK_APP_TOKEN: filled,
  SLACK_API_URL: filled,
  MicrosoftAppId: filled,
  MicrosoftAppPassword: filled,
  MicrosoftAppType: filled,
  MicrosoftAppTenantId: filled,
  KRACHTBOT_TEAMS_TENANTS: filled,
  KRACHTBOT_TEAMS_LOCAL: filled,
});

export interface SlackConfig {
  readonly botToken: string;
  readonly signingSecret: string | null;
  readonly appToken: string | null;
  readonly apiUrl: string | null;
}

const APP_TYPES = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;

export interface TeamsConfig {
  readonly appId: string;
  readonly appPassword: string | null;
  readonly appType: (typeof APP_TYPES)[number];
  readonly tenantId: string | null;
  /** Tenants that are served; empty narrows nothing. */
  readonly tenants: readonly string[];
  /** No authentication, for a client on this machine and a proef database. */
  readonly local: boolean;
}

export interface Config {
  /** Null: `data/proef.db`, or `data/echt.db` when a live platform is configured. */
  readonly database: string;
  readonly host: string;
  readonly port: number;
  readonly seeds: string;
  readonly publicUrl: string | null;
  /** The moment at which a new proef database is born, in milliseconds. */
  readonly bornAt: number;
  readonly logLevel: 'error' | 'warn' | 'info' | 'debug';
  readonly weekberichtTo: string | null;
  readonly slack: SlackConfig | null;
  readonly teams: TeamsConfig | null;
  /** A platform with real people behind it is configured. */
  readonly live: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/** Thursday 12 March 2026, 13:55 in Amsterdam: five minutes before the weekcheck is asked. */
export const PROEF_BIRTH = '2026-03-12T13:55:00+01:00';

export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}

function slackFrom(env: z.infer<typeof environment>): SlackConfig | null {
  const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, SLACK_API_URL } = env;
  const any = [SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, SLACK_API_URL].some((one) => one !== undefined);
  if (!any) return null;
  if (SLACK_BOT_TOKEN === undefined) throw new ConfigError('Slack needs SLACK_BOT_TOKEN, which is missing.');
  if (SLACK_SIGNING_SECRET === undefined && SLACK_APP_TOKEN === undefined)
    throw new ConfigError(
      'Slack needs SLACK_SIGNING_SECRET (for HTTP) or SLACK_APP_TOKEN (for Socket Mode), both are missing.',
    );
  if (SLACK_API_URL !== undefined && !URL.canParse(SLACK_API_URL)) throw new ConfigError('SLACK_API_URL is not a URL.');
  return {
    botToken: SLACK_BOT_TOKEN,
    signingSecret: SLACK_SIGNING_SECRET ?? null,
    appToken: SLACK_APP_TOKEN ?? null,
    apiUrl: SLACK_API_URL ?? null,
  };
}

/** An id as Microsoft gives them out, to an app or a tenant. */
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Why a client that is asked nothing is not let in. */
export const LOCAL_ONLY =
  'KRACHTBOT_TEAMS_LOCAL asks nobody who they are: only for a proef database, and on 127.0.0.1.';

/** A client on this machine is asked nothing, so nothing of a registration stands beside it. */
function localTeams(own: readonly (string | undefined)[], tenants: readonly string[]): TeamsConfig {
  if (own.some((one) => one !== undefined))
    throw new ConfigError(
      'KRACHTBOT_TEAMS_LOCAL has no authentication: it never goes with MicrosoftAppId or its companions.',
    );
  return { appId: '', appPassword: null, appType: 'SingleTenant', tenantId: null, tenants, local: true };
}

/** CloudAdapter without an id answers anybody and posts to any address, so half a registration never starts. */
function teamsFrom(env: z.infer<typeof environment>): TeamsConfig | null {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId } = env;
  const { KRACHTBOT_TEAMS_TENANTS, KRACHTBOT_TEAMS_LOCAL } = env;
  if (KRACHTBOT_TEAMS_LOCAL !== undefined && KRACHTBOT_TEAMS_LOCAL !== '1')
    throw new ConfigError('KRACHTBOT_TEAMS_LOCAL is 1 or left out.');
  const tenants = (KRACHTBOT_TEAMS_TENANTS ?? '').split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
  const companions = [MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId];
  if (KRACHTBOT_TEAMS_LOCAL === '1') return localTeams([MicrosoftAppId, ...companions], tenants);
  if (MicrosoftAppId === undefined) {
    if ([...companions, KRACHTBOT_TEAMS_TENANTS].some((one) => one !== undefined))
      throw new ConfigError('Teams needs MicrosoftAppId, which is missing.');
    return null;
  }
  if (!GUID.test(MicrosoftAppId)) throw new ConfigError('MicrosoftAppId is the id of the app as a GUID.');
  const appType = APP_TYPES.find((one) => one === (MicrosoftAppType ?? 'SingleTenant'));
  if (appType === undefined) throw new ConfigError(`MicrosoftAppType is one of ${APP_TYPES.join(', ')}.`);
  if (appType === 'UserAssignedMSI' && MicrosoftAppPassword !== undefined)
    throw new ConfigError('A registration with UserAssignedMSI has no MicrosoftAppPassword.');
  if (appType !== 'UserAssignedMSI' && MicrosoftAppPassword === undefined)
    throw new ConfigError('Teams needs MicrosoftAppPassword, which is missing.');
  if (appType !== 'MultiTenant') demandTenant(MicrosoftAppTenantId, tenants);
  else if (tenants.length === 0)
    throw new ConfigError('A MultiTenant registration needs KRACHTBOT_TEAMS_TENANTS, which is missing.');
  const [appPassword, tenantId] = [MicrosoftAppPassword ?? null, MicrosoftAppTenantId ?? null];
  return { appId: MicrosoftAppId, appPassword, appType, tenantId, tenants, local: false };
}

/** A registration of one tenant serves that one, and the list can only narrow it. */
function demandTenant(own: string | undefined, tenants: readonly string[]): void {
  if (own === undefined) throw new ConfigError('Teams needs MicrosoftAppTenantId, which is missing.');
  if (!GUID.test(own)) throw new ConfigError('MicrosoftAppTenantId is the id of the tenant as a GUID.');
  if (tenants.length > 0 && !tenants.some((one) => one.toLowerCase() === own.toLowerCase()))
    throw new ConfigError('Teams would serve nobody: KRACHTBOT_TEAMS_TENANTS does not hold MicrosoftAppTenantId.');
}

/** Reads the environment; the only place that does. Throws ConfigError with one sentence that names what is wrong. */
export function readConfig(variables: Readonly<Record<string, string | undefined>> = process.env): Config {
  const env = environment.parse(variables);
  const slack = slackFrom(env);
  const teams = teamsFrom(env);
  const slackIsLive = slack !== null && (slack.apiUrl === null || !isLoopback(new URL(slack.apiUrl).hostname));
  const live = slackIsLive || (teams !== null && !teams.local);
  const host = env.KRACHTBOT_HOST ?? '127.0.0.1';
  // Before a database is born for it: who is on a live platform is not served beside somebody who is asked nothing.
  if (teams?.local === true && (live || !isLoopback(host))) throw new ConfigError(LOCAL_ONLY);
  const port = Number(env.KRACHTBOT_PORT ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new ConfigError('KRACHTBOT_PORT is not a port number.');
  const bornAt = Date.parse(env.KRACHTBOT_NOW ?? PROEF_BIRTH);
  if (Number.isNaN(bornAt) || !/(Z|[+-]\d\d:?\d\d)$/.test(env.KRACHTBOT_NOW ?? 'Z'))
    throw new ConfigError('KRACHTBOT_NOW is not an ISO moment with a time zone, such as 2026-03-12T13:55:00+01:00.');
  const logLevel = z.enum(['error', 'warn', 'info', 'debug']).safeParse(env.KRACHTBOT_LOG ?? 'warn');
  if (!logLevel.success) throw new ConfigError('KRACHTBOT_LOG is one of error, warn, info, debug.');
  return {
    database: env.KRACHTBOT_DB ?? (live ? 'data/echt.db' : 'data/proef.db'),
    host,
    port,
    seeds: env.KRACHTBOT_SEEDS ?? 'seeds',
    publicUrl: env.KRACHTBOT_PUBLIC_URL ?? null,
    bornAt,
    logLevel: logLevel.data,
    weekberichtTo: env.KRACHTBOT_WEEKBERICHT_TO ?? null,
    slack,
    teams,
    live,
  };
}
