import manifest from './manifest/manifest.json' with { type: 'json' };

/** A command, and what was said after it. */
export interface Told {
  readonly command: string;
  readonly rest: string;
}

/** The words of the menus that Teams shows: what is chosen there comes in as if it was typed. */
const MENU: ReadonlySet<string> = new Set(
  manifest.bots.flatMap(({ commandLists }) =>
    commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)),
  ),
);

/** As it is typed in Slack, for who is used to that. */
const KRACHT = /^\/kracht(?:\s+(\S+)(?:\s+([\s\S]*))?)?$/i;

/**
 * The command in what somebody typed: a word of the menu and nothing else, with or without a slash, or anything behind
 * `/kracht`. Null for a sentence, also for one that begins with a word of the menu: "Vraag het aan Bert" tells something.
 */
export function readCommand(said: string): Told | null {
  const word = said.toLowerCase().replace(/^\//, '');
  if (MENU.has(word)) return { command: word, rest: '' };
  const told = KRACHT.exec(said);
  if (told === null) return null;
  const [, command = '', rest = ''] = told;
  return { command: command.toLowerCase(), rest: rest.trim() };
}
