import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TRIAL_ROUND } from '../../src/calendar/puls-plan.ts';
import { plainText } from '../../src/commands/plain-text.ts';
import { lengthOf } from '../../src/chat/index.ts';
import { roundItems } from '../../src/puls/items.ts';
import { release } from '../../src/puls/release.ts';
import { rowsOf } from '../../seeds/demo-puls.ts';
import { run } from '../cli/shell.ts';
import { liveBank } from '../puls/live-bank.ts';
import { S } from '../signaal/given.ts';
import { replyText } from '../support/read.ts';
import { type World, bornFile, openWorld } from '../support/world.ts';
import { liveDemo } from './live-demo.ts';

let world: World;
beforeEach(() => {
  world = openWorld({ database: bornFile('told') });
});
afterEach(() => world.close());

/** Everything that stands in this conversation, as it reads. */
const reads = (conversation: string): readonly string[] =>
  world.recorder.state.standing
    .filter((one) => !one.gone && one.conversation === conversation)
    .map(({ message }) => plainText(message).join('\n'));

const POST = '2026-03-16T08:30:00+01:00';

describe('What the demo tells of itself', () => {
  test('the timeline of an experiment holds its lines and the signalen of weeks that are over', async () => {
    const told = replyText(await world.person('p-gerrit').say('experiment E3'));
    const moments = [
      'vier ouders',
      'Koffie op het schoolplein',
      'veertien ouders',
      'het onderwerp kiezen',
      'Een avond',
    ];
    const places = moments.map((moment) => told.indexOf(moment));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(replyText(await world.person('p-gerrit').say('experiment E1'))).not.toContain('tien minuten');
  });

  test('the weekbericht of 16 March holds signalen, the puls and what people wrote in it', async () => {
    await world.goTo(POST);
    const [post = '', ...thread] = reads('programmateam');
    expect(post).toContain('Gedeeld: 2 signalen.');
    expect(post).toContain('dit zit in de weg: Voor een gesprek over geld is tien minuten te kort.');
    expect(post).toContain('warm Groningen-Drenthe, dit werkt: De warme kamer');
    expect(post).toContain('21 mensen deden mee, meer dan twee derde van wie ik vroeg.');
    expect(post).toContain('Doen we de dingen goed? 3,7 van 5. Doen we de goede dingen? 2,9 van 5.');
    expect(post).toContain('Om te bespreken: Waaraan zien we dat iets voor mensen in armoede echt verandert?');
    expect(post.split(/\s+/).length).toBeLessThanOrEqual(200);
    expect(thread.join('\n')).toContain('Bij 1 van de 2 signalen is de stoel nog leeg.');
    expect(thread.join('\n')).toContain('‘Stop met formulieren die twee keer hetzelfde vragen.’');
    expect(thread.join('\n')).toContain('Stop met overleg zonder besluit.');
    expect(thread.join('\n')).not.toContain('Al dat overleg');
  });

  test('the next puls begins with what is done with the last one', async () => {
    await world.goTo('2026-03-17T10:00:00+01:00');
    expect(world.store.puls.get('puls-001')?.state).toBe('open');
    expect(reads('dm:p-chaima').at(-1)).toContain('Ervaringsdeskundigen maken de vragen.');
  });

  test('nobody is asked anything about it when the demo begins', async () => {
    await world.goTo('2026-03-12T13:59:00+01:00');
    expect(world.recorder.state.standing).toEqual([]);
    await world.goTo('2026-03-24T12:00:00+01:00');
    expect(reads('dm:p-chaima').join('\n')).toContain('Ouders kiezen elke keer het onderwerp.');
  });

  test('with the code in its file a signaal without a name can be withdrawn', async () => {
    await world.goTo(POST);
    const gerrit = world.person('p-gerrit');
    const code = liveDemo().signalen.find(({ week, van }) => week === '2026-W11' && van === undefined)?.code ?? '';
    await gerrit.say('code');
    await gerrit.fill({ [S.code]: code });
    await gerrit.fill({ [S.todo]: 'Het signaal terugtrekken' });
    expect(gerrit.latest()).toContain('Jouw signaal is weg');
    await world.quiet();
    expect(reads('programmateam').join('\n')).not.toContain('De warme kamer');
  });
});

describe('The round of the puls that the demo begins with', () => {
  test('is what counting its answers gives, and not an answer of it is kept', () => {
    const { puls } = liveDemo();
    const bank = liveBank();
    const kept = world.store.puls.get(TRIAL_ROUND);
    const items = roundItems(bank, puls.vragen);
    const counted = release({ round: TRIAL_ROUND, items, answers: rowsOf(puls), invited: puls.gevraagd }, []);
    expect(kept?.release).toEqual(counted);
    expect(kept).toMatchObject({ state: 'closed', feedback: puls.terugkoppeling });
    expect(lengthOf(puls.terugkoppeling)).toBeLessThan(400);
    expect(world.store.pulsTexts.open()).toEqual([]);
    expect(world.house.machine.puls.standing()).toBeNull();
  });

  test('tells figures of the large group, words of the smaller ones and nothing of who was not asked', () => {
    const groups = world.store.puls.get(TRIAL_ROUND)?.release?.items[0]?.groups;
    expect(Object.values(groups ?? {}).map(({ kind }) => kind)).toEqual(['figures', 'words', 'words', 'hidden']);
  });

  test('has its open answers printed by digest too, before they are posted and after', async () => {
    const words = ['Stop met overleg zonder besluit.', '‘Stop met formulieren die twee keer hetzelfde vragen.’'];
    for (const moment of [null, POST, '2026-03-23T08:30:00+01:00']) {
      if (moment !== null) await world.goTo(moment);
      const { out } = await run(['digest', '--week', '2026-W11'], world.file);
      expect(words.filter((one) => !out.includes(one))).toEqual([]);
    }
    const { out } = await run(['digest', '--week', '2026-W12'], world.file);
    expect(words.filter((one) => out.includes(one))).toEqual([]);
  });

  test('is printed by puls results, and cannot be opened again', async () => {
    const results = await run(['puls', 'results', TRIAL_ROUND], world.file);
    expect(results).toMatchObject({ code: 0, error: [] });
    expect(results.out).toContain('21 mensen deden mee');
    expect(await run(['puls', 'open', TRIAL_ROUND], world.file)).toMatchObject({ code: 1 });
    expect(await run(['puls', 'open', 'puls-001'], world.file)).toMatchObject({ code: 0 });
  });
});
