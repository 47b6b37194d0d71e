import { fill } from '../../src/chat/index.ts';
import type { FilterVoice } from '../../src/voice/index.ts';
import { andList, shortened } from '../taal/phrases.ts';
import { labels, say } from './words.ts';

/** The copy is there to show where it is, not to be kept. */
const COPY = 400;

const label = (kind: string): string => (Object.hasOwn(labels, kind) ? (labels[kind] ?? say.unknown) : say.unknown);

const kindsIn = (kinds: readonly string[]): string =>
  kinds.length === 0 ? say.unknown : andList([...new Set(kinds.map(label))]);

const copy = (masked: string): string => fill(say.masked, { tekst: shortened(masked, COPY) });

/** How the privacy filter talks. */
export const filter: FilterVoice = {
  label,
  block: (kinds, masked) => [fill(say.block, { soort: kindsIn(kinds) }), say.instead, copy(masked)].join(' '),
  warn: (kinds, masked) => [fill(say.warn, { soort: kindsIn(kinds) }), say.check, copy(masked)].join(' '),
  confirm: { label: say.confirm, option: say.option },
};
