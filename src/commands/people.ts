import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type ImportedPerson, readPeopleCsv } from '../../seeds/people-csv.ts';
import type { House } from '../house.ts';
import { planWelcome } from '../inbox/turn.ts';
import { type Context, UsageError } from './context.ts';

function readFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`${file} cannot be read.`);
  }
}

/** Puts them in the store, all at once. People that were there keep their welcome, their stop and their places. */
function importPeople(house: House, people: readonly ImportedPerson[]): { added: number; changed: number } {
  const { store, machine, born } = house;
  let added = 0;
  store.write(() => {
    for (const { organisation } of people)
      if (organisation !== null) store.people.putOrganisation(organisation.id, organisation.name);
    for (const { person } of people) {
      const isNew = store.people.get(person.id) === null;
      store.people.put(person);
      if (!isNew) continue;
      added += 1;
      if (born === 'proef' && person.platform === 'web') {
        store.people.link(
          { platform: 'web', registration: 'playground', tenant: 'web', user: person.id },
          person.id,
          'operator',
        );
        planWelcome(machine, person.id, machine.now());
      }
    }
  });
  return { added, changed: people.length - added };
}

export function peopleCommand(program: Command, { withHouse, say }: Context): void {
  const people = program.command('people').description('who takes part');
  people
    .command('import')
    .description('read people from a CSV file; the whole file is checked first')
    .argument('<file>', 'header id,naam,email,rollen,organisatie,werkgroepen,experimenten,vervanger,plek')
    .option('--json', 'print JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      await withHouse((house) => {
        const { store } = house;
        const read = readPeopleCsv(readFile(file), {
          werkgroepen: store.programme.werkgroepen(),
          experiments: store.programme.experiments(),
          organisations: store.people.organisations(),
          people: store.people.all(),
        });
        if (!read.ok)
          throw new UsageError(
            read.problems
              .map(({ line, column, reason }) => `${file}:${line}: ${column === null ? '' : `${column}: `}${reason}`)
              .join('\n'),
          );
        const done = importPeople(house, read.people);
        say(options.json, done, [
          `Imported ${read.people.length} people: ${done.added} new, ${done.changed} brought up to date.`,
        ]);
      });
    });
}
