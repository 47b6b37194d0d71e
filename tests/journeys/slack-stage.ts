import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import type { Log } from '../../src/inbox/machine.ts';
import { makeLog } from '../../src/log.ts';
import { open } from '../../src/main.ts';
import { type FakeSlack, createFakeSlack } from '../fakes/slack/fake.ts';
import { inputsOf } from '../fakes/slack/inputs.ts';
import { type Json, list, record, text } from '../fakes/slack/shape.ts';
import { moveThrough } from './moments.ts';
import type { Filling, OpenForm, Player, Stage } from './stage.ts';
import { silence } from '../support/world.ts';

const TEAM = 'T0KRACHT';
const CHANNEL = 'C0TEAM';
/** Longer than Slack wants between two messages in one conversation. */
const STEP_MS = 1_200;
const QUIET_MS = 25;
const SUBMIT = 'Verstuur';

const labelOf = (block: Json): string => text(record(block['label'])['text']);
const elementOf = (block: Json): Json => record(block['element']);
const isTyped = (block: Json): boolean => ['plain_text_input', 'number_input'].includes(text(elementOf(block)['type']));

/** A stage of which the workspace itself can be looked at. */
export interface SlackStage extends Stage {
  readonly fake: FakeSlack;
  readonly channel: string;
  /** The user of a person of the programme. */
  readonly userOf: (personId: string) => string;
}

/** The demo programme in a workspace: over real HTTP with signed requests, or over a socket. Real time is moved by hand. */
export async function openSlackStage(
  door: 'http' | 'socket' = 'http',
  log: Log = makeLog('silent'),
): Promise<SlackStage> {
  const folder = mkdtempSync(join(tmpdir(), 'krachtbot-slack-'));
  let moved = 0;
  const now = (): number => Date.now() + moved;
  const fake = createFakeSlack({ now, team: TEAM });
  await fake.start();
  fake.space.addChannel(CHANNEL, { name: 'programmateam' });
  const config = readConfig({
    KRACHTBOT_DB: join(folder, 'proef.db'),
    KRACHTBOT_PORT: '0',
    KRACHTBOT_WEEKBERICHT_TO: `slack:${TEAM}/${CHANNEL}`,
    SLACK_BOT_TOKEN: fake.botToken,
    ...(door === 'http' ? { SLACK_SIGNING_SECRET: fake.signingSecret } : { SLACK_APP_TOKEN: fake.appToken }),
    SLACK_API_URL: fake.apiUrl(),
  });
  const running = await open(config, { log, realNow: now });
  if (door === 'http') fake.wire.url = `http://127.0.0.1:${String(running.port)}/slack/events`;
  const { house, pump } = running;
  silence(house);
  const { people, outbox } = house.store;
  const userOf = (personId: string): string => `U${personId.replace(/\W/g, '').toUpperCase()}`;
  for (const person of people.all()) {
    fake.person(userOf(person.id), { name: person.name });
    const identity = { platform: 'slack', registration: 'krachtbot', tenant: TEAM, user: userOf(person.id) } as const;
    people.link(identity, person.id, 'operator');
  }

  /** Waits until the bot has said everything it still had to say to Slack. */
  const quiet = async (): Promise<void> => {
    for (let before = -1; before !== fake.calls.length;) {
      before = fake.calls.length;
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    }
  };
  const settle = async (): Promise<void> => {
    await quiet();
    for (let turns = 0; turns < 40; turns += 1) {
      await pump.deliver();
      const waits =
        outbox.due(house.machine.now(), 1).length + outbox.touched().length + outbox.inState('sending').length;
      if (waits === 0) break;
      moved += STEP_MS;
    }
    await quiet();
  };

  const newestInputs = (channel: string): readonly Json[] =>
    fake.space.messages
      .filter((one) => one.channel === channel && !one.deleted)
      .map((one) => inputsOf(one.blocks))
      .findLast((inputs) => inputs.length > 0) ?? [];

  const player = (personId: string): Player => {
    const me = fake.person(userOf(personId));
    return {
      reads: () => Promise.resolve(me.reads()),
      async press(label) {
        await me.press(label);
        await settle();
      },
      form(): Promise<OpenForm | null> {
        const modal = me.modal();
        if (modal === null) return Promise.resolve(null);
        const view = me.payload();
        const blocks = inputsOf(list(view['blocks']));
        const values = record(record(view['state'])['values']);
        const standing: Record<string, string> = {};
        for (const block of blocks) {
          if (!isTyped(block)) continue;
          const [value] = Object.values(record(values[text(block['block_id'])]));
          standing[labelOf(block)] = text(record(value)['value'] ?? '');
        }
        return Promise.resolve({
          title: modal.title,
          labels: blocks.map(labelOf),
          words: modal.text,
          problems: Object.values(modal.errors),
          standing,
        });
      },
      async fill(filling: Filling) {
        // Without a trigger there is no modal: the form then stands in the message itself, with a button under it.
        const inModal = me.modal() !== null;
        const blocks = inModal ? inputsOf(list(me.payload()['blocks'])) : newestInputs(me.dm);
        for (const [label, answer] of Object.entries(filling)) {
          const block = blocks.find((one) => labelOf(one) === label);
          if (block !== undefined && isTyped(block)) me.type(label, String(answer));
          else me.choose(label, typeof answer === 'string' ? [answer] : answer);
        }
        if (inModal) await me.submit();
        else await me.press(SUBMIT);
        await settle();
      },
      async says(said) {
        await me.says(said);
        await settle();
      },
      readsChannel: () => Promise.resolve(me.reads(CHANNEL)),
      async pressInChannel(label) {
        await me.press(label, CHANNEL);
        await settle();
      },
    };
  };

  return {
    platform: 'slack',
    fake,
    channel: CHANNEL,
    userOf,
    house,
    as: player,
    moveTo: (local) => moveThrough(running, local, settle),
    settle,
    async close() {
      await running.stop();
      await fake.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
