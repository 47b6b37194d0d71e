import {
  type State,
  buttonWith,
  chooseIn,
  inputWith,
  inputsOf,
  labelOf,
  objections,
  typeInto,
  valuesOf,
} from './inputs.ts';
import { viewComplaints } from './limits.ts';
import { BOT } from './methods.ts';
import type { Payloads } from './payloads.ts';
import { readable } from './readable.ts';
import { type Json, list, record, text } from './shape.ts';
import type { Triggers } from './triggers.ts';
import type { Answer, Wire } from './wire.ts';
import type { FakeMessage, FakeView, Workspace } from './workspace.ts';

/** Somebody at a Slack window: acts only on what the bot itself rendered there. */
export interface FakePerson {
  readonly id: string;
  readonly dm: string;
  command(said: string, channel?: string): Promise<Answer>;
  says(said: string, channel?: string, more?: Json): Promise<readonly Answer[]>;
  shortcut(callback: string, on?: FakeMessage): Promise<Answer>;
  /** Presses the newest button with this label: in a conversation, or on the Home tab. */
  press(label: string, where?: string): Promise<Answer>;
  /** Fills in a field of the open modal, or else of the newest message that has it. */
  type(label: string, value: string, where?: string): void;
  choose(label: string, options: readonly string[], where?: string): void;
  /** Sends the open modal; throws with what Slack's window objects to. */
  submit(): Promise<Answer>;
  /** The open modal; its errors by the label of their field. */
  modal(): { readonly title: string; readonly text: string; readonly errors: Readonly<Record<string, string>> } | null;
  /** The open modal as Slack sends it. */
  payload(): Json;
  /** Closes the open modal without sending it; Slack says so where the view asked for that. */
  closeModal(): Promise<Answer | null>;
  opensHome(): Promise<readonly Answer[]>;
  home(): string;
  /** What stands in a conversation for this person, oldest first. */
  reads(channel?: string): readonly string[];
}

interface Parts {
  readonly space: Workspace;
  readonly wire: Wire;
  readonly payloads: Payloads;
  readonly triggers: Triggers;
  readonly api: () => string;
}

export function createPerson(id: string, { space, wire, payloads, triggers, api }: Parts): FakePerson {
  const dm = space.dm(id).id;
  const states = new Map<string, State>();
  const hook = (channel: string, ts: string): string => `${api()}/hooks/${channel}/${id}/${ts}`;
  const visible = (channel: string): readonly FakeMessage[] =>
    space.messages.filter((one) => one.channel === channel && !one.deleted && (one.only === null || one.only === id));
  const stateOf = (ts: string): State => states.get(ts) ?? states.set(ts, {}).get(ts)!;
  const viewPayload = ({ id: view_id, hash, view, state }: FakeView): Json => {
    const values = { values: valuesOf(view['blocks'], state) };
    return {
      id: view_id,
      team_id: space.team,
      app_id: BOT.app,
      bot_id: BOT.id,
      root_view_id: view_id,
      hash,
      ...view,
      state: values,
    };
  };

  function field(label: string, where: string): { readonly block: Json; readonly state: State } {
    const open = space.modals.get(id);
    const inModal = open === undefined ? null : inputWith(open.view['blocks'], label);
    if (open !== undefined && inModal !== null) return { block: inModal, state: open.state };
    for (const message of visible(where).toReversed()) {
      const block = inputWith(message.blocks, label);
      if (block !== null) return { block, state: stateOf(message.ts) };
    }
    throw new Error(`There is no field "${label}"`);
  }

  function settle(open: FakeView, answer: Answer): Answer {
    open.errors = {};
    const { body, status } = answer;
    if (status !== 200) open.errors = { '': 'We had some trouble connecting. Try again?' };
    else if (body['response_action'] === 'errors') {
      const ids = inputsOf(open.view['blocks']).map((block) => text(block['block_id']));
      open.errors = record(body['errors']) as Record<string, string>;
      for (const block of Object.keys(open.errors)) if (!ids.includes(block)) throw new Error(`No field ${block}`);
    } else if (body['response_action'] === 'update') {
      const complaints = viewComplaints(record(body['view']));
      if (complaints.length > 0) throw new Error(complaints.join('; '));
      Object.assign(open, { view: record(body['view']), hash: space.id('h') });
      space.everything.push({ user: id, view: open.view });
    } else space.modals.delete(id);
    return answer;
  }

  return {
    id,
    dm,
    async command(said, channel = dm) {
      const form = payloads.command(id, channel, said, triggers.issue(id), hook(channel, ''));
      const answer = await wire.command(form);
      const { body } = answer;
      if (text(body['text']) !== '') {
        const said = {
          channel,
          by: 'bot',
          text: text(body['text']),
          blocks: list(body['blocks']),
          metadata: null,
        } as const;
        space.say({ ...said, thread: null, only: id, responseUrl: hook(channel, '') });
      }
      return answer;
    },
    async says(said, channel = dm, more = {}) {
      const { ts } = space.say({
        channel,
        by: id,
        text: said,
        blocks: [],
        metadata: null,
        thread: null,
        only: null,
        responseUrl: null,
      });
      const team = space.users.get(id)?.team ?? space.team;
      const direct = space.channels.get(channel)?.person !== null;
      const kind = direct ? { type: 'message', channel_type: 'im' } : { type: 'app_mention' };
      return await wire.event(payloads.event({ ...kind, user: id, team, channel, text: said, ts, ...more }));
    },
    shortcut(callback, on) {
      const { channel = '', ts = '' } = on ?? {};
      const message = {
        channel: { id: channel, name: 'kanaal' },
        message_ts: ts,
        message: { type: 'message', ts, text: on?.text },
      };
      const where = on === undefined ? null : { ...message, response_url: hook(channel, ts) };
      return wire.interaction(payloads.shortcut(id, callback, triggers.issue(id), where));
    },
    async press(label, where = dm) {
      const trigger_id = triggers.issue(id);
      if (where === 'home') {
        const view = space.homes.get(id) ?? {};
        const action = buttonWith(view['blocks'], label);
        if (action === null) throw new Error(`There is no button "${label}" on the Home tab`);
        const container = { type: 'view', view_id: 'V0HOME' };
        return await wire.interaction(
          payloads.press(id, action, { trigger_id, container, view: { id: 'V0HOME', ...view } }),
        );
      }
      for (const message of visible(where).toReversed()) {
        const action = buttonWith(message.blocks, label);
        if (action === null) continue;
        const { ts, channel, thread } = message;
        const is_ephemeral = message.only !== null;
        const inThread = thread === null ? {} : { thread_ts: thread };
        const container = { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral, ...inThread };
        const shown = { type: 'message', ts, text: message.text, blocks: message.blocks, ...inThread };
        const state = { values: valuesOf(message.blocks, stateOf(ts)) };
        const at = {
          channel: { id: channel, name: space.channels.get(channel)?.name },
          response_url: hook(channel, ts),
        };
        return await wire.interaction(
          payloads.press(id, action, { trigger_id, container, message: shown, state, ...at }),
        );
      }
      throw new Error(`There is no button "${label}" in ${where}`);
    },
    type(label, value, where = dm) {
      const { block, state } = field(label, where);
      typeInto(block, state, value);
    },
    choose(label, options, where = dm) {
      const { block, state } = field(label, where);
      chooseIn(block, state, options);
    },
    async submit() {
      const open = space.modals.get(id);
      if (open === undefined) throw new Error('No modal is open');
      const objected = objections(open.view['blocks'], open.state);
      if (objected.length > 0) throw new Error(objected.join('; '));
      return settle(open, await wire.interaction(payloads.submission(id, viewPayload(open), triggers.issue(id))));
    },
    modal() {
      const open = space.modals.get(id);
      if (open === undefined) return null;
      const labels = new Map(inputsOf(open.view['blocks']).map((block) => [text(block['block_id']), labelOf(block)]));
      return {
        title: text(record(open.view['title'])['text']),
        text: readable(open.view['blocks']),
        errors: Object.fromEntries(Object.entries(open.errors).map(([id, error]) => [labels.get(id) ?? id, error])),
      };
    },
    payload: () => viewPayload(space.modals.get(id)!),
    async closeModal() {
      const open = space.modals.get(id);
      if (open === undefined) throw new Error('No modal is open');
      space.modals.delete(id);
      return open.view['notify_on_close'] === true ? wire.interaction(payloads.closed(id, viewPayload(open))) : null;
    },
    opensHome: () => wire.event(payloads.event({ type: 'app_home_opened', user: id, channel: dm, tab: 'home' })),
    home: () => readable(space.homes.get(id)?.['blocks']),
    reads: (channel = dm) => visible(channel).map((one) => readable(one.blocks) || one.text),
  };
}
