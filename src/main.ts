import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { ConfigError, type Config, LOCAL_ONLY, isLoopback, readConfig } from './config.ts';
import { type House, HouseError, type HouseParts, openHouse } from './house.ts';
import { makeServer } from './http.ts';
import { makeRate } from './inbox/rate.ts';
import { makeReceive } from './inbox/receive.ts';
import { makeLog } from './log.ts';
import { pageAt } from './pages.ts';
import { type Pump, makePump } from './pump.ts';
import { openRooms } from './rooms.ts';
import { everySoOften } from './schedule/cron.ts';
import { ClockError } from './schedule/clock.ts';
import { StoreError, takeLock } from './store/index.ts';

export interface Running {
  readonly house: House;
  readonly pump: Pump;
  readonly port: number;
  stop(): Promise<void>;
}

/** Sentences and forms one person may send in a minute: far above what anybody types. */
const PER_MINUTE = 60;

/** Opens the house, its rooms and its door. Throws with one English sentence when something does not fit. */
export async function open(config: Config, parts: HouseParts): Promise<Running> {
  const lock = config.database === ':memory:' ? { release: () => undefined } : takeLock(resolve(config.database));
  if (lock === null) throw new HouseError(`Another krachtbot serves ${config.database}; stop that one first.`);
  try {
    const house = openHouse(config, parts);
    try {
      return await openDoors(config, house, parts, () => lock.release());
    } catch (error) {
      house.close();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openDoors(config: Config, house: House, parts: HouseParts, release: () => void): Promise<Running> {
  const { machine } = house;
  const { log, store } = machine;
  let pump: Pump | null = null;
  const thePump = (): Pump => {
    if (pump === null) throw new Error('The rooms are not open yet');
    return pump;
  };
  const rooms = await openRooms(config, house, thePump, parts.teams);
  const rooming = Object.values(rooms.adapters);
  if (rooming.length === 0)
    throw new HouseError(
      `${config.database} is an echt database and no platform is configured: set SLACK_BOT_TOKEN or MicrosoftAppId and their companions.`,
    );
  if (config.teams?.local === true && (house.born === 'echt' || !isLoopback(config.host)))
    throw new HouseError(LOCAL_ONLY);
  if ('web' in rooms.adapters && !isLoopback(config.host))
    throw new HouseError(`The playground only opens on this machine: KRACHTBOT_HOST is ${config.host}, use 127.0.0.1.`);
  pump = makePump(house, rooms.adapters);
  const here = pump;
  const receive = makeReceive(machine, makeRate(PER_MINUTE), () => here.wake());
  const server = makeServer({
    slack: rooms.slack,
    teams: rooms.teams,
    rest: rooms.rest,
    page: (path) => pageAt(path, store),
    health: () => ({
      status: 'ok',
      born: house.born,
      activated: store.settings.get('activated') !== null,
      paused: store.settings.get('paused') !== null,
      waiting: store.outbox.inState('pending').length,
      parked: store.outbox.inState('parked', 'uncertain').length,
    }),
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(config.port, config.host, listening);
  });
  house.proefClock?.run();
  for (const adapter of rooming) await adapter.start(receive);
  await here.tick();
  const ticker = everySoOften(async () => {
    try {
      await here.tick();
    } catch (error) {
      log.error({ code: error instanceof Error ? error.name : 'unknown' }, 'tick failed');
    }
  });
  return {
    house,
    pump: here,
    port: (server.address() as AddressInfo).port,
    async stop() {
      await ticker.stop();
      for (const adapter of rooming) await adapter.stop();
      await new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      });
      await here.stop();
      house.clock.keep();
      house.close();
      release();
    },
  };
}

/** One sentence for what keeps the bot from starting; null for a mistake of ours. */
export function startProblem(error: unknown): string | null {
  if (
    error instanceof ConfigError ||
    error instanceof HouseError ||
    error instanceof StoreError ||
    error instanceof ClockError
  )
    return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'That port is in use; set KRACHTBOT_PORT to another one.';
  if (error instanceof Error && 'code' in error && error.code === 'EACCES')
    return 'This port or file may not be used by this user; choose another KRACHTBOT_PORT or KRACHTBOT_DB.';
  return null;
}

/** `npm start`: serves until it is asked to stop. */
export async function serve(): Promise<void> {
  try {
    const config = readConfig();
    const running = await open(config, { log: makeLog(config.logLevel) });
    const where = `http://${config.host}:${running.port}`;
    console.log(
      running.house.born === 'proef' && config.slack === null
        ? `krachtbot speeltuin: ${where}`
        : `krachtbot: ${where}/healthz`,
    );
    const stop = (): void => void running.stop().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    const sentence = startProblem(error);
    if (sentence === null) throw error;
    console.error(sentence);
    process.exitCode = 1;
  }
}
