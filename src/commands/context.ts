import { type Config, readConfig } from '../config.ts';
import { type House, openHouse } from '../house.ts';
import { makeLog } from '../log.ts';

/** A command was used in a way that does not fit: `message` is one English line, and nothing was changed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Output {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

/** What every command is given. */
export interface Context {
  readonly config: () => Config;
  /** Opens the house for one command and closes it again. */
  readonly withHouse: <T>(work: (house: House) => T | Promise<T>) => Promise<T>;
  /** Prints one JSON value with --json, else the lines. */
  readonly say: (json: boolean | undefined, value: unknown, lines: readonly string[]) => void;
  readonly readInput: () => Promise<string>;
  /** The command found something that is not in order: exit code 1, after everything was printed. */
  readonly fail: () => void;
}

/** How long the command line waits for a server that is writing. */
const BUSY_MS = 5_000;

export function makeContext(
  variables: Readonly<Record<string, string | undefined>> | undefined,
  output: Output,
  readInput: () => Promise<string>,
  fail: () => void,
): Context {
  const config = (): Config => readConfig(variables);
  return {
    config,
    async withHouse(work) {
      const house = openHouse(config(), { log: makeLog('error'), busyMs: BUSY_MS });
      try {
        return await work(house);
      } finally {
        house.close();
      }
    },
    say(json, value, lines) {
      if (json === true) output.out(JSON.stringify(value, null, 2));
      else for (const line of lines) output.out(line);
    },
    readInput,
    fail,
  };
}
