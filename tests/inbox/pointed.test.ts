import { afterEach, describe, expect, test } from 'vitest';
import { voice } from '../../dialogs/index.ts';
import type { Field, Form, Message } from '../../src/chat/index.ts';
import { LIMITS, checkForm, paragraph } from '../../src/chat/index.ts';
import type { Answered } from '../../src/inbox/machine.ts';
import { explained } from '../../src/inbox/pointed.ts';
import type { Intent } from '../../src/records/intent.ts';
import { replyText } from '../support/read.ts';
import type { World } from '../support/world.ts';
import { WEEK, from, kept, thursday } from './thursday.ts';

const field = (max: number, initial: string): Field => ({
  kind: 'long-text',
  id: 'wat',
  label: 'Wat zag je?',
  help: null,
  required: true,
  max,
  initial,
});
const filled = (initial: string, intro: readonly string[] = ['Kijk het na.']): Form<Intent> => ({
  title: 'Signaal',
  intro,
  fields: [field(500, initial)],
  submit: { label: 'Verstuur', act: { kind: 'help' } },
});
const formOf = (answered: Answered): Form<Intent> => {
  if (answered.kind !== 'form') throw new Error(answered.kind);
  return answered.form;
};
const explain = (form: Form<Intent>): Form<Intent> => formOf(explained({ kind: 'form', form }, voice.pointed));

describe('A form filled with a message somebody pointed at', () => {
  test('says that the message may be of somebody else and hold names', () => {
    const form = explain(filled('Kim deed het goed.'));
    expect(form.intro).toEqual([
      'Dit bericht is misschien van iemand anders. Haal namen weg, en vraag of je het mag delen.',
      'Kijk het na.',
    ]);
    expect(form.fields).toEqual(filled('Kim deed het goed.').fields);
  });

  test('says how much of a longer message stands there, in whole characters', () => {
    const form = explain(filled('🌱'.repeat(501)));
    expect(form.intro[0]).toContain('Dit zijn de eerste 500 tekens.');
    expect(form.fields[0]).toMatchObject({ initial: '🌱'.repeat(500) });
    expect(explain(filled('🌱'.repeat(500))).intro[0]).not.toContain('tekens');
  });

  test('keeps every line that stood above it, however many', () => {
    for (let lines = 0; lines <= LIMITS.formIntro; lines += 1) {
      const intro = Array.from({ length: lines }, (_, at) => `Regel ${String(at)}.`);
      const form = explain(filled('a', intro));
      checkForm(form);
      for (const line of intro) expect(form.intro.join('\n')).toContain(line);
    }
  });

  test('is the only thing that is explained', () => {
    const said: Message<Intent> = { summary: 'Dag', blocks: [paragraph('Dag')] };
    const answered: Answered = { kind: 'message', message: said };
    expect(explained(answered, voice.pointed)).toBe(answered);
  });
});

const open: World[] = [];
afterEach(async () => {
  for (const world of open.splice(0)) await world.close();
});

async function begin(): Promise<World> {
  const world = await thursday();
  open.push(world);
  return world;
}

describe('A message somebody points at', () => {
  test('is answered, and nothing of it is kept before it is sent', async () => {
    const world = await begin();
    const soraya = world.person('p-soraya');
    const text = 'De kwikstaart deed het goed.';
    const reply = await world.receive({ kind: 'pointed', text, ...from(soraya, 'points') });
    expect(['form', 'message']).toContain(reply.kind);
    const tables = world.store.sqlite.prepare("select name from sqlite_master where type = 'table'").pluck().all();
    for (const name of tables)
      expect(JSON.stringify(world.store.sqlite.prepare(`select * from "${String(name)}"`).all())).not.toContain(
        'kwikstaart',
      );
    expect(JSON.stringify(world.log)).not.toContain('kwikstaart');
    expect(kept(world)).toEqual([]);
  });
});

describe('A picture, sound or file', () => {
  const NO_FILES = 'Foto’s, geluid en bestanden bewaar ik niet.';
  const attached = { kind: 'spoke', attached: true } as const;

  test('by itself gets one kind sentence', async () => {
    const world = await begin();
    const reply = await world.receive({ ...attached, text: '', ...from(world.person('p-soraya'), 'picture') });
    expect(replyText(reply)).toMatch(new RegExp(`^${NO_FILES}[^\\n]*$`));
    expect(kept(world)).toEqual([]);
  });

  test('with a sentence: that it was not kept stands first, and the sentence is handled as always', async () => {
    const world = await begin();
    const soraya = world.person('p-soraya');
    const reply = await world.receive({ ...attached, text: 'De koffie werkt.', ...from(soraya, 'both') });
    expect(replyText(reply)).toMatch(new RegExp(`^${NO_FILES}`));
    expect(kept(world).map((one) => one.answers)).toEqual([{ V3: 'De koffie werkt.' }]);
  });

  test('with a word that opens a form, a warning or words of need: said there as well', async () => {
    const world = await begin();
    const soraya = world.person('p-soraya');
    const form = await world.receive({ ...attached, text: 'vraag', ...from(soraya, 'form') });
    expect(form.kind === 'form' && form.form.intro[0]).toContain(NO_FILES);
    const need = await world.receive({ ...attached, text: 'Ik wil niet meer leven.', ...from(soraya, 'need') });
    expect(replyText(need)).toMatch(new RegExp(`^${NO_FILES}[\\s\\S]*Bel 112`));
    expect(world.store.weekchecks.newest('W1', WEEK)).toBeNull();
  });
});
