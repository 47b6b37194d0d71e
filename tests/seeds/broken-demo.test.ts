import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { readDemo } from '../../seeds/read-demo.ts';
import { liveBank } from '../puls/live-bank.ts';
import { alteredCopy } from './altered-copy.ts';
import { brokenCases } from './broken-case.ts';
import { liveProgramme } from './live-programme.ts';

const long = 'x'.repeat(141);

// what | file | old | now | at | path | reason
const table = brokenCases(String.raw`
a kind of partner nobody knows | organisaties.yaml | soort: gemeenten | soort: winkels | soort: winkels | organisaties[0].soort | no kind of partner "winkels"
a partner written twice | organisaties.yaml | id: o-nergenswijk | id: o-verzonnenveen # weer | # weer | organisaties[2].id | used twice
a role nobody knows | mensen.yaml | programmateam, programmaleider | programmateam, baas | baas | mensen[0].rollen[1] | kartrekker:W1
a role twice for one person | mensen.yaml | programmateam, programmaleider | programmaleider, programmaleider | programmaleider, | mensen[0].rollen[1] | there twice
a second programmaleider | mensen.yaml | programmateam, communicatieleider] | "programmateam", programmaleider] | "programmateam" | mensen[1].rollen[1] | already
a second kartrekker for a werkgroep | mensen.yaml | contact:E4, professional | contact:E4, kartrekker:W2 | contact:E4, kartrekker | mensen[16].rollen[1] | Somebody else is kartrekker:W2
a kartrekker outside the werkgroep | mensen.yaml | kartrekker:W6 | "kartrekker:W5" | "kartrekker:W5" | mensen[9].rollen[1] | takes part in W5
a werkgroep that does not exist | mensen.yaml | werkgroepen: [W4] | werkgroepen: [W4, W9] | W9 | mensen[0].werkgroepen[1] | no werkgroep "W9"
an organisation that does not exist | mensen.yaml | organisatie: o-nergenswijk | organisatie: o-niets | o-niets | mensen[1].organisatie | no organisation "o-niets"
a stand-in who does not exist | mensen.yaml | vervanger: p-kofi | vervanger: p-niemand | p-niemand | mensen[4].vervanger | no person "p-niemand"
a stand-in for oneself | mensen.yaml | vervanger: p-kofi | vervanger: p-soraya | vervanger: p-soraya | mensen[4].vervanger | their own stand-in
a stand-in from another werkgroep | mensen.yaml | vervanger: p-kofi | vervanger: p-faruk | vervanger: p-faruk | mensen[4].vervanger | same werkgroep (W1)
a first name written twice | mensen.yaml | voornaam: Dilan\n    naam: Dilan | voornaam: Wietske # weer\n    naam: Wietske | # weer | mensen[1].voornaam | called "Wietske" already
a name that does not start with the first name | mensen.yaml | naam: Dilan Karagül | naam: Dylan | Dylan | mensen[1].naam | starts with the first name
a place nobody knows | mensen.yaml | plek: web | plek: post | plek: post | mensen[0].plek | slack, teams, web
an activiteit that does not exist | invulling.yaml | I3-9: null | I3-10: null | I3-10 | werkgroep_bij_activiteit.I3-10 | no activiteit "I3-10"
a werkgroep that does not exist for an activiteit | invulling.yaml | I3-9: null | I3-9: W9 | W9 | werkgroep_bij_activiteit.I3-9 | no werkgroep "W9"
a goal for what is not counted | invulling.yaml | G-3: 4 | I1-1: 4 | I1-1: 4 | doel_bij_activiteit.I1-1 | kind teller "I1-1"
an experiment that does not exist | invulling.yaml | E5: { | E6: { | E6: { | experimenten.E6 | no experiment "E6"
a contact who is nobody | invulling.yaml | contact: p-hilde | contact: p-niemand | p-niemand | experimenten.E1.contact | no person "p-niemand"
a contact without the role | invulling.yaml | contact: p-hilde | contact: p-yara | E1: { | experimenten.E1.contact | contact:E1 is not with
a week that does not exist | verleden.yaml | week: 2026-W06\n | week: 2025-W53\n | 2025-W53 | weken[0].week | a week that exists
a week in the school holiday | verleden.yaml | - week: 2026-W10 | - week: 2026-W09 | - week: 2026-W09 | weken[3].week | Voorjaarsvakantie
weeks out of order | verleden.yaml | - week: 2026-W07 | - week: 2026-W06 # weer | # weer | weken[1].week | in order
a werkgroep that does not exist in a week | verleden.yaml | werkgroep: W1\n | werkgroep: W8\n | W8 | weken[0].weekchecks[0].werkgroep | no werkgroep "W8"
a werkgroep twice in one week | verleden.yaml | werkgroep: W2\n | werkgroep: W1 # weer\n | # weer | weken[0].weekchecks[1].werkgroep | twice in 2026-W06
a reason nobody knows | verleden.yaml | reden: vervanger\n | reden: geen-zin\n | geen-zin | weken[1].weekchecks[2].reden | geen-bijeenkomst
a stand-in where there is none | verleden.yaml | reden: geen-tijd\n | reden: vervanger # nu\n | # nu | weken[2].weekchecks[5].reden | has no stand-in
an option nobody knows | verleden.yaml | V2: rustig | V2: saai | V2: saai | weken[0].weekchecks[1].antwoorden.V2 | op-weg, het-schuurt, zit-vast, rustig
a question nobody knows | verleden.yaml | V2: rustig | V2: rustig\n          V9: ja | V9: ja | weken[0].weekchecks[1].antwoorden.V9 | "V9" is not known
a plan that is too long | verleden.yaml | V5: We kiezen tien vragen voor de brede monitor. | V5: ${long} | ${long} | weken[0].weekchecks[1].antwoorden.V5 | at most 140 characters
an answer about a plan there was not | verleden.yaml | V2: rustig | V1: ja # hier\n          V2: rustig | # hier | weken[0].weekchecks[1].antwoorden.V1 | had a plan
no answer about a plan there was | verleden.yaml | V1: deels\n          V1b: Twee partners kregen we niet te pakken. We kozen een druk moment.\n          V2: het-schuurt | V2: het-schuurt # leeg | # leeg | weken[1].weekchecks[0].antwoorden | answer to V1 is needed
a reason where the plan worked out | verleden.yaml | V1: deels\n | V1: ja\n | V1b: Twee | weken[1].weekchecks[0].antwoorden.V1b | V1b is only asked
a call where nothing is stuck | verleden.yaml | V2: zit-vast | V2: rustig # rust | V2b: ja | weken[2].weekchecks[3].antwoorden.V2b | V2b is only asked
no word on a call where things are stuck | verleden.yaml | V2: zit-vast\n          V2b: ja | V2: zit-vast | V2: zit-vast | weken[2].weekchecks[3].antwoorden.V2 | answer to V2b is needed
nothing and something needed at once | verleden.yaml | V4: [besluit] | V4: [niets, besluit] | [niets, besluit] | weken[1].weekchecks[1].antwoorden.V4 | stands alone
the same need twice | verleden.yaml | V4: [besluit] | V4: [besluit, besluit] | [besluit, besluit] | weken[1].weekchecks[1].antwoorden.V4 | there twice
a need without saying when | verleden.yaml | V4: [geld]\n          V4b: Is er geld voor één dag in een studio?\n          V4c: programmacontroller\n          V4d: deze-maand | V4: [geld]\n          V4b: Is er geld?\n          V4c: programmacontroller | V4: [geld] | weken[2].weekchecks[2].antwoorden.V4 | V4d is needed
a need without a hulpvraag | verleden.yaml | hulpvraag: { status: open } | hulpvraag: null | hulpvraag: null | weken[0].weekchecks[3].hulpvraag | exactly when V4
a status nobody knows | verleden.yaml | { status: open } | { status: weg } | status: weg | weken[0].weekchecks[3].hulpvraag.status | opgelost
a role nobody holds | verleden.yaml | door: programmaleider, week: 2026-W07 | door: leidinggevende, week: 2026-W07 | door: leidinggevende | weken[0].weekchecks[0].hulpvraag.door | Exactly one person
help before it was asked | verleden.yaml | door: programmaleider, week: 2026-W07 | door: programmaleider, week: 2026-W05 | 2026-W05 | weken[0].weekchecks[0].hulpvraag.week | outside 2026-W06 to 2026-W10
a count of what is not counted | verleden.yaml | activiteit: I1-5 | activiteit: I1-1 | activiteit: I1-1 | tellingen[0].activiteit | kind teller "I1-1"
a count written twice | verleden.yaml | activiteit: I1-6 | activiteit: "I1-5" | "I1-5" | tellingen[1].activiteit | there twice
a count below nothing | verleden.yaml | waarde: 2, week | waarde: -2, week | waarde: -2 | tellingen[2].waarde | at least 0
a line about an experiment that does not exist | verleden.yaml | experiment: E5, week | experiment: E9, week | E9 | experimenten[5].experiment | no experiment "E9"
a line in a week of which nothing is told | verleden.yaml | experiment: E5, week: 2026-W10 | experiment: E5, week: 2026-W09 | 2026-W09, zin | experimenten[5].week | Nothing else is told
two lines about an experiment in one week | verleden.yaml | experiment: E4, week | experiment: "E3", week | "E3" | experimenten[4].experiment | there twice
a signaal of nobody | signalen.yaml | van: p-marije | van: p-niemand | p-niemand | signalen[0].van | no person "p-niemand"
a signaal about nothing | signalen.yaml | over: E3 | over: E9 | over: E9 | signalen[0].over | no experiment or activiteit "E9"
a signaal in the school holiday | signalen.yaml | week: 2026-W06\n    code | week: 2026-W09\n    code | 2026-W09 | signalen[1].week | Voorjaarsvakantie
a signaal by name and without | signalen.yaml | van: p-omar | van: p-omar\n    code: tsrq-pnmk-jhgf | soort: werkt-niet | signalen[2].soort | either a giver
a code that can be none | signalen.yaml | code: bcdf-ghjk-mnpq | code: abcd-ghjk-mnpq | abcd | signalen[1].code | looks like bcdf
a code twice | signalen.yaml | code: pqrs-tvwx-zbcd | code: bcdf-ghjk-mnpq # weer | # weer | signalen[6].code | there twice
a kind of signaal nobody knows | signalen.yaml | soort: kans | soort: klacht | klacht | signalen[3].soort | belemmering
a story without whose it is | signalen.yaml | van_wie: mijzelf\n | # weg\n | soort: verhaal | signalen[5].soort | said of a verhaal
an outcome of nothing | signalen.yaml | aanpassing: proberen\n    wat: Ervaring | aanpassing: nog-niets\n    wat: Ervaring | uitkomst: Zelf | signalen[2].uitkomst | belongs to an adjustment
somebody to take away what does not stand in the way | signalen.yaml | soort: werkt\n    over: E3 | soort: werkt\n    wie: wijzelf\n    over: E3 | wie: wijzelf | signalen[0].wie | about a belemmering
an answer of more people than took part | puls.yaml | mensen: 11 | mensen: 10 | P-A1: ['4', '4' | antwoorden[0].P-A1 | More answers than people
an answer to what was not asked | puls.yaml | P-A3: ['4', '5' | P-B2: ['4', '5' | P-B2 | antwoorden[1].P-B2 | question for this role
a puls that closed before it opened | puls.yaml | gesloten: 2026-03-10 | gesloten: 2026-03-01 | 2026-03-01 | gesloten | after it opened
more answers than people who were asked | puls.yaml | gevraagd: 26 | gevraagd: 20 | gevraagd: 20 | gevraagd | More people answered
`);

describe('a broken demo', () => {
  it.each(table)('is refused whole because of $what, and the place is told', ({ file, old, now, at, path, reason }) => {
    const copy = alteredCopy(join('demo', file), old, now);
    const read = readDemo(copy.demo, liveProgramme(), liveBank());
    const problems = read.ok ? [] : read.problems;
    const found = problems.find((problem) => problem.path === path && problem.reason.includes(reason));
    expect(found, JSON.stringify(problems, null, 1)).toMatchObject({ file, line: copy.line(at) });
    expect(found?.reason).toMatch(/^[A-Z].*\.$/);
  });

  it('is taken again when the programme decides for itself what the demo had filled in', () => {
    const copy = alteredCopy('programma/programma.yaml', 'nr: 3', 'nr: 3');
    const programme = liveProgramme();
    const organisatie = { verwerkingsverantwoordelijke: 'Wij samen', privacycontact: null };
    const read = readDemo(copy.demo, { ...programme, organisatie }, liveBank());
    expect(read.ok && read.demo.programme.organisatie).toEqual({
      verwerkingsverantwoordelijke: 'Wij samen',
      privacycontact: 'de programmasecretaris van de demo',
    });
  });
});
