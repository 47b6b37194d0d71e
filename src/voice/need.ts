import type { Message } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { Role } from '../records/role.ts';

type Said = Message<Intent>;

export interface EmergencyNumbers {
  readonly checkedOn: string | null;
  readonly lines: readonly { readonly when: string; readonly number: string; readonly note: string | null }[];
  /** Who calls people of the programme back, on working days; absent or null: nobody, and no call is offered. */
  readonly caller?: Caller | null;
}

/** Functions whose holder may be asked to call somebody. */
export type Caller = Extract<Role, 'programmaleider' | 'communicatieleider' | 'programmasecretaris'>;

/** What is said when a text may be of somebody in need. */
export interface NeedVoice {
  /** Above the form that holds the text, in the place of its own lines. */
  intro(emergency: EmergencyNumbers): readonly string[];
  /** Instead of a form that may not be shown: nothing of it was kept, and there is nothing to choose. */
  refused(emergency: EmergencyNumbers): readonly string[];
  /** Beside the field that holds it. */
  readonly beside: string;
  /** The one extra field of the form: what to do with the text. */
  readonly choice: {
    readonly label: string;
    readonly help: string;
    readonly keep: string;
    readonly discard: string;
    readonly discardAndCall: string;
  };
  discarded(): Said;
  /** After a sentence in the chat that was not kept; with the weekchecks in which it can be written after all. */
  card(
    emergency: EmergencyNumbers,
    again: readonly { readonly id: string; readonly name: string; readonly week: string }[],
  ): Said;
  /** Where others may read along: the numbers, and nothing about who they are for. */
  aloud(emergency: EmergencyNumbers): Said;
  /** For somebody we do not know: the numbers, and under them what is said to them besides. */
  unknown(emergency: EmergencyNumbers, then: Said): Said;
}
