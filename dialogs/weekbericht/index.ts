import { fill } from '../../src/chat/index.ts';
import type { WeekberichtVoice } from '../../src/voice/index.ts';
import { short } from '../said.ts';
import { correctForm, correctable, takeCorrection } from './correct.ts';
import { delayed } from './private.ts';
import { restParts, threadParts, toldParts } from './thread.ts';
import { say, version } from './words.ts';

export { threadParts } from './thread.ts';

/** What is said to one person about the weekbericht. */
export const weekbericht: WeekberichtVoice = {
  version,
  parts: threadParts,
  toldParts,
  restParts,
  correctable,
  correctForm,
  takeCorrection,
  corrected: () => short(say.corrected),
  notYours: () => short(say.notYours),
  notForReaders: () => short(say.notForReaders),
  passedOn: (naam) => short(fill(say.passedOn, { naam })),
  nothingToCorrect: () => short(say.nothing),
  delayed,
  noMoreDelay: () => short(say.noMoreDelay),
  alreadyPosted: () => short(say.alreadyPosted),
};
