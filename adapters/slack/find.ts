import type { Adapter, Found, Receipt } from '../../src/chat/index.ts';
import { EVENT_TYPE, keyOf } from './deliver.ts';
import { type Json, list, record, text } from './json.ts';
import { errorName } from './outcome.ts';
import type { People } from './people.ts';
import type { SlackLog } from './ports.ts';
import type { Web } from './web-client.ts';

const PAGE = 200;
const PAGES = 5;
const THREADS = 20;

interface Looked {
  readonly found: Receipt | null;
  readonly threads: readonly string[];
  readonly whole: boolean;
}

function isOurs(message: Json): boolean {
  return text(record(message['metadata'])['event_type']) === EVENT_TYPE;
}

function carries(message: Json, key: string): boolean {
  return isOurs(message) && record(record(message['metadata'])['event_payload'])['id'] === key;
}

/** Looks for a message of ours by the key in its metadata, in a conversation and in the threads under our messages. */
export function createFind(web: Web, people: Pick<People, 'channelOf'>, log: SlackLog): Adapter['find'] {
  async function look(channel: string, key: string, thread: string | null): Promise<Looked> {
    const threads: string[] = [];
    let cursor = '';
    for (let page = 0; page < PAGES; page += 1) {
      const common = { channel, include_all_metadata: true, limit: PAGE, ...(cursor === '' ? {} : { cursor }) };
      const answer =
        thread === null
          ? await web.conversations.history(common)
          : await web.conversations.replies({ ...common, ts: thread });
      for (const message of list(answer.messages).map(record)) {
        const ts = text(message['ts']);
        if (carries(message, key)) return { found: { conversation: channel, message: ts }, threads, whole: true };
        if (thread === null && isOurs(message) && Number(message['reply_count'] ?? 0) > 0) threads.push(ts);
      }
      cursor = answer.response_metadata?.next_cursor ?? '';
      if (cursor === '') return { found: null, threads, whole: true };
    }
    return { found: null, threads, whole: false };
  }

  return async (to, outboxId): Promise<Found> => {
    const key = keyOf(outboxId);
    const at = await people.channelOf(to);
    if (at.kind !== 'at') return { kind: 'cannot-tell' };
    try {
      const top = await look(at.conversation, key, null);
      if (top.found !== null) return { kind: 'stands', receipt: top.found };
      let whole = top.whole && top.threads.length <= THREADS;
      for (const thread of top.threads.slice(0, THREADS)) {
        const under = await look(at.conversation, key, thread);
        if (under.found !== null) return { kind: 'stands', receipt: under.found };
        whole &&= under.whole;
      }
      return { kind: whole ? 'absent' : 'cannot-tell' };
    } catch (error) {
      log.warn({ error: errorName(error) }, 'Could not look in Slack whether a message stands');
      return { kind: 'cannot-tell' };
    }
  };
}
