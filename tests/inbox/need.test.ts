import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import type { Field, Form, Reply, Values } from '../../src/chat/index.ts';
import { SUBMITS } from '../../src/inbox/acts.ts';
import { readToken } from '../../src/inbox/puls-token.ts';
import type { Intent } from '../../src/records/intent.ts';
import { everyForm } from '../dialogs/everything.ts';
import { sample } from '../dialogs/sample.ts';
import { variantsOf } from '../dialogs/variants.ts';
import { replyText, untouched } from '../support/read.ts';
import { liveBank } from '../puls/live-bank.ts';
import { CLOSES } from '../puls/people.ts';
import type { Somebody } from '../support/somebody.ts';
import { type World, openWorld } from '../support/world.ts';
import { FORMS } from './forms.ts';
import { CLOSED, LEARNED, STATE, WEEK, from, kept, sendForm, thursday } from './thursday.ts';

const WORD = 'kwikstaart';
const NEED = `Ik wil dood, zei de ${WORD}.`;
const KEEP = 'Het klopt zo, bewaar mijn tekst';
const DISCARD = 'Weggooien: bewaar niets van dit formulier';
const ASKED = 'Wat wil je met jouw tekst?';

let world: World;
afterEach(() => world.close());

/** Everything that is stored, and everything that was logged. */
function everything(): string {
  const tables = world.store.sqlite.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  const rows = tables.map((name) => world.store.sqlite.prepare(`select * from "${String(name)}"`).all());
  return JSON.stringify([rows, world.log]);
}

/** A fingerprint of all that is stored but for the id of the event. */
function stored(): string {
  const left = ['event', 'event_nameless'];
  const tables = world.store.sqlite.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  const rows = tables
    .map(String)
    .filter((name) => !left.includes(name))
    .map((name) => [name, world.store.sqlite.prepare(`select * from "${name}"`).all()]);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

const isText = (field: Field): boolean => field.kind === 'short-text' || field.kind === 'long-text';
const textsIn = (form: Form<unknown>): readonly string[] => form.fields.filter(isText).map((field) => field.id);
const choiceIn = (reply: Reply): Field & { kind: 'choice' } => {
  const found = reply.kind === 'problems' ? reply.form.fields.find((field) => field.label === ASKED) : undefined;
  if (found?.kind !== 'choice') throw new Error(`No choice in a reply of kind ${reply.kind}`);
  return found;
};
const intro = (reply: Reply): string => (reply.kind === 'problems' ? reply.form.intro.join('\n') : '');

/** What is read first: what stands above a form, or a message. */
const above = (reply: Reply): string => (reply.kind === 'problems' ? intro(reply) : replyText(reply));

/** Sends the open form as it stands, with this in one field. */
const typing = (who: Somebody, field: string, text: string, more: Values = {}): Promise<Reply> =>
  who.submit({ ...untouched(who.form()), [field]: text, ...more });

const CASES = Object.entries(FORMS).flatMap(([kind, openers]) =>
  openers.map((open, at) => [`${kind} ${String(at + 1)}`, open] as const),
);

describe('A text in a form that may be of somebody in need', () => {
  test.each(CASES)('in any field of %s: the numbers, a choice, and nothing kept until it is made', async (_, open) => {
    world = await thursday();
    const fields = textsIn((await open(world)).form);
    for (const field of fields) {
      await world.close();
      world = await thursday();
      const { who } = await open(world);
      const before = stored();
      const lines = world.log.length;
      const reply = await typing(who, field, NEED);
      expect(reply.kind, field).toBe('problems');
      expect(intro(reply)).toMatch(/112[\s\S]*113[\s\S]*Veilig Thuis/);
      expect(intro(reply)).toContain('Jouw tekst is nog niet bewaard.');
      expect(choiceIn(reply).options.map((one) => one.label)).toEqual([KEEP, DISCARD]);
      expect(replyText(reply)).toContain('Dit klinkt zwaar.');
      expect(reply.kind === 'problems' && reply.form.fields.find((one) => one.id === field)?.initial).toBe(NEED);
      expect(stored()).toBe(before);
      expect(everything().includes(WORD)).toBe(false);
      expect(world.log).toHaveLength(lines);
    }
  });

  test.each(CASES)('in any field of a form of %s of another version: the numbers', async (_, open) => {
    world = await thursday();
    const { who, form } = await open(world);
    const token = readToken(world.house.machine, form.submit.act);
    if (token === null || token === 'closed') throw new Error('The form was sent with no act');
    const act: Intent = { ...token.act, ...('version' in token.act ? { version: 99 } : {}) };
    for (const field of textsIn(form)) {
      const reply = await sendForm(world, who, act, { ...untouched(form), [field]: NEED }, `old-${field}`);
      expect(above(reply), field).toContain('Bel 112');
    }
    expect(everything().includes(WORD)).toBe(false);
  });

  test('is looked for in every form that can be sent, and in every field of every form there is', async () => {
    expect(Object.keys(FORMS).sort()).toEqual([...SUBMITS].sort());
    const tried = new Set<string>();
    for (const [, open] of CASES) {
      world = await thursday();
      for (const field of textsIn((await open(world)).form)) tried.add(field);
      await world.close();
    }
    // Which open question stands in the form of the puls goes by its round.
    const open = liveBank().open.map(({ id }) => id);
    expect(open.filter((id) => tried.has(id))).toHaveLength(1);
    for (const id of open) tried.add(id);
    world = openWorld();
    const all = variantsOf(sample).flatMap((one) => everyForm(one).flatMap(([, form]) => textsIn(form)));
    expect([...new Set(all)].filter((field) => !tried.has(field))).toEqual([]);
  });

  async function asked(): Promise<Somebody> {
    world = await thursday();
    const soraya = world.person('p-soraya');
    await soraya.press('Start');
    await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: NEED });
    return soraya;
  }

  test('is kept when its writer says so after reading the numbers', async () => {
    const soraya = await asked();
    const reply = await soraya.fill({ [ASKED]: KEEP });
    expect(reply.kind).toBe('message');
    expect(kept(world)[0]?.answers['V3']).toBe(NEED);
  });

  test('is thrown away with all of the form when its writer says so, also when it was changed since', async () => {
    for (const text of [NEED, 'Het ging goed.']) {
      const soraya = await asked();
      const reply = await soraya.fill({ [LEARNED]: text, [ASKED]: DISCARD });
      expect(replyText(reply)).toContain('Ik bewaar niets van dit formulier.');
      expect(kept(world)).toEqual([]);
      expect(everything().includes(WORD)).toBe(false);
      if (text === NEED) await world.close();
    }
  });

  test('is kept without a question when it was changed into something else', async () => {
    const soraya = await asked();
    await soraya.fill({ [LEARNED]: 'Het ging goed.' });
    expect(kept(world)[0]?.answers['V3']).toBe('Het ging goed.');
  });

  test('is asked about anew when it was changed into other words of the kind, in another field', async () => {
    const soraya = await asked();
    const first = soraya.form().fields.at(-1)?.id;
    const reply = await soraya.fill({ [LEARNED]: 'Ik wil niet meer leven.', [ASKED]: KEEP });
    expect(choiceIn(reply).options[0]?.label).toBe(KEEP);
    // A platform that sees the same fields leaves the form as it stands, with the old choice in it.
    expect(choiceIn(reply).id).not.toBe(first);
    expect(kept(world)).toEqual([]);
  });

  test('that also holds what is never kept cannot be kept as it is', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    await soraya.press('Start');
    const reply = await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: `${NEED} Bel 06-12345678.` });
    expect(choiceIn(reply).options.map((one) => one.label)).toEqual([DISCARD]);
    expect(replyText(reply)).toMatch(/Dit klinkt zwaar\.[\s\S]*telefoonnummer/);
  });

  test('gets the numbers also where the form can no longer be kept, or is of an older version', async () => {
    const soraya = await asked();
    const { version } = world.house.machine.voice.weekcheck;
    const act = { kind: 'weekcheck.step', werkgroep: 'W1', week: WEEK, step: 'main', seen: 0 } as const;
    const old = await sendForm(world, soraya, { ...act, version: version + 1 }, { V3: NEED }, 'old');
    expect(replyText(old)).toContain('Bel 112');
    await world.goTo(CLOSED);
    const late = await sendForm(world, soraya, { ...act, version }, { V3: NEED }, 'late');
    expect(replyText(late)).toContain('Bel 112');
    const gone = { kind: 'submitted', token: 'weg', values: { V3: NEED }, ...from(soraya, 'gone') } as const;
    expect(replyText(await world.receive(gone))).toContain('Bel 112');
    expect(everything().includes(WORD)).toBe(false);
  });
});

describe('A text in a form that may be of somebody in need, when nothing can be done with it any more', () => {
  const writing = async (): Promise<{ readonly who: Somebody; readonly form: Form<string> }> => {
    world = await thursday();
    return FORMS['puls.written']![0]!(world);
  };
  const texts = (form: Form<unknown>): Values => Object.fromEntries(textsIn(form).map((field) => [field, NEED]));

  test('gets the numbers when the round of the puls closed in between', async () => {
    const { who, form } = await writing();
    await world.goTo(CLOSES);
    expect(replyText(await who.submit(texts(form)))).toContain('Bel 112');
  });

  test('gets the numbers when its writer may not do it', async () => {
    const { form } = await writing();
    const act = { kind: 'puls.feedback-step', round: 'puls-001', version: 1 } as const;
    const reply = await sendForm(world, world.person('p-harmen'), act, texts(form), 'may-not');
    expect(replyText(reply)).toContain('Bel 112');
  });

  test('in the puls, sent twice by the platform, gets the numbers twice, until its writer chose', async () => {
    const { who, form } = await writing();
    await who.submit(texts(form));
    const open = who.form();
    expect(replyText(await who.repeat())).toContain('Bel 112');
    const given = open.fields.find((field) => field.label === ASKED);
    const keep = given?.kind === 'choice' ? given.options[0]!.id : '';
    const last = { kind: 'submitted', token: open.submit.act, ...from(who, 'chosen') } as const;
    const values = { ...texts(form), [given!.id]: keep };
    expect(replyText(await who.redo({ ...last, values }))).not.toContain('Bel 112');
    expect(world.house.machine.puls.file('puls-001').own(who.user).texts).toHaveLength(1);
    expect(replyText(await who.repeat())).not.toContain('Bel 112');
  });

  test('gets the numbers when an experiment is asked about no more', async () => {
    world = await thursday();
    const { who, form } = await FORMS['experiment.step']![0]!(world);
    await world.goTo('2026-04-07T08:00:00+02:00');
    expect(replyText(await who.submit(texts(form)))).toContain('Bel 112');
  });

  test('gets the numbers when the open answer it is about was settled by others', async () => {
    world = await thursday();
    const { who, form } = await FORMS['puls.judge']![0]!(world);
    world.store.write(() => world.store.pulsTexts.drop(world.store.pulsTexts.open()[0]!.id));
    expect(replyText(await who.submit(texts(form)))).toContain('Bel 112');
  });

  test('gets the numbers when the signaal it is about is gone', async () => {
    world = await thursday();
    for (const kind of ['signaal.change-step', 'signaal.by-code'] as const) {
      const { who, form } = await FORMS[kind]![0]!(world);
      world.store.sqlite.exec('delete from signaal; delete from signaal_nameless');
      expect(above(await who.submit(texts(form))), kind).toContain('Bel 112');
    }
  });
});

describe('A sentence to the bot that may be of somebody in need', () => {
  test('is answered with the numbers and not kept, though a weekcheck is open', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    const before = stored();
    const lines = world.log.length;
    const reply = await soraya.say(NEED);
    expect(replyText(reply)).toMatch(/Bel 112[\s\S]*Jouw tekst is niet bewaard\./);
    expect(stored()).toBe(before);
    expect(everything().includes(WORD)).toBe(false);
    expect(world.log).toHaveLength(lines);
  });

  test('can be written in the weekcheck after all, where its writer chooses again', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    await soraya.say(NEED);
    const name = world.store.programme.werkgroep('W1')!.name;
    await soraya.press(`Weekcheck ${name}`).catch(() => soraya.press('Weekcheck 1'));
    expect(choiceIn(await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: NEED })).options[0]?.label).toBe(KEEP);
  });

  test('leaves nothing behind that tells later that the numbers were shown', async () => {
    world = await thursday();
    await world.person('p-soraya').say(NEED);
    const acts = world.store.sqlite.prepare("select distinct intent ->> 'kind' from token").pluck().all();
    // The one button on the card is the one that stands under every weekcheck.
    expect(acts.filter((kind) => !String(kind).startsWith('weekcheck.'))).toEqual([]);
    expect(world.store.outbox.inState('pending')).toEqual([]);
  });

  test('is heard behind a command, in the middle of another sentence, and from somebody with nothing to answer', async () => {
    world = await thursday();
    const somebody = world.person('p-soraya');
    expect(replyText(await somebody.type(NEED))).toContain('Bel 112');
    expect(replyText(await somebody.say('weg met mij, ik wil vandaag niet meer leven'))).toContain('Bel 112');
    await world.goTo(CLOSED);
    const later = await somebody.say('Hoi bot. Mijn man slaat me.');
    expect(replyText(later)).toContain('Bel 112');
    expect(replyText(later)).not.toContain('weekcheck');
  });

  test('in a channel gets the numbers alone, fit for whoever reads along', async () => {
    world = await thursday();
    const reply = await world.person('p-soraya').say(NEED, { channel: 'kanaal' });
    expect(reply).toMatchObject({ kind: 'message', anywhere: true });
    expect(replyText(reply)).toContain('Bel 112');
    expect(replyText(reply)).not.toMatch(/Ik lees iets|Jouw tekst|\[/);
  });

  test('from somebody we do not know gets the numbers too, and links nobody', async () => {
    world = await thursday();
    const stranger = world.person('u-niemand', { profile: null });
    const reply = await stranger.say(NEED);
    expect(replyText(reply)).toContain('Bel 112');
    expect(everything().includes(WORD)).toBe(false);
    expect(replyText(await stranger.say('Hoi'))).not.toContain('Veilig Thuis');
  });

  test.each(['hulp', 'help', 'Hulp nu!', '?'])(
    'from somebody we do not know, as the word %s: the numbers first, then who to ask to take part',
    async (typed) => {
      world = await thursday();
      const stranger = world.person('u-niemand', { profile: null });
      const said = replyText(await stranger.say(typed));
      expect(said).toMatch(/112[\s\S]*113[\s\S]*Veilig Thuis[\s\S]*Ik ken jou nog niet[\s\S]*programmasecretaris/);
      expect(said.match(/Is er nu gevaar/g)).toHaveLength(1);
      const channel = replyText(await stranger.say(typed, { channel: 'programmateam' }));
      expect(channel).toMatch(/112[\s\S]*113/);
    },
  );

  test('in a form, from somebody whom nobody knows any more, gets the numbers and not only a welcome', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    await soraya.press('Start');
    world.store.people.unlink(soraya.identity);
    expect(replyText(await soraya.submit({ ...untouched(soraya.form()), [LEARNED]: NEED }))).toContain('Bel 112');
    expect(everything().includes(WORD)).toBe(false);
  });

  test('as the word hulp gets the numbers also from who sends more than is taken', async () => {
    world = await thursday({ perMinute: 1 });
    const soraya = world.person('p-soraya');
    await soraya.say('Hoi.');
    expect(replyText(await soraya.say('hulp'))).toContain('Bel 112');
  });

  test('gets the numbers also when its writer sends more than is taken', async () => {
    world = await thursday({ perMinute: 1 });
    const soraya = world.person('p-soraya');
    await soraya.say('hulp');
    expect(replyText(await soraya.say('Hoi.'))).toContain('gaat wel heel snel');
    expect(replyText(await soraya.say(NEED))).toContain('Bel 112');
  });

  test('said twice by the platform is answered twice, and still not kept', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    await soraya.say(NEED);
    expect(replyText(await soraya.repeat())).toContain('Bel 112');
    expect(everything().includes(WORD)).toBe(false);
  });

  test('an ordinary sentence is kept as before', async () => {
    world = await thursday();
    await world.person('p-soraya').say('Er viel een klap in de zaal, en iedereen was doodmoe.');
    expect(kept(world)[0]?.answers['V3']).toContain('doodmoe');
  });
});

describe('A call by somebody of the programme', () => {
  function withCaller(): void {
    const { settings } = world.store;
    const emergency = JSON.parse(settings.get('emergency')!) as object;
    settings.set('emergency', JSON.stringify({ ...emergency, caller: 'programmaleider' }));
  }

  test('is offered nowhere while nobody is there to call', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    expect(replyText(await soraya.say(NEED))).not.toContain('bellen (werkdagen)');
    expect(replyText(await soraya.say('hulp'))).not.toContain('bellen (werkdagen)');
    const reply = await sendForm(world, soraya, { kind: 'call.ask' }, {}, 'call');
    expect(replyText(reply)).toContain('werkt niet meer');
    expect(JSON.stringify(world.store.hulpvragen.askedBy('p-soraya'))).not.toContain('bellen');
  });

  test('is asked once by whoever presses for it, and says nothing of a text', async () => {
    world = await thursday();
    withCaller();
    const soraya = world.person('p-soraya');
    await soraya.say(NEED);
    await soraya.press('Iemand mag mij bellen (werkdagen)');
    await soraya.press('Iemand mag mij bellen (werkdagen)');
    await world.quiet();
    const calls = world.store.hulpvragen.askedBy('p-soraya').filter((one) => one.needs.includes('bellen'));
    expect(calls).toMatchObject([{ confidential: true, what: null, addressee: 'programmaleider', werkgroepId: null }]);
    expect(
      world
        .person('p-wietske')
        .sees()
        .match(/wil graag gebeld worden/g),
    ).toHaveLength(1);
    expect(everything().includes(WORD)).toBe(false);
  });

  test('can be chosen in a form, and then the text is thrown away', async () => {
    world = await thursday();
    withCaller();
    const soraya = world.person('p-soraya');
    await soraya.press('Start');
    await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: NEED });
    await soraya.fill({ [ASKED]: 'Weggooien, en iemand van het programma mag mij bellen (werkdagen)' });
    expect(kept(world)).toEqual([]);
    expect(world.store.hulpvragen.askedBy('p-soraya').some((one) => one.needs.includes('bellen'))).toBe(true);
    expect(everything().includes(WORD)).toBe(false);
  });

  test('looks the same from the help card, so that it tells nobody why', async () => {
    world = await thursday();
    withCaller();
    const soraya = world.person('p-soraya');
    expect(replyText(await soraya.say('hulp'))).toContain('[Iemand mag mij bellen (werkdagen)]');
  });
});
