import type { Machine } from '../inbox/machine.ts';
import { openQuestionText } from '../inbox/puls-here.ts';
import { pulsReaders, waitingFor } from '../inbox/puls-review.ts';
import type { ApprovedText } from '../records/puls-text.ts';
import type { NewPulsText, OutboxRow } from '../store/index.ts';
import type { OutboxFacts } from '../voice/index.ts';

const DAY = 86_400_000;
/** So many days after the close what two people did not agree on is gone. */
const KEPT_DAYS = 30;
/** So many days before that, the readers hear once more that something waits. */
const LAST_DAYS = 7;

function tellReaders(machine: Machine, round: string, time: 'first' | 'last', now: number): number {
  const { store, agenda } = machine;
  let planned = 0;
  for (const { id } of pulsReaders(machine)) {
    if (waitingFor(machine, round, id).length === 0) continue;
    const key = `puls.review|${round}|${time}|${id}`;
    const notBefore = agenda.workingMoment(now);
    const item = { kind: 'puls.review', params: { round, time }, key, to: { person: id }, notBefore } as const;
    if (store.outbox.plan(item, now)) planned += 1;
  }
  return planned;
}

/**
 * Keeps the open answers of a round that was just closed, for two people to read; says how many readers are told. Only
 * for a release that says texts may be read, and once: in the transaction that keeps that release.
 */
export function keepTexts(machine: Machine, round: string, texts: readonly NewPulsText[], now: number): number {
  const { store, agenda } = machine;
  if (texts.length === 0) return 0;
  store.pulsTexts.keep(round, texts, agenda.today(now + KEPT_DAYS * DAY));
  return tellReaders(machine, round, 'first', now);
}

/** Takes away what two people did not agree on in time, and says once that this is near. */
export function purgeTexts(machine: Machine, now: number): void {
  const { store, agenda } = machine;
  const rounds = new Set(store.pulsTexts.open().map((row) => row.round));
  if (store.pulsTexts.purge(agenda.today(now)) > 0)
    for (const round of rounds) store.outbox.touchAll(`puls.review|${round}|`, null);
  const soon = agenda.today(now + LAST_DAYS * DAY);
  const near = new Set(store.pulsTexts.open().flatMap((row) => ((row.goneOn ?? '') <= soon ? [row.round] : [])));
  for (const round of near) tellReaders(machine, round, 'last', now);
}

/** What the key of each message with answers begins with, under the weekbericht with this key. */
export const textsKey = (week: string, post: string): string => `puls.texts|${week}|${post}|`;

/**
 * Plans the answers that were approved since the last weekbericht, in the thread under this one. Those that are approved
 * after it was posted come with the next. `posts`: the row of the weekbericht in each channel.
 */
export function tellTexts(machine: Machine, week: string, posts: readonly OutboxRow[], now: number): number {
  const { store, voice } = machine;
  if (posts.length === 0) return 0;
  store.pulsTexts.tell(week);
  const parts = voice.pulsTexts.textParts(store.pulsTexts.toldIn(week).length);
  let planned = 0;
  for (const { id, key, to, notBefore } of posts)
    for (let part = 0; part < parts; part += 1) {
      const own = `${textsKey(week, key)}${String(part)}`;
      const item = { kind: 'puls.texts', params: { week, part }, key: own, to, notBefore, underId: id } as const;
      if (store.outbox.plan(item, now)) planned += 1;
    }
  return planned;
}

/** How many wait for this reader, and until when. */
export function reviewFacts(
  machine: Machine,
  round: string,
  reader: { readonly id: string; readonly givenName: string },
): Omit<OutboxFacts['puls.review'], 'last'> {
  const waiting = waitingFor(machine, round, reader.id);
  return { givenName: reader.givenName, round, waiting: waiting.length, goneOn: waiting[0]?.goneOn ?? null };
}

const withQuestion = (machine: Machine, texts: readonly ApprovedText[]): OutboxFacts['puls.texts']['texts'] =>
  texts.map(({ question, words, literal }) => ({ question: openQuestionText(machine, question), words, literal }));

/** The approved answers that the weekbericht of this week shows. */
export const textsShown = (machine: Machine, week: string): OutboxFacts['puls.texts']['texts'] =>
  withQuestion(machine, machine.store.pulsTexts.toldIn(week));

/** Those that a weekbericht would show that is posted now. */
export const textsToShow = (machine: Machine): OutboxFacts['puls.texts']['texts'] =>
  withQuestion(machine, machine.store.pulsTexts.untold());
