import { GUID, plainId } from './ids.ts';
import type { TeamsOptions } from './ports.ts';

/**
 * Refuses a registration with which anybody could speak as Teams, or we could not speak at all: without an app id the
 * SDK lets everybody in. Throws with one English sentence.
 */
export function demand(options: TeamsOptions): void {
  if (options.local === true) return;
  if (!GUID.test(options.appId)) throw new Error('Teams needs MicrosoftAppId, the id of the app as a GUID.');
  const { appType, appPassword = '', tenantId = '', authentication } = options;
  if (appType === 'UserAssignedMSI' && appPassword !== '')
    throw new Error('Teams with UserAssignedMSI has no MicrosoftAppPassword.');
  if (appType !== 'UserAssignedMSI' && appPassword === '' && authentication === undefined)
    throw new Error('Teams needs MicrosoftAppPassword.');
  if (appType !== 'MultiTenant' && tenantId === '') throw new Error('Teams needs MicrosoftAppTenantId.');
}

/**
 * The tenants that are served: those of the registration, narrowed by the list. Null is any, for a local client. Throws
 * when nobody is left.
 */
export function tenantsOf({ local, appType, tenantId = '', tenants = [] }: TeamsOptions): readonly string[] | null {
  const own = [tenantId].filter((tenant) => tenant !== '').map(plainId);
  const listed = tenants.filter((tenant) => tenant !== '').map(plainId);
  if (local === true && own.length === 0 && listed.length === 0) return null;
  const wide = appType === 'MultiTenant' || own.length === 0;
  const served = listed.length === 0 ? own : wide ? listed : own.filter((tenant) => listed.includes(tenant));
  if (served.length === 0)
    throw new Error('Teams would serve nobody: KRACHTBOT_TEAMS_TENANTS does not hold the tenant of the app.');
  return served;
}
