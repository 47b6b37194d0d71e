import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Where Teams and its SDK do otherwise than one would think, the file that keeps us out of it, and by which promise. */
const TRAPS: readonly (readonly [trap: string, file: string, promise: string])[] = [
  ['the SDK checks no tenant', 'door', 'another tenant in the data of the channel'],
  ['without an app id the SDK lets everybody in', 'registration', 'no app id'],
  ['a key may be for another channel', 'traps', 'with a key that Microsoft does not vouch for in Teams is refused'],
  ['a token may be for another address, or for none', 'door', 'a token for another service address'],
  ['anybody may have a name under a shared domain', 'door', 'https://evil.trafficmanager.net/emea/'],
  [
    'a kept address may not be of Teams any more',
    'deliver',
    'a kept service address that is no longer one of Teams is not called',
  ],
  ['the address of Teams changes', 'traps', 'is where it last said, for a person and for a channel'],
  ['the SDK answers an error with its message', 'traps', 'is answered with a number alone'],
  ['the SDK repeats a call by itself', 'faults', '%s: one request, and this outcome'],
  ['the SDK asks the roster by a client of its own', 'meet', 'a look-up that %s is one request'],
  ['a code means another thing for a channel', 'advice', 'with one sentence on what to do there'],
  ['a chat is asked for twice at the same moment', 'deliver', 'Also when it is asked for twice at the same moment'],
  ['the SDK follows a redirect with our token in hand', 'lost', 'a redirect is not followed, nearby or far away'],
  ['412, 429, 502 and 504 are to be tried again', 'faults', 'a conflict'],
  ['a 403 has several meanings, in the code or in the sentence', 'faults', 'a name that only stands in the sentence'],
  ['a lost answer may stand', 'lost', 'one it may have taken is not repeated'],
  ['nobody takes out what comes twice', 'twice', 'a message that comes three times at once, and after a restart'],
  ['a card can be answered before its receipt came', 'twice', 'the one we know nothing of can be answered'],
  ['an installation is told at every opening, in several ways', 'arrive', 'an installation is told once'],
  ['an upgrade looks like an installation', 'arrive', 'an upgrade of the app, are no arrival of the bot'],
  ['Teams waits fifteen seconds', 'traps', 'is longer than we take in a channel'],
  ['the answer may only come after it was kept', 'keep', 'for a card that is sent'],
  ['so many calls in a conversation', 'pace', 'our pace stays within %i in %i seconds'],
  ['so many calls in a second over all', 'pace', 'never more than thirty leave in a second'],
  ['a chat is made once', 'channel', 'a chat is opened for somebody of the team who never spoke to the bot alone'],
  [
    'a required field holds other buttons back',
    'talk',
    'a button works while a required field on the same card is open',
  ],
  ['two forms in a card are sent together', 'talk', 'two forms in one card are sent apart'],
  [
    'choices come as text, and what is untouched is absent',
    'read',
    'text as text, choices apart, what was empty absent',
  ],
  ['a card is cleared when it is sent', 'talk', 'with everything typed still there'],
  ['a card in an answer is seen on one device', 'talk', 'turns into its result'],
  ['an old client knows no Action.Execute', 'read', 'is read the same from a client that sends a message for it'],
  ['a dialog is opened and answered in a shape of its own', 'dialog', 'a dialog that is opened is a press'],
  ['a card over 28 KB is refused in places', 'literal', 'is under 28 KB when it is full of ordinary text'],
  ['a card is read as markdown, mentions and dates', 'literal', 'is literal: what was typed stands only where'],
  ['six actions are shown in a row', 'form', 'answers that are buttons stand in rows that Teams shows whole'],
  ['a mention may be typed', 'read', 'keeps a mention that no entity names'],
  ['an edited message comes as another activity', 'request', 'messageUpdate'],
  ['Teams attaches what is no file', 'pointed', 'the message that is answered'],
  [
    'an invoke that is not known must be answered',
    'request',
    'an invoke that we do not know (%s) is answered with 501',
  ],
  ['the language of a client is not that of its user', 'traps', 'some clients always say that it is English'],
  ['a guest has an address that looks like ours', 'meet', 'an account from outside'],
  ['somebody of another tenant speaks in a shared channel', 'door', 'somebody of another tenant in a shared channel'],
  ['a manifest is refused for one word too many', 'package', 'is one that Teams takes'],
  ['ids are copied in capitals', 'arrive', 'ids that were copied in capitals are the same ids'],
];

test.each(TRAPS)('that %s is kept in mind by tests/teams/%s.test.ts', (_, file, promise) => {
  expect(readFileSync(join(import.meta.dirname, `${file}.test.ts`), 'utf8')).toContain(promise);
});
