/** The roles one can answer from. Everybody chooses one at the start of every round; it is not remembered and not inferred. */
export const ROLES = ['professional', 'ervaringsdeskundige', 'leidinggevende', 'bestuurder', 'anders'] as const;
export type Role = (typeof ROLES)[number];

/** The roles that can be shown as a group. `anders` holds the roles that one person has, and answers only in the total. */
export const GROUPS = ['professional', 'ervaringsdeskundige', 'leidinggevende', 'bestuurder'] as const;
export type Group = (typeof GROUPS)[number];

/** Good answers that are no place on a scale: kept apart from it when asked, and outside every mean. */
export const ASIDES = ['weet-niet', 'past-niet'] as const;
export type Aside = (typeof ASIDES)[number];

/** The answers of every scale, from low to high; the words differ from scale to scale. */
export const STEPS = ['1', '2', '3', '4', '5'] as const;

/** The ids of the questions that stand around the items; the open questions have ids of their own. */
export const ROLE_QUESTION = 'P-ROL';
export const QUOTE_QUESTION = 'P-CITAAT';

/** The most characters of an open answer. */
export const OPEN_MAX = 280;

interface ItemBase {
  readonly id: string;
  readonly theme: string;
  /** One of the two crucial questions, asked in every round. */
  readonly anchor: boolean;
  /** Everybody reads the same text, so that one figure for all roles means something. */
  readonly same: boolean;
  readonly text: string;
  /** The text for a role that does not read `text`. */
  readonly variants: Readonly<Partial<Record<Group, string>>>;
  readonly seconds: number;
}

/** A question of the puls: five labelled steps, or a choice out of a list. */
export type Item =
  | (ItemBase & { readonly kind: 'scale'; readonly labels: readonly string[] })
  | (ItemBase & {
      readonly kind: 'choice';
      readonly options: readonly { readonly id: string; readonly label: string; readonly help: string | null }[];
    });

/** All that the puls can ask, with the order in which the rounds ask it. `seconds` are generous guesses. */
export interface Bank {
  readonly version: number;
  readonly roleQuestion: {
    readonly text: string;
    readonly help: string;
    readonly seconds: number;
    readonly labels: Readonly<Record<Role, string>>;
  };
  readonly asides: Readonly<Record<Aside, string>>;
  readonly items: readonly Item[];
  readonly openHelp: string;
  readonly open: readonly { readonly id: string; readonly text: string; readonly seconds: number }[];
  readonly quote: {
    readonly text: string;
    readonly help: string;
    readonly yes: string;
    readonly no: string;
    readonly seconds: number;
  };
  /** Ids of what a round asks besides the anchors; round 1 takes the first, and after the last comes the first again. */
  readonly rotation: readonly (readonly string[])[];
  /** Bestuurders take part in one round out of so many, with one item of their own list besides the anchors. */
  readonly bestuurders: { readonly every: number; readonly rotation: readonly string[] };
}
