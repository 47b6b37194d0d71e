import { z } from 'zod';
import {
  count,
  date,
  inThisOrder,
  line,
  notInThisOrder,
  time,
  WEEKDAYS,
  type WeekMoment,
  weekdayOf,
  weekMoment,
  year,
} from './fields.ts';

const minutesInto = ({ dag, tijd }: WeekMoment): number =>
  WEEKDAYS.indexOf(dag) * 1440 + Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3));

const before = (a: WeekMoment, b: WeekMoment): boolean => minutesInto(a) < minutesInto(b);

const weekcheck = z
  .strictObject({
    vragen: weekMoment,
    nog_vragen_tot: weekMoment,
    herinneren: weekMoment,
    nog_herinneren_tot: time,
    aanpassen_tot: weekMoment,
  })
  .refine(({ vragen, nog_vragen_tot }) => before(vragen, nog_vragen_tot), {
    error: 'Asking must be able to end only after it starts (vragen).',
    path: ['nog_vragen_tot'],
  })
  .refine(({ vragen, herinneren }) => before(vragen, herinneren), {
    error: 'The reminder comes before the question (vragen).',
    path: ['herinneren'],
  })
  .refine(({ herinneren, nog_herinneren_tot }) => herinneren.tijd < nog_herinneren_tot, {
    error: 'This is earlier than the reminder itself (herinneren).',
    path: ['nog_herinneren_tot'],
  });

const weekbericht = z
  .strictObject({
    voorbeeld: weekMoment,
    nog_voorbeeld_uren: z.int().min(0).max(24),
    plaatsen: weekMoment,
    nog_plaatsen_dagen: z.int().min(0).max(6),
  })
  .refine(({ voorbeeld, plaatsen }) => before(voorbeeld, plaatsen), {
    error: 'The preview (voorbeeld) must come before the weekbericht itself.',
    path: ['voorbeeld'],
  });

const puls = z
  .strictObject({
    eerste_ronde: date,
    elke_weken: count.max(52),
    openen: weekMoment,
    nog_openen_dagen: z.int().min(0).max(6),
    herinneren: z.strictObject({ na_werkdagen: count.max(20), tijd: time }),
    nog_herinneren_tot: time,
    sluiten: weekMoment,
  })
  .refine(({ eerste_ronde, openen }) => weekdayOf(eerste_ronde) === openen.dag, {
    error: 'The first round is not on the weekday on which rounds open (openen).',
    path: ['eerste_ronde'],
  })
  .refine(({ herinneren, nog_herinneren_tot }) => herinneren.tijd < nog_herinneren_tot, {
    error: 'This is earlier than the reminder itself (herinneren).',
    path: ['nog_herinneren_tot'],
  });

/** When the programme asks, reminds, closes and tells; all in Europe/Amsterdam. */
export const ritmeFile = z
  .strictObject({ weekcheck, weekbericht, puls, opruimen: z.strictObject({ tijd: time }) })
  .refine(({ weekcheck, weekbericht }) => !before(weekbericht.voorbeeld, weekcheck.aanpassen_tot), {
    error: 'The preview (voorbeeld) comes before the weekcheck is closed (aanpassen_tot).',
    path: ['weekbericht', 'voorbeeld'],
  });

const rising =
  <K extends string>(key: K, message: string) =>
  ({ value, issues }: z.core.ParsePayload<readonly Readonly<Record<K, string>>[]>): void => {
    for (const [index, item] of value.entries()) {
      const earlier = value[index - 1]?.[key];
      if (earlier === undefined || item[key] > earlier) continue;
      issues.push({ code: 'custom', message, path: [index, key], input: item[key] });
    }
  };

const feestdag = z.strictObject({ datum: date, naam: line(60) });

/** Public holidays, and the years for which the list is whole. */
export const feestdagenFile = z
  .strictObject({
    jaren: z.strictObject({ van: year, tm: year }).refine(inThisOrder, notInThisOrder),
    dagen: z
      .array(feestdag)
      .min(1)
      .check(rising('datum', 'Holidays stand in order of date, each date once.'))
      .readonly(),
  })
  .check(({ value: { jaren, dagen }, issues }) => {
    for (const [index, { datum }] of dagen.entries()) {
      const inYear = Number(datum.slice(0, 4));
      if (inYear >= jaren.van && inYear <= jaren.tm) continue;
      const message = `This date lies outside the years ${jaren.van} to ${jaren.tm}.`;
      issues.push({ code: 'custom', message, path: ['dagen', index, 'datum'], input: datum });
    }
    for (let one = jaren.van; one <= jaren.tm; one += 1) {
      if (dagen.some(({ datum }) => datum.startsWith(String(one)))) continue;
      issues.push({ code: 'custom', message: `The year ${one} has no holidays.`, path: ['jaren'], input: jaren });
    }
  });

const vakantie = z.strictObject({ naam: line(60), van: date, tm: date }).refine(inThisOrder, notInThisOrder);

const schooljaar = z
  .strictObject({
    schooljaar: z.string().regex(/^\d{4}-\d{4}$/, { error: 'Write a school year such as 2025-2026.' }),
    bron: line(),
    bronjaar: year,
    gecontroleerd_op: date.nullable(),
    vakanties: z.array(vakantie).min(1).readonly(),
  })
  .refine(({ schooljaar: text }) => Number(text.slice(5)) === Number(text.slice(0, 4)) + 1, {
    error: 'A school year ends one year after it starts, such as 2025-2026.',
    path: ['schooljaar'],
  });

/** School holidays of one region, per school year, with where they come from. */
export const schoolvakantiesFile = z
  .strictObject({
    regio: z.enum(['Noord', 'Midden', 'Zuid']),
    schooljaren: z
      .array(schooljaar)
      .min(1)
      .check(rising('schooljaar', 'School years stand in order, each once.'))
      .readonly(),
  })
  .check(({ value: { schooljaren }, issues }) => {
    let last = '';
    for (const [y, { schooljaar: text, vakanties }] of schooljaren.entries()) {
      for (const [v, { van, tm }] of vakanties.entries()) {
        const path = ['schooljaren', y, 'vakanties', v, 'van'];
        const message =
          van <= last
            ? 'School holidays stand in order of date and do not overlap.'
            : `This holiday does not start in the school year ${text}.`;
        const inYear = van >= `${text.slice(0, 4)}-08-01` && van < `${text.slice(5)}-08-01`;
        if (van <= last || !inYear) issues.push({ code: 'custom', message, path, input: van });
        last = tm > last ? tm : last;
      }
    }
  });

export type Ritme = z.output<typeof ritmeFile>;
export type Feestdagen = z.output<typeof feestdagenFile>;
export type Schoolvakanties = z.output<typeof schoolvakantiesFile>;
