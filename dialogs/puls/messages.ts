import { button, buttons, fill, paragraph, quote } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { OutboxFacts } from '../../src/voice/index.ts';
import { type Part, type Said, message, short } from '../said.ts';
import { momentWords } from '../taal/dates.ts';
import { releaseWithImpression } from './told.ts';
import { say } from './words.ts';

type Facts = OutboxFacts['puls.ask'];

const choices = (round: string): Part =>
  buttons<Intent>(
    button(say.ask.join, { kind: 'puls.start', round }, 'main'),
    button(say.ask.decline, { kind: 'puls.decline', round }),
  );

/** After the close everybody reads the same, who answered and who did not. */
const over = (): Said => short(say.ask.closed, say.ask.closedMore);

/** Who wants to answer the puls? */
export function askPuls({ givenName, round, state, until, feedback }: Facts): Said {
  if (state === 'closed') return over();
  return message(
    say.ask.summary,
    feedback === null ? null : [paragraph(say.ask.before), quote(feedback)],
    paragraph(fill(say.ask.hello, { naam: givenName })),
    paragraph(`${say.ask.short} ${fill(say.ask.until, { moment: momentWords(until) })}`),
    paragraph(`${say.ask.trust} ${say.ask.operator} ${say.ask.honest}`),
    choices(round),
  );
}

/** Once more, to who was not heard. */
export function remindPuls({ givenName, round, state, until }: Facts): Said {
  if (state === 'closed') return over();
  return message(
    say.remind.summary,
    paragraph(fill(say.remind.hello, { naam: givenName })),
    paragraph(`${say.ask.trust} ${say.ask.operator} ${say.ask.honest}`),
    paragraph(fill(say.ask.until, { moment: momentWords(until) })),
    choices(round),
  );
}

/** For who writes what the programme does with it. */
export function askFeedback({ givenName, told, waits }: OutboxFacts['puls.feedback']): Said {
  return message(
    say.feedback.summary,
    paragraph(fill(say.feedback.hello, { naam: givenName })),
    releaseWithImpression(told).map((line) => paragraph(line)),
    paragraph(say.feedback.why),
    waits ? paragraph(say.feedback.waits) : null,
    buttons<Intent>(button(say.feedback.write, { kind: 'puls.feedback', round: told.round }, 'main')),
  );
}
