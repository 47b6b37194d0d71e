import { type Answer, type Answers, type Fact, LIMITS } from '../../src/chat/index.ts';
import type { WeekcheckContext } from '../../src/voice/index.ts';
import type { Part } from '../said.ts';
import { beforeWords } from '../taal/dates.ts';
import { labelOf, needWords } from '../taal/labels.ts';
import { andList, quoted, sentence, small } from '../taal/phrases.ts';
import { type QuestionId, questions } from './questions.ts';
import { labels, skipWords, words } from './words.ts';

/** What a copy of the answers needs to know to name things. */
export type Names = Pick<WeekcheckContext, 'hulpvragen' | 'werkgroepen' | 'partners'>;

/** An earlier request, in the middle of a sentence: what was typed, or else what was chosen. */
export function helpWords(help: { readonly what: string | null; readonly needs: readonly string[] }): string {
  if (help.what !== null && help.what !== '') return quoted(help.what);
  return help.needs.length === 0 ? 'hulp' : needWords(help.needs);
}

/** The same at the end of a sentence, with one full stop or the mark it was typed with. */
export const askedWords = (help: Parameters<typeof helpWords>[0]): string =>
  help.what !== null && help.what !== '' ? quoted(sentence(help.what)) : sentence(helpWords(help));

const labelIn = (options: Names['partners'], id: string): string =>
  options.find((option) => option.id === id)?.label ?? id;

function said(id: QuestionId | 'S1', answer: Answer, names: Names): string {
  const options: Readonly<Record<string, string>> = id === 'S1' ? skipWords.S1.options : words[id].options;
  if (Array.isArray(answer))
    return andList(answer.map((one: string, at) => (at === 0 ? labelOf(options, one) : small(labelOf(options, one)))));
  const one = String(answer);
  if (id === 'V4e') return labelIn(names.werkgroepen, one);
  return id === 'V4f' ? labelIn(names.partners, one) : labelOf(options, one);
}

function rowsOf(id: QuestionId, answers: Answers, names: Names, dueOn: string | null): readonly Fact[] {
  if (id === 'H')
    return Object.entries(answers).flatMap(([field, answer]) => {
      if (!field.startsWith('H:')) return [];
      const help = names.hulpvragen.find((one) => `H:${one.id}` === field);
      const value = said('H', answer, names);
      return [{ label: labels.H, value: help === undefined ? value : `${helpWords(help)}: ${small(value)}` }];
    });
  const answer = answers[id];
  if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)) return [];
  const value = said(id, answer, names);
  return [{ label: labels[id], value: id === 'V4d' && dueOn !== null ? `${value}, ${beforeWords(dueOn)}` : value }];
}

/** The answers as they were sent, in the order of the questions. */
export function copyOf(answers: Answers, names: Names, dueOn: string | null): readonly Fact[] {
  const skipped = answers['S1'];
  return [
    ...questions.flatMap((question) => rowsOf(question.id, answers, names, dueOn)),
    ...(skipped === undefined ? [] : [{ label: labels.S1, value: said('S1', skipped, names) }]),
  ];
}

/** Facts in blocks that every platform can show. */
export function factBlocks(rows: readonly Fact[]): readonly Part[] {
  const blocks: Part[] = [];
  for (let at = 0; at < rows.length; at += LIMITS.facts)
    blocks.push({ kind: 'facts', facts: rows.slice(at, at + LIMITS.facts) });
  return blocks;
}
