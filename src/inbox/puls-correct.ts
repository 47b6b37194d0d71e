import type { CorrectableText } from '../voice/index.ts';
import type { Answered, Machine, Turn } from './machine.ts';
import { mayAction } from './rights.ts';
import { touchWeekbericht } from './weekbericht-show.ts';

/** The open answers that this weekbericht shows. */
export const correctableTexts = ({ store }: Machine, week: string): readonly CorrectableText[] =>
  store.pulsTexts.rowsToldIn(week).map(({ id, text, paraphrase }) => ({ id, words: paraphrase ?? text ?? '' }));

/**
 * "Klopt er iets niet?" about an open answer: whoever may read them can have it gone, out of the weekbericht and out of the
 * store. It is never passed on: a row that says who asked could say who wrote it.
 */
export function removeText(turn: Turn, week: string, id: string): Answered {
  const { machine, person, now } = turn;
  const { store, voice } = machine;
  if (!mayAction(person, 'puls.review', store)) return { kind: 'message', message: voice.weekbericht.notForReaders() };
  const bericht = store.weekberichten.get(week);
  const shown = store.pulsTexts.rowsToldIn(week).some((row) => row.id === id);
  // Taken out by somebody else in between: it is as it should be.
  if (bericht !== null && shown) {
    store.pulsTexts.drop(id);
    store.weekberichten.correct(week, bericht.frozen, now);
    store.outbox.touchAll(`puls.texts|${week}|`, null);
    touchWeekbericht(machine, week);
    machine.log.info({ week }, 'open answer taken out');
  }
  return { kind: 'message', message: voice.weekbericht.corrected() };
}
