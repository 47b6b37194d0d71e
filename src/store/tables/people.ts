import { index, integer, primaryKey, sqliteTable, text } from '../drizzle.ts';

export const organisation = sqliteTable('organisation', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
});

/** Moments are milliseconds since 1970 in product time, here and in every table. */
export const person = sqliteTable(
  'person',
  {
    id: text('id').primaryKey(),
    givenName: text('given_name').notNull(),
    name: text('name').notNull(),
    email: text('email'),
    organisationId: text('organisation_id').references(() => organisation.id),
    /** The platform this person likes to be spoken to on. */
    platform: text('platform', { enum: ['slack', 'teams', 'web'] }),
    deputyId: text('deputy_id'),
    welcomedAt: integer('welcomed_at'),
    stoppedAt: integer('stopped_at'),
  },
  (table) => [index('person_email').on(table.email), index('person_deputy').on(table.deputyId)],
);

export const roleGrant = sqliteTable(
  'role_grant',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    /** W1 for a kartrekker, E3 for a contact; empty for the others. */
    scope: text('scope').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.role, table.scope] })],
);

/** Taking part in a werkgroep or an experiment. */
export const membership = sqliteTable(
  'membership',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    of: text('of').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.of] })],
);

/** A person on one platform, in one workspace or tenant, under one registration of ours. */
export const identity = sqliteTable(
  'identity',
  {
    platform: text('platform', { enum: ['slack', 'teams', 'web'] }).notNull(),
    registration: text('registration').notNull(),
    tenant: text('tenant').notNull(),
    user: text('user').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** The conversation in which this person can be spoken to alone, once it was opened. */
    conversation: text('conversation'),
    how: text('how', { enum: ['seed', 'operator', 'trusted-mail', 'code', 'secretaris'] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.registration, table.tenant, table.user] }),
    index('identity_person').on(table.personId),
  ],
);

export const away = sqliteTable(
  'away',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    from: text('from').notNull(),
    until: text('until').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.from] })],
);

/** Workspaces and tenants (`slack:T1`) whose mail addresses the operator trusts, for one mail domain each. */
export const trust = sqliteTable(
  'trust',
  { place: text('place').notNull(), domain: text('domain').notNull() },
  (table) => [primaryKey({ columns: [table.place, table.domain] })],
);

/** Who somebody may be, until the programmasecretaris or the operator says so. */
export const proposal = sqliteTable(
  'proposal',
  {
    platform: text('platform', { enum: ['slack', 'teams', 'web'] }).notNull(),
    registration: text('registration').notNull(),
    tenant: text('tenant').notNull(),
    user: text('user').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.registration, table.tenant, table.user] })],
);
