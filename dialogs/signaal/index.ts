import type { SignaalVoice } from '../../src/voice/index.ts';
import { form, take } from './dialog.ts';
import { changedNameless, gone, kept, keptNameless, sure, withdrawn } from './messages.ts';
import { version } from './questions.ts';
import { say } from './words.ts';

/** Signalen: something seen, heard or learned, by name or without. */
export const signaal: SignaalVoice = {
  version,
  form,
  take,
  kept,
  keptNameless,
  changedNameless,
  sure,
  withdrawn,
  gone,
  unknownCode: () => say.unknownCode,
};
