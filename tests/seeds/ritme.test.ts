import { describe, expect, it } from 'vitest';
import { WEEKDAYS, type WeekMoment } from '../../seeds/fields.ts';
import { defaultRhythm } from '../../src/calendar/settings.ts';
import { liveProgramme } from './live-programme.ts';

const programme = liveProgramme();

describe('the rhythm in the live seeds', () => {
  it('asks, reminds, closes and posts at the hours that were agreed', () => {
    const { weekcheck, weekbericht, puls } = programme.ritme;
    expect(weekcheck.vragen).toEqual({ dag: 'donderdag', tijd: '14:00' });
    expect(weekcheck.herinneren).toEqual({ dag: 'vrijdag', tijd: '10:00' });
    expect(weekcheck.aanpassen_tot).toEqual({ dag: 'maandag', tijd: '08:00' });
    expect(weekbericht.plaatsen).toEqual({ dag: 'maandag', tijd: '08:30' });
    expect(puls).toMatchObject({
      elke_weken: 4,
      openen: { dag: 'dinsdag', tijd: '10:00' },
      sluiten: { dag: 'donderdag', tijd: '17:00' },
    });
  });

  it('keeps the same time as the machine does when nobody has set it', () => {
    const { weekcheck, weekbericht, puls, opruimen } = programme.ritme;
    const moment = ({ dag, tijd }: WeekMoment) => ({ weekday: WEEKDAYS.indexOf(dag) + 1, time: tijd });
    expect({
      weekcheck: {
        open: moment(weekcheck.vragen),
        openUntil: moment(weekcheck.nog_vragen_tot),
        remind: moment(weekcheck.herinneren),
        remindUntil: weekcheck.nog_herinneren_tot,
        close: moment(weekcheck.aanpassen_tot),
      },
      weekbericht: {
        preview: moment(weekbericht.voorbeeld),
        previewGraceHours: weekbericht.nog_voorbeeld_uren,
        post: moment(weekbericht.plaatsen),
        postWithinDays: weekbericht.nog_plaatsen_dagen,
      },
      puls: {
        anchor: puls.eerste_ronde,
        everyWeeks: puls.elke_weken,
        open: moment(puls.openen),
        openWithinDays: puls.nog_openen_dagen,
        remindAfterWorkingDays: puls.herinneren.na_werkdagen,
        remindTime: puls.herinneren.tijd,
        remindUntil: puls.nog_herinneren_tot,
        close: moment(puls.sluiten),
      },
      purge: { time: opruimen.tijd },
    }).toEqual(defaultRhythm);
  });
});
