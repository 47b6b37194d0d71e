export const NEEDS = [
  'tijd-of-mensen',
  'geld',
  'besluit',
  'contact-partner',
  'ervaringsdeskundige',
  'communicatie',
  'anders',
] as const;
export type Need = (typeof NEEDS)[number];

export const ADDRESSEES = [
  'programmaleider',
  'communicatieleider',
  'programmacontroller',
  'programmasecretaris',
  'stuurgroep',
  'andere-werkgroep',
  'partner',
  'weet-niet',
] as const;
export type Addressee = (typeof ADDRESSEES)[number];

export const URGENCIES = ['deze-week', 'deze-maand', 'kan-wachten'] as const;
export type Urgency = (typeof URGENCIES)[number];

export type HulpvraagStatus = 'open' | 'opgepakt' | 'opgelost' | 'lukt-niet' | 'ingetrokken';

/** A request for help, followed until it is closed. `confidential`: a call-me request, between two people only. */
export interface Hulpvraag {
  readonly id: number;
  readonly origin: string;
  readonly werkgroepId: string | null;
  readonly askerId: string | null;
  readonly week: string;
  readonly needs: readonly string[];
  readonly what: string | null;
  readonly addressee: Addressee;
  readonly addresseeRef: string | null;
  readonly urgency: Urgency;
  /** YYYY-MM-DD, or null when it can wait. */
  readonly dueOn: string | null;
  readonly status: HulpvraagStatus;
  readonly takenBy: string | null;
  readonly confidential: boolean;
  readonly revision: number;
  readonly changedAt: number;
  readonly closedAt: number | null;
}

/** A hulpvraag as it stood after one change. */
export interface HulpvraagChange {
  readonly hulpvraagId: number;
  readonly revision: number;
  readonly what: string | null;
  readonly addressee: Addressee;
  readonly addresseeRef: string | null;
  readonly dueOn: string | null;
  readonly status: HulpvraagStatus;
  readonly reason: string | null;
  readonly personId: string | null;
  readonly at: number;
}

export const isClosed = (status: HulpvraagStatus): boolean => status !== 'open' && status !== 'opgepakt';

/** Who can remove a barrier: the level of the programme that a request belongs to. */
export type Level = 'richten' | 'inrichten' | 'verrichten';

export const LEVEL: Readonly<Record<Addressee, Level>> = {
  stuurgroep: 'richten',
  programmaleider: 'inrichten',
  communicatieleider: 'inrichten',
  programmacontroller: 'inrichten',
  programmasecretaris: 'inrichten',
  'weet-niet': 'inrichten',
  partner: 'verrichten',
  'andere-werkgroep': 'verrichten',
};
