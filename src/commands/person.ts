import type { Command } from 'commander';
import type { Identity } from '../chat/index.ts';
import type { House } from '../house.ts';
import { type Without, forgetPerson } from '../inbox/forget.ts';
import { planWelcome } from '../inbox/turn.ts';
import type { Person } from '../records/person.ts';
import { type Context, UsageError } from './context.ts';

/** A place as the operator writes it: `slack:T012/U034`. */
export function readIdentity(written: string): Identity {
  const match = /^(slack|teams|web):([^/\s]+)\/(\S+)$/.exec(written.trim());
  const [, platform, tenant, user] = match ?? [];
  if (
    tenant === undefined ||
    user === undefined ||
    (platform !== 'slack' && platform !== 'teams' && platform !== 'web')
  )
    throw new UsageError(`"${written}" is not a place; write it as slack:T012/U034.`);
  return { platform, registration: platform === 'web' ? 'playground' : 'krachtbot', tenant, user };
}

/** Who the operator means, by id or e-mail address. Throws UsageError when that is nobody. */
export function findPerson(house: House, who: string): Person {
  const { people } = house.store;
  const found = people.get(who) ?? people.byEmail(who)[0] ?? null;
  if (found === null) throw new UsageError(`"${who}" is nobody here; give an id or an e-mail address.`);
  return found;
}

/** The same for what cannot be undone: an address of two people means neither of them. */
function findOnly(house: House, who: string): Person {
  const found = findPerson(house, who);
  if (found.id !== who && house.store.people.byEmail(who).length > 1)
    throw new UsageError(`"${who}" is the address of more than one person; give an id.`);
  return found;
}

/** What the operator still has to do. */
const afterwards = ({ werkgroepen, experiments }: Without): readonly string[] => [
  ...werkgroepen.map((id) => `${id} has no kartrekker now: import one.`),
  ...experiments.map((id) => `${id} has no contact now: import one.`),
  'Take them off the list of people too: an import brings back whoever stands on it.',
];

export function personCommands(program: Command, { withHouse, say }: Context): void {
  program
    .command('trust')
    .description('believe the mail addresses of one workspace or tenant for one mail domain')
    .argument('<place>', 'such as slack:T012')
    .argument('<domain>', 'such as voorbeeld.nl')
    .option('--json', 'print JSON')
    .action(async (place: string, domain: string, options: { json?: boolean }) => {
      if (!/^(slack|teams):[^/\s:]+$/.test(place))
        throw new UsageError(`"${place}" is not a workspace; write it as slack:T012.`);
      if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain)) throw new UsageError(`"${domain}" is not a mail domain.`);
      await withHouse((house) => {
        house.store.trust.allow(place, domain);
        say(options.json, { place, domain }, [`Addresses at ${domain} are believed when ${place} gives them.`]);
      });
    });

  const person = program.command('person').description('one person: what is known, and where they are found');
  person
    .command('show')
    .argument('<who>', 'id or e-mail address')
    .option('--json', 'print JSON')
    .action(async (who: string, options: { json?: boolean }) => {
      await withHouse((house) => {
        const found = findPerson(house, who);
        const places = house.store.people.addresses(found.id);
        const roles = found.roles.map(({ role, scope }) => (scope === '' ? role : `${role}:${scope}`));
        say(options.json, { id: found.id, name: found.name, roles, places, welcomed: found.welcomedAt !== null }, [
          `${found.id}  ${found.name}`,
          `roles: ${roles.join(', ') || 'none'}`,
          ...places.map((place) => `place: ${place.platform}:${place.tenant}/${place.user ?? ''}`),
          found.welcomedAt === null ? 'not welcomed yet' : 'welcomed',
        ]);
      });
    });
  person
    .command('proposals')
    .description('who may be whom, by their mail address: say so with person link')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      await withHouse((house) => {
        const rows = house.store.trust.proposals().map(({ platform, tenant, user, personId }) => ({
          place: `${platform}:${tenant}/${user}`,
          person: personId,
        }));
        say(
          options.json,
          rows,
          rows.length === 0
            ? ['Nobody waits.']
            : rows.map((row) => `${row.place} may be ${row.person}: person link ${row.person} ${row.place}`),
        );
      });
    });
  person
    .command('link')
    .description('say that this place is this person')
    .argument('<who>', 'id or e-mail address')
    .argument('<place>', 'such as slack:T012/U034')
    .option('--json', 'print JSON')
    .action(async (who: string, place: string, options: { json?: boolean }) => {
      const identity = readIdentity(place);
      await withHouse((house) => {
        const { store, machine } = house;
        const found = findPerson(house, who);
        store.write(() => {
          store.people.link(identity, found.id, 'operator');
          store.people.prefer(found.id, identity.platform);
          store.trust.settle(identity);
          if (found.welcomedAt === null) planWelcome(machine, found.id, machine.now());
        });
        say(options.json, { id: found.id, place }, [`${place} is ${found.id}.`]);
      });
    });
  person
    .command('forget')
    .description('take this person out for good; what the programme learned stays, without anybody')
    .argument('<who>', 'id or e-mail address')
    .option('--json', 'print JSON')
    .action(async (who: string, options: { json?: boolean }) => {
      await withHouse((house) => {
        const { machine } = house;
        const found = findOnly(house, who);
        const without = forgetPerson(machine, found.id, machine.now()) ?? { werkgroepen: [], experiments: [] };
        say(options.json, { forgotten: true, ...without }, ['Forgotten.', ...afterwards(without)]);
      });
    });
}
