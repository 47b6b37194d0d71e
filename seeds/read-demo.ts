import type { Bank } from '../src/puls/bank.ts';
import { checkFilling, fillIn } from './demo-filling.ts';
import { checkPast } from './demo-past.ts';
import { verledenFile } from './demo-past-schema.ts';
import { checkPeople } from './demo-people.ts';
import { checkPuls, pulsFile } from './demo-puls.ts';
import { type DemoWorld, invullingFile, mensenFile, organisatiesFile } from './demo-schema.ts';
import { checkSignalen, signalenFile } from './demo-signalen.ts';
import type { SeedProblem } from './problem.ts';
import { makeSeedReader } from './reader.ts';
import { brokenReferences, doubledIds, idsIn } from './references.ts';
import type { Programme } from './schema.ts';

export type { DemoWorld } from './demo-schema.ts';

/** The demo world, or everything that is wrong with its files. */
export type DemoResult =
  { readonly ok: true; readonly demo: DemoWorld } | { readonly ok: false; readonly problems: readonly SeedProblem[] };

const FILES = ['organisaties.yaml', 'mensen.yaml', 'invulling.yaml', 'verleden.yaml', 'signalen.yaml', 'puls.yaml'];

/** Reads the fictional world in `dir` against a programme and the questions of the puls; taken whole or refused whole, bad content never throws. */
export function readDemo(dir: string, programme: Programme, bank: Bank): DemoResult {
  const reader = makeSeedReader(dir, FILES);
  const partners = reader.read('organisaties.yaml', organisatiesFile);
  const people = reader.read('mensen.yaml', mensenFile);
  const invulling = reader.read('invulling.yaml', invullingFile);
  const past = reader.read('verleden.yaml', verledenFile);
  const told = reader.read('signalen.yaml', signalenFile);
  const puls = reader.read('puls.yaml', pulsFile);

  const organisations = reader.document('organisaties.yaml');
  const peopleDocument = reader.document('mensen.yaml');
  const filling = reader.document('invulling.yaml');
  const pastDocument = reader.document('verleden.yaml');
  const toldDocument = reader.document('signalen.yaml');
  const pulsDocument = reader.document('puls.yaml');
  reader.add(doubledIds(organisations, 'organisaties'));
  reader.add(doubledIds(peopleDocument, 'mensen'));
  const kinds = new Set(programme.sturing.partners.soorten);
  const soort = { from: organisations, list: 'organisaties', key: 'soort', known: kinds, what: 'kind of partner' };
  reader.add(brokenReferences(soort));
  for (const [key, what, known] of [
    ['organisatie', 'organisation', idsIn(organisations, 'organisaties')],
    ['werkgroepen', 'werkgroep', new Set(programme.werkgroepen.map(({ id }) => id))],
    ['experimenten', 'experiment', new Set(programme.experimenten.map(({ id }) => id))],
    ['vervanger', 'person', idsIn(peopleDocument, 'mensen')],
  ] as const) {
    reader.add(brokenReferences({ from: peopleDocument, list: 'mensen', key, known, what }));
  }
  const mensen = people?.mensen ?? null;
  if (mensen && peopleDocument) reader.add(checkPeople(peopleDocument, mensen));
  if (invulling && filling) reader.add(checkFilling(filling, invulling, programme, mensen));
  const whole = invulling === null ? null : fillIn(programme, invulling);
  if (past && pastDocument && mensen && whole) reader.add(checkPast(pastDocument, past, whole, mensen));

  if (told && toldDocument && mensen) reader.add(checkSignalen(toldDocument, told.signalen, programme, mensen));
  if (puls && pulsDocument) reader.add(checkPuls(pulsDocument, puls, bank));

  const problems = reader.problems();
  if (problems.length > 0 || !partners || !people || !invulling || !past || !told || !puls || !whole)
    return { ok: false, problems };
  return { ok: true, demo: { programme: whole, ...partners, ...people, invulling, ...past, ...told, puls } };
}
