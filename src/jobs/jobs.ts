import type { Slot } from '../calendar/slot.ts';
import type { Machine } from '../inbox/machine.ts';
import type { Done } from './job.ts';
import { closePulsRound } from './puls-close.ts';
import { openPulsRound, remindPulsRound } from './puls.ts';
import { purge } from './purge.ts';
import { postWeekbericht, previewWeekbericht } from './weekbericht.ts';
import { closeWeekchecks, openWeekchecks, remindWeekchecks } from './weekcheck.ts';

/** The jobs this bot does. */
export const JOBS = [
  'weekcheck.open',
  'weekcheck.remind',
  'weekcheck.close',
  'weekbericht.preview',
  'weekbericht.post',
  'puls.open',
  'puls.remind',
  'puls.close',
  'purge',
] as const satisfies readonly Slot['job'][];
export type DoneJob = (typeof JOBS)[number];

type Run = (machine: Machine, slot: Slot, now: number) => Done;

/** What happens when it is time. A job without work does not compile. Each runs inside the claim's transaction. */
export const RUN: Readonly<Record<DoneJob, Run>> = {
  'weekcheck.open': (machine, { key, at }, now) => openWeekchecks(machine, key, at.epochMilliseconds, now),
  'weekcheck.remind': (machine, { key, at }, now) => remindWeekchecks(machine, key, at.epochMilliseconds, now),
  'weekcheck.close': (machine, { key }) => closeWeekchecks(machine, key),
  'weekbericht.preview': (machine, { key, at, note }, now) =>
    previewWeekbericht(machine, key, at.epochMilliseconds, now, note !== null),
  'weekbericht.post': (machine, { key, at, note }, now) =>
    postWeekbericht(machine, key, at.epochMilliseconds, now, note !== null),
  'puls.open': (machine, { key }, now) => openPulsRound(machine, key, now),
  'puls.remind': (machine, { key }) => remindPulsRound(machine, key),
  'puls.close': (machine, { key }) => closePulsRound(machine, key),
  purge: (machine, _slot, now) => purge(machine, now),
};
