import { soundsAcute } from '../privacy/acute.ts';
import type { Command } from '../voice/index.ts';
import { answersFor } from './answerers.ts';
import { askFacts } from './ask-facts.ts';
import { askToForget } from './forget-me.ts';
import { experimentNow, experimentsNamed } from './experiment-timeline.ts';
import { openVraag } from './hulpvraag.ts';
import type { Experiment } from '../store/index.ts';
import type { Answered, Turn } from './machine.ts';
import { helpCard, needSpoken } from './need.ts';
import { showKeeping } from './puls-keeping.ts';
import { typedBehind } from './pointed.ts';
import { saidBefore } from './repeated.ts';
import { feedbackNow } from './puls-feedback.ts';
import { pulsNow } from './puls.ts';
import { mayAction } from './rights.ts';
import { showOverview } from './overview.ts';
import { openByCode, saidCode } from './signaal-code.ts';
import { goAway, showData, start, stop } from './self.ts';
import { openWeek } from './weekcheck-context.ts';
import { spokenWeekcheck } from './weekcheck-spoken.ts';
import { openWeekcheck } from './weekcheck.ts';

/** `weekcheck`: the one that is open, or a choice for somebody who answers for two. */
function weekcheckNow(turn: Turn): Answered {
  const { machine, person, now } = turn;
  const { voice, store } = machine;
  const open = answersFor(store, person).flatMap((werkgroep) => {
    const week = openWeek(machine, werkgroep, now);
    return week === null ? [] : [{ werkgroep, week }];
  });
  const [only, ...more] = open;
  if (only === undefined) return { kind: 'message', message: voice.weekcheck.notAskedYet() };
  if (more.length === 0) return openWeekcheck(turn, only);
  return {
    kind: 'message',
    message: voice.weekcheck.choose(open.map((one) => askFacts(turn, one.werkgroep, one.week))),
  };
}

function pause(turn: Turn, paused: boolean): Answered {
  const { machine, person, now } = turn;
  const { store, voice } = machine;
  if (!mayAction(person, 'bot.pause', store)) return { kind: 'message', message: voice.general.mayNot() };
  store.settings.set('paused', paused ? new Date(now).toISOString() : null);
  return { kind: 'message', message: paused ? voice.general.paused() : voice.general.resumed() };
}

const COMMANDS: { readonly [C in Command]: (turn: Turn, rest: string, eventId: string) => Answered } = {
  hulp: helpCard,
  weekcheck: weekcheckNow,
  vraag: (turn, _rest, eventId) => openVraag(turn, eventId),
  weg: goAway,
  gegevens: showData,
  wis: askToForget,
  overzicht: showOverview,
  experiment: experimentNow,
  puls: pulsNow,
  terugkoppeling: feedbackNow,
  signaal: typedBehind,
  code: (turn) => openByCode(turn, null, {}),
  bewijs: showKeeping,
  stop,
  start,
  pauze: (turn) => pause(turn, true),
  verder: (turn) => pause(turn, false),
};

/**
 * What a command takes behind it; elsewhere a longer sentence is a sentence. After `experiment` it is the name of one:
 * "experiment loopt goed" is something somebody tells. After `signaal` it is what they want to share, whatever it is:
 * they see it in a form before anything is kept.
 */
const TAKES: Readonly<Partial<Record<Command, (rest: string, experiments: () => readonly Experiment[]) => boolean>>> = {
  weg: (rest) => /\d|morgen|vandaag/i.test(rest),
  experiment: (rest, experiments) => experimentsNamed(experiments(), rest).length > 0,
  signaal: () => true,
};

const withoutMarks = (text: string): string => text.replace(/[.!]+$/, '');

const isBehind = (typed: string, word: string): boolean =>
  typed.startsWith(word) && /^[\s:]/.test(typed.slice(word.length));

/** The command in what was typed, with what stands behind it; null when it is none. */
export function readCommand(
  words: Readonly<Record<Command, readonly string[]>>,
  typed: string,
  experiments: () => readonly Experiment[],
): { readonly command: Command; readonly rest: string } | null {
  const text = typed.trim();
  const lower = text.toLowerCase();
  const bare = withoutMarks(lower);
  const commands = Object.keys(COMMANDS) as Command[];
  const exact = commands.find((command) => words[command].includes(bare));
  if (exact !== undefined) return { command: exact, rest: '' };
  for (const command of commands) {
    const takes = TAKES[command];
    if (takes === undefined) continue;
    // The longest first: behind "signaal delen" stands no "delen".
    const word = words[command].toSorted((a, b) => b.length - a.length).find((one) => isBehind(lower, one));
    if (word === undefined) continue;
    const said = text.slice(word.length).replace(/^[\s:]+/, '');
    // What is shared stays as it was typed.
    const rest = command === 'signaal' ? said : withoutMarks(said).trim();
    if (rest !== '' && takes(rest, experiments)) return { command, rest };
  }
  return null;
}

/** What somebody typed after the bot's command. A word that is none of ours is met with all that there are. */
export function obey(turn: Turn, typed: string, eventId: string): Answered {
  const { words } = turn.machine.voice.general;
  // The bare command is a way of asking what there is.
  const obeyed = commanded(turn, typed === '' ? (words.hulp[0] ?? '') : typed, eventId);
  if (obeyed !== null) return obeyed;
  // Behind the bot's own command nobody tells a story: for an experiment we do not know there are all to choose from.
  const [first = ''] = typed.trim().toLowerCase().split(/\s+/);
  return words.experiment.includes(first) ? experimentNow(turn, '') : COMMANDS.hulp(turn, '', eventId);
}

/** A plain message to the bot: a command, the learning question of an open weekcheck, or something we do not follow. */
export function listen(turn: Turn, said: string, eventId: string, repeated: boolean): Answered {
  const obeyed = commanded(turn, said, eventId);
  if (obeyed !== null) return obeyed;
  const notUnderstood: Answered = { kind: 'message', message: turn.machine.voice.general.notUnderstood() };
  if (turn.scope === 'channel') return notUnderstood;
  const kept = repeated ? saidBefore(turn) : null;
  return kept ?? spokenWeekcheck(turn, said) ?? notUnderstood;
}

/** What a command or a code leads to, or who can help where the words may be of somebody in need; null for other words. */
function commanded(turn: Turn, typed: string, eventId: string): Answered | null {
  const { store, voice } = turn.machine;
  const read = readCommand(voice.general.words, typed, () => store.programme.experiments());
  const acute = (read === null || read.rest !== '') && soundsAcute(typed);
  if (acute) return needSpoken(turn);
  // Before a command, since a code may stand behind `signaal`.
  return saidCode(turn, typed) ?? (read === null ? null : COMMANDS[read.command](turn, read.rest, eventId));
}
