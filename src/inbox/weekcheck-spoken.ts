import { lengthOf } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { Revision } from '../records/weekcheck.ts';
import { answersFor } from './answerers.ts';
import type { Answered, Turn } from './machine.ts';
import { openWeek } from './weekcheck-context.ts';
import { type About, closedMessage, context, isOpen, kept } from './weekcheck-now.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;

/** The weekchecks this person can say something about now. */
export function openOnes(turn: Turn): readonly { readonly id: string; readonly name: string; readonly week: string }[] {
  const { machine, person, now } = turn;
  const { store } = machine;
  return answersFor(store, person).flatMap((werkgroep) => {
    const week = openWeek(machine, werkgroep, now);
    const name = store.programme.werkgroep(werkgroep)?.name ?? werkgroep;
    return week === null ? [] : [{ id: werkgroep, name, week }];
  });
}

/** The weekcheck in which this person's last sentence stands; null when there is none, or when they answer for two. */
export function lastSpoken(turn: Turn): Revision | null {
  const [only, ...more] = openOnes(turn);
  if (only === undefined || more.length > 0) return null;
  const newest = turn.machine.store.weekchecks.newest(only.id, only.week);
  return newest !== null && newest.personId === turn.person.id && newest.kind !== 'skipped' ? newest : null;
}

/** Somebody who asks something wants an answer, and not that it stands in the weekbericht. */
const asksSomething = (sentence: string): boolean => /\?\s*$/.test(sentence);

/** A plain sentence in the chat, understood as what was learned this week. */
export function spokenWeekcheck(turn: Turn, sentence: string): Answered | null {
  const { machine, person, now } = turn;
  const { store, voice } = machine;
  const open = openOnes(turn);
  const [only, ...more] = open;
  if (only === undefined) return null;
  if (asksSomething(sentence)) return { kind: 'message', message: voice.weekcheck.spokenQuestion(only.id, only.week) };
  const verdict = machine.check(sentence, turn.today);
  if (verdict.action !== 'pass') {
    const said = voice.filter[verdict.action](verdict.kinds, verdict.masked);
    return { kind: 'message', message: voice.weekcheck.spokenProblem(said, only.id, only.week) };
  }
  if (more.length > 0) {
    store.weekchecks.saveDraft(person.id, 'spoken', { V3: sentence }, now);
    return { kind: 'message', message: voice.weekcheck.whichWerkgroep(open) };
  }
  return addSentence(turn, { werkgroep: only.id, week: only.week }, sentence);
}

function addSentence(turn: Turn, about: About, sentence: string): Answered {
  const { store, voice } = turn.machine;
  const newest = store.weekchecks.newest(about.werkgroep, about.week);
  const answers = voice.weekcheck.withLearned(newest?.kind === 'skipped' ? {} : (newest?.answers ?? {}), sentence);
  if (answers === null)
    return {
      kind: 'message',
      message: voice.weekcheck.spokenProblem(
        voice.general.problem({ kind: 'too-long', max: 280, length: lengthOf(sentence) }),
        about.werkgroep,
        about.week,
      ),
    };
  return kept(turn, context(turn, about), newest?.kind === 'answered' ? 'answered' : 'spoken', answers);
}

export function spokenFor(turn: Turn, act: Of<'weekcheck.spoken'>): Answered {
  const { store, voice } = turn.machine;
  const sentence = store.weekchecks.draft(turn.person.id, 'spoken')?.['V3'];
  store.weekchecks.dropDraft(turn.person.id, 'spoken');
  if (!isOpen(turn, act)) return closedMessage(turn, act);
  if (typeof sentence !== 'string') return { kind: 'message', message: voice.general.stale() };
  return addSentence(turn, act, sentence);
}
