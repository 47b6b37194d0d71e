import type { HomeView } from '@slack/types';
import type { Message, Token } from '../../src/chat/index.ts';
import { VIEW_BLOCKS, renderBlocks, withinBlocks } from './render.ts';

/** A message as the Home tab of one person. Throws RangeError when it cannot be shown whole. */
export function renderHome(message: Message<Token>): HomeView {
  return { type: 'home', blocks: withinBlocks(renderBlocks(message), VIEW_BLOCKS) };
}
