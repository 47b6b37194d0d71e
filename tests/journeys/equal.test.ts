import { expect, it } from 'vitest';
import { canonical } from '../support/canonical.ts';
import { PLATFORMS } from './differing.ts';
import { JOURNEYS } from './journeys.ts';
import { openSlackStage } from './slack-stage.ts';
import type { OpenStage } from './stage.ts';
import { openTeamsStage } from './teams-stage.ts';
import { openWebStage } from './web-stage.ts';

const STAGES: Readonly<Record<string, OpenStage>> = {
  web: openWebStage,
  slack: () => openSlackStage('http'),
  'slack over a socket': () => openSlackStage('socket'),
  teams: openTeamsStage,
};

/** Played on each, and then everything that is kept is laid side by side. */
const PLAYED = [
  'a normal week goes from question to weekbericht, and the plan comes back',
  'who is stuck and asks for a call is called, and nobody else knows',
  'a vervanger answers with attribution',
  'a weekbericht that stands can be put right',
  'what is told about an experiment and how far it is can be read by anybody',
  'who may be in need sees who can help, and nothing is kept before they choose',
  'a puls goes from invitation to weekbericht, and what is done with it is written',
  'a signaal is given with the button under a weekbericht',
  'a signaal with a name is told of, added to, changed and withdrawn, and then its words are nowhere',
  'a signaal without a name is changed and withdrawn with its code',
  'a story without permission is kept and shown to nobody',
  'what a weekcheck learned becomes a signaal',
  'a signaal is given from the overview and found there',
  'three weeks later a giver is asked once what came of it',
  'a signaal that sounds of need brings who can help, and is kept when its giver says so',
];

for (const promise of PLAYED)
  it(`the same is kept on every platform when ${promise}`, { timeout: 90_000 }, async () => {
    const dumps: Record<string, readonly string[]> = {};
    for (const [name, open] of Object.entries(STAGES)) {
      const stage = await open();
      try {
        await JOURNEYS[promise]!(stage);
        dumps[name] = canonical(stage.house.store.sqlite, PLATFORMS);
      } finally {
        await stage.close();
      }
    }
    for (const name of Object.keys(STAGES)) expect([name, dumps[name]]).toEqual([name, dumps['web']]);
  });
