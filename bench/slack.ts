import { dirname } from 'node:path';
import { type Figure, median } from './measure.ts';
import { newFolder } from './server.ts';
import { type Fire, type Hit, type Shot, closedLoop, makeFire, openLoop } from './slack-load.ts';
import { type Side, furnish, openModals, startBolt, startOurs } from './slack-sides.ts';
import { makeSubmissions } from './slack-submissions.ts';
import { buildSlowDisk } from './slow-disk.ts';

const ROUNDS = 7;
const PER_ROUND = 1_000;
/** Until the compiler of V8 has made up its mind. */
const WARM = 4_000;
const TOGETHER = 32;
const STEADY_ROUNDS = 3;
const STEADY = 700;
const PER_SECOND = 200;
const SLOWER_MS = 5;
const CONNECTIONS = 64;

type Make = (howMany: number) => readonly Shot[];

function answered(what: string): (hit: Hit) => void {
  return ({ status, body }) => {
    if (status !== 200 || (what !== '' && !body.includes(what)))
      throw new Error(`Answered ${status} without ${what}: ${body.slice(0, 200)}`);
  };
}

/** The second screen, in the answer itself: the whole of a submission, and nothing said to Slack after it. */
const shown = answered('"response_action":"update"');
/** The modal closes; what is said of it is posted after the answer. */
const closed = answered('"response_action":"clear"');
const acknowledged = answered('');

function percentile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

async function together(ours: Fire, theirs: Fire, next: Make, look: (hit: Hit) => void, rounds: number) {
  const speeds: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const bolt = await closedLoop(next(PER_ROUND), TOGETHER, theirs, acknowledged);
    const mine = await closedLoop(next(PER_ROUND), TOGETHER, ours, look);
    speeds.push(mine);
    ratios.push(mine / bolt);
  }
  return { speed: median(speeds), ratio: median(ratios) };
}

async function steady(fire: Fire, next: Make, look: (hit: Hit) => void, seed: number): Promise<number> {
  return percentile(await openLoop(next(STEADY), PER_SECOND, seed, fire, look), 0.99);
}

/** A whole submission through the whole bot, beside Bolt with nothing behind it. */
export async function slackBesideBolt(): Promise<readonly Figure[]> {
  const folder = newFolder();
  const place = await furnish(folder.database);
  const sides: Side[] = [];
  const fires: { stop(): void }[] = [];
  const open = (side: Side): Fire => {
    const fire = makeFire(side.url, CONNECTIONS);
    sides.push(side);
    fires.push(fire);
    return fire.fire;
  };
  try {
    const theirs = open(await startBolt(place.fake.signingSecret));
    const bot = await startOurs(folder.database, place.fake);
    const ours = open(bot);
    await openModals(place, bot.url);
    const more = makeSubmissions(place.fake, place.users, 'more');
    const whole = makeSubmissions(place.fake, place.users, 'whole');

    for (const fire of [theirs, ours]) await closedLoop(more(WARM), TOGETHER, fire, acknowledged);
    const kept = await together(ours, theirs, more, shown, ROUNDS);
    const posted = await together(ours, theirs, whole, closed, 2);

    const tails: { bolt: number; mine: number }[] = [];
    for (let round = 0; round < STEADY_ROUNDS; round += 1)
      tails.push({
        bolt: await steady(theirs, more, acknowledged, round),
        mine: await steady(ours, more, shown, round),
      });
    await bot.stop();
    sides.splice(sides.indexOf(bot), 1);
    const figures: Figure[] = [
      {
        what: "a whole submission of Slack / Bolt's empty view handler",
        figure: kept.ratio,
        unit: '×',
        goal: 0.7,
        better: 'more',
        note: `signature to commit to the next screen, ${TOGETHER} at a time, ${ROUNDS} rounds side by side`,
      },
      {
        what: 'submissions of Slack a second',
        figure: kept.speed,
        unit: '/s',
        goal: null,
        better: 'more',
        note: 'the same',
      },
      {
        what: 'the same, each followed by a message',
        figure: posted.ratio,
        unit: '×',
        goal: null,
        better: 'more',
        note: 'chat.postMessage after the answer, in the same process; Slack takes one a second in a conversation',
      },
      {
        what: `p99 of the answer at ${PER_SECOND} a second / Bolt's empty one`,
        figure: median(tails.map(({ bolt, mine }) => mine / bolt)),
        unit: '×',
        goal: 3,
        better: 'less',
        note: `from the moment it was due; Bolt ${median(tails.map(({ bolt }) => bolt)).toFixed(1)} ms, ours ${median(tails.map(({ mine }) => mine)).toFixed(1)} ms`,
      },
    ];
    const slow = buildSlowDisk(dirname(folder.database));
    if (slow === null) {
      console.log('No C compiler here, or not Linux: the slow disk is skipped.');
      return figures;
    }
    const slowed = open(await startOurs(folder.database, place.fake, slow(SLOWER_MS)));
    await closedLoop(more(PER_ROUND), TOGETHER, slowed, shown);
    return [
      ...figures,
      {
        what: `the same with ${SLOWER_MS} ms more for each sync of the disk`,
        figure: median([await steady(slowed, more, shown, 1), await steady(slowed, more, shown, 2)]),
        unit: 'ms',
        goal: 50,
        better: 'less',
        note: 'p99, a preloaded library waits before fsync and fdatasync',
      },
    ];
  } finally {
    for (const fire of fires) fire.stop();
    for (const side of sides) await side.stop();
    await place.fake.stop();
    folder.remove();
  }
}
