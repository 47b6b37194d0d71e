import { describe, expect, test } from 'vitest';
import type { Delivery, Refusal } from '../../src/chat/index.ts';
import type { OutboxKind } from '../../src/records/outbox.ts';
import { MOST_ATTEMPTS, settle } from '../../src/outbox/settle.ts';

const RECEIPT = { conversation: 'c1', message: 'm1' };
const SENT: Delivery = { kind: 'sent', receipt: RECEIPT };
const LATER: Delivery = { kind: 'later', afterMs: 30_000, whole: false };
const WHOLE: Delivery = { kind: 'later', afterMs: 1_000, whole: true };
const UNKNOWN: Delivery = { kind: 'unknown' };
const refused = (refusal: Refusal): Delivery => ({ kind: 'refused', refusal });

type Row = readonly [
  says: string,
  delivery: Delivery,
  kind: OutboxKind,
  attempts: number,
  canFind: boolean,
  settled: unknown,
];

const ONCE_MORE = { kind: 'wait', ms: 0, whole: false };
const TABLE: readonly Row[] = [
  ['sent is sent', SENT, 'weekcheck.ask', 1, true, { kind: 'sent', receipt: RECEIPT }],
  ['sent is sent, however often it was tried', SENT, 'welcome', 99, false, { kind: 'sent', receipt: RECEIPT }],
  ['later waits as long as was asked', LATER, 'weekcheck.ask', 1, true, { kind: 'wait', ms: 30_000, whole: false }],
  ['later for a whole platform waits for it all', WHOLE, 'welcome', 3, false, { kind: 'wait', ms: 1_000, whole: true }],
  [
    'later just short of the last attempt still waits',
    LATER,
    'welcome',
    11,
    true,
    { kind: 'wait', ms: 30_000, whole: false },
  ],
  ['later at the last attempt is parked', LATER, 'welcome', 12, true, { kind: 'park', reason: 'too-many-attempts' }],
  [
    'refused is parked with what the platform said',
    refused('bot-blocked'),
    'weekcheck.ask',
    1,
    true,
    { kind: 'park', reason: 'bot-blocked' },
  ],
  [
    'refused is parked where nothing can be found too',
    refused('channel-archived'),
    'weekbericht.post',
    1,
    false,
    { kind: 'park', reason: 'channel-archived' },
  ],
  ['an unknown outcome is looked for where that can be', UNKNOWN, 'weekcheck.ask', 1, true, { kind: 'look' }],
  ['a weekbericht of unknown outcome is looked for too', UNKNOWN, 'weekbericht.post', 5, true, { kind: 'look' }],
  ['a question of unknown outcome is repeated once', UNKNOWN, 'weekcheck.ask', 1, false, ONCE_MORE],
  ['a question is not repeated a second time', UNKNOWN, 'weekcheck.ask', 2, false, { kind: 'uncertain' }],
  ['a welcome is repeated once as well', UNKNOWN, 'welcome', 1, false, ONCE_MORE],
  [
    'a weekbericht that cannot be found is never repeated',
    UNKNOWN,
    'weekbericht.post',
    1,
    false,
    { kind: 'uncertain' },
  ],
  ['nor is what stands under it', UNKNOWN, 'weekbericht.thread', 1, false, { kind: 'uncertain' }],
  ['nor are open answers in its thread', UNKNOWN, 'puls.texts', 1, false, { kind: 'uncertain' }],
  ['the preview of a weekbericht is a question to one person', UNKNOWN, 'weekbericht.preview', 1, false, ONCE_MORE],
];

describe('What becomes of a message after an attempt', () => {
  test.each(TABLE)('%s', (_says, delivery, kind, attempts, canFind, settled) => {
    expect(settle(delivery, { kind, attempts }, canFind)).toEqual(settled);
  });

  test('twelve attempts is where somebody should look', () => {
    expect(MOST_ATTEMPTS).toBe(12);
  });
});
