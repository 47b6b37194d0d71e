import fc from 'fast-check';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSeeds } from '../../seeds/read.ts';
import { alteredCopy } from './altered-copy.ts';

describe('reading the programme', () => {
  it('tells all problems at once, over all files, in order of file and line', () => {
    const copy = alteredCopy('programma/programma.yaml', 'nr: 3', 'nr: drie');
    const change = (file: string, old: string, now: string): void => {
      const path = join(copy.programma, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(old, now));
    };
    change('inspanningen.yaml', 'inspanning: I4', 'inspanning: I9');
    change('inspanningen.yaml', 'id: G-2', 'id: G-1');
    change('inspanningen.yaml', 'naam: nieuwsbrieven', 'naam: 12');
    change('programma.yaml', 'motto: ', 'moto: ');
    change('werkgroepen.yaml', 'id: W2', 'id: W1');
    const read = readSeeds(copy.programma);
    expect(read.ok ? [] : read.problems.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'inspanningen.yaml activiteiten[4].naam',
      'inspanningen.yaml activiteiten[17].inspanning',
      'inspanningen.yaml activiteiten[17].inspanning',
      'inspanningen.yaml activiteiten[19].id',
      'programma.yaml motto',
      'programma.yaml moto',
      'programma.yaml fase.nr',
      'werkgroepen.yaml werkgroepen[1].id',
    ]);
  });

  it('points at the column of the value that is wrong', () => {
    const copy = alteredCopy('programma/programma.yaml', 'nr: 3', 'nr: drie');
    const read = readSeeds(copy.programma);
    expect(read.ok ? [] : read.problems).toEqual([
      {
        file: 'programma.yaml',
        line: copy.line('nr: drie'),
        column: 7,
        path: 'fase.nr',
        reason: 'Write a whole number here, without quotes.',
      },
    ]);
  });

  it('does not call a werkgroep unknown when the file of the werkgroepen cannot be read', () => {
    const copy = alteredCopy('programma/experimenten.yaml', 'werkgroep: null', 'werkgroep: W1');
    writeFileSync(join(copy.programma, 'werkgroepen.yaml'), 'werkgroepen: [');
    const read = readSeeds(copy.programma);
    expect(read.ok ? [] : [...new Set(read.problems.map(({ file }) => file))]).toEqual(['werkgroepen.yaml']);
  });

  it('refuses a missing file, a folder in its place, an unknown file, and a file that is not UTF-8', () => {
    const copy = alteredCopy('programma/programma.yaml', 'nr: 3', 'nr: 3');
    rmSync(join(copy.programma, 'ritme.yaml'));
    rmSync(join(copy.programma, 'sturing.yaml'));
    mkdirSync(join(copy.programma, 'sturing.yaml'));
    writeFileSync(join(copy.programma, 'werkgroep.yml'), '');
    writeFileSync(join(copy.programma, 'kapitaalsvormen.yaml'), Buffer.from([0x6e, 0xe9]));
    const read = readSeeds(copy.programma);
    expect(read.ok ? [] : read.problems.map(({ file, reason }) => `${file}: ${reason.slice(0, 40)}`)).toEqual([
      'kapitaalsvormen.yaml: This file is not saved as UTF-8; save it',
      'ritme.yaml: This file does not exist or cannot be re',
      'sturing.yaml: This file does not exist or cannot be re',
      'werkgroep.yml: This file is not read; the files here ar',
    ]);
  });

  it('refuses an empty file, and a folder that is not there', () => {
    const copy = alteredCopy('programma/programma.yaml', 'nr: 3', 'nr: 3');
    writeFileSync(join(copy.programma, 'ritme.yaml'), '');
    const empty = readSeeds(copy.programma);
    expect(empty.ok ? [] : empty.problems).toMatchObject([{ file: 'ritme.yaml', line: 1, column: 1 }]);
    expect(readSeeds(join(copy.programma, 'nergens')).ok).toBe(false);
  });

  it('takes what the programme fills in where the plan left a place open', () => {
    const copy = alteredCopy('programma/programma.yaml', 'basisprincipes: null', 'basisprincipes: [Samen, Klein]');
    const read = readSeeds(copy.programma);
    expect(read.ok && read.programme.programma.basisprincipes).toEqual(['Samen', 'Klein']);
  });

  it('takes a file from an editor that writes a byte order mark and Windows line ends', () => {
    const copy = alteredCopy('programma/werkgroepen.yaml', 'W1', 'W1');
    const path = join(copy.programma, 'werkgroepen.yaml');
    writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`);
    const read = readSeeds(copy.programma);
    expect(read.ok && read.programme.werkgroepen.length).toBe(6);
  });

  it('refuses a file of a hundred thousand open brackets, and one that asks for another YAML', () => {
    const copy = alteredCopy('programma/werkgroepen.yaml', 'W1', 'W1');
    for (const text of ['['.repeat(100_000), '%YAML 9.9\n---\nwerkgroepen: []', '<<: 1', '? [a]\n: b', '12', '~']) {
      writeFileSync(join(copy.programma, 'werkgroepen.yaml'), text);
      const read = readSeeds(copy.programma);
      expect(read.ok ? [] : read.problems[0], text.slice(0, 20)).toMatchObject({ file: 'werkgroepen.yaml' });
    }
  });

  it('never throws, whatever happens to a file, and gives a place for every problem', () => {
    const copy = alteredCopy('programma/inspanningen.yaml', 'I1-1', 'I1-1');
    const path = join(copy.programma, 'inspanningen.yaml');
    const whole = readFileSync(path, 'utf8');
    const bits = fc.constantFrom(
      '',
      ':',
      '- ',
      '\n',
      '\t',
      '{',
      ']',
      '&a ',
      '*a',
      '!!set ',
      '? ',
      '"',
      '%',
      '|',
      '\0',
      '<<: ',
    );
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(60), fc.oneof(bits, fc.string()), (start, length, text) => {
        writeFileSync(path, whole.slice(0, start) + text + whole.slice(start + length));
        const read = readSeeds(copy.programma);
        if (read.ok) return;
        expect(read.problems.length).toBeGreaterThan(0);
        for (const { line, column, reason } of read.problems) {
          expect(Math.min(line, column)).toBeGreaterThan(0);
          expect(reason).toMatch(/\.$/);
        }
      }),
      { numRuns: 150 },
    );
  });
});
