import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readPuls } from '../../seeds/puls-read.ts';
import { brokenCases } from '../seeds/broken-case.ts';
import { LIVE } from './live-bank.ts';

/** A copy of the question bank in which one text is replaced; gone after the test. */
function alteredBank(old: string, now: string) {
  const dir = mkdtempSync(join(tmpdir(), 'puls-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  cpSync(LIVE, dir, { recursive: true });
  const file = join(dir, 'vragenbank.yaml');
  const before = readFileSync(file, 'utf8');
  if (!before.includes(old)) throw new Error(`"${old}" is not in the question bank`);
  const after = before.replace(old, () => now);
  writeFileSync(file, after);
  return { dir, line: (text: string): number => after.split('\n').findIndex((one) => one.includes(text)) + 1 };
}

const long = 'x'.repeat(301);

// what | file | old | now | at | path | reason
const table = brokenCases(String.raw`
a key nobody knows | . | versie: 1 | versie: 1\nkleur: rood | kleur: | kleur | "kleur" is not known
an id without the prefix | . | id: P-A2 | id: A2 | id: A2 | vragen[2].id | looks like P-A1
an id used twice | . | id: P-A2 | id: P-A1 # weer | # weer | vragen[2].id | "P-A1" is used twice
a scale nobody knows | . | schaal: veel\n    tekst: 'Doen | schaal: heel\n    tekst: 'Doen | schaal: heel | vragen[1].schaal | no schaal "heel"
a scale of four steps | . | [Nooit, Bijna nooit, Soms, Vaak, Altijd of bijna altijd] | [Nooit, Soms, Vaak, Altijd] | [Nooit, Soms | schalen[1].woorden | at least 5 items
a step without words | . | [Nooit, Bijna nooit | ['', Bijna nooit | ['' | schalen[1].woorden[0] | at least 1 character
two steps with the same words | . | [Nooit, Bijna nooit | [Soms, Bijna nooit | [Soms, Bijna | schalen[1].woorden | same words
a question that is too long | . | tekst: Wat zat jou in de weg? | tekst: ${long} | xxxx | open_vragen[1].tekst | at most 300 characters
a question with no scale and no options | . | schaal: goed\n    tekst: Doen we | tekst: Doen we | id: P-A1 | vragen[0].id | either a scale
a question the same for all with variants | . | gelijk: true\n    schaal: goed\n    tekst: Hoe goed weet jij wat | gelijk: true\n    varianten: { bestuurder: Hoe? }\n    schaal: goed\n    tekst: Hoe goed weet jij wat | - id: P-A2 | vragen[2].id | either the same
a question with no variants that is not the same | . | anker: true\n    gelijk: true\n    schaal: goed | schaal: goed | - id: P-A1 | vragen[0].id | either the same
a variant for a role nobody knows | . | bestuurder: Hoe vaak praat | directeur: Hoe vaak praat | directeur: | vragen[8].varianten.directeur | not known
a third anchor | . | thema: leren\n | thema: leren\n    anker: true\n | - id: P-A1 | vragen | two anchors
an anchor in the rotation | . | [P-I1, P-A2] | [P-A1, P-A2] | anker: true | vragen[0].anker | an anchor, and stands in the rotation
a question nobody is asked | . | [P-I1, P-A2] | [P-A2] | id: P-I1 | vragen[21].id | nobody is asked it
a question asked twice | . | [P-I1, P-A2] | [P-I1, P-A2, P-C1] # dubbel | [P-C1, P-C2] | rotatie[1][0] | in the rotation twice
a rotation of what is not there | . | [P-I1, P-A2] | [P-I1, P-A2, P-Z9] # weg | # weg | rotatie[0][2] | no vraag "P-Z9"
a bestuurder without a text | . | rotatie: [P-C1, P-C2, P-D1, P-E2] | rotatie: [P-C1, P-F1] | [P-C1, P-F1] | bestuurders.rotatie[1] | no text (varianten) for a bestuurder
a round that takes too long | . | seconden: 12\n  - id: P-B1 | seconden: 45\n  - id: P-B1 | [P-I1, P-A2] | rotatie[0] | must stay under 120
an answer apart that is missing | . | weet-niet: Weet ik niet |  | past-niet: | altijd_erbij.weet-niet | "weet-niet" is missing
`);

describe('a broken question bank', () => {
  test.each(table)('is refused whole because of $what, and the place is told', ({ old, now, at, path, reason }) => {
    const { dir, line } = alteredBank(old, now);
    const read = readPuls(dir);
    const problems = read.ok ? [] : read.problems;
    const found = problems.find((problem) => problem.path === path && problem.reason.includes(reason));
    expect(found, JSON.stringify(problems, null, 1)).toMatchObject({ file: 'vragenbank.yaml', line: line(at) });
  });

  test('is refused in words when there is none', () => {
    const read = readPuls(join(tmpdir(), 'no-such-folder'));
    expect(read).toMatchObject({
      ok: false,
      problems: [{ reason: expect.stringContaining('does not exist') as string }],
    });
  });
});
