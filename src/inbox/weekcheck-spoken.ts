import { lengthOf } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import { answersFor } from './answerers.ts';
import type { Answered, Turn } from './machine.ts';
import { openWeek } from './weekcheck-context.ts';
import { type About, closedMessage, context, isOpen, kept } from './weekcheck-now.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;

/** A plain sentence in the chat, understood as what was learned this week. */
export function spokenWeekcheck(turn: Turn, sentence: string): Answered | null {
  const { machine, person, now } = turn;
  const { store, voice } = machine;
  const open = answersFor(store, person).flatMap((werkgroep) => {
    const week = openWeek(machine, werkgroep, now);
    const name = store.programme.werkgroep(werkgroep)?.name ?? werkgroep;
    return week === null ? [] : [{ id: werkgroep, name, week }];
  });
  const [only, ...more] = open;
  if (only === undefined) return null;
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
