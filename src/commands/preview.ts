import { parsePulsKey } from '../calendar/puls-plan.ts';
import type { House } from '../house.ts';
import { answererOf } from '../inbox/answerers.ts';
import { canBeInvited } from '../inbox/puls-here.ts';
import { upcoming } from '../schedule/tick.ts';
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

/** What goes out in the next seven days, and to how many. */
export function previewOf(house: House) {
  const { machine } = house;
  const now = machine.now();
  return upcoming(machine, now, now + WEEK)
    .filter((slot) => slot.job !== 'purge')
    .map(({ job, key, at }) => ({
      at: new Date(at.epochMilliseconds).toISOString(),
      when: localMoment(at.epochMilliseconds),
      job,
      about: key,
      to:
        job === 'weekcheck.remind' || job === 'puls.remind'
          ? 'those not heard yet'
          : reach(house, job, key, machine.agenda.today(at.epochMilliseconds)),
    }));
}
