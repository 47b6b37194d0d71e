import { afterEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/chat/index.ts';
import type { NewPulsText } from '../../../src/store/index.ts';
import { replyText } from '../../support/read.ts';
import type { Somebody } from '../../support/somebody.ts';
import type { World, WorldOptions } from '../../support/world.ts';
import { AWAY, GOOD, OPEN, OTHER, PRIVATE, QUOTABLE, READERS, ROUND, WHAT, as, reading } from './reading.ts';

let world: World;
let wietske: Somebody;
let maureen: Somebody;
let dilan: Somebody;
afterEach(() => world.close());

async function open(texts: readonly NewPulsText[], options: WorldOptions = {}): Promise<void> {
  world = await reading(texts, options);
  [wietske, maureen, dilan] = READERS.map((id) => world.person(id)) as [Somebody, Somebody, Somebody];
}
const approved = () => world.store.pulsTexts.approved(ROUND);
const only = () => world.store.pulsTexts.open(ROUND)[0];
const choices = (who: Somebody): readonly string[] => {
  const [field] = who.form().fields;
  return field?.kind === 'choice' ? field.options.map((one) => one.label) : [];
};
const problem = (reply: Reply): string => (reply.kind === 'problems' ? replyText(reply) : `no problem: ${reply.kind}`);

describe('After the close', () => {
  test('each of the three readers hears once how many answers wait, and nothing of what they say', async () => {
    await open([QUOTABLE, PRIVATE]);
    for (const id of READERS) {
      const told = world.person(id).latest();
      expect(told).toContain('Er wachten 2 open antwoorden van de puls.');
      expect(told).toContain('11 april');
    }
    expect(world.store.outbox.startingWith('puls.review|')).toHaveLength(3);
    expect(JSON.stringify(world.recorder.state)).not.toMatch(/drempel|durfde/);
  });

  test('somebody without that right hears nothing and can open nothing', async () => {
    await open([QUOTABLE]);
    const jorrit = world.person('p-jorrit');
    expect(jorrit.sees()).not.toContain('open antwoord');
    const token = world.store.tokens.issue({ kind: 'puls.review', round: ROUND }, null, 0);
    const where = { from: jorrit.identity, conversation: 'dm:p-jorrit', scope: 'personal' } as const;
    const reply = await world.receive({ kind: 'pressed', token, eventId: 'j1', ...where });
    expect(replyText(reply)).toContain('jij niet');
  });

  test('a round without open answers says nothing to anybody', async () => {
    await open([]);
    expect(world.store.outbox.startingWith('puls.review|')).toEqual([]);
  });
});

describe('Two people', () => {
  test('who find the words of the writer good let them be shown', async () => {
    await open([QUOTABLE]);
    await wietske.press(OPEN);
    expect(replyText({ kind: 'form', form: wietske.form() })).toContain('Wat zat jou in de weg?');
    expect(replyText({ kind: 'form', form: wietske.form() })).toContain(QUOTABLE.text);
    expect(replyText(await wietske.fill(GOOD))).toContain('Een ander kijkt nog mee.');
    expect(approved()).toEqual([]);
    await maureen.press(OPEN);
    expect(replyText({ kind: 'form', form: maureen.form() })).toContain('Wietske wil dit letterlijk laten zien.');
    expect(replyText(await maureen.fill(GOOD))).toContain('Alle open antwoorden zijn bekeken.');
    expect(approved()).toEqual([{ question: 'P-O2', words: QUOTABLE.text, literal: true }]);
  });

  test('are two different people: nobody is offered what they found good themselves', async () => {
    await open([QUOTABLE]);
    await wietske.press(OPEN);
    await wietske.fill(GOOD);
    expect(replyText(await wietske.press(OPEN))).not.toContain(QUOTABLE.text);
    const { id, revision } = only()!;
    const act = { kind: 'puls.judge', round: ROUND, text: id, seen: revision, version: 1 } as const;
    const token = world.store.tokens.issue(act, 'p-wietske', 0);
    const where = { from: wietske.identity, conversation: 'dm:p-wietske', scope: 'personal' } as const;
    await world.receive({ kind: 'submitted', token, values: { R1: 'zo' }, eventId: 'w9', ...where });
    expect(approved()).toEqual([]);
    expect(() => world.store.write(() => world.store.pulsTexts.approve(id, 'p-wietske'))).toThrow(/different people/);
  });

  test('agree on other words; those of the writer are kept no longer', async () => {
    await open([PRIVATE]);
    await wietske.press(OPEN);
    await wietske.fill(as('Niet iedereen durft over geld te praten.'));
    await dilan.press(OPEN);
    expect(replyText({ kind: 'form', form: dilan.form() })).toContain(
      'Wietske schrijft het zo op: ‘Niet iedereen durft over geld te praten.’',
    );
    await dilan.fill(GOOD);
    expect(approved()).toEqual([
      { question: 'P-O2', words: 'Niet iedereen durft over geld te praten.', literal: false },
    ]);
    expect(JSON.stringify(world.store.sqlite.prepare('select * from puls_text').all())).not.toContain('durfde');
  });

  test('of whom the second alters the words: then the first, or a third, looks again', async () => {
    await open([PRIVATE]);
    await wietske.press(OPEN);
    await wietske.fill(as('Niet iedereen durft over geld te praten.'));
    await maureen.press(OPEN);
    await maureen.fill(as('Praten over geld is lastig.'));
    expect(approved()).toEqual([]);
    expect(() => maureen.form()).toThrow();
    await world.quiet();
    await wietske.press(OPEN);
    await wietske.fill(GOOD);
    expect(approved()).toEqual([{ question: 'P-O2', words: 'Praten over geld is lastig.', literal: false }]);
    const { first_by, second_by } = world.store.sqlite.prepare('select * from puls_text').get() as Record<
      string,
      string
    >;
    expect([first_by, second_by]).toEqual(['p-maureen', 'p-wietske']);
  });

  test('either of them can have it gone, at once', async () => {
    await open([QUOTABLE, PRIVATE]);
    await wietske.press(OPEN);
    await wietske.fill(AWAY);
    expect(world.store.pulsTexts.open(ROUND)).toHaveLength(1);
    const { text } = only()!;
    await wietske.fill(as('Het was lastig.'));
    await maureen.press(OPEN);
    expect(replyText({ kind: 'form', form: maureen.form() })).toContain(text);
    await maureen.fill(AWAY);
    expect(world.store.pulsTexts.open()).toEqual([]);
    expect(approved()).toEqual([]);
  });

  test('go on to the next answer in the same form, and their message says how many are left', async () => {
    await open([QUOTABLE, PRIVATE, { ...QUOTABLE, text: 'Er was te weinig tijd om elkaar te spreken.' }]);
    await wietske.press(OPEN);
    const first = wietske.form().submit.act;
    const reply = await wietske.fill(as('Het was niet makkelijk.'));
    expect(reply.kind).toBe('form');
    expect(replyText(reply)).toContain('Dat is gelukt.');
    expect(wietske.form().submit.act).not.toBe(first);
    await world.quiet();
    expect(wietske.latest()).toContain('Er wachten 2 open antwoorden');
    expect(maureen.latest()).toContain('Er wachten 3 open antwoorden');
  });

  test('hear when nothing waits for them any more, and keep the form they have open until then', async () => {
    await open([QUOTABLE, PRIVATE]);
    await wietske.press(OPEN);
    await maureen.press(OPEN);
    const shown = (): number => world.store.outbox.byKey(`puls.review|${ROUND}|first|p-maureen`)!.edition;
    await wietske.fill(AWAY);
    expect(shown()).toBe(0);
    await wietske.fill(AWAY);
    expect(shown()).toBe(1);
    await world.quiet();
    expect(maureen.latest()).toContain('Er wacht geen open antwoord meer op jou.');
  });
});

describe('What may not be shown as it was written', () => {
  test('cannot be found good before it stands in other words', async () => {
    await open([PRIVATE]);
    await wietske.press(OPEN);
    expect(choices(wietske)).toEqual(['In andere woorden', 'Niet laten zien']);
    expect((await wietske.submit({ R1: 'zo' })).kind).toBe('problems');
    expect(only()?.state).toBe('waiting');
  });

  test.each([PRIVATE.text, ` ${PRIVATE.text.toUpperCase()}!`, `Iemand schreef: ${PRIVATE.text}`])(
    'nor come back as “other words”: %s',
    async (words) => {
      await open([PRIVATE]);
      await wietske.press(OPEN);
      expect(problem(await wietske.fill(as(words)))).toContain('Dit zijn de woorden van de schrijver.');
      expect(only()?.state).toBe('waiting');
    },
  );

  test('and other words come with the choice for them', async () => {
    await open([QUOTABLE]);
    await wietske.press(OPEN);
    expect(problem(await wietske.fill({ [WHAT]: 'In andere woorden' }))).toContain('Schrijf hier de andere woorden.');
    expect(problem(await wietske.fill({ ...GOOD, [OTHER]: 'Anders.' }))).toContain('Of haal deze tekst weg.');
    expect(only()?.state).toBe('waiting');
  });
});

describe('The filter', () => {
  test('stops what is personal in other words, and keeps nothing of it', async () => {
    await open([PRIVATE]);
    await wietske.press(OPEN);
    const reply = await wietske.fill(as('Bel mij op 06-12345678 voor de kanarievogel.'));
    expect(problem(reply)).toContain('een telefoonnummer');
    expect(only()?.state).toBe('waiting');
    expect(JSON.stringify(world.log)).not.toContain('kanarievogel');
  });

  test('warns the reader of what it sees in an answer that its writer found fine', async () => {
    await open([{ ...QUOTABLE, text: 'Toen zei mevrouw Jansen dat het loket dicht was.' }]);
    await wietske.press(OPEN);
    expect(replyText({ kind: 'form', form: wietske.form() })).toContain('Ik zie hier misschien een naam');
    expect(choices(wietske)).toContain('Goed zo');
  });

  test('does not let be shown literally what it would not have let be kept', async () => {
    await open([{ ...QUOTABLE, text: 'Bel gerust met iemand op 06-12345678.' }]);
    await wietske.press(OPEN);
    expect(choices(wietske)).not.toContain('Goed zo');
  });
});

describe('Two people at once', () => {
  test('both open the same answer: the second sees what the first made of it, and decides on that', async () => {
    await open([PRIVATE]);
    await wietske.press(OPEN);
    await maureen.press(OPEN);
    await wietske.fill(as('Over geld praten is lastig.'));
    const reply = await maureen.fill(as('Niet iedereen praat over geld.'));
    expect(replyText(reply)).toContain('Een ander keek net ook.');
    expect(replyText(reply)).toContain('‘Over geld praten is lastig.’');
    expect(only()?.paraphrase).toBe('Over geld praten is lastig.');
    await maureen.fill(GOOD);
    expect(approved()).toHaveLength(1);
  });

  test('one has it gone while the other writes: the other hears that, and nothing comes back', async () => {
    await open([PRIVATE]);
    await wietske.press(OPEN);
    await maureen.press(OPEN);
    await wietske.fill(AWAY);
    expect(replyText(await maureen.fill(as('Over geld praten is lastig.')))).toContain('is er niet meer');
    expect(world.store.pulsTexts.open()).toEqual([]);
  });

  test('both in one batch: one is first, the other looks again', async () => {
    await open([QUOTABLE]);
    await wietske.press(OPEN);
    await maureen.press(OPEN);
    await Promise.all([wietske.fill(GOOD), maureen.fill(GOOD)]);
    expect(approved()).toEqual([]);
    expect(only()?.state).toBe('proposed');
  });

  test('a third who comes too late hears that two people found it good already', async () => {
    await open([QUOTABLE]);
    await dilan.press(OPEN);
    await wietske.press(OPEN);
    await wietske.fill(GOOD);
    await maureen.press(OPEN);
    await maureen.fill(GOOD);
    expect(replyText(await dilan.fill(AWAY))).toContain('vonden het vorige antwoord al goed');
    expect(approved()).toHaveLength(1);
  });

  test('a form that is sent twice counts once, whether the platform repeats it or the person does', async () => {
    await open([QUOTABLE, PRIVATE]);
    await wietske.press(OPEN);
    const { act } = wietske.form().submit;
    const where = { from: wietske.identity, conversation: 'dm:p-wietske', scope: 'personal' } as const;
    const send = (eventId: string) =>
      world.receive({
        kind: 'submitted',
        token: act,
        values: { R1: 'anders', R2: 'Het was lastig.' },
        eventId,
        ...where,
      });
    await send('s1');
    for (const event of ['s1', 's2']) expect((await send(event)).kind).toBe('form');
    expect(
      world.store.pulsTexts
        .open()
        .map((row) => row.state)
        .sort(),
    ).toEqual(['proposed', 'waiting']);
    expect(
      world.store.pulsTexts
        .open()
        .map((row) => row.revision)
        .sort(),
    ).toEqual([0, 1]);
  });

  test('a form of another version is shown anew, and nothing of it is kept', async () => {
    await open([QUOTABLE]);
    const { id } = only()!;
    const act = { kind: 'puls.judge', round: ROUND, text: id, seen: 0, version: 0 } as const;
    const token = world.store.tokens.issue(act, 'p-wietske', 0);
    const where = { from: wietske.identity, conversation: 'dm:p-wietske', scope: 'personal' } as const;
    const reply = await world.receive({ kind: 'submitted', token, values: { R1: 'niet' }, eventId: 'v1', ...where });
    expect(reply.kind).toBe('form');
    expect(only()?.state).toBe('waiting');
  });

  test('in a channel no answer is ever opened', async () => {
    await open([QUOTABLE]);
    const token = world.store.tokens.issue({ kind: 'puls.review', round: ROUND }, 'p-wietske', 0);
    const where = { from: wietske.identity, conversation: 'programmateam', scope: 'channel' } as const;
    const reply = await world.receive({ kind: 'pressed', token, eventId: 'c1', ...where });
    expect(replyText(reply)).toContain('Stuur mij een eigen bericht.');
  });
});

describe('Nothing of an answer stands', () => {
  test('in a message, in the log, in the outbox, an event or a token, whatever the readers do', async () => {
    const canary = 'kanarievogel';
    await open([
      { ...QUOTABLE, text: `De ${canary} zong over het loket.` },
      { ...PRIVATE, text: `Een ${canary} in de gang.` },
    ]);
    await wietske.press(OPEN);
    await wietske.fill(as(`Iets met een ${canary} dus.`));
    await wietske.fill(AWAY);
    await maureen.press(OPEN);
    await maureen.fill(as(`Nog iets met een ${canary}.`));
    await world.quiet();
    await wietske.press(OPEN);
    await wietske.fill(GOOD);
    expect(approved()[0]?.words).toContain(canary);
    await world.quiet();
    expect(JSON.stringify(world.log)).not.toContain(canary);
    expect(JSON.stringify([world.recorder.state.standing, world.recorder.state.replies])).not.toContain(canary);
    for (const table of ['outbox', 'event', 'slot', 'token', 'setting'])
      expect(JSON.stringify(world.store.sqlite.prepare(`select * from ${table}`).all())).not.toContain(canary);
  });
});
