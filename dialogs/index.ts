import type { Voice } from '../src/voice/index.ts';
import { general } from './beheer/index.ts';
import { filter } from './filter/index.ts';
import { hulpvraag } from './hulpvraag/index.ts';
import { changed, changedForYou, forYou } from './hulpvraag/messages.ts';
import { askCount, count } from './tellen/index.ts';
import { pulsTexts, review, texts } from './puls-texts/index.ts';
import { weekbericht } from './weekbericht/index.ts';
import { postWeekbericht } from './weekbericht/post.ts';
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
  weekcheck,
  hulpvraag,
  weekbericht,
  count,
  pulsTexts,
  self,
  outbox: {
    welcome,
    'weekcheck.ask': ask,
    'weekcheck.remind': remind,
    'hulpvraag.for-you': forYou,
    'hulpvraag.changed': changed,
    'hulpvraag.changed-for-you': changedForYou,
    'count.ask': askCount,
    'weekbericht.preview': preview,
    'weekbericht.leader': leader,
    'weekbericht.post': postWeekbericht,
    'weekbericht.thread': ({ facts, part }) => threadPart(facts, part),
    'weekbericht.correction': correction,
    'puls.review': review,
    'puls.texts': texts,
  },
};
