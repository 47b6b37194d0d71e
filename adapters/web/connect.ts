import { randomUUID } from 'node:crypto';
import type { Adapter, Receive } from '../../src/chat/index.ts';
import type { Router } from 'express';
import { createAnswer } from './answer.ts';
import { createDelivery, profileOf } from './deliver.ts';
import { createDesk } from './desk.ts';
import type { Mailbox, PlaygroundClock, PlaygroundView } from './ports.ts';
import { createRouter } from './route.ts';
import type { WebWords } from './words.ts';

/** What main hands the page. */
export interface WebOptions {
  readonly mailbox: Mailbox;
  readonly view: PlaygroundView;
  readonly clock: PlaygroundClock;
  readonly words: WebWords;
  /** The name of the product, as it stands above the page. */
  readonly title: string;
  /** Told of everything that broke while the page answered. */
  readonly report: (error: unknown) => void;
  /** An identifier that was never given before: letters, digits and dashes, 8 to 64 of them. */
  readonly nonce?: () => string;
}

/** The web as a platform, and the page on which it is shown. The router answers everything that reaches it. */
export function createWebAdapter(options: WebOptions): { readonly adapter: Adapter; readonly router: Router } {
  const { mailbox, view, clock, words, title, report } = options;
  const desk = createDesk();
  let receive: Receive | null = null;
  const answer = createAnswer({
    mailbox,
    desk,
    receive: () => receive,
    profile: (inbound) => profileOf(view, inbound.from),
    words,
    report,
  });
  const adapter = createDelivery({
    mailbox,
    view,
    desk,
    listen: (listener) => {
      receive = listener;
    },
  });
  const nonce = options.nonce ?? randomUUID;
  return { adapter, router: createRouter({ mailbox, view, clock, words, title, report, nonce, desk, answer }) };
}
