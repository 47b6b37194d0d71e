import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFile } from '../support/scratch.ts';
import { bornFile } from '../support/world.ts';
import { contentOf, run } from './shell.ts';

const EXAMPLE = readFileSync(join(import.meta.dirname, '../../docs/voorbeeld-mensen.csv'), 'utf8');
const HEADER = 'id,naam,email,rollen,organisatie,werkgroepen,experimenten,vervanger,plek';

function fileOf(content: string | Buffer): string {
  const file = scratchFile('mensen.csv');
  writeFileSync(file, content);
  return file;
}

const accented = EXAMPLE.replaceAll('Okke', 'Zoë');
const withSemicolons = accented.replaceAll(',', ';');

describe('people import', () => {
  test.each([
    ['as it stands', Buffer.from(accented)],
    ['with a byte order mark', Buffer.from(`\uFEFF${accented}`)],
    ['with semicolons and Windows line ends', Buffer.from(withSemicolons.replaceAll('\n', '\r\n'))],
    ['in Windows-1252, as Excel writes it', Buffer.from(withSemicolons, 'latin1')],
  ])('takes the example %s, the same people each time', async (_, bytes) => {
    const database = bornFile();
    const ran = await run(['people', 'import', fileOf(bytes), '--json'], database);
    expect({ ...ran, out: JSON.parse(ran.out) as unknown }).toEqual({
      code: 0,
      out: { added: 3, changed: 0 },
      error: [],
    });
    const shown = await run(['person', 'show', 'okke@voorbeeld.nl', '--json'], database);
    expect(JSON.parse(shown.out)).toMatchObject({ name: 'Zoë Verzinstra', places: [{ platform: 'web' }] });
  });

  test('brings the same people up to date when it comes again, and takes nobody out', async () => {
    const database = bornFile();
    await run(['people', 'import', fileOf(EXAMPLE)], database);
    const again = await run(['people', 'import', fileOf(EXAMPLE), '--json'], database);
    expect(JSON.parse(again.out)).toEqual({ added: 0, changed: 3 });
    expect((await run(['person', 'show', 'p-femke'], database)).code).toBe(0);
  });

  const row = (changed: Readonly<Record<string, string>>): string =>
    HEADER.split(',')
      .map((column) => changed[column] ?? (column === 'naam' ? 'Jikke Nergensma' : ''))
      .join(',');
  const good = row({ id: 'p-1', email: 'jikke@voorbeeld.nl', naam: 'Okke Verzinstra' });

  test.each([
    ['a name that is empty', row({ naam: '' }), 3, 'naam: is empty'],
    ['a name without end', row({ naam: 'x'.repeat(81) }), 3, 'naam: is longer than 80'],
    ['an address that is none', row({ email: 'jikke' }), 3, 'email: "jikke" is not an e-mail address'],
    ['an id that is there twice', row({ id: 'p-1' }), 3, 'id: is on line 2 as well'],
    ['an address that is there twice', row({ email: 'Jikke@voorbeeld.nl', id: 'p-2' }), 3, 'email: is on line 2'],
    ['a role that is none', row({ rollen: 'professional|baas' }), 3, 'rollen: "baas" is not a role'],
    ['a kartrekker of nothing', row({ rollen: 'kartrekker' }), 3, 'rollen: "kartrekker" is not a role'],
    ['a kartrekker of a werkgroep that is not there', row({ rollen: 'kartrekker:W99' }), 3, 'rollen: W99'],
    ['a contact of an experiment that is not there', row({ rollen: 'contact:E99' }), 3, 'rollen: E99'],
    ['a werkgroep that is not there', row({ werkgroepen: 'W1|W99' }), 3, 'werkgroepen: "W99" does not exist'],
    ['an experiment that is not there', row({ experimenten: 'E99' }), 3, 'experimenten: "E99" does not exist'],
    ['a vervanger whom nobody knows', row({ vervanger: 'p-nobody' }), 3, 'vervanger: "p-nobody" is nobody'],
    ['somebody in the place of themselves', row({ id: 'p-2', vervanger: 'p-2' }), 3, 'vervanger: nobody stands in'],
    ['a place that is none', row({ plek: 'fax' }), 3, 'plek: "fax" is not slack, teams or web'],
    ['a cell too many', `${row({})},more`, 3, 'Invalid Record Length'],
    ['a cell too few', 'p-2,Jikke Nergensma', 3, 'Invalid Record Length'],
  ])('refuses %s with its line and column, and changes nothing', async (_, wrong, line, reason) => {
    const database = bornFile();
    const before = contentOf(database);
    const file = fileOf(`${HEADER}\n${good}\n${wrong}\n`);
    const ran = await run(['people', 'import', file], database);
    expect(ran).toEqual({
      code: 1,
      out: '',
      error: [expect.stringContaining(`krachtbot: ${file}:${String(line)}: ${reason}`)],
    });
    expect(ran.error[0]).not.toContain('\n');
    expect(contentOf(database)).toEqual(before);
  });

  test.each([
    ['a column that is none', `${HEADER},kleur\n`, 'kleur: is not a column'],
    ['a column that is not there', HEADER.replace(',plek', ''), 'plek: is missing from the header'],
    ['a quote that is never closed', `${HEADER}\n"p-1`, 'Quote Not Closed'],
    ['nothing at all', '', 'id: is missing from the header'],
  ])('refuses a file with %s', async (_, content, reason) => {
    const database = bornFile();
    const before = contentOf(database);
    const ran = await run(['people', 'import', fileOf(content)], database);
    expect(ran).toEqual({ code: 1, out: '', error: [expect.stringContaining(reason)] });
    expect(contentOf(database)).toEqual(before);
  });

  test('tells every problem of a file at once, each on a line of its own', async () => {
    const file = fileOf(`${HEADER}\n${row({ plek: 'fax', email: 'jikke' })}\n${row({ naam: '' })}\n`);
    const { error } = await run(['people', 'import', file], bornFile());
    const lines = error.join('\n').split('\n');
    expect(lines).toEqual([
      expect.stringContaining(`${file}:2: email`),
      expect.stringContaining(`${file}:2: plek`),
      expect.stringContaining(`${file}:3: naam`),
    ]);
  });

  test('a file that is not there is said in one line', async () => {
    const ran = await run(['people', 'import', '/nowhere/mensen.csv'], bornFile());
    expect(ran).toEqual({ code: 1, out: '', error: ['krachtbot: /nowhere/mensen.csv cannot be read.'] });
  });
});
