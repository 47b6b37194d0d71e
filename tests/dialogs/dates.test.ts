import { describe, expect, test } from 'vitest';
import {
  beforeWords,
  dateWithYear,
  dateWords,
  dayWords,
  momentWords,
  monthNumber,
  rangeWithYear,
  rangeWords,
  weekNumber,
} from '../../dialogs/taal/dates.ts';
import { andList, capital, fitting, sentence, shortened } from '../../dialogs/taal/phrases.ts';

describe('days and moments in Dutch', () => {
  test.each([
    ['2026-03-16T07:30:00Z', 'maandag 16 maart om 08.30 uur'],
    ['2026-07-06T06:30:00Z', 'maandag 6 juli om 08.30 uur'],
    ['2026-03-28T23:30:00Z', 'zondag 29 maart om 00.30 uur'],
    ['2026-03-29T01:00:00Z', 'zondag 29 maart om 03.00 uur'],
    ['2026-10-25T01:30:00Z', 'zondag 25 oktober om 02.30 uur'],
    ['2026-12-31T23:00:00Z', 'vrijdag 1 januari om 00.00 uur'],
  ])('%s is said as %s, wherever the machine stands', (iso, said) => {
    expect(momentWords(Date.parse(iso))).toBe(said);
  });

  test('a day is said with its weekday', () => {
    expect(dayWords(Date.parse('2026-03-12T13:00:00Z'))).toBe('donderdag 12 maart');
  });

  test('a date is said without a zero, and with a year where that is wanted', () => {
    expect(dateWords('2026-04-09')).toBe('9 april');
    expect(beforeWords('2026-04-09')).toBe('vóór 9 april');
    expect(dateWithYear('2027-01-01')).toBe('1 januari 2027');
  });

  test.each([
    ['2026-03-09', '2026-03-15', '9 t/m 15 maart', '9 t/m 15 maart 2026'],
    ['2026-03-30', '2026-04-05', '30 maart t/m 5 april', '30 maart t/m 5 april 2026'],
    ['2026-12-28', '2027-01-03', '28 december t/m 3 januari', '28 december 2026 t/m 3 januari 2027'],
    ['2026-03-09', '2026-03-09', '9 maart', '9 maart 2026'],
  ])('%s to %s is said as %s', (from, until, said, full) => {
    expect(rangeWords(from, until)).toBe(said);
    expect(rangeWithYear(from, until)).toBe(full);
  });

  test('a week is said by its number alone', () => {
    expect(weekNumber('2026-W09')).toBe(9);
    expect(weekNumber('2026-W53')).toBe(53);
  });

  test('what is no date or week is a mistake and throws', () => {
    expect(() => dateWords('9 april')).toThrow(RangeError);
    expect(() => weekNumber('W11')).toThrow(RangeError);
  });

  test.each([
    ['maart', 3],
    ['mrt', 3],
    ['sept.', 9],
    ['Mei', 5],
    ['feb', 2],
    ['ma', null],
    ['maartje', null],
  ])('the month %s is read as %s', (written, month) => {
    expect(monthNumber(written)).toBe(month);
  });
});

describe('phrases', () => {
  test('a list is said with commas and one "en"', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => andList(items))).toEqual([
      '',
      'a',
      'a en b',
      'a, b en c',
    ]);
  });

  test('a sentence ends with a mark, and with no second one', () => {
    expect(['koffie', 'koffie.', 'wat?', 'zo!', 'hij zei ‘ja.’'].map(sentence)).toEqual([
      'koffie.',
      'koffie.',
      'wat?',
      'zo!',
      'hij zei ‘ja.’',
    ]);
  });

  test('a shortened text says that it goes on, and never breaks an emoji', () => {
    expect(shortened('🙂🙂🙂', 2)).toBe('🙂…');
    expect(shortened('kort', 4)).toBe('kort');
    expect(fitting(5, 'te lang voor hier', 'kort')).toBe('kort');
    expect(capital('écht')).toBe('Écht');
  });
});
