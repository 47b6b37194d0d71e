import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readDemo } from '../seeds/read-demo.ts';
import { readSeeds } from '../seeds/read.ts';
import { readPuls } from '../seeds/puls-read.ts';
import { loadDemo } from '../seeds/load-demo.ts';
import { calendarOf, loadProgramme, loadPuls, rhythmOf } from '../seeds/load.ts';
import { voice } from '../dialogs/index.ts';
import { type Agenda, makeAgenda } from './calendar/agenda.ts';
import { type CalendarData, makeCalendar } from './calendar/calendar.ts';
import type { Rhythm } from './calendar/settings.ts';
import type { Config } from './config.ts';
import type { Log, Machine, Puls, Trace } from './inbox/machine.ts';
import { parseChannels } from './outbox/address.ts';
import { checkText } from './privacy/filter.ts';
import type { Bank } from './puls/bank.ts';
import { shareTransaction } from './puls/round-shared.ts';
import { destroyRound, makeRoundStore, standingRound } from './puls/round-store.ts';
import { type Clock, type ProefClock, proefClock, realNow, systemClock } from './schedule/clock.ts';
import { type Store, openStore } from './store/index.ts';

/** The house cannot be opened as it is configured: `message` is one English sentence for the operator. */
export class HouseError extends Error {
  override readonly name = 'HouseError';
}

export type Born = 'proef' | 'echt';

export interface House {
  readonly machine: Machine;
  readonly store: Store;
  readonly born: Born;
  readonly clock: Clock;
  /** The clock that can be moved; null in an echt database. */
  readonly proefClock: ProefClock | null;
  close(): void;
}

/** What tests put in the place of the real world. */
export interface HouseParts {
  readonly log: Log;
  readonly trace?: Trace;
  readonly realNow?: () => number;
  readonly busyMs?: number;
  /** Another way to check who speaks in Teams: only for tests of the whole process. */
  readonly teams?: TeamsTrust;
}

/** What stands in the place of Microsoft's keys and addresses; opaque here. */
export interface TeamsTrust {
  readonly authentication: object;
  readonly origins: readonly string[];
}

const PLAYGROUND_CHANNEL = 'web:web/programmateam';

/** The programme from the seeds; with the demo world where one is wanted. Throws HouseError with every problem named. */
export function readWorld(seeds: string, withDemo: boolean) {
  const read = readSeeds(join(seeds, 'programma'));
  const say = (problems: readonly { file: string; line: number; column: number; reason: string }[]): string =>
    problems.map((one) => `${one.file}:${one.line}:${one.column} ${one.reason}`).join('\n');
  if (!read.ok) throw new HouseError(`The seeds are refused, nothing was changed:\n${say(read.problems)}`);
  const puls = readPuls(join(seeds, 'puls'));
  if (!puls.ok) throw new HouseError(`The seeds are refused, nothing was changed:\n${say(puls.problems)}`);
  const { bank } = puls;
  if (!withDemo) return { programme: read.programme, bank, demo: null };
  const demo = readDemo(join(seeds, 'demo'), read.programme, bank);
  if (!demo.ok) throw new HouseError(`The demo seeds are refused, nothing was changed:\n${say(demo.problems)}`);
  return { programme: demo.demo.programme, bank, demo: demo.demo };
}

/** A database becomes proef or echt once, for ever, with the programme in it. */
function beBorn(store: Store, config: Config): void {
  const born: Born = config.live ? 'echt' : 'proef';
  const { programme, bank, demo } = readWorld(config.seeds, born === 'proef');
  const at = new Date(born === 'proef' ? config.bornAt : realNow()).toISOString();
  const agenda = makeAgenda(makeCalendar(calendarOf(programme)), rhythmOf(programme));
  store.write(() => {
    loadProgramme(store, programme, Date.parse(at));
    loadPuls(store, bank);
    if (demo !== null) loadDemo(store, agenda, bank, demo);
    store.settings.set('born', born);
    if (born === 'proef') {
      store.settings.set('clock', at);
      store.settings.set('activated', at);
      store.settings.set('ticked', at);
    }
  });
}

function setChannels(store: Store, config: Config, born: Born): void {
  if (store.settings.get('weekbericht.to') !== null) return;
  const wanted = config.weekberichtTo ?? (born === 'proef' && config.slack === null ? PLAYGROUND_CHANNEL : null);
  if (wanted === null) return;
  if (parseChannels(wanted) === null)
    throw new HouseError('KRACHTBOT_WEEKBERICHT_TO is not a list of channels such as slack:T012/C034.');
  store.settings.set('weekbericht.to', wanted);
}

/** The programme's calendar as the store holds it. */
export function agendaOf(store: Store): Agenda {
  const calendar = JSON.parse(
    store.settings.get('calendar') ?? '{"publicHolidays":[],"schoolHolidays":[]}',
  ) as CalendarData;
  const rhythm = store.settings.get('rhythm');
  if (rhythm === null)
    throw new HouseError('There is no programme in this database yet: run "npm run -s krachtbot -- seed".');
  return makeAgenda(makeCalendar(calendar), JSON.parse(rhythm) as Rhythm);
}

/** Reads a question bank as it is kept, once for as long as it stays the same. */
function readBank(): (written: string | null) => Bank | null {
  let known: { readonly written: string; readonly bank: Bank } | null = null;
  return (written) => {
    if (written === null) return null;
    if (known?.written !== written) known = { written, bank: JSON.parse(written) as Bank };
    return known.bank;
  };
}

/** The puls beside this database; beside one in memory it has a place of its own. */
function pulsBeside(store: Store, database: string): Puls {
  const file = database === ':memory:' ? join(tmpdir(), `krachtbot-${randomBytes(8).toString('hex')}.db`) : database;
  const shared = shareTransaction();
  const bank = readBank();
  const bankOpen = readBank();
  return {
    bank: () => bank(store.settings.get('puls-bank')),
    bankOf(round) {
      const frozen = store.settings.get('puls-bank-open');
      const written = frozen?.startsWith(`${round}\n`) === true ? frozen.slice(round.length + 1) : null;
      return written === null ? bank(store.settings.get('puls-bank')) : bankOpen(written);
    },
    freeze: (round) => store.settings.set('puls-bank-open', `${round}\n${store.settings.get('puls-bank') ?? ''}`),
    file: (round) => makeRoundStore(file, round, randomBytes, shared.run),
    standing: () => standingRound(file, shared.run),
    together: (work) => shared.together(work),
    destroy: () => destroyRound(file),
  };
}

/** Opens the database of this configuration and puts the machine together. Throws HouseError, StoreError or ClockError. */
export function openHouse(config: Config, parts: HouseParts): House {
  const file = config.database === ':memory:' ? config.database : resolve(config.database);
  const store = openStore(file, parts.busyMs ?? 1000);
  try {
    if (store.settings.get('born') === null) beBorn(store, config);
    const born: Born = store.settings.get('born') === 'echt' ? 'echt' : 'proef';
    if (born === 'proef' && config.live)
      throw new HouseError(
        `${config.database} is a proef database with fictional people; it never starts with a live platform. Choose another KRACHTBOT_DB.`,
      );
    setChannels(store, config, born);
    const real = parts.realNow ?? realNow;
    const proef = born === 'proef' ? proefClock(store, real) : null;
    const clock = proef ?? systemClock;
    const machine: Machine = {
      store,
      voice,
      agenda: agendaOf(store),
      puls: pulsBeside(store, file),
      now: () => clock.now(),
      realNow: real,
      check: (text, today) => checkText(text, { today, label: (kind) => voice.filter.label(kind) }),
      log: parts.log,
      trace: parts.trace ?? (() => undefined),
    };
    return { machine, store, born, clock, proefClock: proef, close: () => store.close() };
  } catch (error) {
    store.close();
    throw error;
  }
}
