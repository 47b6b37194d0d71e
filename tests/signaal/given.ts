import { readFileSync, existsSync } from 'node:fs';
import type { Somebody } from '../support/somebody.ts';
import { type World, type WorldOptions, openWorld } from '../support/world.ts';

/** The questions of a signaal, as they read. */
export const S = {
  kind: 'Wat wil je delen?',
  about: 'Waar gaat het over?',
  text: 'Vertel het kort.',
  name: 'Wil je jouw naam erbij?',
  whose: 'Van wie is dit verhaal?',
  audience: 'Wie mogen het lezen?',
  stage: 'Waar staan jullie nu?',
  evidence: 'Hoe weet je dit?',
  capital: 'Over welk kapitaal gaat het?',
  atTable: 'Dacht een ervaringsdeskundige of inwoner mee?',
  remover: 'Wie kan deze drempel weghalen?',
  adjustment: 'Wat passen jullie aan?',
  adjusts: 'Wat gaan jullie doen?',
  outcome: 'Wat gebeurde er?',
  code: 'Wat is de code?',
  todo: 'Wat wil je doen?',
} as const;

export const WEEK = '2026-W11';
export const POST = '2026-03-16T08:30:00+01:00';
export const COFFEE = 'Koffie op het schoolplein trok veertien ouders.';

/** A Thursday in the demo world on which a signaal is given. */
export async function signaalWorld(options: WorldOptions = {}): Promise<World> {
  const world = openWorld(options);
  await world.goTo('2026-03-12T14:00:00+01:00');
  return world;
}

type Filling = Readonly<Record<string, string | readonly string[]>>;

/** Two taps and a sentence. */
export async function give(who: Somebody, over: Filling = {}): Promise<void> {
  await who.say('signaal');
  await who.fill({ [S.kind]: 'Dit werkt', [S.about]: 'Hoogeveen', [S.text]: COFFEE, ...over });
}

/** The same without a name; gives the code that was shown. */
export async function giveNameless(who: Somebody, over: Filling = {}): Promise<string> {
  await give(who, { [S.name]: 'Zonder mijn naam', ...over });
  return codeIn(who.latest());
}

export function codeIn(text: string): string {
  const code = /\b[a-z]{4}-[a-z]{4}-[a-z]{4}\b/.exec(text)?.[0];
  if (code === undefined) throw new Error(`No code in ${text}`);
  return code;
}

/** Everything the recorder's platform shows at this moment, in every conversation. */
export const shownEverywhere = (world: World): string =>
  JSON.stringify(world.recorder.state.standing.filter((one) => !one.gone).map((one) => one.message));

/** Every byte of the store as it lies on the disk, the write-ahead log too. */
export const onDisk = (file: string): string =>
  [file, `${file}-wal`, `${file}-journal`]
    .filter((one) => existsSync(one))
    .map((one) => readFileSync(one).toString('latin1'))
    .join('\n');
