import { describe, expect, test } from 'vitest';
import { voice } from '../../dialogs/index.ts';
import type { Hulpvraag } from '../../src/records/hulpvraag.ts';
import type { HulpvraagFacts } from '../../src/voice/index.ts';
import { actsOf, textsOf } from './read-out.ts';
import { sample } from './sample.ts';

const { hulpvraag, outbox } = voice;
const forYou = outbox['hulpvraag.for-you'];
const as = (over: Partial<Hulpvraag>, names: Partial<HulpvraagFacts> = {}): HulpvraagFacts => ({
  ...sample.hulpvraag,
  ...names,
  hulpvraag: { ...sample.hulpvraag.hulpvraag, ...over },
});
const kindsOf = (said: ReturnType<typeof forYou>): readonly string[] => actsOf(said).map((act) => act.kind);
const filled = { N1: ['geld'], N2: 'drukwerk', N3: 'partner', N4: 'kan-wachten' };

describe('asking for help', () => {
  test('asks for which werkgroep only when there is a choice', () => {
    const fields = (count: number) =>
      hulpvraag.form({ ...sample.vraag, own: sample.vraag.own.slice(0, count) }, 'n1').fields.map((field) => field.id);
    expect(fields(2)).toEqual(['N0', 'N1', 'N2', 'N3', 'N4']);
    expect(fields(1)).toEqual(['N1', 'N2', 'N3', 'N4']);
    expect(fields(0)).toEqual(['N1', 'N2', 'N3', 'N4']);
  });

  test('fills in the one werkgroep somebody has, and none for who has none', () => {
    const taken = (count: number) =>
      hulpvraag.take({ ...sample.vraag, own: sample.vraag.own.slice(0, count) }, 'n1', filled);
    expect(taken(1)).toEqual({ kind: 'keep', answers: { N0: 'W1', ...filled } });
    expect(taken(0)).toEqual({ kind: 'keep', answers: filled });
    expect(taken(2)).toMatchObject({ kind: 'ask again', problems: { N0: expect.any(String) as string } });
  });

  test('gives the asker a copy, who hears of it, and a way back', () => {
    const said = hulpvraag.kept(sample.hulpvraag, [
      { name: 'Ellen', role: 'programmaleider', at: sample.moment, call: false },
    ]);
    expect(textsOf(said)).toContain('Ellen (programmaleider) krijgt jouw hulpvraag maandag 16 maart om 08.30 uur.');
    expect(actsOf(said)).toEqual([{ kind: 'hulpvraag.withdraw', hulpvraag: 7 }]);
    expect(textsOf(hulpvraag.kept(sample.hulpvraag, [])).join(' ')).toContain('weekbericht');
  });

  test('says nothing of a weekbericht when it is a call between two people', () => {
    const said = textsOf(hulpvraag.kept(as({ confidential: true, what: null }), [])).join(' ');
    expect(said).toContain('tussen jullie twee');
    expect(said).not.toContain('weekbericht');
  });
});

describe('a request that is brought to somebody', () => {
  test('says who asks what by when, with three buttons', () => {
    const said = forYou(sample.hulpvraag);
    expect(textsOf(said).join(' ')).toMatch(/Bram van Communicatie.*drukwerk betalen.*vóór 20 maart/);
    expect(kindsOf(said)).toEqual(['hulpvraag.take', 'hulpvraag.solved', 'hulpvraag.cannot']);
  });

  test('has its own words for a call, and shows nothing else', () => {
    const said = forYou(as({ confidential: true, what: null, needs: ['bellen'] }));
    expect(textsOf(said)).toContain('Hoi Anouk. Bram van Communicatie wil graag gebeld worden.');
    expect(said.blocks.some((block) => block.kind === 'facts')).toBe(false);
    expect(kindsOf(said)).toHaveLength(3);
  });

  test('can still be finished by whoever took it, and asks nothing of others', () => {
    expect(kindsOf(forYou(as({ status: 'opgepakt' }, { takenBy: 'Anouk' })))).toEqual([
      'hulpvraag.solved',
      'hulpvraag.cannot',
    ]);
    const others = forYou(as({ status: 'opgepakt' }, { takenBy: 'Ellen' }));
    expect(kindsOf(others)).toEqual([]);
    expect(textsOf(others).join(' ')).toContain('Ellen pakt dit op. Jij hoeft niets te doen.');
  });

  test.each(['opgelost', 'lukt-niet', 'ingetrokken'] as const)('asks nothing any more once it is %s', (status) => {
    expect(kindsOf(forYou(as({ status })))).toEqual([]);
    expect(kindsOf(hulpvraag.now(as({ status }), true))).toEqual([]);
  });

  test('asks one sentence for why it cannot be done', () => {
    const form = hulpvraag.cannotForm(sample.hulpvraag);
    expect(form.submit.act).toEqual({ kind: 'hulpvraag.cannot-why', hulpvraag: 7, version: 1 });
    expect(hulpvraag.takeCannot(sample.hulpvraag, { C1: 'te druk' })).toEqual({
      kind: 'keep',
      answers: { C1: 'te druk' },
    });
    expect(hulpvraag.takeCannot(sample.hulpvraag, {}).kind).toBe('ask again');
  });
});

describe('what became of a request', () => {
  const changed = (status: Hulpvraag['status'], now: Hulpvraag['status'] = status) =>
    outbox['hulpvraag.changed']({ ...as({ status: now }), change: { ...sample.change, status }, by: 'Ellen' });

  test.each([
    ['opgepakt', 'Goed nieuws. Ellen pakt jouw hulpvraag op.'],
    ['opgelost', 'Mooi. Jouw hulpvraag is opgelost, zegt Ellen.'],
    ['lukt-niet', 'Ellen laat weten: dit lukt nu niet.'],
    ['ingetrokken', 'Jouw hulpvraag is ingetrokken door Ellen.'],
    ['open', 'Jouw hulpvraag staat weer open. Ellen heeft hem aangepast.'],
  ] as const)('is told to the asker when it is %s', (status, words) => {
    expect(changed(status).summary).toBe(words);
  });

  test('gives the reason and another way when it cannot be done', () => {
    expect(textsOf(changed('lukt-niet'))).toContain('het geld is op');
    expect(kindsOf(changed('lukt-niet'))).toEqual(['vraag.open']);
  });

  test('can be withdrawn while it is open, and not after', () => {
    expect(kindsOf(changed('opgepakt'))).toEqual(['hulpvraag.withdraw']);
    expect(kindsOf(changed('opgepakt', 'opgelost'))).toEqual([]);
  });

  test('tells the one it was brought to that it is not needed any more', () => {
    const said = outbox['hulpvraag.changed-for-you']({
      ...as({ status: 'ingetrokken' }),
      change: { ...sample.change, status: 'ingetrokken' },
      by: 'Bram',
    });
    expect(said.summary).toBe('Bram heeft deze hulp niet meer nodig. Dank je wel.');
    expect(kindsOf(said)).toEqual([]);
  });
});
