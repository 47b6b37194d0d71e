import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { readConfig } from '../../src/config.ts';
import { makeLog } from '../../src/log.ts';
import { open } from '../../src/main.ts';
import { ask } from '../web/ask.ts';
import {
  type Element,
  byClass,
  byTag,
  fillIn,
  findAll,
  formWithButton,
  parseHtml,
  readText,
} from '../web/parse-html.ts';
import type { Filling, OpenForm, Player, Stage } from './stage.ts';
import { silence } from '../support/world.ts';

const CHANNEL = 'programmateam';

const entriesOf = (page: Element): readonly string[] => byClass(page, 'kb-bubble').map(readText);

/** The newest form on the page with this button: the last one in reading order. */
function newestWith(page: Element, label: string): Element {
  const forms = byTag(page, 'form').filter((form) => byTag(form, 'button').some((one) => readText(one) === label));
  return forms.at(-1) ?? formWithButton(page, label);
}

const isAnswerForm = (form: Element): boolean => form.attributes['action'] === '/stuur';

function openFormOf(page: Element): Element | null {
  return byTag(page, 'form').find(isAnswerForm) ?? null;
}

function labelsOf(form: Element): readonly string[] {
  const plain = (element: Element): string => readText(element).replace(/\s*\((?:verplicht|mag leeg)\)$/, '');
  const groups = byTag(form, 'fieldset').flatMap((group) => byTag(group, 'legend').slice(0, 1).map(plain));
  const inGroups = new Set(byTag(form, 'fieldset').flatMap((group) => byTag(group, 'label')));
  return [
    ...groups,
    ...byTag(form, 'label')
      .filter((one) => !inGroups.has(one))
      .map(plain),
  ];
}

function standingIn(form: Element): Filling {
  const standing: Record<string, string> = {};
  for (const label of byTag(form, 'label')) {
    const control = findAll(form, (one) => one.attributes['id'] === label.attributes['for'])[0];
    if (control?.tag === 'textarea') standing[readText(label).replace(/\s*\(.*\)$/, '')] = readText(control);
    if (control?.tag === 'input' && control.attributes['type'] === 'text')
      standing[readText(label).replace(/\s*\(.*\)$/, '')] = control.attributes['value'] ?? '';
  }
  return standing;
}

/** The playground over real HTTP, as a browser without script sees it. */
export async function openWebStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'krachtbot-journey-'));
  const config = readConfig({ KRACHTBOT_DB: join(folder, 'proef.db'), KRACHTBOT_PORT: '0' });
  const running = await open(config, { log: makeLog('silent') });
  const url = `http://127.0.0.1:${String(running.port)}`;
  const { house, pump } = running;
  silence(house);

  const page = async (person: string, conversation: string): Promise<Element> => {
    const query = new URLSearchParams({ als: person, in: conversation, alles: '1' });
    const answered = await ask(`${url}/?${query.toString()}`);
    if (answered.status !== 200) throw new Error(`The page answered ${String(answered.status)}`);
    return parseHtml(answered.body);
  };

  const post = async (form: Element, filling: Filling): Promise<void> => {
    const answered = await ask(url + (form.attributes['action'] ?? ''), {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin', Origin: url },
      body: fillIn(form, filling).toString(),
    });
    if (answered.status !== 303) throw new Error(`The page answered ${String(answered.status)}`);
    await pump.deliver();
  };

  const player = (person: string): Player => {
    const own = `dm:${person}`;
    /** The form that stands open for this person, wherever on the page. */
    const openForm = async (): Promise<Element | null> =>
      openFormOf(await page(person, own)) ?? openFormOf(await page(person, CHANNEL));
    return {
      reads: async () => entriesOf(await page(person, own)),
      press: async (label) => post(newestWith(await page(person, own), label), {}),
      async form(): Promise<OpenForm | null> {
        const form = await openForm();
        if (form === null) return null;
        const problems = byClass(form, 'kb-problems').flatMap((list) => byTag(list, 'li').map(readText));
        return {
          title: byTag(form, 'h3').concat(byTag(form, 'h2')).map(readText)[0] ?? '',
          labels: labelsOf(form),
          words: readText(form),
          problems,
          standing: standingIn(form),
        };
      },
      async fill(filling) {
        const form = await openForm();
        if (form === null) throw new Error('No form is open');
        await post(form, filling);
      },
      async says(text) {
        const form = byTag(await page(person, own), 'form').find((one) => one.attributes['action'] === '/zeg');
        if (form === undefined) throw new Error('There is nothing to type in');
        const label = byTag(form, 'label').map(readText)[0] ?? '';
        await post(form, { [label]: text });
      },
      readsChannel: async () => entriesOf(await page(person, CHANNEL)),
      pressInChannel: async (label) => post(newestWith(await page(person, CHANNEL), label), {}),
    };
  };

  return {
    platform: 'web',
    house,
    as: player,
    async moveTo(local) {
      await pump.moveTo(Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam').epochMilliseconds);
    },
    async settle() {
      await pump.deliver();
    },
    async close() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
