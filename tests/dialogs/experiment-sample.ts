import type { World } from './world.ts';

/** What is known of experiments in a small believable world. */
export const sampleExperiment: Pick<World, 'line' | 'timeline' | 'experiments' | 'stage'> = {
  line: {
    givenName: 'Anouk',
    experimentId: 'E3',
    experiment: 'Hoogeveen',
    week: '2026-W14',
    standsInFor: 'Carla',
    state: 'open',
    text: 'Er komen steeds meer ouders koffie drinken.',
    answeredBy: null,
    editableUntil: Date.parse('2026-04-07T06:00:00Z'),
    seen: 0,
  },
  timeline: {
    id: 'E3',
    name: 'Hoogeveen',
    stage: 'samen-aanpassen',
    moments: [
      { kind: 'stage', on: '2026-02-03', stage: 'klein-beginnen', reason: null, lesson: null },
      { kind: 'line', on: '2026-02-08', week: '2026-W06', text: 'Er kwamen vier ouders' },
      { kind: 'stage', on: '2026-03-03', stage: null, reason: null, lesson: null },
      {
        kind: 'stage',
        on: '2026-04-01',
        stage: 'gestopt-met-les',
        reason: 'De school verhuist',
        lesson: 'Begin met wie er al komt.',
      },
    ],
    earlier: '2026-02-03|stage|000000001',
    isEarlier: false,
    maySet: true,
    tellIn: '2026-W14',
  },
  experiments: [
    { id: 'E1', name: 'Tijdige signalering van armoede binnen GGZ en VNN', stage: null },
    { id: 'E3', name: 'Hoogeveen', stage: 'snel-leren' },
  ],
  stage: { experimentId: 'E3', experiment: 'Hoogeveen', stage: 'snel-leren', seen: 3 },
};
