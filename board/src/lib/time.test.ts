import { describe, expect, test } from 'vitest';
import * as time from './time';

const austin = { timeZone: 'America/Chicago', locale: 'en-US' };
const berlin = { timeZone: 'Europe/Berlin', locale: 'de-DE' };
const lordHowe = { timeZone: 'Australia/Lord_Howe', locale: 'en-AU' };
const saoPaulo = { timeZone: 'America/Sao_Paulo', locale: 'en-US' }; // Changed its clocks at midnight until 2019.

describe('DAY the workspace’s day', () => {
  test('an instant belongs to the day of the workspace’s zone', () => {
    expect(time.dayOf('2026-11-25T05:59:59Z', austin)).toBe('2026-11-24');
    expect(time.dayOf('2026-11-25T06:00:00Z', austin)).toBe('2026-11-25');
  });

  test.each([
    ['2026-11-24', austin, 1440],
    ['2026-03-08', austin, 1380],
    ['2026-11-01', austin, 1500],
    ['2026-03-29', berlin, 1380],
    ['2026-10-25', berlin, 1500],
    ['2026-04-05', lordHowe, 1470],
    ['2026-10-04', lordHowe, 1410],
    ['2018-11-04', saoPaulo, 1380],
  ])('%s in %o has %i minutes', (day, zone, minutes) => {
    expect(time.dayLength(day, zone)).toBe(minutes);
  });

  test.each(['2026-03-08', '2026-11-01', '2026-11-24'])('every quarter of an hour of %s goes to an instant and back', (day) => {
    for (let minutes = 0; minutes <= time.dayLength(day, austin); minutes += 15)
      expect(time.minutesInto(day, time.instantAt(day, minutes, austin), austin)).toBe(minutes);
  });

  test('a window keeps its length over the change of the clocks', () => {
    const start = time.instantAt('2026-03-08', 90, austin);
    const end = time.instantAt('2026-03-08', 210, austin);
    expect(time.clockRange(start, end, austin)).toBe('1:30–4:30 AM'); // Two hours: from two to three there is no clock.
  });

  test('the wall clock of a shift, on days of every length', () => {
    expect(time.minutesAtClock('2026-11-24', '08:00', austin)).toBe(480);
    expect(time.minutesAtClock('2026-03-08', '08:00', austin)).toBe(420);
    expect(time.minutesAtClock('2026-11-01', '08:00', austin)).toBe(540);
    expect(time.minutesAtClock('2026-11-01', '01:30', austin)).toBe(90); // Shows twice: the earlier.
    expect(time.minutesAtClock('2026-11-01', '24:00', austin)).toBe(1500);
  });

  test('a typed time on the days when the clocks change: none, one or two instants', () => {
    const iso = (day: string, clock: string, zone = austin) =>
      time.instantsOfClock(day, clock, zone).map((at) => new Date(at).toISOString());
    expect(iso('2026-11-24', '02:30')).toEqual(['2026-11-24T08:30:00.000Z']);
    expect(iso('2026-03-08', '02:00')).toEqual([]);
    expect(iso('2026-03-08', '02:59')).toEqual([]);
    expect(iso('2026-03-08', '03:00')).toEqual(['2026-03-08T08:00:00.000Z']);
    expect(iso('2026-11-01', '01:30')).toEqual(['2026-11-01T06:30:00.000Z', '2026-11-01T07:30:00.000Z']);
    expect(iso('2026-11-01', '02:00')).toEqual(['2026-11-01T08:00:00.000Z']);
    expect(iso('2018-11-04', '00:30', saoPaulo)).toEqual([]); // Midnight itself was left out.
    expect(iso('2026-04-05', '01:45', lordHowe)).toHaveLength(2);
    expect(iso('2026-10-04', '02:15', lordHowe)).toEqual([]);
    expect(time.clockWords('02:30', austin)).toBe('2:30 AM');
    expect(time.clockWords('14:00', berlin)).toBe('14:00');
  });

  test('days follow one another over months and years', () => {
    expect(time.addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(time.addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});

describe('WORDS the shop’s', () => {
  const at = (clock: string) => `2026-11-24T${clock}:00-06:00`;

  test.each([
    ['08:00', '09:30', '8–9:30 AM'],
    ['09:45', '11:30', '9:45–11:30 AM'],
    ['11:30', '13:00', '11:30 AM–1 PM'],
    ['12:30', '14:00', '12:30–2 PM'],
    ['00:00', '01:00', '12–1 AM'],
  ])('%s to %s is %s', (start, end, words) => {
    expect(time.clockRange(at(start), at(end), austin)).toBe(words);
  });

  test('a 24-hour locale keeps its hours whole', () => {
    expect(time.clockRange('2026-11-24T07:00:00Z', '2026-11-24T12:30:00Z', berlin)).toBe('8:00–13:30');
  });

  test('a card’s window leaves noon to its place', () => {
    expect(time.shortClockRange(at('11:30'), at('13:00'), austin)).toBe('11:30–1');
  });

  test('days', () => {
    expect(time.dayName('2026-11-24', austin)).toBe('Tue 24 Nov');
    expect(time.dayName('2027-01-04', austin, '2026-11-24')).toBe('Mon 4 Jan 2027');
    expect(time.longDayName('2026-11-24', austin)).toBe('Tuesday 24 November 2026');
    expect(time.relativeDayName('2026-11-25', '2026-11-24', austin)).toBe('Tomorrow');
    expect(time.windowName({ start: at('14:00'), end: at('16:00') }, austin)).toBe('Tue 24 Nov, 2–4 PM');
  });

  test('lengths', () => {
    expect([0.99, 37, 725, -3].map(time.duration)).toEqual(['0:00', '0:37', '12:05', '0:00']);
    expect([9, 60, 80].map(time.durationWords)).toEqual(['9 min', '1 h', '1 h 20 min']);
  });
});
