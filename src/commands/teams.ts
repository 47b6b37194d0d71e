import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { type Context, UsageError } from './context.ts';

const OUT = 'data/krachtbot-teams.zip';

/** Tries what throws one English sentence when the configuration does not fit. */
function fitting<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The Teams package cannot be made.', {
      cause: error,
    });
  }
}

function write(file: string, content: Buffer): void {
  try {
    mkdirSync(dirname(resolve(file)), { recursive: true });
    writeFileSync(file, content);
  } catch (error) {
    throw new UsageError(`${file} cannot be written.`, { cause: error });
  }
}

/** What an administrator of Teams needs. No database is opened or made for it. */
export function teamsCommand(program: Command, { config, say }: Context): void {
  const teams = program.command('teams').description('what an administrator of Microsoft Teams needs');
  teams
    .command('package')
    .description('write the app package to upload to Teams, with MicrosoftAppId and KRACHTBOT_PUBLIC_URL in it')
    .option('--out <file>', 'where to write it', OUT)
    .option('--json', 'print JSON')
    .action(async (options: { out: string; json?: boolean }) => {
      const { teams: registration, publicUrl } = config();
      // Loaded here alone: no other command needs it.
      const { fillManifest, teamsPackage } = await import('../../adapters/teams/package.ts');
      const wanted = { appId: registration?.appId ?? '', publicUrl: publicUrl ?? '' };
      const { id, version, developer } = fitting(() => fillManifest(wanted));
      write(options.out, teamsPackage(wanted));
      say(options.json, { file: options.out, appId: id, version, website: developer.websiteUrl }, [
        `${options.out} holds app ${id}, version ${version}: upload it in the Teams admin center.`,
      ]);
    });
}
