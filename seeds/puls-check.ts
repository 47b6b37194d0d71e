import { type Bank, ROLES, type Role } from '../src/puls/bank.ts';
import { secondsFor } from '../src/puls/items.ts';
import type { SeedDocument } from './document.ts';
import type { SeedPath, SeedProblem } from './problem.ts';
import type { Vragenbank } from './puls-schema.ts';
import { unknownId } from './references.ts';

/** The most a round may ask of anybody, in seconds: two minutes in four weeks. */
const MOST_SECONDS = 120;

/** Everything in the question bank that names what is not there, or is asked too often or never. */
export function checkRotation(document: SeedDocument, bank: Vragenbank): SeedProblem[] {
  const { vragen, schalen, rotatie, bestuurders } = bank;
  const scales = new Set(schalen.map(({ id }) => id));
  const items = new Set(vragen.map(({ id }) => id));
  const found: SeedProblem[] = [];
  const check = (path: SeedPath, id: string | undefined, known: ReadonlySet<string>, what: string): void => {
    if (id !== undefined && !known.has(id)) found.push(document.problem(path, unknownId(what, id, known)));
  };
  for (const [at, { schaal }] of vragen.entries()) check(['vragen', at, 'schaal'], schaal, scales, 'schaal');

  const asked = new Set<string>();
  for (const [round, ids] of rotatie.entries())
    for (const [at, id] of ids.entries()) {
      const path = ['rotatie', round, at];
      check(path, id, items, 'vraag');
      if (asked.has(id)) found.push(document.problem(path, `"${id}" stands in the rotation twice.`));
      asked.add(id);
    }
  for (const [at, { id, anker }] of vragen.entries()) {
    if (anker && asked.has(id))
      found.push(
        document.problem(['vragen', at, 'anker'], `"${id}" is an anchor, and stands in the rotation as well.`),
      );
    if (!anker && !asked.has(id))
      found.push(
        document.problem(['vragen', at, 'id'], `"${id}" does not stand in the rotation, so nobody is asked it.`),
      );
  }
  if (vragen.filter(({ anker }) => anker).length !== 2)
    found.push(document.problem(['vragen'], 'There are two anchors: the two crucial questions of the programme.'));

  for (const [at, id] of bestuurders.rotatie.entries()) {
    const path = ['bestuurders', 'rotatie', at];
    check(path, id, items, 'vraag');
    const item = vragen.find((one) => one.id === id);
    if (item !== undefined && item.varianten?.bestuurder === undefined)
      found.push(document.problem(path, `"${id}" has no text (varianten) for a bestuurder.`));
  }
  return found;
}

function timeProblem(document: SeedDocument, bank: Bank, role: Role, n: number): SeedProblem[] {
  const seconds = secondsFor(bank, role, n);
  if (seconds < MOST_SECONDS) return [];
  const at = (n - 1) % bank.rotation.length;
  const reason = `Round ${n} takes a ${role} ${seconds} seconds; it must stay under ${MOST_SECONDS}.`;
  return [document.problem(['rotatie', at], reason)];
}

/** Rounds that take somebody too long, told at the line of the rotation they come from. Every combination is tried. */
export function checkTime(document: SeedDocument, bank: Bank): SeedProblem[] {
  const { rotation, open, bestuurders } = bank;
  const all = rotation.length * open.length * bestuurders.every * bestuurders.rotation.length;
  const told = new Map<string, SeedProblem>();
  for (let n = 1; n <= all; n += 1)
    for (const role of ROLES)
      for (const problem of timeProblem(document, bank, role, n)) {
        const key = `${problem.line} ${role}`;
        if (!told.has(key)) told.set(key, problem);
      }
  return [...told.values()];
}
