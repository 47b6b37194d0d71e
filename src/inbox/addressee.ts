import type { Hulpvraag } from '../records/hulpvraag.ts';
import type { Person } from '../records/person.ts';
import type { Role } from '../records/role.ts';
import type { Store } from '../store/index.ts';
import { presentOrDeputy } from './answerers.ts';

const HOLDER: Readonly<Partial<Record<Hulpvraag['addressee'], Role>>> = {
  programmaleider: 'programmaleider',
  communicatieleider: 'communicatieleider',
  programmacontroller: 'programmacontroller',
  programmasecretaris: 'programmasecretaris',
};

/**
 * Who a request is brought to. A function goes to whoever holds it, another werkgroep to its kartrekker. The
 * stuurgroep, partners and "weet ik nog niet" go to the programmaleider, who is the link to them. Nobody gets their
 * own request; the programmasecretaris is the last resort.
 */
export function addresseesOf(
  store: Store,
  request: Pick<Hulpvraag, 'addressee' | 'addresseeRef' | 'askerId'>,
  today: string,
): readonly Person[] {
  const holder = HOLDER[request.addressee];
  const first =
    holder !== undefined
      ? store.people.withRole(holder)
      : request.addressee === 'andere-werkgroep' && request.addresseeRef !== null
        ? store.people.withRole('kartrekker', request.addresseeRef)
        : [];
  const inTurn = [first, store.people.withRole('programmaleider'), store.people.withRole('programmasecretaris')];
  for (const people of inTurn) {
    const reachable = people
      .map((one) => presentOrDeputy(store, one, today))
      .filter((one): one is Person => one !== null && one.id !== request.askerId);
    if (reachable.length > 0) return reachable;
  }
  return [];
}

/** The function somebody holds in the programme, for "Ellen (programmaleider)"; their first role otherwise. */
export function functionOf(person: Person): string {
  return person.roles.find((grant) => Object.values(HOLDER).includes(grant.role))?.role ?? person.roles[0]?.role ?? '';
}
