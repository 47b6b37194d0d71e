import type { Adapter, Platform } from './chat/index.ts';
import type { House } from './house.ts';
import { compose } from './jobs/compose.ts';
import { askWhetherItStands } from './jobs/lost.ts';
import { type Deliverer, makeDeliverer } from './outbox/deliverer.ts';
import { ClockError, type ProefClock } from './schedule/clock.ts';
import { type Ticked, mayAct, nextSlot, tickAll, upcoming } from './schedule/tick.ts';

export interface Pump {
  /** Delivers what is due; waits until nothing more can leave now. */
  deliver(): Promise<number>;
  /** Does what became due, and delivers. */
  tick(): Promise<readonly Ticked[]>;
  /** Looks again as soon as something may leave; called after every commit. */
  wake(): void;
  /** Moves a proef clock to this moment, doing all that falls due on the way, in order. */
  moveTo(moment: number): Promise<void>;
  stop(): Promise<void>;
}

/** After a commit the clock is written down at most once in so many milliseconds: each time is a commit of its own. */
const KEEP_MS = 1_000;

/** Lets whatever came in meanwhile be answered. */
const othersFirst = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** To this moment, unless a clock that runs, or somebody else, was there before. */
function goOn(proef: ProefClock, moment: number): void {
  try {
    proef.moveTo(moment);
  } catch (error) {
    if (!(error instanceof ClockError)) throw error;
  }
}

/** Keeps the outbox flowing: one delivery at a time, woken by commits, by the tick and by its own back-off. */
export function makePump(house: House, adapters: Readonly<Partial<Record<Platform, Adapter>>>): Pump {
  const { machine, clock } = house;
  const { store, log, trace } = machine;
  const deliverer: Deliverer = makeDeliverer({
    store,
    adapters,
    compose: (item, to, firstTime) => compose(machine, item, to, machine.now(), firstTime),
    now: machine.now,
    realNow: machine.realNow,
    trace,
    log,
  });
  let running: Promise<number> | null = null;
  let asked = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let kept = -Infinity;

  /** A proef clock that stands at most a second behind what was answered, whatever becomes of the process. */
  const keepSometimes = (): void => {
    const now = machine.realNow();
    if (now - kept < KEEP_MS) return;
    kept = now;
    clock.keep();
  };

  const once = async (): Promise<number> => {
    let left = 0;
    do {
      asked = false;
      if (!mayAct(machine).ok) break;
      left += await deliverer.run();
    } while (askWhetherItStands(machine) > 0 || wasAsked());
    return left;
  };
  // Read through a function: it changes while we wait, which the compiler cannot see.
  const wasAsked = (): boolean => asked;

  const deliver = async (): Promise<number> => {
    if (stopped) return 0;
    if (running !== null) {
      asked = true;
      return running;
    }
    running = once();
    try {
      return await running;
    } catch (error) {
      log.error({ code: error instanceof Error ? error.name : 'unknown' }, 'delivery failed');
      return 0;
    } finally {
      running = null;
      clearTimeout(timer);
      const again = deliverer.again();
      if (again !== null && !wasStopped()) timer = setTimeout(() => void deliver(), again);
    }
  };
  const wasStopped = (): boolean => stopped;

  const tickNow = async (): Promise<readonly Ticked[]> => {
    const done = await tickAll(machine, othersFirst);
    clock.keep();
    await deliver();
    return done;
  };

  return {
    deliver,
    tick: tickNow,
    wake() {
      // After the answers of this commit have left: keeping the clock is a commit of its own, and nobody waits for it.
      setImmediate(() => {
        try {
          keepSometimes();
        } catch (error) {
          // Somebody else is writing: the next tick keeps it. What was just committed stands.
          log.warn({ code: error instanceof Error ? error.name : 'unknown' }, 'clock not kept');
        }
        void deliver();
      });
    },
    async moveTo(moment) {
      const proef = house.proefClock;
      if (proef === null) throw new Error('Only the clock of a proef database can be moved');
      await tickNow();
      for (;;) {
        const now = machine.now();
        const slot = upcoming(machine, now, moment)[0]?.at.epochMilliseconds ?? Infinity;
        const next = Math.min(slot, store.outbox.nextAt(now) ?? Infinity);
        if (next > moment) break;
        goOn(proef, next);
        await tickNow();
      }
      goOn(proef, moment);
      await tickNow();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** The next moment somebody would notice: a slot, or a message that waits for its hour. */
export function nextMomentOf(house: House): { readonly at: number; readonly job: string | null } {
  const now = house.machine.now();
  const slot = nextSlot(house.machine, now);
  const waits = house.store.outbox.nextAt(now);
  const at = slot.at.epochMilliseconds;
  return waits !== null && waits < at ? { at: waits, job: null } : { at, job: slot.job };
}
