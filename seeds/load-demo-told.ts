import type { Agenda } from '../src/calendar/agenda.ts';
import { TRIAL_ROUND } from '../src/calendar/puls-plan.ts';
import type { Bank } from '../src/puls/bank.ts';
import { askedIn, openQuestion, roundItems } from '../src/puls/items.ts';
import { release } from '../src/puls/release.ts';
import { isAdjusted, mayBeShown } from '../src/records/signaal.ts';
import type { Store } from '../src/store/index.ts';
import { type PastPuls, rowsOf } from './demo-puls.ts';
import { type PastSignaal, answersOf } from './demo-signalen.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** After so many days a giver is asked what came of an adjustment. */
const ASKED_AFTER_DAYS = 21;
/** So long the open answers may wait for two people. */
const KEPT_DAYS = 30;
/** The version of the questions about a signaal that the past was written for. */
const VERSION = 1;

/** Puts one past signaal where the form would have put it: by name, or without and under its code. */
export function loadSignaal(store: Store, agenda: Agenda, one: PastSignaal, place: number): void {
  const answers = answersOf(one);
  const { week, over: about } = one;
  const kept = { week, about, shown: mayBeShown(answers), version: VERSION, answers };
  if (one.van === undefined) {
    const key = store.nameless.keyOf(one.code ?? '');
    if (key !== null) store.nameless.put({ ...kept, key, revision: 1 });
    return;
  }
  const at = agenda.startOf(agenda.days(week).from) + 10 * HOUR;
  const asks = isAdjusted(answers) && one.uitkomst === undefined;
  const askOn = asks ? at + ASKED_AFTER_DAYS * DAY : null;
  const { id } = store.signalen.add({ ...kept, origin: `demo|${String(place)}`, personId: one.van, askOn }, at);
  if (one.erbij !== undefined) store.signalen.setJoins(id, one.erbij);
}

/**
 * Counts the answers of the trial round as those of any round are, and keeps what of them may be told; the answers stay
 * in the seeds. `readers` are the two people who read the open answers.
 */
export function loadTrialPuls(
  store: Store,
  agenda: Agenda,
  bank: Bank,
  puls: PastPuls,
  readers: readonly [string, string],
): void {
  const opened = agenda.startOf(puls.geopend) + 10 * HOUR;
  const closed = agenda.startOf(puls.gesloten) + 17 * HOUR;
  const told = release(
    { round: TRIAL_ROUND, items: roundItems(bank, puls.vragen), answers: rowsOf(puls), invited: puls.gevraagd },
    [],
  );
  store.puls.opening(TRIAL_ROUND, askedIn(bank, puls.vragen), opened);
  store.puls.invited(TRIAL_ROUND, puls.gevraagd);
  store.puls.close(TRIAL_ROUND, { ...told, items: [...told.items] }, closed);
  store.puls.writeFeedback(TRIAL_ROUND, puls.terugkoppeling, 'programmaleider');
  if (!told.textsMayBeRead) return;
  const { id: question } = openQuestion(bank, puls.vragen);
  const written = puls.open.map((one) => ({ question, text: one.tekst, mayQuote: 'letterlijk' in one }));
  store.pulsTexts.keep(TRIAL_ROUND, written, agenda.today(closed + KEPT_DAYS * DAY));
  for (const { id, text } of store.pulsTexts.open(TRIAL_ROUND)) {
    const one = puls.open.find(({ tekst }) => tekst === text);
    store.pulsTexts.propose(
      id,
      one !== undefined && 'in_andere_woorden' in one ? one.in_andere_woorden : null,
      readers[0],
    );
    store.pulsTexts.approve(id, readers[1]);
  }
}
