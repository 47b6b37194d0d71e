import { button, buttons, fill, list, paragraph } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { OutboxFacts } from '../../src/voice/index.ts';
import { type Said, message } from '../said.ts';
import { say } from './words.ts';

/** The first-contact text. */
export function welcome({ givenName: naam, controller, contact }: OutboxFacts['welcome']): Said {
  return message(
    fill(say.summary, { naam }),
    paragraph(fill(say.hello, { naam })),
    paragraph(say.why),
    list(say.rules),
    paragraph(say.commands),
    paragraph(say.stopping),
    controller === null ? null : paragraph(fill(say.controller, { wie: controller })),
    contact === null ? null : paragraph(fill(say.contact, { contact })),
    buttons<Intent>(
      button(say.help, { kind: 'help' }, 'main'),
      button(say.data, { kind: 'self.data' }),
      button(say.stop, { kind: 'self.stop' }),
    ),
  );
}
