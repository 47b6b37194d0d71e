export type * from './facts.ts';
export type * from './puls.ts';
export type * from './voice.ts';
