import type { Machine } from '../../inbox/machine.ts';
import type { DigestFacts, HelpItem } from '../../records/weekbericht.ts';

/** Takes people out of what was typed: by the filter as it is now, on the day it was told, and by who is known here. */
export interface Veil {
  text(typed: string, day: string): string;
  maybe(typed: string | null, day: string): string | null;
  /** The same for all that was typed in a weekbericht; the names it gives on purpose are left out. */
  facts(facts: DigestFacts): DigestFacts;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Everybody who is known, by whole name, by first name and by address; the longest first. */
function everybody({ store, voice }: Machine): (text: string) => string {
  const known = store.people.all().flatMap(({ id, name, givenName, email }) => [id, name, givenName, email ?? '']);
  const names = [...new Set(known.filter((one) => one.trim() !== ''))].sort((a, b) => b.length - a.length);
  if (names.length === 0) return (text) => text;
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text.replace(found, voice.exported.somebody);
}

/** Reads a text again before it leaves the house: what was let through then may be known by now. */
export function veilOf(machine: Machine): Veil {
  const withoutPeople = everybody(machine);
  const text: Veil['text'] = (typed, day) => {
    const verdict = machine.check(typed, day);
    return withoutPeople(verdict.action === 'pass' ? typed : verdict.masked);
  };
  const maybe: Veil['maybe'] = (typed, day) => (typed === null ? null : text(typed, day));
  return {
    text,
    maybe,
    facts(facts) {
      const on = facts.until;
      const help = (items: readonly HelpItem[]): readonly HelpItem[] =>
        items.map((item) => ({ ...item, what: maybe(item.what, on), takenBy: null }));
      return {
        ...facts,
        help: help(facts.help),
        closed: help(facts.closed),
        learned: facts.learned.map((one) => ({ ...one, text: text(one.text, on) })),
        experiments: facts.experiments.map((one) => ({ ...one, text: text(one.text, on) })),
        signals: facts.signals.map((one) => ({
          ...one,
          text: text(one.text, on),
          adjusts: maybe(one.adjusts, on),
          outcome: maybe(one.outcome, on),
          joins: null,
        })),
        parts: facts.parts.map((part) => ({
          ...part,
          learned: maybe(part.learned, on),
          next: maybe(part.next, on),
          help: help(part.help),
        })),
      };
    },
  };
}
