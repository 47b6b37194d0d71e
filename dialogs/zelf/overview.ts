import { LIMITS, button, buttons, fill, fitsMessage, heading, list, paragraph, quote } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { HulpvraagFacts, Overview } from '../../src/voice/index.ts';
import { type Part, type Said, message } from '../said.ts';
import { momentWords, rangeWithYear, weekNumber } from '../taal/dates.ts';
import { briefly, shortened, small } from '../taal/phrases.ts';
import { helpWords } from '../weekcheck/copy.ts';
import { open, stateWords } from '../weekcheck/messages.ts';
import { open as openExperiment, stateSentence } from '../experiment/line.ts';
import { answerWords, subjectWords } from '../signaal/labels.ts';
import { shareButton } from '../signaal/messages.ts';
import { say } from './words.ts';

const words = say.overview;
/** The most of each that is shown: the whole stays one screen. */
const MOST = { asked: 4, experiments: 3, groups: 3, weeks: 4, help: 5 };
type Most = typeof MOST;
/** Where people wrote too much for one message, the oldest weeks go first, and then requests for help. */
const LESS: readonly Most[] = [...[3, 2, 1, 0].map((weeks) => ({ ...MOST, weeks })), { ...MOST, weeks: 0, help: 2 }];

function askedParts(facts: Overview): readonly Part[] {
  if (facts.asked.length + facts.experiments.length === 0) return [paragraph(words.nothing)];
  return facts.asked.slice(0, MOST.asked).flatMap((ask): Part[] => {
    const label = shortened(fill(words.openWeekcheck, { werkgroep: ask.werkgroep }), LIMITS.buttonLabel);
    return [
      paragraph(stateWords(ask)),
      buttons<Intent>(button(label, open(ask), ask.state === 'open' ? 'main' : 'plain')),
    ];
  });
}

function experimentParts(facts: Overview): readonly Part[] {
  return facts.experiments.slice(0, MOST.experiments).flatMap((ask): Part[] => {
    const label = briefly(fill(words.openExperiment, { experiment: ask.experiment }), LIMITS.buttonLabel);
    return [
      paragraph(stateSentence(ask)),
      ...(ask.text === null || ask.state !== 'answered' ? [] : [quote(ask.text)]),
      buttons<Intent>(button(label, openExperiment(ask), ask.state === 'open' ? 'main' : 'plain')),
    ];
  });
}

function pulsParts({ puls }: Overview): readonly Part[] {
  if (puls === null) return [];
  return [
    paragraph(fill(words.puls, { moment: momentWords(puls.until) })),
    buttons<Intent>(button(words.openPuls, { kind: 'puls.start', round: puls.round })),
  ];
}

function latelyParts({ lately }: Overview, most: Most): readonly Part[] {
  return lately.slice(0, MOST.groups).flatMap(({ werkgroep, weeks }): Part[] => {
    const lines = weeks
      .slice(0, most.weeks)
      .flatMap(({ week, learned, next }) => [
        ...(learned === null ? [] : [fill(words.learned, { week: weekNumber(week), tekst: learned })]),
        ...(next === null ? [] : [fill(words.next, { week: weekNumber(week), tekst: next })]),
      ]);
    return lines.length === 0
      ? []
      : [heading(shortened(fill(words.lately, { werkgroep }), LIMITS.heading)), list(lines)];
  });
}

function helpParts(title: string, requests: readonly HulpvraagFacts[], most: Most): readonly Part[] {
  if (requests.length === 0) return [];
  const left = requests.length - most.help;
  const lines = requests
    .slice(0, most.help)
    .map(({ hulpvraag }) => `${helpWords(hulpvraag)} (${say.status[hulpvraag.status]})`);
  return [heading(title), list([...lines, ...(left > 0 ? [fill(words.more, { aantal: left })] : [])])];
}

function signaalParts({ signalen }: Overview): readonly Part[] {
  return signalen.flatMap(({ signaal, subject }): Part[] => [
    paragraph(
      fill(words.signaal, {
        nr: signaal.id,
        week: weekNumber(signaal.week),
        soort: small(answerWords('S1', String(signaal.answers['S1']))),
        waar: subjectWords(subject),
      }),
    ),
    buttons<Intent>(
      button(fill(words.changeSignaal, { nr: signaal.id }), {
        kind: 'signaal.change',
        signaal: signaal.id,
        listed: true,
      }),
      button(fill(words.withdrawSignaal, { nr: signaal.id }), { kind: 'signaal.withdraw', signaal: signaal.id }),
    ),
  ]);
}

function made(facts: Overview, most: Most): Said {
  const { away, deputy, stopped } = facts;
  return message(
    words.summary,
    paragraph(fill(words.hello, { naam: facts.givenName })),
    askedParts(facts),
    experimentParts(facts),
    pulsParts(facts),
    helpParts(words.taken, facts.taken, most),
    helpParts(words.mine, facts.mine, most),
    signaalParts(facts),
    latelyParts(facts, most),
    heading(words.settings),
    list([
      stopped ? words.stopped : words.asking,
      ...(away === null ? [] : [fill(words.away, { dagen: rangeWithYear(away.from, away.until) })]),
      ...(deputy === null ? [] : [fill(words.deputy, { naam: deputy })]),
    ]),
    buttons<Intent>(
      shareButton(),
      button(words.ask, { kind: 'vraag.open' }),
      button(words.awayButton, { kind: 'away.open' }),
      button(words.dataButton, { kind: 'self.data' }),
      stopped
        ? button<Intent>(words.startButton, { kind: 'self.start' })
        : button<Intent>(words.stopButton, { kind: 'self.stop' }),
    ),
    buttons<Intent>(button(words.experiments, { kind: 'experiment.list' })),
  );
}

/** What concerns somebody now, on one screen. */
export function overview(facts: Overview): Said {
  return LESS.reduce((said, most) => (fitsMessage(said) ? said : made(facts, most)), made(facts, MOST));
}
