import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdaptiveCard } from '../../adapters/teams/card.ts';
import { readCard } from '../../adapters/teams/read-card.ts';
import { type Field } from '../../src/chat/index.ts';
import {
  type Filled,
  actionsOf,
  chooseIn,
  inputsOf,
  objectionsOf,
  readable,
  typeInto,
  valuesOf,
} from '../fakes/teams/card.ts';
import { list, record, text as textOf } from '../fakes/teams/shape.ts';
import { form } from '../slack/arbitrary.ts';
import { against, card, words } from './against.ts';
import { everyField, oneQuestion } from './samples.ts';

describe('a form', () => {
  test('has an input for each kind of field, with its label and what is missing beside it, and nothing in grey', () => {
    const made = card({ kind: 'form', form: everyField('t') });
    expect(against(made as unknown as AdaptiveCard)).toEqual([]);
    expect(
      inputsOf(made).map((one) => [
        one['type'],
        one['label'],
        one['style'] ?? one['isMultiline'] ?? one['max'] ?? one['maxLength'],
        one['isRequired'],
        one['errorMessage'],
        one['value'],
      ]),
    ).toEqual([
      ['Input.ChoiceSet', 'Hoe staat het?', 'expanded', true, words.missing, undefined],
      ['Input.ChoiceSet', 'Wie?', 'compact', true, words.missing, 'p2'],
      ['Input.ChoiceSet', 'Waar?', 'expanded', true, words.missing, 'c'],
      ['Input.ChoiceSet', 'Hoeveel leer je?', 'expanded', true, words.missing, undefined],
      ['Input.Text', 'In één zin', 20, true, words.missing, 'al begonnen'],
      ['Input.Text', 'Vertel', true, undefined, undefined, undefined],
      ['Input.Number', 'Met hoeveel?', 99, true, 'Vul een heel getal in, van 0 tot en met 99.', 3],
    ]);
    expect(JSON.stringify(made)).not.toContain('placeholder');
    expect(readable(made)).toContain('Vertel\nMag leeg blijven.');
    expect(readable(made)).toContain('Goed – alles loopt');
    const [send] = actionsOf(made);
    expect(send).toMatchObject({ verb: 'send', data: { token: 't' } });
    expect(send).not.toHaveProperty('associatedInputs');
  });

  test('what stands there already is shown whole, also when it is too long', () => {
    const typed = 'x'.repeat(30);
    const fields = everyField('t').fields.map((field): Field =>
      field.id === 'kort' ? { ...field, kind: 'short-text', max: 20, initial: typed } : field,
    );
    const made = card({ kind: 'form', form: { ...everyField('t'), fields } });
    const input = inputsOf(made).find((one) => one['label'] === 'In één zin');
    expect([input!['value'], input!['maxLength']]).toEqual([typed, undefined]);
  });

  test('a choice that markdown would dress up is shown in a closed list, where it is plain', () => {
    const option = (label: string) => ({ id: label, label, help: null });
    const styleOf = (label: string): unknown => {
      const field = {
        ...everyField('t').fields[0]!,
        options: [option(label), option('Anders, met nog wat tekst erbij')],
      };
      return inputsOf(card({ kind: 'form', form: { ...everyField('t'), fields: [field] } }))[0]?.['style'];
    };
    expect(styleOf('Gewoon, met nog wat tekst erbij hier')).toBe('expanded');
    expect(styleOf('Niet *gewoon*, met nog wat tekst erbij')).toBe('compact');
  });

  test('two forms in one card have inputs of their own, and neither holds the other back', () => {
    const made = card({ kind: 'form', form: everyField('a') }, { kind: 'form', form: everyField('b') });
    expect(against(made as unknown as AdaptiveCard)).toEqual([]);
    expect(objectionsOf(made, {})).toEqual([]);
  });

  test('answers that are buttons stand in rows that Teams shows whole', () => {
    const made = card({ kind: 'form', form: oneQuestion('t') });
    expect(
      list(made['body'])
        .filter((one) => one['type'] === 'ActionSet')
        .map((one) => list(one['actions']).length),
    ).toEqual([5, 1]);
    expect(inputsOf(made)).toEqual([]);
  });

  test('comes back as it was filled in, whatever stands in it', () => {
    fc.assert(
      fc.property(form(6), fc.infiniteStream(fc.nat(4)), (any, picks) => {
        const made = card({ kind: 'form', form: any });
        const inputs = inputsOf(made);
        if (inputs.length === 0) return;
        const filled: Filled = {};
        const expected: Record<string, string | readonly string[]> = {};
        for (const [index, field] of any.fields.entries()) {
          const input = inputs[index]!;
          const pick = Number(picks.next().value);
          const choices = list(input['choices']).map((one) => textOf(one['value']));
          if (field.kind === 'multi-choice') {
            const chosen = choices.slice(0, pick + 1);
            filled[textOf(input['id'])] = chosen.join(',');
            expected[field.id] = chosen;
          } else if (field.kind === 'choice' || field.kind === 'scale') {
            const one = choices[pick % choices.length]!;
            filled[textOf(input['id'])] = one;
            expected[field.id] = one;
          } else {
            const typed = field.kind === 'number' ? String(pick) : `a,b*${pick}/`.slice(0, field.max);
            typeInto(input, filled, typed);
            expected[field.id] = typed;
          }
        }
        const sent = { ...record(actionsOf(made)[0]!['data']), ...valuesOf(made, filled) };
        const base = {
          from: { platform: 'teams', registration: 'r', tenant: 't', user: 'u' },
          conversation: 'c',
          scope: 'personal',
        } as const;
        expect(readCard(sent, 'send', 'id', base)!.inbound).toMatchObject({
          kind: 'submitted',
          token: any.submit.act,
          values: expected,
        });
      }),
      { numRuns: 150 },
    );
  });

  test('a field that is left as it stood sends what stood there, and an empty one nothing', () => {
    const made = card({ kind: 'form', form: everyField('t') });
    const base = {
      from: { platform: 'teams', registration: 'r', tenant: 't', user: 'u' },
      conversation: 'c',
      scope: 'personal',
    } as const;
    const sent = { token: 't', ...valuesOf(made, {}) };
    expect(readCard(sent, 'send', 'id', base)!.values).toEqual({
      wie: 'p2',
      waar: ['c'],
      kort: 'al begonnen',
      aantal: '3',
    });
    const filled: Filled = {};
    chooseIn(inputsOf(made)[2]!, filled, ['Hier', 'Ginds']);
    expect(readCard({ token: 't', ...valuesOf(made, filled) }, 'send', 'id', base)!.values).toMatchObject({
      waar: ['a', 'c'],
    });
  });
});
