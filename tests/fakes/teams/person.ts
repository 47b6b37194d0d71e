import { type Activities, type Spot } from './activities.ts';
import {
  type Filled,
  actionWith,
  cardOf,
  chooseIn,
  inputWith,
  objectionsOf,
  readable,
  typeInto,
  valueOf,
  valuesOf,
} from './card.ts';
import { dialogObjections } from './objections.ts';
import type { FakeMember, FakeMessage, Office } from './office.ts';
import { type Json, record, text } from './shape.ts';
import type { Answer, Wire } from './wire.ts';

/** Somebody at a Teams window: acts only on what the bot itself rendered there. */
export interface FakePerson {
  readonly id: string;
  /** Their own chat with the bot. */
  readonly chat: string;
  /** What Teams showed beside a card, oldest first. */
  readonly notices: string[];
  /** An old client does not know Action.Execute and takes what it falls back to. */
  client: 'new' | 'old';
  installs(): Promise<readonly Answer[]>;
  uninstalls(): Promise<readonly Answer[]>;
  /** In a channel the bot hears it only when it is mentioned, as Teams does. */
  says(said: string, where?: string, more?: Json): Promise<Answer>;
  /** Presses the newest button with this label; throws with what the client objects to. */
  press(label: string, where?: string): Promise<Answer>;
  /** Chooses the bot's command under a message of somebody, with this markup; what it opens is a dialog of their own. */
  points(content: string, where: string, command?: string): Promise<Answer>;
  /** The dialog that stands open; null when none does. */
  dialog(): Json | null;
  type(label: string, value: string, where?: string): void;
  choose(label: string, titles: readonly string[], where?: string): void;
  /** What an input of the newest card that has it holds now. */
  holds(label: string, where?: string): string;
  /** What stands in a conversation for this person, oldest first. */
  reads(where?: string): readonly string[];
  /** The newest card as this person sees it. */
  card(where?: string): Json;
  /** Every card of the bot that stands there, oldest first. */
  cards(where?: string): readonly Json[];
  /** Opens Teams anew, on another device: what was only shown here is gone. */
  reopens(): void;
}

interface Parts {
  readonly office: Office;
  readonly activities: Activities;
  readonly wire: Wire;
}

export function createPerson(member: FakeMember, { office, activities, wire }: Parts): FakePerson {
  const { id } = member;
  const chat = `a:1chat-${id.replace('29:', '')}`;
  const own = new Map<string, { readonly card: Json; readonly over: Json }>();
  const filled = new Map<string, Filled>();
  const notices: string[] = [];

  // Stands before every conversation, for this person alone.
  const inDialog: FakeMessage = {
    id: 'dialog',
    conversation: '',
    from: office.bot,
    root: null,
    deleted: false,
    activity: {},
    history: [],
  };
  let dialog: { readonly card: Json; readonly at: Spot; readonly command: string } | null = null;

  const visible = (where: string): readonly FakeMessage[] =>
    office.messages.filter((one) => one.conversation === where && !one.deleted);
  /** A card that was shown to this person alone, until the message itself was changed. */
  const seen = (message: FakeMessage): Json => {
    const mine = own.get(message.id);
    return mine?.over === message.activity ? mine.card : cardOf(message.activity);
  };
  const filledIn = (message: FakeMessage): Filled =>
    filled.get(message.id) ?? filled.set(message.id, {}).get(message.id)!;

  function find<T>(what: string, where: string, look: (card: Json) => T | null): readonly [FakeMessage, T] {
    const inOwn = dialog === null ? null : look(dialog.card);
    if (inOwn !== null) return [inDialog, inOwn];
    for (const message of visible(where).toReversed()) {
      const found = look(seen(message));
      if (found !== null) return [message, found];
    }
    throw new Error(`There is no ${what}`);
  }
  const input = (label: string, where: string): readonly [FakeMessage, Json] =>
    find(`field "${label}"`, where, (card) => inputWith(card, label));

  const spot = (message: FakeMessage): Spot => {
    const inChannel = office.conversations.get(message.conversation)?.type === 'channel';
    return { conversation: message.conversation, ...(inChannel ? { root: message.root ?? message.id } : {}) };
  };

  function show(message: FakeMessage, answer: Answer): void {
    const { type, value } = answer.body;
    if (answer.status !== 200) notices.push('Something went wrong. Please try again.');
    else if (type === 'application/vnd.microsoft.card.adaptive') {
      own.set(message.id, { card: record(value), over: message.activity });
      filled.delete(message.id);
    } else if (text(value) !== '') notices.push(text(value));
  }

  /** What Teams makes of the answer to a dialog. */
  function showDialog(at: Spot, command: string, answer: Answer): Answer {
    const objections = dialogObjections(answer.body);
    if (objections.length > 0) throw new Error(objections.join('\n'));
    const task = record(answer.body['task']);
    filled.delete(inDialog.id);
    dialog = null;
    if (answer.status !== 200) notices.push('Something went wrong. Please try again.');
    else if (task['type'] === 'message') notices.push(text(task['value']));
    else if (task['type'] === 'continue')
      dialog = { card: record(record(record(task['value'])['card'])['content']), at, command };
    return answer;
  }

  const person: FakePerson = {
    id,
    chat,
    notices,
    client: 'new',
    async installs() {
      office.chatWith(id).installed = true;
      const at = { conversation: chat };
      // Both come, in no certain order.
      return Promise.all([
        wire.send(activities.members(member, at, 'membersAdded', [office.bot, id])),
        wire.send(activities.installation(member, at, 'add')),
      ]);
    },
    async uninstalls() {
      office.chatWith(id).installed = false;
      const at = { conversation: chat };
      return [
        await wire.send(activities.members(member, at, 'membersRemoved', [office.bot])),
        await wire.send(activities.installation(member, at, 'remove')),
      ];
    },
    says(said, where = chat, more = {}) {
      if (where === chat) {
        office.chatWith(id);
        office.add(chat, id, { type: 'message', text: said }, null);
        return wire.send(activities.message(member, { conversation: chat }, { text: said, ...more }));
      }
      const marked = '<at>krachtbot</at>';
      const root = office.add(where, id, { type: 'message', text: said }, null).id;
      const entities = [{ type: 'mention', text: marked, mentioned: { id: office.bot, name: 'krachtbot' } }];
      const whole = { text: `${marked} ${said}`, entities, ...more };
      // Only channels have threads.
      const thread = office.conversations.get(where)?.type === 'channel' ? { root } : {};
      return wire.send(activities.message(member, { conversation: where, ...thread }, whole));
    },
    async press(label, where = chat) {
      const [message, action] = find(`button "${label}"`, where, (card) => actionWith(card, label));
      if (message === inDialog && dialog !== null) {
        const { card, at, command } = dialog;
        const objected = action['associatedInputs'] === 'none' ? [] : objectionsOf(card, filledIn(message));
        if (objected.length > 0) throw new Error(objected.join('\n'));
        const values = action['associatedInputs'] === 'none' ? {} : valuesOf(card, filledIn(message));
        const data = { ...record(action['data']), ...values };
        return showDialog(at, command, await wire.send(activities.dialog(member, at, command, data)));
      }
      const card = seen(message);
      const doing = person.client === 'old' ? record(action['fallback']) : action;
      const together = doing['associatedInputs'] !== 'none';
      const objections = together ? objectionsOf(card, filledIn(message)) : [];
      if (objections.length > 0) throw new Error(objections.join('\n'));
      const values = together ? valuesOf(card, filledIn(message)) : {};
      const data = { ...record(doing['data']), ...values };
      if (doing['type'] === 'Action.Submit')
        return wire.send(activities.message(member, spot(message), { value: data, replyToId: message.id }));
      const answer = await wire.send(
        activities.execute(member, spot(message), message.id, { verb: doing['verb'], data }),
      );
      show(message, answer);
      return answer;
    },
    async points(content, where, command = 'signaal') {
      const at = { conversation: where };
      const from = { user: { userIdentityType: 'aadUser', id: 'aad-iemand', displayName: 'Iemand Anders' } };
      const payload = {
        id: office.nextId(),
        messageType: 'message',
        createdDateTime: '2026-03-12T13:00:00.000Z',
        from,
        body: { contentType: 'html', content },
      };
      return showDialog(at, command, await wire.send(activities.pointing(member, at, command, payload)));
    },
    dialog: () => dialog?.card ?? null,
    type(label, value, where = chat) {
      const [message, field] = input(label, where);
      typeInto(field, filledIn(message), value);
    },
    choose(label, titles, where = chat) {
      const [message, field] = input(label, where);
      chooseIn(field, filledIn(message), titles);
    },
    holds(label, where = chat) {
      const [message, field] = input(label, where);
      return valueOf(field, filledIn(message));
    },
    reads: (where = chat) =>
      visible(where).map((one) => (one.from === office.bot ? readable(seen(one)) : text(one.activity['text']))),
    card: (where = chat) => seen(visible(where).findLast((one) => one.from === office.bot)!),
    cards: (where = chat) => visible(where).flatMap((one) => (one.from === office.bot ? [seen(one)] : [])),
    reopens() {
      own.clear();
      filled.clear();
    },
  };
  return person;
}
