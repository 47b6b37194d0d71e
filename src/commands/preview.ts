import { parsePulsKey } from '../calendar/puls-plan.ts';
import type { Slot } from '../calendar/slot.ts';
import type { House } from '../house.ts';
import { answererOf } from '../inbox/answerers.ts';
import { canBeInvited } from '../inbox/puls-here.ts';
import { missed, upcoming } from '../schedule/tick.ts';
import { localMoment } from './local-time.ts';

const WEEK = 7 * 86_400_000;

/** To how many people or channels a slot speaks, as far as that is known now. */
function reach(house: House, job: string, key: string, today: string): number {
  const { store } = house;
  if (job === 'weekcheck.open')
    return store.programme.werkgroepen().filter(({ id }) => answererOf(store, id, today) !== null).length;
  if (job === 'weekbericht.preview') return store.people.withRole('programmaleider').length;
  if (job === 'weekbericht.post') return (store.settings.get('weekbericht.to') ?? '').split(',').filter(Boolean).length;
  if (job === 'puls.open') return pulsReach(house, key, today);
  return 0;
}

function pulsReach({ store, machine }: House, key: string, today: string): number {
  const n = parsePulsKey(key);
  const bank = machine.puls.bank();
  if (n === null || bank === null) return 0;
  return store.people.all().filter((one) => canBeInvited(store, one, n, bank, today)).length;
}

type Row = ReturnType<typeof rowOf>;

function rowOf(house: House, { job, key, at }: Slot) {
  const { machine } = house;
  return {
    at: new Date(at.epochMilliseconds).toISOString(),
    when: localMoment(at.epochMilliseconds),
    job,
    about: key,
    to:
      job === 'weekcheck.remind' || job === 'puls.remind'
        ? 'those not heard yet'
        : reach(house, job, key, machine.agenda.today(at.epochMilliseconds)),
  };
}

const rowsOf = (house: House, slots: readonly Slot[]): readonly Row[] =>
  slots.filter((slot) => slot.job !== 'purge').map((slot) => rowOf(house, slot));

/** What goes out in the next seven days, and to how many. */
export function previewOf(house: House): readonly Row[] {
  const now = house.machine.now();
  return rowsOf(house, upcoming(house.machine, now, now + WEEK));
}

/** What goes out at once when the bot may go on: moments that went by and can still be caught up, and what waits. */
export function atOnce(house: House): { readonly missed: readonly Row[]; readonly waiting: number } {
  const { machine, store } = house;
  const now = machine.now();
  return {
    missed: rowsOf(house, missed(machine)),
    waiting: store.outbox.inState('pending').filter((row) => row.notBefore <= now).length,
  };
}
