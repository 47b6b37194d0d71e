import fc from 'fast-check';
import {
  type Block,
  type Field,
  type Form,
  LIMITS,
  type Message,
  type Option,
  type Token,
  checkForm,
  checkMessage,
  lengthOf,
} from '../../src/chat/index.ts';

/** Pieces of text that a platform might read as something else than text. */
const NASTY = [
  [
    '<!channel>',
    '<!here>',
    '<@U1>',
    '<#C1|algemeen>',
    '<http://x.nl|klik>',
    '<!date^1^{date}|x>',
    '&lt;!here&gt;',
    '@here',
    '@channel',
  ],
  [
    '*vet*',
    '_schuin_',
    '~door~',
    '`code`',
    '```',
    '>citaat',
    ':smile:',
    ':nl:',
    'http://x.nl',
    '[x](http://x.nl)',
    'mailto:a@voorbeeld.nl',
  ],
  [
    '\u202eomgekeerd',
    '\u2066',
    'שלום',
    'مرحبا',
    '\u0000',
    '\u0007',
    '\u009b',
    '\ud800',
    '\udfff',
    '\ufeff',
    '\r\n',
    '\n',
    '\t',
    '  ',
  ],
  [
    'arbeidsongeschiktheidsverzekeringsmaatschappij',
    '👩‍👩‍👧‍👦',
    '🏳️‍🌈',
    '😀',
    'é',
    'ﷺ',
    '&',
    '<',
    '>',
    '"',
    "'",
    '\\',
    '{',
    ' ',
  ],
].flat();

/** Text of at most `max` code points that our own limits would take. */
export function text(max: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const short = fc.array(piece, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
  const full = fc.constantFrom('😀', 'x', 'é', '&', '<').map((one) => one.repeat(max));
  return fc
    .oneof({ weight: 9, arbitrary: short }, { weight: 1, arbitrary: full })
    .map((said) => Array.from(said).slice(0, max).join(''))
    .filter((said) => said.trim() !== '' && lengthOf(said) <= max);
}

const id = fc.stringMatching(/^[a-z][a-z0-9:-]{0,30}$/);
const option: fc.Arbitrary<Option> = fc.record({
  id,
  label: text(LIMITS.optionLabel),
  help: fc.option(text(LIMITS.optionHelp)),
});
const options = (max: number): fc.Arbitrary<readonly Option[]> =>
  fc.uniqueArray(option, { minLength: 1, maxLength: max, selector: (one) => one.id });
const base = { id, label: text(LIMITS.fieldLabel), help: fc.option(text(LIMITS.fieldHelp)), required: fc.boolean() };
const written = fc.oneof(fc.constant(''), text(200));

const field: fc.Arbitrary<Field> = fc.oneof(
  fc
    .tuple(fc.record(base), options(100))
    .map(([rest, all]) => ({ ...rest, kind: 'choice' as const, options: all, initial: all[0]?.id ?? null })),
  fc.tuple(fc.record(base), options(10)).map(([rest, all]) => ({
    ...rest,
    kind: 'multi-choice' as const,
    options: all,
    initial: all.slice(1).map((one) => one.id),
  })),
  fc.tuple(fc.record(base), options(5), options(2)).map(([rest, all, aside]) => ({
    ...rest,
    kind: 'scale' as const,
    options: all,
    aside: aside.filter((one) => all.every((other) => other.id !== one.id)),
    initial: null,
  })),
  fc.record({
    ...base,
    kind: fc.constantFrom('short-text' as const, 'long-text' as const),
    max: fc.integer({ min: 1, max: 3000 }),
    initial: written,
  }),
  fc.record({
    ...base,
    kind: fc.constant('number' as const),
    min: fc.constant(0),
    max: fc.constant(99),
    initial: fc.option(fc.integer({ min: 0, max: 99 })),
  }),
);

const token: fc.Arbitrary<Token> = fc.stringMatching(/^[A-Za-z0-9_-]{8,64}$/);

function taken<T>(check: (value: T) => unknown): (value: T) => boolean {
  return (value) => {
    try {
      check(value);
      return true;
    } catch {
      return false;
    }
  };
}

/** Any form that our own limits take. */
export function form(most: number): fc.Arbitrary<Form<Token>> {
  return fc
    .record({
      title: text(LIMITS.formTitle),
      intro: fc.array(text(200), { maxLength: 3 }),
      fields: fc.uniqueArray(field, { maxLength: most, selector: (one) => one.id }),
      submit: fc.record({ label: text(LIMITS.submitLabel), act: token }),
    })
    .filter(taken((one: Form<Token>) => checkForm(one)));
}

const button = fc.record({
  label: text(LIMITS.buttonLabel),
  act: token,
  emphasis: fc.constantFrom('main' as const, 'plain' as const),
});
const bar = fc.record({ label: text(40), value: fc.oneof(fc.nat(), fc.constant(2.5)) });

/** Any block but a form. */
export const plainBlock: fc.Arbitrary<Block<Token>> = fc.oneof(
  text(LIMITS.heading).map((said) => ({ kind: 'heading' as const, text: said })),
  text(LIMITS.paragraph).map((said) => ({ kind: 'paragraph' as const, text: said })),
  fc
    .array(fc.record({ label: text(LIMITS.factLabel), value: text(300) }), { maxLength: LIMITS.facts })
    .map((facts) => ({ kind: 'facts' as const, facts })),
  fc.array(text(200), { maxLength: LIMITS.listItems }).map((items) => ({ kind: 'list' as const, items })),
  fc
    .record({
      title: text(LIMITS.chartTitle),
      bars: fc.array(bar, { maxLength: LIMITS.chartBars }),
      unit: fc.constantFrom('taken', '%', ''),
    })
    .map((chart) => ({ kind: 'chart' as const, chart })),
  fc.record({ kind: fc.constant('quote' as const), text: text(LIMITS.quote), by: fc.option(text(100)) }),
  fc.constant({ kind: 'rule' as const }),
  fc.array(button, { minLength: 1, maxLength: 5 }).map((buttons) => ({ kind: 'buttons' as const, buttons })),
  text(LIMITS.heading).map((label) => ({ kind: 'link' as const, label, url: 'https://voorbeeld.nl/d/1' })),
);

/** Any message that our own limits take, with at most one form in it. */
export const message: fc.Arbitrary<Message<Token>> = fc
  .record({
    summary: text(LIMITS.summary),
    before: fc.array(plainBlock, { minLength: 1, maxLength: 8 }),
    form: fc.option(form(6).map((one): Block<Token> => ({ kind: 'form', form: one }))),
    after: fc.array(plainBlock, { maxLength: 4 }),
  })
  .map(({ summary, before, form: one, after }) => ({
    summary,
    blocks: [...before, ...(one === null ? [] : [one]), ...after],
  }))
  .filter(taken((one: Message<Token>) => checkMessage(one)));
