import type { Platform } from './chat/index.ts';
import type { House } from './house.ts';
import type { DoneJob } from './jobs/jobs.ts';
import type { OutboxKind, OutboxState } from './records/outbox.ts';
import { type Person, has } from './records/person.ts';
import { nextSlot, upcoming } from './schedule/tick.ts';
import type { OutboxRow, SlotRow } from './store/index.ts';
import { nextMomentOf } from './pump.ts';

/** What the plan on the page says, in Dutch. */
export interface PlanWords {
  readonly job: Readonly<Record<DoneJob, string>>;
  readonly kind: Readonly<Record<OutboxKind, string>>;
  readonly waiting: string;
  reason(code: string): string;
  role(person: Person, werkgroepen: ReadonlyMap<string, string>): string;
  people(count: number): string;
  channel(conversation: string): string;
}

type State = 'gepland' | 'bezig' | 'verstuurd' | 'overgeslagen' | 'geparkeerd' | 'onzeker' | 'vervallen';

const STATES: Readonly<Record<OutboxState, State>> = {
  pending: 'gepland',
  sending: 'bezig',
  sent: 'verstuurd',
  parked: 'geparkeerd',
  uncertain: 'onzeker',
  dropped: 'vervallen',
};

const AHEAD = 8 * 86_400_000;
const ROWS = 60;
const AT_HAND = 10;

/** The ten at hand: who runs the programme and the six kartrekkers, then others up to ten. */
function rank(person: Person): number {
  if (has(person, 'programmaleider')) return 0;
  if (person.roles.some((grant) => grant.role === 'kartrekker')) return 1;
  if (has(person, 'programmasecretaris')) return 2;
  return has(person, 'communicatieleider') ? 3 : has(person, 'ervaringsdeskundige') ? 4 : 5;
}

/** What the playground may see of the machine: reads only. */
export function playgroundView(house: House, words: PlanWords) {
  const { store, machine } = house;
  const iso = (moment: number): string => new Date(moment).toISOString();
  const nameOf = (id: string): string => store.people.get(id)?.name ?? id;

  const slotRow = (row: SlotRow) => ({
    at: iso(row.at),
    state: row.outcome === 'skipped' ? ('overgeslagen' as const) : ('verstuurd' as const),
    what: words.job[row.job as DoneJob],
    who: row.planned === 0 ? '' : words.people(row.planned),
    why: row.reason === null ? '' : words.reason(row.reason),
  });

  const outboxRow = (row: OutboxRow) => ({
    at: iso(row.doneAt ?? row.notBefore),
    state: STATES[row.state],
    what: words.kind[row.item.kind],
    who: 'person' in row.to ? nameOf(row.to.person) : words.channel(row.to.channel.split('/').at(-1) ?? ''),
    why: row.reason === null ? '' : words.reason(row.reason),
  });

  return {
    people() {
      const werkgroepen = new Map(store.programme.werkgroepen().map(({ id, name }) => [id, name]));
      const everybody = store.people
        .all()
        .filter((person) =>
          store.people.addresses(person.id).some((one) => one.platform === ('web' satisfies Platform)),
        )
        .sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id));
      return everybody.map((person, index) => ({
        user: person.id,
        name: person.name,
        role: words.role(person, werkgroepen),
        atHand: index < AT_HAND,
      }));
    },
    channels: () => [{ conversation: 'programmateam', name: words.channel('programmateam') }],
    now: () => iso(machine.now()),
    next() {
      const next = nextMomentOf(house);
      return { at: iso(next.at), what: next.job === null ? words.waiting : words.job[next.job as DoneJob] };
    },
    plan() {
      const now = machine.now();
      const coming = upcoming(machine, now, Math.max(now + AHEAD, nextSlot(machine, now).at.epochMilliseconds))
        .filter((slot) => slot.job !== 'purge')
        .map((slot) => ({
          at: iso(slot.at.epochMilliseconds),
          state: 'gepland' as const,
          what: words.job[slot.job],
          who: '',
          why: '',
        }));
      const slots = store.slots
        .recent(ROWS)
        .filter((row) => row.job !== 'purge')
        .map(slotRow);
      const messages = store.outbox.recent(ROWS).map(outboxRow);
      const done = [...slots, ...messages].sort((a, b) => b.at.localeCompare(a.at));
      return [...coming, ...done].slice(0, coming.length + ROWS);
    },
  };
}
