import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';

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
  ['an id beside a local client', { ...WHOLE, KRACHTBOT_TEAMS_LOCAL: '1' }, 'KRACHTBOT_TEAMS_LOCAL'],
  ['many tenants of which none is named', { ...WHOLE, MicrosoftAppType: 'MultiTenant' }, 'KRACHTBOT_TEAMS_TENANTS'],
])('a registration with %s stops the start with the name of it', (_, variables, named) => {
  expect(() => readConfig(variables)).toThrow(named);
});

test('a whole registration is served, and is live', () => {
  expect(readConfig(WHOLE)).toMatchObject({ live: true, teams: { appType: 'SingleTenant', local: false } });
});
