import type { Answers } from '../chat/index.ts';
import type { Hulpvraag, HulpvraagChange } from '../records/hulpvraag.ts';
import type { OutboxKind } from '../records/outbox.ts';
import type { DigestFacts, LeaderFacts } from '../records/weekbericht.ts';
import type { RevisionKind } from '../records/weekcheck.ts';
import type { PulsTextShown } from './puls-texts.ts';

/** How a weekcheck stands when a message about it is made or made anew. Moments are milliseconds. */
export interface WeekcheckAsk {
  readonly givenName: string;
  readonly werkgroepId: string;
  readonly werkgroep: string;
  readonly week: string;
  /** For whom somebody stands in, by given name; null for the kartrekker. */
  readonly standsInFor: string | null;
  readonly state: 'open' | 'answered' | 'skipped' | 'closed';
  /** Who answered, by given name; null when that is the reader, or nobody yet. */
  readonly answeredBy: string | null;
  /** "Hetzelfde als vorige week" makes sense: there is a last week. */
  readonly canRepeat: boolean;
  readonly editableUntil: number;
}

/** A hulpvraag with the names that belong to it. */
export interface HulpvraagFacts {
  readonly hulpvraag: Hulpvraag;
  readonly werkgroep: string | null;
  readonly asker: string | null;
  /** The werkgroep that is asked, when it is another one. */
  readonly addresseeName: string | null;
  readonly takenBy: string | null;
  readonly givenName: string;
}

export interface CountFacts {
  readonly givenName: string;
  readonly activityId: string;
  readonly name: string;
  readonly value: number;
  readonly goal: number | null;
  readonly period: string;
  readonly state: 'open' | 'answered';
}

/** The facts each kind of message is made from, at the moment it is delivered. A new kind without facts does not compile. */
export interface OutboxFacts extends Record<OutboxKind, object> {
  welcome: { readonly givenName: string; readonly controller: string | null; readonly contact: string | null };
  'weekcheck.ask': WeekcheckAsk;
  'weekcheck.remind': WeekcheckAsk;
  'hulpvraag.for-you': HulpvraagFacts;
  'hulpvraag.changed': HulpvraagFacts & { readonly change: HulpvraagChange; readonly by: string | null };
  'hulpvraag.changed-for-you': HulpvraagFacts & { readonly change: HulpvraagChange; readonly by: string | null };
  'count.ask': CountFacts;
  'weekbericht.preview': { readonly facts: DigestFacts; readonly postAt: number; readonly delaysLeft: number };
  'weekbericht.leader': LeaderFacts & { readonly givenName: string };
  'weekbericht.post': DigestFacts;
  'weekbericht.thread': { readonly facts: DigestFacts; readonly part: string };
  'weekbericht.correction': {
    readonly givenName: string;
    readonly week: string;
    readonly werkgroepId: string;
    readonly werkgroep: string;
    readonly by: string;
  };
  'puls.review': {
    readonly givenName: string;
    readonly round: string;
    /** How many wait for this reader. */
    readonly waiting: number;
    /** YYYY-MM-DD on which what was not approved is gone; null when nothing waits. */
    readonly goneOn: string | null;
    /** It is nearly that day. */
    readonly last: boolean;
  };
  'puls.texts': { readonly texts: readonly PulsTextShown[]; readonly part: number };
}

/** The moment in which a weekcheck is filled in. */
export interface WeekcheckContext {
  readonly werkgroepId: string;
  readonly werkgroep: string;
  readonly week: string;
  /** The revision that stands when the form is made. */
  readonly seen: number;
  /** What the werkgroep said it would do next, last time. */
  readonly plan: string | null;
  /** Open requests of this werkgroep, for the question whether they are still needed. */
  readonly hulpvragen: readonly {
    readonly id: number;
    readonly what: string | null;
    readonly needs: readonly string[];
  }[];
  readonly werkgroepen: readonly { readonly id: string; readonly label: string }[];
  readonly partners: readonly { readonly id: string; readonly label: string }[];
}

/** A weekcheck as it was just kept, or as it stands now. */
export interface WeekcheckKept {
  readonly context: WeekcheckContext;
  readonly kind: RevisionKind;
  readonly answers: Answers;
  readonly editableUntil: number;
  readonly postAt: number;
  /** YYYY-MM-DD by which help is needed, when help was asked. */
  readonly dueOn: string | null;
  /** Who is told at once, and when. */
  readonly toldAt: readonly {
    readonly name: string;
    readonly role: string;
    readonly at: number;
    readonly call: boolean;
  }[];
  /** It has been hard for three weeks: a talk may be offered, to this person alone. */
  readonly offerTalk: boolean;
}
