import type { DemoMens } from './demo-schema.ts';
import type { SeedDocument } from './document.ts';
import type { SeedProblem } from './problem.ts';

/** The people who hold a role, such as `kartrekker:W2`. */
export function holdersOf(role: string, mensen: readonly DemoMens[]): readonly DemoMens[] {
  return mensen.filter(({ rollen }) => rollen.includes(role));
}

const ALONE = ['programmaleider', 'communicatieleider', 'programmacontroller', 'programmasecretaris'];
const onePerRole = (role: string): boolean => ALONE.includes(role) || role.includes(':');

/** Two people with one first name or one role for a single person, and stand-ins from outside the werkgroep. */
export function checkPeople(document: SeedDocument, mensen: readonly DemoMens[]): SeedProblem[] {
  const byId = new Map(mensen.map((mens) => [mens.id, mens]));
  return mensen.flatMap((mens, index) => {
    const problem = (path: (string | number)[], reason: string): SeedProblem =>
      document.problem(['mensen', index, ...path], reason);
    const earlier = mensen.slice(0, index);
    const found: SeedProblem[] = [];
    if (earlier.some(({ voornaam }) => voornaam === mens.voornaam)) {
      found.push(problem(['voornaam'], `Somebody else is called "${mens.voornaam}" already.`));
    }
    for (const [place, role] of mens.rollen.entries()) {
      if (!onePerRole(role) || holdersOf(role, earlier).length === 0) continue;
      found.push(problem(['rollen', place], `Somebody else is ${role} already.`));
    }
    const standIn = byId.get(mens.vervanger ?? '');
    const led = mens.rollen.flatMap((role) => (role.startsWith('kartrekker:') ? role.slice(11) : []));
    if (standIn !== undefined && !led.every((werkgroep) => standIn.werkgroepen.includes(werkgroep))) {
      found.push(problem(['vervanger'], `The stand-in of a kartrekker is in the same werkgroep (${led.join(', ')}).`));
    }
    return found;
  });
}
