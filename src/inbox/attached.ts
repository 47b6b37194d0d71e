import { LIMITS, type Block, checkForm, checkMessage } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { Answered, Turn } from './machine.ts';

function fits(answered: Answered): boolean {
  try {
    if (answered.kind === 'form') checkForm(answered.form);
    else if ('message' in answered) checkMessage(answered.message);
    return true;
  } catch {
    return false;
  }
}

function before(said: readonly Block<Intent>[], answered: Answered): Answered {
  switch (answered.kind) {
    case 'message':
    case 'replaced':
    case 'look-up': {
      const { summary, blocks } = answered.message;
      return { ...answered, message: { summary, blocks: [...said, ...blocks] } };
    }
    case 'form': {
      const lines = said.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
      const intro = [...lines, ...answered.form.intro].slice(0, LIMITS.formIntro);
      return { ...answered, form: { ...answered.form, intro } };
    }
    case 'problems':
    case 'nothing':
      return answered;
  }
}

/**
 * The answer to what was said with a picture, sound or file: that it was not kept stands first, and the words are
 * handled as always. Without words that is the whole answer.
 */
export function withoutFiles(turn: Turn, text: string, answered: () => Answered): Answered {
  const message = turn.machine.voice.general.noFiles();
  if (text.trim() === '') return { kind: 'message', message };
  const words = answered();
  const both = before(message.blocks, words);
  return fits(both) ? both : words;
}
