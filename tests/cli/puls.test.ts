import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { randomBytes } from 'node:crypto';
import { ROLES } from '../../src/puls/bank.ts';
import { makeRoundStore } from '../../src/puls/round-store.ts';
import { roundFileOf } from '../../src/puls/round-file.ts';
import { alteredCopy } from '../seeds/altered-copy.ts';
import { bornFile } from '../support/world.ts';
import { contentOf, findingOf, run } from './shell.ts';

let database: string;
beforeEach(() => {
  database = bornFile();
});

const puls = (...words: readonly string[]) => run(['puls', ...words], database);

/** Twelve people who all choose this step, put where their taps would bring it. */
function answered(round: string, step: string): void {
  const store = makeRoundStore(database, round, randomBytes);
  for (let one = 0; one < 12; one += 1) {
    store.takeRole(`p-${String(one)}`, 'professional', []);
    for (const item of ['P-A1', 'P-B1', 'P-I1', 'P-A2']) store.answer(`p-${String(one)}`, item, one < 3 ? '1' : step);
  }
}

describe('krachtbot puls', () => {
  test('opens a round by hand, closes it, prints what may be told, and keeps no file of it', async () => {
    const opened = await puls('open', 'puls-001', '--json');
    expect(opened.code).toBe(0);
    const { invited, state } = JSON.parse(opened.out) as { invited: number; state: string };
    expect(state).toBe('open');
    expect(invited).toBeGreaterThan(20);
    expect(existsSync(roundFileOf(database))).toBe(true);
    answered('puls-001', '4');
    expect(await puls('close', 'puls-001')).toMatchObject({ code: 0, error: [] });
    expect(existsSync(roundFileOf(database))).toBe(false);
    const results = await puls('results', 'puls-001');
    expect(results.out).toContain('12 mensen deden mee');
    expect(results.out).toContain('van 5');
    const json = JSON.parse((await puls('results', 'puls-001', '--json')).out) as { release: { people: number } };
    expect(json.release.people).toBe(12);
    // How many of a role answered is told in no number: not with its figures either.
    expect(JSON.stringify(json)).toContain('"kind":"figures"');
    expect(JSON.stringify(json)).not.toMatch(/"n":/);
  });

  test('opens no second round before somebody wrote what is done with the first, and says so in one line', async () => {
    await puls('open', 'puls-001');
    await puls('close', 'puls-001');
    const before = contentOf(database);
    const refused = await puls('open', 'puls-002');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.error).toHaveLength(1);
    expect(refused.error[0]).toContain('Nothing was written yet about what is done with the last round');
    expect(contentOf(database)).toEqual(before);
    expect(existsSync(roundFileOf(database))).toBe(false);
    expect((await puls('feedback', 'puls-001')).error[0]).toContain('Write between 1 and');
    const input = 'We bellen vaker samen.\n';
    expect(await run(['puls', 'feedback', 'puls-001'], database, { input })).toMatchObject({ code: 0 });
    expect(await puls('open', 'puls-002')).toMatchObject({ code: 0, error: [] });
  });

  test.each([
    [['open', 'round 1'], 'puls-001'],
    [['close', 'puls-001'], 'no round puls-001'],
    [['results', 'puls-001'], 'no round puls-001'],
    [['feedback', 'puls-001', 'Goed.'], 'no round puls-001'],
    [['feedback', 'puls-001'], 'no round puls-001'],
  ])('puls %j: one line on standard error, exit code 1, nothing changed', async (words, named) => {
    const before = contentOf(database);
    const ran = await puls(...words);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.error.join('\n')).toContain(named);
    expect(ran.error).toHaveLength(1);
    expect(contentOf(database)).toEqual(before);
  });

  test('tells nothing of a round that is open, opens none twice, and keeps nothing that may name somebody', async () => {
    await puls('open', 'puls-001');
    expect((await puls('results', 'puls-001')).error[0]).toContain('not closed');
    expect((await puls('open', 'puls-001')).error[0]).toContain('opens once');
    await puls('close', 'puls-001');
    expect((await puls('close', 'puls-001')).error[0]).toContain('not open');
    const named = await puls('feedback', 'puls-001', 'Vraag het mevrouw Jansen, 06 12345678.');
    expect(named).toMatchObject({ code: 1 });
    expect(named.error[0]).not.toContain('Jansen');
  });

  test('says that answers were lost when their file is gone, and goes on with the next round', async () => {
    await puls('open', 'puls-001');
    const { destroyFile } = await import('../../src/puls/round-file.ts');
    destroyFile(roundFileOf(database));
    expect((await puls('close', 'puls-001')).out).toContain('lost');
    expect((await puls('results', 'puls-001')).error[0]).toContain('lost');
    expect(await puls('open', 'puls-002')).toMatchObject({ code: 0 });
  });
});

describe('doctor', () => {
  const pulsLine = () => findingOf(database, 'puls');

  test('says how many seconds the puls asks of each role, which is under two minutes', async () => {
    const line = await pulsLine();
    expect(line?.ok).toBe(true);
    const each = [...(line?.note ?? '').matchAll(/([a-z]+) (\d+)/g)].map(([, role, seconds]) => [
      role,
      Number(seconds),
    ]);
    expect(each.map(([role]) => role)).toEqual([...ROLES]);
    for (const [, seconds] of each) expect(seconds).toBeLessThan(120);
    for (const [, seconds] of each) expect(seconds).toBeGreaterThan(20);
  });

  test('fails when a file of answers outlives its round, and not while the round is open', async () => {
    await puls('open', 'puls-001');
    expect((await pulsLine())?.ok).toBe(true);
    await puls('close', 'puls-001');
    makeRoundStore(database, 'puls-001', randomBytes).create();
    expect(await pulsLine()).toMatchObject({ ok: false });
  });
});

describe('seed', () => {
  test('refuses a wrong question bank with file, place and reason, and keeps the one there is', async () => {
    const { programma, line } = alteredCopy(
      'puls/vragenbank.yaml',
      'rotatie:\n  - [P-I1, P-A2]',
      'rotatie:\n  - [P-I1, P-Z9]',
    );
    const before = contentOf(database);
    const refused = await run(['seed'], database, { variables: { KRACHTBOT_SEEDS: dirname(programma) } });
    expect(refused.code).toBe(1);
    expect(refused.error.join('\n')).toContain(`vragenbank.yaml:${String(line('P-Z9'))}`);
    expect(refused.error.join('\n')).toContain('P-Z9');
    expect(contentOf(database)).toEqual(before);
  });
});
