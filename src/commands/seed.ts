import type { Command } from 'commander';
import { loadProgramme, loadPuls } from '../../seeds/load.ts';
import { readWorld } from '../house.ts';
import type { Context } from './context.ts';

export function seedCommand(program: Command, { config, withHouse, say }: Context): void {
  program
    .command('seed')
    .description('load the programme from the seeds: all of it, or nothing with every problem named')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      await withHouse((house) => {
        const { programme, bank } = readWorld(config().seeds, house.born === 'proef');
        house.store.write(() => {
          loadProgramme(house.store, programme, house.machine.now());
          loadPuls(house.store, bank);
        });
        const counts = {
          werkgroepen: programme.werkgroepen.length,
          experimenten: programme.experimenten.length,
          activiteiten: programme.activiteiten.length,
        };
        const line = `Loaded ${programme.programma.naam}, ${programme.programma.fase.naam}: ${counts.werkgroepen} werkgroepen, ${counts.experimenten} experimenten, ${counts.activiteiten} activiteiten.`;
        say(options.json, { loaded: true, ...counts }, [line]);
      });
    });
}
