import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Inbound, Receive } from '../../src/chat/index.ts';
import type { Trace } from '../../src/inbox/machine.ts';
import { HOUR, fakeClock } from '../support/clock.ts';
import { type PlatformState, emptyState } from '../support/platform-state.ts';
import { type Somebody, somebody } from '../support/somebody.ts';
import { type World, openWorld } from '../support/world.ts';

/** What outlives the bot: the platform, the people at their screens, and what they sent without an answer yet. */
export interface Outside {
  readonly platform: PlatformState;
  /** How often the bot was started. */
  lives: number;
  /** The step somebody is doing, with what they sent: a platform sends it again. */
  doing: { step: string; user: string; inbound: Inbound } | null;
}

export const newOutside = (): Outside => ({ platform: emptyState(), lives: 0, doing: null });

export const readOutside = (file: string): Outside => JSON.parse(readFileSync(file, 'utf8')) as Outside;

export function writeOutside(file: string, outside: Outside): void {
  writeFileSync(`${file}.half`, JSON.stringify(outside));
  renameSync(`${file}.half`, file);
}

interface Life {
  readonly goTo: (moment: string) => Promise<void>;
  readonly who: (user: string) => Somebody;
}

type Step = (life: Life) => Promise<unknown>;

/** Things that are done one after the other, by name. */
export type Steps = Readonly<Record<string, Step>>;

/** A short week in which most things happen once. Each step is one thing that one person does, or time that goes by. */
export const STEPS: Steps = {
  'the weekcheck is asked': ({ goTo }) => goTo('2026-03-12T14:00:00+01:00'),
  'soraya opens it': ({ who }) => who('p-soraya').press('Start'),
  'soraya asks for help in it': ({ who }) =>
    who('p-soraya').fill({
      'Hoe staat de werkgroep ervoor?': 'Het schuurt',
      'Wat is er deze week gelukt': 'Langsgaan werkt beter dan bellen.',
      'Wat heb je nodig om verder te komen?': ['Een besluit'],
      'Vorige keer vroeg je om': 'Ja, geregeld',
    }),
  'soraya says what help': ({ who }) =>
    who('p-soraya').fill({
      'Wat heb je precies nodig?': 'Een ja of een nee over de leerplek.',
      'Van wie heb je dit nodig?': 'Programmaleider',
      'Wanneer heb je het nodig?': 'Deze week',
    }),
  'harmen says it is the same': ({ who }) => who('p-harmen').press('Hetzelfde als vorige week'),
  'femke opens "deze week niet"': ({ who }) => who('p-femke').press('Deze week niet'),
  'femke passes it on': ({ who }) => who('p-femke').fill({ 'Waarom deze week niet?': 'Vraag mijn vervanger' }),
  'milan, who was never welcomed, opens it': ({ who }) => who('p-milan').press('Start'),
  'milan fills it in': ({ who }) =>
    who('p-milan').fill({ 'Hoe staat de werkgroep ervoor?': 'Op weg', 'Wat is er deze week': 'Kort is beter.' }),
  'nynke says a sentence': ({ who }) => who('p-nynke').say('We begonnen met wat er niet lukte.'),
  'wietske takes the request': ({ who }) => who('p-wietske').press('Ik pak dit op'),
  'kofi opens the weekcheck of soraya': ({ who }) => who('p-kofi').say('weekcheck'),
  'soraya opens it again': ({ who }) => who('p-soraya').press('Aanpassen', { in: 'is binnen' }),
  'kofi answers first': ({ who }) => who('p-kofi').fill({ 'Wat is er deze week gelukt': 'Dat zei de vervanger.' }),
  'soraya answers second': ({ who }) =>
    who('p-soraya').fill({ 'Wat is er deze week gelukt': 'Dat zei de kartrekker.' }),
  'soraya replaces it': ({ who }) => who('p-soraya').press('Zet mijn antwoord erin'),
  'who was silent is reminded': ({ goTo }) => goTo('2026-03-13T10:00:00+01:00'),
  'tunde stops': ({ who }) => who('p-tunde').say('stop'),
  'the programmaleider sees the weekbericht': ({ goTo }) => goTo('2026-03-16T08:05:00+01:00'),
  'wietske lets it wait': ({ who }) => who('p-wietske').press('Een uur later'),
  'it is posted': ({ goTo }) => goTo('2026-03-16T09:45:00+01:00'),
  'dilan says that a request is solved': ({ who }) =>
    who('p-dilan').press('Nr. 12 opgelost', { channel: 'programmateam' }),
  'femke wants to put something right': ({ who }) =>
    who('p-femke').press('Klopt er iets niet?', { channel: 'programmateam' }),
  'the night goes by': ({ goTo }) => goTo('2026-03-17T04:00:00+01:00'),
};

/** Opens the bot on what is there and goes on with the week from where it was, up to and including its last step. */
export async function live(
  database: string,
  outside: Outside,
  keep: () => void,
  trace: Trace,
  steps: Steps = STEPS,
): Promise<World> {
  outside.lives += 1;
  keep();
  const world = openWorld({
    database,
    state: outside.platform,
    keep,
    trace,
    // Real time goes on while the bot is down.
    clock: fakeClock(Date.UTC(2026, 10, 2) + outside.lives * 24 * HOUR),
    can: { settleMs: 60_000 },
  });
  let step = '';
  const receive: Receive = (inbound) => {
    outside.doing = { step, user: inbound.from.user, inbound };
    keep();
    return world.receive(inbound);
  };
  const who = (user: string): Somebody => {
    const one = somebody(user, { state: outside.platform, receive, keep });
    const known = (doing: { readonly event?: string } = {}) => ({ ...doing, event: step });
    return {
      ...one,
      say: (text, doing) => one.say(text, known(doing)),
      press: (label, doing) => one.press(label, known(doing)),
      fill: (answers, doing) => one.fill(answers, known(doing)),
    };
  };
  const answered = async (): Promise<void> => {
    outside.platform.answered.push(step);
    outside.doing = null;
    keep();
    await world.settled();
  };

  const again = outside.doing;
  if (again !== null) {
    step = again.step;
    await somebody(again.user, { state: outside.platform, receive, keep }).redo(again.inbound);
    await answered();
  }
  await world.settled();
  for (const [name, work] of Object.entries(steps)) {
    if (outside.platform.answered.includes(name)) continue;
    step = name;
    await work({ goTo: (moment) => world.goTo(moment), who });
    await answered();
  }
  return world;
}
