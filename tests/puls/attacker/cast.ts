/** Typed first, and replaced by something else. */
const TYPED_FIRST = 'Het eerste dat ik schreef ging over de zaal.';
/** Typed, and not taken by the filter. */
const NOT_TAKEN = 'Bel mevrouw Jansen maar op 06 12345678.';
/** Everything that is typed besides what stands in the end. */
export const TYPED_ON_THE_WAY: readonly string[] = [TYPED_FIRST, NOT_TAKEN];

const FIRST = 'Doen we de dingen goed? Hoe goed lukt het om te doen wat we hebben afgesproken?';
const OPEN = 'Wat ging beter dan je dacht? Wat hielp daarbij?';
const GOED = ['1 Helemaal niet', '2 Een beetje', '3 Redelijk', '4 Goed', '5 Heel goed'] as const;
const VEEL = ['1 Helemaal niet', '2 Een beetje', '3 Redelijk', '4 Veel', '5 Heel veel'] as const;
const VAAK = ['1 Nooit', '2 Bijna nooit', '3 Soms', '4 Vaak', '5 Altijd of bijna altijd'] as const;

/** The labels of the four questions of a round, in order. */
export type Scales = readonly (readonly string[])[];
/** Those of the first round. */
export const SCALES: Scales = [GOED, VEEL, GOED, GOED];
/** Those of a round that asks P-C1 and P-C2, in other words for other roles. */
export const SCALES_OF_VARIANTS: Scales = [GOED, VEEL, VAAK, GOED];

type Step = 1 | 2 | 3 | 4 | 5 | 'Weet ik niet' | 'Past niet bij mij' | 'Overslaan';

/** What somebody answers: what two people can exchange. */
export interface Content {
  readonly role: 'Professional' | 'Leidinggevende' | 'Ervaringsdeskundige';
  readonly steps: readonly [Step, Step, Step, Step];
  readonly text: string;
}

/** Somebody, and how they go about it: that stays theirs when they exchange their answers. */
export interface Visit {
  readonly person: string;
  readonly conduct: 'plain' | 'changes' | 'is filtered' | 'types puls' | 'comes late';
  readonly content: Content;
}

/** Somebody at a screen of whatever platform. */
export interface Hand {
  press(label: string): Promise<unknown>;
  fill(filling: Readonly<Record<string, string>>): Promise<unknown>;
  says(text: string): Promise<unknown>;
}

const visit = (
  person: string,
  conduct: Visit['conduct'],
  role: Content['role'],
  steps: Content['steps'],
  text: string,
): Visit => ({ person, conduct, content: { role, steps, text } });

/** In the order in which they come, which is not that of their names: seven are shown as a group, five are the heap. */
export const FEW: readonly Visit[] = [
  visit('p-tunde', 'plain', 'Professional', [2, 4, 5, 1], 'We spraken af dat wie belt ook terugbelt.'),
  visit('p-trijntje', 'plain', 'Ervaringsdeskundige', [5, 1, 4, 4], 'Ik mocht zeggen wat er niet klopte.'),
  visit('p-harmen', 'changes', 'Professional', [4, 3, 'Overslaan', 2], 'Samen langsgaan hielp meer dan een brief.'),
  visit('p-chaima', 'plain', 'Leidinggevende', [1, 2, 2, 'Weet ik niet'], 'Een uur vrij op vrijdag maakte verschil.'),
  visit('p-yara', 'is filtered', 'Professional', [3, 3, 4, 4], 'Het formulier is nu half zo lang.'),
  visit('p-soraya', 'plain', 'Professional', [5, 5, 5, 4], 'De buurt kwam zelf met een plan.'),
  visit('p-hilde', 'types puls', 'Leidinggevende', [4, 4, 1, 3], 'Wij beslisten dit keer aan tafel.'),
  visit(
    'p-femke',
    'plain',
    'Professional',
    [2, 'Past niet bij mij', 3, 5],
    'Een filmpje werd vaker bekeken dan gedacht.',
  ),
  visit('p-nynke', 'plain', 'Professional', [4, 2, 2, 2], 'Twee scholen deden mee zonder vragen.'),
  visit('p-bram', 'comes late', 'Ervaringsdeskundige', [3, 5, 3, 1], 'Er was koffie, en iedereen bleef.'),
  visit('p-milan', 'plain', 'Professional', [1, 4, 4, 3], 'Mijn collega nam het over toen het vastliep.'),
  visit('p-sjoerd', 'comes late', 'Leidinggevende', [2, 3, 5, 5], 'Het overleg duurde korter dan anders.'),
];

/** With ten professionals more, so many that an order is no accident: seventeen in figures, and the same heap. */
export const VISITS: readonly Visit[] = [
  ...FEW.slice(0, 4),
  visit('p-omar', 'plain', 'Professional', [3, 4, 2, 2], 'De bus reed ineens tot in het dorp.'),
  visit('p-zeynep', 'plain', 'Professional', [2, 3, 5, 'Weet ik niet'], 'Niemand hoefde het nog eens te vertellen.'),
  visit('p-gerrit', 'plain', 'Professional', [4, 4, 4, 1], 'Het loket was open op zaterdag.'),
  visit('p-tess', 'changes', 'Professional', [5, 2, 1, 3], 'We lieten de folder weg en vroegen het gewoon.'),
  ...FEW.slice(4, 8),
  visit('p-amina', 'plain', 'Professional', [1, 1, 3, 4], 'Een buurman bracht de spullen langs.'),
  visit('p-linh', 'plain', 'Professional', [3, 5, 'Overslaan', 5], 'De school belde als eerste.'),
  visit('p-ilse', 'plain', 'Professional', [4, 1, 2, 2], 'Het aanvragen kostte nog maar een kwartier.'),
  ...FEW.slice(8),
  visit('p-faruk', 'comes late', 'Professional', [2, 2, 3, 3], 'Wij kookten samen, en toen kwam het gesprek.'),
  visit('p-daan', 'plain', 'Professional', [5, 3, 4, 4], 'De wachtlijst was voor het eerst leeg.'),
  visit('p-marije', 'plain', 'Professional', [3, 4, 5, 1], 'Iemand nam de telefoon op bij de eerste keer.'),
];

/** The order in which they are heard. */
export const arrivalOf = (visits: readonly Visit[]): readonly Visit[] => [
  ...visits.filter(({ conduct }) => conduct !== 'comes late'),
  ...visits.filter(({ conduct }) => conduct === 'comes late'),
];

/** Lets it go by. */
export const DECLINES = 'p-ruben';
/** Answers, and takes everything back. */
export const WITHDRAWS = 'p-kofi';

/** The same people, of whom two answered what the other one did; `keep`: each from the own role. */
export function exchanged(
  one: string,
  other: string,
  keep: 'role' | 'nothing',
  among: readonly Visit[] = VISITS,
): readonly Visit[] {
  const contentOf = (person: string): Content => {
    const found = among.find((visit) => visit.person === person);
    if (found === undefined) throw new Error(`Nobody is called ${person}`);
    return found.content;
  };
  const given = (own: Content, of: Content): Content => (keep === 'role' ? { ...of, role: own.role } : of);
  return among.map((visit) => {
    if (visit.person === one) return { ...visit, content: given(visit.content, contentOf(other)) };
    if (visit.person === other) return { ...visit, content: given(visit.content, contentOf(one)) };
    return visit;
  });
}

const labelOf = (step: Step, at: number, scales: Scales): string =>
  typeof step === 'string' ? step : (scales[at]?.[step - 1] ?? 'no such step');

/** Answers everything, one tap at a time, and writes. */
export async function answers(hand: Hand, { conduct, content }: Visit, scales: Scales = SCALES): Promise<void> {
  const { role, steps, text } = content;
  const changes = conduct === 'changes';
  if (conduct === 'types puls') await hand.says('puls');
  else await hand.press('Ik doe mee');
  await hand.press(role);
  for (const [at, step] of steps.entries()) await hand.press(labelOf(changes && at === 0 ? 3 : step, at, scales));
  await hand.press('Ik schrijf iets');
  if (conduct === 'is filtered') await hand.fill({ [OPEN]: NOT_TAKEN });
  await hand.fill({ [OPEN]: changes ? TYPED_FIRST : text });
  if (!changes) return;
  await hand.press('Aanpassen');
  await hand.fill({ [FIRST]: labelOf(steps[0], 0, scales), [OPEN]: text });
}

/** Answers with taps, and takes everything back. */
export async function takesBack(hand: Hand): Promise<void> {
  for (const label of ['Ik doe mee', 'Professional', '3 Redelijk', 'Stoppen', 'Haal mijn antwoorden weg'])
    await hand.press(label);
}
