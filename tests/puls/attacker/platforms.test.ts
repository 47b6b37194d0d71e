import { describe, expect, test } from 'vitest';
import { FEW, type Visit, exchanged } from './cast.ts';
import { REPEATS, copied } from './copied.ts';
import { type Played, inSlack, inTeams, playOn } from './platforms.ts';
import { searchHaul } from './search-haul.ts';
import { ASKED, textsOf, withoutChance } from './whole.ts';

/** Two of one role exchanged everything they answered, and two of different roles whatever their roles leave free. */
const swapped = (visits: readonly Visit[]): readonly Visit[] =>
  exchanged('p-bram', 'p-hilde', 'role', exchanged('p-harmen', 'p-milan', 'nothing', visits));
const LONG = { timeout: 120_000 };

const asked = { outbox: ASKED, token: ['token', 'intent', 'person_id', 'at'] };

/** What Teams calls a message follows from what was said to others at the same moment. */
const withoutNames = (message: string): string => withoutChance(message).replace(/"id":"\d{13}"/g, '"id":"<message>"');

/** Every message of each conversation with its edits, in order, without what chance makes. */
const keptIn = ({ kept }: Played): readonly unknown[] =>
  [...kept].map(([conversation, messages]) => [conversation, messages.map(withoutNames)]).sort();

/** In an old client of Teams nobody changes an answer in a form: none opens there. */
const ONCE = FEW.map((visit): Visit => (visit.conduct === 'changes' ? { ...visit, conduct: 'plain' } : visit));

describe.each([
  ['Slack', inSlack(), FEW],
  ['Teams', inTeams(), FEW],
  ['Teams with an old client', inTeams('old'), ONCE],
] as const)('what %s keeps of a round, with every edit', LONG, (_name, platform, visits) => {
  const played = playOn(platform, visits);

  test('holds nothing that was typed, and the machine nothing but what waits to be read', LONG, async () => {
    const { haul, known, kept } = await played;
    const said = [...kept.values()].flat();
    const typed = [...known.needles, ...textsOf(visits)].filter((one) => typeof one === 'string');
    expect(typed.filter((one) => said.some((message) => message.includes(one)))).toEqual([]);
    expect(searchHaul(haul, { ...known, participation: asked })).toEqual([]);
  });

  test('holds each question that was shown in between, and the end', async () => {
    const said = [...(await played).kept.values()].flat().join();
    for (const words of ['Vraag 1 van 4', 'Vraag 4 van 4', 'Klaar. Dank je wel.', 'Deze puls is gesloten'])
      expect(said).toContain(words);
  });

  test('is the same to the letter when two people had exchanged their answers', async () => {
    const [one, other] = [await played, await playOn(platform, swapped(visits))];
    expect(keptIn(other)).toEqual(keptIn(one));
    expect(other.rows).toEqual(one.rows);
    expect(other.log).toEqual(one.log);
  });
});

test('the attacker sees it in what Slack keeps when a question repeats the last answer', LONG, async () => {
  const looser = inSlack((await copied([REPEATS])).openSlackStage);
  expect(keptIn(await playOn(looser, swapped(FEW)))).not.toEqual(keptIn(await playOn(looser, FEW)));
});
