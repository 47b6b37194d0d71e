import {
  type Block,
  type Button,
  LIMITS,
  button,
  buttons,
  fill,
  heading,
  list,
  paragraph,
} from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { ExperimentVoice, Timeline, TimelineMoment } from '../../src/voice/index.ts';
import { type Said, message, short } from '../said.ts';
import { answerWords } from '../signaal/labels.ts';
import { dateWithYear, weekNumber } from '../taal/dates.ts';
import { stageOf } from '../taal/labels.ts';
import { briefly, sentence, shortened, small } from '../taal/phrases.ts';
import { factBlocks } from '../weekcheck/copy.ts';
import { open } from './line.ts';
import { say } from './words.ts';

const words = say.timeline;
/** More than there ever were; each takes a row and a part of a row of buttons. */
const MOST_LISTED = 40;

function momentWords(moment: TimelineMoment): string {
  switch (moment.kind) {
    case 'stage': {
      const { reason, lesson } = moment;
      const values = { dag: dateWithYear(moment.on), stadium: stageOf(moment.stage) };
      if (reason === null || lesson === null) return fill(words.stage, values);
      return fill(words.stopped, { ...values, reden: sentence(reason), les: sentence(lesson) });
    }
    case 'line':
      return fill(words.line, {
        week: weekNumber(moment.week),
        jaar: moment.week.slice(0, 4),
        tekst: sentence(moment.text),
      });
    case 'signaal': {
      const values = {
        week: weekNumber(moment.week),
        jaar: moment.week.slice(0, 4),
        soort: small(answerWords('S1', moment.is)),
        tekst: sentence(moment.text),
      };
      if (moment.outcome === null) return fill(words.signaal, values);
      return fill(words.signaalCame, { ...values, uitkomst: sentence(moment.outcome) });
    }
  }
}

function row(facts: Timeline): Block<Intent> {
  const { id: experiment, earlier, tellIn } = facts;
  const ways: readonly (Button<Intent> | null)[] = [
    earlier === null ? null : button(words.earlier, { kind: 'experiment.show', experiment, before: earlier }),
    facts.isEarlier ? button(words.newest, { kind: 'experiment.show', experiment, before: null }) : null,
    tellIn === null ? null : button(words.tell, open({ experimentId: experiment, week: tellIn })),
    facts.maySet ? button(words.setStage, { kind: 'experiment.stage', experiment }) : null,
    button(words.all, { kind: 'experiment.list' }),
  ];
  return buttons<Intent>(...ways.flatMap((one) => one ?? []));
}

/** What happened in an experiment, oldest first; what does not fit is one button away. */
export function timeline(facts: Timeline): Said {
  const { name: experiment, moments } = facts;
  return message(
    fill(words.summary, { experiment }),
    heading(shortened(experiment, LIMITS.heading)),
    paragraph(facts.isEarlier ? words.before : fill(words.now, { stadium: stageOf(facts.stage) })),
    moments.length === 0 ? paragraph(words.empty) : list(moments.map(momentWords)),
    row(facts),
  );
}

/** All experiments, to choose from. */
export const listed: ExperimentVoice['list'] = (experiments) => {
  if (experiments.length === 0) return short(say.list.empty);
  const shown = experiments.slice(0, MOST_LISTED);
  const rows: Block<Intent>[] = [];
  for (let at = 0; at < shown.length; at += LIMITS.buttonsInRow)
    rows.push(
      buttons<Intent>(
        ...shown.slice(at, at + LIMITS.buttonsInRow).map(({ id, name: naam }) =>
          button<Intent>(briefly(fill(say.list.button, { id, naam }), LIMITS.buttonLabel), {
            kind: 'experiment.show',
            experiment: id,
            before: null,
          }),
        ),
      ),
    );
  return message(
    say.list.summary,
    heading(say.list.title),
    factBlocks(
      shown.map(({ id, name: naam, stage }) => ({
        label: shortened(fill(say.list.name, { id, naam }), LIMITS.factLabel),
        value: fill(words.now, { stadium: stageOf(stage) }),
      })),
    ),
    paragraph(say.list.how),
    rows,
  );
};
