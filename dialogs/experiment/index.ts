import { fill } from '../../src/chat/index.ts';
import type { ExperimentVoice } from '../../src/voice/index.ts';
import { form, inBetween, now, take } from './line.ts';
import { stageForm, stageInBetween, stageKept, stopForm, takeStage, takeStop } from './stage.ts';
import { listed, timeline } from './timeline.ts';
import { say, version } from './words.ts';

/** What is asked and told about the experiments. */
export const experiment: ExperimentVoice = {
  version,
  form,
  take,
  now,
  closed: (name) => fill(say.closed, { experiment: name }),
  inBetween,
  list: listed,
  timeline,
  stageForm,
  takeStage,
  stopForm,
  takeStop,
  stageInBetween,
  stageKept,
};
