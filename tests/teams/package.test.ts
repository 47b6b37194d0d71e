import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32, inflateSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { teamsPackage } from '../../adapters/teams/package.ts';
import { zip } from '../../adapters/teams/zip.ts';
import { commands } from '../../dialogs/hulp/words.ts';
import { type Json, list, record, text } from '../fakes/teams/shape.ts';

const APP = 'aaaaaaaa-1111-4222-8333-BBBBBBBBBBBB';

/** Reads an archive as any other program would: from its end. */
function unzip(archive: Buffer): ReadonlyMap<string, Buffer> {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  const found = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const [sum, size, title] = [
      archive.readUInt32LE(at + 16),
      archive.readUInt32LE(at + 24),
      archive.readUInt16LE(at + 28),
    ];
    const offset = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + title);
    expect(archive.readUInt32LE(offset)).toBe(0x04034b50);
    const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
    expect(archive.toString('utf8', offset + 30, offset + 30 + title)).toBe(name);
    const content = archive.subarray(start, start + size);
    expect(crc32(content)).toBe(sum);
    found.set(name, content);
    at += 46 + title + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  expect(at).toBe(end);
  return found;
}

/** The size of a picture and its pixels: red, green, blue and alpha of each. */
function pixels(file: Buffer): { readonly size: number; readonly at: (x: number, y: number) => readonly number[] } {
  expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  expect(width).toBe(height);
  const data = file.indexOf('IDAT');
  const raw = inflateSync(file.subarray(data + 4, data + 4 + file.readUInt32BE(data - 4)));
  expect(raw).toHaveLength(height * (width * 4 + 1));
  return { size: width, at: (x, y) => [...raw.subarray(y * (width * 4 + 1) + 1 + x * 4).subarray(0, 4)] };
}

const files = unzip(teamsPackage({ appId: APP, publicUrl: 'https://kracht.voorbeeld.nl/bot/' }));
const manifest = record(JSON.parse(files.get('manifest.json')!.toString('utf8')));
const bot = list(manifest['bots'])[0]!;

describe('the package', () => {
  test('holds the manifest and the two pictures it names, at the top', () => {
    const icons = record(manifest['icons']);
    expect([...files.keys()]).toEqual(['manifest.json', icons['color'], icons['outline']]);
  });

  test('is the same whenever it is made', () => {
    const of = { appId: APP, publicUrl: 'https://kracht.voorbeeld.nl' };
    expect(teamsPackage(of).equals(teamsPackage(of))).toBe(true);
  });

  test('has a picture in colour of 192, and one of 32 that is white on nothing', () => {
    const color = pixels(files.get('color.png')!);
    expect([color.size, color.at(0, 0), color.at(60, 96)]).toEqual([192, [31, 78, 95, 255], [255, 255, 255, 255]]);
    const outline = pixels(files.get('outline.png')!);
    expect([outline.size, outline.at(0, 0)[3], outline.at(8, 16)[3]]).toEqual([32, 0, 255]);
    for (let at = 0; at < 32 * 32; at += 1)
      expect(outline.at(at % 32, Math.floor(at / 32)).slice(0, 3)).toEqual([255, 255, 255]);
  });

  test('is of this app and this address', () => {
    expect([manifest['id'], bot['botId']]).toEqual([APP.toLowerCase(), APP.toLowerCase()]);
    expect(record(manifest['developer'])).toMatchObject({
      websiteUrl: 'https://kracht.voorbeeld.nl/over',
      privacyUrl: 'https://kracht.voorbeeld.nl/privacy',
    });
  });

  test.each([
    ['an id that is none', { appId: 'krachtbot', publicUrl: 'https://kracht.voorbeeld.nl' }, 'MicrosoftAppId'],
    ['no address', { appId: APP, publicUrl: '' }, 'KRACHTBOT_PUBLIC_URL'],
    ['an address that is not safe', { appId: APP, publicUrl: 'http://kracht.voorbeeld.nl' }, 'https'],
    ['an address that is none', { appId: APP, publicUrl: 'kracht' }, 'https'],
  ])('is not made with %s', (_, options, sentence) => {
    expect(() => teamsPackage(options)).toThrow(sentence);
  });

  test('any files come out as they went in', () => {
    const entries = [
      { name: 'leeg', content: Buffer.alloc(0) },
      { name: 'map/één.txt', content: Buffer.from('tekst') },
      { name: 'groot', content: Buffer.alloc(70_000, 7) },
    ];
    expect([...unzip(zip(entries))]).toEqual(entries.map(({ name, content }) => [name, content]));
    expect(unzip(zip([])).size).toBe(0);
  });
});

describe('the manifest', () => {
  test('is one that Teams takes', () => {
    const folder = createRequire(import.meta.url).resolve('@microsoft/app-manifest');
    const version = text(manifest['manifestVersion']);
    const at = new URL(`json-schemas/teams/v${version}/MicrosoftTeams.schema.json`, `file://${folder}`);
    const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(at, 'utf8')) as Json;
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
    validate(manifest);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ ...manifest, onbekend: true })).toBe(false);
    expect(validate({ ...manifest, name: { short: 'x'.repeat(31), full: 'x' } })).toBe(false);
  });

  test('names the words that the bot knows, in Dutch', () => {
    expect(record(manifest['localizationInfo'])['defaultLanguageTag']).toBe('nl-nl');
    const known = Object.values(commands).flat();
    const named = (scope: string): readonly string[] =>
      list(bot['commandLists'])
        .filter((one) => (one['scopes'] as readonly string[]).includes(scope))
        .flatMap((one) => list(one['commands']).map((command) => text(command['title'])));
    expect(named('personal')).toEqual([
      'hulp',
      'overzicht',
      'weekcheck',
      'vraag',
      'signaal',
      'weg',
      'experiment',
      'mijn gegevens',
      'stop',
      'start',
    ]);
    for (const scope of ['personal', 'team', 'groupChat'])
      for (const word of named(scope)) expect(known).toContain(word);
  });
});
