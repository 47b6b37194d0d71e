import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSeeds } from '../../seeds/read.ts';
import { alteredCopy } from './altered-copy.ts';
import { brokenCases } from './broken-case.ts';

const long = 'x'.repeat(61);

// what | file | old | now | at | path | reason
const table = brokenCases(String.raw`
a key nobody knows | programma.yaml | afkorting: AVK | afkorting: AVK\nkleur: rood | kleur: | kleur | "kleur" is not known
a missing key | programma.yaml | afkorting: AVK |  | naam: Alliantie | afkorting | "afkorting" is missing
a key written twice | programma.yaml | afkorting: AVK | afkorting: AVK\nafkorting: XYZ | XYZ |  | "afkorting" is written twice
an empty value | programma.yaml | afkorting: AVK | afkorting: | afkorting: | afkorting | may not be empty
a phase that ends before it starts | programma.yaml | tm: 2026-08-31 | tm: 2024-08-31 | tm: 2024 | fase.tm | before the start
a way of counting nobody knows | programma.yaml | telt_over: null | telt_over: maand | telt_over: maand | fase.jaardoel_telt_over | one of: fase, kalenderjaar
a number where text belongs | werkgroepen.yaml | naam: Communicatie | naam: 2026 | naam: 2026 | werkgroepen[2].naam | Write text
a text with a tab in it | werkgroepen.yaml | naam: Communicatie | naam: "Com\tmunicatie" | "Com | werkgroepen[2].naam | one line
a name that is too long | werkgroepen.yaml | naam: Communicatie | naam: ${long} | xxx | werkgroepen[2].naam | at most 60 characters
a list that is no list | werkgroepen.yaml | werkgroepen:\n | werkgroepen: geen\nrest:\n | werkgroepen: geen | werkgroepen | Write a list
an id that is no id | werkgroepen.yaml | id: W6 | id: werkgroep6 | werkgroep6 | werkgroepen[5].id | looks like W1
an id used twice | werkgroepen.yaml | id: W4 | id: W1 # weer | # weer | werkgroepen[3].id | "W1" is used twice
a kind of activiteit nobody knows | inspanningen.yaml | soort: mijlpaal\n | soort: droom\n | soort: droom | activiteiten[0].soort | teller, mijlpaal, doorlopend
a counter without a goal | inspanningen.yaml | doel_per_jaar: 3 |  | id: I1-7 | activiteiten[6].doel_per_jaar | "doel_per_jaar" is missing
a goal of nothing | inspanningen.yaml | doel_per_jaar: 3 | doel_per_jaar: 0 | doel_per_jaar: 0 | activiteiten[6].doel_per_jaar | at least 1
half a goal | inspanningen.yaml | doel_per_jaar: 3 | doel_per_jaar: 2.5 | 2.5 | activiteiten[6].doel_per_jaar | whole number
a goal on a milestone | inspanningen.yaml | soort: mijlpaal\n | soort: mijlpaal\n    doel_per_jaar: 9\n | doel_per_jaar: 9 | activiteiten[0].doel_per_jaar | not known here
an inspanning that does not exist | inspanningen.yaml | inspanning: I4 | inspanning: I9 | inspanning: I9 | activiteiten[17].inspanning | no inspanning "I9"
an inspanning that does not fit the id | inspanningen.yaml | id: I4-1 | id: I2-2 | inspanning: I4 | activiteiten[17].inspanning | does not fit the id
a werkgroep that does not exist | experimenten.yaml | werkgroep: null | werkgroep: W7 | werkgroep: W7 | experimenten[0].werkgroep | no werkgroep "W7"
a stage nobody knows | experimenten.yaml | stadium: null | stadium: klaar | stadium: klaar | experimenten[0].stadium | klein-beginnen
a date that does not exist | experimenten.yaml | einddatum: null | einddatum: 2026-02-30 | 2026-02-30 | experimenten[1].teller.einddatum | a date that exists
a day nobody knows | ritme.yaml | dag: donderdag | dag: thursday | thursday | weekcheck.vragen.dag | maandag, dinsdag
a time with a dot | ritme.yaml | tijd: '14:00' | tijd: 14.30 | 14.30 | weekcheck.vragen.tijd | between quotes
an hour that does not exist | ritme.yaml | tijd: '14:00' | tijd: '24:00' | 24:00 | weekcheck.vragen.tijd | hours:minutes
a reminder before its question | ritme.yaml | herinneren:\n    dag: vrijdag | herinneren:\n    dag: maandag | dag: maandag | weekcheck.herinneren | before the question
a reminder that may end before it starts | ritme.yaml | nog_herinneren_tot: '17:00' | nog_herinneren_tot: '09:00' | 09:00 | weekcheck.nog_herinneren_tot | earlier than the reminder
a weekcheck that ends before it starts | ritme.yaml | nog_vragen_tot:\n    dag: vrijdag | nog_vragen_tot:\n    dag: maandag | dag: maandag | weekcheck.nog_vragen_tot | after it starts
a preview before the weekcheck closes | ritme.yaml | voorbeeld:\n    dag: maandag\n    tijd: '08:00' | voorbeeld: { dag: maandag, tijd: '07:00' } | 07:00 | weekbericht.voorbeeld | before the weekcheck is closed
a preview after the weekbericht | ritme.yaml | voorbeeld:\n    dag: maandag\n    tijd: '08:00' | voorbeeld: { dag: maandag, tijd: '09:00' } | 09:00 | weekbericht.voorbeeld | before the weekbericht
a first round on another weekday | ritme.yaml | 2026-03-17 | 2026-03-18 | 2026-03-18 | puls.eerste_ronde | not on the weekday
holidays out of order | feestdagen.yaml | datum: 2026-04-03 | datum: 2026-04-28 | datum: 2026-04-05 | dagen[14].datum | in order of date
a holiday written twice | feestdagen.yaml | datum: 2026-04-06 | datum: 2026-04-05 | datum: 2026-04-05, naam: Tweede | dagen[15].datum | each date once
a year without holidays | feestdagen.yaml | tm: 2028 | tm: 2029 | van: 2025 | jaren | 2029 has no holidays
a holiday outside the years | feestdagen.yaml | datum: 2028-12-26 | datum: 2029-12-26 | 2029-12-26 | dagen[44].datum | outside the years
a school holiday that ends before it starts | schoolvakanties.yaml | tm: 2026-03-01 | tm: 2026-02-01 | 2026-02-01 | schooljaren[0].vakanties[2].tm | before the start
school holidays that overlap | schoolvakanties.yaml | tm: 2026-03-01 | tm: 2026-04-25 | van: 2026-04-25 | schooljaren[0].vakanties[3].van | do not overlap
a holiday in another school year | schoolvakanties.yaml | van: 2026-07-04, tm: 2026-08-16 | van: 2026-08-04, tm: 2026-08-16 | 2026-08-04 | schooljaren[0].vakanties[4].van | school year 2025-2026
a school year of two years | schoolvakanties.yaml | schooljaar: 2026-2027 | schooljaar: 2026-2028 | 2026-2028 | schooljaren[1].schooljaar | one year after
a telephone number without quotes | noodnummers.yaml | nummer: '112' | nummer: 112 | nummer: 112 | lijnen[0].nummer | Write text
words for a telephone number | noodnummers.yaml | nummer: '112' | nummer: de politie | de politie | lijnen[0].nummer | telephone number
a list that is not closed | sturing.yaml | wie: [Dagelijks Bestuur, stuurgroep] | wie: [Dagelijks Bestuur, stuurgroep | taken: |  | not valid YAML
a tag of another world | sturing.yaml | keer_per_jaar: 4 | keer_per_jaar: !geheim 4 | !geheim |  | not valid YAML
an anchor | sturing.yaml | keer_per_jaar: 4 | keer_per_jaar: &vier 4 | &vier |  | not used here
an alias | sturing.yaml | keer_per_jaar: 4 | keer_per_jaar: *vier | *vier |  | not used here
a second document | kapitaalsvormen.yaml | kapitaalsvormen:\n | kapitaalsvormen: []\n---\nkapitaalsvormen:\n | --- |  | not valid YAML
a key that JavaScript knows | kapitaalsvormen.yaml | kapitaalsvormen:\n | __proto__: { a: 1 }\nkapitaalsvormen:\n | __proto__ | __proto__ | "__proto__" is not known
a list where keys belong | organisatie.yaml | verwerkingsverantwoordelijke: null\nprivacycontact: null | - niemand | - niemand |  | Write keys
a text that starts with a space | organisatie.yaml | privacycontact: null | privacycontact: ' iemand' | ' iemand' | privacycontact | without spaces around
`);

describe('a broken programme', () => {
  it.each(table)('is refused whole because of $what, and the place is told', ({ file, old, now, at, path, reason }) => {
    const copy = alteredCopy(file === 'organisatie.yaml' ? file : join('programma', file), old, now);
    const read = readSeeds(copy.programma);
    const problems = read.ok ? [] : read.problems;
    const found = problems.find((problem) => problem.path === path && problem.reason.includes(reason));
    expect(found, JSON.stringify(problems, null, 1)).toMatchObject({ file, line: copy.line(at) });
    expect(found?.reason).toMatch(/^[A-Z].*\.$/);
    expect(found?.column).toBeGreaterThan(0);
  });
});
