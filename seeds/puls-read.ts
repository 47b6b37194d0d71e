import { type Bank, type Item, STEPS } from '../src/puls/bank.ts';
import type { SeedProblem } from './problem.ts';
import { checkRotation, checkTime } from './puls-check.ts';
import { type Vragenbank, vragenbankFile } from './puls-schema.ts';
import { makeSeedReader } from './reader.ts';
import { doubledIds } from './references.ts';

/** The question bank, or everything that is wrong with its file. */
export type PulsResult =
  { readonly ok: true; readonly bank: Bank } | { readonly ok: false; readonly problems: readonly SeedProblem[] };

const FILE = 'vragenbank.yaml';

function itemOf(vraag: Vragenbank['vragen'][number], schalen: Vragenbank['schalen']): Item {
  const { id, thema, anker, gelijk, schaal, opties, tekst, varianten, seconden } = vraag;
  const variants = {
    ...(varianten?.ervaringsdeskundige === undefined ? {} : { ervaringsdeskundige: varianten.ervaringsdeskundige }),
    ...(varianten?.leidinggevende === undefined ? {} : { leidinggevende: varianten.leidinggevende }),
    ...(varianten?.bestuurder === undefined ? {} : { bestuurder: varianten.bestuurder }),
  };
  const base = { id, theme: thema, anchor: anker, same: gelijk, text: tekst, variants, seconds: seconden };
  if (opties === undefined)
    return { ...base, kind: 'scale', labels: schalen.find((one) => one.id === schaal)?.woorden ?? STEPS };
  return {
    ...base,
    kind: 'choice',
    options: opties.map(({ id, naam, uitleg }) => ({ id, label: naam, help: uitleg })),
  };
}

function bankOf(seed: Vragenbank): Bank {
  const { rolvraag, citaat, bestuurders } = seed;
  return {
    version: seed.versie,
    roleQuestion: { text: rolvraag.tekst, help: rolvraag.uitleg, seconds: rolvraag.seconden, labels: rolvraag.opties },
    asides: seed.altijd_erbij,
    items: seed.vragen.map((vraag) => itemOf(vraag, seed.schalen)),
    openHelp: seed.open_uitleg,
    open: seed.open_vragen.map(({ id, tekst, seconden }) => ({ id, text: tekst, seconds: seconden })),
    quote: { text: citaat.tekst, help: citaat.uitleg, yes: citaat.ja, no: citaat.nee, seconds: citaat.seconden },
    rotation: seed.rotatie,
    bestuurders: { every: bestuurders.elke_rondes, rotation: bestuurders.rotatie },
  };
}

/** Reads the question bank from `dir`. It is taken whole or refused whole; bad content never throws. */
export function readPuls(dir: string): PulsResult {
  const reader = makeSeedReader(dir, [FILE]);
  const seed = reader.read(FILE, vragenbankFile);
  const document = reader.document(FILE);
  for (const list of ['schalen', 'vragen', 'open_vragen']) reader.add(doubledIds(document, list));
  if (seed !== null && document !== null) reader.add(checkRotation(document, seed));
  const bank = seed === null || reader.problems().length > 0 ? null : bankOf(seed);
  if (bank !== null && document !== null) reader.add(checkTime(document, bank));
  const problems = reader.problems();
  return bank === null || problems.length > 0 ? { ok: false, problems } : { ok: true, bank };
}
