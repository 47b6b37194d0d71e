import type { DigestFacts, HelpItem } from '../../src/records/weekbericht.ts';

const item = (id: number, over: Partial<HelpItem> = {}): HelpItem => ({
  id,
  werkgroep: 'Communicatie',
  needs: ['tijd-of-mensen'],
  what: 'twee schrijvers',
  addressee: 'communicatieleider',
  addresseeName: null,
  dueOn: '2026-03-20',
  status: 'open',
  takenBy: null,
  ...over,
});

/** A small believable weekbericht. */
export const sampleDigest: DigestFacts = {
  week: '2026-W11',
  from: '2026-03-09',
  until: '2026-03-15',
  correctedOn: '2026-03-17',
  heard: 2,
  of: 6,
  help: [item(1), item(2, { status: 'opgepakt', takenBy: 'Ellen' }), item(3, { what: null }), item(4), item(5)],
  learned: [{ werkgroep: 'Communicatie', text: 'koffie op het schoolplein werkt' }],
  experiments: [{ id: 'E3', name: 'Hoogeveen', text: 'er kwamen veertien ouders koffie drinken' }],
  counts: [
    { name: 'Nieuwsbrieven', value: 1, goal: 2 },
    { name: 'Transitietafels', value: 2, goal: 3 },
  ],
  closed: [item(6, { status: 'opgelost' }), item(8, { status: 'lukt-niet' }), item(9, { status: 'ingetrokken' })],
  puls: null,
  parts: [
    { id: 'W1', name: 'Ervaringsdeskundigheid en werk', quiet: true, learned: null, next: null, help: [] },
    {
      id: 'W3',
      name: 'Communicatie',
      quiet: false,
      learned: 'koffie op het schoolplein werkt',
      next: 'de folder drukken',
      help: [item(1), item(2, { status: 'opgepakt', takenBy: 'Ellen' })],
    },
  ],
};
