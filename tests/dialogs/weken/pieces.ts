import type { HelpItem, SignalItem, WerkgroepPart } from '../../../src/records/weekbericht.ts';

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
  puls: null,
  correctedOn: null,
  heard: 0,
  of: 6,
  help: [],
  learned: [],
  experiments: [],
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

export const signaal = (
  ref: string,
  subject: string | null,
  kind: string,
  text: string,
  over: Partial<SignalItem> = {},
): SignalItem => ({
  ref,
  subject,
  kind,
  text,
  stage: null,
  evidence: [],
  capital: [],
  atTable: null,
  remover: null,
  adjustment: null,
  adjusts: null,
  outcome: null,
  joins: null,
  lead: false,
  ...over,
});
export const intake = signaal(
  '8',
  'Tijdige signalering van armoede binnen GGZ en VNN',
  'belemmering',
  'De intake vraagt niet naar geld.',
  {
    lead: true,
    evidence: ['gehoord'],
    atTable: 'nog-niet',
    remover: 'leidinggevende',
  },
);
export const schoolplein = signaal(
  '5',
  'Hoogeveen',
  'werkt',
  'Koffie op het schoolplein. Er kwamen 14 ouders, eerst 4.',
  {
    lead: true,
    stage: 'snel-leren',
    evidence: ['gezien', 'gehoord'],
    capital: ['sociaal'],
    atTable: 'ja',
    joins: 'Femke',
  },
);
export const folder = signaal('x4f', 'Verborgen armoede', 'werkt-niet', 'De folder bereikt niemand.', {
  evidence: ['gezien'],
  adjustment: 'proberen',
  adjusts: 'Ervaringsdeskundigen gaan zelf langs.',
  atTable: 'ja',
});
export const gestopt = signaal('9', null, 'geleerd', 'Een spreekuur op dinsdag helpt niet.', {
  lead: true,
  stage: 'gestopt-met-les',
  adjustment: 'stoppen',
  outcome: 'Mensen komen liever zonder afspraak.',
});
