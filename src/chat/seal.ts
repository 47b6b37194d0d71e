import type { Form } from './form.ts';
import type { Block, Message, Token } from './message.ts';
import type { Reply } from './reply.ts';
import { checkForm, checkMessage } from './limits.ts';

/** Puts an opaque token in the place of what each button and form stands for. */
export function sealForm<A>(form: Form<A>, issue: (act: A) => Token): Form<Token> {
  return checkForm({ ...form, submit: { label: form.submit.label, act: issue(form.submit.act) } });
}

function sealBlock<A>(block: Block<A>, issue: (act: A) => Token): Block<Token> {
  switch (block.kind) {
    case 'buttons':
      return { kind: 'buttons', buttons: block.buttons.map((one) => ({ ...one, act: issue(one.act) })) };
    case 'form':
      return { kind: 'form', form: sealForm(block.form, issue) };
    default:
      return block;
  }
}

/** A message as it may leave the machine: within every platform's limits, with tokens for acts. */
export function sealMessage<A>(message: Message<A>, issue: (act: A) => Token): Message<Token> {
  return checkMessage({ summary: message.summary, blocks: message.blocks.map((block) => sealBlock(block, issue)) });
}

/** A reply as it may leave the machine. */
export function sealReply<A>(reply: Reply<A>, issue: (act: A) => Token): Reply {
  switch (reply.kind) {
    case 'message':
      return { ...reply, message: sealMessage(reply.message, issue) };
    case 'replaced':
    case 'look-up':
      return { kind: reply.kind, message: sealMessage(reply.message, issue) };
    case 'form':
      return { kind: 'form', form: sealForm(reply.form, issue) };
    case 'problems':
      return { kind: 'problems', problems: reply.problems, form: sealForm(reply.form, issue) };
    case 'nothing':
      return reply;
  }
}
