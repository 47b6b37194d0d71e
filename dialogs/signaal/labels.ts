import type { Answers, Fact } from '../../src/chat/index.ts';
import { labelOf } from '../taal/labels.ts';
import { andList, small } from '../taal/phrases.ts';
import type { QuestionId } from './questions.ts';
import { say, words } from './words.ts';

/** The label of an answer; an id that is older than these words is shown as it is. */
export const answerWords = (question: QuestionId, id: string): string => labelOf(words[question].options, id);

/** "Gezien en gehoord". */
export const answersWords = (question: QuestionId, ids: readonly string[]): string =>
  andList(ids.map((id, at) => (at === 0 ? answerWords(question, id) : small(answerWords(question, id)))));

const ROWS = ['S3', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10', 'S11', 'S12', 'S13', 'S14'] as const;

/** Everything that was told about a signaal, each answer under its question. */
export function signaalRows(answers: Answers): readonly Fact[] {
  return ROWS.flatMap((id) => {
    const answer = answers[id];
    if (answer === undefined || answer === '') return [];
    const value = Array.isArray(answer)
      ? answersWords(id, answer as readonly string[])
      : answerWords(id, String(answer));
    return value === '' ? [] : [{ label: words[id].text, value }];
  });
}

/** What it is about, by name. */
export const subjectWords = (subject: string | null): string => subject ?? say.elsewhere;
