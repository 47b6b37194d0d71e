import type { Receive } from '../../src/chat/index.ts';
import { open as openPage, post } from '../web/ask.ts';
import { address, startHarness } from '../web/harness.ts';
import { type Element, byClass, byId, byTag, fillIn, readText, textOf } from '../web/parse-html.ts';
import { CHANNEL } from '../web/story.ts';
import { type Filling, type Rig, until } from './rig.ts';

const PERSON = 'w1';

const labelOf = (element: Element): string => readText(element).replace(/\s*\((?:verplicht|mag leeg)\)$/, '');

/** The playground over real HTTP, as a browser without script sees it. */
export async function openWebRig(): Promise<Rig> {
  let answer: Receive = () => Promise.resolve({ kind: 'nothing' });
  const harness = await startHarness({ receive: (inbound) => answer(inbound) });
  const { user: _user, conversation: _conversation, ...place } = address(PERSON);
  const channel = { ...place, user: null, conversation: CHANNEL.conversation };
  const home = address(PERSON);
  /** Where the last thing that was done led to. */
  let at: string | null = null;

  const page = (conversation: string): Promise<Element> =>
    openPage(harness, `/?${new URLSearchParams({ als: PERSON, in: conversation, alles: '1' }).toString()}`);
  const here = (): Promise<Element> => (at === null ? page(home.conversation) : openPage(harness, at));

  async function send(form: Element, filling: Filling): Promise<void> {
    const answered = await post(harness, form.attributes['action'] ?? '', fillIn(form, filling));
    if (answered.status !== 303) throw new Error(`The page answered ${String(answered.status)}`);
    at = (answered.headers.location ?? '/').replace(/#.*$/, '');
  }

  async function openForm(): Promise<Element> {
    const form = byTag(await here(), 'form').find((one) => one.attributes['action'] === '/stuur');
    if (form === undefined) throw new Error('No form is open');
    return form;
  }

  async function says(text: string): Promise<void> {
    const form = byTag(await page(home.conversation), 'form').find((one) => one.attributes['action'] === '/zeg');
    if (form === undefined) throw new Error('There is nothing to type in');
    await send(form, { [byTag(form, 'label').map(readText)[0] ?? '']: text });
  }

  return {
    adapter: harness.adapter,
    heard: harness.inbounds,
    person: { ...place, user: PERSON },
    home,
    channel,
    stranger: address('niemand'),
    nowhere: { ...channel, conversation: 'channel:nergens' },
    answers: (receive) => (answer = receive),
    reads: async (where) =>
      byClass(await page(where === 'home' ? home.conversation : channel.conversation), 'kb-bubble').map(readText),
    notices: async () => byClass(await here(), 'kb-news').map(readText),
    parentOf(words) {
      const entries = harness.mailbox.list(channel.conversation);
      const own = entries.find((one) => one.message.summary === words);
      if (own === undefined) throw new Error(`Nothing says "${words}"`);
      return Promise.resolve(entries.find((one) => one.id === own.under)?.message.summary ?? null);
    },
    async press(label) {
      const forms = byTag(await page(home.conversation), 'form').filter((form) =>
        byTag(form, 'button').some((one) => readText(one) === label),
      );
      const newest = forms.at(-1);
      if (newest === undefined) throw new Error(`There is no button "${label}"`);
      await send(newest, {});
    },
    fill: async (filling) => send(await openForm(), filling),
    problems: async () => byClass(await openForm(), 'kb-problems').flatMap((all) => byTag(all, 'li').map(readText)),
    async standing(label) {
      const form = await openForm();
      const named = byTag(form, 'label').find((one) => labelOf(one) === label);
      const control = named === undefined ? undefined : byId(form, named.attributes['for'] ?? '');
      if (control === undefined) throw new Error(`No field "${label}"`);
      return control.tag === 'textarea' ? textOf(control) : (control.attributes['value'] ?? '');
    },
    says,
    // The page has nothing with which a file could be sent, or a message pointed at.
    points: () => Promise.reject(new Error('There is nothing to point with')),
    commands: (command, rest) => says(`/kracht ${command} ${rest}`),
    until,
    async close() {
      await harness.adapter.stop();
      await harness.close();
    },
  };
}
