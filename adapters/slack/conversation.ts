import type { Inbound, Receive, Reply } from '../../src/chat/index.ts';
import { type Answered, answer, say } from './answer.ts';
import type { Exchange } from './exchange.ts';
import type { Origins } from './origins.ts';
import type { People } from './people.ts';
import type { createPerform } from './perform.ts';
import type { Me, SlackLog } from './ports.ts';
import { read } from './read.ts';
import type { Source } from './source.ts';
import type { SlackWords } from './words.ts';

interface Parts {
  readonly receive: () => Receive | null;
  readonly me: () => Me | null;
  readonly look: People['look'];
  readonly perform: ReturnType<typeof createPerform>;
  readonly origins: Origins;
  readonly words: SlackWords;
  readonly log: SlackLog;
  readonly revoked: () => void;
}

/** Takes one payload of Slack from reading it to leaving its reply with the exchange. */
export function createConversation(parts: Parts): (payload: unknown, exchange: Exchange) => Promise<void> {
  const { words, log } = parts;

  async function act(source: Source, answered: Answered, cause: Inbound | null): Promise<void> {
    for (const one of answered.acts) {
      if (one.kind !== 'look-up') await parts.perform(source, one);
      else if (cause !== null) await lookUp(source, cause);
    }
  }

  async function lookUp(source: Source, cause: Inbound): Promise<void> {
    const receive = parts.receive();
    if (receive === null) return;
    const { from, conversation, scope } = cause;
    const profile = await parts.look(from);
    if (profile === 'unclear') return act(source, say(source, words.broken, words, 'after'), null);
    const eventId = `${cause.eventId}:found`;
    let answered: Answered;
    try {
      const reply = await receive({ kind: 'found', eventId, from, conversation, scope, profile, cause });
      answered = answer(source, reply, words, true);
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'Could not take who somebody is');
      answered = say(source, words.broken, words, 'after');
    }
    // Looked up once: a second time would give the same.
    await act(source, answered, null);
  }

  async function ask(inbound: Inbound, source: Source): Promise<Answered> {
    const receive = parts.receive();
    if (receive === null) throw new Error('not started');
    let reply: Reply;
    try {
      reply = await receive(inbound);
    } catch (error) {
      // Nobody waits for these, and Slack sends them again.
      if (source.via === 'event' || source.via === 'home') throw error;
      log.error(
        { kind: inbound.kind, error: error instanceof Error ? error.name : 'unknown' },
        'Could not take something of a person',
      );
      return say(source, words.broken, words, 'beside');
    }
    try {
      return answer(source, reply, words, false);
    } catch (error) {
      log.error(
        { reply: reply.kind, error: error instanceof Error ? error.name : 'unknown' },
        'Could not show a reply',
      );
      return say(source, words.broken, words, 'beside');
    }
  }

  return async (payload, exchange) => {
    const me = parts.me();
    if (me === null) throw new Error('not started');
    const what = read(payload, me, parts.origins.of);
    const settle = (source: Source, answered: Answered, cause: Inbound | null): void => {
      exchange.answer(answered.ack);
      exchange.after(() => act(source, answered, cause));
    };
    switch (what.kind) {
      case 'ignored':
        return;
      case 'closed':
        parts.origins.drop(what.view);
        return;
      case 'revoked':
        parts.revoked();
        return;
      case 'stranger':
        log.warn({ via: what.source.via }, 'Somebody of another workspace was sent away');
        settle(what.source, say(what.source, words.stranger, words, 'instead'), null);
        return;
      case 'stale':
        settle(what.source, say(what.source, words.stale, words, 'instead'), null);
        return;
      case 'inbound':
        settle(what.source, await ask(what.inbound, what.source), what.inbound);
    }
  };
}
