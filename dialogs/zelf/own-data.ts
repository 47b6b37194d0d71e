import { button, buttons, checkBlock, fill, heading, lengthOf, LIMITS, list, paragraph } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { OwnData } from '../../src/voice/index.ts';
import { type Part, type Said, message } from '../said.ts';
import { dateWithYear, dayWords, rangeWithYear, weekNumber } from '../taal/dates.ts';
import { ROLE, stageOf } from '../taal/labels.ts';
import { andList, capital, sentence, small } from '../taal/phrases.ts';
import { copyOf, factBlocks, helpWords } from '../weekcheck/copy.ts';
import { answerWords, signaalRows, subjectWords } from '../signaal/labels.ts';
import { say } from './words.ts';

const NAMELESS = { hulpvragen: [], werkgroepen: [], partners: [] };
/** What a short list may take of a message, in lines and in characters. */
const LINES = { most: 5, text: 700 };

const listOr = (items: readonly string[]): string => (items.length === 0 ? say.data.none : andList(items));

function personRows({ person, organisation, deputy, places, away }: OwnData): Part[] {
  const roles = person.roles.map(({ role, scope }) => (scope === '' ? ROLE[role] : `${ROLE[role]} (${scope})`));
  const rows: readonly (readonly [string, string])[] = [
    [say.data.name, person.name],
    [say.data.email, person.email ?? say.data.none],
    [say.data.organisation, organisation ?? say.data.none],
    [say.data.roles, listOr(roles)],
    [say.data.memberOf, listOr(person.memberOf)],
    [say.data.deputy, deputy ?? say.data.none],
    [
      say.data.places,
      listOr([
        ...new Set(places.map((place) => (place in say.place ? say.place[place as keyof typeof say.place] : place))),
      ]),
    ],
    [say.data.away, listOr(away.map(({ from, until }) => rangeWithYear(from, until)))],
    [say.data.welcomed, person.welcomedAt === null ? say.data.none : dayWords(person.welcomedAt)],
    [say.data.questions, person.stoppedAt === null ? say.data.asking : say.data.stopped],
  ];
  return [...factBlocks(rows.map(([label, value]) => ({ label, value })))];
}

interface Room {
  readonly text: number;
  readonly blocks: number;
}

const textOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + checkBlock(part), 0);

interface Section {
  readonly title: string;
  readonly groups: readonly (readonly Part[])[];
  readonly more: string;
}

/** The first groups that fit in the room there is, under their title, with how many were left. */
function within({ title, groups, more }: Section, room: Room): readonly Part[] {
  const shown: Part[] = [heading(title)];
  const rest = (count: number): Part => paragraph(fill(more, { aantal: count }));
  let fitted = 0;
  for (const group of groups) {
    const next = [...shown, ...group];
    const whole = fitted + 1 === groups.length ? next : [...next, rest(groups.length)];
    if (textOf(whole) > room.text || whole.length > room.blocks) break;
    shown.push(...group);
    fitted += 1;
  }
  return fitted === groups.length ? shown : [...shown, rest(groups.length - fitted)];
}

/** Each section that has something gets an equal share of what the ones before it left. */
function shared(sections: readonly Section[], room: Room): readonly (readonly Part[])[] {
  let left = sections.filter(({ groups }) => groups.length > 0).length;
  let { text, blocks } = room;
  return sections.map((section) => {
    if (section.groups.length === 0) return [];
    const parts = within(section, { text: Math.floor(text / left), blocks: Math.floor(blocks / left) });
    left -= 1;
    text -= textOf(parts);
    blocks -= parts.length;
    return parts;
  });
}

function weekchecks(own: OwnData): readonly (readonly Part[])[] {
  return [...own.weekchecks]
    .sort((a, b) => b.revision.at - a.revision.at)
    .map(({ werkgroep, revision }) => [
      paragraph(
        fill(say.data.week, { werkgroep, week: `week ${weekNumber(revision.week)}`, jaar: revision.week.slice(0, 4) }),
      ),
      ...factBlocks(copyOf(revision.answers, NAMELESS, null)),
    ]);
}

function hulpvragen(own: OwnData): readonly (readonly Part[])[] {
  return [...own.hulpvragen]
    .sort((a, b) => b.hulpvraag.id - a.hulpvraag.id)
    .map(({ hulpvraag: { what, needs, status } }) => [
      paragraph(fill(say.data.help, { vraag: capital(helpWords({ what, needs })), stand: say.status[status] })),
    ]);
}

/** The newest of these that fit in a short list, and how many were left. */
function lineSection(title: string, lines: readonly string[]): readonly Part[] {
  if (lines.length === 0) return [];
  let size = 0;
  const shown = lines.slice(0, LINES.most).filter((line, at) => {
    size += lengthOf(line);
    return at === 0 || size <= LINES.text;
  });
  const left = lines.length - shown.length;
  return [heading(title), list(shown), ...(left === 0 ? [] : [paragraph(fill(say.data.moreLines, { aantal: left }))])];
}

const told = ({ lines }: OwnData): readonly string[] =>
  lines.map(({ experiment, week, text }) =>
    fill(say.data.line, {
      experiment,
      week: weekNumber(week),
      jaar: week.slice(0, 4),
      tekst: text ?? say.data.nothingNew,
    }),
  );

const chosen = ({ stages }: OwnData): readonly string[] =>
  stages.map(({ experiment, on, stage, reason, lesson }) => {
    const values = { experiment, dag: dateWithYear(on), stadium: stageOf(stage) };
    if (reason === null || lesson === null) return fill(say.data.stage, values);
    return fill(say.data.stageStopped, { ...values, reden: sentence(reason), les: sentence(lesson) });
  });

const signalen = (own: OwnData): readonly (readonly Part[])[] =>
  own.signalen.map(({ signaal, subject }) => {
    const head = fill(say.data.signaalIn, {
      week: weekNumber(signaal.week),
      jaar: signaal.week.slice(0, 4),
      waar: subjectWords(subject),
      soort: small(answerWords('S1', String(signaal.answers['S1']))),
    });
    return [paragraph(head), ...factBlocks(signaalRows(signaal.answers))];
  });

/** Everything about somebody that we keep: the newest in full, and how much there is besides. */
export function ownData(own: OwnData): Said {
  const person = [paragraph(say.data.intro), ...personRows(own)];
  const experiments = [...lineSection(say.data.lines, told(own)), ...lineSection(say.data.stages, chosen(own))];
  const closing: readonly Part[] = [
    paragraph(say.data.puls),
    paragraph(fill(say.data.changing, { contact: own.contact ?? say.data.secretary })),
    ...(own.controller === null ? [] : [paragraph(fill(say.data.controller, { wie: own.controller }))]),
    buttons<Intent>(
      own.person.stoppedAt === null
        ? button(say.data.stopButton, { kind: 'self.stop' })
        : button(say.data.startButton, { kind: 'self.start' }),
      button(say.data.awayButton, { kind: 'away.open' }),
    ),
  ];
  const always = [...person, ...experiments, ...closing];
  const [weeks, help, signals] = shared(
    [
      { title: say.data.weekchecks, groups: weekchecks(own), more: say.data.moreWeekchecks },
      { title: say.data.hulpvragen, groups: hulpvragen(own), more: say.data.moreHulpvragen },
      { title: say.data.signalen, groups: signalen(own), more: say.data.moreSignalen },
    ],
    { text: LIMITS.messageText - textOf(always), blocks: LIMITS.blocks - always.length },
  );
  return message(say.data.summary, person, weeks ?? [], help ?? [], experiments, signals ?? [], closing);
}
