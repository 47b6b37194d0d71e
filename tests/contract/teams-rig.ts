import { elementsOf, inputsOf, readable, cardOf } from '../fakes/teams/card.ts';
import { type Json, list, text } from '../fakes/teams/shape.ts';
import { closeRooms, openRoom } from '../teams/room.ts';
import { type Rig, until } from './rig.ts';

const CHANNEL = '19:programmateam@thread.tacv2';
const PERSON = '29:sanne';
const SUBMIT = 'Verstuur';

const plain = (said: unknown): string => text(said).replaceAll('\u2060', '');
const isTyped = (input: Json): boolean => ['Input.Text', 'Input.Number'].includes(text(input['type']));

/** A tenant through the real CloudAdapter, over HTTP with signed tokens. */
export async function openTeamsRig(): Promise<Rig> {
  const room = await openRoom();
  const { fake } = room;
  const { office } = fake;
  const me = fake.person(PERSON, { name: 'Sanne Turfkamp' });
  office.addChannel(CHANNEL, [PERSON]);
  await me.installs();
  // The bot is added to the team of the channel: from then on it knows how to reach it.
  const member = office.members.get(PERSON);
  if (member !== undefined)
    await fake.wire.send(fake.activities.installation(member, { conversation: CHANNEL }, 'add'));
  await room.until('it heard that it was added', () => room.heard.length > 0);
  room.heard.splice(0);
  const place = { platform: 'teams', registration: 'krachtbot', tenant: office.tenant } as const;
  const channel = { ...place, user: null, conversation: CHANNEL };

  const openForm = (): Json => {
    const card = [...me.cards(), ...[me.dialog() ?? []].flat()].findLast((one) => inputsOf(one).length > 0);
    if (card === undefined) throw new Error('No form is open');
    return card;
  };

  return {
    adapter: room.adapter,
    heard: room.heard,
    person: { ...place, user: PERSON },
    home: { ...place, user: PERSON, conversation: me.chat },
    channel,
    stranger: { ...place, user: '29:niemand', conversation: null },
    nowhere: { ...channel, conversation: '19:nergens@thread.tacv2' },
    answers: (receive) => room.answers(receive),
    reads: (where) => Promise.resolve(me.reads(where === 'home' ? me.chat : CHANNEL)),
    notices: () => Promise.resolve([...me.notices]),
    parentOf(words) {
      const own = office.messages.find((one) => readable(cardOf(one.activity)).includes(words));
      if (own === undefined) throw new Error(`Nothing says "${words}"`);
      const parent = office.messages.find((one) => one.id === own.root && one.id !== own.id);
      return Promise.resolve(parent === undefined ? null : readable(cardOf(parent.activity)));
    },
    async press(label) {
      await me.press(label);
    },
    async fill(filling) {
      const inputs = inputsOf(openForm());
      for (const [label, answer] of Object.entries(filling)) {
        const input = inputs.find((one) => plain(one['label']) === label);
        if (input !== undefined && isTyped(input)) me.type(label, String(answer));
        else me.choose(label, typeof answer === 'string' ? [answer] : answer);
      }
      await me.press(SUBMIT);
    },
    problems: () =>
      Promise.resolve(
        elementsOf(openForm())
          .flatMap((one) => list(one['inlines']))
          .filter((run) => run['color'] === 'attention')
          .map((run) => plain(run['text'])),
      ),
    async standing(label) {
      return Promise.resolve(me.holds(label));
    },
    async says(said, file) {
      // learn.microsoft.com, "Messages in bot conversations": a picture stands beside the message itself as HTML.
      const picture = { contentType: 'image/*', contentUrl: `https://smba.example.nl/${file ?? ''}` };
      const mirror = { contentType: 'text/html', content: `<p>${said}</p>` };
      await me.says(said, me.chat, { attachments: file === undefined ? [mirror] : [picture, mirror] });
    },
    async points(said) {
      const markup = said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      await me.points(`<p>${markup}</p>`, '19:elders@thread.v2');
    },
    async commands(command, rest) {
      await me.says(`/kracht ${command} ${rest}`);
    },
    until,
    close: closeRooms,
  };
}
