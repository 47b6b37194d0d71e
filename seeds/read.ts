import { dirname, resolve } from 'node:path';
import { feestdagenFile, ritmeFile, schoolvakantiesFile } from './calendar-schema.ts';
import type { SeedProblem } from './problem.ts';
import { makeSeedReader } from './reader.ts';
import { brokenReferences, doubledIds, idsIn } from './references.ts';
import {
  experimentenFile,
  inspanningenFile,
  kapitaalsvormenFile,
  noodnummersFile,
  organisatieFile,
  type Programme,
  programmaFile,
  werkgroepenFile,
} from './schema.ts';
import { sturingFile } from './steering-schema.ts';

export type { SeedProblem } from './problem.ts';
export type { Programme } from './schema.ts';

/** The programme, or everything that is wrong with its files. */
export type SeedResult =
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly problems: readonly SeedProblem[] };

const FILES = [
  'programma.yaml',
  'inspanningen.yaml',
  'experimenten.yaml',
  'kapitaalsvormen.yaml',
  'werkgroepen.yaml',
  'sturing.yaml',
  'ritme.yaml',
  'feestdagen.yaml',
  'schoolvakanties.yaml',
  'noodnummers.yaml',
];

const WITH_IDS = [
  ['programma.yaml', 'strategische_doelen'],
  ['programma.yaml', 'veranderdilemmas'],
  ['inspanningen.yaml', 'inspanningen'],
  ['inspanningen.yaml', 'activiteiten'],
  ['experimenten.yaml', 'experimenten'],
  ['kapitaalsvormen.yaml', 'kapitaalsvormen'],
  ['werkgroepen.yaml', 'werkgroepen'],
  ['noodnummers.yaml', 'lijnen'],
] as const;

/**
 * Reads the programme from the YAML files in `dir`, and `organisatie.yaml` from the folder around it. It is taken whole or
 * refused whole; bad content never throws.
 */
export function readSeeds(dir: string): SeedResult {
  const reader = makeSeedReader(dir, FILES);
  const programma = reader.read('programma.yaml', programmaFile);
  const inspanningen = reader.read('inspanningen.yaml', inspanningenFile);
  const experimenten = reader.read('experimenten.yaml', experimentenFile);
  const kapitaalsvormen = reader.read('kapitaalsvormen.yaml', kapitaalsvormenFile);
  const werkgroepen = reader.read('werkgroepen.yaml', werkgroepenFile);
  const sturing = reader.read('sturing.yaml', sturingFile);
  const ritme = reader.read('ritme.yaml', ritmeFile);
  const feestdagen = reader.read('feestdagen.yaml', feestdagenFile);
  const schoolvakanties = reader.read('schoolvakanties.yaml', schoolvakantiesFile);
  const noodnummers = reader.read('noodnummers.yaml', noodnummersFile);
  const organisatie = reader.read('organisatie.yaml', organisatieFile, dirname(resolve(dir)));

  for (const [file, list] of WITH_IDS) reader.add(doubledIds(reader.document(file), list));
  const groups = idsIn(reader.document('werkgroepen.yaml'), 'werkgroepen');
  const efforts = reader.document('inspanningen.yaml');
  const activities = { from: efforts, list: 'activiteiten' };
  const experiments = { from: reader.document('experimenten.yaml'), list: 'experimenten' };
  const known = idsIn(efforts, 'inspanningen');
  reader.add(brokenReferences({ ...activities, key: 'inspanning', known, what: 'inspanning' }));
  reader.add(brokenReferences({ ...activities, key: 'werkgroep', known: groups, what: 'werkgroep' }));
  reader.add(brokenReferences({ ...experiments, key: 'werkgroep', known: groups, what: 'werkgroep' }));

  const problems = reader.problems();
  if (
    problems.length > 0 ||
    programma === null ||
    inspanningen === null ||
    experimenten === null ||
    kapitaalsvormen === null ||
    werkgroepen === null ||
    sturing === null ||
    ritme === null ||
    feestdagen === null ||
    schoolvakanties === null ||
    noodnummers === null ||
    organisatie === null
  ) {
    return { ok: false, problems };
  }
  const programme: Programme = {
    programma,
    ...inspanningen,
    ...experimenten,
    ...kapitaalsvormen,
    ...werkgroepen,
    sturing,
    ritme,
    feestdagen,
    schoolvakanties,
    noodnummers,
    organisatie,
  };
  return { ok: true, programme };
}
