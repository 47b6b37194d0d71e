import { inputsOf } from '../fakes/slack/inputs.ts';
import { type Json, list, record, text } from '../fakes/slack/shape.ts';
import { closeRooms, openRoom } from '../slack/room.ts';
import { type Rig, until, type Where } from './rig.ts';

const TEAM = 'T0KRACHT';
const CHANNEL = 'C0TEAM';
const PERSON = 'U0SANNE';
const SUBMIT = 'Verstuur';

const labelOf = (block: Json): string => text(record(block['label'])['text']);
const escaped = (said: string): string => said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const isTyped = (block: Json): boolean =>
  ['plain_text_input', 'number_input'].includes(text(record(block['element'])['type']));

/** A workspace over real HTTP, with signed requests. */
export async function openSlackRig(): Promise<Rig> {
  const room = await openRoom({ team: TEAM });
  const { fake } = room;
  const { space } = fake;
  space.addChannel(CHANNEL, { name: 'programmateam' });
  const me = fake.person(PERSON, { name: 'Sanne Turfkamp' });
  const place = { platform: 'slack', registration: 'krachtbot', tenant: TEAM } as const;
  const channel = { ...place, user: null, conversation: CHANNEL };

  /** What Slack shows in small under a field, in the messages that this person sees. */
  const hints = (where: Where): readonly string[] =>
    space.messages
      .filter((one) => one.channel === (where === 'home' ? me.dm : CHANNEL) && !one.deleted)
      .filter((one) => one.only === null || one.only === PERSON)
      .flatMap((one) => inputsOf(one.blocks).map((block) => text(record(block['hint'])['text'])))
      .filter((hint) => hint !== '');

  const standingInputs = (): readonly Json[] =>
    space.messages
      .filter((one) => one.channel === me.dm && !one.deleted)
      .map((one) => inputsOf(one.blocks))
      .findLast((inputs) => inputs.length > 0) ?? [];

  return {
    adapter: room.adapter,
    heard: room.heard,
    person: { ...place, user: PERSON },
    home: { ...place, user: PERSON, conversation: me.dm },
    channel,
    stranger: { ...place, user: 'U0NIEMAND', conversation: null },
    nowhere: { ...channel, conversation: 'C0NERGENS' },
    answers: (receive) => room.answers(receive),
    reads: (where) => Promise.resolve([...me.reads(where === 'home' ? me.dm : CHANNEL), ...hints(where)]),
    notices: () => Promise.resolve([]),
    parentOf(words) {
      const own = space.messages.find((one) => one.channel === CHANNEL && one.text === words);
      if (own === undefined) throw new Error(`Nothing says "${words}"`);
      return Promise.resolve(space.messages.find((one) => own.thread !== null && one.ts === own.thread)?.text ?? null);
    },
    async press(label) {
      await me.press(label);
    },
    async fill(filling) {
      const inModal = me.modal() !== null;
      const blocks = inModal ? inputsOf(list(me.payload()['blocks'])) : standingInputs();
      for (const [label, answer] of Object.entries(filling)) {
        const block = blocks.find((one) => labelOf(one) === label);
        if (block !== undefined && isTyped(block)) me.type(label, String(answer));
        else me.choose(label, typeof answer === 'string' ? [answer] : answer);
      }
      if (inModal) await me.submit();
      else await me.press(SUBMIT);
    },
    problems: () => Promise.resolve(Object.values(me.modal()?.errors ?? {})),
    async standing(label) {
      const view = me.payload();
      const block = inputsOf(list(view['blocks'])).find((one) => labelOf(one) === label);
      if (block === undefined) throw new Error(`No field "${label}"`);
      const values = record(record(view['state'])['values']);
      const [value] = Object.values(record(values[text(block['block_id'])]));
      return Promise.resolve(text(record(value)['value']));
    },
    // What somebody types reaches the bot with its three control characters escaped.
    async says(said, file) {
      // docs.slack.dev/reference/events/message/file_share
      const shared =
        file === undefined
          ? {}
          : {
              subtype: 'file_share',
              files: [{ id: 'F1', name: file, mimetype: 'image/png', url_private: `https://files.slack.com/${file}` }],
            };
      await me.says(escaped(said), me.dm, shared);
    },
    async points(said) {
      const from = { channel: 'C0ELDERS', by: 'U0ANDER', metadata: null, thread: null, only: null, responseUrl: null };
      const message = space.say({ ...from, text: escaped(said), blocks: [] });
      await me.shortcut('signaal', message);
    },
    async commands(command, rest) {
      await me.command(`${command} ${rest}`);
    },
    until,
    close: closeRooms,
  };
}
