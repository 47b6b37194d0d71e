import type { Finding, Platform } from '../chat/index.ts';
import type { House } from '../house.ts';
import { type Bank, ROLES, type Role } from '../puls/bank.ts';
import { secondsFor } from '../puls/items.ts';
import { answererOf } from '../inbox/answerers.ts';
import { emergencyOf } from '../inbox/machine.ts';

/** The most seconds that a round asks of somebody who answers everything, for each role over all rounds. */
function mostSeconds(bank: Bank): string {
  const rounds = bank.rotation.length * bank.open.length * bank.bestuurders.every;
  const most = (role: Role): number =>
    Math.max(...Array.from({ length: rounds }, (_, at) => secondsFor(bank, role, at + 1)));
  return ROLES.map((role) => `${role} ${most(role)}`).join(', ');
}

/** The same day a year earlier, as 2025-03-12. */
const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** What the operator should know before and while the bot works. Counts, never names of people with a problem of theirs. */
export function examine(house: House, platforms: readonly Platform[]): readonly Finding[] {
  const { store, machine, born } = house;
  const found: Finding[] = [];
  const add = (name: string, ok: boolean, note: string): void => void found.push({ name, ok, note });

  const check = store.check();
  add(
    'database',
    check === 'ok',
    check === 'ok' ? `A ${born} database, whole.` : `SQLite finds it damaged: restore a backup.`,
  );
  const named = store.settings.get('controller') !== null && store.settings.get('privacy-contact') !== null;
  add(
    'privacy',
    named,
    named
      ? 'A verwerkingsverantwoordelijke and a privacy contact are named.'
      : 'Name the verwerkingsverantwoordelijke and the privacy contact in seeds/organisatie.yaml, then run seed.',
  );
  const channel = store.settings.get('weekbericht.to');
  add(
    'weekbericht',
    channel !== null,
    channel === null ? 'Set KRACHTBOT_WEEKBERICHT_TO to a channel.' : `It goes to ${channel}.`,
  );

  const { checkedOn } = emergencyOf(store);
  const recent = checkedOn !== null && checkedOn >= yearBefore(machine.agenda.today(machine.now()));
  // Nobody in need reads them where there are only invented people.
  add(
    'emergency',
    recent || born === 'proef',
    recent
      ? `The emergency numbers were checked on ${checkedOn}.`
      : `The emergency numbers were ${checkedOn === null ? 'never checked' : `last checked on ${checkedOn}`}: do so, fill in the date in seeds/programma/noodnummers.yaml, then run seed.`,
  );

  const year = Number(machine.agenda.today(machine.now()).slice(0, 4));
  const last = machine.agenda.calendar.lastYear;
  add(
    'holidays',
    last !== null && last >= year,
    last !== null && last >= year
      ? `Known up to and including ${last}.`
      : `Only computed public holidays count in ${year}: add school holidays to the seeds, then run seed.`,
  );

  const today = machine.agenda.today(machine.now());
  const without = store.programme.werkgroepen().filter(({ id }) => answererOf(store, id, today) === null);
  add(
    'kartrekkers',
    without.length === 0,
    without.length === 0
      ? 'Every werkgroep has somebody who can be asked.'
      : `Nobody can be asked for ${without.map(({ id }) => id).join(', ')}: import a kartrekker or a vervanger.`,
  );

  const people = store.people.all().filter((person) => person.stoppedAt === null);
  const unreachable = people.filter(
    (person) => !store.people.addresses(person.id).some((address) => platforms.includes(address.platform)),
  );
  add(
    'places',
    unreachable.length === 0,
    unreachable.length === 0
      ? `All ${people.length} people can be reached.`
      : `${unreachable.length} of ${people.length} people cannot be reached on a platform that is configured: link them.`,
  );

  const bank = machine.puls.bank();
  const standing = machine.puls.standing();
  const standsFor = standing === null ? undefined : store.puls.get(standing.round)?.state;
  const outlived = standing !== null && !['opening', 'open', 'reminding', 'closing'].includes(standsFor ?? '');
  add(
    'puls',
    bank !== null && !outlived,
    outlived
      ? 'The file with the answers of a round outlived it: start the server, or run tick, and look again.'
      : bank === null
        ? 'There are no questions for the puls yet: run seed.'
        : `The most seconds it asks in four weeks: ${mostSeconds(bank)}.`,
  );

  const parked = store.outbox.inState('parked', 'uncertain');
  add(
    'outbox',
    parked.length === 0,
    parked.length === 0 ? 'Nothing is parked.' : `${parked.length} messages are parked.`,
  );
  return found;
}
