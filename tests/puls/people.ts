import type { Message, Reply, Token } from '../../src/chat/index.ts';
import type { Somebody } from '../support/somebody.ts';
import type { World } from '../support/world.ts';

/** The moments of the first round, in Amsterdam. */
export const OPENS = '2026-03-17T10:00:00+01:00';
export const REMINDS = '2026-03-24T10:00:00+01:00';
export const CLOSES = '2026-03-26T17:00:00+01:00';
/** When the weekbericht about the week of the close is posted. */
export const TOLD = '2026-03-30T08:30:00+02:00';

/** The people of the demo who are asked in a round, by the role they choose. */
export const PEOPLE = {
  Professional: [
    'p-soraya',
    'p-harmen',
    'p-femke',
    'p-nynke',
    'p-tunde',
    'p-yara',
    'p-milan',
    'p-hilde',
    'p-chaima',
    'p-sjoerd',
    'p-esra',
    'p-anouk',
  ],
} as const;

/** Whose id stands in the outbox of this round's invitations. */
export const invitedIn = (world: World, round = 'puls-001'): readonly string[] =>
  world.store.outbox.startingWith(`puls.ask|${round}|`).flatMap(({ to }) => ('person' in to ? [to.person] : []));

const scale = (reply: Reply): readonly string[] => ('message' in reply ? labelsOf(reply.message) : []);

export const labelsOf = (message: Message<Token>): readonly string[] =>
  message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : []));

/** Takes part with taps alone: this role, this step of each scale, and no text. Gives how many taps it took. */
export async function takePart(who: Somebody, role: string, step: number): Promise<number> {
  let reply = await who.press('Ik doe mee');
  reply = await who.press(role);
  let taps = 2;
  for (;;) {
    const label = scale(reply).find((one) => one.startsWith(`${step} `));
    if (label === undefined) break;
    reply = await who.press(label);
    taps += 1;
  }
  if (scale(reply).includes('Overslaan')) {
    await who.press('Overslaan');
    taps += 1;
  }
  return taps;
}
