import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUPS, type Role, STEPS } from '../../src/puls/bank.ts';
import type { RoundItem } from '../../src/puls/items.ts';
import { type AnswerRow, release } from '../../src/puls/release.ts';
import type { Release, Statement } from '../../src/puls/statement.ts';
import { ROLES, SCALE } from './solver/rounds.ts';

const VARIED: RoundItem = { ...SCALE, id: 'P-C1', same: false };
const CHOICE: RoundItem = { ...SCALE, id: 'P-H2', kind: 'choice', options: ['sociaal', 'mentaal', 'geen'] };

type Answers = Readonly<Partial<Record<Role, readonly string[]>>>;

const repeat = (value: string, times: number): readonly string[] => Array.from({ length: times }, () => value);
/** So many people, over the answers in turn. */
const mixed = (people: number, answers: readonly string[] = ['4', '2', '5', '3']): readonly string[] =>
  Array.from({ length: people }, (_, at) => answers[at % answers.length]!);

function rows(item: RoundItem, answers: Answers): readonly AnswerRow[] {
  return ROLES.flatMap((role) =>
    (answers[role] ?? []).flatMap((value) => [
      { role, item: 'P-ROL', value: role },
      ...(value === '' ? [] : [{ role, item: item.id, value }]),
    ]),
  );
}

function publish(item: RoundItem, answers: Answers, previous: readonly Release[] = [], invited = 60): Release {
  const round = `puls-00${previous.length + 1}`;
  return release({ round, items: [item], answers: rows(item, answers), invited }, previous);
}

function told(item: RoundItem, answers: Answers, previous: readonly Release[] = []) {
  const { total, groups } = publish(item, answers, previous).items[0]!;
  return { total, ...groups };
}

const kinds = (statements: Readonly<Record<string, Statement | null>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(statements).map(([name, one]) => [name, one?.kind ?? 'none']));

describe('the example that was agreed on: 22 professionals, 9 leidinggevenden, 6 ervaringsdeskundigen, 2 bestuurders', () => {
  const answers = {
    professional: mixed(22),
    leidinggevende: mixed(9),
    ervaringsdeskundige: mixed(6),
    bestuurder: mixed(2),
  };

  test('hides the bestuurders, and the leidinggevenden with them; the ervaringsdeskundigen stay, in words', () => {
    expect(kinds(told(SCALE, answers))).toEqual({
      total: 'figures',
      professional: 'figures',
      leidinggevende: 'hidden',
      ervaringsdeskundige: 'words',
      bestuurder: 'hidden',
    });
  });

  test('tells that thirty-nine took part, and the total of them', () => {
    const { people, items } = publish(SCALE, answers);
    expect(people).toBe(39);
    expect(items[0]?.total).toMatchObject({ kind: 'figures', n: 39, mean: 3.4 });
  });

  test('hides only the bestuurders where there is no total to take the others from', () => {
    expect(kinds(told(VARIED, answers))).toEqual({
      total: 'none',
      professional: 'figures',
      leidinggevende: 'words',
      ervaringsdeskundige: 'words',
      bestuurder: 'hidden',
    });
  });
});

describe('how much is told of a group', () => {
  const group = (answers: readonly string[], item: RoundItem = VARIED): Statement =>
    told(item, { professional: answers }).professional;

  test('nothing of four, words of five to nine, figures from ten', () => {
    const kindsBySize = [1, 4, 5, 9, 10, 30].map((people) => group(mixed(people)).kind);
    expect(kindsBySize).toEqual(['hidden', 'hidden', 'words', 'words', 'figures', 'figures']);
  });

  test('a word from sixty percent on either side, mixed below it and in the middle', () => {
    expect(group(['4', '5', '4', '1', '3'])).toEqual({ kind: 'words', mostly: 'positief' });
    expect(group(['1', '2', '2', '5', '3'])).toEqual({ kind: 'words', mostly: 'kritisch' });
    expect(group(['4', '5', '4', '1', '3', '2'])).toEqual({ kind: 'words', mostly: null });
    expect(group(repeat('3', 6))).toEqual({ kind: 'words', mostly: null });
  });

  test('a mean to one decimal, half a tenth up, and bands in tens of percents', () => {
    expect(group([...repeat('4', 12), ...repeat('3', 5), ...repeat('1', 3)])).toEqual({
      kind: 'figures',
      n: 20,
      mean: 3.3,
      shares: { kritisch: 20, midden: 30, positief: 60 },
      unsure: 0,
      trend: null,
    });
  });

  test('"Weet ik niet" beside the figures and "Past niet bij mij" nowhere, neither in the mean nor in the number', () => {
    const answers = [...repeat('4', 7), ...repeat('2', 5), ...repeat('weet-niet', 5), ...repeat('past-niet', 9)];
    expect(group(answers)).toMatchObject({ n: 12, mean: 3.2, unsure: 30 });
    expect(group([...mixed(4), ...repeat('weet-niet', 20)])).toEqual({ kind: 'hidden' });
  });

  test('"bijna iedereen" in the place of all, and the same of all but one', () => {
    const all = { kind: 'nearly-all', part: 'positief' };
    expect(group(repeat('5', 10))).toEqual(all);
    expect(group([...repeat('5', 9), '1'])).toEqual(all);
    expect(group([...repeat('5', 8), '1', '3'])).toMatchObject({ kind: 'figures', shares: { positief: 80 } });
    expect(group([...repeat('4', 57), ...repeat('1', 3)])).toEqual(all);
    expect(group([...repeat('4', 56), ...repeat('1', 4)])).toMatchObject({ shares: { positief: 90 } });
  });

  test('a choice like a scale, without a mean', () => {
    const answers = [...repeat('sociaal', 6), ...repeat('geen', 5), ...repeat('mentaal', 1)];
    expect(group(answers, CHOICE)).toMatchObject({ mean: null, shares: { sociaal: 50, mentaal: 10, geen: 40 } });
    expect(group(repeat('sociaal', 7), { ...CHOICE, same: false })).toEqual({ kind: 'words', mostly: 'sociaal' });
  });
});

describe('what is told beside a total', () => {
  test('hides the one that would be found by taking the others away, smallest first', () => {
    const one = { professional: mixed(12), leidinggevende: mixed(11), bestuurder: mixed(1) };
    expect(kinds(told(SCALE, one))).toMatchObject({ professional: 'figures', leidinggevende: 'hidden' });
  });

  test('hides an ervaringsdeskundige group only when no other can be', () => {
    const withOther = { professional: mixed(22), ervaringsdeskundige: mixed(6), bestuurder: mixed(1) };
    expect(kinds(told(SCALE, withOther))).toMatchObject({ professional: 'hidden', ervaringsdeskundige: 'words' });
    const without = { ervaringsdeskundige: mixed(12), bestuurder: mixed(1) };
    expect(kinds(told(SCALE, without))).toMatchObject({ total: 'figures', ervaringsdeskundige: 'hidden' });
  });

  test('hides nothing more when the hidden are five together already', () => {
    const five = { professional: mixed(12), leidinggevende: mixed(5), bestuurder: mixed(2), anders: mixed(3) };
    expect(kinds(told(SCALE, five))).toMatchObject({ total: 'figures', leidinggevende: 'words', bestuurder: 'hidden' });
  });

  test('counts who is the only one in a role in the total, and shows them nowhere else', () => {
    const { total } = publish(SCALE, { professional: mixed(12), anders: mixed(6) }).items[0]!;
    expect(total).toMatchObject({ kind: 'figures', n: 18 });
    expect(Object.keys(told(SCALE, {}))).toEqual(['total', ...GROUPS]);
    const many = { professional: mixed(12), leidinggevende: mixed(7), bestuurder: mixed(1), anders: mixed(6) };
    expect(kinds(told(SCALE, many))).toMatchObject({ total: 'figures', leidinggevende: 'words' });
    const agreeing = [...repeat('5', 11), '1'];
    expect(told(SCALE, { professional: mixed(12), anders: agreeing }).total?.kind).toBe('figures');
  });

  test('tells no figures when the hidden all say the same, and not when it is all but one group that is told', () => {
    const base = { professional: mixed(12), leidinggevende: repeat('5', 4), bestuurder: ['4'] };
    expect(told(SCALE, base).total).toEqual({ kind: 'hidden' });
    expect(told(SCALE, { ...base, bestuurder: ['3'] }).total).toMatchObject({ kind: 'figures' });
    expect(told(SCALE, { professional: repeat('5', 12), leidinggevende: mixed(10) }).total).toEqual({ kind: 'hidden' });
  });

  test('says "bijna iedereen" of everybody when nearly everybody agrees', () => {
    const all = { professional: repeat('4', 12), leidinggevende: repeat('5', 4), bestuurder: ['1'] };
    expect(told(SCALE, all).total).toEqual({ kind: 'nearly-all', part: 'positief' });
  });

  test('does not say "bijna iedereen" of everybody when taking a group away would make it everybody', () => {
    const many = [...repeat('4', 52), ...repeat('1', 3)];
    const all = { professional: many, leidinggevende: repeat('5', 4), bestuurder: ['4'] };
    expect(told(SCALE, all)).toMatchObject({ total: { kind: 'hidden' }, professional: { kind: 'figures' } });
  });

  test('tells a total as long as somebody in a group told in words could still differ', () => {
    const some = { professional: mixed(12), ervaringsdeskundige: repeat('5', 5), bestuurder: ['3'] };
    expect(told(SCALE, { ...some, leidinggevende: ['5', '5', '5', '2'] }).total?.kind).toBe('figures');
    expect(told(SCALE, { ...some, leidinggevende: ['5', '5', '5', '4'] }).total?.kind).toBe('hidden');
  });

  test('takes "Weet ik niet" and no answer at all for taking part, so that a silent group hides like any other', () => {
    for (const silent of ['weet-niet', 'past-niet', '']) {
      const answers = { professional: mixed(12), leidinggevende: mixed(11), bestuurder: repeat(silent, 2) };
      expect(kinds(told(SCALE, answers))).toMatchObject({ leidinggevende: 'hidden', bestuurder: 'hidden' });
    }
  });

  test('hides a large group of which few had an answer to this item, as if it were small', () => {
    const answers = { professional: mixed(12), leidinggevende: [...mixed(3), ...repeat('weet-niet', 9)] };
    expect(kinds(told(SCALE, answers))).toMatchObject({ professional: 'hidden', leidinggevende: 'hidden' });
  });

  test('words for five to nine of everybody, nothing for four', () => {
    expect(told(SCALE, { professional: mixed(3), bestuurder: mixed(3) }).total?.kind).toBe('words');
    expect(told(SCALE, { professional: mixed(3), bestuurder: mixed(1) }).total?.kind).toBe('hidden');
  });

  test('tells a choice of five to nine not at all', () => {
    const choices = mixed(7, CHOICE.options);
    expect(kinds(told(CHOICE, { professional: mixed(15, CHOICE.options), leidinggevende: choices }))).toMatchObject({
      total: 'figures',
      professional: 'figures',
      leidinggevende: 'hidden',
    });
    const few = { professional: mixed(3, CHOICE.options), leidinggevende: mixed(4, ['sociaal']) };
    expect(told(CHOICE, few).total).toEqual({ kind: 'hidden' });
  });

  test('never a figure over roles that read different words', () => {
    expect(told(VARIED, { professional: mixed(20), leidinggevende: mixed(20) }).total).toBeNull();
  });
});

describe('how many took part', () => {
  const people = (n: number, invited: number): Pick<Release, 'people' | 'response' | 'textsMayBeRead'> =>
    publish(SCALE, { professional: mixed(n) }, [], invited);

  test('is a number from ten, a third or so from five, and nothing below', () => {
    expect(people(4, 9)).toMatchObject({ people: null, response: null });
    expect(people(9, 60)).toMatchObject({ people: null, response: 'minder-dan-een-derde' });
    expect(people(10, 20)).toMatchObject({ people: 10, response: 'ongeveer-de-helft' });
    expect(people(14, 20)).toMatchObject({ people: 14, response: 'meer-dan-twee-derde' });
    expect(people(5, 60).response).toBe('minder-dan-een-derde');
    expect([people(10, 30), people(20, 30)].map(({ response }) => response)).toEqual([
      'ongeveer-de-helft',
      'ongeveer-de-helft',
    ]);
  });

  test('decides whether anybody may read the open answers', () => {
    expect([people(9, 60), people(10, 60)].map(({ textsMayBeRead }) => textsMayBeRead)).toEqual([false, true]);
  });

  test('counts for that only who answered something: a role that was tapped hides nobody’s words', () => {
    const mayBeRead = (answered: number, silent: number): boolean =>
      publish(SCALE, { professional: [...mixed(answered), ...repeat('', silent)] }).textsMayBeRead;
    expect(mayBeRead(0, 12)).toBe(false);
    expect(mayBeRead(9, 20)).toBe(false);
    expect(mayBeRead(10, 0)).toBe(true);
    expect(publish(SCALE, { professional: repeat('', 12) }).people).toBe(12);
    // Not knowing is an answer too, and the roles count together.
    expect(publish(SCALE, { professional: mixed(5), leidinggevende: repeat('weet-niet', 5) }).textsMayBeRead).toBe(
      true,
    );
  });

  test('leaves out who was asked nothing this round', () => {
    const item = { ...SCALE, roles: ROLES.filter((role) => role !== 'bestuurder') };
    expect(publish(item, { professional: mixed(11), bestuurder: repeat('', 5) }).people).toBe(11);
  });
});

describe('trends', () => {
  const of = (n: number, mean: '3.0' | '3.4' | '3.6'): readonly string[] => {
    const fours = Math.round(n * Number(mean) - n * 3);
    const ones = mean === '3.0' ? 2 : 0;
    return [...repeat('4', fours + ones), ...repeat('2', ones), ...repeat('3', n - fours - 2 * ones)];
  };
  const trend = (then: readonly string[], now: readonly string[]) => {
    const first = publish(VARIED, { professional: then });
    const next = told(VARIED, { professional: now }, [first]).professional;
    return next.kind === 'figures' ? next.trend : null;
  };

  test('need ten answers then and now, and twenty for an arrow', () => {
    expect(trend(mixed(9), mixed(20))).toBeNull();
    expect(trend(repeat('1', 6).concat(repeat('3', 6)), mixed(12))).toMatchObject({ direction: 'hoger', arrow: false });
    expect(trend(mixed(40), [...repeat('1', 15), ...repeat('3', 25)])).toMatchObject({
      direction: 'lager',
      arrow: true,
    });
  });

  test('say "ongeveer gelijk" for what two means differ by chance', () => {
    expect(trend(of(44, '3.6'), of(41, '3.0'))).toMatchObject({ direction: 'lager' });
    expect(trend(of(44, '3.4'), of(41, '3.0'))).toEqual({
      since: 'puls-001',
      direction: 'ongeveer-gelijk',
      arrow: false,
    });
  });

  test('take a difference that is exactly the noise for chance', () => {
    expect(trend(of(50, '3.4'), of(50, '3.0'))).toMatchObject({ direction: 'ongeveer-gelijk' });
    expect(trend(of(51, '3.4'), of(51, '3.0'))).toMatchObject({ direction: 'lager' });
  });

  test('look back to the last round that told the same, however long ago', () => {
    const first = publish(VARIED, { professional: mixed(20) });
    const between = publish(CHOICE, { professional: mixed(20, CHOICE.options) }, [first]);
    const { professional } = told(VARIED, { professional: mixed(20) }, [first, between]);
    expect(professional).toMatchObject({ trend: { since: 'puls-001' } });
  });
});

const someAnswers = (most: number) => fc.array(fc.constantFrom(...STEPS, 'weet-niet', ''), { maxLength: most });
const someRound = fc.record({
  professional: someAnswers(24),
  ervaringsdeskundige: someAnswers(12),
  leidinggevende: someAnswers(12),
  bestuurder: someAnswers(6),
  anders: someAnswers(4),
});

describe('whatever people answer', () => {
  test('the order of the rows plays no part', () => {
    fc.assert(
      fc.property(someRound, (answers) => {
        const backwards = rows(SCALE, answers).toReversed();
        const again = release({ round: 'puls-001', items: [SCALE], answers: backwards, invited: 60 }, []);
        expect(again).toEqual(publish(SCALE, answers));
      }),
      { numRuns: 100 },
    );
  });

  test('an answer beside which no role stands is taken for somebody who took part', () => {
    fc.assert(
      fc.property(someRound, (answers) => {
        const bare = rows(SCALE, answers).filter(({ item }) => item === SCALE.id);
        const withRoles = bare.flatMap((row) => [row, { ...row, item: 'P-ROL', value: row.role }]);
        const [one, other] = [bare, withRoles].map((all) =>
          release({ round: 'puls-001', items: [SCALE], answers: all, invited: 60 }, []),
        );
        expect(one!.items).toEqual(other!.items);
      }),
      { numRuns: 100 },
    );
  });

  test('two people who are told of nowhere can exchange their answers without anybody ever noticing', () => {
    fc.assert(
      fc.property(someRound, fc.nat(), fc.nat(), (answers, one, other) => {
        const before = publish(SCALE, answers);
        const groups = before.items[0]!.groups;
        const hidden = ROLES.filter((role) => role === 'anders' || groups[role].kind === 'hidden').flatMap((role) =>
          answers[role].flatMap((value, at) => (/\d/.test(value) ? [{ role, at, value }] : [])),
        );
        fc.pre(hidden.length > 1);
        const [a, b] = [hidden[one % hidden.length]!, hidden[other % hidden.length]!];
        const changed = structuredClone(answers);
        changed[a.role][a.at] = b.value;
        changed[b.role][b.at] = a.value;
        expect(publish(SCALE, changed)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  test('nothing is told of a group under five, and figures of none under ten', () => {
    fc.assert(
      fc.property(someRound, (answers) => {
        const statements = told(SCALE, answers);
        for (const group of GROUPS) {
          const n = answers[group].filter((value) => /\d/.test(value)).length;
          if (n < 5) expect(statements[group].kind).toBe('hidden');
          if (n < 10) expect(['hidden', 'words']).toContain(statements[group].kind);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('something is told whenever ten people answer and do not all but agree', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEPS), { minLength: 10, maxLength: 40 }), (answers) => {
        const { total, professional } = told(SCALE, { professional: answers });
        expect(professional.kind).not.toBe('hidden');
        expect(total).toEqual(professional);
      }),
      { numRuns: 100 },
    );
  });

  test('what is no answer is refused, and not repeated in the refusal', () => {
    expect(() => publish(SCALE, { professional: ['geheim'] })).toThrow(RangeError);
    expect(() => publish(SCALE, { professional: ['geheim'] })).not.toThrow(/geheim/);
  });
});
