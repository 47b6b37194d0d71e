import type { Voice } from '../src/voice/index.ts';
import { general, pointed } from './beheer/index.ts';
import { experiment } from './experiment/index.ts';
import { askLine } from './experiment/line.ts';
import { exported } from './export/index.ts';
import { filter } from './filter/index.ts';
import { need } from './hulp/need.ts';
import { hulpvraag } from './hulpvraag/index.ts';
import { changed, changedForYou, forYou } from './hulpvraag/messages.ts';
import { askFeedback, askPuls, remindPuls } from './puls/messages.ts';
import { puls } from './puls/index.ts';
import { signaal } from './signaal/index.ts';
import { followup, removed } from './signaal/messages.ts';
import { askCount, count } from './tellen/index.ts';
import { pulsTexts, review, texts } from './puls-texts/index.ts';
import { weekbericht } from './weekbericht/index.ts';
import { postWeekbericht } from './weekbericht/post.ts';
import { uncertain } from './weekbericht/lost.ts';
import { correction, leader, preview } from './weekbericht/private.ts';
import { threadPart } from './weekbericht/thread.ts';
import { ask, remind } from './weekcheck/messages.ts';
import { weekcheck } from './weekcheck/index.ts';
import { welcome } from './welkom/index.ts';
import { self } from './zelf/index.ts';

/** All the Dutch of the bot, and the order in which it asks. */
export const voice: Voice = {
  general,
  filter,
  need,
  pointed,
  weekcheck,
  hulpvraag,
  weekbericht,
  count,
  experiment,
  pulsTexts,
  self,
  exported,
  puls,
  signaal,
  outbox: {
    welcome,
    'weekcheck.ask': ask,
    'weekcheck.remind': remind,
    'hulpvraag.for-you': forYou,
    'hulpvraag.changed': changed,
    'hulpvraag.changed-for-you': changedForYou,
    'count.ask': askCount,
    'experiment.ask': askLine,
    'weekbericht.preview': preview,
    'weekbericht.leader': leader,
    'weekbericht.post': postWeekbericht,
    'weekbericht.thread': ({ facts, part }) => threadPart(facts, part),
    'weekbericht.correction': correction,
    'puls.ask': askPuls,
    'puls.remind': remindPuls,
    'puls.feedback': askFeedback,
    'signaal.followup': followup,
    'signaal.removed': removed,
    'weekbericht.uncertain': uncertain,
    'puls.review': review,
    'puls.texts': texts,
  },
};
