import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speeltuinWords } from '../../dialogs/speeltuin/words.ts';
import type { Frame } from '../../adapters/web/frame.ts';
import { readPost } from '../../adapters/web/read.ts';
import { UNTOUCHED, renderForm } from '../../adapters/web/render-form.ts';
import type { Field, Form, Token } from '../../src/chat/index.ts';
import { nasty, shown as literal } from './nasty.ts';
import { type Element, byId, byTag, fillIn, findAll, parseHtml, readText } from './parse-html.ts';
import { FIELDS, FORM } from './story-form.ts';

const FRAME: Frame = { user: 'w1', conversation: 'dm:w1', nonce: 'abcdefgh-1', words: speeltuinWords };

const formShown = (fields: readonly Field[], filled = UNTOUCHED): Element => {
  const form: Form<Token> = { ...FORM, fields };
  return parseHtml(renderForm(form, FRAME, { entry: null, id: 'f', filled, close: true }).toString());
};

/** What the machine gets when this form is filled in like this and sent. */
function sent(form: Element, filling: Parameters<typeof fillIn>[1]) {
  const post = readPost('submit', fillIn(byTag(form, 'form')[0]!, filling));
  if (post?.inbound.kind !== 'submitted') throw new Error('Not a form that was sent.');
  return post.inbound;
}

describe('a field', () => {
  const page = formShown(FIELDS);

  test('of every kind gives the machine what was filled in', () => {
    const inbound = sent(page, {
      'Hoe staat de werkgroep ervoor?': 'Het schuurt',
      'Wat is er deze week gelukt of geleerd?': "De podcast “Kracht” <staat> online & 'live'.",
      'Wat heb je nodig om verder te komen?': ['Geld', 'Tijd of mensen'],
      'Hoe zeker ben je ervan?': 'Weet ik niet',
      'Hoeveel transitietafels waren er?': '3',
      'Vertel er iets meer over.': 'Regel een\n\nRegel drie',
      'Welke partner kan helpen?': 'Partner 3',
      'In welke plaats?': 'Hoogeveen',
    });
    expect(inbound.token).toBe('t-weekcheck');
    expect(inbound.values).toEqual({
      stand: 'schuurt',
      gelukt: "De podcast “Kracht” <staat> online & 'live'.",
      nodig: ['tijd', 'geld'],
      zeker: 'weet-niet',
      tafels: '3',
      verhaal: 'Regel een\n\nRegel drie',
      partner: 'p2',
      'plaats:7': 'Hoogeveen',
    });
  });

  test('that nobody touches gives what it opened with, and nothing for a choice that was not made', () => {
    expect(sent(page, {}).values).toEqual({
      gelukt: '',
      nodig: ['tijd'],
      tafels: '2',
      verhaal: '',
      partner: '',
      'plaats:7': '',
    });
  });

  test('that may stay open can be let go again', () => {
    expect(sent(page, { 'Hoe zeker ben je ervan?': 'Ik kies niets' }).values['zeker']).toBe('');
    const [stand] = byTag(page, 'fieldset');
    expect(readText(stand!)).not.toContain('Ik kies niets');
  });

  test('says in words whether an answer is needed, and how long it may be', () => {
    expect(readText(byTag(page, 'legend')[0]!)).toBe('Hoe staat de werkgroep ervoor? (verplicht)');
    expect(readText(byTag(page, 'label').find((one) => readText(one).startsWith('Wat is er'))!)).toMatch(
      /\(mag leeg\)$/,
    );
    expect(readText(page)).toContain('Maximaal 280 tekens.');
    expect(readText(page)).toContain('Een getal van 0 tot en met 99.');
  });

  test('never cuts what is typed: a limit is told, not enforced by the page', () => {
    expect(findAll(page, (one) => one.attributes['maxlength'] !== undefined)).toEqual([]);
  });

  test('has a label or a legend, and points at its help, limit and problem', () => {
    const problems = Object.fromEntries(FIELDS.map((field) => [field.id, `Fout bij ${field.id}.`]));
    const wrong = formShown(FIELDS, { values: {}, problems, trouble: null });
    for (const [index, field] of FIELDS.entries()) {
      const group = byTag(wrong, 'fieldset').find((one) => readText(one).includes(field.label));
      const control = group ?? byId(wrong, `f-${index}`)!;
      const noted = (control.attributes['aria-describedby'] ?? '').split(' ').map((id) => readText(byId(wrong, id)!));
      expect(noted.at(-1)).toBe(`Let op: Fout bij ${field.id}.`);
      if (field.help !== null) expect(noted).toContain(field.help);
      if (group === undefined)
        expect(byTag(wrong, 'label').some((label) => label.attributes['for'] === `f-${index}`)).toBe(true);
    }
    const ids = findAll(wrong, (one) => one.attributes['id'] !== undefined).map((one) => one.attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of a form in which nothing is wrong is listed without alarm', () => {
    const problems = { tafels: 'Dit klinkt zwaar.' };
    const filled = { values: {}, problems, trouble: null };
    const calm = renderForm({ ...FORM, calm: true }, FRAME, { entry: null, id: 'f', filled, close: true }).toString();
    expect(readText(byId(parseHtml(calm), 'problemen')!)).toBe(
      'Neem gerust de tijd. Hoeveel transitietafels waren er? Dit klinkt zwaar.',
    );
    expect(calm).not.toContain('utrecht-alert--error');
    const wrong = renderForm(FORM, FRAME, { entry: null, id: 'f', filled, close: true }).toString();
    expect(wrong).toContain('utrecht-alert--error');
  });

  test('with a problem is listed at the top of the form, in the order of the form, with a link to it', () => {
    const problems = { onbekend: 'Iets anders.', tafels: 'Vul een getal in.', stand: 'Kies iets.' };
    const wrong = formShown(FIELDS, { values: {}, problems, trouble: null });
    const summary = byId(wrong, 'problemen')!;
    expect(readText(summary)).toContain('Kijk nog even naar 3 antwoorden.');
    expect(byTag(summary, 'li').map(readText)).toEqual([
      'Hoe staat de werkgroep ervoor? Kies iets.',
      'Hoeveel transitietafels waren er? Vul een getal in.',
      'Iets anders.',
    ]);
    for (const link of byTag(summary, 'a')) {
      const target = byId(wrong, link.attributes['href']!.slice(1));
      expect(['input', 'textarea', 'select']).toContain(target?.tag);
    }
  });

  test('keeps all that was typed when a form comes back, also where a choice was taken away', () => {
    const values = {
      stand: 'vast',
      gelukt: ' <b>veel</b> ',
      zeker: 'weet-niet',
      tafels: 'drie',
      verhaal: '\nmet een regel vooraf',
      partner: 'p9',
      'plaats:7': 'Emmen',
    };
    const back = formShown(FIELDS, { values, problems: { tafels: 'Vul een getal in.' }, trouble: null });
    expect(sent(back, {}).values).toEqual(values);
  });

  test('sent as it opened says what stood in it, whatever that is', () => {
    const text = fc.oneof(nasty, fc.string());
    fc.assert(
      fc.property(text, text, fc.string({ minLength: 1 }), (long, short, id) => {
        const base = { label: 'l', help: null, required: false };
        const fields: readonly Field[] = [
          { ...base, kind: 'long-text', id: `a${id}`, max: 3000, initial: long },
          { ...base, kind: 'short-text', id: `b${id}`, max: 20, initial: short },
          { ...base, kind: 'choice', id: `c${id}`, options: [{ id, label: long || 'x', help: null }], initial: id },
        ];
        const readable = (raw: string): string => literal(raw).replace(/\r\n?/g, '\n');
        const { values } = sent(formShown(fields), {});
        expect(values[`a${id}`]).toBe(readable(long));
        expect(values[`b${id}`]).toBe(readable(short).replaceAll('\n', ''));
      }),
      { numRuns: 80 },
    );
  });
});
