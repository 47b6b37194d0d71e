import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import type { Log } from '../../src/inbox/machine.ts';
import { makeLog } from '../../src/log.ts';
import { open } from '../../src/main.ts';
import { actionsOf, elementsOf, inputsOf, readable } from '../fakes/teams/card.ts';
import { type FakeTeams, createFakeTeams } from '../fakes/teams/fake.ts';
import type { Office } from '../fakes/teams/office.ts';
import { type Json, list, text } from '../fakes/teams/shape.ts';
import { silence } from '../support/world.ts';
import { moveThrough } from './moments.ts';
import type { Filling, OpenForm, Player, Stage } from './stage.ts';

const CHANNEL = '19:programmateam@thread.tacv2';
/** Longer than the bot waits between two messages in one conversation. */
const STEP_MS = 2_100;
const QUIET_MS = 30;
const SUBMIT = 'Verstuur';

const plain = (said: unknown): string => text(said).replaceAll('\u2060', '');
const isTyped = (input: Json): boolean => ['Input.Text', 'Input.Number'].includes(text(input['type']));

/** A stage of which the tenant itself can be looked at. */
export interface TeamsStage extends Stage {
  readonly office: Office;
  readonly fake: FakeTeams;
  readonly channel: string;
  /** The user of a person of the programme. */
  readonly userOf: (personId: string) => string;
  /** Stops the bot, and starts another with the same database. */
  readonly restart: () => Promise<void>;
}

/** The demo programme in a tenant, through the real CloudAdapter over HTTP with signed tokens. */
export async function openTeamsStage(log: Log = makeLog('silent')): Promise<TeamsStage> {
  const folder = mkdtempSync(join(tmpdir(), 'krachtbot-teams-'));
  let moved = 0;
  const now = (): number => Date.now() + moved;
  const fake = createFakeTeams({ now });
  await fake.start();
  const { office } = fake;
  // A proef database, so that the demo world is in it: the tenant of the tests is not a live one.
  const born = readConfig({ KRACHTBOT_DB: join(folder, 'proef.db'), KRACHTBOT_PORT: '0' });
  const config: typeof born = {
    ...born,
    weekberichtTo: `teams:${office.tenant}/${CHANNEL}`,
    teams: {
      appId: fake.appId,
      appPassword: null,
      appType: 'SingleTenant',
      tenantId: office.tenant,
      tenants: [],
      local: false,
    },
  };
  const start = async (): ReturnType<typeof open> => {
    const started = await open(config, {
      log,
      realNow: now,
      teams: { authentication: fake.authentication(), origins: [fake.connector.origin()] },
    });
    fake.wire.url = `http://127.0.0.1:${String(started.port)}/api/messages`;
    return started;
  };
  let running = await start();
  silence(running.house);
  const { people } = running.house.store;
  const userOf = (personId: string): string => `29:${personId}`;
  const everybody = people.all();
  for (const person of everybody) {
    fake.person(userOf(person.id), { name: person.name });
    const identity = { platform: 'teams', registration: 'krachtbot', tenant: office.tenant } as const;
    people.link({ ...identity, user: userOf(person.id) }, person.id, 'operator');
    people.prefer(person.id, 'teams');
  }
  office.addChannel(
    CHANNEL,
    everybody.map((person) => userOf(person.id)),
  );
  for (const person of everybody) await fake.person(userOf(person.id)).installs();
  const [first] = everybody;
  // The bot is added to the team of the channel: from then on it knows how to reach it.
  if (first !== undefined)
    await fake.wire.send(
      fake.activities.installation(office.members.get(userOf(first.id))!, { conversation: CHANNEL }, 'add'),
    );

  /** Waits until the bot has said what it still had to say: a plain message is answered after its request was. */
  const quiet = async (): Promise<void> => {
    const size = (): number => office.messages.reduce((sum, one) => sum + one.history.length + 1, 0);
    for (let before = -1; before !== size();) {
      before = size();
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    }
  };
  const settle = async (): Promise<void> => {
    await quiet();
    for (let turns = 0; turns < 60; turns += 1) {
      await running.pump.deliver();
      const { machine, store } = running.house;
      const { outbox } = store;
      const waits = outbox.due(machine.now(), 1).length + outbox.touched().length + outbox.inState('sending').length;
      if (waits === 0) break;
      moved += STEP_MS;
    }
    await quiet();
  };

  const player = (personId: string): Player => {
    const me = fake.person(userOf(personId));
    const formIn = (where: string): Json | undefined => me.cards(where).findLast((card) => inputsOf(card).length > 0);
    /** Where a form stands: in the chat with the bot, or in the channel. */
    const place = (): string | null => [me.chat, CHANNEL].find((where) => formIn(where) !== undefined) ?? null;
    const asButtons = (): OpenForm | null => {
      const card = me.cards(me.chat).at(-1) ?? {};
      // Buttons that are the answers to a form are sent; others are pressed.
      if (!actionsOf(card).some((action) => action['verb'] === 'send')) return null;
      const labels = elementsOf(card).map((one) =>
        plain(
          one['text'] ??
            list(one['inlines'])
              .map((run) => text(run['text']))
              .join(''),
        ),
      );
      return { title: '', labels, words: labels.join('\n'), problems: [], standing: {} };
    };
    return {
      reads: () => Promise.resolve(me.reads()),
      async press(label) {
        await me.press(label);
        await settle();
      },
      form(): Promise<OpenForm | null> {
        const where = place();
        if (where === null) return Promise.resolve(asButtons());
        const card = formIn(where) ?? {};
        const inputs = inputsOf(card);
        const problems = elementsOf(card)
          .flatMap((one) => [one, ...list(one['inlines'])])
          .filter((one) => one['color'] === 'attention')
          .map((one) => plain(one['text']));
        return Promise.resolve({
          title: '',
          labels: inputs.map((one) => plain(one['label'])),
          words: plain(readable(card)),
          problems,
          standing: Object.fromEntries(
            inputs.filter(isTyped).map((one) => [plain(one['label']), me.holds(plain(one['label']), where)]),
          ),
        });
      },
      async fill(filling: Filling) {
        const where = place();
        if (where === null) {
          // A single question with short answers stands there as buttons.
          const [answer, ...more] = Object.values(filling);
          if (typeof answer !== 'string' || more.length > 0) throw new Error('No form is open');
          await me.press(answer);
          await settle();
          return;
        }
        const inputs = inputsOf(formIn(where) ?? {});
        for (const [label, answer] of Object.entries(filling)) {
          const input = inputs.find((one) => plain(one['label']) === label);
          if (input !== undefined && isTyped(input)) me.type(label, String(answer), where);
          else me.choose(label, typeof answer === 'string' ? [answer] : answer, where);
        }
        await me.press(SUBMIT, where);
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
    platform: 'teams',
    office,
    fake,
    channel: CHANNEL,
    userOf,
    get house() {
      return running.house;
    },
    as: player,
    moveTo: (local) => moveThrough(running, local, settle),
    settle,
    async restart() {
      await running.stop();
      running = await start();
    },
    async close() {
      await running.stop();
      await fake.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
