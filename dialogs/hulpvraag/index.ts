import type { HulpvraagVoice } from '../../src/voice/index.ts';
import { cannotForm, form, take, takeCannot } from './dialog.ts';
import { kept, now } from './messages.ts';
import { version } from './questions.ts';

/** Asking for help, and following a request until it is closed. */
export const hulpvraag: HulpvraagVoice = { version, form, take, kept, now, cannotForm, takeCannot };
