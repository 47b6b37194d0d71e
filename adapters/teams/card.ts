/** The parts of an Adaptive Card 1.5 that we use (adaptivecards.io/explorer), with the names Teams knows them by. */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'bolder';
  readonly italic?: true;
  readonly isSubtle?: true;
  readonly color?: 'attention';
  readonly size?: 'medium' | 'large';
}

interface Spaced {
  readonly separator?: true;
  readonly spacing?: 'none' | 'small' | 'medium' | 'large';
}

export interface RichTextBlock extends Spaced {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}

/** Reads markdown: only for text that has none. */
export interface TextBlock extends Spaced {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly style: 'heading';
  readonly size: 'medium' | 'large';
  readonly weight: 'bolder';
  readonly wrap: true;
}

export interface Container extends Spaced {
  readonly type: 'Container';
  readonly style: 'emphasis';
  readonly items: readonly RichTextBlock[];
}

export interface Table extends Spaced {
  readonly type: 'Table';
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly {
    readonly type: 'TableRow';
    readonly cells: readonly { readonly type: 'TableCell'; readonly items: readonly RichTextBlock[] }[];
  }[];
}

interface Doing {
  readonly title: string;
  readonly style?: 'positive';
  readonly associatedInputs?: 'none';
}

type Data = Readonly<Record<string, string>>;

/** Sends what was filled in as a message: for clients that do not know Action.Execute. */
export interface SubmitAction extends Doing {
  readonly type: 'Action.Submit';
  readonly data: Data;
}

/** Asks the bot and shows its answer in the place of the card. */
export interface ExecuteAction extends Doing {
  readonly type: 'Action.Execute';
  readonly verb: string;
  readonly data: Data;
  readonly fallback: SubmitAction;
}

export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

export interface ActionSet extends Spaced {
  readonly type: 'ActionSet';
  readonly actions: readonly (ExecuteAction | SubmitAction | OpenUrlAction)[];
}

interface Input extends Spaced {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
}

export type InputElement = Input &
  (
    | {
        readonly type: 'Input.ChoiceSet';
        readonly choices: readonly { readonly title: string; readonly value: string }[];
        readonly style: 'expanded' | 'compact';
        readonly isMultiSelect?: true;
        readonly wrap: true;
        readonly value?: string;
      }
    | { readonly type: 'Input.Text'; readonly isMultiline?: true; readonly maxLength?: number; readonly value?: string }
    | { readonly type: 'Input.Number'; readonly min: number; readonly max: number; readonly value?: number }
  );

export type Element = RichTextBlock | TextBlock | Container | Table | ActionSet | InputElement;

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly lang: 'nl';
  readonly speak: string;
  readonly fallbackText: string;
  readonly body: readonly Element[];
}

export const CARD = 'application/vnd.microsoft.card.adaptive';
