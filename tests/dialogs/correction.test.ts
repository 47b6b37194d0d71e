import { describe, expect, test } from 'vitest';
import { voice } from '../../dialogs/index.ts';
import { sample } from './sample.ts';

describe('putting a weekbericht right', () => {
  const { weekbericht } = voice;
  const context = { week: '2026-W11', items: weekbericht.correctable(sample.digest) };

  test('offers what was learned, the line about each experiment and every request, by name', () => {
    const ids = context.items.map((one) => one.id);
    expect(ids.slice(0, 4)).toEqual(['weekcheck:W3', 'experiment:E3', 'hulpvraag:1', 'hulpvraag:2']);
    expect(context.items[1]?.label).toBe('Experiment Hoogeveen: er kwamen veertien ouders koffie drinken');
    expect(context.items[2]?.label).toBe('Communicatie vraagt: twee schrijvers');
  });

  test('needs a new text only when the old one is changed', () => {
    const away = { K1: 'hulpvraag:1', K2: 'weghalen' };
    expect(weekbericht.takeCorrection(context, away)).toEqual({ kind: 'keep', answers: away });
    expect(weekbericht.takeCorrection(context, { ...away, K2: 'aanpassen' })).toMatchObject({
      kind: 'ask again',
      problems: { K3: expect.any(String) as string },
    });
  });

  test('keeps a request within one sentence, and gives more room to what was learned', () => {
    const long = { K2: 'aanpassen', K3: 'e'.repeat(141) };
    expect(weekbericht.takeCorrection(context, { K1: 'hulpvraag:1', ...long }).kind).toBe('ask again');
    expect(weekbericht.takeCorrection(context, { K1: 'weekcheck:W3', ...long }).kind).toBe('keep');
  });

  test('offers an open answer of the puls to be taken away, and never to be put in words of one person', () => {
    const items = weekbericht.correctable(sample.digest, [{ id: 'x1', words: 'Het loket was dicht.' }]);
    expect(items.at(-1)).toEqual({ id: 'puls:x1', label: 'Uit de puls: Het loket was dicht.' });
    const of = { week: '2026-W11', items };
    const away = { K1: 'puls:x1', K2: 'weghalen' };
    expect(weekbericht.takeCorrection(of, away)).toEqual({ kind: 'keep', answers: away });
    expect(weekbericht.takeCorrection(of, { K1: 'puls:x1', K2: 'aanpassen', K3: 'Het loket was open.' })).toMatchObject(
      {
        kind: 'ask again',
        problems: { K2: 'Een open antwoord uit de puls kan ik alleen weghalen.' },
      },
    );
  });
});
