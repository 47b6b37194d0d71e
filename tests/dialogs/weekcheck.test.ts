import { describe, expect, test } from 'vitest';
import { voice } from '../../dialogs/index.ts';
import type { Answers, Field } from '../../src/chat/index.ts';
import { actsOf, textsOf } from './read-out.ts';
import { sample } from './sample.ts';

const { weekcheck, outbox } = voice;
const { context } = sample;
const fieldsAt = (step: 'main' | 'more' | 'which' | 'learned', answers: Answers): readonly string[] =>
  weekcheck.form(step, context, answers).fields.map((field) => field.id);
const taken = (answers: Answers, values: Record<string, string | string[]>) =>
  weekcheck.take('main', context, answers, values);

describe('the weekcheck', () => {
  test('asks about earlier requests, the plan and five short things on one screen', () => {
    expect(fieldsAt('main', {})).toEqual(['H:3', 'H:4', 'V1', 'V2', 'V3', 'V4', 'V5']);
  });

  test('names the werkgroep, says that it is not anonymous and until when it can be changed', () => {
    const { intro, title } = weekcheck.form('main', context, {});
    expect(title).toBe('Weekcheck week 11');
    expect(intro.join(' ')).toMatch(/Communicatie.*niet anoniem.*aanpassen/);
  });

  test('is done in one screen when the week was ordinary', () => {
    expect(taken({}, { V1: 'ja', V2: 'op-weg' })).toEqual({ kind: 'keep', answers: { V1: 'ja', V2: 'op-weg' } });
  });

  test('asks what came in between when the plan did not work out', () => {
    const outcome = taken({}, { V1: 'nog-niet', V2: 'op-weg' });
    expect(outcome).toMatchObject({ kind: 'ask more', form: { fields: [{ id: 'V1b', required: false }] } });
  });

  test('offers a call, and nothing more, when the werkgroep is stuck', () => {
    const outcome = taken({}, { V2: 'zit-vast' });
    expect(outcome).toMatchObject({ kind: 'ask more', form: { fields: [{ id: 'V2b', required: false }] } });
  });

  test('asks what, of whom and by when for help, and which werkgroep after that', () => {
    const main = taken({}, { V2: 'op-weg', V4: ['geld'] });
    expect(main).toMatchObject({ form: { fields: [{ id: 'V4b' }, { id: 'V4c' }, { id: 'V4d' }] } });
    const more = weekcheck.take(
      'more',
      context,
      { V2: 'op-weg', V4: ['geld'] },
      {
        V4b: 'drukwerk',
        V4c: 'andere-werkgroep',
        V4d: 'deze-week',
      },
    );
    expect(more).toMatchObject({ kind: 'ask more', form: { fields: [{ id: 'V4e', options: [{ id: 'W1' }] }] } });
    expect(fieldsAt('which', { V4: ['geld'], V4c: 'partner' })).toEqual(['V4f']);
  });

  test('lets go of the help once nothing is needed any more', () => {
    const before = { V2: 'op-weg', V4: ['geld'], V4b: 'drukwerk', V4c: 'partner', V4f: 'P1', V4d: 'deze-week' };
    expect(taken(before, { V2: 'op-weg', V4: ['niets'] })).toEqual({
      kind: 'keep',
      answers: { V2: 'op-weg', V4: ['niets'] },
    });
  });

  test('keeps what was said of an earlier request when that request is no longer in the list', () => {
    const outcome = weekcheck.take('main', { ...context, hulpvragen: [] }, { 'H:3': 'geregeld' }, { V2: 'rustig' });
    expect(outcome).toEqual({ kind: 'keep', answers: { 'H:3': 'geregeld', V2: 'rustig' } });
  });

  test('will not take "niets" together with something else', () => {
    const outcome = taken({}, { V2: 'op-weg', V4: ['niets', 'geld'] });
    expect(outcome).toMatchObject({ kind: 'ask again', problems: { V4: expect.stringContaining('Niets') as string } });
    if (outcome.kind !== 'ask again') return;
    const field = outcome.form.fields.find((one: Field) => one.id === 'V4');
    expect(field).toMatchObject({ initial: ['niets', 'geld'] });
  });

  test('repeats the state and the plan of last week, and never what was learned or needed', () => {
    expect(weekcheck.same(sample.answers)).toEqual({ V2: 'zit-vast', V5: 'de folder drukken' });
  });

  test('adds a plain sentence to what was learned as long as both fit', () => {
    expect(weekcheck.withLearned({ V2: 'op-weg' }, ' koffie werkt ')).toEqual({ V2: 'op-weg', V3: 'koffie werkt' });
    expect(weekcheck.withLearned({ V3: 'een' }, 'twee')).toEqual({ V3: 'een\ntwee' });
    expect(weekcheck.withLearned({ V3: '🙂'.repeat(275) }, 'vier')).toEqual({ V3: `${'🙂'.repeat(275)}\nvier` });
    expect(weekcheck.withLearned({ V3: 'e'.repeat(275) }, 'vijf!')).toBeNull();
  });

  test('asks why not this week, with every answer as good', () => {
    const act = { kind: 'weekcheck.skip-why', werkgroep: 'W3', week: '2026-W11', version: 1, seen: 1 };
    expect(weekcheck.skipForm(context).submit.act).toEqual(act);
    expect(weekcheck.takeSkip(context, { S1: 'geen-tijd' })).toEqual({ kind: 'keep', answers: { S1: 'geen-tijd' } });
    expect(weekcheck.takeSkip(context, {}).kind).toBe('ask again');
  });
});

describe('messages about a weekcheck', () => {
  test('offer start, the same as last week and not this week; the same only when there is a last week', () => {
    expect(actsOf(outbox['weekcheck.ask'](sample.ask)).map((act) => act.kind)).toEqual([
      'weekcheck.open',
      'weekcheck.same',
      'weekcheck.skip',
    ]);
    const first = outbox['weekcheck.remind']({ ...sample.ask, canRepeat: false });
    expect(actsOf(first).map((act) => act.kind)).toEqual(['weekcheck.open', 'weekcheck.skip']);
  });

  test('ask for nothing once somebody answered, skipped, or the week is closed', () => {
    const kinds = (state: 'answered' | 'skipped' | 'closed') =>
      actsOf(outbox['weekcheck.remind']({ ...sample.ask, state })).map((act) => act.kind);
    expect(kinds('answered')).toEqual(['weekcheck.open']);
    expect(kinds('skipped')).toEqual(['weekcheck.open']);
    expect(kinds('closed')).toEqual([]);
  });

  test('give back everything that was sent, in the order of the questions', () => {
    const said = weekcheck.kept(sample.kept);
    const rows = said.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
    expect(rows.map(({ value }) => value)).toEqual([
      '‘een zaal in april’: ja, geregeld',
      'Deels',
      'de drukker was dicht',
      'We zitten vast',
      'Ja, graag',
      'koffie op het schoolplein werkt',
      'Geld en contact met een partner',
      'drukwerk betalen',
      'Een partner',
      'GGD Drenthe',
      'Deze week, vóór 20 maart',
      'de folder drukken',
    ]);
    expect(textsOf(said).join(' ')).toContain('maandag 16 maart om 08.30 uur');
  });

  test('offer a talk to nobody but who is asked for it', () => {
    const kinds = (offerTalk: boolean) => actsOf(weekcheck.kept({ ...sample.kept, offerTalk })).map((act) => act.kind);
    expect(kinds(true)).toContain('weekcheck.call');
    expect(kinds(false)).not.toContain('weekcheck.call');
  });

  test('let the second one choose between two answers to one weekcheck', () => {
    const said = weekcheck.inBetween('Bram', sample.kept, 4);
    expect(actsOf(said)).toEqual([
      { kind: 'weekcheck.replace', werkgroep: 'W3', week: '2026-W11', over: 4 },
      { kind: 'weekcheck.keep', werkgroep: 'W3', week: '2026-W11' },
    ]);
  });

  test('name the werkgroep on a button, or its number when the name is too long', () => {
    const long = 'Werkgroep met een naam die langer is dan een knop';
    const said = weekcheck.whichWerkgroep([
      { id: 'W3', name: 'Communicatie', week: '2026-W11' },
      { id: 'W9', name: long, week: '2026-W11' },
    ]);
    const labels = said.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    expect(labels.map((one) => one.label)).toEqual(['Communicatie', 'Kies nr. 2']);
    expect(textsOf(said).join(' ')).toContain(long);
  });
});
