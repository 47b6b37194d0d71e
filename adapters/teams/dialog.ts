import { type AdaptiveCard, CARD, type Element } from './card.ts';

/** What Teams shows in a dialog that somebody opened from a card (learn.microsoft.com, "Use dialogs with bots"). */
export interface DialogAnswer {
  readonly task:
    | { readonly type: 'message'; readonly value: string }
    | {
        readonly type: 'continue';
        readonly value: {
          readonly title: string;
          readonly height: 'medium';
          readonly width: 'medium';
          readonly card: { readonly contentType: typeof CARD; readonly content: AdaptiveCard };
        };
      };
}

/** A dialog sends what was filled in with Action.Submit alone, so what falls back to it becomes it. */
function sendable(element: Element): object {
  if (element.type !== 'ActionSet') return element;
  return { ...element, actions: element.actions.map((one) => (one.type === 'Action.Execute' ? one.fallback : one)) };
}

/** A card in a dialog. */
export function dialogWith(title: string, card: AdaptiveCard): DialogAnswer {
  const content = { ...card, body: card.body.map(sendable) } as AdaptiveCard;
  const value = { title, height: 'medium', width: 'medium', card: { contentType: CARD, content } } as const;
  return { task: { type: 'continue', value } };
}

/** One sentence in a dialog. */
export const dialogSaying = (value: string): DialogAnswer => ({ task: { type: 'message', value } });
