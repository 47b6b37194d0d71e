import type { HelpItem, WerkgroepPart } from '../../../src/records/weekbericht.ts';

const NAMES = [
  'Ervaringsdeskundigheid en werk',
  'Monitoring en evaluatie',
  'Communicatie',
  'Ondersteuningsstructuur',
  'Lerend Evalueren',
  'Effectiviteit van interventies',
];

export function vraag(
  id: number,
  werkgroep: string | null,
  what: string | null,
  over: Partial<HelpItem> = {},
): HelpItem {
  const base = { needs: ['anders'], addressee: 'programmaleider', addresseeName: null, dueOn: null };
  return { id, werkgroep, what, ...base, status: 'open', takenBy: null, ...over };
}

export const stil = (): readonly WerkgroepPart[] =>
  NAMES.map((name, at) => ({ id: `W${at + 1}`, name, quiet: true, learned: null, next: null, help: [] }));

export const metDeel = (id: string, over: Partial<WerkgroepPart>): readonly WerkgroepPart[] =>
  stil().map((part) => (part.id === id ? { ...part, quiet: false, ...over } : part));

export const leeg = {
  correctedOn: null,
  heard: 0,
  of: 6,
  help: [],
  learned: [],
  signals: [],
  counts: [],
  closed: [],
  parts: stil(),
};

export const stand = [
  { name: 'Nieuwsbrieven', value: 1, goal: 2 },
  { name: 'Leerbijeenkomsten', value: 1, goal: 2 },
  { name: 'Transitietafels', value: 2, goal: 3 },
];

export const leerplekken = vraag(1, 'Ervaringsdeskundigheid en werk', 'twee leerplekken in Emmen', {
  addressee: 'partner',
  dueOn: '2026-04-09',
});
export const besluit = vraag(2, 'Lerend Evalueren', 'waar is de sessie in april?', { dueOn: '2026-03-20' });
export const podcast = vraag(3, 'Communicatie', 'drie verhalen voor de podcast', { status: 'opgelost' });
export const koffie = 'koffie op het schoolplein. Er kwamen 14 ouders, eerst 4.';

export const lang = (id: number, over: Partial<HelpItem> = {}): HelpItem =>
  vraag(
    id,
    'Effectiviteit van interventies',
    'iemand die met ons mee wil lezen in het toetsingskader, omdat we niet weten of het in de praktijk goed te volgen is',
    { addressee: 'andere-werkgroep', addresseeName: 'Monitoring en evaluatie', dueOn: '2026-05-01', ...over },
  );
export const langeLes =
  'We vroegen tien gezinnen of de brief duidelijk was. Zeven begrepen de eerste zin niet. We schreven hem samen met twee ervaringsdeskundigen opnieuw, en nu bellen er nog veel meer mensen dan eerst.';
