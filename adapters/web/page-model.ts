import type { Desk } from './desk.ts';
import type { Frame } from './frame.ts';
import { homeOf } from './place.ts';
import type { Entry, PlanRow, PlaygroundPerson, PlaygroundView } from './ports.ts';

/** The parts of the page; a small screen shows one of them at a time. */
export type Part = 'mensen' | 'gesprek' | 'plan';

export const PARTS: readonly Part[] = ['mensen', 'gesprek', 'plan'];

/** Everything the page is made of, at one moment. */
export interface PageModel {
  readonly title: string;
  readonly frame: Frame;
  readonly person: PlaygroundPerson;
  readonly part: Part;
  /** Whether somebody came in without choosing a person: then the page says what it is for. */
  readonly welcome: boolean;
  /** Whether older entries are shown as well. */
  readonly all: boolean;
  /** The name somebody looked for, when it did not lead to one person. */
  readonly sought: string | null;
  readonly people: readonly PlaygroundPerson[];
  readonly channels: ReturnType<PlaygroundView['channels']>;
  readonly now: string;
  readonly next: ReturnType<PlaygroundView['next']>;
  readonly plan: readonly PlanRow[];
  readonly entries: readonly Entry[];
  readonly desk: Desk;
}

/** The address of this page for a person, a conversation and a part. */
export function pageAddress(
  to: { readonly user: string; readonly conversation?: string; readonly part?: Part; readonly all?: boolean },
  anchor = '',
): string {
  const query = new URLSearchParams({ als: to.user });
  if (to.conversation !== undefined && to.conversation !== homeOf(to.user)) query.set('in', to.conversation);
  if (to.part !== undefined && to.part !== 'gesprek') query.set('toon', to.part);
  if (to.all === true) query.set('alles', '1');
  return `/?${query.toString()}${anchor === '' ? '' : `#${anchor}`}`;
}

/** People with something new in their own conversation, those at hand first. */
export function withNews(model: PageModel): readonly PlaygroundPerson[] {
  const fresh = model.people.filter((person) => model.desk.unread(homeOf(person.user)) > 0);
  return [...fresh.filter((person) => person.atHand), ...fresh.filter((person) => !person.atHand)];
}
