import { LIMITS, button, buttons, fill, paragraph } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { WeekcheckAsk } from '../../src/voice/index.ts';
import { type Said, message } from '../said.ts';
import { weekNumber } from '../taal/dates.ts';
import { fitting } from '../taal/phrases.ts';
import { open, stateWords } from './messages.ts';
import { say } from './sentences.ts';

interface Choice {
  readonly name: string;
  readonly week: string;
  readonly line: string;
  readonly act: Intent;
}

/** Buttons that name a werkgroep; where a name is too long for a button, a number stands for it. */
function pick(first: string, rows: readonly Choice[]): Said {
  return message(
    first,
    paragraph(first),
    rows.flatMap(({ name, week, line, act }, at) => {
      const values = { nr: at + 1, werkgroep: name, week: weekNumber(week) };
      const label = fitting(LIMITS.buttonLabel, fill(say.which.pick, values), fill(say.which.pickShort, values));
      return [paragraph(`${fill(say.which.row, values)}${line}`), buttons(button(label, act))];
    }),
  );
}

/** A plain sentence was typed: for which weekcheck is it? */
export const whichWerkgroep = (
  of: readonly { readonly id: string; readonly name: string; readonly week: string }[],
): Said =>
  pick(
    say.which.spoken,
    of.map(({ id, name, week }) => ({
      name,
      week,
      line: '',
      act: { kind: 'weekcheck.spoken', werkgroep: id, week },
    })),
  );

/** Which of their weekchecks somebody wants to see. */
export const choose = (of: readonly WeekcheckAsk[]): Said =>
  pick(
    say.which.choose,
    of.map((one) => ({ name: one.werkgroep, week: one.week, line: ` ${stateWords(one)}`, act: open(one) })),
  );
