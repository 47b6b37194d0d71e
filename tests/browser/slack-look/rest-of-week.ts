import type { FakeView } from '../../fakes/slack/workspace.ts';
import type { SlackStage } from '../../journeys/slack-stage.ts';
import type { Take, Windows } from './pictures.ts';
import { homePage, messagesPage, modalPage } from './window.ts';

const DM = 'krachtbot';

/** The modal that somebody has open. */
export function modalOf({ fake, userOf }: SlackStage, personId: string): FakeView {
  const open = fake.space.modals.get(userOf(personId));
  if (open === undefined) throw new Error(`No modal is open for ${personId}`);
  return open;
}

/** Thursday, after Femke asked for money: what the one she asked sees, and what people do in between. */
export async function liveThursday(stage: SlackStage, take: Take, { dmOf }: Windows): Promise<void> {
  const { fake, userOf } = stage;
  const command = async (personId: string, said: string): Promise<void> => {
    await fake.person(userOf(personId)).command(said);
    await stage.settle();
  };

  await command('p-gerrit', 'vraag');
  await take('vraag', modalPage(modalOf(stage, 'p-gerrit')));
  await stage.as('p-gerrit').fill({
    'Wat heb je nodig?': ['Geld'],
    'Wat heb je precies nodig?': 'Geld voor de reis van drie gezinnen.',
    'Van wie heb je dit nodig?': 'Programmacontroller',
    'Wanneer heb je het nodig?': 'Deze week',
  });
  await take('vraag-kept', messagesPage(DM, dmOf('p-gerrit').slice(-1), '14:02'));
  const jorrit = stage.as('p-jorrit');
  await take('hulpvraag', messagesPage(DM, dmOf('p-jorrit').slice(-1), '14:02'));
  await jorrit.press('Lukt niet');
  await take('cannot', modalPage(modalOf(stage, 'p-jorrit')));
  await fake.person(userOf('p-jorrit')).closeModal();
  await jorrit.press('Ik pak dit op');
  await take('taken', messagesPage(DM, dmOf('p-jorrit').slice(-2), '14:03'));
  await take('told', messagesPage(DM, dmOf('p-gerrit').slice(-2), '14:03'));

  const ruben = stage.as('p-ruben');
  await ruben.says('Hoe werkt dit eigenlijk?');
  await ruben.says('Twee partners hebben nu een AVK-team.');
  await take('talk', messagesPage(DM, dmOf('p-ruben').slice(-4), '14:05'));

  await command('p-nynke', 'weg');
  await take('weg', modalPage(modalOf(stage, 'p-nynke')));
  await fake.person(userOf('p-nynke')).closeModal();
  await command('p-nynke', 'mijn gegevens');
  await take('gegevens', messagesPage(DM, dmOf('p-nynke').slice(-1), '14:06'));
  await command('p-linh', 'stop');
  await take('stop', messagesPage(DM, dmOf('p-linh').slice(-1), '14:07'));
  await command('p-harmen', 'pauze');
  await take('refusal', messagesPage(DM, dmOf('p-harmen').slice(-1), '14:08'));
  fake.person('U0GAST', { name: 'Gast', guest: true });
  await fake.person('U0GAST').says('hoi');
  await stage.settle();
  await take(
    'guest',
    messagesPage(
      DM,
      fake.space.messages.filter((one) => one.channel === fake.person('U0GAST').dm),
      '14:09',
    ),
  );
  for (const [name, personId] of [
    ['home-asked', 'p-tunde'],
    ['home-helps', 'p-jorrit'],
  ] as const) {
    await fake.person(userOf(personId)).opensHome();
    await stage.settle();
    await take(name, homePage(fake.space.homes.get(userOf(personId))));
  }
}

/** Friday and Monday: the reminder, the preview, and something that has to be put right in the channel. */
export async function liveMonday(stage: SlackStage, take: Take, { dmOf, standing }: Windows): Promise<void> {
  await stage.moveTo('2026-03-13T10:00');
  await take('reminder', messagesPage(DM, dmOf('p-tunde').slice(-1), '10:00'));
  await stage.moveTo('2026-03-16T08:05');
  await take('preview', messagesPage(DM, dmOf('p-wietske').slice(-1), '08:00'));
  await stage.moveTo('2026-03-16T08:30');
  const ruben = stage.as('p-ruben');
  await ruben.pressInChannel('Klopt er iets niet?');
  await take('correction', modalPage(modalOf(stage, 'p-ruben')));
  await ruben.fill({
    'Waar klopt iets niet?': 'Communicatie, geleerd: Filmpjes <van een minuut> werken & worden gedeeld.',
    'Wat moet er gebeuren?': 'De tekst aanpassen',
    'Hoe moet de tekst zijn?': 'Filmpjes van een minuut werken.',
  });
  const seen = standing(stage.channel, stage.userOf('p-ruben'));
  await take('whisper', messagesPage('# programmateam', seen.slice(-1), '08:33'));
}
