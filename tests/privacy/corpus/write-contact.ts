import type { Chance } from './random.ts';
import { cued, grouped, type Written } from './write-number.ts';

const firsts = ['anouk', 'j', 'gezin', 'm.t', 'koffie', 'Sjoerd', 'h-j', 'moeder', 'info', 'r', 'FATIMA', 'pake'];
const lasts = ['veldersma', 'turfstra', 'van.de.wijk', 'brinkjer', 'Dobbema', 'hoogakker', 'zandveen', 'ELAMRAOUI'];
const domains = [
  'voorbeeld.nl',
  'example.nl',
  'example.org',
  'mail.voorbeeld.nl',
  'wijkteam.noord.voorbeeld.nl',
  'buurt-huis.example.nl',
  'zorg4all.voorbeeld.nl',
];

/** A mail address in a made-up mailbox of an example domain. */
export function writeEmail(c: Chance): Written {
  const local = c.pick([
    () => c.pick(firsts),
    () => `${c.pick(firsts)}.${c.pick(lasts)}`,
    () => `${c.pick(firsts)}_${c.pick(lasts)}`,
    () => `${c.pick(lasts)}-${c.pick(firsts)}`,
    () => `${c.pick(firsts)}${c.pick(lasts)}${c.digits(2)}`,
    () => `${c.pick(firsts)}.${c.pick(lasts)}+${c.pick(['werk', 'avk', '2026', 'app'])}`,
    () => `${c.digits(4)}${c.pick(firsts)}`,
  ])();
  const domain = c.often(0.15) ? c.pick(domains).toUpperCase() : c.pick(domains);
  const address = `${local}@${domain}`;
  if (c.often(0.15)) return { text: `<${address}>`, value: address };
  return cued(c.pick(['', '', '', 'mail: ', 'mailto:', 'e-mail ']), address);
}

// No subscriber number starts with 0 and no mobile number with 06-0 or 06-9: these ring nowhere.
const longAreas = ['0592', '0598', '0591', '0599', '0528', '0516', '0523'];
const shortAreas = ['050', '058', '020', '030', '038'];

function mobile(c: Chance): string {
  return c.pick(['0', '9']) + c.digits(7);
}

function writeMobile(c: Chance): string {
  const rest = mobile(c);
  const lead = c.pick(['06', '06', '06', '06', '+316', '+31 6', '+31 (0)6', '00316', '0031 6', '0031-6', '+31-6']);
  const sizes = c.pick([[8], [8], [4, 4], [2, 2, 2, 2], [3, 3, 2], [2, 3, 3]]);
  const between = c.pick(['', ' ', '-', ' - ', '.', '/', '\u2013', '\u00a0']);
  return lead + between + grouped(rest, sizes, c.pick([' ', ' ', '.', '-']));
}

function writeLandline(c: Chance): string {
  const long = c.often(0.6);
  const area = long ? c.pick(longAreas) : c.pick(shortAreas);
  const rest = '0' + c.digits(long ? 5 : 6);
  const sizes = long ? c.pick([[6], [6], [2, 2, 2], [3, 3]]) : c.pick([[7], [7], [3, 2, 2], [3, 4]]);
  const lead = c.pick([
    area,
    area,
    area,
    `(${area})`,
    `+31 ${area.slice(1)}`,
    `+31(0)${area.slice(1)}`,
    `0031${area.slice(1)}`,
  ]);
  const between = c.pick(['-', '-', ' ', ' - ', '', '\u2013']);
  return lead + between + grouped(rest, sizes, ' ');
}

/** A Dutch mobile or land line number that rings nowhere, in one of the ways people write it. */
export function writePhone(c: Chance): Written {
  const cue = c.pick(['', '', '', '', 'tel. ', 'tel: ', 'mobiel ', 'bel ', 'app ', 'nummer ']);
  return cued(cue, c.often(0.6) ? writeMobile(c) : writeLandline(c));
}
