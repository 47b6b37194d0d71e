import type { App } from '@slack/bolt';
import { type Json } from './json.ts';

/** One request of Slack: its answer is kept until everything about it was stored, and work can be left for after it. */
export interface Exchange {
  answer(body: Json | null): void;
  after(work: () => Promise<void>): void;
}

/** What came of a request. `failed`: nothing was stored and Slack must not take it as received. */
export type Settled =
  | { readonly kind: 'answered'; readonly body: Json | null; readonly after: () => Promise<void> }
  | { readonly kind: 'failed'; readonly error: Error };

const KEY = 'exchange';

/** The exchange that a payload belongs to, from the context in which Bolt handles it. */
export function exchangeOf(context: Readonly<Record<string, unknown>>): Exchange {
  return context[KEY] as Exchange;
}

/**
 * Has Bolt handle a payload. Bolt acknowledges an event before its listener runs; here its acknowledgement reaches
 * nobody, and the receiver answers with what this gives back, which is after the listener has finished.
 */
export async function handle(app: App, body: Json, retry: { num?: number; reason?: string }): Promise<Settled> {
  let answer: Json | null = null;
  const works: (() => Promise<void>)[] = [];
  const exchange: Exchange = { answer: (given) => (answer = given), after: (work) => works.push(work) };
  try {
    await app.processEvent({
      body,
      ack: () => Promise.resolve(),
      ...(retry.num === undefined ? {} : { retryNum: retry.num }),
      ...(retry.reason === undefined ? {} : { retryReason: retry.reason }),
      customProperties: { [KEY]: exchange },
    });
  } catch (error) {
    return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
  const after = async (): Promise<void> => {
    for (const work of works) await work();
  };
  return { kind: 'answered', body: answer, after };
}

/** Keeps count of what is under way, so that stopping can wait for it. */
export function createUnderWay(): { add(work: Promise<void>): void; done(): Promise<void> } {
  const going = new Set<Promise<void>>();
  return {
    add(work) {
      going.add(work);
      void work.finally(() => going.delete(work));
    },
    async done() {
      while (going.size > 0) await Promise.allSettled([...going]);
    },
  };
}
