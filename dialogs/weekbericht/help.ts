import { type Block, button, buttons, fill, paragraph } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { HelpItem } from '../../src/records/weekbericht.ts';
import type { Part } from '../said.ts';
import { beforeWords } from '../taal/dates.ts';
import { addresseeWords, needWords } from '../taal/labels.ts';
import { capital, sentence, wordCount } from '../taal/phrases.ts';
import { post } from './words.ts';

/** Who asks, at the start of a sentence. */
export const askerOf = (item: HelpItem): string => item.werkgroep ?? post.help.somebody;

/** What is asked: as it was typed, or else what was chosen. */
export function askedFor(item: HelpItem): string {
  if (item.what !== null && item.what !== '') return item.what;
  return item.needs.length === 0 ? post.help.unknown : needWords(item.needs);
}

/** Who asks what, of whom, by when: the same words whatever became of it. */
function question(item: HelpItem): string {
  const at = addresseeWords(item.addressee, item.addresseeName);
  return [
    fill(post.help.asks, { nr: item.id, wie: askerOf(item), wat: sentence(askedFor(item)) }),
    at === null ? post.help.atUnknown : fill(post.help.at, { bij: at }),
    ...(item.dueOn === null ? [] : [`${capital(beforeWords(item.dueOn))}.`]),
  ].join(' ');
}

/**
 * Words kept free in a weekbericht for what becomes of one request: two buttons, or who took it and one button. With
 * a fixed room what stands in the main message stays there when a button is pressed.
 */
export const ROOM_FOR_STATE = 14;
const ROOM_FOR_NAME = 8;

/** How it stands; null while it is open. */
function state(item: HelpItem): string | null {
  switch (item.status) {
    case 'open':
      return null;
    case 'opgepakt':
      return item.takenBy === null || wordCount(item.takenBy) > ROOM_FOR_NAME
        ? post.help.takenBySomebody
        : fill(post.help.taken, { door: capital(item.takenBy) });
    case 'opgelost':
      return post.help.solved;
    case 'lukt-niet':
      return post.help.cannot;
    case 'ingetrokken':
      return post.help.withdrawn;
  }
}

/** One request in one line. */
export function helpLine(item: HelpItem): string {
  const now = state(item);
  return now === null ? question(item) : `${question(item)} ${now}`;
}

function row(item: HelpItem): Block<Intent> | null {
  const about = { hulpvraag: item.id };
  const done = button<Intent>(fill(post.help.done, { nr: item.id }), { kind: 'hulpvraag.solved', ...about });
  if (item.status === 'opgepakt') return buttons(done);
  if (item.status !== 'open') return null;
  return buttons(button<Intent>(fill(post.help.take, { nr: item.id }), { kind: 'hulpvraag.take', ...about }), done);
}

/** One request with its buttons; each button names its number, so that they can be told apart when read aloud. */
export function helpBlocks(item: HelpItem, withButtons: boolean): readonly Part[] {
  const pressable = withButtons ? row(item) : null;
  return [paragraph(helpLine(item)), ...(pressable === null ? [] : [pressable])];
}

/** How many words one request takes, whatever becomes of it. */
export const helpCost = (item: HelpItem): number => wordCount(question(item)) + ROOM_FOR_STATE;
