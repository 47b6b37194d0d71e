import { type Block, button, buttons, facts as factsBlock, fill, paragraph } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { OutboxFacts, SignaalFacts, SignaalNews } from '../../src/voice/index.ts';
import { type Said, message, short } from '../said.ts';
import { weekNumber } from '../taal/dates.ts';
import { quoted, sentence, small } from '../taal/phrases.ts';
import { answerWords } from './labels.ts';
import { say } from './words.ts';

/** The button with which a signaal begins. */
export const shareButton = (): ReturnType<typeof button<Intent>> => button<Intent>(say.open, { kind: 'signaal.open' });

/** The button for who has a code. */
export const codeButton = (): ReturnType<typeof button<Intent>> =>
  button<Intent>(say.haveCode, { kind: 'signaal.code' });

function nextSteps({ signaal }: SignaalFacts): Block<Intent> {
  const about = { signaal: signaal.id };
  const hidden = signaal.answers['S1'] === 'verhaal' && !signaal.shown;
  return buttons<Intent>(
    hidden
      ? button<Intent>(say.permission, { kind: 'signaal.change', ...about }, 'main')
      : button<Intent>(say.more, { kind: 'signaal.more', ...about }, 'main'),
    button(say.change, { kind: 'signaal.change', ...about }),
    button(say.withdraw, { kind: 'signaal.withdraw', ...about }),
  );
}

function joining({ signaal }: SignaalFacts): readonly Block<Intent>[] {
  if (signaal.joins !== null || !signaal.shown) return [];
  const about = { kind: 'signaal.join', signaal: signaal.id } as const;
  return [
    paragraph(say.join),
    buttons<Intent>(button(say.yes, { ...about, joins: true }), button(say.no, { ...about, joins: false })),
  ];
}

/** A signaal as it was kept, and what may follow. The words themselves are not said again. */
export function kept(facts: SignaalFacts, news: SignaalNews): Said {
  const { signaal } = facts;
  return message(
    say.news[news],
    paragraph(say.news[news]),
    paragraph(signaal.shown ? fill(say.shown, { week: weekNumber(signaal.week) }) : say.hidden),
    joining(facts),
    nextSteps(facts),
  );
}

/** A signaal without a name: its code. The button is everybody's: it names neither who got it nor the signaal. */
export function keptNameless(code: string, shown: boolean): Said {
  return message(
    say.nameless.new,
    paragraph(say.nameless.new),
    factsBlock([say.nameless.code, code]),
    paragraph(say.nameless.once),
    paragraph(shown ? say.nameless.shown : say.hidden),
    paragraph(say.nameless.how),
    buttons<Intent>(codeButton()),
  );
}

/** Changed with a code. */
export const changedNameless = (shown: boolean): Said => short(say.nameless.changed, shown ? null : say.hidden);

/** Whether they are sure: what is withdrawn cannot come back. */
export const sure = ({ signaal }: SignaalFacts): Said =>
  short(say.sure.ask, buttons<Intent>(button(say.sure.yes, { kind: 'signaal.withdraw-sure', signaal: signaal.id })));

/** It is gone, everywhere; a weekcheck in which the same was written is another thing, and keeps its own line. */
export const withdrawn = (): Said => short(say.withdrawn, say.withdrawnElse);

/** It was withdrawn before. */
export const gone = (): Said => short(say.gone, say.goneHow);

function planOf({ signaal }: SignaalFacts): string {
  const { S12, S13 } = signaal.answers;
  if (typeof S13 === 'string') return fill(say.followup.wrote, { plan: quoted(sentence(S13)) });
  return fill(say.followup.chose, { keuze: small(answerWords('S12', String(S12))) });
}

/** Three weeks later: what came of it? */
export function followup(facts: SignaalFacts): Said {
  const { signaal, subject, givenName: naam } = facts;
  if (signaal.answers['S14'] !== undefined) return short(say.followup.answered);
  return message(
    say.followup.summary,
    paragraph(
      subject === null ? fill(say.followup.helloElse, { naam }) : fill(say.followup.hello, { naam, waar: subject }),
    ),
    paragraph(planOf(facts)),
    paragraph(say.followup.question),
    buttons<Intent>(button(say.followup.button, { kind: 'signaal.outcome', signaal: signaal.id }, 'main')),
  );
}

/** Somebody of the programme took a signaal out: its giver hears who to ask. */
export function removed({ givenName: naam, subject, week, by }: OutboxFacts['signaal.removed']): Said {
  const { removed: words } = say;
  const hello = subject === null ? words.helloElse : words.hello;
  return message(
    words.summary,
    paragraph(fill(hello, { naam, waar: subject ?? '', week: weekNumber(week) })),
    paragraph(fill(words.why, { wie: by })),
    paragraph(words.thanks),
    buttons<Intent>(shareButton()),
  );
}
