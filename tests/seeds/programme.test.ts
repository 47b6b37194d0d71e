import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { words as signaalWords } from '../../dialogs/signaal/words.ts';
import { LIVE } from './altered-copy.ts';
import { liveProgramme } from './live-programme.ts';

const programme = liveProgramme();
const names = (items: readonly { naam: string }[]): string[] => items.map(({ naam }) => naam);
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('the programme in the live seeds', () => {
  it('tells its name, its task and its phase', () => {
    const { programma } = programme;
    expect(programma).toMatchObject({
      naam: 'Alliantie van Kracht',
      afkorting: 'AVK',
      motto: 'Samen doorbreken we generatiearmoede!',
      opgave: 'het duurzaam doorbreken van generatiearmoede in de Veenkoloniën',
      bestaat_sinds: 2017,
      looptijd_jaren: 20,
    });
    expect(programma.fase).toMatchObject({
      nr: 3,
      ook_wel: 'derde jaar',
      van: '2025-08-01',
      tm: '2026-08-31',
      focus: 'Samen veranderen',
    });
  });

  it('has the three goals, the questions, the dilemmas and the cycle of the plan', () => {
    const { programma } = programme;
    expect(names(programma.strategische_doelen)).toEqual([
      'Huishoudens ervaren een kansrijk toekomstperspectief',
      'Het kind, de jongere of volwassene ontvangt maatwerk vanuit het werkveld',
      'We leren van elkaar en we weten wat effectief is',
    ]);
    expect(programma.cruciale_vragen).toEqual(['Doen we de dingen goed?', 'En doen we eigenlijk wel de goede dingen?']);
    expect(programma.vragen_over_mensen).toEqual([
      'Zijn zij tevreden?',
      'Helpen we hen goed?',
      'Verandert er iets voor hen?',
    ]);
    expect(programma.beweging_vragen).toHaveLength(3);
    expect(ids(programma.veranderdilemmas)).toEqual(['VD1', 'VD2', 'VD3']);
    expect(names(programma.veranderdilemmas)).toEqual([
      'Inhoud versus betekenis',
      'Ratio versus emotie',
      'Deel versus geheel',
    ]);
    expect(programma.veranderstappen).toHaveLength(4);
    expect(programma.experimenteercyclus).toEqual(['Klein beginnen', 'Snel leren', 'Samen aanpassen']);
    expect(programma.begrippen).toHaveLength(14);
  });

  it('has the four inspanningen and all twenty-one activiteiten', () => {
    expect(programme.inspanningen.map(({ id, naam }) => [id, naam])).toEqual([
      ['I1', 'Effectiviteit van interventies'],
      ['I2', 'Experimenteren en leren door te doen'],
      ['I3', 'Monitoring en lerend evalueren'],
      ['I4', 'Kapitaalsvormen'],
    ]);
    expect(programme.activiteiten.map(({ id, naam }) => `${id} ${naam}`)).toEqual([
      'I1-1 toetsingskader ontwikkelen',
      'I1-2 toetsingskader toepassen',
      'I1-3 set werkende interventies (best practices)',
      'I1-4 best practices implementeren',
      'I1-5 nieuwsbrieven',
      'I1-6 leerbijeenkomsten',
      'I1-7 Transitietafels',
      'I2-1 vijf experimenten',
      'I3-1 Meer kennis over minder armoede',
      'I3-2 podcasts met ervaringskennis',
      'I3-3 jaarlijks congres',
      'I3-4 lerend evalueren sessies',
      'I3-5 brede monitor',
      'I3-6 Innovatiewerkplaats Hanzehogeschool',
      'I3-7 ambassadeursprogramma',
      'I3-8 monitor aard en omvang van generatiearmoede in Groningen en Drenthe',
      "I3-9 'grotere beweging'",
      'I4-1 praktische ideeën en goede voorbeelden delen per kapitaalsvorm',
      'G-1 bijeenkomst leidinggevenden',
      'G-2 eiland van reflectie',
      'G-3 AVK-team per partner',
    ]);
  });

  it('counts exactly what the plan gives a number for', () => {
    const counted = programme.activiteiten.flatMap((one) =>
      one.soort === 'teller' ? [[one.id, one.doel_per_jaar]] : [],
    );
    expect(counted).toEqual([
      ['I1-5', 2],
      ['I1-6', 2],
      ['I1-7', 3],
      ['I3-3', 1],
      ['G-1', 4],
      ['G-2', 1],
      ['G-3', null],
    ]);
    expect(programme.activiteiten.filter(({ soort }) => soort === 'mijlpaal').map(({ id }) => id)).toEqual([
      'I1-1',
      'I1-3',
      'I3-5',
      'I3-8',
    ]);
  });

  it('has the five experiments, the six werkgroepen and the five kapitaalsvormen', () => {
    expect(programme.experimenten.map(({ id, naam }) => `${id} ${naam}`)).toEqual([
      'E1 Tijdige signalering van armoede binnen GGZ en VNN',
      'E2 Ervaringsdeskundigheid en werk',
      'E3 Hoogeveen',
      'E4 Verborgen armoede',
      'E5 warm Groningen-Drenthe',
    ]);
    expect(programme.experimenten[1]?.teller?.doel).toBe(250);
    expect(programme.werkgroepen.map(({ id, naam }) => `${id} ${naam}`)).toEqual([
      'W1 Ervaringsdeskundigheid en werk',
      'W2 Monitoring en evaluatie',
      'W3 Communicatie',
      'W4 Ondersteuningsstructuur',
      'W5 Lerend Evalueren',
      'W6 Effectiviteit van interventies',
    ]);
    expect(programme.kapitaalsvormen.map(({ id, naam }) => `${id} ${naam}`)).toEqual([
      'K1 Cultureel kapitaal',
      'K2 Economisch kapitaal',
      'K3 Sociaal kapitaal',
      'K4 Pedagogisch kapitaal',
      'K5 Mentaal kapitaal',
    ]);
  });

  it('tells who steers, who is in the teams and who pays', () => {
    const { sturing } = programme;
    expect([...sturing.richten.wie, ...sturing.inrichten.wie, ...sturing.verrichten.wie]).toEqual([
      'Dagelijks Bestuur',
      'stuurgroep',
      'programmateam',
      'werkgroepen',
      'kartrekkersoverleg',
    ]);
    expect(sturing.programmateam).toHaveLength(6);
    expect(sturing.avk_team.samenstelling.map(({ functie, aantal }) => `${functie} ${aantal}`)).toEqual([
      'bestuurder 1',
      'manager/teamleider 2',
      'uitvoering 2',
    ]);
    expect(sturing.deelnemer_rollen).toEqual(['professional', 'ervaringsdeskundige', 'leidinggevende', 'bestuurder']);
    expect(sturing.partners.soorten).toHaveLength(4);
    expect(sturing.partners.genoemd_in_plan).toHaveLength(9);
    expect(sturing.subsidies).toHaveLength(3);
  });

  it('leaves open what the plan leaves open', () => {
    expect(programme.programma.basisprincipes).toBeNull();
    expect(programme.programma.fase.jaardoel_telt_over).toBeNull();
    expect(programme.sturing.partners.lijst).toBeNull();
    expect(programme.organisatie).toEqual({ verwerkingsverantwoordelijke: null, privacycontact: null });
    expect(programme.activiteiten.filter(({ werkgroep }) => werkgroep !== null)).toEqual([]);
    expect(programme.experimenten.filter(({ stadium, werkgroep }) => stadium !== null || werkgroep !== null)).toEqual(
      [],
    );
    expect(programme.experimenten[1]?.teller?.einddatum).toBeNull();
    expect(programme.schoolvakanties.schooljaren.map((one) => one.gecontroleerd_op)).toEqual([null, null]);
  });

  it('gives the help lines that everybody may be told, danger first, and says of none that it was checked', () => {
    const { lijnen, laatst_gecontroleerd } = programme.noodnummers;
    expect(lijnen.map(({ nummer }) => nummer)).toEqual(['112', '113', undefined, '0800-2000', '0800-8115']);
    expect(laatst_gecontroleerd).toBeNull();
  });

  it('explains each kapitaal in the words that somebody who gives a signaal reads', () => {
    const inSeeds = programme.kapitaalsvormen.map(({ naam, uitleg }) => [naam.split(' ')[0], `${uitleg}.`]);
    const { options, optionHelp } = signaalWords.S7;
    const inDialog = Object.entries(optionHelp ?? {}).map(([id, help]) => [
      options[id as keyof typeof options],
      `${help[0]?.toLowerCase()}${help.slice(1)}`,
    ]);
    expect(inDialog).toEqual(inSeeds);
  });

  it('opens every file with a word to the people who edit it', () => {
    const files = ['programma', 'demo'].flatMap((dir) => readdirSync(join(LIVE, dir)).map((file) => join(dir, file)));
    for (const file of [...files, 'organisatie.yaml']) {
      expect(readFileSync(join(LIVE, file), 'utf8'), file).toMatch(/^# .+\n#\n# Wie past dit aan\? /);
    }
  });
});
