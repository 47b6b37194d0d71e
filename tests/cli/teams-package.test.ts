import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scratchFile } from '../support/scratch.ts';
import { run } from './shell.ts';

const REGISTERED = {
  MicrosoftAppId: 'AAAAAAAA-1111-4222-8333-BBBBBBBBBBBB',
  MicrosoftAppPassword: 'a password',
  MicrosoftAppTenantId: 'cccccccc-1111-4222-8333-dddddddddddd',
};

const ADDRESSED = { ...REGISTERED, KRACHTBOT_PUBLIC_URL: 'https://kracht.voorbeeld.nl' };

/** A file in an archive without compression, as it stands there from its first to its last byte. */
function stored(archive: Buffer, name: string): string {
  const at = archive.indexOf(name) - 30;
  expect(archive.readUInt32LE(at)).toBe(0x04034b50);
  expect(archive.readUInt16LE(at + 8)).toBe(0);
  const from = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  return archive.toString('utf8', from, from + archive.readUInt32LE(at + 18));
}

describe('teams package', () => {
  test('writes an archive with the id and the address of this bot in its manifest, and makes no database', async () => {
    const [database, out] = [scratchFile('none.db'), scratchFile('made/krachtbot-teams.zip')];
    const {
      code,
      error,
      out: said,
    } = await run(['teams', 'package', '--out', out], database, { variables: ADDRESSED });
    expect([code, error]).toEqual([0, []]);
    expect(said).toContain(out);
    const manifest = JSON.parse(stored(readFileSync(out), 'manifest.json')) as {
      id: string;
      bots: readonly { botId: string }[];
      developer: { privacyUrl: string };
    };
    const id = REGISTERED.MicrosoftAppId.toLowerCase();
    expect([manifest.id, manifest.bots[0]?.botId]).toEqual([id, id]);
    expect(manifest.developer.privacyUrl).toBe('https://kracht.voorbeeld.nl/privacy');
    expect(existsSync(database)).toBe(false);
  });

  test('says in JSON what it wrote', async () => {
    const out = scratchFile('krachtbot-teams.zip');
    const json = await run(['teams', 'package', '--out', out, '--json'], ':memory:', { variables: ADDRESSED });
    expect(JSON.parse(json.out)).toMatchObject({ file: out, appId: REGISTERED.MicrosoftAppId.toLowerCase() });
  });

  test.each([
    ['no app id', {}, 'MicrosoftAppId'],
    ['a local client, which has no app', { KRACHTBOT_TEAMS_LOCAL: '1' }, 'MicrosoftAppId'],
    ['no public address, whose pages Teams shows', REGISTERED, 'KRACHTBOT_PUBLIC_URL'],
    ['an app id that is none', { ...ADDRESSED, MicrosoftAppId: 'krachtbot' }, 'as a GUID'],
    ['an address without TLS', { ...REGISTERED, KRACHTBOT_PUBLIC_URL: 'http://kracht.voorbeeld.nl' }, 'https'],
    ['an address that is none', { ...REGISTERED, KRACHTBOT_PUBLIC_URL: 'kracht' }, 'https'],
  ])('refuses %s with one line, and writes nothing', async (_, variables, named) => {
    const out = scratchFile('krachtbot-teams.zip');
    const ran = await run(['teams', 'package', '--out', out], ':memory:', { variables });
    expect(ran).toEqual({ code: 1, out: '', error: [expect.stringContaining(named)] });
    expect(existsSync(out)).toBe(false);
  });

  test('refuses a place that cannot be written with one line', async () => {
    const file = scratchFile('in-the-way');
    await run(['teams', 'package', '--out', file], ':memory:', { variables: ADDRESSED });
    const before = statSync(file).size;
    const ran = await run(['teams', 'package', '--out', `${file}/krachtbot-teams.zip`], ':memory:', {
      variables: ADDRESSED,
    });
    expect(ran).toEqual({ code: 1, out: '', error: [expect.stringContaining('cannot be written')] });
    expect(statSync(file).size).toBe(before);
  });
});
