import { type AdaptiveCard, CARD, type Element } from './card.ts';

/** A dialog that Teams shows to one person: what is in it, or one sentence in its place. */
export interface DialogAnswer {
  readonly task:
    | {
        readonly type: 'continue';
        readonly value: {
          readonly title: string;
          readonly width: 'medium';
          readonly height: 'large';
          readonly card: { readonly contentType: typeof CARD; readonly content: AdaptiveCard };
        };
      }
    | { readonly type: 'message'; readonly value: string };
}

/** A dialog knows no Action.Execute: what is pressed or sent in it goes as what that falls back to. */
function inDialog(element: Element): Element {
  if (element.type !== 'ActionSet') return element;
  return {
    ...element,
    actions: element.actions.map((action) => (action.type === 'Action.Execute' ? action.fallback : action)),
  };
}

/** A card in a dialog. */
export function dialogOf(title: string, card: AdaptiveCard): DialogAnswer {
  const content = { ...card, body: card.body.map(inDialog) };
  return {
    task: {
      type: 'continue',
      value: { title, width: 'medium', height: 'large', card: { contentType: CARD, content } },
    },
  };
}

/** One sentence in the place of the dialog. */
export function dialogSays(text: string): DialogAnswer {
  return { task: { type: 'message', value: text } };
}
