import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter, Can, Identity, Platform, Profile, Receive } from '../../src/chat/index.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { type House, openHouse } from '../../src/house.ts';
import type { Log, Trace } from '../../src/inbox/machine.ts';
import { makeRate } from '../../src/inbox/rate.ts';
import { makeReceive } from '../../src/inbox/receive.ts';
import { type Pump, makePump } from '../../src/pump.ts';
import type { Store } from '../../src/store/index.ts';
import { type FakeClock, MINUTE, fakeClock } from './clock.ts';
import type { PlatformState } from './platform-state.ts';
import { type Recorder, createRecorder } from './recorder.ts';
import { scratch, scratchFile } from './scratch.ts';
import { type Somebody, somebody } from './somebody.ts';

/** The seeds of the project. */
export const SEEDS = join(import.meta.dirname, '../../seeds');

/** A configuration as the environment would give it. */
export const configured = (database: string, env: Readonly<Record<string, string>> = {}): Config =>
  readConfig({ KRACHTBOT_DB: database, KRACHTBOT_SEEDS: SEEDS, ...env });

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly event: string;
}

/** A log that remembers. */
export function keepLog(lines: LogLine[]): Log {
  const at =
    (level: LogLine['level']): Log['info'] =>
    (fields, event) =>
      void lines.push({ level, fields, event });
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

const TOLD = ['signaal', 'signaal_nameless', 'puls_text', 'puls_round'] as const;

/** Takes away what people of the demo told before it begins: where a test counts, what it gives is all there is. */
export function silence({ store }: House): void {
  for (const table of TOLD) store.sqlite.exec(`delete from ${table}`);
  store.sqlite.exec("delete from sqlite_sequence where name = 'signaal'");
  store.sqlite.exec('vacuum');
}

/**
 * A proef database as it is born, made once and copied: reading all seeds for every test takes too long. `quiet`: without
 * the signalen and the round of the puls that the demo begins with; `told`: with them, as everybody gets it.
 */
export function bornFile(past: 'quiet' | 'told' = 'quiet'): string {
  const template = join(scratch, `born-${past}.db`);
  if (!existsSync(template)) {
    const house = openHouse(configured(template), { log: keepLog([]) });
    if (past === 'quiet') silence(house);
    house.close();
  }
  const file = scratchFile();
  copyFileSync(template, file);
  return file;
}

export interface WorldOptions {
  /** A file, or ':memory:'; a fresh demo world in a file of its own when absent. */
  readonly database?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly can?: Partial<Can>;
  readonly lagMs?: number;
  readonly state?: PlatformState;
  readonly keep?: () => void;
  readonly clock?: FakeClock;
  readonly trace?: Trace;
  readonly perMinute?: number;
  readonly busyMs?: number;
  /** Stands between the machine and the recorder. */
  readonly wrap?: (adapter: Adapter) => Adapter;
}

/** A house with everything in it real but for the platform, real time and the log. */
export interface World {
  readonly house: House;
  readonly store: Store;
  readonly clock: FakeClock;
  readonly recorder: Recorder;
  readonly pump: Pump;
  readonly receive: Receive;
  readonly log: LogLine[];
  readonly file: string;
  person(user: string, as?: { readonly identity?: Partial<Identity>; readonly profile?: Profile | null }): Somebody;
  /** Moves product time to this moment, doing everything on the way. */
  goTo(moment: string): Promise<void>;
  /** Waits until everything that can leave at this moment has left. */
  quiet(): Promise<void>;
  /** Lets real time pass until no message is under way or in back-off any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Opens a house with the demo world and a recorder for a platform. */
export function openWorld(options: WorldOptions = {}): World {
  const clock = options.clock ?? fakeClock();
  const log: LogLine[] = [];
  const file = options.database ?? bornFile();
  const { trace, busyMs } = options;
  const house = openHouse(configured(file, options.env), {
    log: keepLog(log),
    realNow: clock.now,
    ...(trace === undefined ? {} : { trace }),
    ...(busyMs === undefined ? {} : { busyMs }),
  });
  if (file === ':memory:') silence(house);
  const { store, machine } = house;
  const recorder = createRecorder({
    now: clock.now,
    can: options.can ?? {},
    lagMs: options.lagMs ?? 0,
    ...(options.state === undefined ? {} : { state: options.state }),
    ...(options.keep === undefined ? {} : { keep: options.keep }),
  });
  const adapters: Partial<Record<Platform, Adapter>> = { web: options.wrap?.(recorder) ?? recorder };
  const pump = makePump(house, adapters);
  const receive = makeReceive(machine, makeRate(options.perMinute ?? 1_000), () => pump.wake());

  const quiet = async (): Promise<void> => {
    await turn();
    await turn();
    await pump.deliver();
  };
  const underWay = (): boolean =>
    store.outbox.inState('sending').length > 0 ||
    store.outbox.inState('pending').some((row) => row.notBefore <= machine.now());

  return {
    house,
    store,
    clock,
    recorder,
    pump,
    receive,
    log,
    file,
    person: (user, as = {}) =>
      somebody(user, {
        state: recorder.state,
        receive,
        ...(options.keep === undefined ? {} : { keep: options.keep }),
        ...as,
      }),
    async goTo(moment) {
      await pump.moveTo(Date.parse(moment));
      await quiet();
    },
    quiet,
    async settled() {
      await quiet();
      for (let times = 0; times < 200 && underWay(); times += 1) {
        clock.advance(10 * MINUTE);
        await pump.deliver();
      }
      if (underWay()) throw new Error('Something stays under way for ever');
    },
    async close() {
      await turn();
      await pump.stop();
      house.close();
    },
  };
}
