import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { voice } from '../../dialogs/index.ts';
import { STAGES } from '../../src/records/experiment.ts';
import { arbitraryWorld } from './arbitrary-world.ts';
import { actsOf, textsOf } from './read-out.ts';
import { sample } from './sample.ts';

const { experiment, outbox } = voice;
const open = { ...sample.line, text: null, standsInFor: null };
const told = { ...open, state: 'answered', text: 'Er kwamen veertien ouders.' } as const;

describe('the line about an experiment', () => {
  test('is asked as one question, with a way to say that there is nothing new', () => {
    const texts = textsOf(outbox['experiment.ask'](open)).join('\n');
    expect(texts).toContain('Hoi Anouk. Hoe gaat het met het experiment Hoogeveen?');
    expect(texts).toContain('Eén zin is genoeg.');
    expect(texts).toContain('dinsdag 7 april om 08.00 uur');
    expect(actsOf(outbox['experiment.ask'](open))).toEqual([
      { kind: 'experiment.open', experiment: 'E3', week: '2026-W14' },
      { kind: 'experiment.none', experiment: 'E3', week: '2026-W14' },
    ]);
    expect(textsOf(outbox['experiment.ask']({ ...open, standsInFor: 'Carla' })).join()).toContain('voor Carla');
  });

  test('stands with its words until the weekbericht, and can be changed as long', () => {
    const said = outbox['experiment.ask'](told);
    expect(textsOf(said)).toContain('Er kwamen veertien ouders.');
    expect(actsOf(said)).toEqual([{ kind: 'experiment.open', experiment: 'E3', week: '2026-W14' }]);
    expect(textsOf(outbox['experiment.ask']({ ...told, answeredBy: 'Carla' })).join()).toContain('Carla vertelde al');
  });

  test('that is closed says so without a word about whether anything was told', () => {
    const closed = outbox['experiment.ask']({ ...open, state: 'closed' });
    expect(closed).toEqual(outbox['experiment.ask']({ ...told, state: 'closed' }));
    expect(actsOf(closed)).toEqual([]);
  });

  test('is kept as it was typed; left open it is "niets nieuws"; too long is asked again', () => {
    const keep = (L1: string) => experiment.take(open, { L1 });
    expect(keep('Er kwamen *veertien* ouders.')).toMatchObject({
      kind: 'keep',
      answers: { L1: 'Er kwamen *veertien* ouders.' },
    });
    expect(keep(' \n ')).toEqual({ kind: 'keep', answers: {} });
    expect(keep('e'.repeat(280)).kind).toBe('keep');
    expect(keep('e'.repeat(281))).toMatchObject({ kind: 'ask again', problems: { L1: expect.any(String) as string } });
  });

  test('stands in the form when it is changed', () => {
    expect(experiment.form(told).fields[0]).toMatchObject({ initial: 'Er kwamen veertien ouders.' });
    expect(experiment.form(open).fields[0]).toMatchObject({ initial: '' });
  });
});

describe('the stage of an experiment', () => {
  test('is one choice, and only "gestopt met les" asks more', () => {
    for (const S1 of [...STAGES, 'niet-bekend']) {
      const outcome = experiment.takeStage(sample.stage, { S1 });
      expect([S1, outcome.kind]).toEqual([S1, S1 === 'gestopt-met-les' ? 'ask more' : 'keep']);
    }
    for (const values of [{}, { S1: 'klaar' }])
      expect(experiment.takeStage(sample.stage, values).kind).toBe('ask again');
  });

  test('that it stopped needs a reason and a lesson', () => {
    const both = { S2: 'De school verhuist.', S3: 'Begin met wie er al komt.' };
    expect(experiment.takeStop(sample.stage, both)).toEqual({ kind: 'keep', answers: both });
    for (const missing of ['S2', 'S3'] as const)
      expect(experiment.takeStop(sample.stage, { ...both, [missing]: ' ' })).toMatchObject({
        kind: 'ask again',
        problems: { [missing]: expect.any(String) as string },
      });
  });

  test('that the programme did not choose is called so', () => {
    const unset = experiment.timeline({ ...sample.timeline, stage: null });
    expect(textsOf(unset)).toContain('Stadium: nog niet gekozen.');
  });
});

describe('the timeline of an experiment', () => {
  test('shows every moment it was given, in the order it was given, none cut', () => {
    fc.assert(
      fc.property(arbitraryWorld, ({ timeline }) => {
        const items = experiment.timeline(timeline).blocks.flatMap((one) => (one.kind === 'list' ? one.items : []));
        expect(items).toHaveLength(timeline.moments.length);
        for (const [at, moment] of timeline.moments.entries())
          for (const words of moment.kind === 'stage'
            ? [moment.reason ?? '', moment.lesson ?? '']
            : [moment.text, moment.kind === 'signaal' ? (moment.outcome ?? '') : ''])
            expect(items[at]).toContain(words);
      }),
      { numRuns: 60 },
    );
  });

  test('offers each reader what they may do', () => {
    const kinds = (over: object) =>
      actsOf(experiment.timeline({ ...sample.timeline, earlier: null, maySet: false, tellIn: null, ...over })).map(
        (act) => act.kind,
      );
    expect(kinds({})).toEqual(['experiment.list']);
    expect(kinds({ maySet: true })).toEqual(['experiment.stage', 'experiment.list']);
    expect(kinds({ tellIn: '2026-W14' })).toEqual(['experiment.open', 'experiment.list']);
    expect(kinds({ earlier: 'x', isEarlier: true })).toEqual(['experiment.show', 'experiment.show', 'experiment.list']);
  });
});
