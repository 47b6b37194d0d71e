import type { Form, Identity, Inbound, Message, Profile, Receive, Reply, Token, Values } from '../../src/chat/index.ts';
import { buttonsIn, filledIn, textOf } from './read.ts';
import type { PlatformState } from './platform-state.ts';

interface Doing {
  /** The platform's id of this event; one of its own when absent. */
  readonly event?: string;
  /** Only in a message with these words in it. */
  readonly in?: string;
  /** In this channel; in the own conversation when absent. */
  readonly channel?: string;
}

/** A person at their screen: sees what the platform has, presses by label, fills in by question. */
export interface Somebody {
  readonly user: string;
  readonly identity: Identity;
  say(text: string, doing?: Doing): Promise<Reply>;
  /** The bot's command with these words behind it. */
  type(words: string, doing?: Doing): Promise<Reply>;
  press(label: string, doing?: Doing): Promise<Reply>;
  /** Sends the open form, filled in by question and option as they read. */
  fill(answers: Readonly<Record<string, string | readonly string[]>>, doing?: Doing): Promise<Reply>;
  /** Sends the open form with values as a broken or hostile client would. */
  submit(values: Values, doing?: Doing): Promise<Reply>;
  /** Does the very same again: the inbound as it was, with its event id. */
  repeat(): Promise<Reply>;
  /** Sends this inbound, whoever made it up before: a platform that got no answer does. */
  redo(inbound: Inbound): Promise<Reply>;
  /** The open form; throws when none is. */
  form(): Form<Token>;
  /** Everything to read in the own conversation, oldest first. */
  sees(): string;
  /** The newest thing to read. */
  latest(): string;
  readonly last: Inbound | null;
}

interface Parts {
  readonly state: PlatformState;
  readonly receive: Receive;
  readonly keep?: () => void;
  readonly identity?: Partial<Identity>;
  readonly profile?: Profile | null;
}

let events = 0;

interface Seen {
  readonly message: Message<Token>;
  readonly order: number;
  readonly replace: (message: Message<Token>) => void;
}

/** Somebody with this user id on the recorder's platform. */
export function somebody(user: string, { state, receive, profile = null, ...rest }: Parts): Somebody {
  const keep = rest.keep ?? (() => undefined);
  const identity: Identity = { platform: 'web', registration: 'playground', tenant: 'web', ...rest.identity, user };
  const home = `dm:${user}`;
  let last: Inbound | null = null;

  const view = (conversation: string): readonly Seen[] =>
    [
      ...state.standing
        .filter((one) => one.conversation === conversation && !one.gone)
        .map((one) => ({
          message: one.message,
          order: one.order,
          replace: (message: Message<Token>) => void (one.message = message),
        })),
      ...state.replies
        .filter((one) => one.user === user && conversation === home && !one.gone)
        .map((one) => ({
          message: one.message,
          order: one.order,
          replace: (message: Message<Token>) => void (one.message = message),
        })),
    ].sort((a, b) => a.order - b.order);

  const show = (message: Message<Token>): void => {
    state.order += 1;
    state.replies.push({ user, message, order: state.order, gone: false });
  };

  async function answered(inbound: Inbound, pressed: Seen | null): Promise<Reply> {
    const reply = await receive(inbound);
    switch (reply.kind) {
      case 'message':
        state.forms[user] = null;
        show(reply.message);
        break;
      case 'replaced':
        state.forms[user] = null;
        if (pressed === null) show(reply.message);
        else pressed.replace(reply.message);
        break;
      case 'form':
      case 'problems':
        state.forms[user] = reply.form;
        break;
      case 'look-up': {
        show(reply.message);
        const { from, conversation, scope, eventId } = inbound;
        return answered(
          { kind: 'found', eventId: `${eventId}.found`, from, conversation, scope, profile, cause: inbound },
          null,
        );
      }
      case 'nothing':
        break;
    }
    keep();
    return reply;
  }

  function base(doing: Doing) {
    events += 1;
    const eventId = doing.event ?? `event-${String(events)}`;
    return doing.channel === undefined
      ? { eventId, from: identity, conversation: home, scope: 'personal' as const }
      : { eventId, from: identity, conversation: doing.channel, scope: 'channel' as const };
  }

  function send(inbound: Inbound, pressed: Seen | null = null): Promise<Reply> {
    last = inbound;
    return answered(inbound, pressed);
  }

  const form = (): Form<Token> => {
    const open = state.forms[user] ?? null;
    if (open === null) throw new Error(`${user} has no form open`);
    return open;
  };

  return {
    user,
    identity,
    get last() {
      return last;
    },
    say: (text, doing = {}) => send({ kind: 'spoke', text, ...base(doing) }),
    type(words, doing = {}) {
      const [command = '', ...more] = words.split(' ');
      return send({ kind: 'commanded', command, rest: more.join(' '), ...base(doing) });
    },
    async press(label, doing = {}) {
      const found = view(doing.channel ?? home)
        .filter((one) => doing.in === undefined || textOf(one.message).includes(doing.in))
        .flatMap((seen) => buttonsIn(seen.message, label).map((token) => ({ seen, token })))
        .at(-1);
      if (found === undefined) throw new Error(`${user} sees no button "${label}"`);
      return send({ kind: 'pressed', token: found.token, ...base(doing) }, found.seen);
    },
    fill: async (answers, doing = {}) =>
      send({ kind: 'submitted', token: form().submit.act, values: filledIn(form(), answers), ...base(doing) }),
    submit: async (values, doing = {}) => send({ kind: 'submitted', token: form().submit.act, values, ...base(doing) }),
    async repeat() {
      if (last === null) throw new Error(`${user} did nothing yet`);
      return answered(last, null);
    },
    redo: (inbound) => send(inbound),
    form,
    sees: () =>
      view(home)
        .map((one) => textOf(one.message))
        .join('\n---\n'),
    latest: () => textOf(view(home).at(-1)?.message ?? { summary: '', blocks: [] }),
  };
}
