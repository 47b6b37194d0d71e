import type { Answers, Form, Values } from '../chat/index.ts';
import { isClosed } from '../records/hulpvraag.ts';
import type { Intent } from '../records/intent.ts';
import type { WeekcheckStep } from '../voice/index.ts';
import { lookAtTyped, refuseForm } from './filter.ts';
import { spread, tell } from './hulpvraag-tell.ts';
import type { Answered, Turn } from './machine.ts';
import { needIn } from './need.ts';
import { callOrigin, startingAnswers, unchangedRow } from './weekcheck-context.ts';
import { keepWeekcheck } from './weekcheck-keep.ts';
import {
  type About,
  closedMessage,
  confirmFirst,
  context,
  draftKey,
  isOpen,
  kept,
  otherSince,
  standing,
} from './weekcheck-now.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;
const STEPS: readonly string[] = ['main', 'more', 'which', 'learned'] satisfies readonly WeekcheckStep[];

export function openWeekcheck(turn: Turn, act: About): Answered {
  const { machine, now } = turn;
  const { store, voice } = machine;
  if (!isOpen(turn, act)) return closedMessage(turn, act);
  // Whoever opens the form has been asked, whatever became of the message that asked.
  store.weekchecks.open(act.werkgroep, act.week, now);
  const answers = startingAnswers(store, act.werkgroep, act.week);
  return { kind: 'form', form: voice.weekcheck.form('main', context(turn, act), answers) };
}

export function stepWeekcheck(turn: Turn, act: Of<'weekcheck.step'>, values: Values): Answered {
  const { store, voice } = turn.machine;
  const about = context(turn, act);
  const step = STEPS.includes(act.step) ? (act.step as WeekcheckStep) : null;
  if (step === null || act.version !== voice.weekcheck.version) {
    return needIn(turn, values) ?? (isOpen(turn, act) ? openWeekcheck(turn, act) : closedMessage(turn, act));
  }
  const other = otherSince(turn, act, act.seen);
  // Somebody else's answers are not what this form goes on from.
  const before =
    other === null
      ? store.weekchecks.newest(act.werkgroep, act.week)
      : store.weekchecks.revision(act.werkgroep, act.week, act.seen);
  const answers = before === null || before.kind === 'skipped' ? {} : before.answers;
  const form = (): Form<Intent> => voice.weekcheck.form(step, about, answers);
  if (!isOpen(turn, act))
    return needIn(turn, values) ?? refuseForm(form(), values, voice.weekcheck.closed(about.werkgroep, act.week));
  const found = lookAtTyped(turn, form, values);
  if (found !== null) return found;
  const outcome = voice.weekcheck.take(step, about, answers, values);
  switch (outcome.kind) {
    case 'ask again':
      return { kind: 'problems', problems: outcome.problems, form: outcome.form };
    case 'ask more':
      if (other !== null) return confirmFirst(turn, act, other, outcome.answers);
      keepWeekcheck(turn, about, 'answered', outcome.answers);
      return nextForm(turn, act, outcome.answers, outcome.form.submit.act);
    case 'keep':
      if (other !== null) return confirmFirst(turn, act, other, outcome.answers);
      return kept(turn, about, step === 'learned' ? 'unchanged' : 'answered', outcome.answers);
  }
}

/** The form of the next step, made with what was kept just now: it has seen that revision. */
function nextForm(turn: Turn, about: About, answers: Answers, next: Intent): Answered {
  const step = next.kind === 'weekcheck.step' && STEPS.includes(next.step) ? (next.step as WeekcheckStep) : 'main';
  return { kind: 'form', form: turn.machine.voice.weekcheck.form(step, context(turn, about), answers) };
}

export function sameWeekcheck(turn: Turn, act: Of<'weekcheck.same'>): Answered {
  const { store, voice } = turn.machine;
  if (!isOpen(turn, act)) return closedMessage(turn, act);
  const newest = store.weekchecks.newest(act.werkgroep, act.week);
  // Pressed twice, or after somebody answered: what stands is worth more than "the same".
  if (newest !== null) return standing(turn, act);
  const last = store.weekchecks.lastAnswered(act.werkgroep, act.week);
  if (last === null) return openWeekcheck(turn, act);
  const about = context(turn, act);
  const answers = voice.weekcheck.same(last.answers);
  if (unchangedRow(store, act.werkgroep, act.week) < 3) return kept(turn, about, 'unchanged', answers);
  keepWeekcheck(turn, about, 'unchanged', answers);
  return { kind: 'form', form: voice.weekcheck.form('learned', context(turn, act), answers) };
}

export function replaceWeekcheck(turn: Turn, act: Of<'weekcheck.replace'>): Answered {
  const { store, voice } = turn.machine;
  if (!isOpen(turn, act)) return closedMessage(turn, act);
  const draft = store.weekchecks.draft(turn.person.id, draftKey(act));
  if (draft === null) return standing(turn, act);
  const other = otherSince(turn, act, act.over);
  if (other !== null) return confirmFirst(turn, act, other, draft);
  const about = context(turn, act);
  const asked = voice.weekcheck.next(about, draft);
  if (asked === null) return kept(turn, about, 'answered', draft);
  keepWeekcheck(turn, about, 'answered', draft);
  store.weekchecks.dropDraft(turn.person.id, draftKey(act));
  return nextForm(turn, act, draft, asked.submit.act);
}

export function keepStanding(turn: Turn, act: Of<'weekcheck.keep'>): Answered {
  turn.machine.store.weekchecks.dropDraft(turn.person.id, draftKey(act));
  return standing(turn, act);
}

/** "Ja, bel mij", offered in private after three hard weeks. */
export function askForCall(turn: Turn, act: Of<'weekcheck.call'>): Answered {
  const { machine, now, person } = turn;
  const { store, voice, agenda } = machine;
  const origin = callOrigin(act.werkgroep, act.week);
  const before = store.hulpvragen.byOrigin(origin);
  if (before !== null && isClosed(before.status) && before.status !== 'ingetrokken')
    return { kind: 'message', message: voice.hulpvraag.now(turn.facts(before), false) };
  const request =
    before === null
      ? store.hulpvragen.add(
          {
            origin,
            werkgroepId: act.werkgroep,
            askerId: person.id,
            week: act.week,
            needs: ['bellen'],
            what: null,
            addressee: 'programmaleider',
            addresseeRef: null,
            urgency: 'deze-week',
            dueOn: agenda.dueOn('deze-week', turn.today),
            confidential: true,
          },
          person.id,
          now,
        )
      : before.status === 'ingetrokken'
        ? store.hulpvragen.alter(before.id, { status: 'open', takenBy: null }, person.id, now)
        : before;
  if (before !== null && request !== before) spread(machine, request, person.id, now);
  const told = tell(machine, request, now);
  return { kind: 'message', message: voice.hulpvraag.kept(turn.facts(request), told) };
}
