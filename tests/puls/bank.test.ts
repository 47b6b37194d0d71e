import { describe, expect, test } from 'vitest';
import { LIMITS, checkForm, toForm } from '../../src/chat/index.ts';
import { ASIDES, GROUPS, ROLES, ROLE_QUESTION, STEPS } from '../../src/puls/bank.ts';
import {
  itemsFor,
  keptOnChange,
  openQuestion,
  questionsFor,
  roleQuestion,
  roundItems,
  secondsFor,
  textFor,
} from '../../src/puls/items.ts';
import { FORBIDDEN } from '../dialogs/readability-rules.ts';
import { liveBank } from './live-bank.ts';

const bank = liveBank();
const ASKING = { facts: [], answers: {}, values: {} };
/** All rounds until rotation, open questions and the turn of the bestuurders come together again. */
const ROUNDS = Array.from({ length: 11 * 12 }, (_, at) => at + 1);
const idsFor = (role: (typeof ROLES)[number], n: number): readonly string[] =>
  itemsFor(bank, role, n).map(({ id }) => id);

describe('the question bank', () => {
  test('holds the 24 questions the programme agreed on, all with the prefix of the puls', () => {
    expect(bank.items).toHaveLength(24);
    expect(bank.items.map(({ id }) => id).filter((id) => !id.startsWith('P-'))).toEqual([]);
    expect(bank.open).toHaveLength(4);
  });

  test('names every step of every scale, and no two steps alike', () => {
    const scales = bank.items.flatMap((item) => (item.kind === 'scale' ? [item.labels] : []));
    expect(scales).toHaveLength(23);
    for (const labels of scales) expect(new Set(labels.filter((label) => label.trim() !== '')).size).toBe(5);
  });

  test('has a text for every role, and one and the same where it says so', () => {
    for (const item of bank.items) {
      const texts = new Set(ROLES.map((role) => textFor(item, role)));
      expect(texts.has(''), item.id).toBe(false);
      expect(texts.size === 1, item.id).toBe(item.same);
    }
  });

  test('can be read by nearly everybody: short sentences, known words', () => {
    const { roleQuestion: role, quote } = bank;
    const texts = [
      ...bank.items.flatMap((item) => [item.text, ...Object.values(item.variants)]),
      ...bank.items.flatMap((item) =>
        item.kind === 'scale' ? item.labels : item.options.flatMap(({ label, help }) => [label, help ?? label]),
      ),
      ...bank.open.map(({ text }) => text),
      ...[role.text, role.help, ...Object.values(role.labels), bank.openHelp, quote.text, quote.help],
    ];
    const sentences = texts.flatMap((text) => text.split(/(?<=[.?:])\s+/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 15)).toEqual([]);
    for (const { words } of FORBIDDEN) expect(texts.filter((text) => words.test(text))).toEqual([]);
  });
});

describe('the rounds', () => {
  test('ask the two crucial questions first, every time, of everybody who is asked anything', () => {
    for (const n of ROUNDS)
      for (const role of ROLES) expect(['', 'P-A1,P-B1']).toContain(idsFor(role, n).slice(0, 2).join());
  });

  test('ask every other question once in eleven rounds, in the same order again after that', () => {
    const turns = ROUNDS.map((n) => idsFor('professional', n).slice(2));
    expect(turns.slice(0, 11).flat().sort()).toEqual(
      bank.items
        .filter(({ anchor }) => !anchor)
        .map(({ id }) => id)
        .sort(),
    );
    for (const [at, turn] of turns.entries()) expect(turn).toEqual(turns[at % 11]);
  });

  test('ask a bestuurder in every third round only, with one question of their own list in turn', () => {
    const asked = ROUNDS.filter((n) => idsFor('bestuurder', n).length > 0);
    expect(asked).toEqual(ROUNDS.filter((n) => n % 3 === 0));
    expect(asked.slice(0, 5).map((n) => idsFor('bestuurder', n).slice(2).join())).toEqual([
      'P-C1',
      'P-C2',
      'P-D1',
      'P-E2',
      'P-C1',
    ]);
  });

  test('ask somebody in no group only what counts in a total', () => {
    for (const n of ROUNDS) expect(itemsFor(bank, 'anders', n).filter(({ same }) => !same)).toEqual([]);
  });

  test('take nobody two minutes, whatever is asked', () => {
    const longest = Math.max(...ROUNDS.flatMap((n) => ROLES.map((role) => secondsFor(bank, role, n))));
    expect(longest).toBeLessThan(120);
    expect(longest).toBeGreaterThan(60);
  });

  test('tell the release who was asked what', () => {
    const items = roundItems(bank, 3);
    expect(items.map(({ id, roles }) => [id, roles.length])).toEqual([
      ['P-A1', 5],
      ['P-B1', 5],
      ['P-D1', 3],
      ['P-D2', 4],
      ['P-C1', 1],
    ]);
    expect(items.find(({ id }) => id === 'P-C1')?.roles).toEqual(['bestuurder']);
  });

  test('begin at one', () => {
    for (const n of [0, -1, 1.5]) expect(() => itemsFor(bank, 'professional', n)).toThrow(RangeError);
  });
});

describe('the questions as they are asked', () => {
  test('begin with the role, in one tap', () => {
    const { questions, words } = roleQuestion(bank);
    const [field] = toForm(questions, words, ASKING);
    expect(field).toMatchObject({ id: ROLE_QUESTION, kind: 'choice', required: true, initial: null });
    expect(questions).toHaveLength(1);
  });

  test('fit on every platform, for every role, in every round', () => {
    for (const n of ROUNDS.slice(0, 33))
      for (const role of ROLES) {
        const { questions, words } = questionsFor(bank, role, n);
        if (questions.length === 0) continue;
        const fields = toForm(questions, words, ASKING);
        const form = { title: 'Puls', intro: [], fields, submit: { label: 'Verstuur', act: null } };
        expect(checkForm(form).fields.length).toBeGreaterThanOrEqual(3);
      }
    expect(LIMITS.scaleOptions).toBe(STEPS.length);
  });

  test('keep "Weet ik niet" and "Past niet bij mij" apart from the scale, and offer them beside a choice', () => {
    const { questions, words } = questionsFor(bank, 'professional', 7);
    const [, , scale, choice] = toForm(questions, words, ASKING);
    expect(scale).toMatchObject({ kind: 'scale', aside: [{ label: 'Weet ik niet' }, { label: 'Past niet bij mij' }] });
    expect(choice).toMatchObject({ id: 'P-H2', kind: 'choice' });
    expect(choice?.kind === 'choice' && choice.options.slice(-2).map(({ id }) => id)).toEqual(ASIDES);
  });

  test('speak to a role in its own words', () => {
    const wordsFor = (role: (typeof ROLES)[number]): string => questionsFor(bank, role, 3).words['P-D1']?.text ?? '';
    expect(wordsFor('leidinggevende')).toContain('jouw team');
    expect(wordsFor('professional')).toContain('jij genoeg tijd');
  });

  test('end with one open question, in turn, and ask about quoting only after an answer', () => {
    const { questions, words } = questionsFor(bank, 'professional', 6);
    expect(openQuestion(bank, 6).id).toBe('P-O2');
    expect(toForm(questions, words, ASKING).at(-1)).toMatchObject({ id: 'P-O2', max: 280, required: false });
    const after = toForm(questions, words, { ...ASKING, answers: { 'P-O2': 'De drempel.' } });
    expect(after.at(-1)).toMatchObject({ id: 'P-CITAAT', required: false });
  });

  test('keep of somebody who chooses another role what was asked of both in the same words', () => {
    expect(keptOnChange(bank, 3, 'professional', 'leidinggevende')).toEqual(['P-A1', 'P-B1', 'P-D2', 'P-O3']);
    expect(keptOnChange(bank, 3, 'professional', 'bestuurder')).toEqual(['P-A1', 'P-B1', 'P-O3']);
    expect(keptOnChange(bank, 2, 'professional', 'bestuurder')).toEqual([]);
    for (const role of GROUPS) expect(keptOnChange(bank, 3, role, role)).toEqual([...idsFor(role, 3), 'P-O3']);
  });
});
