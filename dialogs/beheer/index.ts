import { button, buttons, fill, paragraph } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { GeneralVoice, PointedVoice } from '../../src/voice/index.ts';
import { help } from '../hulp/index.ts';
import { commands } from '../hulp/words.ts';
import { short } from '../said.ts';
import { shareButton } from '../signaal/messages.ts';
import { problemWords } from '../taal/problems.ts';
import { say } from './words.ts';

/** Where somebody who was not understood may go. */
const waysOn = () => [shareButton(), button<Intent>(say.help, { kind: 'help' })] as const;

/** Short answers that fit everywhere. */
export const general: GeneralVoice = {
  words: commands,
  help,
  notUnderstood: () => short(say.notUnderstood, say.tryHelp, say.share, buttons(...waysOn())),
  lookingUp: () => short(say.lookingUp),
  stranger: () => short(say.stranger, say.strangerHow, say.emergency),
  proposed: () => short(say.proposed, say.proposedHow),
  linked: (naam) => short(fill(say.linked, { naam }), say.tryHelp),
  stale: () => short(say.stale, say.staleHow),
  mayNot: () => short(say.mayNot, say.mayNotHow),
  broken: () => short(say.broken),
  busy: () => short(say.busy),
  notHere: () => short(say.notHere),
  paused: () => short(say.paused),
  resumed: () => short(say.resumed),
  hello: (naam) => short(fill(say.hello, { naam }), say.tryHelp),
  problem: problemWords,
  plain: (sentence) => short(sentence),
  tooOften: () => short(say.tooOften),
  noFiles: () => short(say.noFiles),
  testMessage: () => ({
    summary: say.testMessage,
    blocks: [paragraph(say.testMessage), paragraph(say.testMessageNothing)],
  }),
};

/** Above a form that was filled with a message somebody pointed at. */
export const pointed: PointedVoice = {
  others: say.pointed,
  shortened: (aantal) => fill(say.pointedLong, { aantal }),
};
