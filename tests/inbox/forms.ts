import type { Form, Token } from '../../src/chat/index.ts';
import { keepTexts } from '../../src/jobs/puls-texts.ts';
import type { Intent, IntentKind } from '../../src/records/intent.ts';
import { CLOSES, OPENS } from '../puls/people.ts';
import { OPEN, QUOTABLE, ROUND } from '../puls/texts/reading.ts';
import { S, give, giveNameless } from '../signaal/given.ts';
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

const ABOUT = { experiment: 'E3', week: '2026-W14' } as const;

/** Presses for the line about an experiment, in the week in which its contact is asked for one. */
async function line(world: World): Promise<Opened> {
  await world.goTo('2026-04-02T14:00:00+02:00');
  return pressing(world, 'p-chaima', { kind: 'experiment.open', ...ABOUT });
}

/** The form of the puls that this act opens, for somebody who chose a role. */
async function puls(world: World, kind: 'puls.write' | 'puls.change'): Promise<Opened> {
  await world.goTo(OPENS);
  const who = world.person('p-harmen');
  await who.press('Ik doe mee');
  await who.press('Professional');
  return pressing(world, who.user, { kind, round: ROUND });
}

/** An open answer of a round, before two people agreed on it. */
async function review(world: World): Promise<Opened> {
  const { store, machine } = world.house;
  store.write(() => keepTexts(machine, ROUND, [QUOTABLE], machine.now()));
  await world.quiet();
  const who = world.person('p-wietske');
  await who.press(OPEN);
  return { who, form: who.form() };
}

const STORY = { [S.kind]: 'Dit is een verhaal' };

/** A signaal that somebody gave, and the form that this act opens about it. */
async function given(world: World, kind: 'signaal.more' | 'signaal.change' | 'signaal.outcome'): Promise<Opened> {
  const who = world.person('p-femke');
  await give(who);
  return pressing(world, who.user, { kind, signaal: world.store.signalen.by(who.user)[0]!.id });
}

/** A story of which it is asked whose it is: by name, or with a code. */
async function story(world: World, over: Readonly<Record<string, string>>): Promise<Opened> {
  const who = world.person('p-femke');
  await give(who, { ...STORY, ...over });
  return { who, form: who.form() };
}

async function byCode(world: World): Promise<Opened> {
  const who = world.person('p-femke');
  const code = await giveNameless(who);
  await who.say('code');
  await who.fill({ [S.code]: code });
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
  'experiment.step': [line],
  'experiment.stage-step': [
    (world) => pressing(world, 'p-maureen', { kind: 'experiment.stage', experiment: ABOUT.experiment }),
  ],
  'experiment.stopped': [
    async (world) => {
      const { who } = await pressing(world, 'p-maureen', { kind: 'experiment.stage', experiment: ABOUT.experiment });
      await who.fill({ 'In welk stadium is het experiment nu?': 'Gestopt met les' });
      return { who, form: who.form() };
    },
  ],
  'puls.written': [(world) => puls(world, 'puls.write')],
  'puls.changed': [(world) => puls(world, 'puls.change')],
  'puls.feedback-step': [
    async (world) => {
      await world.goTo(CLOSES);
      return pressing(world, 'p-wietske', { kind: 'puls.feedback', round: ROUND });
    },
  ],
  'puls.judge': [review],
  'signaal.step': [(world) => said(world, 'signaal')],
  'signaal.story': [(world) => story(world, { [S.name]: 'Zonder mijn naam' })],
  'signaal.whose': [(world) => story(world, {})],
  'signaal.more-step': [(world) => given(world, 'signaal.more')],
  'signaal.change-step': [(world) => given(world, 'signaal.change')],
  'signaal.outcome-step': [(world) => given(world, 'signaal.outcome')],
  'signaal.code-step': [(world) => said(world, 'code')],
  'signaal.by-code': [byCode],
};
