import { fill } from '../../src/chat/index.ts';
import type { Counted } from './words.ts';

/** The sentence that fits this number. */
export const counted = (words: Counted, count: number): string => fill(count === 1 ? words.one : words.many, { count });
