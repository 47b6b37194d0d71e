import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkText } from '../../src/privacy/filter.ts';
import { type ProjectFile, documents, projectFiles, readProjectFile } from './project.ts';

const { mensen } = parse(readProjectFile('seeds/demo/mensen.yaml').text) as {
  mensen: readonly { voornaam: string; naam: string }[];
};
const csv = readProjectFile('docs/voorbeeld-mensen.csv').text;
const inExample = csv
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[1] ?? '');
/** Everybody who may be named: the invented people of the demo and of the example list. */
const INVENTED = new Set([...mensen.flatMap(({ voornaam, naam }) => [voornaam, naam]), ...inExample]);

/** Addresses that can never be somebody's: reserved for documentation, Dutch for that, or too short for a .nl name. */
const NOBODYS = /(^|\.)(example|test|invalid|localhost)$|(^|\.)(example\.(com|net|org|nl)|voorbeeld\.nl)$|^[a-z]\.nl$/i;

/** Persons and addresses in a document, as the bot's own filter sees them. */
function personsIn({ path, text }: ProjectFile): readonly string[] {
  const prose = text
    .replace(/```[\s\S]*?```/g, '')
    .replace(/`[^`]*`/g, '…')
    .replace(/\]\([^)]*\)/g, ']');
  return prose.split(/\n\n+/).flatMap((paragraph) => {
    const verdict = checkText(paragraph, { today: '2026-03-12' });
    if (verdict.action === 'pass') return [];
    return verdict.spans
      .map(({ kind, from, to }) => ({ kind, found: paragraph.slice(from, to) }))
      .filter(({ kind, found }) => (kind === 'name' ? !INVENTED.has(found) : kind === 'email' || kind === 'phone'))
      .map(({ kind, found }) => `${path}: ${kind} ${found}`);
  });
}

function addressesIn({ path, text }: ProjectFile): readonly string[] {
  // What stands before a host in a URL is no mailbox.
  return [...text.matchAll(/(?<!:\/\/|[\w.%+-])[\w.%+-]+@([a-z\d-]+(?:\.[a-z\d-]+)+)/gi)]
    .filter(([, domain = '']) => /\.[a-z]{2,}$/i.test(domain) && !NOBODYS.test(domain))
    .map(([address]) => `${path}: ${address}`);
}

/** Signs of who wrote something, with what, or on whose machine: a project speaks for itself. */
const SIGNS = [
  /@author\b/i,
  /\bco-?authored[- ]by\b/i,
  /\bsigned-off-by\b/i,
  /\b([Gg]enerated|[Ww]ritten|[Mm]ade|[Bb]uilt|[Cc]reated) (by|with|using) (an? |the )?[A-Z]\w+/,
  /(^|[\s"'`(=])\/(work|home|Users|root)\/\w/,
];

function signsIn({ path, text }: ProjectFile): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, at) => (SIGNS.some((sign) => sign.test(line)) ? [`${path}:${at + 1}: ${line.trim()}`] : []));
}

const ours = projectFiles().filter(({ path }) => path !== 'LICENSE' && path !== 'package-lock.json');
const elsewhere = ours.filter(({ path }) => path !== 'tests/docs/words.test.ts');

test('the documents name nobody but invented people, by the measure of the bot itself', () => {
  expect(documents().flatMap(personsIn)).toEqual([]);
});

test('no mail address anywhere could be of somebody', () => {
  expect(elsewhere.flatMap(addressesIn)).toEqual([]);
});

test('nothing says who wrote it, with what, or where it stood', () => {
  expect(elsewhere.flatMap(signsIn)).toEqual([]);
  const { author, contributors, maintainers } = JSON.parse(readProjectFile('package.json').text) as Record<
    string,
    unknown
  >;
  expect([author, contributors, maintainers]).toEqual([undefined, undefined, undefined]);
});

describe('these checks bite', () => {
  test('a name and a number in a document are found; those of the demo may stand there', () => {
    const text = 'Vraag het aan mevrouw Dobbema.\n\nBel 0512-345678.\n\nWietske Overveldt is programmaleider.';
    expect(personsIn({ path: 'a.md', text })).toEqual([
      expect.stringContaining('Dobbema'),
      expect.stringContaining('phone'),
    ]);
  });

  test('an address at a domain that can be bought is found', () => {
    const text = 'naam@voorbeeld.nl iemand@gemeente-ergens.nl iemand@school.example.nl https://iemand@ergens.nl/';
    expect(addressesIn({ path: 'a.ts', text })).toEqual(['a.ts: iemand@gemeente-ergens.nl']);
  });

  test('a signature, a maker and a path of a machine are found', () => {
    const text = ['/** @author X */', 'Co-authored-by: x', '// Made with Tool', 'see /home/x/y', 'made with care'].join(
      '\n',
    );
    expect(signsIn({ path: 'a.ts', text })).toHaveLength(4);
  });
});
