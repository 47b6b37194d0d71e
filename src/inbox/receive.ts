import { type Inbound, type Message, type Receive, type Reply, paragraph, sealReply } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import { makeHeard } from './heard.ts';
import { type Answered, type Machine, emergencyOf } from './machine.ts';
import { typedInNeed } from './need.ts';
import { issuer, leavesNoTrace } from './puls-token.ts';
import type { Rate } from './rate.ts';
import { asksForHelp } from './stranger.ts';
import { takeTurn } from './turn.ts';

interface Waiting {
  readonly inbound: Inbound;
  readonly settle: (reply: Reply) => void;
  readonly refuse: (reason: NotTaken) => void;
}

/** A form could not be taken just now: the adapter keeps it open with everything that was typed in it. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

/** A code for the log: never the message, which could hold what somebody typed. */
const codeOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unknown';

/** How many inbounds share one transaction at most, so that nobody waits long for the others. */
const MOST_TOGETHER = 64;
/** Nor for longer than this, in milliseconds. */
const MOST_MS = 50;

/**
 * Takes inbounds in. All that come in one turn of the event loop share one transaction with a savepoint each; their
 * replies leave after it is committed. One that fails is taken back alone. `committed` is called after each commit.
 */
export function makeReceive(machine: Machine, rate: Rate, committed: () => void): Receive {
  const { store, voice, trace } = machine;
  let waiting: Waiting[] = [];
  const heard = makeHeard();

  const sealed = (answer: Answered, personId: string | null, now: number): Reply =>
    sealReply(answer, issuer(machine, personId, now));

  /** The only time that may stand with what has no name. */
  const weekStart = (now: number): number => {
    const { agenda } = machine;
    return agenda.startOf(agenda.days(agenda.weekOf(now)).from);
  };

  const inSavepoint = (inbound: Inbound, now: number): Reply =>
    store.write(() => {
      const first = leavesNoTrace(machine, inbound)
        ? heard.first(inbound.eventId)
        : store.events.first(inbound.eventId, now);
      const turn = (): Reply => {
        const { answer, personId, nameless } = takeTurn(machine, inbound, now, false);
        if (!nameless) return sealed(answer, personId, now);
        store.nameless.hide(machine.agenda.today(now), inbound.eventId);
        return sealed(answer, null, weekStart(now));
      };
      if (first) return turn();
      // Delivered before: the answer that fits the state now, and nothing written for a second time.
      const answer = store.peek(() => takeTurn(machine, inbound, now, true));
      return sealed(answer.answer, answer.personId, answer.nameless ? weekStart(now) : now);
    });

  /** A sentence that says why it was not taken; a form is refused instead, so that it stays open as it is. */
  const sorry = (inbound: Inbound, said: () => Message<Intent>, now: number): Reply | NotTaken =>
    inbound.kind === 'submitted'
      ? new NotTaken()
      : sealed({ kind: 'message', message: said(), again: true }, null, now);

  const one = (inbound: Inbound): Reply | NotTaken => {
    const now = machine.now();
    if (!rate(inbound.from, machine.realNow())) {
      // Whoever writes this often may be the one who needs somebody most.
      const said = () =>
        typedInNeed(inbound) || asksForHelp(machine, inbound)
          ? voice.need.aloud(emergencyOf(store))
          : voice.general.tooOften();
      return sorry(inbound, said, now);
    }
    try {
      const reply = inSavepoint(inbound, now);
      trace('inbox.handled');
      return reply;
    } catch (error) {
      heard.takeBack(inbound.eventId);
      // SQLite ended the transaction by itself, the disk is full for one: what came before in this batch is gone too.
      if (isBusy(error) || !store.sqlite.inTransaction) throw error;
      machine.log.error(
        { event: inbound.kind, platform: inbound.from.platform, code: codeOf(error) },
        'inbound failed',
      );
      return sorry(inbound, () => voice.general.broken(), now);
    }
  };

  /** These were taken, or could not be; the others come in the next turn. */
  const later = (taken: number): void => {
    waiting = waiting.slice(taken);
    if (waiting.length > 0) setImmediate(flush);
  };

  const flush = (): void => {
    const batch: Waiting[] = [];
    const until = machine.realNow() + MOST_MS;
    let replies: readonly (Reply | NotTaken)[];
    try {
      trace('inbox.received');
      replies = store.write(() => {
        const made: (Reply | NotTaken)[] = [];
        // What was answered to a puls is on the disk before the rest is: an answer can be given twice, but not lost.
        machine.puls.together(() => {
          for (const next of waiting.slice(0, MOST_TOGETHER)) {
            if (batch.length > 0 && machine.realNow() > until) break;
            batch.push(next);
            made.push(one(next.inbound));
          }
        });
        trace('inbox.before-commit');
        return made;
      });
      trace('inbox.committed');
      heard.settle();
    } catch (error) {
      heard.takeBackAll();
      // The one that could not begin is among those that are told.
      if (batch.length === 0) batch.push(...waiting.slice(0, MOST_TOGETHER));
      later(batch.length);
      machine.log.error({ code: codeOf(error), count: batch.length }, 'commit failed');
      const why = isBusy(error) ? voice.general.busy() : voice.general.broken();
      // Without a store there are no tokens either, so this one goes without buttons.
      const message: Message<never> = { summary: why.summary, blocks: [paragraph(why.summary)] };
      const reply: Reply = { kind: 'message', message, again: true };
      for (const { inbound, settle, refuse } of batch)
        if (inbound.kind === 'submitted') refuse(new NotTaken());
        else settle(reply);
      return;
    }
    later(batch.length);
    for (const [index, { settle, refuse }] of batch.entries()) {
      const reply = replies[index];
      if (reply instanceof NotTaken) refuse(reply);
      else if (reply !== undefined) settle(reply);
    }
    committed();
  };

  return (inbound) =>
    new Promise((settle, refuse) => {
      waiting.push({ inbound, settle, refuse });
      if (waiting.length === 1) setImmediate(flush);
    });
}
