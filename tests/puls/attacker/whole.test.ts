import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHouse } from '../../../src/house.ts';
import { scratchFile } from '../../support/scratch.ts';
import { SEEDS, configured, keepLog, openWorld } from '../../support/world.ts';
import { FEW, SCALES_OF_VARIANTS, exchanged } from './cast.ts';
import { REPEATS, copied } from './copied.ts';
import type { Patch } from './patched.ts';
import { type Setting, playWhole, remainsOfWhole, searchWhole } from './whole.ts';

const whole = playWhole(openWorld);

describe('an operator with everything of the whole product', () => {
  test('finds no more than was told, at the close, after the weekbericht, after 14 days and after 30', async () => {
    expect(searchWhole(await whole)).toEqual([]);
  });
  test('and yet twenty-two people were heard, and three of them late', async () => {
    expect((await whole).release).toMatchObject({ people: 22 });
    const reminded = (await whole).messages.filter(({ kind }) => kind === 'puls.remind');
    expect(reminded.map(({ answered, silent }) => [answered.length, silent.length])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
  test.each([
    ['of one role', 'p-harmen', 'p-milan', 'nothing'],
    ['of two roles of the heap, their roles too', 'p-trijntje', 'p-chaima', 'nothing'],
    ['of two roles of the heap, all but their roles', 'p-bram', 'p-hilde', 'role'],
  ] as const)(
    'cannot tell it from a round in which two people %s had exchanged answers',
    async (_, one, other, keep) => {
      const swapped = await playWhole(openWorld, exchanged(one, other, keep));
      expect(swapped.release).toEqual((await whole).release);
      expect(remainsOfWhole(swapped)).toEqual(remainsOfWhole(await whole));
    },
  );
});

/** A round that asks two questions in other words for other roles, in the place of the first. */
function withVariants(): () => Setting {
  const seeds = scratchFile('seeds');
  cpSync(SEEDS, seeds, { recursive: true });
  const bank = join(seeds, 'puls/vragenbank.yaml');
  const before = readFileSync(bank, 'utf8');
  const [first, second] = ['  - [P-I1, P-A2]\n', '  - [P-C1, P-C2]\n'];
  if (!before.includes(`${first}${second}`)) throw new Error('The rotation does not begin as it did');
  writeFileSync(bank, before.replace(`${first}${second}`, `${second}${first}`));
  const env = { KRACHTBOT_SEEDS: seeds };
  // Born once: two births differ in what chance names.
  const born = scratchFile();
  openHouse(configured(born, env), { log: keepLog([]) }).close();
  return () => {
    const database = scratchFile();
    copyFileSync(born, database);
    return { database, env, scales: SCALES_OF_VARIANTS };
  };
}

describe('an operator with everything of a round in which a question reads differently for different roles', () => {
  const setting = withVariants();
  const varied = playWhole(openWorld, FEW, setting());

  test('finds no more than was told', async () => {
    expect(searchWhole(await varied)).toEqual([]);
    expect(JSON.stringify((await varied).release)).toContain('"id":"P-C1","total":null');
  });

  test('cannot tell it from a round in which two people of two roles had exchanged answers', async () => {
    const swapped = await playWhole(openWorld, exchanged('p-bram', 'p-hilde', 'role', FEW), setting());
    expect(swapped.release).toEqual((await varied).release);
    expect(remainsOfWhole(swapped)).toEqual(remainsOfWhole(await varied));
  });
});

const ANSWER = 'src/inbox/puls.ts';
const TRACED = `turn.machine.trace('puls.answered');`;

/** A protection, what takes it out, and what is found then. */
const LOOSER: readonly (readonly [what: string, finding: string | readonly string[], ...patches: Patch[]])[] = [
  [
    'sealed buttons',
    'a button of a question is in a table',
    { file: 'src/inbox/puls-token.ts', old: 'if (!isAnswering(act)) return', now: 'return' },
  ],
  [
    'no row for what comes in',
    'rows changed while people answered before the reminder',
    { file: 'src/inbox/puls-token.ts', old: 'const { words } = machine.voice.general;', now: 'return false;' },
  ],
  [
    'a message that is left alone when it is answered',
    'the invitation of who answered differs from that of who did not',
    {
      file: ANSWER,
      old: TRACED,
      now: 'turn.machine.store.outbox.touch(`puls.ask|${here.round}|${turn.person.id}`);',
    },
  ],
  [
    'one sentence for everybody at the close',
    'what stands after the close of the invitation differs from one to another',
    { file: 'src/jobs/puls-close.ts', old: 'store.outbox.touchAll(`puls.ask|${round}|`, null);', now: '' },
  ],
  [
    'one sentence for everybody who was reminded',
    'what stands after the close of the reminder differs from one to another',
    { file: 'src/jobs/puls-close.ts', old: 'store.outbox.touchAll(`puls.remind|${round}|`, null);', now: '' },
  ],
  [
    'a reminder that is left alone when somebody answers late',
    [
      'the reminder of who answered differs from that of who did not',
      'rows changed while people answered after the reminder',
    ],
    {
      file: ANSWER,
      old: TRACED,
      now: 'turn.machine.store.outbox.touch(`puls.remind|${here.round}|${turn.person.id}`);',
    },
  ],
  [
    'buttons that only the machine can read',
    'a button can be read without the secret',
    {
      file: 'src/puls/secrecy.ts',
      old: `return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');`,
      now: `void [sealed, TAG]; return Buffer.from(text).toString('base64url');`,
    },
    {
      file: 'src/puls/secrecy.ts',
      old: `const all = Buffer.from(sealed, 'base64url');`,
      now: `const all = Buffer.from(sealed, 'base64url'); if (all[0] === 0x7b) return all.toString();`,
    },
  ],
  [
    'the file that goes',
    'the file of the round is still there',
    { file: 'src/jobs/puls-carry.ts', old: 'puls.destroy();', now: '' },
  ],
  [
    'a log that is silent',
    'the log names somebody who took part',
    { file: ANSWER, old: TRACED, now: `turn.machine.log.info({ person: turn.person.id }, 'answered');` },
  ],
  [
    'that who was asked is forgotten',
    'a row of outbox leads from somebody to the puls',
    { file: 'src/jobs/purge.ts', old: 'store.puls.forgetAsked(now - ASKED_KEPT);', now: '' },
  ],
  [
    'that the buttons of the invitation are forgotten',
    'a row of token leads from somebody to the puls',
    { file: 'src/store/puls.ts', old: 'forgetTokens.run(before);', now: '' },
  ],
  [
    'texts that go after thirty days',
    'bytes of an answer are in the database',
    { file: 'src/jobs/purge.ts', old: 'purgeTexts(machine, now);', now: '' },
  ],
  [
    'a database that overwrites what it deletes',
    'a page out of use is not empty',
    { file: 'src/store/open.ts', old: 'secure_delete = ON', now: 'secure_delete = OFF' },
  ],
  [
    'a log of pages that is emptied',
    'bytes of an answer are in the database-wal',
    { file: 'src/store/sweep.ts', old: 'if (!wanted) return;', now: 'return;' },
  ],
];

describe('the attacker is not blind: in a copy of the product without one protection, something is found', () => {
  test.each(LOOSER.map(([what, finding, ...patches]) => ({ what, finding, patches })))(
    '$what',
    async ({ finding, patches }) => {
      const found = searchWhole(await playWhole((await copied(patches)).openWorld, FEW));
      expect(found).toEqual(expect.arrayContaining([finding].flat()));
    },
  );

  test('texts that come in an order that chance decides', async () => {
    const { openWorld: ordered } = await copied([
      { file: 'src/puls', old: 'strict, without rowid', now: 'strict' },
      { file: 'src/puls', old: 'order by question, text, may_quote', now: '' },
      { file: 'src/puls/secrecy.ts', old: 'at > 0; at -= 1', now: 'at > all.length; at -= 1' },
      { file: 'src/store/puls-texts.ts', old: 'rows.sort((a, b) => (a.id < b.id ? -1 : 1))', now: 'rows' },
    ]);
    expect(searchWhole(await playWhole(ordered))).toContain('the texts stand in the order in which they were written');
  });

  test('an answer that the next question repeats, by laying two rounds side by side', async () => {
    const { openWorld: looser } = await copied([REPEATS]);
    const [one, other] = [
      await playWhole(looser, FEW),
      await playWhole(looser, exchanged('p-harmen', 'p-milan', 'nothing', FEW)),
    ];
    expect(remainsOfWhole(other)).not.toEqual(remainsOfWhole(one));
  });
});
