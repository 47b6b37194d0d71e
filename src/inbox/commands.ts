import type { Command } from '../voice/index.ts';
import { answersFor } from './answerers.ts';
import { askFacts } from './ask-facts.ts';
import { openVraag } from './hulpvraag.ts';
import { type Answered, type Turn, emergencyOf } from './machine.ts';
import { saidBefore } from './repeated.ts';
import { mayAction } from './rights.ts';
import { showOverview } from './overview.ts';
import { openByCode, saidCode } from './signaal-code.ts';
import { openSignaal } from './signaal.ts';
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
  hulp: (turn) => ({ kind: 'message', message: turn.machine.voice.general.help(emergencyOf(turn.machine.store)) }),
  weekcheck: weekcheckNow,
  vraag: (turn, _rest, eventId) => openVraag(turn, eventId),
  weg: goAway,
  gegevens: showData,
  overzicht: showOverview,
  signaal: (turn) => openSignaal(turn, { text: '' }),
  code: (turn) => openByCode(turn, null, {}),
  stop,
  start,
  pauze: (turn) => pause(turn, true),
  verder: (turn) => pause(turn, false),
};

/** The command in what was typed, with what stands behind it; null when it is none. */
export function readCommand(
  words: Readonly<Record<Command, readonly string[]>>,
  typed: string,
): { readonly command: Command; readonly rest: string } | null {
  const text = typed.trim().replace(/[.!]+$/, '');
  const lower = text.toLowerCase();
  for (const command of Object.keys(COMMANDS) as Command[])
    for (const word of words[command]) {
      if (lower === word) return { command, rest: '' };
      // Only `weg` takes something behind it; elsewhere a longer sentence is a sentence.
      if (command === 'weg' && lower.startsWith(`${word} `) && /\d|morgen|vandaag/.test(lower))
        return { command, rest: text.slice(word.length + 1) };
    }
  return null;
}

/** What somebody typed after the bot's command, or said to it. */
export function obey(turn: Turn, typed: string, eventId: string): Answered {
  const { voice } = turn.machine;
  // The bare command is a way of asking what there is.
  const read = readCommand(voice.general.words, typed === '' ? (voice.general.words.hulp[0] ?? '') : typed);
  if (read !== null) return COMMANDS[read.command](turn, read.rest, eventId);
  const byCode = saidCode(turn, typed);
  if (byCode !== null) return byCode;
  return { kind: 'message', message: voice.general.notUnderstood() };
}

/** A plain message to the bot: a command, the learning question of an open weekcheck, or something we do not follow. */
export function listen(turn: Turn, said: string, eventId: string, repeated: boolean): Answered {
  const read = readCommand(turn.machine.voice.general.words, said);
  if (read !== null || turn.scope === 'channel') return obey(turn, said, eventId);
  const byCode = saidCode(turn, said);
  if (byCode !== null) return byCode;
  const kept = repeated ? saidBefore(turn) : null;
  return (
    kept ?? spokenWeekcheck(turn, said) ?? { kind: 'message', message: turn.machine.voice.general.notUnderstood() }
  );
}
