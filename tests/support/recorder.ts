import type {
  Adapter,
  Address,
  Can,
  Delivery,
  Found,
  Message,
  Platform,
  Receipt,
  Receive,
  Refusal,
  Token,
} from '../../src/chat/index.ts';
import { type PlatformState, type Standing, emptyState } from './platform-state.ts';

/** How one call goes. `lost` with `kept`: the platform has the message, only its answer never came. */
export type Scripted = Delivery | { readonly kind: 'lost'; readonly kept: boolean } | { readonly kind: 'throws' };

export const later = (afterMs: number, whole = false): Scripted => ({ kind: 'later', afterMs, whole });
export const refused = (refusal: Refusal): Scripted => ({ kind: 'refused', refusal });
export const lost = (kept: boolean): Scripted => ({ kind: 'lost', kept });

export interface Call {
  readonly what: 'send' | 'replace' | 'remove' | 'find' | 'home';
  /** The conversation, or the user where there is none yet. */
  readonly at: string;
  readonly outboxId: string;
  readonly moment: number;
}

export interface Recorder extends Adapter {
  readonly calls: readonly Call[];
  readonly state: PlatformState;
  /** What stands, oldest first. */
  standing(conversation?: string): readonly Standing[];
  /** The next calls of this kind (to `at`, where given) go like this, one by one. */
  script(what: Call['what'], outcomes: readonly Scripted[], at?: string): void;
  /** What a look-up says before it looks. */
  finding(answers: readonly Found[]): void;
}

interface RecorderOptions {
  readonly now: () => number;
  readonly platform?: Platform;
  readonly can?: Partial<Can>;
  /** How long after it was accepted a message can be found, in real milliseconds. */
  readonly lagMs?: number;
  readonly state?: PlatformState;
  /** Called after every change of the state. */
  readonly keep?: () => void;
}

const where = (to: Address): string => to.conversation ?? to.user ?? '';

/** A platform in memory: it records what it is told to say and answers as scripted, "sent" when nothing is scripted. */
export function createRecorder({ now, platform = 'web', can, lagMs = 0, ...rest }: RecorderOptions): Recorder {
  const state = rest.state ?? emptyState();
  const keep = rest.keep ?? (() => undefined);
  const calls: Call[] = [];
  const scripts: { what: Call['what']; at: string | null; outcomes: Scripted[] }[] = [];
  const looks: Found[] = [];

  const call = (what: Call['what'], at: string, outboxId: string): void =>
    void calls.push({ what, at, outboxId, moment: now() });

  const next = (what: Call['what'], at: string): Scripted | null => {
    const found = scripts.find((one) => one.what === what && one.outcomes.length > 0 && (one.at ?? at) === at);
    return found?.outcomes.shift() ?? null;
  };

  const accept = (to: Address, message: Message<Token>, outboxId: string, under: Receipt | null): Receipt => {
    state.order += 1;
    const id = `m${String(state.order)}`;
    const one = { id, outboxId, conversation: where(to), under: under?.message ?? null, message, order: state.order };
    state.standing.push({ ...one, editions: 0, gone: false, foundFrom: now() + lagMs });
    keep();
    return { conversation: where(to), message: id };
  };

  const ending = (scripted: Scripted | null, work: () => Delivery): Delivery => {
    switch (scripted?.kind) {
      case undefined:
      case 'sent':
        return work();
      case 'lost':
        if (scripted.kept) work();
        return { kind: 'unknown' };
      case 'throws':
        throw new Error('The recorder was told to throw');
      case 'later':
      case 'refused':
      case 'unknown':
        return scripted;
    }
  };

  const change = (receipt: Receipt, work: (one: Standing) => void): Delivery => {
    const one = state.standing.find((other) => other.id === receipt.message && !other.gone);
    if (one === undefined) return { kind: 'refused', refusal: 'message-gone' };
    work(one);
    keep();
    return { kind: 'sent', receipt };
  };

  // As a real platform does, it answers in a later turn of the event loop, and what goes wrong rejects.
  const soon = <T>(work: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      setImmediate(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error instanceof Error ? error : new Error('The recorder broke'));
        }
      });
    });

  return {
    platform,
    can: { replace: true, remove: true, find: true, settleMs: 0, paceMs: 0, ...can },
    calls,
    state,
    standing: (conversation) =>
      state.standing.filter((one) => !one.gone && (conversation === undefined || one.conversation === conversation)),
    script: (what, outcomes, at) => void scripts.push({ what, at: at ?? null, outcomes: [...outcomes] }),
    finding: (answers) => void looks.push(...answers),
    start: (_receive: Receive) => Promise.resolve(),
    stop: () => Promise.resolve(),
    send: (to, message, { outboxId, under }) =>
      soon(() => {
        call('send', where(to), outboxId);
        return ending(next('send', where(to)), () => ({
          kind: 'sent',
          receipt: accept(to, message, outboxId, under),
        }));
      }),
    replace: (to, receipt, message) =>
      soon(() => {
        call('replace', where(to), receipt.message);
        return ending(next('replace', where(to)), () =>
          change(receipt, (one) => {
            one.message = message;
            one.editions += 1;
          }),
        );
      }),
    remove: (to, receipt) =>
      soon(() => {
        call('remove', where(to), receipt.message);
        return ending(next('remove', where(to)), () =>
          change(receipt, (one) => {
            one.gone = true;
          }),
        );
      }),
    find: (to, outboxId) =>
      soon((): Found => {
        call('find', where(to), outboxId);
        const told = looks.shift();
        if (told !== undefined) return told;
        const one = state.standing.find(
          (other) => other.outboxId === outboxId && other.foundFrom <= now() && other.conversation === where(to),
        );
        if (one === undefined) return { kind: 'absent' };
        return { kind: 'stands', receipt: { conversation: one.conversation, message: one.id } };
      }),
    home: ({ user }) =>
      soon(() => {
        call('home', user, '');
        const ended = ending(next('home', user), () => ({ kind: 'sent', receipt: { conversation: '', message: '' } }));
        return ended.kind === 'sent' ? { kind: 'at', conversation: `dm:${user}` } : ended;
      }),
    profile: ({ user }) => Promise.resolve({ name: user, email: `${user}@voorbeeld.nl`, outsider: false }),
    check: () => Promise.resolve([]),
  };
}
