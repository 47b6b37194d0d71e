import type { Hulpvraag } from '../records/hulpvraag.ts';

/** A row as SQLite gives it, for what is read past the query builder. */
export interface RawHulpvraag {
  id: number;
  origin: string;
  werkgroep_id: string | null;
  asker_id: string | null;
  week: string;
  needs: string;
  what: string | null;
  addressee: Hulpvraag['addressee'];
  addressee_ref: string | null;
  urgency: Hulpvraag['urgency'];
  due_on: string | null;
  status: Hulpvraag['status'];
  taken_by: string | null;
  confidential: number;
  revision: number;
  changed_at: number;
  closed_at: number | null;
}

/** The request in a row that was read past the query builder. */
export const readRaw = (row: RawHulpvraag): Hulpvraag => ({
  id: row.id,
  origin: row.origin,
  werkgroepId: row.werkgroep_id,
  askerId: row.asker_id,
  week: row.week,
  needs: JSON.parse(row.needs) as string[],
  what: row.what,
  addressee: row.addressee,
  addresseeRef: row.addressee_ref,
  urgency: row.urgency,
  dueOn: row.due_on,
  status: row.status,
  takenBy: row.taken_by,
  confidential: row.confidential === 1,
  revision: row.revision,
  changedAt: row.changed_at,
  closedAt: row.closed_at,
});
