import type { Chance } from './random.ts';

type Template = (c: Chance) => string;

const thousands = (c: Chance): string => `${c.int(1, 980)}.${c.digits(3)}`;
const millions = (c: Chance): string => `${c.int(1, 9)}.${c.digits(2)}0.000`;
const pad = (n: number): string => String(n).padStart(2, '0');
const clock = (c: Chance): string => `${c.int(8, 21)}${c.pick(['.', ':'])}${c.pick(['00', '15', '30', '45'])}`;
const months = ['maart', 'april'];
const places = ['Hoogeveen', 'Veendam', 'Emmen', 'Stadskanaal', 'Borger', 'Assen', 'Musselkanaal'];
const many = ['ouders', 'gezinnen', 'kinderen', 'inwoners', 'deelnemers', 'partners', 'vrijwilligers', 'mensen'];

/** Sums of money: no account, telephone number or BSN. */
const amounts: readonly Template[] = [
  (c) => `De subsidie is € ${thousands(c)} voor ${c.pick(places)}.`,
  (c) => `Er is €${millions(c)} verdeeld over ${c.int(2, 9)} gemeenten.`,
  (c) => `We kregen ${thousands(c)},- euro van de provincie.`,
  (c) => `begroot: EUR ${thousands(c)},${c.digits(2)}, besteed ${c.int(10, 99)}%`,
  (c) => `Het fonds geeft ${millions(c)} euro over ${c.int(2, 6)} jaar.`,
  (c) => `De zaal kost ${c.int(20, 400)} euro per dagdeel, de koffie € ${c.int(1, 9)},${c.digits(2)}.`,
  (c) => `Van € ${c.int(1, 9)}${c.digits(4)} is nog ${c.int(100, 999)} euro over.`,
  (c) => `Samen is dat € ${c.int(10, 99)}.${c.digits(3)}.000 in de Regio Deal.`,
  (c) => `€${c.int(1, 9)}${c.digits(2)}0000 euro is te veel voor ${c.int(2, 9)} dorpen`,
  (c) => `De bijdrage stijgt van ${c.int(1, 4)},${c.digits(1)} naar ${c.int(5, 9)},${c.digits(1)} miljoen.`,
];

/** Counts and shares of people, which point at nobody. */
const counts: readonly Template[] = [
  (c) => `Het gaat om ${thousands(c)} ${c.pick(many)} in de regio.`,
  (c) => `Er kwamen ${c.int(3, 90)} ${c.pick(many)}, vorige keer ${c.int(2, 60)}.`,
  (c) => `${c.int(1, 3)} op de ${c.int(4, 10)} ${c.pick(many)} herkent dit.`,
  (c) => `Van de ${c.int(40, 400)} brieven kwamen er ${c.int(5, 39)} terug, dat is ${c.int(5, 60)},${c.digits(1)}%.`,
  (c) =>
    `Scores: ${c.int(1, 5)}, ${c.int(1, 5)}, ${c.int(1, 5)} en ${c.int(1, 5)}, gemiddeld ${c.int(1, 4)},${c.digits(1)}.`,
  (c) => `op het schoolplein ${c.int(5, 40)} ${c.pick(many)} gesproken`,
  (c) => `In ${c.pick(places)} deden ${c.int(4, 60)} ${c.pick(many)} mee aan tafel ${c.int(1, 9)}.`,
  (c) => `Drenthe heeft ${c.int(4, 5)}${c.digits(2)}.000 inwoners, Nederland ruim ${c.int(17, 18)}.${c.digits(3)}.000.`,
  (c) =>
    `Week ${c.int(2, 9)}: ${c.int(3, 20)}, week ${c.int(10, 11)}: ${c.int(3, 20)}, week 12: ${c.int(3, 20)} ${c.pick(many)}.`,
];

/** Dates, times and years of meetings, of about now. */
const moments: readonly Template[] = [
  (c) => `De bijeenkomst is op ${c.int(1, 28)} ${c.pick(months)} om ${clock(c)} uur in ${c.pick(places)}.`,
  (c) => `Verzet naar ${pad(c.int(1, 28))}-0${c.int(3, 4)}-2026, ${clock(c)}-${clock(c)} uur.`,
  (c) => `Zie het verslag van 2026-0${c.int(2, 4)}-${pad(c.int(1, 28))}.`,
  (c) => `Graag voor ${c.int(1, 28)}/${c.int(3, 4)} een antwoord, dan halen we week ${c.int(12, 18)}.`,
  (c) => `Het schooljaar ${c.pick(['2024-2025', '2025-2026', '2025/2026'])} telt ${c.int(38, 41)} weken.`,
  (c) => `Wij plannen ${c.int(1, 28)} ${c.pick(months)} 2026 van ${clock(c)} tot ${clock(c)} uur.`,
  (c) => `In ${c.int(2017, 2026)} begonnen we, in ${c.int(2027, 2035)} zijn we verder.`,
  (c) =>
    `donderdag ${c.int(1, 28)} ${c.pick(months)}: ${c.pick(['Transitietafel', 'leerbijeenkomst', 'stuurgroep'])} ${c.int(1, 4)}`,
  (c) => `Het project is geboren uit ${c.int(3, 9)} gesprekken in ${c.int(2019, 2025)}.`,
  (c) => `De looptijd is ${c.int(1, 28)}-9-2025 t/m ${c.int(1, 28)}-8-2026, in ${c.int(2, 4)} delen.`,
];

/** Telephone numbers that may be named, and codes that look a bit like one. */
const numbers: readonly Template[] = [
  (c) => `Bel ${c.pick(['112', '113', '0800-2000', '0800-8115', '0800 8115', '0800-0113'])} als het niet gaat.`,
  (c) => `Op de kaart staan 112, 113 en 0800-2000, dat zijn er ${c.int(3, 5)}.`,
  (c) => `Lokaal ${c.pick('ABC'.split(''))}${c.int(1, 4)}.${pad(c.int(1, 30))} is vrij om ${clock(c)} uur.`,
  (c) => `Kamer ${c.int(100, 420)}, ${c.int(1, 4)}e verdieping, plek voor ${c.int(4, 30)} ${c.pick(many)}.`,
  (c) => `Project AVK-2026-${pad(c.int(1, 99))} zit in stap ${c.int(1, 12)}.`,
  (c) => `Versie ${c.int(1, 9)}.${c.int(0, 20)}.${c.int(0, 12)} van het kader ligt klaar.`,
  (c) => `Zie bijlage ${c.int(1, 9)}, tabel ${c.int(1, 9)}.${c.int(1, 30)} op pagina ${c.int(2, 180)}.`,
  (c) => `Lijn ${c.int(1, 90)} rijdt ${c.int(1, 4)} keer per uur, het is ${c.int(2, 40)} km.`,
  (c) => `De A28 was dicht, dus ${c.int(10, 90)} minuten te laat voor E${c.int(1, 5)} en W${c.int(1, 6)}.`,
  (c) =>
    `Agendapunt ${c.int(1, 9)}${c.pick(['a', 'b', ''])}: experiment ${c.int(1, 5)}, ronde ${c.int(1, 4)} van ${c.int(5, 9)}.`,
  (c) => `subsidie P-2025-${c.digits(3)} loopt door tot ${c.int(2027, 2029)}`,
];

/** Places with a number near them that are nobody's address. */
const whereabouts: readonly Template[] = [
  (c) => `Op het plein stonden ${c.int(5, 90)} ${c.pick(many)} bij de kraam.`,
  (c) => `In de straat doen ${c.int(3, 40)} huizen mee, in de wijk ${c.int(50, 300)}.`,
  (c) => `In de Verzetsbuurt zijn ${c.int(3, 40)} ${c.pick(many)} bezocht.`,
  (c) => `Transitietafel ${c.int(1, 4)} is in ${c.pick(places)}, zaal ${c.int(1, 12)}.`,
  (c) => `We waren onderweg ${c.int(10, 90)} minuten, de snelweg ${c.int(2, 9)} keer dicht.`,
  (c) => `Aan de Kerkstraat ${c.int(4, 30)} ${c.pick(many)} gesproken over warmte.`,
  (c) => `Bij station ${c.pick(places)} ${c.int(20, 90)} flyers uitgedeeld.`,
  (c) => `${c.pick(places)} ${c.int(2, 30)} meldingen, ${c.pick(places)} ${c.int(2, 30)}.`,
  (c) => `De Brink was vol, ${clock(c)} uur was de laatste koffie.`,
  (c) => `Begin ${c.int(2025, 2027)} is er weer een markt met ${c.int(4, 40)} kramen.`,
  (c) => `Vanaf ${c.int(2026, 2028)} op ${c.int(3, 9)} plekken een warm huis.`,
];

/** Handles and signs that look a bit like a mail address. */
const signs: readonly Template[] = [
  (c) => `Overleg @ GGD Drenthe om ${clock(c)} uur met ${c.int(3, 9)} partners.`,
  (c) => `Op 113.nl en geldfit.nl staan ${c.int(2, 9)} tips.`,
  (c) => `De site voorbeeld.nl/avk had ${thousands(c)} bezoekers.`,
  (c) => `Prijs: ${c.int(2, 30)} stuks @ ${c.int(1, 9)},${c.digits(2)} euro.`,
];

/** Ordinary sentences with numbers that must pass, by the kind of find they could be mistaken for. */
export const hardNegatives = {
  bsn: [...amounts, ...counts, ...numbers],
  iban: [...numbers, ...amounts],
  email: [...signs],
  phone: [...numbers, ...moments, ...amounts],
  address: [...whereabouts, ...counts],
  birthdate: [...moments],
  'long-number': [...amounts, ...counts, ...moments, ...numbers],
} as const satisfies Record<string, readonly Template[]>;
