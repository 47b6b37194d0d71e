import type { Form, Token } from '../../src/chat/index.ts';
import type { Intent, IntentKind } from '../../src/records/intent.ts';
import type { Somebody } from '../support/somebody.ts';
import type { World } from '../support/world.ts';
import { NEEDS, STATE, WEEK, from } from './thursday.ts';

export interface Opened {
  readonly who: Somebody;
  readonly form: Form<Token>;
}

/** Presses a button that stands for this act, and gives the form it opens. */
async function pressing(world: World, user: string, act: Intent): Promise<Opened> {
  const who = world.person(user);
  const token = world.store.tokens.issue(act, user, world.house.machine.now());
  await who.redo({ kind: 'pressed', token, ...from(who, `opens-${act.kind}-${token}`) });
  return { who, form: who.form() };
}

async function weekcheck(world: World): Promise<Opened> {
  const who = world.person('p-soraya');
  await who.press('Start');
  return { who, form: who.form() };
}

async function more(world: World): Promise<Opened> {
  const { who } = await weekcheck(world);
  await who.fill({ [STATE]: 'Op weg', 'Vorige week schreef je': 'Nog niet', [NEEDS]: ['Geld'] });
  return { who, form: who.form() };
}

/** The one question after three weeks in which all was the same, come back because its answer was too long. */
async function learned(world: World): Promise<Opened> {
  const who = world.person('p-soraya');
  const { version } = world.house.machine.voice.weekcheck;
  const act = { kind: 'weekcheck.step', werkgroep: 'W1', week: WEEK, step: 'learned', version, seen: 0 } as const;
  const token = world.store.tokens.issue(act, who.user, world.house.machine.now());
  await who.redo({ kind: 'submitted', token, values: { V3: 'a'.repeat(281) }, ...from(who, 'learned') });
  return { who, form: who.form() };
}

async function said(world: World, word: string): Promise<Opened> {
  const who = world.person('p-soraya');
  await who.say(word);
  return { who, form: who.form() };
}

const counted = (world: World) =>
  world.store.programme.activities().find((one) => one.kind === 'teller' && one.werkgroepId !== null)!;

/** Every form of the bot, opened as people open it, by the act it is sent with. A new one has to be added here. */
export const FORMS: Readonly<Partial<Record<IntentKind, readonly ((world: World) => Promise<Opened>)[]>>> = {
  'weekcheck.step': [weekcheck, more, learned],
  'weekcheck.skip-why': [
    (world) => pressing(world, 'p-soraya', { kind: 'weekcheck.skip', werkgroep: 'W1', week: WEEK }),
  ],
  'vraag.step': [(world) => said(world, 'vraag')],
  'hulpvraag.cannot-why': [
    (world) =>
      pressing(world, 'p-wietske', { kind: 'hulpvraag.cannot', hulpvraag: world.store.hulpvragen.openOf('W1')[0]!.id }),
  ],
  'weekbericht.correction': [
    async (world) => {
      await weekcheck(world);
      await world.person('p-soraya').fill({ [STATE]: 'Op weg', 'Wat is er deze week gelukt': 'De koffie werkt.' });
      await world.goTo('2026-03-16T09:00:00+01:00');
      return pressing(world, 'p-soraya', { kind: 'weekbericht.correct', week: WEEK });
    },
  ],
  'count.step': [
    (world) => {
      const { id, werkgroepId } = counted(world);
      const [who] = world.store.people.withRole('kartrekker', werkgroepId!);
      return pressing(world, who!.id, { kind: 'count.change', activity: id, period: WEEK });
    },
  ],
  'away.step': [(world) => said(world, 'weg')],
};
