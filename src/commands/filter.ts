import type { Command } from 'commander';
import { voice } from '../../dialogs/index.ts';
import { checkText } from '../privacy/filter.ts';
import { realNow } from '../schedule/clock.ts';
import { type Context, UsageError } from './context.ts';

export function filterCommand(program: Command, { say, readInput }: Context): void {
  program
    .command('filter')
    .description('read sentences from standard input, one a line, and say what the privacy filter does with each')
    .option('--json', 'print one JSON object a line')
    .option('--today <date>', 'the date that counts as today, such as 2026-03-12')
    .action(async (options: { json?: boolean; today?: string }) => {
      const today = options.today ?? new Date(realNow()).toISOString().slice(0, 10);
      if (!/^\d{4}-\d\d-\d\d$/.test(today)) throw new UsageError(`"${today}" is not a date; write it as 2026-03-12.`);
      const lines = (await readInput()).split(/\r?\n/);
      if (lines.at(-1) === '') lines.pop();
      for (const line of lines) {
        const verdict = checkText(line, { today, label: (kind) => voice.filter.label(kind) });
        const shown =
          verdict.action === 'pass'
            ? { action: 'pass', kinds: [], masked: line }
            : { action: verdict.action, kinds: verdict.kinds, masked: verdict.masked };
        if (options.json === true) say(false, null, [JSON.stringify(shown)]);
        else say(false, null, [`${shown.action.padEnd(5)} ${shown.kinds.join(',') || '-'}\t${shown.masked}`]);
      }
    });
}
