import { z } from 'zod';
import { count, line, lines } from './fields.ts';

const sturen = z.strictObject({ wie: lines, taken: lines });

/** Who steers what, the teams, the kinds of partners and the subsidies; no names of people. */
export const sturingFile = z.strictObject({
  richten: sturen,
  inrichten: sturen,
  verrichten: sturen,
  leidinggevenden: z.strictObject({ keer_per_jaar: count }),
  programmateam: lines,
  kartrekker: z.strictObject({ taken: lines }),
  avk_team: z.strictObject({
    per_partner: count,
    doel: line(),
    samenstelling: z
      .array(z.strictObject({ functie: line(60), aantal: count }))
      .min(1)
      .readonly(),
  }),
  deelnemer_rollen: z
    .array(z.enum(['professional', 'ervaringsdeskundige', 'leidinggevende', 'bestuurder']))
    .min(1)
    .readonly(),
  partners: z.strictObject({ soorten: lines, genoemd_in_plan: lines, lijst: lines.nullable() }),
  subsidies: lines,
});
export type Sturing = z.output<typeof sturingFile>;
