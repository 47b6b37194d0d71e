import { describe, expect, test } from 'vitest';
import { openWorld } from '../../support/world.ts';
import { exchanged } from './cast.ts';
import { REPEATS, copied } from './copied.ts';
import type { Patch } from './patched.ts';
import { playWhole, remainsOfWhole, searchWhole } from './whole.ts';

const whole = playWhole(openWorld);

describe('an operator with everything of the whole product', () => {
  test('finds no more than was told, at the close, after the weekbericht, after 14 days and after 30', async () => {
    expect(searchWhole(await whole)).toEqual([]);
  });
  test('and yet twelve people were heard', async () => {
    expect((await whole).release).toMatchObject({ people: 12 });
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

const ANSWER = 'src/inbox/puls.ts';
const TRACED = `turn.machine.trace('puls.answered');`;

/** A protection, what takes it out, and what is found then. */
const LOOSER: readonly (readonly [what: string, finding: string, patch: Patch])[] = [
  [
    'sealed buttons',
    'a button of a question is in a table',
    { file: 'src/inbox/puls-token.ts', old: 'if (!isAnswering(act)) return machine', now: 'return machine' },
  ],
  [
    'no row for what comes in',
    'rows changed while people answered',
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
    'what stands after the close differs from one to another',
    { file: 'src/jobs/puls-close.ts', old: 'store.outbox.touchAll(`puls.ask|${round}|`, null);', now: '' },
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
  test.each(LOOSER)('%s', async (_what, finding, patch) => {
    expect(searchWhole(await playWhole((await copied([patch])).openWorld))).toContain(finding);
  });

  test('an answer that the next question repeats, by laying two rounds side by side', async () => {
    const { openWorld: looser } = await copied([REPEATS]);
    const [one, other] = [
      await playWhole(looser),
      await playWhole(looser, exchanged('p-harmen', 'p-milan', 'nothing')),
    ];
    expect(remainsOfWhole(other)).not.toEqual(remainsOfWhole(one));
  });
});
