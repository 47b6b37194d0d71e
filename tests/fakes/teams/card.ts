import { type Json, list, record, text } from './shape.ts';

/** What the client keeps of a card: what was filled in, by input id. */
export type Filled = Record<string, string>;

const unseen = (said: string): string => said.replaceAll('\u2060', '');

/** The card that an activity holds; empty when it holds none. */
export function cardOf(activity: Json): Json {
  return record(list(activity['attachments'])[0]?.['content']);
}

function inside(element: Json): readonly Json[] {
  return [element, ...list(element['items']).flatMap(inside)];
}

/** Every element of a card, in order, those in containers too. */
export function elementsOf(card: Json): readonly Json[] {
  return list(card['body']).flatMap(inside);
}

export function inputsOf(card: Json): readonly Json[] {
  return elementsOf(card).filter((one) => text(one['type']).startsWith('Input.'));
}

export function actionsOf(card: Json): readonly Json[] {
  return elementsOf(card).flatMap((one) => list(one['actions']));
}

/** The input with this label; null when the card has none. */
export function inputWith(card: Json, label: string): Json | null {
  return inputsOf(card).find((one) => unseen(text(one['label'])) === label) ?? null;
}

export function actionWith(card: Json, title: string): Json | null {
  return actionsOf(card).find((one) => unseen(text(one['title'])) === title) ?? null;
}

/** Types into an input, as far as the client lets one. */
export function typeInto(input: Json, filled: Filled, value: string): void {
  if (!['Input.Text', 'Input.Number'].includes(text(input['type'])))
    throw new Error(`${text(input['label'])} is not typed in`);
  const most = typeof input['maxLength'] === 'number' ? input['maxLength'] : Infinity;
  filled[text(input['id'])] = value.slice(0, most);
}

/** Chooses by what stands beside the choices. */
export function chooseIn(input: Json, filled: Filled, titles: readonly string[]): void {
  const chosen = titles.map((title) => {
    const found = list(input['choices']).find((one) => {
      const said = unseen(text(one['title']));
      return said === title || said.startsWith(`${title} – `);
    });
    if (found === undefined) throw new Error(`${text(input['label'])} has no choice "${title}"`);
    return text(found['value']);
  });
  if (chosen.length > 1 && input['isMultiSelect'] !== true) throw new Error(`${text(input['label'])} takes one choice`);
  filled[text(input['id'])] = chosen.join(',');
}

function standing(input: Json): string {
  const { value } = input;
  return typeof value === 'number' ? String(value) : text(value);
}

/** What an input holds now: what was filled in, or what stood there. */
export function valueOf(input: Json, filled: Filled): string {
  return filled[text(input['id'])] ?? standing(input);
}

/** What the client sends of the inputs; one that is empty is left out. All values are text. */
export function valuesOf(card: Json, filled: Filled): Json {
  const all = inputsOf(card).map((input): [string, string] => [text(input['id']), valueOf(input, filled)]);
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

/** What the client itself has against what was filled in, before anything is sent. */
export function objectionsOf(card: Json, filled: Filled): readonly string[] {
  return inputsOf(card).flatMap((input) => {
    const value = valueOf(input, filled);
    const said = `${text(input['label'])}: ${text(input['errorMessage'])}`;
    if (value === '') return input['isRequired'] === true ? [said] : [];
    if (input['type'] !== 'Input.Number') return [];
    const number = Number(value);
    const within = number >= Number(input['min'] ?? -Infinity) && number <= Number(input['max'] ?? Infinity);
    return Number.isFinite(number) && within ? [] : [said];
  });
}

function runs(element: Json): string {
  return list(element['inlines'])
    .map((one) => text(one['text']))
    .join('');
}

/** What a person reads in a card, a line for each part. */
export function readable(card: Json): string {
  return elementsOf(card)
    .flatMap((one): readonly string[] => {
      switch (one['type']) {
        case 'RichTextBlock':
          return [runs(one)];
        case 'TextBlock':
          return [text(one['text'])];
        case 'ActionSet':
          return list(one['actions']).map((action) => `[${text(action['title'])}]`);
        case 'Table':
          return list(one['rows']).map((row) =>
            list(row['cells'])
              .map((cell) => list(cell['items']).map(runs).join(' '))
              .join(' | '),
          );
        case 'Input.ChoiceSet':
          return [text(one['label']), ...list(one['choices']).map((choice) => text(choice['title']))];
        case 'Input.Text':
        case 'Input.Number':
          return [text(one['label'])];
        default:
          return [];
      }
    })
    .map(unseen)
    .join('\n');
}
