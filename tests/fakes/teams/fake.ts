import type { BotFrameworkAuthentication } from 'botframework-connector';
import { type Activities, createActivities } from './activities.ts';
import { fakeAuthentication } from './authentication.ts';
import { type Connector, createConnector } from './connector.ts';
import { type Faults, createFaults } from './faults.ts';
import { type Keys, createKeys } from './keys.ts';
import { type FakeMember, type Office, createOffice } from './office.ts';
import { type FakePerson, createPerson } from './person.ts';
import { SERVICE } from './routes.ts';
import { type Wire, createWire } from './wire.ts';

/** Microsoft Teams as far as a bot can tell: a tenant, its people at their windows, the connector and the keys. */
export interface FakeTeams {
  readonly appId: string;
  readonly office: Office;
  readonly keys: Keys;
  readonly wire: Wire;
  readonly faults: Faults;
  readonly connector: Connector;
  readonly activities: Activities;
  /** The real SDK, with the keys of this fake. `bearer` gives our own token, at once by default. */
  authentication(bearer?: () => Promise<string>): BotFrameworkAuthentication;
  serviceUrl(): string;
  /** Somebody of this tenant, who can be told more about. */
  person(id: string, member?: Partial<FakeMember>): FakePerson;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface FakeTeamsOptions {
  readonly now: () => number;
  readonly appId?: string;
  readonly tenant?: string;
  readonly local?: boolean;
  /** For which channel Microsoft vouches for its keys. */
  readonly endorses?: string;
}

const BEARER = 'our-own-token';

export function createFakeTeams({
  now,
  appId = 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb',
  tenant = 'cccccccc-1111-4222-8333-dddddddddddd',
  local = false,
  endorses,
}: FakeTeamsOptions): FakeTeams {
  const office = createOffice(tenant, `28:${appId}`);
  const keys = createKeys(endorses);
  const faults = createFaults();
  const connector = createConnector({ office, jwks: keys.jwks, bearer: local ? '' : `Bearer ${BEARER}`, faults });
  const wire = createWire({ appId, keys, now, local });
  const activities = createActivities(office, () => connector.origin());
  const people = new Map<string, FakePerson>();
  return {
    appId,
    office,
    keys,
    wire,
    faults,
    connector,
    activities,
    authentication: (bearer = () => Promise.resolve(BEARER)) =>
      fakeAuthentication(appId, tenant, connector.origin(), bearer),
    serviceUrl: () => `${connector.origin()}${SERVICE}`,
    person(id, member = {}) {
      const known = people.get(id);
      if (known !== undefined) return known;
      const person = createPerson(office.addMember({ id, ...member }), { office, activities, wire });
      people.set(id, person);
      return person;
    },
    start: () => connector.start(),
    stop: () => connector.stop(),
  };
}
