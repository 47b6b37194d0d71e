import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSlackAdapter } from '../../adapters/slack/connect.ts';
import type { SlackOptions } from '../../adapters/slack/ports.ts';
import { slackWords } from '../../dialogs/slack/words.ts';
import type { Adapter, Form, Inbound, Message, Receive, Reply, Token } from '../../src/chat/index.ts';
import { button, buttons, heading, paragraph } from '../../src/chat/index.ts';
import { type FakeSlack, type FakeSlackOptions, createFakeSlack } from '../fakes/slack/fake.ts';

/** A bot that listens to a fake Slack, and what it heard. */
export interface Room {
  readonly fake: FakeSlack;
  readonly adapter: Adapter;
  readonly heard: Inbound[];
  readonly logged: string[];
  readonly url: string;
  /** What the machine answers from here on. */
  answers(receive: Receive): void;
  /** Waits until something is so; throws with what it waited for after ten. */
  until(what: string, so: () => boolean): Promise<void>;
}

interface Options extends Partial<FakeSlackOptions> {
  readonly door?: 'http' | 'socket';
  readonly adapter?: Partial<SlackOptions>;
  readonly started?: boolean;
}

const open: (() => Promise<void>)[] = [];

/** Stops every room of this test. */
export async function closeRooms(): Promise<void> {
  for (const close of open.splice(0)) await close();
}

const realTime = (): number => Date.now();

export async function openRoom({
  door = 'http',
  adapter: more = {},
  started = true,
  ...of
}: Options = {}): Promise<Room> {
  const now = of.now ?? realTime;
  const fake = createFakeSlack({ now, ...of });
  await fake.start();
  const logged: string[] = [];
  const write = (fields: object, message: string): void => void logged.push(`${message} ${JSON.stringify(fields)}`);
  const { botToken, appToken, signingSecret } = fake;
  const slack = createSlackAdapter({
    botToken,
    ...(door === 'http' ? { signingSecret } : { appToken }),
    apiUrl: fake.apiUrl(),
    words: slackWords,
    now,
    log: { info: write, warn: write, error: write },
    ...more,
  });
  const server = createServer(slack.handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  if (door === 'http') fake.wire.url = url;
  const heard: Inbound[] = [];
  let answer: Receive = () => Promise.resolve({ kind: 'nothing' });
  const receive: Receive = (inbound) => {
    heard.push(inbound);
    return answer(inbound);
  };
  if (started) await slack.adapter.start(receive);
  open.push(async () => {
    await slack.adapter.stop();
    await fake.stop();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  });
  return {
    fake,
    adapter: slack.adapter,
    heard,
    logged,
    url,
    answers: (next) => (answer = next),
    async until(what, so) {
      const end = performance.now() + 10_000;
      while (!so()) {
        if (performance.now() > end) throw new Error(`Waited in vain until ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}

/** The own chat of somebody in the workspace, as an address. */
export const chatOf = (user: string) =>
  ({ platform: 'slack', registration: 'krachtbot', tenant: 'T0KRACHT', user, conversation: null }) as const;
export const says = (text: string): Message<Token> => ({ summary: text, blocks: [paragraph(text)] });
export const replying =
  (reply: Reply): Receive =>
  () =>
    Promise.resolve(reply);
export const withButton = (label: string, token: Token): Message<Token> => ({
  summary: label,
  blocks: [heading('Weekcheck'), paragraph('Hoe staat het ervoor?'), buttons(button(label, token, 'main'))],
});

const option = (id: string, label: string) => ({ id, label, help: null });

/** A form with a field of every kind. */
export function everyField(token: Token): Form<Token> {
  const base = { help: null, required: true } as const;
  return {
    title: 'Weekcheck',
    intro: ['Over week 11.'],
    fields: [
      {
        ...base,
        id: 'stand',
        kind: 'choice',
        label: 'Hoe staat het?',
        options: [option('goed', 'Goed'), option('stroef', 'Stroef')],
        initial: null,
      },
      {
        ...base,
        id: 'wie',
        kind: 'choice',
        label: 'Wie?',
        options: [1, 2, 3, 4, 5, 6].map((n) => option(`p${n}`, `Persoon ${n}`)),
        initial: 'p2',
      },
      {
        ...base,
        id: 'waar',
        kind: 'multi-choice',
        label: 'Waar?',
        options: [option('a', 'Hier'), option('b', 'Daar'), option('c', 'Ginds')],
        initial: ['c'],
      },
      {
        ...base,
        id: 'cijfer',
        kind: 'scale',
        label: 'Hoeveel leer je?',
        options: ['1', '2', '3', '4', '5'].map((n) => option(n, n)),
        aside: [option('weet-niet', 'Weet ik niet')],
        initial: null,
      },
      { ...base, id: 'kort', kind: 'short-text', label: 'In één zin', max: 20, initial: 'al begonnen' },
      {
        ...base,
        id: 'lang',
        kind: 'long-text',
        label: 'Vertel',
        max: 500,
        initial: '',
        required: false,
        help: 'Mag leeg blijven.',
      },
      { ...base, id: 'aantal', kind: 'number', label: 'Met hoeveel?', min: 0, max: 99, initial: 3 },
    ],
    submit: { label: 'Versturen', act: token },
  };
}
