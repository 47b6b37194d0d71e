export type * from './facts.ts';
export type * from './puls-texts.ts';
export type * from './voice.ts';
