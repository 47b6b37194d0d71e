import type { Command } from 'commander';
import type { House } from '../house.ts';
import { lostPrefix } from '../inbox/weekbericht-lost.ts';
import { stands } from '../outbox/stands.ts';
import type { OutboxRow } from '../store/index.ts';
import { type Context, UsageError } from './context.ts';

/** What a person can do about each reason for which a message is parked. */
const ADVICE: Readonly<Record<string, string>> = {
  'no-place': 'link this person to a platform that is configured (person link), then send it again',
  'person-unknown': 'link this person again, then send it again',
  'person-left': 'name somebody else, or drop it',
  'bot-blocked': 'ask this person to allow the app, then send it again',
  'channel-unknown': 'choose another channel for the weekbericht, then drop it',
  'channel-archived': 'choose another channel for the weekbericht, then drop it',
  'not-in-channel': 'invite the bot into the channel, then send it again',
  'no-reference': 'add the bot to this team, then send it again',
  credentials: 'put the credentials right, start again, then send it again',
  'message-refused': 'the platform did not accept the message: report it, then drop it',
  'too-many-attempts': 'look at the network and the platform, then send it again',
  'answer-lost': 'look in the conversation whether it stands: say so with outbox stands, else send it again',
  restored:
    'it waited in the copy, and may have been said after that was made: when it stands, say so with outbox stands; else send it again, or drop it',
  'message-broken': 'the message could not be made, which is a mistake of ours: report it, then drop it',
  'welcome-parked': 'deal with the first-contact message to this person first, then send it again',
  'parent-parked': 'deal with the message it belongs under first, then send it again',
};

const SOMEBODY = 'somebody';

/** For whom it is. Of the puls not who: a reminder that is parked tells that somebody was not heard. */
function recipient({ item, to }: OutboxRow): string {
  if ('channel' in to) return to.channel;
  return item.kind.startsWith('puls.') ? SOMEBODY : to.person;
}

/** What a person can do about this one; a person has to be seen where a channel has to be joined. */
function adviceOn({ reason, to }: OutboxRow): string | undefined {
  if (reason === 'no-reference' && 'person' in to)
    return 'let this person type "hulp" to the bot there, then send it again';
  return ADVICE[reason ?? ''];
}

/** What can be done about it, without knowing for whom it is. */
const UNNAMED = 'for whom it is, is not told: once the platform is in order, send it again, else drop it';

function describe(row: OutboxRow) {
  const to = recipient(row);
  const advice = to === SOMEBODY ? UNNAMED : adviceOn(row);
  const what = advice ?? 'look at the log, then send it again or drop it';
  return { id: row.id, kind: row.item.kind, to, state: row.state, reason: row.reason, what };
}

function stuck(house: House, id: string): OutboxRow {
  const row = house.store.outbox.get(id);
  if (row === null) throw new UsageError(`There is no message ${id}; "outbox" lists those that are parked.`);
  if (row.state !== 'parked' && row.state !== 'uncertain')
    throw new UsageError(`Message ${id} is ${row.state}, not parked; nothing was changed.`);
  return row;
}

/** Who was asked whether a weekbericht stands sees that it was settled. */
function showSettled({ store }: House, { item }: OutboxRow): void {
  if ('week' in item.params) store.outbox.touchAll(lostPrefix(item.params.week), null);
}

/** Messages that could not be delivered: what they are, and a way on for each. */
export function outboxCommand(program: Command, { withHouse, say }: Context): void {
  const outbox = program.command('outbox').description('messages that are parked, and what to do about each');
  outbox
    .command('list', { isDefault: true })
    .description('list them')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      await withHouse((house) => {
        const rows = house.store.outbox.inState('parked', 'uncertain').map(describe);
        say(
          options.json,
          rows,
          rows.length === 0
            ? ['Nothing is parked.']
            : rows.map((row) => `${row.id}  ${row.kind} to ${row.to}: ${row.reason ?? 'unknown'}; ${row.what}`),
        );
      });
    });
  outbox
    .command('again')
    .description('send a parked message again')
    .argument('<id>')
    .option('--json', 'print JSON')
    .action(async (id: string, options: { json?: boolean }) => {
      await withHouse((house) => {
        const row = stuck(house, id);
        house.store.write(() => {
          house.store.outbox.again(row.id, row.notBefore);
          showSettled(house, row);
        });
        say(options.json, { id, state: 'pending' }, [`${id} waits to be sent again.`]);
      });
    });
  outbox
    .command('stands')
    .description('say that a message stands of which the answer was lost')
    .argument('<id>')
    .option('--json', 'print JSON')
    .action(async (id: string, options: { json?: boolean }) => {
      await withHouse((house) => {
        const row = stuck(house, id);
        if (row.state !== 'uncertain')
          throw new UsageError(`Message ${id} is ${row.state}: its answer was not lost; nothing was changed.`);
        house.store.write(() => {
          stands(house.store, row, house.machine.now());
          showSettled(house, row);
        });
        say(options.json, { id, state: 'sent' }, [`${id} stands; what waits for it follows.`]);
      });
    });
  outbox
    .command('drop')
    .description('leave a parked message unsaid')
    .argument('<id>')
    .option('--json', 'print JSON')
    .action(async (id: string, options: { json?: boolean }) => {
      await withHouse((house) => {
        const row = stuck(house, id);
        house.store.write(() => {
          house.store.outbox.drop(row.id, 'dropped-by-operator');
          showSettled(house, row);
        });
        say(options.json, { id, state: 'dropped' }, [`${id} will not be sent.`]);
      });
    });
}
