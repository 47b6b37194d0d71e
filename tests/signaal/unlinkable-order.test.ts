import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../support/canonical.ts';
import { MINUTE } from '../support/clock.ts';
import { inRowOrder, numberedTables } from '../support/row-order.ts';
import type { Somebody } from '../support/somebody.ts';
import type { World } from '../support/world.ts';
import { S, codeIn, give, signaalWorld } from './given.ts';

/** Nothing is dropped but what is drawn by lot, and what is a platform. */
const DROP = ['setting.value', 'outbox.id', 'token.token', 'signaal_nameless.key', 'event_nameless.key', 'web_entry.*'];

/** What others do meanwhile by name, a minute each: their rows have a time. */
const OTHERS: readonly (readonly [string, (who: Somebody, event: string) => Promise<unknown>])[] = [
  ['p-soraya', (who, event) => who.say('hulp', { event })],
  ['p-jorrit', (who, event) => who.say('overzicht', { event })],
  ['p-kofi', (who, event) => who.say('mijn gegevens', { event })],
  ['p-ruben', (who, event) => who.say('vraag', { event })],
  ['p-wietske', (who, event) => who.say('experiment', { event })],
  ['p-dilan', (who, event) => who.say('weg', { event })],
];

const GIVERS = ['p-femke', 'p-harmen', 'p-tunde', 'p-nynke'];
const TEXTS = ['Koffie helpt.', 'Het plein is dicht.', 'Samen eten werkt.'];

/** What somebody does without a name, each a step that can come at any moment. */
type Step = 'give' | 'story' | 'change' | 'withdraw';
const LIVES: readonly (readonly Step[])[] = [
  ['give'],
  ['give', 'change'],
  ['give', 'story'],
  ['give', 'withdraw'],
  ['give', 'story', 'change'],
  ['give', 'change', 'withdraw'],
  ['give', 'story', 'change', 'withdraw'],
];

interface Life {
  readonly text: string;
  readonly steps: readonly Step[];
}
/** Who lives a life, and after how many acts of others each of its steps comes. */
interface Lived {
  readonly who: string;
  readonly after: readonly number[];
}

const lived = (who: string): fc.Arbitrary<Lived> =>
  fc
    .array(fc.nat(OTHERS.length), { minLength: 4, maxLength: 4 })
    .map((after) => ({ who, after: [...after].sort((a, b) => a - b) }));

const courses = fc
  .shuffledSubarray(GIVERS, { minLength: TEXTS.length, maxLength: TEXTS.length })
  .chain((givers) => fc.tuple(...givers.map(lived)));

const lives = fc
  .shuffledSubarray(TEXTS, { minLength: 1 })
  .chain((texts) =>
    fc.tuple(...texts.map((text) => fc.record({ text: fc.constant(text), steps: fc.constantFrom(...LIVES) }))),
  );

async function take(step: Step, who: Somebody, { text, steps }: Life, code: string | null): Promise<string | null> {
  switch (step) {
    case 'give': {
      const kind = steps.includes('story') ? 'Dit is een verhaal' : 'Dit werkt';
      await give(who, { [S.kind]: kind, [S.text]: text, [S.name]: 'Zonder mijn naam' });
      return steps.includes('story') ? String(fieldOf(who, 'S15')) : codeIn(who.latest());
    }
    case 'story':
      await who.fill({ [S.whose]: 'Van mijzelf', [S.audience]: ['Iedereen'] });
      return code;
    case 'change':
    case 'withdraw':
      await who.say('code');
      await who.fill({ [S.code]: code ?? '' });
      await who.fill(
        step === 'withdraw'
          ? { [S.todo]: 'Het signaal terugtrekken' }
          : { [S.todo]: 'Het signaal aanpassen', [S.text]: `${text} Heel goed.` },
      );
      return code;
  }
}

const fieldOf = (who: Somebody, id: string): unknown => {
  const field = who.form().fields.find((one) => one.id === id);
  return field !== undefined && 'initial' in field ? field.initial : undefined;
};

/** Plays the others in their order, with the steps of these lives somewhere in between; gives all that is kept. */
async function played(all: readonly Life[], courseOf: readonly Lived[], acting = take): Promise<readonly string[]> {
  const world: World = await signaalWorld();
  const codes = new Map<string, string | null>();
  try {
    for (let done = 0; done <= OTHERS.length; done += 1) {
      for (const [at, life] of all.entries())
        for (const [nth, step] of life.steps.entries())
          if (courseOf[at]!.after[nth] === done)
            codes.set(
              life.text,
              await acting(step, world.person(courseOf[at]!.who), life, codes.get(life.text) ?? null),
            );
      const [who, does] = OTHERS[done] ?? [];
      world.clock.advance(MINUTE);
      if (who !== undefined) await does?.(world.person(who), `others-${String(done)}`);
    }
    const { sqlite } = world.store;
    return [...inRowOrder(sqlite, DROP), ...canonical(sqlite, { drop: DROP, rename: {} })];
  } finally {
    await world.close();
  }
}

describe('What is done without a name', () => {
  test('leaves every numbered table as it is at whatever moment between acts of others it was done, and by whom', async () => {
    await fc.assert(
      fc.asyncProperty(lives, courses, courses, async (all, one, other) => {
        expect(await played(all, other)).toEqual(await played(all, one));
      }),
      {
        numRuns: 12,
        // Whatever is drawn: everything that can be done, before all others and after them.
        examples: [
          [
            TEXTS.map((text) => ({ text, steps: LIVES.at(-1)! })),
            ['p-femke', 'p-harmen', 'p-tunde'].map((who) => ({ who, after: [0, 0, 0, 0] })),
            ['p-nynke', 'p-femke', 'p-tunde'].map((who) => ({ who, after: [1, 3, 5, 6] })),
          ] as never,
        ],
      },
    );
  }, 180_000);

  test('and yet the same with a name tells both', async () => {
    const named = (_step: Step, who: Somebody): Promise<null> => give(who, {}).then(() => null);
    const life = [{ text: '', steps: ['give'] as const }];
    const at = (who: string, after: number) => played(life, [{ who, after: [after] }], named);
    expect(await at('p-femke', 5)).not.toEqual(await at('p-femke', 1));
    expect(await at('p-femke', 1)).not.toEqual(await at('p-harmen', 1));
  });

  test('writes in the tables without numbers: of tokens there is no first and no last', async () => {
    const world = await signaalWorld();
    const numbered = numberedTables(world.store.sqlite);
    for (const table of ['token', 'signaal_nameless', 'event_nameless']) expect(numbered).not.toContain(table);
    expect(numbered).toContain('event');
    await world.close();
  });
});
