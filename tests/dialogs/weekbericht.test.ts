import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { voice } from '../../dialogs/index.ts';
import { pulsLines } from '../../dialogs/puls/block.ts';
import { threadParts } from '../../dialogs/weekbericht/index.ts';
import type { DigestFacts, HelpItem } from '../../src/records/weekbericht.ts';
import { arbitraryDigest } from './arbitrary-digest.ts';
import { actsOf, textsOf, visibleWords } from './read-out.ts';
import { samplePuls } from './sample-puls.ts';
import { sample } from './sample.ts';

const post = voice.outbox['weekbericht.post'];
const thread = voice.outbox['weekbericht.thread'];
const TITLES = ['Hier is hulp nodig', 'Dit leerden we', 'Zo staan we ervoor', 'Afgerond'];

const headingsOf = (facts: DigestFacts): readonly string[] =>
  post(facts).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

/** Numbers of the requests that are shown as open help, in the main message and in the thread. */
const numbersIn = (texts: readonly string[]): readonly number[] =>
  texts.flatMap((text) => {
    const number = /^Nr\. (\d+)\. /.exec(text)?.[1];
    return number === undefined ? [] : [Number(number)];
  });

const quiet: DigestFacts = {
  ...sample.digest,
  correctedOn: null,
  heard: 0,
  help: [],
  learned: [],
  experiments: [],
  signals: [],
  counts: [],
  closed: [],
};

describe('the weekbericht', () => {
  test('is never longer than two hundred words, buttons included', () => {
    fc.assert(
      fc.property(arbitraryDigest, (facts) => {
        expect(visibleWords(post(facts))).toBeLessThanOrEqual(200);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps its blocks in a fixed order, and a block without news is not there', () => {
    fc.assert(
      fc.property(arbitraryDigest, (facts) => {
        const wanted = [facts.help, facts.learned, facts.counts, facts.closed];
        const titles = TITLES.filter((_, at) => (wanted[at]?.length ?? 0) > 0);
        const puls = facts.puls === null ? [] : ['Dit zegt de puls'];
        const closed = titles.at(-1) === 'Afgerond' ? titles.slice(-1) : [];
        const before = titles.slice(0, titles.length - closed.length);
        expect(headingsOf(facts).slice(1)).toEqual([...before, ...puls, ...closed]);
      }),
    );
  });

  test('shows at most three items in a block, from the first on, and says how many there are besides', () => {
    fc.assert(
      fc.property(arbitraryDigest, (facts) => {
        const texts = textsOf(post(facts));
        const shown = numbersIn(texts);
        expect(shown.length).toBeLessThanOrEqual(3);
        expect(shown).toEqual(facts.help.slice(0, shown.length).map((item) => item.id));
        const left = facts.help.length - shown.length;
        const announced = texts.some((text) =>
          new RegExp(`\\b${left} hulpvra(ag|gen) sta|sta.*\\b${left} hulp`).test(text),
        );
        expect(announced).toBe(left > 0);
      }),
    );
  });

  test('shows something of every block when the texts are of an ordinary length', () => {
    const full = { ...sample.digest, help: [...sample.digest.help, ...sample.digest.help] };
    expect(numbersIn(textsOf(post(full)))).toHaveLength(3);
    expect(headingsOf(full).slice(1)).toEqual(TITLES);
    expect(threadParts(full)).not.toContain('counts');
  });

  test('of a very full week stays within two hundred words, with something of every block in its order', () => {
    const full = { ...sample.digest, help: [...sample.digest.help, ...sample.digest.help], puls: samplePuls };
    expect(pulsLines(samplePuls)).toHaveLength(4);
    const said = post(full);
    expect(visibleWords(said)).toBeLessThanOrEqual(200);
    expect(headingsOf(full).slice(1)).toEqual([...TITLES.slice(0, 3), 'Dit zegt de puls', 'Afgerond']);
    expect(numbersIn(textsOf(said)).length).toBeGreaterThan(0);
    for (const line of pulsLines(samplePuls)) expect(textsOf(said)).toContain(line);
    // What is not in it is announced there and told in the thread.
    const kinds = threadParts(full).map((part) => part.split('-')[0]);
    expect([...new Set(kinds.slice(full.parts.length))]).toEqual(
      ['signals', 'experiments', 'puls', 'help', 'closed', 'counts'].filter((kind) => kinds.includes(kind)),
    );
    expect(kinds).toEqual(expect.arrayContaining(['signals', 'experiments', 'puls', 'help']));
  });

  test('loses no request for help: what is not in the message is in the thread, once', () => {
    fc.assert(
      fc.property(arbitraryDigest, (facts) => {
        const parts = threadParts(facts).filter((part) => part.startsWith('help'));
        const inThread = parts.flatMap((part) => numbersIn(textsOf(thread({ facts, part }))));
        const all = [...numbersIn(textsOf(post(facts))), ...inThread];
        expect(all).toEqual(facts.help.map((item) => item.id));
      }),
    );
  });

  test('keeps every request where it stands when somebody takes one', () => {
    const anyone = fc.constantFrom('Ellen', 'de communicatieleider', 'a b c d e f g h i j k l m n');
    fc.assert(
      fc.property(arbitraryDigest, anyone, fc.nat(30), (facts, takenBy, which) => {
        const opened = facts.help.map((item): HelpItem => ({ ...item, status: 'open', takenBy: null }));
        const taken = opened.map((item, at): HelpItem =>
          at === which ? { ...item, status: 'opgepakt', takenBy } : item,
        );
        const before = { ...facts, help: opened };
        const after = { ...facts, help: taken };
        expect(threadParts(after)).toEqual(threadParts(before));
        expect(numbersIn(textsOf(post(after)))).toEqual(numbersIn(textsOf(post(before))));
      }),
    );
  });

  test('always has a part for each werkgroep, in their own order, first of all', () => {
    fc.assert(
      fc.property(arbitraryDigest, (facts) => {
        expect(threadParts(facts).slice(0, 6)).toEqual(['W1', 'W2', 'W3', 'W4', 'W5', 'W6']);
        expect(new Set(threadParts(facts)).size).toBe(threadParts(facts).length);
      }),
    );
  });

  test('says nothing that could shame: no percentage, ranking, colour or state of a werkgroep', () => {
    const forbidden = /%|\b(rood|oranje|groen|score|ranglijst|beste|slechtste|gemiddeld|vast|schuurt|niet ingevuld)\b/i;
    const bland = (item: HelpItem): HelpItem => ({
      ...item,
      werkgroep: 'Communicatie',
      what: 'hulp',
      addresseeName: 'Communicatie',
      takenBy: 'Ellen',
    });
    fc.assert(
      fc.property(arbitraryDigest, (any) => {
        const facts: DigestFacts = {
          ...any,
          help: any.help.map(bland),
          closed: any.closed.map(bland),
          learned: any.learned.map(() => ({ werkgroep: 'Communicatie', text: 'les' })),
          experiments: any.experiments.map((one) => ({ ...one, name: 'Hoogeveen', text: 'zin' })),
          counts: any.counts.map((count) => ({ ...count, name: 'Nieuwsbrieven' })),
          parts: any.parts.map((part) => ({
            ...part,
            name: 'Communicatie',
            learned: part.learned === null ? null : 'les',
            next: part.next === null ? null : 'stap',
            help: part.help.map(bland),
          })),
        };
        const said = [post(facts), ...threadParts(facts).map((part) => thread({ facts, part }))];
        for (const text of said.flatMap(textsOf)) expect(text).not.toMatch(forbidden);
      }),
    );
  });

  test('says the same of a werkgroep that was silent and of one that had nothing to tell', () => {
    const of = (isQuiet: boolean, help: readonly HelpItem[] = []) => {
      const part = { id: 'W1', name: 'Communicatie', quiet: isQuiet, learned: null, next: null, help };
      return thread({ facts: { ...quiet, parts: [part] }, part: 'W1' });
    };
    expect(of(true)).toEqual(of(false));
    expect(of(true, sample.digest.help)).toEqual(of(false, sample.digest.help));
    expect(textsOf(of(true))).toContain('Geen update deze week.');
  });

  test('tells of every experiment that was told about, once and in order, and of no other', () => {
    fc.assert(
      fc.property(arbitraryDigest, (facts) => {
        const parts = threadParts(facts).filter((part) => part.startsWith('experiments'));
        const lines = parts.flatMap((part) =>
          thread({ facts, part }).blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])),
        );
        expect(lines).toEqual(facts.experiments.map((one) => `${one.name}: ${one.text}`));
        // Without a line there is no part: nothing says who did not tell anything.
        expect(parts.length > 0).toBe(facts.experiments.length > 0);
      }),
    );
  });

  test('is no quiet week when something was told of an experiment', () => {
    const told = { ...quiet, experiments: [{ id: 'E3', name: 'Hoogeveen', text: 'Er kwamen veertien ouders.' }] };
    expect(textsOf(post(told))).not.toContain('Een stille week. Dat mag.');
  });

  test('posts kindly when there is nothing', () => {
    expect(textsOf(post(quiet))).toContain('Een stille week. Dat mag.');
  });

  test('leaves what people typed as it is', () => {
    const what = '2 plekken & <b>veel</b> {naam} *snel*';
    const facts = { ...quiet, help: [{ ...sample.digest.help[0]!, what }], learned: [{ werkgroep: 'A', text: what }] };
    const text = textsOf(post(facts)).join('\n');
    expect(text.split(what)).toHaveLength(3);
  });

  test('names on each button the request it belongs to', () => {
    const labels = post(sample.digest).blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    const names = labels.map((one) => one.label);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Ik pak nr. 1 op');
    expect(names.at(-1)).toBe('Klopt er iets niet?');
  });

  test('offers no taking of what somebody took already', () => {
    const acts = actsOf(post(sample.digest)).filter((act) => 'hulpvraag' in act && act.hulpvraag === 2);
    expect(acts).toEqual([{ kind: 'hulpvraag.solved', hulpvraag: 2 }]);
  });

  test('is shown beforehand without buttons for help, with an hour more as long as there is one', () => {
    const preview = (delaysLeft: number) =>
      actsOf(voice.outbox['weekbericht.preview']({ facts: sample.digest, postAt: sample.moment, delaysLeft }));
    expect(preview(1)).toEqual([{ kind: 'weekbericht.later', week: '2026-W11' }]);
    expect(preview(0)).toEqual([]);
  });
});
