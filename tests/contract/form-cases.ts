import { expect } from 'vitest';
import { type Field, type Form, type Token, type Values, formBlock } from '../../src/chat/index.ts';
import type { Case, Filling, Rig } from './rig.ts';
import { TOKEN, all, flat, pressed, saying, sent } from './said.ts';

const option = (id: string, label: string) => ({ id, label, help: null });
const base = { help: null, required: false } as const;

/** A field of every kind; a new kind here stops this from compiling. */
const FIELDS: { readonly [K in Field['kind']]: Field & { readonly kind: K } } = {
  choice: {
    ...base,
    kind: 'choice',
    id: 'stand',
    label: 'Hoe staat het?',
    options: [option('goed', 'Goed'), option('stroef', 'Stroef & <traag>')],
    initial: null,
  },
  'multi-choice': {
    ...base,
    kind: 'multi-choice',
    id: 'waar',
    label: 'Waar?',
    options: [option('a', 'Hier'), option('b', 'Daar'), option('c', 'Ginds')],
    initial: [],
  },
  scale: {
    ...base,
    kind: 'scale',
    id: 'cijfer:w1',
    label: 'Hoeveel leer je?',
    options: ['1', '2', '3', '4', '5'].map((id) => option(id, id)),
    aside: [option('weet-niet', 'Weet ik niet')],
    initial: null,
  },
  'short-text': { ...base, kind: 'short-text', id: 'kort', label: 'In één zin', max: 80, initial: '' },
  'long-text': { ...base, kind: 'long-text', id: 'lang', label: 'Vertel', max: 500, initial: '' },
  number: { ...base, kind: 'number', id: 'aantal', label: 'Met hoeveel?', min: 0, max: 99, initial: null },
};

const FORM: Form<Token> = {
  title: 'Weekcheck',
  intro: ['Over week 11.'],
  fields: Object.values(FIELDS),
  submit: { label: 'Verstuur', act: `${TOKEN}F` },
};

const LONG = 'Eerste *regel* <b>\n\n- tweede & [a](http://x)\n<at>x</at> 👩‍👩‍👧 שלום';
const FILLED: Filling = {
  'Hoe staat het?': 'Stroef & <traag>',
  'Waar?': ['Hier', 'Ginds'],
  'Hoeveel leer je?': '4',
  'In één zin': 'Eén <!channel> *zin* & "meer"',
  Vertel: LONG,
  'Met hoeveel?': '7',
};
const MEANT: Values = {
  stand: 'stroef',
  waar: ['a', 'c'],
  'cijfer:w1': '4',
  kort: 'Eén <!channel> *zin* & "meer"',
  lang: LONG,
  aantal: '7',
};

/** What was filled in: a field that is absent and one that is empty are the same. */
function filledIn(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.length > 0));
}

async function submitted(rig: Rig, at: number): Promise<Values> {
  await rig.until(() => rig.heard.length > at);
  const inbound = rig.heard[at]!;
  expect(inbound).toMatchObject({ kind: 'submitted', token: `${TOKEN}F`, from: rig.person, scope: 'personal' });
  return inbound.kind === 'submitted' ? inbound.values : {};
}

/** Opens the form by a press and waits for it. */
async function opened(rig: Rig): Promise<void> {
  await pressed(rig, { kind: 'form', form: FORM });
  await rig.until(() =>
    rig.standing('In één zin').then(
      () => true,
      () => false,
    ),
  );
}

/** Forms that open, come back, and stay open with what is wrong. */
export const formCases: readonly Case[] = [
  {
    name: 'opens a form that is the reply to a press, and gives back exactly what was filled in',
    async run(rig) {
      await opened(rig);
      rig.answers(() => Promise.resolve({ kind: 'nothing' }));
      await rig.fill(FILLED);
      expect(filledIn(await submitted(rig, 1))).toEqual(MEANT);
    },
  },
  {
    name: 'gives back exactly what was filled in in a form that stands in a message',
    async run(rig) {
      await sent(rig, rig.home, { summary: 'Een vraag.', blocks: [formBlock(FORM)] });
      await rig.fill(FILLED);
      expect(filledIn(await submitted(rig, 0))).toEqual(MEANT);
    },
  },
  {
    name: 'gives back the answer beside the scale as itself',
    async run(rig) {
      await opened(rig);
      rig.answers(() => Promise.resolve({ kind: 'nothing' }));
      await rig.fill({ 'Hoeveel leer je?': 'Weet ik niet' });
      expect(filledIn(await submitted(rig, 1))).toEqual({ 'cijfer:w1': 'weet-niet' });
    },
  },
  {
    name: 'leaves what nobody touched absent or empty',
    async run(rig) {
      await opened(rig);
      rig.answers(() => Promise.resolve({ kind: 'nothing' }));
      await rig.fill({ 'In één zin': 'Alleen dit.' });
      expect(filledIn(await submitted(rig, 1))).toEqual({ kort: 'Alleen dit.' });
    },
  },
  {
    name: 'shows each problem and keeps what was typed, and takes the form when it is sent again',
    async run(rig) {
      await opened(rig);
      const problems = { kort: 'Maak deze zin korter.', aantal: 'Dit getal klopt niet.' };
      rig.answers(() => Promise.resolve({ kind: 'problems', problems, form: FORM }));
      await rig.fill(FILLED);
      await rig.until(async () => (await rig.problems()).length > 0);
      const told = (await rig.problems()).join('\n');
      for (const sentence of Object.values(problems)) expect(told).toContain(sentence);
      expect(flat(await rig.standing('Vertel'))).toBe(flat(LONG));
      expect(await rig.standing('In één zin')).toBe('Eén <!channel> *zin* & "meer"');
      rig.answers(() => Promise.resolve({ kind: 'nothing' }));
      await rig.fill({ 'In één zin': 'Korter.' });
      expect(filledIn(await submitted(rig, 2))).toEqual({ ...MEANT, kort: 'Korter.' });
    },
  },
  {
    name: 'shows the message that replaces a form that was sent',
    async run(rig) {
      await opened(rig);
      rig.answers(() =>
        Promise.resolve({ kind: 'replaced', message: saying('Dit staat maandag in het weekbericht.') }),
      );
      await rig.fill({ 'In één zin': 'Gelukt.' });
      await rig.until(async () => (await all(rig)).includes('Dit staat maandag in het weekbericht.'));
      await expect(rig.fill({ 'In één zin': 'Nog eens.' })).rejects.toThrow();
    },
  },
];
