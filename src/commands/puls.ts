import type { Command } from 'commander';
import { TRIAL_ROUND, parsePulsKey } from '../calendar/puls-plan.ts';
import { lengthOf } from '../chat/index.ts';
import { pulsTold } from '../digest/puls.ts';
import type { House } from '../house.ts';
import { momentsOf } from '../inbox/puls-here.ts';
import { carryPuls, invitedAt } from '../jobs/puls-carry.ts';
import { closePulsRound } from '../jobs/puls-close.ts';
import { beginRound, whyNotOpen } from '../jobs/puls.ts';
import type { PulsRoundRecord } from '../records/puls.ts';
import { mayAct } from '../schedule/tick.ts';
import { type Context, UsageError } from './context.ts';
import { localMoment } from './local-time.ts';
import { plainText } from './plain-text.ts';

const MOST_FEEDBACK = 400;

const WHY: Readonly<Record<string, string>> = {
  'no-question-bank': 'There are no questions yet: run seed first.',
  'opened-before': 'This round was opened before; a round opens once.',
  'another-is-open': 'Another round is still open; close that one first.',
  'waits-for-feedback':
    'Nothing was written yet about what is done with the last round: do that first, with puls feedback or by typing "terugkoppeling" in chat.',
};

function roundOf(written: string): string {
  if (parsePulsKey(written) === null && written !== TRIAL_ROUND)
    throw new UsageError(`"${written}" is not a round; write it as puls-001.`);
  return written;
}

function known(house: House, round: string): PulsRoundRecord {
  const record = house.store.puls.get(round);
  if (record === null) throw new UsageError(`There was no round ${round} yet.`);
  return record;
}

function closedRound(house: House, round: string) {
  const record = known(house, round);
  const told = pulsTold(record);
  if (told === null)
    throw new UsageError(
      record.state === 'lost'
        ? `The answers of ${round} were lost before they could be counted.`
        : `${round} is not closed, so there is nothing to tell of it yet.`,
    );
  return { record, told };
}

/** The release without how many answered each question: it is kept for a later trend, and told of nobody. */
const shownOf = ({ release }: PulsRoundRecord): unknown =>
  JSON.parse(JSON.stringify(release, (key, value: unknown) => (key === 'n' ? undefined : value)));

/** Does all that is left to do for it now: planning messages, destroying the answers of a closed round. */
function finish(house: House): void {
  while (carryPuls(house.machine, house.machine.now()));
}

function open(house: House, round: string): PulsRoundRecord {
  const { machine, store } = house;
  const moments = momentsOf(machine, round);
  const now = machine.now();
  if (moments === null || moments.closes <= now)
    throw new UsageError(`The moment at which ${round} closes is over; open a later round.`);
  const state = mayAct(machine);
  if (!state.ok)
    throw new UsageError(`Nothing leaves now: the bot is ${state.why === 'paused' ? 'paused' : 'not activated'}.`);
  store.write(() => {
    const why = whyNotOpen(machine, round);
    if (why !== null) throw new UsageError(WHY[why] ?? why);
    beginRound(machine, round, now);
  });
  finish(house);
  return known(house, round);
}

function close(house: House, round: string): PulsRoundRecord {
  const { machine, store } = house;
  const { state } = known(house, round);
  if (state !== 'opening' && state !== 'open' && state !== 'reminding')
    throw new UsageError(`${round} is not open (${state}); nothing was changed.`);
  store.write(() => closePulsRound(machine, round));
  finish(house);
  return known(house, round);
}

/** People read until when they could answer: whoever closes it before that should know. */
function early({ machine }: House, round: string): readonly string[] {
  const promised = momentsOf(machine, round)?.closes ?? 0;
  return promised <= machine.now()
    ? []
    : [
        `People had read that they could answer until ${localMoment(promised)}; their message says now that it is closed.`,
      ];
}

function feedback(house: House, round: string, text: string): void {
  const { machine, store } = house;
  closedRound(house, round);
  const written = text.trim();
  if (written === '' || lengthOf(written) > MOST_FEEDBACK)
    throw new UsageError(`Write between 1 and ${MOST_FEEDBACK} characters; everybody reads them.`);
  const verdict = machine.check(written, machine.agenda.today(machine.now()));
  if (verdict.action !== 'pass')
    throw new UsageError(`This may name somebody (${verdict.kinds.join(', ')}); write it in other words.`);
  store.puls.writeFeedback(round, written, 'operator');
}

/** The rounds of the puls by hand. What is printed is what everybody may read: counts and releases, never who. */
export function pulsCommands(program: Command, { withHouse, say, readInput }: Context): void {
  const puls = program.command('puls').description('the rounds of the puls by hand: ROUND is written as puls-001');
  const summary = ({ round, state, invited }: PulsRoundRecord) => ({ round, state, invited });

  puls
    .command('open')
    .argument('<round>', 'such as puls-001')
    .description('open this round now; only when the feedback on the last one was written')
    .option('--json', 'print JSON')
    .action(async (written: string, options: { json?: boolean }) => {
      const round = roundOf(written);
      await withHouse((house) => {
        const opened = open(house, round);
        const closes = momentsOf(house.machine, round)?.closes ?? 0;
        const now = house.machine.now();
        const leaves = invitedAt(house.machine, opened, now);
        const when = leaves > now ? `in working hours, at ${localMoment(leaves)}` : 'now';
        say(options.json, { ...summary(opened), leaves: new Date(leaves).toISOString() }, [
          `${round} is open until ${localMoment(closes)}; ${opened.invited} people are asked, ${when}.`,
        ]);
      });
    });

  puls
    .command('close')
    .argument('<round>', 'such as puls-001')
    .description('close this round now, keep what may be told of it, and destroy the answers')
    .option('--json', 'print JSON')
    .action(async (written: string, options: { json?: boolean }) => {
      const round = roundOf(written);
      await withHouse((house) => {
        const closed = close(house, round);
        const line =
          closed.state === 'lost'
            ? `${round} is closed, but its answers were lost: there was no file of it any more.`
            : `${round} is closed; "puls results ${round}" prints what may be told of it.`;
        say(options.json, summary(closed), [line, ...early(house, round)]);
      });
    });

  puls
    .command('feedback')
    .argument('<round>', 'such as puls-001')
    .argument('[text]', 'what the programme does with it, in Dutch; read from standard input when it is left out')
    .description('write what is done with a closed round: everybody reads it above the next one')
    .option('--json', 'print JSON')
    .action(async (written: string, given: string | undefined, options: { json?: boolean }) => {
      const round = roundOf(written);
      // What stands on a command line can be read by whoever may list processes.
      const text = given ?? (await readInput());
      await withHouse((house) => {
        feedback(house, round, text);
        say(options.json, { round, feedback: text.trim() }, [`Kept; it stands above the round after ${round}.`]);
      });
    });

  puls
    .command('results')
    .argument('<round>', 'such as puls-001')
    .description('print what may be told of a closed round')
    .option('--json', 'print JSON')
    .action(async (written: string, options: { json?: boolean }) => {
      const round = roundOf(written);
      await withHouse((house) => {
        const { record, told } = closedRound(house, round);
        const lines = plainText(house.machine.voice.puls.results(told));
        const { feedback } = record;
        say(options.json, { release: shownOf(record), feedback, text: lines.join('\n') }, lines);
      });
    });
}
