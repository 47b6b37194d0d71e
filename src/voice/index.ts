export type * from './facts.ts';
export type * from './voice.ts';
