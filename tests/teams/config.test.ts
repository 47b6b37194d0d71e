import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';
import { openHouse } from '../../src/house.ts';
import { makeLog } from '../../src/log.ts';
import { open } from '../../src/main.ts';
import { scratchFile } from '../support/scratch.ts';
import { configured } from '../support/world.ts';

const ID = { MicrosoftAppId: 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb' };
const WHOLE = {
  ...ID,
  MicrosoftAppPassword: 'a password',
  MicrosoftAppTenantId: 'cccccccc-1111-4222-8333-dddddddddddd',
};

test.each([
  ['MicrosoftAppPassword', 'a password'],
  ['MicrosoftAppType', 'SingleTenant'],
  ['MicrosoftAppTenantId', 'cccccccc-1111-4222-8333-dddddddddddd'],
  ['KRACHTBOT_TEAMS_TENANTS', 'cccccccc-1111-4222-8333-dddddddddddd'],
])('%s without MicrosoftAppId stops the start: without an id the SDK answers anybody', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new ConfigError('Teams needs MicrosoftAppId, which is missing.'));
  expect(() => readConfig({ [name]: value, MicrosoftAppId: ' ' })).toThrow('Teams needs MicrosoftAppId');
});

test.each([
  ['no password', ID, 'MicrosoftAppPassword'],
  ['no tenant', { ...ID, MicrosoftAppPassword: 'a password' }, 'MicrosoftAppTenantId'],
  ['an id that is none', { ...WHOLE, MicrosoftAppId: 'krachtbot' }, 'MicrosoftAppId'],
  ['a tenant by its name', { ...WHOLE, MicrosoftAppTenantId: 'voorbeeld.nl' }, 'MicrosoftAppTenantId'],
  ['a type that there is not', { ...WHOLE, MicrosoftAppType: 'Global' }, 'MicrosoftAppType'],
  [
    'a password where the machine itself is known',
    { ...WHOLE, MicrosoftAppType: 'UserAssignedMSI' },
    'UserAssignedMSI',
  ],
  ['a list without its own tenant', { ...WHOLE, KRACHTBOT_TEAMS_TENANTS: 'elsewhere' }, 'KRACHTBOT_TEAMS_TENANTS'],
  ['an id beside a local client', { ...WHOLE, KRACHTBOT_TEAMS_LOCAL: '1' }, 'KRACHTBOT_TEAMS_LOCAL'],
  [
    'a password beside a local client',
    { MicrosoftAppPassword: 'x', KRACHTBOT_TEAMS_LOCAL: '1' },
    'KRACHTBOT_TEAMS_LOCAL',
  ],
  ['many tenants of which none is named', { ...WHOLE, MicrosoftAppType: 'MultiTenant' }, 'KRACHTBOT_TEAMS_TENANTS'],
])('a registration with %s stops the start with the name of it', (_, variables, named) => {
  expect(() => readConfig(variables)).toThrow(named);
});

test.each([
  ['beside a live Slack', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'x' }],
  ['on an address that others reach', { KRACHTBOT_HOST: '0.0.0.0' }],
])('a local client %s stops the start with the reason, before a database is born', (_, variables) => {
  expect(() => readConfig({ KRACHTBOT_TEAMS_LOCAL: '1', ...variables })).toThrow('asks nobody who they are');
});

test.each(['0', 'true', 'yes'])(
  'a local client is asked for with 1 and nothing else: "%s"',
  (KRACHTBOT_TEAMS_LOCAL) => {
    expect(() => readConfig({ KRACHTBOT_TEAMS_LOCAL })).toThrow('KRACHTBOT_TEAMS_LOCAL');
  },
);

test('a local client is let in where there is a proef database, beside the playground, and is not live', () => {
  const local = { live: false, database: 'data/proef.db', teams: { local: true } };
  expect(readConfig({ KRACHTBOT_TEAMS_LOCAL: '1' })).toMatchObject(local);
});

test('a local client is refused by an echt database, with the reason', async () => {
  const [file, log] = [scratchFile('echt.db'), makeLog('silent')];
  openHouse(configured(file, WHOLE), { log }).close();
  const config = configured(file, { KRACHTBOT_TEAMS_LOCAL: '1', KRACHTBOT_PORT: '0' });
  await expect(open(config, { log })).rejects.toThrow('only for a proef database');
});

test('the tenants on the list may be written in capitals', () => {
  const KRACHTBOT_TEAMS_TENANTS = WHOLE.MicrosoftAppTenantId.toUpperCase();
  expect(readConfig({ ...WHOLE, KRACHTBOT_TEAMS_TENANTS })).toMatchObject({ live: true });
});

test('a whole registration is served, and is live', () => {
  expect(readConfig(WHOLE)).toMatchObject({ live: true, teams: { appType: 'SingleTenant', local: false } });
});
