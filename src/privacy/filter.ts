import { claimsOf } from './claims.ts';
import { datesOf } from './dates.ts';
import { findAddress } from './find-address.ts';
import { findBsn } from './find-bsn.ts';
import { findDate } from './find-date.ts';
import { findEmail } from './find-email.ts';
import { findFamily } from './find-family.ts';
import { findIban } from './find-iban.ts';
import { findLongNumber } from './find-long-number.ts';
import { findName } from './find-name.ts';
import { findPhone } from './find-phone.ts';
import { blocks, kinds, type Find, type Kind } from './kinds.ts';
import { maskText } from './mask.ts';
import { chainsOf } from './numbers.ts';
import { isPlain, toPlain, type Plain } from './plain.ts';
import { repeats, settle } from './settle.ts';
import { tokenise, type Reading } from './tokens.ts';

/**
 * What the filter says of a text: keep it, ask the writer, or give it back. `kinds` are in a fixed order, each once;
 * `spans` lie in the text as it was given, in order, and a family may lie round other finds; `masked` hides them all.
 */
export type Verdict =
  | { readonly action: 'pass' }
  | {
      readonly action: 'warn' | 'block';
      readonly kinds: readonly Kind[];
      readonly masked: string;
      readonly spans: readonly Find[];
    };

/** `today` (YYYY-MM-DD) tells recent dates from old ones; `label` gives what stands in the place of a find. */
export interface FilterOptions {
  readonly today: string;
  readonly label?: (kind: Kind) => string;
}

function findAll(reading: Reading, today: string): readonly Find[] {
  const dates = datesOf(reading, today);
  const claimed = claimsOf(reading, dates);
  const chains = chainsOf(reading, claimed);
  const found = [
    ...findEmail(reading),
    ...findIban(reading),
    ...findDate(reading, dates, today),
    ...findAddress(reading, claimed),
    ...findPhone(reading, chains),
    ...findBsn(reading, chains),
    ...findLongNumber(reading, chains),
    ...findName(reading),
    ...findFamily(reading),
  ];
  // Nearly every text is clean.
  if (found.length === 0) return found;
  const finds = settle(found);
  return settle([...finds, ...repeats(reading, finds)]);
}

function inOriginal(plain: Plain, find: Find): Find {
  const from = plain.starts[find.from] ?? 0;
  const to = plain.ends[find.to - 1] ?? from;
  return { from, to, kind: find.kind };
}

/**
 * Looks for personal data in a text. It lowers the risk and takes none away: a name it does not know passes. Pure, and
 * linear in the length of the text; nothing of the text is kept.
 */
export function checkText(text: string, options: FilterOptions): Verdict {
  // Most text wears no disguise: then what is read is what was written, sign for sign.
  const plain = isPlain(text) ? null : toPlain(text);
  const finds = findAll(tokenise(plain?.text ?? text), options.today);
  if (finds.length === 0) return { action: 'pass' };
  const spans = plain === null ? finds : finds.map((find) => inOriginal(plain, find));
  const found = new Set(spans.map(({ kind }) => kind));
  return {
    action: spans.some(({ kind }) => blocks(kind)) ? 'block' : 'warn',
    kinds: kinds.filter((kind) => found.has(kind)),
    masked: maskText(text, spans, options.label ?? (() => '[...]')),
    spans,
  };
}
