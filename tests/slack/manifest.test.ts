import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { SCOPES } from '../../adapters/slack/scopes.ts';
import { list, record, text } from '../fakes/slack/shape.ts';

const FILE = new URL('../../adapters/slack/manifest.yaml', import.meta.url);
const SCHEMA = new URL('../../../shared/schemas/slack-app-manifest-v2.schema.json', import.meta.url);
const source = readFileSync(FILE, 'utf8');
const manifest = record(parse(source));
const at = (...path: readonly string[]): unknown => path.reduce<unknown>((value, key) => record(value)[key], manifest);

test('the manifest is one that Slack takes', (context) => {
  if (!existsSync(SCHEMA)) {
    console.log('Skipped: the official schema is not at ../shared/schemas on this machine');
    context.skip();
    return;
  }
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { uri: true } });
  const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
  validate(manifest);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ ...manifest, onbekend: true })).toBe(false);
});

test('the manifest asks for exactly the rights that are checked, each with a reason', () => {
  expect(at('oauth_config', 'scopes', 'bot')).toEqual([...SCOPES]);
  for (const scope of SCOPES) expect(source).toMatch(new RegExp(`- ${scope} # \\S.{20,}`));
});

test('the manifest sends everything to the one address that the bot answers', () => {
  const [command] = list(at('features', 'slash_commands'));
  const urls = [
    command!['url'],
    at('settings', 'event_subscriptions', 'request_url'),
    at('settings', 'interactivity', 'request_url'),
  ];
  for (const url of urls) expect(new URL(text(url)).pathname).toBe('/slack/events');
  expect(command!['command']).toBe('/kracht');
  expect(at('features', 'app_home', 'messages_tab_read_only_enabled')).toBe(false);
});

const READ_CHANNELS = ['channels:read', 'groups:read'];
const HISTORY = ['channels:history', 'groups:history', 'im:history'];

/** The right that each event needs (docs.slack.dev/reference/events, under each); the official schema knows neither. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  member_joined_channel: READ_CHANNELS,
  member_left_channel: READ_CHANNELS,
  'message.im': ['im:history'],
  tokens_revoked: [],
};

/** The right that each call needs (docs.slack.dev/reference/methods, under each), and `/kracht` with its shortcut. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': HISTORY,
  'conversations.info': READ_CHANNELS,
  'conversations.open': ['im:write'],
  'conversations.replies': HISTORY,
  'users.info': ['users:read', 'users:read.email'],
  'views.open': [],
  'views.publish': [],
};

test('the rights are exactly those that its events, its calls and its command need', () => {
  expect(at('settings', 'event_subscriptions', 'bot_events')).toEqual(Object.keys(EVENTS));
  const folder = new URL('../../adapters/slack/', import.meta.url);
  const code = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const called = code.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/web\.([a-z]+\.[a-zA-Z]+)\(/g)].map(
      ([, method]) => method,
    ),
  );
  expect([...new Set(called)].toSorted()).toEqual(Object.keys(CALLS));
  const needed = [...Object.values(EVENTS), ...Object.values(CALLS), ['commands']].flat();
  expect([...new Set(needed)].toSorted()).toEqual([...SCOPES].toSorted());
});

test('what would need more than this bot does is off: tokens that change by themselves, and a whole organisation', () => {
  expect(at('settings', 'token_rotation_enabled')).toBe(false);
  expect(at('settings', 'org_deploy_enabled')).toBe(false);
});
