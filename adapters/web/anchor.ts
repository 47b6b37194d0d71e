import { domId } from './html.ts';

/** The parts of the page that something can land on. */
export const ANCHOR = {
  talk: 'gesprek',
  form: 'formulier',
  problems: 'problemen',
  say: 'zeg',
  news: 'melding',
  /** The top of the page, where the clock stands. */
  top: '',
} as const;

/** The part of the page where this entry stands. */
export const entryAnchor = (entry: string): string => domId('b', entry);
