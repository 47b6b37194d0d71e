import type { Rhythm } from '../src/calendar/settings.ts';
import type { CalendarData } from '../src/calendar/calendar.ts';
import type { Bank } from '../src/puls/bank.ts';
import type { Store } from '../src/store/index.ts';
import type { EmergencyNumbers } from '../src/voice/index.ts';
import { WEEKDAYS, type WeekMoment } from './fields.ts';
import type { Programme } from './schema.ts';

type Moment = Rhythm['weekcheck']['open'];

const moment = ({ dag, tijd }: WeekMoment): Moment => ({
  weekday: (WEEKDAYS.indexOf(dag) + 1) as Moment['weekday'],
  time: tijd,
});

/** The rhythm as the machine keeps it. */
export function rhythmOf({ ritme }: Programme): Rhythm {
  const { weekcheck, weekbericht, puls, opruimen } = ritme;
  return {
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
  };
}

/** Holidays as the machine keeps them. */
export function calendarOf({ feestdagen, schoolvakanties }: Programme): CalendarData {
  return {
    publicHolidays: feestdagen.dagen.map(({ datum, naam }) => ({ date: datum, name: naam })),
    schoolHolidays: schoolvakanties.schooljaren.flatMap(({ vakanties }) =>
      vakanties.map(({ naam, van, tm }) => ({ from: van, to: tm, name: naam })),
    ),
  };
}

/** What is called: a name that begins with its own number, such as 113 Zelfmoordpreventie, would say it twice. */
function numberOf(name: string, number: string | undefined): string {
  if (number === undefined) return name;
  return name.split(' ')[0] === number ? number : `${name}: ${number}`;
}

const emergencyOf = ({ noodnummers }: Programme): EmergencyNumbers => ({
  checkedOn: noodnummers.laatst_gecontroleerd,
  lines: noodnummers.lijnen.map(({ naam, nummer, wanneer, goed_om_te_weten }) => ({
    when: wanneer,
    number: numberOf(naam, nummer),
    note: goed_om_te_weten,
  })),
  caller: noodnummers.belt_terug,
});

/**
 * Brings the programme in the store up to date with the seeds, all at once. Loading the same again changes nothing;
 * nothing that people answered is touched.
 */
export function loadProgramme(store: Store, programme: Programme, now: number): void {
  store.write(() => {
    store.programme.put(programme.programma.fase.nr, JSON.stringify(programme), now);
    for (const [position, one] of programme.werkgroepen.entries())
      store.programme.putWerkgroep(one.id, one.naam, position);
    for (const [position, one] of programme.experimenten.entries()) {
      store.programme.putExperiment(one.id, one.naam, position, one.stadium);
      store.experiments.begin(one.id, one.stadium, now);
    }
    for (const [position, one] of programme.activiteiten.entries())
      store.programme.putActivity(
        {
          id: one.id,
          name: one.naam,
          kind: one.soort,
          goal: one.soort === 'teller' ? one.doel_per_jaar : null,
          werkgroepId: one.werkgroep,
        },
        position,
      );
    store.settings.set('calendar', JSON.stringify(calendarOf(programme)));
    store.settings.set('rhythm', JSON.stringify(rhythmOf(programme)));
    store.settings.set('emergency', JSON.stringify(emergencyOf(programme)));
    store.settings.set('controller', programme.organisatie.verwerkingsverantwoordelijke);
    store.settings.set('privacy-contact', programme.organisatie.privacycontact);
  });
}

/** Brings the questions of the puls up to date. A round that is closed keeps the words it was asked in. */
export function loadPuls(store: Store, bank: Bank): void {
  store.settings.set('puls-bank', JSON.stringify(bank));
}
