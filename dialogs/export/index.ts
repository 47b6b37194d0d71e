import { fill } from '../../src/chat/index.ts';
import { EXPORTED, type ExportVoice, type Exported } from '../../src/voice/index.ts';
import { answerWords } from '../signaal/labels.ts';
import { ADDRESSEE, NEED, STAGE, labelOf } from '../taal/labels.ts';
import { words as weekcheck } from '../weekcheck/words.ts';
import { say } from '../zelf/words.ts';
import { readMe, tables } from './words.ts';

const questions: Readonly<Record<string, { readonly text: string }>> = weekcheck;

function tableText(noun: Exported): readonly string[] {
  const { about, columns } = tables[noun];
  const told = Object.entries(columns).map(([column, sentence]) => `  ${column}: ${sentence}`);
  return ['', `${noun}.csv, ${noun}.json`, about, readMe.columns, ...told];
}

/** The words of an export. */
export const exported: ExportVoice = {
  readMe(programme, on) {
    const nouns = Object.keys(EXPORTED) as readonly Exported[];
    const lines = [
      fill(readMe.title, { programma: programme, dag: on }),
      '',
      ...readMe.intro,
      '',
      ...readMe.left,
      ...nouns.flatMap(tableText),
    ];
    return `${lines.join('\n')}\n`;
  },
  question: (id) => questions[id]?.text ?? id,
  label(of, id) {
    switch (of) {
      case 'need':
        return labelOf(NEED, id);
      case 'addressee':
        return labelOf(ADDRESSEE, id);
      case 'status':
        return labelOf(say.status, id);
      case 'stage':
        return labelOf(STAGE, id);
      default:
        return answerWords(of, id);
    }
  },
  somebody: readMe.somebody,
};
