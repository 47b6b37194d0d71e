import { afterEach, describe, expect, test } from 'vitest';
import { teamsWords } from '../../dialogs/teams/words.ts';
import { cardOf } from '../fakes/teams/card.ts';
import { everything } from '../fakes/teams/objections.ts';
import { closeRooms, openRoom } from './room.ts';
import { everyField, oneQuestion, replying, says, withButton } from './samples.ts';

afterEach(closeRooms);

test('a message in the own chat is heard as it was typed, and answered in that chat', async () => {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  room.answers(replying({ kind: 'message', message: says('Hier is hulp.') }));
  expect(await anna.says('HULP nu <graag> & snel')).toEqual({ status: 200, body: {} });
  expect(room.heard).toMatchObject([
    { kind: 'spoke', text: 'HULP nu <graag> & snel', conversation: anna.chat, scope: 'personal' },
  ]);
  const { tenant } = room.fake.office;
  expect(room.heard[0]!.from).toEqual({ platform: 'teams', registration: 'krachtbot', tenant, user: '29:anna' });
  await room.until('the reply stands', () => anna.reads().length === 2);
  expect(anna.reads()).toEqual(['HULP nu <graag> & snel', 'Hier is hulp.']);
  expect(room.fake.connector.of('unknown')).toEqual([]);
});

describe.each(['new', 'old'] as const)('with a client that is %s', (client) => {
  test('a form opens in the place of the button, comes back whole, and turns into its result', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    anna.client = client;
    await anna.says('hoi');
    const to = { ...room.heard[0]!.from, conversation: null };
    const sent = await room.adapter.send(to, withButton('Invullen', 'open-1'), { outboxId: 'a', under: null });
    expect(sent).toMatchObject({ kind: 'sent', receipt: { conversation: anna.chat } });

    room.answers(replying({ kind: 'form', form: everyField('send-1') }));
    await anna.press('Invullen');
    expect(room.heard.at(-1)).toMatchObject({ kind: 'pressed', token: 'open-1', scope: 'personal' });
    await room.until('the form stands', () => anna.reads().at(-1)!.startsWith('Weekcheck\nOver week 11.'));
    await expect(anna.press('Versturen')).rejects.toThrow('Hoe staat het?: Vul dit nog in.');
    anna.choose('Hoe staat het?', ['Stroef']);
    anna.choose('Waar?', ['Hier', 'Daar']);
    anna.choose('Hoeveel leer je?', ['Weet ik niet']);
    anna.type('In één zin', 'het <b>schuurt</b>');
    anna.type('Met hoeveel?', '120');
    await expect(anna.press('Versturen')).rejects.toThrow('Vul een heel getal in, van 0 tot en met 99.');
    anna.type('Met hoeveel?', '12');
    room.answers(replying({ kind: 'replaced', message: says('Bewaard.') }));
    await anna.press('Versturen');
    expect(room.heard.at(-1)).toMatchObject({
      kind: 'submitted',
      token: 'send-1',
      values: {
        stand: 'stroef',
        wie: 'p2',
        waar: ['a', 'b'],
        cijfer: 'weet-niet',
        kort: 'het <b>schuurt</b>',
        aantal: '12',
      },
    });
    await room.until('it is kept', () => anna.reads().at(-1) === 'Bewaard.');
    const { messages } = room.fake.office;
    await room.until('it is kept for every device', () => {
      anna.reopens();
      return anna.reads().at(-1) === 'Bewaard.';
    });
    expect(messages.filter((one) => one.from === room.fake.office.bot)).toHaveLength(1);
  });

  test('a problem stands in red under its field, with everything typed still there', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    anna.client = client;
    room.answers(replying({ kind: 'form', form: everyField('send-1') }));
    await anna.says('weekcheck');
    await room.until('the form stands', () => anna.reads().length === 2);
    const long = 'Dit is een heel verhaal. '.repeat(15).trim();
    anna.choose('Hoe staat het?', ['Goed']);
    anna.choose('Hoeveel leer je?', ['4']);
    anna.choose('Waar?', ['Hier', 'Daar']);
    anna.type('Met hoeveel?', '12');
    anna.type('Vertel', long);
    // What the machine gives back holds its own answers; typed text may be shortened there.
    const form = everyField('send-2');
    room.answers(replying({ kind: 'problems', problems: { kort: 'Noem geen namen.' }, form }));
    await anna.press('Versturen');
    await room.until('the problem stands', () => anna.reads().at(-1)!.includes('Noem geen namen.'));
    expect(anna.reads().at(-1)).toContain(teamsWords.problems);
    expect(anna.reads().at(-1)).toContain('In één zin\nNoem geen namen.\nVertel');
    expect(anna.holds('Vertel')).toBe(long);
    expect(['Hoe staat het?', 'Waar?', 'Hoeveel leer je?', 'Met hoeveel?'].map((label) => anna.holds(label))).toEqual([
      'goed',
      'a,b',
      '4',
      '12',
    ]);
    const red = everything(anna.card()).filter((one) => one['color'] === 'attention');
    expect(red.map((one) => one['text'])).toEqual([teamsWords.problems, 'Noem geen namen.']);
  });

  test('what was emptied comes back empty, also where something stood at first', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    anna.client = client;
    const { fields, ...form } = everyField('send-1');
    const optional = { ...form, fields: fields.map((field) => ({ ...field, required: false })) };
    room.answers(replying({ kind: 'form', form: optional }));
    await anna.says('weekcheck');
    await room.until('the form stands', () => anna.reads().length === 2);
    expect(['In één zin', 'Waar?', 'Met hoeveel?'].map((label) => anna.holds(label))).toEqual([
      'al begonnen',
      'c',
      '3',
    ]);
    for (const label of ['In één zin', 'Met hoeveel?']) anna.type(label, '');
    anna.choose('Waar?', []);
    room.answers(replying({ kind: 'problems', problems: { lang: 'Noem geen namen.' }, form: optional }));
    await anna.press('Versturen');
    await room.until('the problem stands', () => anna.reads().at(-1)!.includes('Noem geen namen.'));
    expect(['In één zin', 'Waar?', 'Met hoeveel?'].map((label) => anna.holds(label))).toEqual(['', '', '']);
    expect(anna.holds('Wie?')).toBe('p2');
  });

  test('one question with short answers is one press', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    anna.client = client;
    room.answers(replying({ kind: 'form', form: oneQuestion('puls-1') }));
    await anna.says('puls');
    await room.until('the question stands', () => anna.reads().length === 2);
    expect(anna.reads()[1]).toBe('Eén vraag.\nHoeveel leer je?\n[1]\n[2]\n[3]\n[4]\n[5]\n[Weet ik niet]');
    room.answers(replying({ kind: 'replaced', message: says('Klaar.') }));
    await anna.press('Weet ik niet');
    expect(room.heard.at(-1)).toMatchObject({ kind: 'submitted', token: 'puls-1', values: { leren: 'weet-niet' } });
    await room.until('the thanks stand', () => anna.reads().at(-1) === 'Klaar.');
  });
});

test('a sentence after a button is shown in its place, also on another device, so that nobody presses it twice', async () => {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  room.answers(replying({ kind: 'message', message: withButton('Opnieuw', 'again-1') }));
  await anna.says('weekcheck');
  await room.until('the button stands', () => anna.reads().length === 2);
  room.answers(replying({ kind: 'message', message: says('Dat mag alleen de kartrekker.') }));
  await anna.press('Opnieuw');
  expect(anna.reads()[1]).toBe('Dat mag alleen de kartrekker.');
  await room.until('the message itself was changed', () => room.fake.connector.of('update').length === 1);
  anna.reopens();
  expect(anna.reads().slice(1)).toEqual(['Dat mag alleen de kartrekker.']);
});

test('a form that opened leaves the message as it was, for another device', async () => {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  room.answers(replying({ kind: 'message', message: withButton('Invullen', 'open-1') }));
  await anna.says('weekcheck');
  await room.until('the button stands', () => anna.reads().length === 2);
  room.answers(replying({ kind: 'form', form: everyField('send-1') }));
  await anna.press('Invullen');
  await room.adapter.stop();
  expect(room.fake.connector.of('update')).toEqual([]);
  anna.reopens();
  expect(anna.reads()[1]).toContain('[Invullen]');
});

test('a button works while a required field on the same card is open', async () => {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  const { blocks, summary } = withButton('Overslaan', 'skip-1');
  room.answers(
    replying({ kind: 'message', message: { summary, blocks: [...blocks, { kind: 'form', form: everyField('s') }] } }),
  );
  await anna.says('weekcheck');
  await room.until('the card stands', () => anna.reads().length === 2);
  await expect(anna.press('Versturen')).rejects.toThrow('Vul dit nog in.');
  await anna.press('Overslaan');
  expect(room.heard.at(-1)).toMatchObject({ kind: 'pressed', token: 'skip-1' });
});

test('two forms in one card are sent apart', async () => {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  const second = { ...everyField('b'), title: 'Tweede', submit: { label: 'Ook versturen', act: 'b' } };
  const fields = second.fields.map((field) => ({ ...field, label: `Ook: ${field.label}` }));
  room.answers(
    replying({
      kind: 'message',
      message: {
        summary: 'Twee',
        blocks: [
          { kind: 'form', form: everyField('a') },
          { kind: 'form', form: { ...second, fields } },
        ],
      },
    }),
  );
  await anna.says('weekcheck');
  await room.until('the card stands', () => anna.reads().length === 2);
  anna.type('In één zin', 'eerste');
  anna.type('Ook: In één zin', 'tweede');
  await anna.press('Ook versturen');
  const heard = room.heard.at(-1);
  expect(heard).toMatchObject({ kind: 'submitted', token: 'b', values: { kort: 'tweede', wie: 'p2' } });
  expect(JSON.stringify(heard)).not.toContain('eerste');
});

test('the summary is what a notification says, and the card says it too where it cannot be shown', async () => {
  const room = await openRoom();
  const anna = room.fake.person('29:anna');
  room.answers(replying({ kind: 'message', message: { ...says('Een lang verhaal.'), summary: 'Kort gezegd' } }));
  await anna.says('hulp');
  await room.until('the reply stands', () => anna.reads().length === 2);
  const { activity } = room.fake.office.messages.at(-1)!;
  expect(activity).toMatchObject({ type: 'message', summary: 'Kort gezegd' });
  expect(activity).not.toHaveProperty('text');
  expect(cardOf(activity)).toMatchObject({ speak: 'Kort gezegd', fallbackText: 'Kort gezegd', lang: 'nl' });
});
