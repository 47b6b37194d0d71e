import { addressCarriers, birthCarriers, numberCarriers } from './carriers.ts';
import { hardNegatives } from './negatives.ts';
import { chance, type Chance } from './random.ts';
import { writeAddress, writeBirthdate } from './write-address.ts';
import { writeEmail, writePhone } from './write-contact.ts';
import { writeBsn, writeIban, writeLongNumber, type Written } from './write-number.ts';

/** The day on which every generated sentence is read. */
export const corpusDay = '2026-03-12';

/** The kinds of finds that block, for which cases are generated. */
export const generatedKinds = ['bsn', 'iban', 'email', 'phone', 'address', 'birthdate', 'long-number'] as const;
/** One of the generated kinds. */
export type GeneratedKind = (typeof generatedKinds)[number];

/** A sentence that holds one personal thing: `value` stands literally in `text`, from `from`. */
export interface PositiveCase {
  readonly kind: GeneratedKind;
  readonly text: string;
  readonly value: string;
  readonly from: number;
}

/** An ordinary sentence that must pass, and the kind it could be mistaken for. */
export interface NegativeCase {
  readonly near: GeneratedKind;
  readonly text: string;
}

const writers: Record<GeneratedKind, (c: Chance) => Written> = {
  bsn: writeBsn,
  iban: writeIban,
  email: writeEmail,
  phone: writePhone,
  address: writeAddress,
  birthdate: writeBirthdate,
  'long-number': writeLongNumber,
};

const carriers: Record<GeneratedKind, readonly string[]> = {
  bsn: numberCarriers,
  iban: numberCarriers,
  email: numberCarriers,
  phone: numberCarriers,
  address: addressCarriers,
  birthdate: birthCarriers,
  'long-number': numberCarriers,
};

/** Gives `count` different cases of one kind; the same kind, count and seed give the same cases. */
export function positives(kind: GeneratedKind, count = 2_000, seed = 1): readonly PositiveCase[] {
  const c = chance(seed * 7_919 + generatedKinds.indexOf(kind));
  const cases = new Map<string, PositiveCase>();
  while (cases.size < count) {
    const [before = '', after = ''] = c.pick(carriers[kind]).split('{}');
    const written = writers[kind](c);
    const text = before + written.text + after;
    const from = before.length + written.text.lastIndexOf(written.value);
    cases.set(text, { kind, text, value: written.value, from });
  }
  return [...cases.values()];
}

/** Gives `count` ordinary sentences near one kind; the same kind, count and seed give the same sentences. */
export function negatives(near: GeneratedKind, count = 500, seed = 1): readonly NegativeCase[] {
  const c = chance(seed * 104_729 + generatedKinds.indexOf(near));
  return Array.from({ length: count }, () => ({ near, text: c.pick(hardNegatives[near])(c) }));
}
