import type { Form } from './form.ts';
import type { Message, Token } from './message.ts';

/**
 * What to show next. The adapter chooses the surface that is natural on its platform.
 * `replaced` turns the message that carried the button into another; `problems` stands beside the fields of the form
 * that was sent, which stays open with everything typed in it; `look-up` asks the adapter to find out who this is and
 * to come back with a `found`. `anywhere` is a message that may be said where others read along, when there is no place
 * for this person alone. `again` says that nothing was taken: what was pressed stands as it was, to be tried once more.
 */
export type Reply<A = Token> =
  | { readonly kind: 'message'; readonly message: Message<A>; readonly anywhere?: true; readonly again?: true }
  | { readonly kind: 'replaced'; readonly message: Message<A> }
  | { readonly kind: 'form'; readonly form: Form<A> }
  | { readonly kind: 'problems'; readonly problems: Readonly<Record<string, string>>; readonly form: Form<A> }
  | { readonly kind: 'look-up'; readonly message: Message<A> }
  | { readonly kind: 'nothing' };
