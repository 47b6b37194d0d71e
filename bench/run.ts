import { filterGrowth } from './filter.ts';
import { inboxBesideRaw } from './inbox.ts';
import { reaches, table } from './measure.ts';
import { pulsOfMany } from './puls.ts';
import { lookAtTimetable } from './rhythm.ts';
import { slackBesideBolt } from './slack.ts';
import { signalen } from './signaal.ts';
import { startAndMemory } from './start-and-memory.ts';
import { teamsBesideCloudAdapter } from './teams.ts';

const figures = [
  ...(await startAndMemory()),
  ...(await inboxBesideRaw()),
  ...(await slackBesideBolt()),
  ...lookAtTimetable(),
  ...filterGrowth(),
  ...(await teamsBesideCloudAdapter()),
  ...(await signalen()),
  ...(await pulsOfMany()),
];
for (const line of table(figures)) console.log(line);
const missed = figures.filter((figure) => !reaches(figure));
console.log(missed.length === 0 ? '\nEvery goal is reached.' : `\n${missed.length} goals are not reached.`);
