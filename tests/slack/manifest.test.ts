import { existsSync, readFileSync } from 'node:fs';
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
