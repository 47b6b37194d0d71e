import { expect, test } from 'vitest';
import { general, pointed } from '../../dialogs/beheer/index.ts';
import { PLATFORMS } from '../journeys/differing.ts';
import { openSlackStage } from '../journeys/slack-stage.ts';
import type { Filling, Stage } from '../journeys/stage.ts';
import { openTeamsStage } from '../journeys/teams-stage.ts';
import { readable } from '../fakes/teams/card.ts';
import { canonical } from '../support/canonical.ts';
import { S, onDisk } from './given.ts';

const SAID = 'Koffie op het plein trok *veertien* ouders.';
const NEED = 'Een vader zei dat hij dood wil.';
const OTHER = 'Thee trok er twintig.';

/** Somebody who points at a message of somebody else, where the bot is not. */
interface Pointing {
  readonly stage: Stage;
  points(text: string): Promise<void>;
  /** The form that stands open, as it reads. */
  form(): string;
  holds(label: string): string;
  fill(filling: Filling): Promise<void>;
  press(label: string): Promise<void>;
  /** Sends a picture to the bot in between, and gives what it says to that. */
  sendsPicture(): Promise<string>;
  /** The last thing they were told. */
  told(): string;
  /** Everything that anybody can read at this moment, anywhere. */
  standing(): string;
}

async function inSlack(): Promise<Pointing> {
  const stage = await openSlackStage();
  const { space } = stage.fake;
  const me = stage.fake.person(stage.userOf('p-femke'));
  const where = 'C0ELDERS';
  const about = { channel: where, by: stage.userOf('p-harmen'), blocks: [], metadata: null, thread: null } as const;
  return {
    stage,
    async points(text) {
      const said = space.say({ ...about, text, only: null, responseUrl: null });
      await me.shortcut('signaal', said);
      await stage.settle();
      said.deleted = true;
    },
    form: () => me.modal()?.text ?? '',
    holds: (label) => {
      const view = JSON.stringify(me.payload());
      expect(view).toContain(label);
      return view;
    },
    fill: (filling) => stage.as('p-femke').fill(filling),
    async press(label) {
      await me.press(label, where);
      await stage.settle();
    },
    async sendsPicture() {
      const files = [{ id: 'F1', name: 'plein.jpg', url_private: `${stage.fake.apiUrl()}files/F1` }];
      await me.says('', me.dm, { subtype: 'file_share', files });
      await stage.settle();
      return me.reads().at(-1) ?? '';
    },
    told: () => me.reads(where).at(-1) ?? '',
    standing: () =>
      JSON.stringify([
        space.messages.filter((one) => !one.deleted),
        [...space.homes.values()],
        [...space.modals.values()],
      ]),
  };
}

async function inTeams(): Promise<Pointing> {
  const stage = await openTeamsStage();
  const { office } = stage.fake;
  const me = stage.fake.person(stage.userOf('p-femke'));
  const open = (): string => (me.dialog() === null ? '' : readable(me.dialog()!).replaceAll('\u2060', ''));
  return {
    stage,
    async points(text) {
      await me.points(`<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`, '19:anna_bert@thread.v2');
      await stage.settle();
    },
    form: open,
    holds: (label) => me.holds(label),
    async fill(filling) {
      for (const [label, answer] of Object.entries(filling))
        if ([S.text, S.adjusts].includes(label as never)) me.type(label, String(answer));
        else me.choose(label, typeof answer === 'string' ? [answer] : answer);
      await me.press('Verstuur');
      await stage.settle();
    },
    async press(label) {
      await me.press(label);
      await stage.settle();
    },
    async sendsPicture() {
      await me.says('', me.chat, { attachments: [{ contentType: 'image/*', contentUrl: 'https://plein.example.nl' }] });
      await stage.settle();
      return me.reads().at(-1) ?? '';
    },
    told: open,
    standing: () =>
      JSON.stringify([office.messages.filter((one) => !one.deleted).map((one) => one.activity), me.dialog()]),
  };
}

const PLACES = { Slack: inSlack, Teams: inTeams };
const chosen = { [S.kind]: 'Dit werkt niet', [S.about]: 'Hoogeveen' };

/** Points, reads, sends, tells more, changes; ends with what stands in the weekbericht. */
async function journey(at: Pointing): Promise<void> {
  const { stage } = at;
  await stage.moveTo('2026-03-12T14:00');
  await at.points(SAID);
  expect(at.form()).toContain(pointed.others);
  expect(at.holds(S.text)).toContain(SAID);
  await at.fill(chosen);
  expect(at.told()).toContain('Jouw signaal telt mee');
  await at.press('Vertel iets meer');
  await at.fill({ [S.evidence]: ['Gehoord'], [S.atTable]: 'Ja' });
  expect(at.told()).toContain('Ik heb het erbij gezet');
  await at.press('Veranderen');
  await at.fill({ [S.text]: OTHER });
  expect(at.told()).toContain('Ik heb jouw signaal aangepast');
  await stage.moveTo('2026-03-16T08:30');
  expect(at.standing()).toContain(OTHER);
  expect(at.standing()).not.toContain(SAID);
}

for (const [name, open] of Object.entries(PLACES)) {
  const played = async (work: (at: Pointing) => Promise<void>): Promise<void> => {
    const at = await open();
    try {
      await work(at);
    } finally {
      await at.stage.close();
    }
  };

  test(
    `a message pointed at in ${name} is sent, added to, changed and withdrawn, and then stands nowhere`,
    () =>
      played(async (at) => {
        await journey(at);
        await at.press('Terugtrekken');
        await at.press('Ja, haal het weg');
        expect(at.told()).toContain('Jouw signaal is weg');
        await at.stage.settle();
        expect(at.standing()).not.toContain(OTHER);
        expect(at.standing()).toContain('Aangepast op 16 maart.');
        const { store } = at.stage.house;
        expect(store.signalen.by('p-femke')).toEqual([]);
        expect(JSON.stringify(store.outbox.recent(5000))).not.toContain(OTHER);
        for (const words of [SAID, OTHER]) expect(onDisk(store.sqlite.name)).not.toContain(words);
      }),
    60_000,
  );

  test(
    `a picture that is sent in ${name} halfway is refused kindly, and the form stays as it is`,
    () =>
      played(async (at) => {
        await at.stage.moveTo('2026-03-12T14:00');
        await at.points(SAID);
        expect(await at.sendsPicture()).toContain(general.noFiles().summary);
        expect(at.holds(S.text)).toContain(SAID);
        await at.fill(chosen);
        expect(at.told()).toContain('Jouw signaal telt mee');
        const kept = at.stage.house.store.sqlite.prepare('select * from signaal_revision').all();
        expect(JSON.stringify(kept)).not.toMatch(/plein\.(jpg|example)|F1/);
      }),
    60_000,
  );

  test(
    `a message of many thousand characters is shortened in ${name} with a sentence that says so, and can be sent`,
    () =>
      played(async (at) => {
        await at.stage.moveTo('2026-03-12T14:00');
        await at.points('Koffie werkt. '.repeat(200));
        expect(at.form()).toContain(pointed.shortened(600));
        await at.fill(chosen);
        expect(at.told()).toContain('Jouw signaal telt mee');
        const [given] = at.stage.house.store.signalen.by('p-femke');
        expect(String(given?.answers['S3']).length).toBeGreaterThan(580);
      }),
    60_000,
  );

  test(
    `a message pointed at in ${name} that sounds of need brings who can help, and is kept nowhere before a choice`,
    () =>
      played(async (at) => {
        await at.stage.moveTo('2026-03-12T14:00');
        await at.points(NEED);
        await at.fill(chosen);
        expect(at.form()).toMatch(/112[\s\S]*113[\s\S]*Jouw tekst is nog niet bewaard\./);
        expect(at.holds(S.text)).toContain(NEED);
        expect(at.stage.house.store.signalen.by('p-femke')).toEqual([]);
        await at.fill({ 'Wat wil je met jouw tekst?': 'Weggooien: bewaar niets van dit formulier' });
        expect(at.told()).toContain('Ik bewaar niets van dit formulier.');
        expect(at.standing()).not.toContain(NEED);
      }),
    60_000,
  );
}

test('the same is kept of a message pointed at in Slack and in Teams', { timeout: 60_000 }, async () => {
  const dumps: (readonly string[])[] = [];
  for (const open of Object.values(PLACES)) {
    const at = await open();
    try {
      await journey(at);
      dumps.push(canonical(at.stage.house.store.sqlite, PLATFORMS));
    } finally {
      await at.stage.close();
    }
  }
  expect(dumps[1]).toEqual(dumps[0]);
});
