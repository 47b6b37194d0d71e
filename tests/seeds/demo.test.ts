import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADDRESSEES, NEEDS, URGENCIES } from '../../seeds/demo-past-schema.ts';
import { PLAIN_ROLES } from '../../seeds/demo-schema.ts';
import { STADIA } from '../../seeds/schema.ts';
import { soundsAcute } from '../../src/privacy/acute.ts';
import { checkText } from '../../src/privacy/filter.ts';
import { STAGES } from '../../src/records/experiment.ts';
import * as hulpvraag from '../../src/records/hulpvraag.ts';
import { parseRole, PLAIN_ROLES as RECORDED_ROLES } from '../../src/records/role.ts';
import { SIGNAAL_KINDS } from '../../src/records/signaal.ts';
import { LIVE } from './altered-copy.ts';
import { liveDemo } from './live-demo.ts';
import { liveProgramme } from './live-programme.ts';

const demo = liveDemo();
const holders = (role: string) => demo.mensen.filter(({ rollen }) => rollen.includes(role));
const checks = demo.weken.flatMap(({ week, weekchecks }) => weekchecks.map((one) => ({ week, ...one })));
const filled = checks.flatMap((one) => (one.soort === 'ingevuld' ? [one] : []));
const texts = filled.flatMap(({ antwoorden, hulpvraag }) => [
  antwoorden.V1b,
  antwoorden.V3,
  antwoorden.V4b,
  antwoorden.V5,
  hulpvraag !== null && hulpvraag.status !== 'open' ? hulpvraag.toelichting : undefined,
]);
const { puls, signalen } = demo;
const written = [
  ...texts.flatMap((text) => text ?? []),
  ...demo.experimenten.map(({ zin }) => zin),
  ...signalen.flatMap(({ tekst, wat, uitkomst }) => [tekst, wat ?? [], uitkomst ?? []].flat()),
  ...puls.open.flatMap((one) => [one.tekst, 'in_andere_woorden' in one ? one.in_andere_woorden : []].flat()),
  puls.terugkoppeling,
];

describe('the people of the demo', () => {
  it('fill every role there is', () => {
    for (const role of PLAIN_ROLES) expect(holders(role).length, role).toBeGreaterThan(0);
  });

  it('give every werkgroep one kartrekker and every experiment one contact', () => {
    const { werkgroepen, experimenten } = demo.programme;
    expect(werkgroepen.map(({ id }) => holders(`kartrekker:${id}`).length)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(experimenten.map(({ id }) => holders(`contact:${id}`).length)).toEqual([1, 1, 1, 1, 1]);
    expect(new Set(werkgroepen.map(({ id }) => holders(`kartrekker:${id}`)[0]?.id)).size).toBe(6);
  });

  it('are about thirty, each with another first name, two of them without a werkgroep', () => {
    expect(demo.mensen).toHaveLength(33);
    expect(new Set(demo.mensen.map(({ voornaam }) => voornaam)).size).toBe(33);
    expect(demo.mensen.filter(({ werkgroepen }) => werkgroepen.length === 0)).toHaveLength(2);
  });

  it('include one who is professional and ervaringsdeskundige, and some stand-ins but not for all', () => {
    const both = holders('professional').filter(({ rollen }) => rollen.includes('ervaringsdeskundige'));
    expect(both).toHaveLength(1);
    const standIns = demo.programme.werkgroepen.map(({ id }) => holders(`kartrekker:${id}`)[0]?.vervanger ?? null);
    expect(standIns).toContain(null);
    expect(standIns.filter((one) => one !== null).length).toBeGreaterThan(1);
  });

  it('make groups of every size a puls report has to think about', () => {
    expect(holders('professional').length).toBeGreaterThanOrEqual(10);
    for (const role of ['ervaringsdeskundige', 'leidinggevende']) {
      expect(holders(role).length, role).toBeGreaterThanOrEqual(5);
      expect(holders(role).length, role).toBeLessThan(10);
    }
    expect(holders('bestuurder').length).toBeLessThan(5);
  });

  it('belong to the four partners, but nobody who is only ervaringsdeskundige shows theirs', () => {
    expect(new Set(demo.mensen.flatMap(({ organisatie }) => organisatie ?? []))).toEqual(
      new Set(demo.organisaties.map(({ id }) => id)),
    );
    const experts = holders('ervaringsdeskundige').filter(({ rollen }) => !rollen.includes('professional'));
    expect(experts.map(({ organisatie }) => organisatie)).toEqual(experts.map(() => null));
  });
});

describe('the filling of the demo', () => {
  it('fills in what the plan leaves open and changes nothing else', () => {
    const live = liveProgramme();
    const open = (programme: typeof live) => ({
      ...programme,
      organisatie: null,
      programma: { ...programme.programma, fase: { ...programme.programma.fase, jaardoel_telt_over: null } },
      activiteiten: programme.activiteiten.map(({ id, naam, soort }) => ({ id, naam, soort })),
      experimenten: programme.experimenten.map((one) => ({ ...one, stadium: null, werkgroep: null })),
    });
    expect(open(demo.programme)).toEqual(open(live));
    expect(demo.programme.organisatie.verwerkingsverantwoordelijke).toBe('Stichting Voorbeeld (verzonnen)');
    expect(demo.programme.experimenten.every(({ stadium }) => stadium !== null)).toBe(true);
    expect(demo.programme.activiteiten.filter(({ werkgroep }) => werkgroep === null).map(({ id }) => id)).toEqual([
      'I2-1',
      'I3-9',
    ]);
  });
});

describe('the codes of the demo', () => {
  it('are the codes the records know', () => {
    expect(PLAIN_ROLES).toEqual(RECORDED_ROLES);
    expect(demo.mensen.flatMap(({ rollen }) => rollen).filter((role) => parseRole(role) === null)).toEqual([]);
    expect(NEEDS).toEqual(['niets', ...hulpvraag.NEEDS]);
    expect(ADDRESSEES).toEqual(hulpvraag.ADDRESSEES);
    expect(URGENCIES).toEqual(hulpvraag.URGENCIES);
    expect(STADIA).toEqual(STAGES);
  });
});

describe('the past of the demo', () => {
  it('has the weeks before the demo starts, without the school holiday', () => {
    expect(demo.weken.map(({ week }) => week)).toEqual(['2026-W06', '2026-W07', '2026-W08', '2026-W10']);
  });

  it('knows silence, every reason for "deze week niet", a stand-in and every answer to V1 and V2', () => {
    expect(checks.length).toBeLessThan(24);
    expect(new Set(checks.flatMap((one) => (one.soort === 'deze-week-niet' ? one.reden : [])))).toEqual(
      new Set(['vakantie', 'geen-bijeenkomst', 'geen-tijd', 'vervanger']),
    );
    expect(filled.some(({ door }) => door === 'vervanger')).toBe(true);
    expect(new Set(filled.flatMap(({ antwoorden }) => antwoorden.V1 ?? []))).toEqual(
      new Set(['ja', 'deels', 'nog-niet', 'niet-meer']),
    );
    expect(new Set(filled.map(({ antwoorden }) => antwoorden.V2))).toEqual(
      new Set(['op-weg', 'het-schuurt', 'zit-vast', 'rustig']),
    );
  });

  it('leaves some hulpvragen open, some picked up, some solved and one that could not be', () => {
    const statuses = filled.flatMap(({ hulpvraag }) => hulpvraag?.status ?? []);
    const count = (status: string) => statuses.filter((one) => one === status).length;
    expect(['open', 'opgepakt', 'opgelost', 'lukt-niet'].map(count)).toEqual([3, 2, 5, 1]);
  });

  it('counts as far as week 10', () => {
    expect(demo.tellingen.map(({ activiteit, waarde }) => [activiteit, waarde])).toEqual([
      ['I1-5', 1],
      ['I1-6', 1],
      ['I1-7', 2],
      ['G-1', 2],
    ]);
  });

  it('names nobody, and holds no number, address or place that leads to somebody', () => {
    const names = demo.mensen.flatMap(({ voornaam, naam }) => [voornaam, naam.slice(voornaam.length + 1)]);
    expect(written.length).toBeGreaterThan(40);
    for (const text of written) {
      const words = new Set(text.toLowerCase().split(/[^\p{L}]+/u));
      expect(names.filter((name) => words.has(name.toLowerCase()))).toEqual([]);
      expect(text).not.toMatch(/\d{7}|@|\d{4} ?[A-Z]{2}\b|https?:/);
    }
  });

  it('holds no telephone number or e-mail address anywhere in its files', () => {
    for (const file of [
      'mensen.yaml',
      'organisaties.yaml',
      'invulling.yaml',
      'verleden.yaml',
      'signalen.yaml',
      'puls.yaml',
    ]) {
      const text = readFileSync(join(LIVE, 'demo', file), 'utf8');
      expect(text.replace(/\s|-/g, ''), file).not.toMatch(/\d{9}/);
      expect(text, file).not.toMatch(/\d{7}|@/);
    }
  });

  it('speaks of people as people', () => {
    for (const text of written) {
      expect(text).not.toMatch(/\b(armen|doelgroep|onderkant|probleemgezin|zorgmijder|cliënt|klant|!)/i);
      for (const sentence of text.split(/[.?:]/)) expect(sentence.trim().split(/\s+/).length).toBeLessThan(17);
    }
  });
});

describe('the signalen of the demo', () => {
  it('are of every kind, by name and without, over the weeks before it starts and the one it starts in', () => {
    expect(new Set(signalen.map(({ soort }) => soort))).toEqual(new Set(SIGNAAL_KINDS));
    expect(signalen.filter(({ van }) => van === undefined).length).toBeGreaterThan(2);
    expect(signalen.filter(({ van }) => van !== undefined).length).toBeGreaterThan(5);
    expect([...new Set(signalen.map(({ week }) => week))]).toEqual([...demo.weken.map(({ week }) => week), '2026-W11']);
    expect(demo.programme.experimenten.filter(({ id }) => !signalen.some(({ over }) => over === id))).toEqual([]);
  });

  it('hold nothing that the filter would stop, and nothing of somebody in need', () => {
    for (const text of written) {
      expect(checkText(text, { today: '2026-03-12', label: (kind) => kind }).action, text).toBe('pass');
      expect(soundsAcute(text), text).toBe(false);
    }
  });
});
