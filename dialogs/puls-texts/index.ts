import type { PulsTextsVoice } from '../../src/voice/index.ts';
import { keeping } from './keeping.ts';
import { reviewForm, reviewed, takeReview } from './review.ts';
import { textParts } from './texts.ts';
import { version } from './words.ts';

export { review } from './review.ts';
export { shownTexts, texts } from './texts.ts';

/** Open answers, read by two people before they are shown; and what is kept of somebody's puls. */
export const pulsTexts: PulsTextsVoice = { version, reviewForm, takeReview, reviewed, textParts, keeping };
