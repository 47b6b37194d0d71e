import { describe, expect, test } from 'vitest';
import { voice } from '../../dialogs/index.ts';
import { type Platform, checkMessage } from '../../src/chat/index.ts';
import { actsOf, textsOf } from './read-out.ts';
import { sample } from './sample.ts';

const { general, filter, self, count, outbox } = voice;

describe('the help card', () => {
  const card = general.help(sample.emergency, 'web');
  const texts = textsOf(card);

  test('begins with people one can call, then help for the werkgroep, then how the bot works', () => {
    const at = (words: string): number => texts.findIndex((text) => text.includes(words));
    expect(at('Bel 112.')).toBeGreaterThan(0);
    expect(at('Bel 112.')).toBeLessThan(at('Hulp vragen voor mijn werkgroep'));
    expect(at('Hulp vragen voor mijn werkgroep')).toBeLessThan(at('Wat kun je typen?'));
    expect(actsOf(card)).toEqual([{ kind: 'vraag.open' }, { kind: 'signaal.open' }, { kind: 'signaal.code' }]);
  });

  test('names a line without a number of its own, instead of calling it', () => {
    expect(card.blocks).toContainEqual({
      kind: 'facts',
      facts: [
        { label: 'Is er nu gevaar?', value: 'Bel 112. Dag en nacht.' },
        { label: 'Gaat het echt niet meer?', value: 'Huisarts.' },
      ],
    });
  });

  test('shows every number, also under a question that is too long to stand above it', () => {
    const when = `${'Gaat het al een hele tijd niet goed met jou of met iemand om je heen? '.repeat(3)}Ook nu?`;
    const long = general.help({ checkedOn: null, lines: [{ when, number: '113', note: null }] }, 'web');
    expect(textsOf(long)).toContain(`${when} Bel 113.`);
  });

  test('still says 112 when no numbers are filled in', () => {
    expect(textsOf(general.help({ checkedOn: null, lines: [] }, 'web')).join(' ')).toContain('Bel 112.');
  });

  test('says how to type a word where somebody is, and of no other platform', () => {
    const said = (platform: Platform): string => textsOf(general.help(sample.emergency, platform)).join(' ');
    expect(said('slack')).toContain('/kracht');
    expect(said('slack')).not.toMatch(/Teams|@krachtbot/);
    expect(said('teams')).toContain('@krachtbot');
    expect(said('teams')).not.toMatch(/Slack|\/kracht/);
    expect(said('web')).not.toMatch(/Slack|Teams/);
  });

  test('names only words that the bot understands', () => {
    const named = texts.flatMap((text) => /^([a-z ]+): /.exec(text)?.[1] ?? []);
    const known = Object.values(general.words).flat();
    expect(named).toHaveLength(10);
    for (const word of named) expect(known, word).toContain(word);
  });
});

describe('the words one can type', () => {
  test('belong to one command each, and are written in small letters', () => {
    const all = Object.values(general.words).flat();
    expect(new Set(all).size).toBe(all.length);
    for (const word of all) expect(word).toBe(word.toLowerCase().trim());
  });

  test.each(['hulp', 'help', 'hulp nu', '?'])('"%s" always brings the help card', (word) => {
    expect(general.words.hulp).toContain(word);
  });
});

describe('the first message', () => {
  const texts = textsOf(outbox.welcome({ givenName: 'Anouk', controller: 'Stichting Voorbeeld', contact: 'Carla' }));

  test('says that it is a computer, what is not anonymous, who can see, and how to stop', () => {
    const said = texts.join(' ');
    for (const words of [
      'computer, geen mens',
      'niet anoniem',
      'Slack en Microsoft',
      'Stoppen mag ook',
      'gezin herkent',
    ])
      expect(said).toContain(words);
    expect(said).toContain('Stichting Voorbeeld');
    expect(said).toContain('Carla');
  });

  test('says what becomes of an answer to the puls, and that a signaal needs no name', () => {
    const said = texts.join(' ');
    for (const words of ['De puls is vertrouwelijk.', 'haal ik jouw naam er helemaal af', 'vijf of meer mensen'])
      expect(said).toContain(words);
    expect(said).toContain('‘signaal’. Dat mag ook zonder jouw naam.');
  });

  test('says how to be forgotten', () => {
    expect(texts.join(' ')).toContain('‘wis mij’');
  });
});

describe('the privacy filter', () => {
  const kinds = 'bsn iban email phone address birthdate long-number postcode old-date name family'.split(' ');

  test('has a name of its own for each find', () => {
    expect(new Set(kinds.map((kind) => filter.label(kind))).size).toBe(kinds.length);
    expect(kinds.map((kind) => filter.label(kind))).not.toContain('iets persoonlijks');
    expect(filter.label('toString')).toBe('iets persoonlijks');
  });

  test('says what it saw, that it is not kept, what to do, and shows the masked copy', () => {
    const said = filter.block(['bsn', 'name', 'bsn'], 'ik sprak [naam]');
    expect(said).toContain('een BSN en een naam');
    expect(said).toContain('Dat bewaar ik niet.');
    expect(said).toMatch(/ik sprak \[naam\]$/);
  });

  test('warns without refusing', () => {
    expect(filter.warn(['family'], 'x')).not.toContain('bewaar ik niet');
    expect(filter.confirm.option).toBe('Het klopt zo');
  });
});

describe('counting', () => {
  test('asks whether the count is right, and takes a new one from 0 to 999', () => {
    expect(actsOf(outbox['count.ask'](sample.count)).map((act) => act.kind)).toEqual(['count.right', 'count.change']);
    expect(textsOf(outbox['count.ask'](sample.count))).toContain('Nieuwsbrieven: 1 van 2');
    expect(count.take(sample.count, { X2: '0' })).toEqual({ kind: 'keep', answers: { X2: 0 } });
    for (const wrong of ['', '1000', '-1', 'twee', '1,5'])
      expect(count.take(sample.count, { X2: wrong }), wrong).toMatchObject({ kind: 'ask again' });
  });
});

describe('somebody about themselves', () => {
  test('sees everything that is kept, and how to have it changed', () => {
    const said = textsOf(self.data(sample.own)).join('\n');
    const { person, organisation, deputy, contact } = sample.own;
    for (const kept of [
      person.name,
      person.email,
      organisation,
      deputy,
      contact,
      'kartrekker (W3)',
      'Slack en Website',
    ])
      expect(said).toContain(kept);
    for (const answer of ['koffie op het schoolplein werkt', 'de folder drukken', 'We zitten vast', 'Ja, graag'])
      expect(said).toContain(answer);
  });

  test('sees the newest first and how much there is besides', () => {
    const one = sample.own.weekchecks[0]!;
    const weekchecks = Array.from({ length: 52 }, (_, at) => ({
      ...one,
      revision: { ...one.revision, week: `2026-W${String(at + 1).padStart(2, '0')}`, at },
    }));
    const texts = textsOf(self.data({ ...sample.own, weekchecks }));
    const weeks = texts.filter((text) => /, week \d+ \(2026\)$/.test(text));
    expect(weeks[0]).toBe('Communicatie, week 52 (2026)');
    expect(texts).toContain(`Ik bewaar ook nog ${52 - weeks.length} van eerder.`);
  });

  test('reads an overview that fits, however much was written: the oldest weeks go first, then requests', () => {
    const text = 'e'.repeat(280);
    const one = sample.hulpvraag;
    const lately = (werkgroepen: number) =>
      Array.from({ length: werkgroepen }, () => ({
        werkgroep: 'W'.repeat(80),
        weeks: [13, 12, 11, 10].map((week) => ({
          week: `2026-W${String(week)}`,
          learned: text,
          next: text.slice(0, 200),
        })),
      }));
    const long = { ...one, hulpvraag: { ...one.hulpvraag, what: text } };
    const facts = {
      givenName: 'Bram',
      stopped: false,
      away: null,
      deputy: null,
      asked: [sample.ask, sample.ask, sample.ask, sample.ask],
      experiments: [1, 2, 3].map(() => ({ ...sample.line, state: 'answered' as const, text })),
      puls: null,
      mine: Array.from({ length: 6 }, () => long),
      taken: Array.from({ length: 6 }, () => long),
      signalen: [sample.signaal, sample.signaal, sample.signaal],
    };
    expect(() => checkMessage(self.overview({ ...facts, lately: lately(3) }))).not.toThrow();
    const weeks = (said: ReturnType<typeof self.overview>): number =>
      textsOf(said).filter((line) => /^Week \d+: e/.test(line)).length;
    expect(weeks(self.overview({ ...facts, mine: [], taken: [], lately: lately(1) }))).toBe(4);
    expect(weeks(self.overview({ ...facts, lately: lately(3) }))).toBeLessThan(12);
  });

  test('can start again after stopping, with one tap', () => {
    expect(actsOf(self.stopped())).toEqual([{ kind: 'self.start' }]);
    expect(textsOf(self.awayKept({ from: '2026-03-16', until: '2026-03-20' }, 'Bram')).join(' ')).toMatch(
      /16 t\/m 20 maart 2026.*Bram/,
    );
  });
});
