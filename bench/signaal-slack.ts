import { openHouse } from '../src/house.ts';
import { readConfig } from '../src/config.ts';
import { realNow } from '../src/schedule/clock.ts';
import { chooseIn, inputWith, typeInto, valuesOf } from '../tests/fakes/slack/inputs.ts';
import type { Json } from '../tests/fakes/slack/shape.ts';
import { sign } from '../tests/fakes/slack/wire.ts';
import { type Figure, median } from './measure.ts';
import { newFolder } from './server.ts';
import { type Hit, type Shot, closedLoop, makeFire } from './slack-load.ts';
import { type Workplace, furnish, startOurs } from './slack-sides.ts';
import { fieldsOf } from './slack-submissions.ts';

const ROUNDS = 5;
const TOGETHER = 32;

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Everybody opens the form of a signaal, as people do: with the command. */
async function openForms({ fake, users }: Workplace, url: string): Promise<void> {
  fake.wire.url = url;
  const opened = async (user: string): Promise<void> => {
    await fake.person(user).command('signaal');
    for (let tries = 0; fieldsOf(fake, user).length < 4; tries += 1) {
      if (tries > 1000) throw new Error(`No form was opened for ${user}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  for (let at = 0; at < users.length; at += 16) await Promise.all(users.slice(at, at + 16).map(opened));
}

/** One signaal of everybody, as Slack sends it from the window that the bot opened; half of them without a name. */
function signalsOf({ fake, users }: Workplace, round: number): readonly Shot[] {
  const seconds = Math.floor(realNow() / 1000);
  return users.map((user, at) => {
    const blocks = fake.space.modals.get(user)?.view['blocks'];
    const state: Record<string, Json> = {};
    const choose = (label: string, answer: string): void => {
      const input = inputWith(blocks, label);
      if (input === null) throw new Error(`There is no field ${label}`);
      chooseIn(input, state, [answer]);
    };
    choose('Wat wil je delen?', 'Dit werkt');
    choose('Waar gaat het over?', 'Hoogeveen');
    choose('Wil je jouw naam erbij?', at % 2 === 0 ? 'Met mijn naam' : 'Zonder mijn naam');
    const told = inputWith(blocks, 'Vertel het kort.');
    if (told === null) throw new Error('There is nothing to type in');
    typeInto(told, state, `Koffie op het plein trok meer ouders, keer ${String(at)} van ronde ${String(round)}.`);
    const view = { ...fake.person(user).payload(), state: { values: valuesOf(blocks, state) } };
    const submission = fake.payloads.submission(user, view, `${String(round)}.${String(at)}.signaal`);
    const body = Buffer.from(new URLSearchParams({ payload: JSON.stringify(submission) }).toString());
    return {
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
        ...sign(fake.signingSecret, seconds, body.toString('utf8')),
      },
    };
  });
}

/** How many signalen are in the store. */
function kept(database: string): number {
  const house = openHouse(readConfig({ KRACHTBOT_DB: database }), { log: silent });
  const { agenda, now } = house.machine;
  const found = house.store.signalen.ofWeek(agenda.weekOf(now())).length;
  house.close();
  return found;
}

/** How many signalen a second the whole bot takes from Slack, as `npm start` runs it. */
export async function signalenThroughSlack(): Promise<Figure> {
  const folder = newFolder();
  const place = await furnish(folder.database);
  const before = kept(folder.database);
  const ours = await startOurs(folder.database, place.fake);
  const { fire, stop } = makeFire(ours.url, TOGETHER);
  const closes = ({ status, body }: Hit): void => {
    if (status !== 200 || !body.includes('"response_action":"clear"'))
      throw new Error(`Answered ${String(status)}: ${body.slice(0, 200)}`);
  };
  const speeds: number[] = [];
  try {
    await openForms(place, ours.url);
    await closedLoop(signalsOf(place, 0), TOGETHER, fire, closes);
    for (let round = 1; round <= ROUNDS; round += 1)
      speeds.push(await closedLoop(signalsOf(place, round), TOGETHER, fire, closes));
  } finally {
    stop();
    await ours.stop();
    await place.fake.stop();
  }
  const found = kept(folder.database) - before;
  folder.remove();
  if (found !== place.users.length * (ROUNDS + 1)) throw new Error(`${String(found)} signalen were kept`);
  return {
    what: 'signalen a second through Slack',
    figure: median(speeds),
    unit: '/s',
    goal: 60,
    better: 'more',
    note: `signed HTTP, whole server, commit, answer; ${String(TOGETHER)} at a time, half without a name; ${String(found)} kept`,
  };
}
