import { describe, expect, test } from 'vitest';
import { scratchFile } from '../support/scratch.ts';
import { bornFile } from '../support/world.ts';
import { contentOf, run } from './shell.ts';

/** The names in the list of commands that a help text ends with. */
const commandsIn = (help: string): readonly string[] =>
  [...(help.split('Commands:')[1] ?? '').matchAll(/^ {2}([a-z]+)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');

/** Live, by its variables alone: no command here speaks to Slack. */
const LIVE = { SLACK_BOT_TOKEN: 'xoxb-none', SLACK_SIGNING_SECRET: 'none' };

describe('help', () => {
  test('every command, and every one under it, explains itself, exits with 0 and makes no database', async () => {
    const database = scratchFile('none.db');
    const seen: string[] = [];
    const look = async (path: readonly string[]): Promise<void> => {
      const ran = await run([...path, '--help'], database);
      expect({ path, code: ran.code, error: ran.error }).toEqual({ path, code: 0, error: [] });
      expect(ran.out).toContain(`Usage: ${['krachtbot', ...path].join(' ')}`);
      seen.push(path.join(' '));
      for (const name of commandsIn(ran.out)) await look([...path, name]);
    };
    await look([]);
    expect(seen).toEqual(
      expect.arrayContaining(['people import', 'person proposals', 'outbox again', 'teams package']),
    );
    expect(contentOf(database)).toBeNull();
  });
});

describe('what does not fit', () => {
  test.each([
    [[], 'name a command'],
    [['dance'], 'dance'],
    [['pausse'], 'Did you mean pause?'],
    [['seed', '--jsn'], 'Did you mean --json?'],
    [['person'], 'name a command'],
    [['person', 'dance'], 'dance'],
    [['person', 'show'], 'who'],
    [['person', 'show', 'p-nobody'], 'p-nobody'],
    [['person', 'forget'], 'who'],
    [['person', 'forget', 'p-nobody'], 'p-nobody'],
    [['person', 'link', 'p-femke', 'T0123456'], 'slack:T012/U034'],
    [['person', 'link', 'p-nobody', 'slack:T0123456/U0123456'], 'p-nobody'],
    [['person', 'link', 'p-femke', 'fax:T0123456/U0123456'], 'fax'],
    [['trust', 'slack', 'voorbeeld.nl'], 'slack:T012'],
    [['trust', 'web:web', 'voorbeeld.nl'], 'web:web'],
    [['trust', 'slack:T0123456', 'voorbeeld'], 'mail domain'],
    [['tick', '--at', 'Thursday'], 'Thursday'],
    [['tick', '--at'], '--at'],
    [['tick', '--at', '2026-02-30T10:00'], '2026-02-30'],
    [['digest'], '--week'],
    [['digest', '--week', '11'], '2026-W11'],
    [['digest', '--week', '2026-W54'], '2026-W54'],
    [['filter', '--today', 'today'], '2026-03-12'],
    [['outbox', 'again', 'no-such-row'], 'no-such-row'],
    [['outbox', 'drop', 'no-such-row'], 'no-such-row'],
    [['outbox', 'stands', 'no-such-row'], 'no-such-row'],
    [['preview', '--colour'], '--colour'],
    [['seed', 'more'], 'too many arguments'],
    [['activate'], 'active already'],
  ])('krachtbot %j: one line on standard error, exit code 1, nothing changed', async (words, named) => {
    const database = bornFile();
    const before = contentOf(database);
    const ran = await run(words, database);
    expect(ran).toEqual({ code: 1, out: '', error: [expect.stringMatching(/^krachtbot: \S.*$/)] });
    expect(ran.error[0]).toContain(named);
    expect(contentOf(database)).toEqual(before);
  });

  test('a configuration that does not fit is named before anything is made', async () => {
    const database = scratchFile('none.db');
    const ran = await run(['doctor'], database, { variables: { SLACK_BOT_TOKEN: 'xoxb-none' } });
    expect(ran).toEqual({ code: 1, out: '', error: [expect.stringContaining('SLACK_SIGNING_SECRET')] });
    expect(contentOf(database)).toBeNull();
  });

  test('a proef database is never used with a live platform', async () => {
    const database = bornFile();
    const ran = await run(['preview'], database, { variables: LIVE });
    expect(ran).toEqual({ code: 1, out: '', error: [expect.stringContaining('proef database')] });
  });
});

describe('tick', () => {
  test('does not go back on a proef database', async () => {
    const database = bornFile();
    const before = contentOf(database);
    const ran = await run(['tick', '--at', '2026-03-12T13:54'], database);
    expect(ran).toEqual({ code: 1, out: '', error: [expect.stringContaining('only goes forward')] });
    expect(contentOf(database)).toEqual(before);
  });

  test('goes forward, once: a second time at the same moment nothing is due and nobody is asked again', async () => {
    const database = bornFile();
    const tick = async () =>
      JSON.parse((await run(['tick', '--at', '2026-03-12T14:00', '--json'], database)).out) as {
        planned: readonly { job: string; planned: number }[];
        sent: number;
      };
    expect(await tick()).toMatchObject({ planned: [{ job: 'weekcheck.open', planned: 6 }], sent: 6 });
    expect(await tick()).toMatchObject({ planned: [], sent: 0 });
  });

  test('never looks ahead in an echt database', async () => {
    const database = scratchFile('echt.db');
    await run(['seed'], database, { variables: LIVE });
    const before = contentOf(database);
    const ran = await run(['tick', '--at', '2126-03-12T14:00'], database, { variables: LIVE });
    expect(ran).toEqual({ code: 1, out: '', error: [expect.stringContaining('later than now')] });
    expect(contentOf(database)).toEqual(before);
  });
});

describe('activate', () => {
  test('is refused as long as the doctor has something left, and says all of it in one line', async () => {
    const database = scratchFile('echt.db');
    await run(['seed'], database, { variables: LIVE });
    const before = contentOf(database);
    const ran = await run(['activate'], database, { variables: LIVE });
    expect(ran).toEqual({
      code: 1,
      out: '',
      error: [expect.stringMatching(/^krachtbot: Not yet, nothing was changed/)],
    });
    for (const named of ['privacy', 'KRACHTBOT_WEEKBERICHT_TO', 'kartrekkers']) expect(ran.error[0]).toContain(named);
    expect(contentOf(database)).toEqual(before);
    const preview = await run(['preview', '--json'], database, { variables: LIVE });
    expect(JSON.parse(preview.out)).toMatchObject({ active: false });
  });
});

describe('for programs', () => {
  test('preview --json says what goes out in the coming week, when, and to how many', async () => {
    const { code, out } = await run(['preview', '--json'], bornFile());
    const { active, rows } = JSON.parse(out) as { active: boolean; rows: readonly Record<string, unknown>[] };
    expect([code, active]).toEqual([0, true]);
    expect(rows[0]).toEqual({
      at: '2026-03-12T13:00:00.000Z',
      when: '2026-03-12 14:00',
      job: 'weekcheck.open',
      about: expect.stringContaining('2026-W11') as unknown,
      to: 6,
    });
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toSorted());
    expect(rows.at(-2)).toMatchObject({ job: 'weekbericht.post', when: '2026-03-16 08:30', to: 1 });
    expect(rows.at(-1)).toMatchObject({ job: 'puls.open', when: '2026-03-17 10:00', about: 'puls-001' });
    expect(rows.at(-1)?.['to']).toBeGreaterThan(20);
  });

  test('digest --json gives the weekbericht as facts and as text, and sends and keeps nothing', async () => {
    const database = bornFile();
    const before = contentOf(database);
    const { code, out } = await run(['digest', '--week', '2026-W10', '--json'], database);
    const { week, facts, text } = JSON.parse(out) as { week: string; facts: object; text: string };
    expect([code, week]).toEqual([0, '2026-W10']);
    expect(Object.keys(facts).length).toBeGreaterThan(3);
    const plain = await run(['digest', '--week', '2026-W10'], database);
    expect(plain.out).toBe(text);
    expect(text).toContain('Lerend Evalueren');
    expect(contentOf(database)).toEqual(before);
  });

  test('filter --json gives one object a line, in order, an empty line included, and opens no database', async () => {
    const database = scratchFile('none.db');
    const input = 'We gaan door.\r\nMail naam@voorbeeld.nl\n\nDe postcode is 9999 XX.\n';
    const { code, out } = await run(['filter', '--json', '--today', '2026-03-12'], database, { input });
    const lines = out.split('\n').map((line) => JSON.parse(line) as { action: string; kinds: unknown; masked: string });
    expect(code).toBe(0);
    expect(lines.map(({ action }) => action)).toEqual(['pass', 'block', 'pass', 'warn']);
    expect(lines[0]).toEqual({ action: 'pass', kinds: [], masked: 'We gaan door.' });
    expect(lines[1]).toMatchObject({ kinds: ['email'] });
    expect(lines[1]?.masked).not.toContain('naam@voorbeeld.nl');
    expect(contentOf(database)).toBeNull();
  });

  test('pause and resume hold everything that leaves, and let it go on', async () => {
    const database = bornFile();
    const active = async (): Promise<unknown> =>
      (JSON.parse((await run(['preview', '--json'], database)).out) as { active: unknown }).active;
    expect((await run(['pause'], database)).code).toBe(0);
    expect(await active()).toBe(false);
    expect((await run(['resume'], database)).code).toBe(0);
    expect(await active()).toBe(true);
  });

  test('trust and person link are kept, and lists that are empty say so', async () => {
    const database = bornFile();
    expect((await run(['trust', 'slack:T0123456', 'voorbeeld.nl'], database)).code).toBe(0);
    expect((await run(['person', 'link', 'p-femke', 'slack:T0123456/U0123456'], database)).code).toBe(0);
    const shown = await run(['person', 'show', 'p-femke', '--json'], database);
    expect(JSON.parse(shown.out)).toMatchObject({
      places: expect.arrayContaining([expect.objectContaining({ platform: 'slack', user: 'U0123456' })]) as unknown,
    });
    expect((await run(['person', 'proposals', '--json'], database)).out).toBe('[]');
    expect((await run(['outbox', '--json'], database)).out).toBe('[]');
  });
});
