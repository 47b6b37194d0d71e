import type Sqlite from 'better-sqlite3';
import type { Caches } from './cache.ts';

/** In `person_id` of a signaal whose giver is not known any more: the column was made to hold somebody. */
export const NOBODY = '';

/** What Teams' references are kept under for a person, as its adapter makes it, from a row of identity or proposal. */
export const PLACE = `'person|' || registration || '|' || lower(tenant) || '|' || user`;

/** The conversations of this person with the bot in Teams: Microsoft's ids of events carry them. */
const TALKS = `select conversation from identity where person_id = @id and platform = 'teams' and conversation is not null
  union select value ->> 'conversation' from teams_reference where value ->> 'scope' = 'personal'
    and key in (select ${PLACE} from identity where person_id = @id)`;

/**
 * Everything that says who somebody is, or belongs to nobody else, in this order: what is found by their identities
 * before those, and those before the person, with whom roles, identities, proposals and days away go.
 */
const GONE: readonly string[] = [
  `delete from event where exists (select 1 from (${TALKS}) as talk where instr(event.key, talk.conversation) > 0)`,
  `delete from teams_reference where key in (select ${PLACE} from identity where person_id = @id)`,
  `delete from proposal where (platform, registration, tenant, user) in
     (select platform, registration, tenant, user from identity where person_id = @id)`,
  `delete from web_entry where conversation in
     (select coalesce(conversation, 'dm:' || user) from identity where person_id = @id and platform = 'web')`,
  // To them, and to others about something they did.
  `delete from outbox where person_id = @id or params ->> 'by' = @id`,
  'delete from token where person_id = @id',
  'delete from draft where person_id = @id',
  'update person set deputy_id = null where deputy_id = @id',
];

/** What the programme learned stays, without whose it was. */
const WITHOUT: readonly string[] = [
  'update weekcheck_revision set person_id = null where person_id = @id',
  'update weekcheck_revision set on_behalf_of = null where on_behalf_of = @id',
  'update experiment_line set person_id = null where person_id = @id',
  'update experiment_line set on_behalf_of = null where on_behalf_of = @id',
  'update experiment_stage set person_id = null where person_id = @id',
  'update activity_count set person_id = null where person_id = @id',
  // Where it came from may name them, or their conversation.
  `update hulpvraag set origin = substr(origin, 1, instr(origin, '|')) || id
     where asker_id = @id and (origin like 'bel-mij|%' or origin like 'vraag|%')`,
  'update hulpvraag set asker_id = null where asker_id = @id',
  'update hulpvraag set taken_by = null where taken_by = @id',
  'update hulpvraag_change set person_id = null where person_id = @id',
  // A fingerprint in which a person takes part can be recognised by who knows the person.
  `update signaal set person_id = '${NOBODY}', origin = 'nobody|' || id, joins = null, ask_on = null where person_id = @id`,
  // What a reader wrote and nobody agreed on yet was theirs: it is read anew.
  `update puls_text set state = 'waiting', paraphrase = null, first_by = null, revision = revision + 1
     where first_by = @id and state = 'proposed'`,
  'update puls_text set first_by = null where first_by = @id',
  'update puls_text set second_by = null where second_by = @id',
  // People are looked at in the order of their ids: before this one comes the one before.
  `update setting set value = substr(value, 1, length(value) - length(@id)) ||
     coalesce((select max(id) from person where id < @id), '') where key = 'puls-reached' and value like '%|' || @id`,
];

/** Takes a person out: whoever they were, nothing in this database says it afterwards. Repeating it changes nothing. */
export function forgetIn(sqlite: Sqlite.Database, caches: Pick<Caches, 'forget'>): (id: string) => void {
  return (id) => {
    for (const sql of [...GONE, ...WITHOUT, 'delete from person where id = @id']) sqlite.prepare(sql).run({ id });
    caches.forget();
  };
}
