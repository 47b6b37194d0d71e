import type { RequestListener } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import type { TeamsOptions, TeamsReference } from '../adapters/teams/ports.ts';
import { slackWords } from '../dialogs/slack/words.ts';
import { speeltuinWords } from '../dialogs/speeltuin/words.ts';
import { planWords } from '../dialogs/speeltuin/plan.ts';
import { teamsWords } from '../dialogs/teams/words.ts';
import type { Adapter, Platform } from './chat/index.ts';
import type { Config, SlackConfig, TeamsConfig } from './config.ts';
import type { House, TeamsTrust } from './house.ts';
import { notFound } from './http.ts';
import { parseChannel } from './outbox/address.ts';
import { playgroundView } from './playground.ts';
import { type Pump, nextMomentOf } from './pump.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Rooms {
  readonly adapters: Readonly<Partial<Record<Platform, Adapter>>>;
  readonly slack: RequestListener | null;
  readonly teams: RequestListener | null;
  readonly rest: RequestListener;
}

/** A name for the log: what an error says could hold what somebody typed. */
const codeOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/**
 * Opens the rooms this configuration asks for. A platform that is not configured is never loaded: its SDK costs time
 * and memory. The pump is given afterwards, since it needs the rooms first.
 */
export async function openRooms(config: Config, house: House, pump: () => Pump, trust?: TeamsTrust): Promise<Rooms> {
  const slack = config.slack === null ? null : await openSlack(config.slack, house);
  const teams = config.teams === null ? null : await openTeams(config.teams, house, trust);
  // Many people at once leave much to forget: then V8 may have its usual room for that, which start.mjs held back.
  if (slack !== null || teams !== null) setFlagsFromString('--semi-space-growth-factor=2');
  // Beside a local client the page stays, since somebody has to move the clock.
  const playground = house.born === 'proef' && slack === null && (teams === null || config.teams?.local === true);
  const web = playground ? await openWeb(house, pump) : null;
  return {
    adapters: {
      ...(slack === null ? {} : { slack: slack.adapter }),
      ...(teams === null ? {} : { teams: teams.adapter }),
      ...(web === null ? {} : { web: web.adapter }),
    },
    slack: slack?.handle ?? null,
    teams: teams?.handle ?? null,
    rest: web?.handle ?? notFound,
  };
}

interface Room {
  readonly adapter: Adapter;
  readonly handle: RequestListener;
}

async function openSlack(config: SlackConfig, house: House): Promise<Room> {
  const { createSlackAdapter } = await import('../adapters/slack/connect.ts');
  const { botToken, signingSecret, appToken, apiUrl } = config;
  return createSlackAdapter({
    botToken,
    ...(signingSecret === null ? {} : { signingSecret }),
    ...(appToken === null ? {} : { appToken }),
    ...(apiUrl === null ? {} : { apiUrl }),
    channels: () => channelsOn('slack', house).map(({ conversation }) => conversation),
    words: slackWords,
    now: house.machine.realNow,
    log: house.machine.log,
  });
}

async function openTeams(config: TeamsConfig, house: House, trust: TeamsTrust | undefined): Promise<Room> {
  const { createTeamsAdapter } = await import('../adapters/teams/connect.ts');
  const { appId, appPassword, appType, tenantId, tenants, local } = config;
  return createTeamsAdapter({
    appId,
    appType,
    tenants,
    local,
    ...(appPassword === null ? {} : { appPassword }),
    ...(tenantId === null ? {} : { tenantId }),
    ...(trust === undefined
      ? {}
      : {
          authentication: trust.authentication as NonNullable<TeamsOptions['authentication']>,
          origins: trust.origins,
        }),
    references: house.store.references<TeamsReference>(),
    channels: () => channelsOn('teams', house),
    words: teamsWords,
    now: house.machine.realNow,
    log: house.machine.log,
  });
}

async function openWeb(house: House, pump: () => Pump): Promise<Room> {
  const { machine } = house;
  const { log } = machine;
  const { createWebAdapter } = await import('../adapters/web/connect.ts');
  const { default: express } = await import('express');
  const web = createWebAdapter({
    mailbox: house.store.mailbox(machine.now),
    view: playgroundView(house, planWords),
    clock: {
      toNext: () => pump().moveTo(nextMomentOf(house).at),
      hours: (count) => pump().moveTo(machine.now() + count * HOUR),
      days: (count) => pump().moveTo(machine.now() + count * DAY),
    },
    words: speeltuinWords,
    title: 'krachtbot',
    report: (error) => log.error({ code: codeOf(error) }, 'page failed'),
  });
  const app = express();
  app.disable('x-powered-by');
  app.use(web.router);
  return { adapter: web.adapter, handle: app };
}

/** The channels of the weekbericht on one platform. */
function channelsOn(platform: Platform, house: House): readonly { tenant: string; conversation: string }[] {
  return (house.store.settings.get('weekbericht.to') ?? '').split(',').flatMap((written) => {
    const address = parseChannel(written);
    if (address?.platform !== platform || address.conversation === null) return [];
    return [{ tenant: address.tenant, conversation: address.conversation }];
  });
}
