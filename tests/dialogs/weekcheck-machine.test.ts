import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { voice } from '../../dialogs/index.ts';
import type { Answers, Values } from '../../src/chat/index.ts';
import type { WeekcheckContext, WeekcheckStep } from '../../src/voice/index.ts';
import { arbitraryWorld } from './arbitrary-world.ts';
import { type Tape, fillIn, tape } from './weekcheck-filling.ts';
import { SCREENS, expectedAnswers, isWanted } from './weekcheck-model.ts';

const { weekcheck } = voice;
const world = arbitraryWorld.map(({ context, answers }) => ({ context, answers }));
const step = fc.constantFrom(...weekcheck.steps);

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

const fieldsOf = (context: WeekcheckContext, at: WeekcheckStep, answers: Answers): readonly string[] =>
  weekcheck.form(at, context, answers).fields.map((field) => field.id);

interface Walk {
  readonly screens: readonly WeekcheckStep[];
  readonly answers: Answers;
}

/** Goes through the weekcheck as somebody who fills in every screen without mistakes. */
function walk(context: WeekcheckContext, choices: Tape): Walk {
  const screens: WeekcheckStep[] = [];
  let answers: Answers = {};
  let asked = weekcheck.form('main', context, answers);
  for (;;) {
    const { act } = asked.submit;
    if (act.kind !== 'weekcheck.step') throw new Error('This form is no weekcheck');
    const at = act.step as WeekcheckStep;
    screens.push(at);
    const filled = fillIn(asked, choices, screens.length * 20);
    const outcome = weekcheck.take(at, context, answers, filled.values);
    if (outcome.kind === 'ask again') throw new Error(JSON.stringify(outcome.problems));
    answers = outcome.answers;
    if (outcome.kind === 'keep' || screens.length > 9) return { screens, answers };
    asked = outcome.form;
  }
}

describe('the weekcheck as a machine', () => {
  test('keeps exactly what was sent and what still matters of what stood', () => {
    fc.assert(
      fc.property(world, step, tape, ({ context, answers: standing }, at, choices) => {
        const answers = expectedAnswers(context, standing, [], {});
        const asked = weekcheck.form(at, context, answers);
        const filled = fillIn(asked, choices, 0);
        const outcome = weekcheck.take(at, context, answers, filled.values);
        const shown = asked.fields.map((field) => field.id);
        expect(outcome).toMatchObject({ answers: expectedAnswers(context, answers, shown, filled.answers) });
      }),
    );
  });

  test('never keeps an answer to something that is not asked', () => {
    fc.assert(
      fc.property(world, step, tape, ({ context, answers }, at, choices) => {
        const filled = fillIn(weekcheck.form(at, context, answers), choices, 0);
        const outcome = weekcheck.take(at, context, answers, filled.values);
        const kept = outcome.kind === 'ask again' ? {} : outcome.answers;
        for (const field of Object.keys(kept)) expect(isWanted(field, context, kept), field).toBe(true);
      }),
    );
  });

  test('shows on each screen the questions that are wanted there, and no other', () => {
    fc.assert(
      fc.property(world, step, ({ context, answers: standing }, at) => {
        const answers = expectedAnswers(context, standing, [], {});
        const wanted = SCREENS[at].filter((id) => id !== 'H' && isWanted(id, context, answers));
        const shown = fieldsOf(context, at, answers).filter((id) => !id.startsWith('H:'));
        expect([...shown].sort()).toEqual([...wanted].sort());
        const earlier = fieldsOf(context, at, answers).length - shown.length;
        expect(earlier).toBe(at === 'main' ? Math.min(8, context.hulpvragen.length) : 0);
      }),
    );
  });

  test('ends within three screens, each asked once and in order, with every wanted answer in it', () => {
    fc.assert(
      fc.property(world, tape, ({ context }, choices) => {
        const { screens, answers } = walk(context, choices);
        const order = ['main', 'more', 'which'];
        expect(screens.length).toBeLessThanOrEqual(3);
        expect(screens).toEqual(order.filter((one) => screens.includes(one as WeekcheckStep)));
        for (const id of ['V2', 'V4b', 'V4c', 'V4d'])
          if (isWanted(id, context, answers)) expect(answers[id], id).toBeDefined();
      }),
    );
  });

  test('asks a second screen only when something on it is wanted, and then always', () => {
    fc.assert(
      fc.property(world, tape, ({ context }, choices) => {
        const filled = fillIn(weekcheck.form('main', context, {}), choices, 0);
        const outcome = weekcheck.take('main', context, {}, filled.values);
        if (outcome.kind === 'ask again') throw new Error('It was filled in without mistakes');
        const wanted = [...SCREENS.more, ...SCREENS.which].some((id) => isWanted(id, context, outcome.answers));
        expect(outcome.kind).toBe(wanted ? 'ask more' : 'keep');
      }),
    );
  });

  test('gives the same for the same and leaves what it was handed untouched', () => {
    fc.assert(
      fc.property(world, step, tape, ({ context, answers }, at, choices) => {
        const values = frozen(fillIn(weekcheck.form(at, context, answers), choices, 0).values);
        frozen(context);
        frozen(answers);
        expect(weekcheck.take(at, context, answers, values)).toEqual(weekcheck.take(at, context, answers, values));
      }),
    );
  });

  test('asks again with all that was typed still standing in the form', () => {
    fc.assert(
      fc.property(world, tape, fc.integer({ min: 281, max: 900 }), ({ context, answers }, choices, length) => {
        const asked = weekcheck.form('main', context, answers);
        const long = 'e'.repeat(length);
        const values: Values = { ...fillIn(asked, choices, 0).values, V3: long };
        const outcome = weekcheck.take('main', context, answers, values);
        if (outcome.kind !== 'ask again') throw new Error('A text that is too long was kept');
        expect(Object.keys(outcome.problems)).toEqual(['V3']);
        expect(outcome.form.fields.map((field) => field.id)).toEqual(asked.fields.map((field) => field.id));
        for (const field of outcome.form.fields) {
          const typed = values[field.id];
          if (field.kind === 'multi-choice') expect(field.initial).toEqual(Array.isArray(typed) ? typed : []);
          else if (field.kind !== 'number') expect(field.initial ?? '').toBe(typed ?? '');
        }
      }),
    );
  });

  test('offers what is still open after a draft, and nothing once all of it is answered', () => {
    fc.assert(
      fc.property(world, tape, ({ context }, choices) => {
        const { answers } = walk(context, choices);
        const offered = weekcheck.next(context, answers);
        const open = [...SCREENS.more, ...SCREENS.which].filter(
          (id) => isWanted(id, context, answers) && answers[id] === undefined,
        );
        expect(offered === null).toBe(open.length === 0);
        if (offered !== null) expect(offered.fields.some((field) => open.includes(field.id as never))).toBe(true);
      }),
    );
  });
});
