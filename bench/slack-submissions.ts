import { chooseIn, inputWith, inputsOf, typeInto, valuesOf } from '../tests/fakes/slack/inputs.ts';
import type { FakeSlack } from '../tests/fakes/slack/fake.ts';
import { type Json, list, record, text } from '../tests/fakes/slack/shape.ts';
import { sign } from '../tests/fakes/slack/wire.ts';
import { realNow } from '../src/schedule/clock.ts';
import type { Shot } from './slack-load.ts';

const STATE = 'Hoe staat de werkgroep ervoor?';
const LEARNED = 'Wat is er deze week gelukt of geleerd?';
const NEED = 'Wat heb je nodig om verder te komen?';

/** What somebody answers: `whole` is kept at once, `more` asks for a second screen. */
export type Answering = 'whole' | 'more';

/** Bodies as Slack sends them, from the very modals that the bot opened for these users, one person after the other. */
export function makeSubmissions(fake: FakeSlack, users: readonly string[], answering: Answering) {
  let count = 0;
  const filled = users.map((user) => {
    const open = fake.space.modals.get(user);
    if (open === undefined) throw new Error(`No modal is open for ${user}`);
    const blocks = open.view['blocks'];
    const state: Record<string, Json> = {};
    chooseIn(inputWith(blocks, STATE)!, state, ['Op weg']);
    if (answering === 'more') chooseIn(inputWith(blocks, NEED)!, state, ['Geld']);
    return { user, payload: fake.person(user).payload(), blocks, state, learned: inputWith(blocks, LEARNED)! };
  });
  const body = (): Buffer => {
    const { user, payload, blocks, state, learned } = filled[count % filled.length]!;
    count += 1;
    const said = { ...state };
    typeInto(learned, said, `We leerden dat korte stukken beter werken, poging ${count}.`);
    const view = { ...payload, state: { values: valuesOf(blocks, said) } };
    const submission = fake.payloads.submission(user, view, `${count}.1000.bench`);
    return Buffer.from(new URLSearchParams({ payload: JSON.stringify(submission) }).toString());
  };
  /** So many of them, signed now. */
  return (howMany: number): readonly Shot[] => {
    const seconds = Math.floor(realNow() / 1000);
    return Array.from({ length: howMany }, () => {
      const sent = body();
      return {
        body: sent,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(sent.length),
          ...sign(fake.signingSecret, seconds, sent.toString('utf8')),
        },
      };
    });
  };
}

/** How many fields the first modal has: whether the weekcheck really stands open. */
export const fieldsOf = (fake: FakeSlack, user: string): readonly string[] =>
  inputsOf(list(fake.space.modals.get(user)?.view['blocks'])).map((block) => text(record(block['label'])['text']));
