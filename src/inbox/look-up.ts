import type { Inbound } from '../chat/index.ts';
import type { Answered, Machine } from './machine.ts';

type Found = Extract<Inbound, { kind: 'found' }>;

/** Workspaces and tenants whose mail addresses the operator trusts, as `slack:T1 voorbeeld.nl`. */
export function isTrusted(machine: Machine, from: Inbound['from'], email: string): boolean {
  const domain = email.split('@').at(-1)?.toLowerCase() ?? '';
  return machine.store.trust.trusts(`${from.platform}:${from.tenant}`, domain);
}

/**
 * What a look-up tells us. A mail address only proposes who somebody is: it links by itself where the operator trusted
 * that workspace for that domain, and otherwise waits for the programmasecretaris.
 */
export function meet(machine: Machine, found: Found, now: number): Answered {
  const { store, voice } = machine;
  const { profile, from } = found;
  if (profile === null || profile.outsider || profile.email === null)
    return { kind: 'message', message: voice.general.stranger() };
  const people = store.people.byEmail(profile.email);
  const [person] = people;
  if (person === undefined || people.length > 1) {
    machine.log.info({ platform: from.platform }, 'stranger');
    return { kind: 'message', message: voice.general.stranger() };
  }
  if (!isTrusted(machine, from, profile.email)) {
    store.trust.propose(from, person.id, now);
    return { kind: 'message', message: voice.general.proposed() };
  }
  store.people.link(from, person.id, 'trusted-mail');
  return { kind: 'message', message: voice.general.linked(person.givenName) };
}
