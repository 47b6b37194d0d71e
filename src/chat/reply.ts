import type { Form } from './form.ts';
import type { Message, Token } from './message.ts';

/**
 * What to show next. The adapter chooses the surface that is natural on its platform.
 * `replaced` turns the message that carried the button into another; `problems` stands beside the fields of the form
 * that was sent, which stays open with everything typed in it; `look-up` asks the adapter to find out who this is and
 * to come back with a `found`.
 */
export type Reply =
  | { readonly kind: 'message'; readonly message: Message<Token> }
  | { readonly kind: 'replaced'; readonly message: Message<Token> }
  | { readonly kind: 'form'; readonly form: Form<Token> }
  | { readonly kind: 'problems'; readonly problems: Readonly<Record<string, string>>; readonly form: Form<Token> }
  | { readonly kind: 'look-up'; readonly message: Message<Token> }
  | { readonly kind: 'nothing' };
