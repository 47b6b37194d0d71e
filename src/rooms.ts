import type { RequestListener } from 'node:http';
import { slackWords } from '../dialogs/slack/words.ts';
import { speeltuinWords } from '../dialogs/speeltuin/words.ts';
import { planWords } from '../dialogs/speeltuin/plan.ts';
import type { Adapter, Platform } from './chat/index.ts';
import type { Config } from './config.ts';
import type { House } from './house.ts';
import { notFound } from './http.ts';
import { playgroundView } from './playground.ts';
import { type Pump, nextMomentOf } from './pump.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Rooms {
  readonly adapters: Readonly<Partial<Record<Platform, Adapter>>>;
  readonly slack: RequestListener | null;
  readonly rest: RequestListener;
}

/** A name for the log: what an error says could hold what somebody typed. */
const codeOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/**
 * Opens the rooms this configuration asks for. A platform that is not configured is never loaded: its SDK costs time
 * and memory. The pump is given afterwards, since it needs the rooms first.
 */
export async function openRooms(config: Config, house: House, pump: () => Pump): Promise<Rooms> {
  const { machine } = house;
  const { log } = machine;
  if (config.slack !== null) {
    const { createSlackAdapter } = await import('../adapters/slack/connect.ts');
    const { botToken, signingSecret, appToken, apiUrl } = config.slack;
    const slack = createSlackAdapter({
      botToken,
      ...(signingSecret === null ? {} : { signingSecret }),
      ...(appToken === null ? {} : { appToken }),
      ...(apiUrl === null ? {} : { apiUrl }),
      channels: () => slackChannels(house),
      words: slackWords,
      now: machine.realNow,
      log,
    });
    return { adapters: { slack: slack.adapter }, slack: slack.handle, rest: notFound };
  }
  if (house.born === 'echt') return { adapters: {}, slack: null, rest: notFound };
  const { createWebAdapter } = await import('../adapters/web/connect.ts');
  const { default: express } = await import('express');
  const view = playgroundView(house, planWords);
  const web = createWebAdapter({
    mailbox: house.store.mailbox(machine.now),
    view,
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
  return { adapters: { web: web.adapter }, slack: null, rest: app };
}

function slackChannels(house: House): readonly string[] {
  const written = house.store.settings.get('weekbericht.to') ?? '';
  return written
    .split(',')
    .filter((one) => one.trim().startsWith('slack:'))
    .map((one) => one.trim().split('/').slice(1).join('/'));
}
