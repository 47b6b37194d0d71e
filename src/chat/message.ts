import type { Form } from './form.ts';

/** A button. `act` is what it stands for: an intent inside the machine, an opaque token once it leaves. */
export interface Button<A> {
  readonly label: string;
  readonly act: A;
  readonly emphasis: 'main' | 'plain';
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Bars of one series, in the order given; `unit` is said aloud with each value. */
export interface Chart {
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
  readonly unit: string;
}

/**
 * What a message is made of. All text is plain: adapters escape it, nobody writes platform markup.
 * A new kind here stops every adapter from compiling until it can show it.
 */
export type Block<A> =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'quote'; readonly text: string; readonly by: string | null }
  | { readonly kind: 'rule' }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button<A>[] }
  | { readonly kind: 'form'; readonly form: Form<A> }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

/** A message: `summary` is what a notification or a screen reader says first; `blocks` is what is shown. */
export interface Message<A> {
  readonly summary: string;
  readonly blocks: readonly Block<A>[];
}

/** Opaque to the platform and to whoever holds it; only the store knows what it stands for. */
export type Token = string;

export const heading = (text: string): Block<never> => ({ kind: 'heading', text });
export const paragraph = (text: string): Block<never> => ({ kind: 'paragraph', text });
export const facts = (...rows: readonly (readonly [label: string, value: string])[]): Block<never> => ({
  kind: 'facts',
  facts: rows.map(([label, value]) => ({ label, value })),
});
export const list = (items: readonly string[]): Block<never> => ({ kind: 'list', items });
export const quote = (text: string, by: string | null = null): Block<never> => ({ kind: 'quote', text, by });
export const rule = (): Block<never> => ({ kind: 'rule' });
export const link = (label: string, url: string): Block<never> => ({ kind: 'link', label, url });
export const chart = (data: Chart): Block<never> => ({ kind: 'chart', chart: data });
export const button = <A>(label: string, act: A, emphasis: 'main' | 'plain' = 'plain'): Button<A> => ({
  label,
  act,
  emphasis,
});
export const buttons = <A>(...row: readonly Button<A>[]): Block<A> => ({ kind: 'buttons', buttons: row });
export const formBlock = <A>(form: Form<A>): Block<A> => ({ kind: 'form', form });
