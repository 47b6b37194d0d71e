import { describe, expect, test } from 'vitest';
import { answer as inSlack } from '../../adapters/slack/answer.ts';
import type { Source as SlackSource } from '../../adapters/slack/source.ts';
import { answer as inTeams } from '../../adapters/teams/answer.ts';
import type { Source as TeamsSource } from '../../adapters/teams/source.ts';
import { slackWords } from '../../dialogs/slack/words.ts';
import { teamsWords } from '../../dialogs/teams/words.ts';
import type { Form, Reply } from '../../src/chat/index.ts';

const WRITTEN = 'De kanarievogel hielp.';
const INSTEAD = 'Dat laat ik hier niet zien.';
const REFUSED = 'Schrijf het anders op.';

const form = (initial: string, instead: readonly string[] | null): Form<string> => ({
  title: 'Open vraag',
  intro: ['Alleen jij ziet dit.'],
  fields: [
    { kind: 'long-text', id: 'P-O1', label: 'Wat hielp?', help: null, required: false, max: 280, initial },
    { kind: 'short-text', id: 'P-O2', label: 'En verder?', help: null, required: false, max: 80, initial: '' },
  ],
  submit: { label: 'Verstuur', act: 'token' },
  apart: { instead, refused: [REFUSED] },
});
const BLANK: Reply = { kind: 'form', form: form('', null) };
const FILLED: Reply = { kind: 'form', form: form(WRITTEN, [INSTEAD]) };
const WRONG: Reply = { kind: 'problems', problems: { 'P-O1': `Ik lees: ${WRITTEN}` }, form: form(WRITTEN, null) };

const from = { platform: 'teams', registration: 'krachtbot', tenant: 't', user: 'u' } as const;
const teams = (more: Partial<TeamsSource>): TeamsSource => ({
  via: 'submit',
  from,
  conversation: 'a:1',
  personal: true,
  card: 'm1',
  values: { 'P-O1': WRITTEN },
  ...more,
});
const ask = (reply: Reply, more: Partial<TeamsSource>, acted = false) =>
  inTeams(reply, { source: teams(more), words: teamsWords, acted, own: 'a:own' });

/** Each way in which Teams would have to put a form in a message. */
const KEPT = {
  'from a client that does not know how to show a card to one person': [{ via: 'submit' }, false],
  'when the answer came too late for that': [{ via: 'card' }, true],
  'after something that was typed': [{ via: 'spoken', card: null }, false],
  'out of a channel': [{ via: 'card', personal: false }, false],
} as const;

describe.each(Object.entries(KEPT))('in Teams, %s', (_when, [more, acted]) => {
  test('no message ever holds what somebody filled in, and a sentence stands for it', () => {
    for (const [reply, said] of [
      [FILLED, INSTEAD],
      [WRONG, REFUSED],
    ] as const) {
      const { acts } = ask(reply, more, acted);
      expect(JSON.stringify(acts)).not.toContain('kanarievogel');
      expect(JSON.stringify(acts)).toContain(said);
      // The message with the buttons stays as it was, so that nobody is left without them.
      expect(acts.filter(({ kind }) => kind === 'update')).toEqual([]);
    }
  });

  test('a form in which nothing stands is shown as ever', () => {
    expect(JSON.stringify(ask(BLANK, more, acted).acts)).toContain('Wat hielp?');
  });
});

test('in Teams, a client that shows a card to one person alone shows what they filled in', () => {
  for (const reply of [FILLED, WRONG]) {
    const { body, acts } = ask(reply, { via: 'card' });
    expect(JSON.stringify(body)).toContain('kanarievogel');
    expect(acts).toEqual([]);
  }
});

describe('in Slack', () => {
  const slack = (more: Partial<SlackSource>): SlackSource => ({
    via: 'button',
    user: 'U1',
    channel: 'D1',
    thread: null,
    view: null,
    personal: true,
    home: false,
    ephemeral: false,
    message: '1.1',
    trigger: null,
    responseUrl: null,
    fields: [],
    prefix: '',
    ...more,
  });

  test('a form for which no window can be opened is not put in a message with what somebody filled in', () => {
    for (const [reply, said] of [
      [FILLED, INSTEAD],
      [WRONG, REFUSED],
    ] as const) {
      const told = JSON.stringify(inSlack(slack({}), reply, slackWords, true));
      expect(told).not.toContain('kanarievogel');
      expect(told).toContain(said);
    }
    expect(JSON.stringify(inSlack(slack({}), BLANK, slackWords, true))).toContain('Wat hielp?');
  });

  test('and yet a window shows it', () => {
    expect(JSON.stringify(inSlack(slack({ trigger: 't' }), FILLED, slackWords, false))).toContain('kanarievogel');
  });
});
