import { describe, expect, test } from 'vitest';
import { createTeamsAdapter } from '../../adapters/teams/connect.ts';
import { tenantsOf } from '../../adapters/teams/registration.ts';
import { teamsWords } from '../../dialogs/teams/words.ts';
import { realTime, references } from './room.ts';

describe('a registration', () => {
  const base = {
    appId: 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb',
    appPassword: 'secret',
    appType: 'SingleTenant',
    tenantId: 't1',
    references: references(),
    words: teamsWords,
    now: realTime,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  } as const;
  test.each([
    ['no app id', { appId: '' }, 'MicrosoftAppId'],
    ['an app id that is none', { appId: 'krachtbot' }, 'MicrosoftAppId'],
    ['no password', { appPassword: '' }, 'MicrosoftAppPassword'],
    ['no tenant', { tenantId: '' }, 'MicrosoftAppTenantId'],
    ['a password where the machine itself is known', { appType: 'UserAssignedMSI' as const }, 'MicrosoftAppPassword'],
    ['a list without its own tenant', { tenants: ['T2'] }, 'would serve nobody'],
    ['many tenants and no list', { appType: 'MultiTenant' as const, tenantId: '' }, 'would serve nobody'],
  ])('with %s is refused', (_, more, sentence) => {
    expect(() => createTeamsAdapter({ ...base, ...more })).toThrow(sentence);
  });
  test.each([
    ['one tenant', {}, ['t1']],
    ['a list that holds it', { tenants: ['T2', 'T1'] }, ['t1']],
    ['an empty list', { tenants: [''] }, ['t1']],
    ['many tenants by a list', { appType: 'MultiTenant' as const, tenantId: '', tenants: ['T2', 'T3'] }, ['t2', 't3']],
    ['the machine itself', { appType: 'UserAssignedMSI' as const, appPassword: '' }, ['t1']],
    ['a local client', { local: true, tenantId: '' }, null],
  ])('for %s serves just that', (_, more, served) => {
    expect(tenantsOf({ ...base, ...more })).toEqual(served);
    expect(() => createTeamsAdapter({ ...base, ...more })).not.toThrow();
  });
});
