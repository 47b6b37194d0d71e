import { Command, CommanderError } from 'commander';
import { backupCommand } from './commands/backup.ts';
import { type Context, type Output, UsageError, makeContext } from './commands/context.ts';
import { exportCommand } from './commands/export.ts';
import { filterCommand } from './commands/filter.ts';
import { outboxCommand } from './commands/outbox.ts';
import { peopleCommand } from './commands/people.ts';
import { personCommands } from './commands/person.ts';
import { pulsCommands } from './commands/puls.ts';
import { restoreCommand } from './commands/restore.ts';
import { runCommands } from './commands/run.ts';
import { seedCommand } from './commands/seed.ts';
import { teamsCommand } from './commands/teams.ts';
import { startProblem } from './main.ts';

function makeProgram(context: Context, output: Output): Command {
  const program = new Command('krachtbot')
    .description('krachtbot for its operator')
    .exitOverride()
    .showHelpAfterError(false)
    .configureOutput({ writeOut: (text) => output.out(text.trimEnd()), writeErr: () => undefined });
  // Commander gives settings to subcommands as they are made, so these come first.
  seedCommand(program, context);
  peopleCommand(program, context);
  personCommands(program, context);
  runCommands(program, context);
  pulsCommands(program, context);
  outboxCommand(program, context);
  backupCommand(program, context);
  restoreCommand(program, context);
  exportCommand(program, context);
  filterCommand(program, context);
  teamsCommand(program, context);
  return program;
}

async function standardInput(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString('utf8');
}

/** Runs one command of the operator; gives the exit code. Anything wrong is one English line on standard error. */
export async function runCli(
  words: readonly string[],
  variables?: Readonly<Record<string, string | undefined>>,
  output: Output = { out: (line) => console.log(line), error: (line) => console.error(line) },
  readInput: () => Promise<string> = standardInput,
): Promise<number> {
  try {
    let code = 0;
    const context = makeContext(variables, output, readInput, () => {
      code = 1;
    });
    await makeProgram(context, output).parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      output.error(
        `krachtbot: ${error.code === 'commander.help' ? 'name a command; --help lists them.' : error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')}`,
      );
      return 1;
    }
    const sentence = error instanceof UsageError ? error.message : startProblem(error);
    if (sentence === null) throw error;
    output.error(`krachtbot: ${sentence}`);
    return 1;
  }
}
