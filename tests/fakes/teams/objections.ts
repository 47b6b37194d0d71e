import { type Json, list, record, text } from './shape.ts';

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  activity: ['type', 'id', 'summary', 'attachments'],
  attachment: ['contentType', 'content'],
  conversation: ['isGroup', 'bot', 'members', 'tenantId', 'channelData', 'activity'],
};
const INPUT = ['id', 'label', 'isRequired', 'errorMessage', 'value', 'separator', 'spacing'];
const BLOCK = ['separator', 'spacing'];
const ACTION = ['title', 'style', 'associatedInputs', 'data'];
/** The parts of a card that the bot may use, with what may stand in each (adaptivecards.io/explorer, 1.5). */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['version', 'lang', 'speak', 'fallbackText', 'body'],
  RichTextBlock: ['inlines', ...BLOCK],
  TextRun: ['text', 'weight', 'italic', 'isSubtle', 'color', 'size'],
  TextBlock: ['text', 'style', 'size', 'weight', 'wrap', ...BLOCK],
  Container: ['style', 'items', ...BLOCK],
  Table: ['columns', 'rows', ...BLOCK],
  TableRow: ['cells'],
  TableCell: ['items'],
  ActionSet: ['actions', ...BLOCK],
  'Action.Execute': [...ACTION, 'verb', 'fallback'],
  'Action.Submit': ACTION,
  'Action.OpenUrl': ['title', 'url'],
  'Input.ChoiceSet': ['choices', 'style', 'isMultiSelect', 'wrap', ...INPUT],
  'Input.Text': ['isMultiline', 'maxLength', ...INPUT],
  'Input.Number': ['min', 'max', ...INPUT],
};
const MOST_BYTES = 100 * 1024;
const MOST_ACTIONS = 6;

function strange(what: string, value: Json): readonly string[] {
  const known = KNOWN[what] ?? [];
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `${what}.${key} is not known`);
}

/** Everything in a card, however deep. */
export function everything(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(everything);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(everything)];
}

/** What in a card is of no kind we know, or holds something that such a part does not. */
function strangeParts(card: Json): readonly string[] {
  return everything(card).flatMap((one) => {
    const type = text(one['type']);
    const known = PARTS[type];
    if (type === '') return [];
    if (known === undefined) return [`${type} is not known`];
    return Object.keys(one).flatMap((key) =>
      key === 'type' || known.includes(key) ? [] : [`${type}.${key} is not known`],
    );
  });
}

/** An input that a screen reader cannot name, or that keeps a form back without saying why. */
function unsaid(input: Json): readonly string[] {
  const named = text(input['label']) !== '';
  const told = input['isRequired'] !== true || text(input['errorMessage']) !== '';
  return [...(named ? [] : ['an input has no label']), ...(told ? [] : ['an input does not say what is missing'])];
}

/** What Teams has against a card, besides its schema. */
export function cardObjections(card: Json): readonly string[] {
  const all = everything(card['body']);
  const inputs = all.filter((one) => text(one['type']).startsWith('Input.'));
  const ids = inputs.map((one) => text(one['id']));
  return [
    ...strangeParts(card),
    ...inputs.flatMap(unsaid),
    ...(text(card['speak']) !== '' && text(card['fallbackText']) !== '' ? [] : ['nothing is said instead of the card']),
    ...(card['type'] === 'AdaptiveCard' && card['version'] === '1.5' ? [] : ['not an Adaptive Card 1.5']),
    ...(new Set(ids).size === ids.length && !ids.includes('') ? [] : ['input ids are not unique']),
    ...all
      .filter((one) => list(one['actions']).length > MOST_ACTIONS)
      .map(() => 'more actions in a row than Teams shows'),
  ];
}

/**
 * What Teams has against the answer to a dialog: `MessagingExtensionActionResponse` and `TaskModuleTaskInfo` of
 * botframework-schema. Its cards know no Action.Execute (learn.microsoft.com, "Use dialogs with Adaptive Cards").
 */
export function dialogObjections(body: Json): readonly string[] {
  const task = record(body['task']);
  const value = record(task['value']);
  const card = record(value['card']);
  const known = ['title', 'height', 'width', 'url', 'card', 'fallbackUrl', 'completionBotId'];
  if (Object.keys(body).some((key) => key !== 'task')) return ['the answer holds more than a task'];
  if (task['type'] === undefined || task['type'] === 'message') return [];
  return [
    ...(task['type'] === 'continue' ? [] : ['task.type is not known']),
    ...Object.keys(value).flatMap((key) => (known.includes(key) ? [] : [`task.value.${key} is not known`])),
    ...(card['contentType'] === 'application/vnd.microsoft.card.adaptive' ? [] : ['there is no card']),
    ...cardObjections(record(card['content'])),
    ...everything(card['content'])
      .filter((one) => one['type'] === 'Action.Execute')
      .map(() => 'a dialog knows no Action.Execute'),
  ];
}

/** What the connector has against an activity; null when it takes it. */
export function activityObjection(activity: Json): { readonly status: number; readonly code: string } | null {
  const attachments = list(activity['attachments']);
  const bad = [
    ...strange('activity', activity),
    ...attachments.flatMap((one) => strange('attachment', one)),
    ...(activity['type'] === 'message' ? [] : ['activity.type is not message']),
    ...(attachments.length === 1 ? [] : ['there is not one attachment']),
    ...attachments.flatMap((one) => cardObjections(record(one['content']))),
  ];
  if (bad[0] !== undefined) return { status: 400, code: `BadSyntax: ${bad[0]}` };
  return JSON.stringify(activity).length * 2 > MOST_BYTES ? { status: 413, code: 'MessageSizeTooBig' } : null;
}

/** What the connector has against a new conversation; null when it takes it. */
export function conversationObjection(given: Json): { readonly status: number; readonly code: string } | null {
  const [bad] = [
    ...strange('conversation', given),
    ...(text(given['tenantId']) === '' ? ['there is no tenantId'] : []),
    ...list(given['members']).flatMap((one) =>
      Object.keys(one).join() === 'id' ? [] : ['a member is more than an id'],
    ),
  ];
  return bad === undefined ? null : { status: 400, code: `BadSyntax: ${bad}` };
}
