import { type Block, button, buttons, fill, paragraph } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { WeekcheckAsk, WeekcheckKept } from '../../src/voice/index.ts';
import { type Said, message, short } from '../said.ts';
import { momentWords, weekNumber } from '../taal/dates.ts';
import { toldBlock } from '../taal/told.ts';
import { copyOf, factBlocks } from './copy.ts';
import { say as general } from '../beheer/words.ts';
import { say } from './sentences.ts';

/** The act that opens a weekcheck. */
export const open = (of: { readonly werkgroepId: string; readonly week: string }): Intent => ({
  kind: 'weekcheck.open',
  werkgroep: of.werkgroepId,
  week: of.week,
});

/** How a weekcheck stands, in a sentence or two. */
export function stateWords(ask: WeekcheckAsk): string {
  const values = { werkgroep: ask.werkgroep, week: weekNumber(ask.week) };
  switch (ask.state) {
    case 'open':
      return fill(say.state.open, values);
    case 'answered':
      return ask.answeredBy === null
        ? fill(say.state.answered, values)
        : fill(say.state.answeredBy, { ...values, door: ask.answeredBy });
    case 'skipped':
      return fill(say.state.skipped, values);
    case 'closed':
      return fill(say.state.closed, values);
  }
}

function standing(ask: WeekcheckAsk): Said {
  const first = stateWords(ask);
  if (ask.state === 'closed') return short(first);
  return short(
    first,
    fill(say.state.until, { tot: momentWords(ask.editableUntil) }),
    buttons(button(say.kept.change, open(ask))),
  );
}

function choices(ask: WeekcheckAsk): Block<Intent> {
  const at = { werkgroep: ask.werkgroepId, week: ask.week };
  return buttons<Intent>(
    button(say.ask.start, open(ask), 'main'),
    ...(ask.canRepeat ? [button<Intent>(say.ask.same, { kind: 'weekcheck.same', ...at })] : []),
    button(say.ask.skip, { kind: 'weekcheck.skip', ...at }),
  );
}

/** The weekcheck is asked. */
export function ask(facts: WeekcheckAsk): Said {
  if (facts.state !== 'open') return standing(facts);
  const { werkgroep, givenName: naam, standsInFor: voor } = facts;
  return message(
    fill(say.ask.summary, { werkgroep }),
    paragraph(fill(say.ask.hello, { werkgroep, naam })),
    voor === null ? null : paragraph(fill(say.ask.standsIn, { voor })),
    paragraph(say.ask.cost),
    paragraph(`${say.ask.honest} ${fill(say.ask.until, { tot: momentWords(facts.editableUntil) })}`),
    choices(facts),
  );
}

/** The one reminder, as gentle as the question. */
export function remind(facts: WeekcheckAsk): Said {
  if (facts.state !== 'open') return standing(facts);
  const { werkgroep, givenName: naam, standsInFor: voor } = facts;
  return message(
    fill(say.remind.summary, { werkgroep }),
    paragraph(fill(say.remind.hello, { werkgroep, naam })),
    voor === null ? null : paragraph(fill(say.ask.standsIn, { voor })),
    paragraph(say.remind.gentle),
    paragraph(fill(say.ask.until, { tot: momentWords(facts.editableUntil) })),
    choices(facts),
  );
}

const copy = (facts: WeekcheckKept): readonly Block<Intent>[] =>
  factBlocks(copyOf(facts.answers, facts.context, facts.dueOn));

function asksHelp(facts: WeekcheckKept): boolean {
  const needs = facts.answers['V4'];
  return Array.isArray(needs) && needs.some((need) => need !== 'niets');
}

/** What was learned may become a signaal: asked in one tap, when there is something to share. */
function sharing({ answers, context }: WeekcheckKept): readonly Block<Intent>[] {
  if (typeof answers['V3'] !== 'string') return [];
  const { werkgroepId: werkgroep, week } = context;
  return [
    paragraph(say.kept.share),
    buttons<Intent>(button(say.kept.signaal, { kind: 'signaal.from-weekcheck', werkgroep, week })),
  ];
}

/** What was just kept, with a copy and what happens next. */
export function kept(facts: WeekcheckKept): Said {
  const { context, kind } = facts;
  const { werkgroep } = context;
  const thanks = fill(say.kept[kind], { werkgroep });
  const tot = momentWords(facts.editableUntil);
  const skipped = kind === 'skipped';
  const rows = copy(facts);
  return message(
    thanks,
    paragraph(thanks),
    rows.length === 0 || skipped ? null : paragraph(say.kept.copy),
    rows,
    toldBlock(facts.toldAt),
    facts.toldAt.length === 0 && asksHelp(facts) ? paragraph(say.kept.inPost) : null,
    paragraph(
      skipped ? fill(say.kept.skippedUntil, { tot }) : fill(say.kept.until, { tot, post: momentWords(facts.postAt) }),
    ),
    facts.offerTalk ? paragraph(say.kept.talk) : null,
    buttons<Intent>(
      button(skipped ? say.kept.fillIn : say.kept.change, open(context)),
      ...(facts.offerTalk
        ? [
            button<Intent>(say.kept.call, {
              kind: 'weekcheck.call',
              werkgroep: context.werkgroepId,
              week: context.week,
            }),
          ]
        : []),
    ),
    skipped ? null : sharing(facts),
  );
}

/** Somebody else answered since this form was opened. */
export function inBetween(by: string, facts: WeekcheckKept, over: number): Said {
  const { werkgroep, werkgroepId, week } = facts.context;
  const first = fill(facts.kind === 'skipped' ? say.between.skipped : say.between.answered, { door: by, werkgroep });
  const rows = copy(facts);
  return message(
    first,
    paragraph(first),
    rows.length === 0 ? null : paragraph(say.between.standing),
    rows,
    paragraph(say.between.question),
    buttons<Intent>(
      button(say.between.replace, { kind: 'weekcheck.replace', werkgroep: werkgroepId, week, over }),
      button(say.between.keep, { kind: 'weekcheck.keep', werkgroep: werkgroepId, week }),
    ),
  );
}

/** A plain sentence could not be kept: why, and the way to the form. */
export const spokenProblem = (why: string, werkgroep: string, week: string): Said =>
  short(
    why,
    say.none.notKept,
    buttons<Intent>(button(say.none.open, { kind: 'weekcheck.open', werkgroep, week }, 'main')),
  );

/** A plain sentence that asks something: it is not kept as what was learned. */
export const spokenQuestion = (werkgroep: string, week: string): Said =>
  short(
    say.none.question,
    say.none.questionHow,
    buttons<Intent>(
      button(general.help, { kind: 'help' }, 'main'),
      button(say.none.open, { kind: 'weekcheck.open', werkgroep, week }),
    ),
  );

/** Their own answer is not put in: what stood is still there. */
export function leftStanding(facts: WeekcheckKept): Said {
  const first = fill(say.between.left, { werkgroep: facts.context.werkgroep });
  return message(
    first,
    paragraph(first),
    copy(facts),
    paragraph(fill(say.state.until, { tot: momentWords(facts.editableUntil) })),
    buttons(button(say.kept.change, open(facts.context))),
  );
}
