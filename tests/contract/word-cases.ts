import { expect } from 'vitest';
import {
  type Block,
  type Token,
  button,
  buttons,
  chart,
  facts,
  formBlock,
  heading,
  link,
  list,
  paragraph,
  quote,
  rule,
} from '../../src/chat/index.ts';
import type { Case } from './rig.ts';
import { TOKEN, all, flat, sent } from './said.ts';

/** What a platform would read as more than words, and words that are easily broken. */
const ODD: readonly string[] = [
  '<!channel> en <!here|iedereen>',
  '<@U0SANNE> en <#C0TEAM>',
  '<at>x</at> en <b>vet</b>',
  '*vet* _schuin_ ~weg~ `code` **dik**',
  '[a](http://x) en <http://x|b>',
  '# kop\n- punt\n1. eerst\n> citaat',
  '&amp; &lt; & < > " \'',
  ':smile: {{DATE(2026-03-12)}} ${naam}',
  'שלום עולם, مرحبا بكم',
  '👩‍👩‍👧 🏳️‍🌈 één ﬁ',
];

const option = (id: string, label: string) => ({ id, label, help: null });
const odd = (index: number): string => flat(ODD[index] ?? '');

interface Shown {
  readonly blocks: readonly Block<Token>[];
  readonly words: readonly string[];
}

/** Each kind of block, and the words that have to be read in it. A new kind here stops this from compiling. */
const KINDS: { readonly [K in Block<Token>['kind']]: () => Shown } = {
  heading: () => ({ blocks: ODD.map((text) => heading(flat(text))), words: ODD }),
  paragraph: () => ({ blocks: ODD.map((text) => paragraph(text)), words: ODD }),
  facts: () => ({ blocks: [facts(...ODD.map((text) => [`L ${flat(text)}`, `W ${text}`] as const))], words: ODD }),
  list: () => ({ blocks: [list(ODD)], words: ODD }),
  chart: () => ({
    blocks: [
      chart({
        title: odd(3),
        bars: ODD.map((text, index) => ({ label: flat(text), value: index + 0.5 })),
        unit: 'keer',
      }),
    ],
    words: [...ODD, 'keer', '3,5'],
  }),
  quote: () => ({ blocks: ODD.map((text) => quote(text, odd(2))), words: ODD }),
  rule: () => ({
    blocks: [paragraph('Boven de streep'), rule(), paragraph('Onder de streep')],
    words: ['Boven', 'Onder'],
  }),
  buttons: () => ({
    blocks: [0, 5].map((from) =>
      buttons(...ODD.slice(from, from + 5).map((text, index) => button(flat(text), `${TOKEN}${from + index}`))),
    ),
    words: ODD,
  }),
  form: () => ({
    blocks: [
      formBlock({
        title: 'Tussenstand *nu*',
        intro: [odd(4)],
        fields: [
          {
            kind: 'choice',
            id: 'stand',
            label: odd(1),
            help: odd(3),
            required: true,
            options: [option('a', odd(0)), option('b', odd(8)), option('c', odd(9))],
            initial: null,
          },
          { kind: 'short-text', id: 'kort', label: odd(2), help: null, required: false, max: 80, initial: '' },
        ],
        submit: { label: 'Verstuur', act: TOKEN },
      }),
    ],
    words: ['Tussenstand *nu*', odd(4), odd(1), odd(3), odd(0), odd(8), odd(9), odd(2), 'Verstuur'],
  }),
  link: () => ({
    blocks: ODD.map((text, index) => link(flat(text), `https://voorbeeld.nl/les?nr=${index}&jaar=2026`)),
    words: ODD,
  }),
};

/** Every kind of block shows its words, and nothing but its words. */
export const wordCases: readonly Case[] = Object.entries(KINDS).flatMap(([kind, shown]) =>
  (['home', 'channel'] as const).map((where) => ({
    name: `shows every word of a block of kind ${kind} as it was written, ${where === 'home' ? 'at home' : 'in a channel'}`,
    async run(rig) {
      const { blocks, words } = shown();
      await sent(rig, rig[where], { summary: 'Kijk eens.', blocks });
      const read = await all(rig, where);
      for (const word of words) expect(read).toContain(flat(word));
    },
  })),
);
