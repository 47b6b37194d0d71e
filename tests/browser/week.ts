import type { Week } from './stage.ts';
import { answers, byKeyboard, newcomer, passes, reminded, sameAsBefore, stopped, withoutScript } from './week-asked.ts';
import { corrects, inBetween, picksUp, posted, preview } from './week-told.ts';

/** One week, lived in order; each part promises something and goes on where the one before stopped. */
export const WEEK: Readonly<Record<string, (week: Week) => Promise<void>>> = {
  'a newcomer sees what this is and moves the clock to the first moment': newcomer,
  'a kartrekker answers, is asked a little more, and reads back what was kept': answers,
  'another says in one tap that it is the same as last week': sameAsBefore,
  'a third lets a week pass': passes,
  'a fourth types a telephone number, sees where, changes it, and sends': stopped,
  'on Friday only who was not heard is reminded': reminded,
  'somebody answers by keyboard alone, on a phone': byKeyboard,
  'somebody answers without a script': withoutScript,
  'on Monday at eight the programmaleider sees the weekbericht before anybody else': preview,
  'at half past eight it stands in the channel, with its thread, in the words of who wrote them': posted,
  'who takes a hulpvraag is named in it, and only that person is thanked': picksUp,
  'what is not right is put right where it stands': corrects,
  'everybody finds help, asks, is away, sees what is kept of them, and stops': inBetween,
};
