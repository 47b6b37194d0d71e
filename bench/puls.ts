import type { Figure } from './measure.ts';
import { type Crowd, type Phase, roundOf } from './puls-round.ts';

/** Far more than the programme will ever have, and what it has. */
const MANY: Crowd = { people: 10_000, tap: 200, silent: 1_000 };
const REAL: Crowd = { people: 300, tap: 60, silent: 90 };

type Played = Awaited<ReturnType<typeof roundOf>>;

const longest = ({ opening, delivering, answering, reminding, closing }: Played): number =>
  Math.max(...[opening, delivering, answering, reminding, closing].map(({ blockMs }) => blockMs));

function longestOf({ people }: Crowd, played: Played): Figure {
  const { opening, delivering, answering, reminding, closing } = played;
  const each = Object.entries({ opening, delivering, answering, reminding, closing });
  return {
    what: `the longest that a puls keeps anybody waiting, with ${String(people)} people`,
    figure: longest(played),
    unit: 'ms',
    goal: 200,
    better: 'less',
    note: `the event loop: ${each.map(([name, { blockMs }]) => `${name} ${blockMs.toFixed(0)}`).join(', ')}`,
  };
}

/** Rounds of the puls, of very many people and of as many as the programme has. */
export async function pulsOfMany(): Promise<readonly Figure[]> {
  const played = await roundOf(MANY);
  const real = await roundOf(REAL);
  const { opening, delivering, left, answering, reminding, closing, taps, most, asked, again, told, texts } = played;
  const seconds = (what: string, phase: Phase, note: string): Figure => {
    const { seconds: figure, blockMs } = phase;
    const blocked = `nobody waits longer than ${blockMs.toFixed(0)} ms`;
    return { what, figure, unit: 's', goal: null, better: 'less', note: `${note}; ${blocked}` };
  };
  return [
    seconds('a puls opened', opening, `${String(asked)} people asked, 100 in a transaction`),
    seconds('its invitations delivered', delivering, `${String(left)} messages to a platform that answers at once`),
    {
      what: 'messages that leave',
      figure: left / delivering.seconds,
      unit: '/s',
      goal: 300,
      better: 'more',
      note: 'each is in two FULL commits: before it is sent, and how that ended',
    },
    seconds(
      'a puls answered',
      answering,
      `${String(MANY.tap)} people, ${String(taps)} taps, ${String(most)} more in the file`,
    ),
    seconds('a puls reminded', reminding, `${String(again)} people asked again, with the week in between`),
    seconds('a puls closed', closing, `${String(told)} people counted, with ${String(texts)} texts to read`),
    longestOf(MANY, played),
    longestOf(REAL, real),
    {
      what: 'memory a puls takes',
      figure: played.grown,
      unit: 'MB',
      goal: 256,
      better: 'less',
      note: 'grown, at the end',
    },
  ];
}
