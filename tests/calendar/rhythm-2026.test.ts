import { describe, expect, it } from 'vitest';
import { nextMoment, slotsBetween } from '../../src/calendar/rhythm.ts';
import { defaultRhythm, type Rhythm } from '../../src/calendar/settings.ts';
import { isInTime } from '../../src/calendar/slot.ts';
import { askAt, editableUntil, postAt, remindAt } from '../../src/calendar/week-plan.ts';
import { makeCalendar } from '../../src/calendar/calendar.ts';
import { local, noord, shown } from './noord.ts';

const agenda = (from: string, to: string) =>
  slotsBetween('all', local(from), local(to), noord)
    .filter(({ job }) => job !== 'purge')
    .map(({ at, job, key, note }) => `${shown(at)!} ${job} ${key}${note === null ? '' : ` ${note}`}`);

const momentsOf = (week: string, calendar = noord, rhythm?: Rhythm) => [
  shown(askAt(week, calendar, rhythm)),
  shown(remindAt(week, calendar, rhythm)),
  shown(editableUntil(week, calendar, rhythm)),
  shown(postAt(week, calendar, rhythm)),
];

describe('an ordinary week', () => {
  it('asks on Thursday, reminds on Friday, closes and tells on Monday', () => {
    expect(agenda('2026-03-09T09:00', '2026-03-16T09:00')).toEqual([
      '2026-03-12T14:00 weekcheck.open 2026-W11',
      '2026-03-13T10:00 weekcheck.remind 2026-W11',
      '2026-03-16T08:00 weekcheck.close 2026-W11',
      '2026-03-16T08:00 weekbericht.preview 2026-W11',
      '2026-03-16T08:30 weekbericht.post 2026-W11',
    ]);
  });

  it('keeps its local times when the clocks change', () => {
    expect(momentsOf('2026-W13')).toEqual([
      '2026-03-26T14:00',
      '2026-03-27T10:00',
      '2026-03-30T08:00',
      '2026-03-30T08:30',
    ]);
    expect(askAt('2026-W13', noord)?.toString()).toBe('2026-03-26T13:00:00Z');
    expect(postAt('2026-W13', noord).toString()).toBe('2026-03-30T06:30:00Z');
    expect(postAt('2026-W43', noord).toString()).toBe('2026-10-26T07:30:00Z');
  });

  it('may be caught up for as long as each job allows', () => {
    const slots = slotsBetween('all', local('2026-03-12T12:00'), local('2026-03-24T23:00'), noord);
    const until = new Map(slots.map((slot) => [`${slot.job} ${slot.key}`, shown(slot.until)]));
    expect(until.get('weekcheck.open 2026-W11')).toBe('2026-03-13T17:00');
    expect(until.get('weekcheck.remind 2026-W11')).toBe('2026-03-13T17:00');
    expect(until.get('weekcheck.close 2026-W11')).toBeNull();
    expect(until.get('weekbericht.preview 2026-W11')).toBe('2026-03-16T11:30');
    expect(until.get('weekbericht.post 2026-W11')).toBe('2026-03-22T08:30');
    expect(until.get('puls.open puls-001')).toBe('2026-03-19T10:00');
    expect(until.get('puls.remind puls-001')).toBe('2026-03-24T17:00');
    expect(until.get('purge 2026-03-13')).toBeNull();
    const [close] = slotsBetween('puls.close', local('2026-03-26T16:59'), local('2026-03-26T17:00'), noord);
    expect(close?.until).toBeNull();
  });

  it('is too late from the very end of the window on, and never for what has no window', () => {
    const [open] = slotsBetween('weekcheck.open', local('2026-03-12T13:00'), local('2026-03-12T15:00'), noord);
    expect(isInTime(open!, local('2026-03-13T16:59:59.999'))).toBe(true);
    expect(isInTime(open!, local('2026-03-13T17:00'))).toBe(false);
    const [close] = slotsBetween('weekcheck.close', local('2026-03-16T07:00'), local('2026-03-16T08:00'), noord);
    expect(isInTime(close!, local('2046-01-01T00:00'))).toBe(true);
  });
});

describe('the free days of 2026', () => {
  it('Goede Vrijdag (3 April): no reminder; Tweede Paasdag: closing and weekbericht move to Tuesday', () => {
    expect(momentsOf('2026-W14')).toEqual(['2026-04-02T14:00', null, '2026-04-07T08:00', '2026-04-07T08:30']);
    expect(agenda('2026-04-02T14:00', '2026-04-07T08:30')).toEqual([
      '2026-04-07T08:00 weekcheck.close 2026-W14',
      '2026-04-07T08:00 weekbericht.preview 2026-W14',
      '2026-04-07T08:30 weekbericht.post 2026-W14',
    ]);
  });

  it('Koningsdag (Monday 27 April): the week before closes on Tuesday, in the mei holiday', () => {
    expect(momentsOf('2026-W17')).toEqual([
      '2026-04-23T14:00',
      '2026-04-24T10:00',
      '2026-04-28T08:00',
      '2026-04-28T08:30',
    ]);
  });

  it('the mei holiday week: nobody is asked, and the weekbericht on 4 May is marked', () => {
    expect(momentsOf('2026-W18')).toEqual([null, null, null, '2026-05-04T08:30']);
    expect(agenda('2026-04-28T08:30', '2026-05-07T13:59')).toEqual([
      '2026-05-04T08:00 weekbericht.preview 2026-W18 school-holiday',
      '2026-05-04T08:30 weekbericht.post 2026-W18 school-holiday',
    ]);
  });

  it('Bevrijdingsdag is an ordinary day in 2026, so the week after the mei holiday is ordinary', () => {
    expect(momentsOf('2026-W19')).toEqual([
      '2026-05-07T14:00',
      '2026-05-08T10:00',
      '2026-05-11T08:00',
      '2026-05-11T08:30',
    ]);
  });

  it('Hemelvaart (Thursday 14 May): asked on Wednesday at 14:00, no reminder on Friday', () => {
    expect(momentsOf('2026-W20')).toEqual(['2026-05-13T14:00', null, '2026-05-18T08:00', '2026-05-18T08:30']);
  });

  it('Tweede Pinksterdag (Monday 25 May): closing and weekbericht move to Tuesday', () => {
    expect(momentsOf('2026-W21')).toEqual([
      '2026-05-21T14:00',
      '2026-05-22T10:00',
      '2026-05-26T08:00',
      '2026-05-26T08:30',
    ]);
  });

  it('voorjaarsvakantie (week 9): nobody is asked, the week before still closes and is told about', () => {
    expect(momentsOf('2026-W09')).toEqual([null, null, null, '2026-03-02T08:30']);
    expect(agenda('2026-02-20T12:00', '2026-03-05T13:00')).toEqual([
      '2026-02-23T08:00 weekcheck.close 2026-W08',
      '2026-02-23T08:00 weekbericht.preview 2026-W08',
      '2026-02-23T08:30 weekbericht.post 2026-W08',
      '2026-03-02T08:00 weekbericht.preview 2026-W09 school-holiday',
      '2026-03-02T08:30 weekbericht.post 2026-W09 school-holiday',
    ]);
  });

  it('Christmas and week 53: quiet from 21 December to 7 January but for two marked weekberichten', () => {
    expect(agenda('2026-12-18T17:00', '2027-01-08T10:00')).toEqual([
      '2026-12-21T08:00 weekcheck.close 2026-W51',
      '2026-12-21T08:00 weekbericht.preview 2026-W51',
      '2026-12-21T08:30 weekbericht.post 2026-W51',
      '2026-12-28T08:00 weekbericht.preview 2026-W52 school-holiday',
      '2026-12-28T08:30 weekbericht.post 2026-W52 school-holiday',
      '2027-01-04T08:00 weekbericht.preview 2026-W53 school-holiday',
      '2027-01-04T08:30 weekbericht.post 2026-W53 school-holiday',
      '2027-01-05T10:00 puls.open puls-009',
      '2027-01-07T14:00 weekcheck.open 2027-W01',
      '2027-01-08T10:00 weekcheck.remind 2027-W01',
    ]);
  });

  it('without school data week 53 asks on Thursday, and Nieuwjaarsdag takes the reminder away', () => {
    const plain = makeCalendar({ publicHolidays: [], schoolHolidays: [] });
    expect(momentsOf('2026-W53', plain)).toEqual(['2026-12-31T14:00', null, '2027-01-04T08:00', '2027-01-04T08:30']);
    expect(momentsOf('2026-W52', plain)).toEqual(['2026-12-24T14:00', null, '2026-12-28T08:00', '2026-12-28T08:30']);
  });
});

describe('a week with more free days than usual', () => {
  const free = (...dates: string[]) =>
    makeCalendar({ publicHolidays: dates.map((date) => ({ date, name: 'vrij' })), schoolHolidays: [] });

  it('asks on the last working day before a free Thursday, at the same time', () => {
    const calendar = free('2026-06-10', '2026-06-11');
    expect(momentsOf('2026-W24', calendar)).toEqual([
      '2026-06-09T14:00',
      '2026-06-12T10:00',
      '2026-06-15T08:00',
      '2026-06-15T08:30',
    ]);
  });

  it('has no weekcheck when Monday to Thursday are free, but still has its weekbericht', () => {
    const calendar = free('2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11');
    expect(momentsOf('2026-W24', calendar)).toEqual([null, null, null, '2026-06-15T08:30']);
    const about = slotsBetween('all', local('2026-06-08T09:00'), local('2026-06-16T00:00'), calendar);
    expect(about.filter(({ key }) => key === '2026-W24').map(({ job, note }) => [job, note])).toEqual([
      ['weekbericht.preview', null],
      ['weekbericht.post', null],
    ]);
  });

  it('closes after all free days that follow it, however many', () => {
    const days = Array.from({ length: 9 }, (_, i) => `2026-06-${String(15 + i).padStart(2, '0')}`);
    expect(momentsOf('2026-W24', free(...days))[2]).toBe('2026-06-24T08:00');
    const slots = slotsBetween('weekbericht.post', local('2026-06-24T08:29'), local('2026-06-24T08:30'), free(...days));
    expect(slots.map(({ key }) => key)).toEqual(['2026-W24', '2026-W25']);
  });
});

describe('the settings', () => {
  it('move every moment', () => {
    const rhythm: Rhythm = {
      weekcheck: {
        open: { weekday: 2, time: '09:15' },
        openUntil: { weekday: 4, time: '12:00' },
        remind: { weekday: 4, time: '11:00' },
        remindUntil: '16:00',
        close: { weekday: 2, time: '07:45' },
      },
      weekbericht: {
        preview: { weekday: 2, time: '08:15' },
        previewGraceHours: 2,
        post: { weekday: 3, time: '09:45' },
        postWithinDays: 4,
      },
      puls: { ...defaultRhythm.puls, anchor: '2026-03-09', open: { weekday: 3, time: '11:00' } },
      purge: { time: '04:45' },
    };
    const slots = slotsBetween('all', local('2026-03-10T00:00'), local('2026-03-18T10:00'), noord, rhythm);
    expect(
      slots
        .filter(({ job, key }) => key === '2026-W11' || job === 'puls.open')
        .map((s) => [s.job, shown(s.at), shown(s.until)]),
    ).toEqual([
      ['weekcheck.open', '2026-03-10T09:15', '2026-03-12T12:00'],
      ['puls.open', '2026-03-11T11:00', '2026-03-13T11:00'],
      ['weekcheck.remind', '2026-03-12T11:00', '2026-03-12T16:00'],
      ['weekcheck.close', '2026-03-17T07:45', null],
      ['weekbericht.preview', '2026-03-17T08:15', '2026-03-18T11:45'],
      ['weekbericht.post', '2026-03-18T09:45', '2026-03-22T09:45'],
    ]);
    expect(slots.filter(({ job }) => job === 'purge').map(({ at }) => shown(at)!.slice(11))).toEqual(
      Array(9).fill('04:45'),
    );
    expect(momentsOf('2026-W11', noord, rhythm)).toEqual([
      '2026-03-10T09:15',
      '2026-03-12T11:00',
      '2026-03-17T07:45',
      '2026-03-18T09:45',
    ]);
    expect(nextMoment(local('2026-03-12T11:00'), noord, rhythm).job).toBe('weekcheck.close');
  });
});

describe('at one and the same moment', () => {
  it('a week closes first, then its preview is made, and what is purged is purged last', () => {
    const rhythm: Rhythm = { ...defaultRhythm, purge: { time: '08:00' } };
    const slots = slotsBetween('all', local('2026-03-16T07:00'), local('2026-03-16T08:00'), noord, rhythm);
    expect(slots.map(({ job }) => job)).toEqual(['weekcheck.close', 'weekbericht.preview', 'purge']);
  });
});

describe('the next moment', () => {
  it('walks the playground from the birth of its database through the first puls, passing over purges', () => {
    const walk: string[] = [];
    let now = local('2026-03-12T13:55');
    for (let i = 0; i < 6; i += 1) {
      const slot = nextMoment(now, noord);
      walk.push(`${shown(slot.at)!} ${slot.job}`);
      now = slot.at;
    }
    expect(walk).toEqual([
      '2026-03-12T14:00 weekcheck.open',
      '2026-03-13T10:00 weekcheck.remind',
      '2026-03-16T08:00 weekcheck.close',
      '2026-03-16T08:30 weekbericht.post',
      '2026-03-17T10:00 puls.open',
      '2026-03-19T14:00 weekcheck.open',
    ]);
  });

  it('is found past months without a working day', () => {
    const dates = Array.from({ length: 61 }, (_, i) => local('2026-06-01T12:00').add({ hours: 24 * i }));
    const publicHolidays = dates.map((at) => ({ date: shown(at)!.slice(0, 10), name: 'vrij' }));
    const slot = nextMoment(local('2026-06-01T00:00'), makeCalendar({ publicHolidays, schoolHolidays: [] }));
    expect([slot.job, shown(slot.at)]).toEqual(['weekcheck.close', '2026-08-03T08:00']);
  });
});
