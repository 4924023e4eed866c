import { describe, expect, test } from 'vitest';
import { dayLength, dayOf, startOfDay, weekOf } from '../../../lib/time';
import type { BoardDay, BoardJob } from './board-job';
import { jobOf } from './job-builder';
import type { Carried } from './slot';
import { homeWeekSlot, stepWeekSlot, weekSlotAt, windowOn } from './week';
import type { WeekMeasure } from './week';

const zone = { timeZone: 'America/Chicago', locale: 'en-US' };
const week = (date: string): BoardDay[] =>
  weekOf(date, zone).map((day) => ({ date: day, startMs: startOfDay(day, zone), minutes: dayLength(day, zone) }));
const span = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) });
const text = ({ start, end }: { start: number; end: number }) => `${new Date(start).toISOString()} ${new Date(end).toISOString()}`;

/** 22 to 28 November 2026, Sunday to Saturday. */
const grid: WeekMeasure = {
  days: week('2026-11-24'),
  zone,
  columnWidth: 100,
  tops: [0, 60, 120, 180],
  technicianIds: [null, 'ana', 'luis'],
  opening: '08:00',
  roomOf: () => ({ shifts: [], booked: [], nowMs: Date.parse('2026-11-20T12:00Z') }),
};
const tuesday = span('2026-11-24T15:00:00Z', '2026-11-24T16:30:00Z');
const carry = (job: BoardJob = jobOf('1', tuesday), from: string | null = 'ana'): Carried => ({
  job,
  fromTechnicianId: from,
  durationMin: 90,
});

describe('R25.2 another day keeps the wall clock', () => {
  test.each([
    [
      'into summer time',
      '2027-03-12',
      '2027-03-12T15:00:00Z',
      '2027-03-12T16:30:00Z',
      '2027-03-15',
      '2027-03-15T14:00:00.000Z 2027-03-15T15:30:00.000Z',
    ],
    [
      'out of it',
      '2026-10-30',
      '2026-10-30T14:00:00Z',
      '2026-10-30T15:30:00Z',
      '2026-11-02',
      '2026-11-02T15:00:00.000Z 2026-11-02T16:30:00.000Z',
    ],
    [
      'past midnight',
      '2026-11-24',
      '2026-11-25T04:00:00Z',
      '2026-11-25T08:00:00Z',
      '2026-11-26',
      '2026-11-27T04:00:00.000Z 2026-11-27T08:00:00.000Z',
    ],
    // 1:30 to 3:30: an hour less of it is left in spring, one more in autumn.
    [
      'across the gap',
      '2027-03-13',
      '2027-03-13T07:30:00Z',
      '2027-03-13T09:30:00Z',
      '2027-03-14',
      '2027-03-14T07:30:00.000Z 2027-03-14T08:30:00.000Z',
    ],
    [
      'across the hour that comes twice',
      '2026-10-31',
      '2026-10-31T05:30:00Z',
      '2026-10-31T08:30:00Z',
      '2026-11-01',
      '2026-11-01T05:30:00.000Z 2026-11-01T09:30:00.000Z',
    ],
    // 2:15 to 2:45 do not exist: the first instant after the gap, and as long as it was.
    [
      'into the gap',
      '2027-03-13',
      '2027-03-13T08:15:00Z',
      '2027-03-13T08:45:00Z',
      '2027-03-14',
      '2027-03-14T08:00:00.000Z 2027-03-14T08:30:00.000Z',
    ],
  ])('%s', (_, from, start, end, to, moved) => {
    const window = span(start, end);
    expect(dayOf(window.start, zone)).toBe(from);
    expect(text(windowOn(to, window, zone))).toBe(moved);
  });

  test('and the same day changes nothing', () => expect(windowOn('2026-11-24', tuesday, zone)).toBe(tuesday));
});

describe('a cell of the week', () => {
  test('is a technician and a day', () => {
    const slot = weekSlotAt(450, 130, carry(), grid);
    expect(slot).toMatchObject({ row: 2, technicianId: 'luis' });
    expect(text(slot!.window)).toBe('2026-11-26T15:00:00.000Z 2026-11-26T16:30:00.000Z');
  });
  test('of nobody is the first row', () =>
    expect(weekSlotAt(250, 10, carry(), grid)).toMatchObject({ row: 0, technicianId: null, window: tuesday }));
  test('is kept within the week', () => {
    expect(weekSlotAt(-50, 9_999, carry(), grid)).toMatchObject({ row: 2, window: windowOn('2026-11-22', tuesday, zone) });
    expect(weekSlotAt(9_999, -9, carry(), grid)).toMatchObject({ row: 0, window: windowOn('2026-11-28', tuesday, zone) });
  });
  test('without the START handle keeps the day, without TECHNICIAN the row', () => {
    const running = jobOf('1', tuesday, { handles: ['END', 'TECHNICIAN'] });
    expect(weekSlotAt(650, 130, carry(running), grid)).toMatchObject({ technicianId: 'luis', window: tuesday });
    const own = jobOf('1', tuesday, { handles: ['START'] });
    expect(weekSlotAt(650, 130, carry(own), grid)).toMatchObject({ technicianId: 'ana', window: windowOn('2026-11-28', tuesday, zone) });
  });
  test('begins at the opening for what has no time', () => {
    expect(text(weekSlotAt(150, 70, carry(jobOf('1', null), null), grid)!.window)).toBe(
      '2026-11-23T14:00:00.000Z 2026-11-23T15:30:00.000Z',
    );
  });
  test.each([
    ['when the shift begins', '2026-11-20T12:00Z', [], '15:00'],
    ['after what is booked then', '2026-11-20T12:00Z', [['15:30', '17:10']], '17:15'],
    ['not before now', '2026-11-23T17:07Z', [], '17:15'],
    ['in the afternoon where the morning is full', '2026-11-20T12:00Z', [['15:00', '18:00']], '20:00'],
    ['after everything where nothing is free', '2026-11-20T12:00Z', [['14:00', '23:00']], '23:00'],
    ['at the opening of a day that is over', '2026-11-24T12:00Z', [], '15:00'],
  ])('what has no time goes into the room of that day: %s', (_where, now, taken, begins) => {
    const on = (from: string, to: string) => span(`2026-11-23T${from}:00Z`, `2026-11-23T${to}:00Z`);
    const shifts = [on('15:00', '19:00'), on('20:00', '22:00')];
    const room = { shifts, booked: taken.map(([from, to]) => on(from!, to!)), nowMs: Date.parse(now) };
    const { window } = weekSlotAt(150, 70, carry(jobOf('1', null), null), { ...grid, roomOf: () => room })!;
    expect(text(window).slice(11, 16)).toBe(begins);
  });
});

describe('keys', () => {
  test('go by a day and by a technician', () => {
    const home = homeWeekSlot(carry(), grid)!;
    expect(home).toMatchObject({ row: 1, technicianId: 'ana', window: tuesday });
    expect(stepWeekSlot(home, 'ArrowRight', carry(), grid).window).toEqual(windowOn('2026-11-25', tuesday, zone));
    expect(stepWeekSlot(home, 'ArrowLeft', carry(), grid).window).toEqual(windowOn('2026-11-23', tuesday, zone));
    expect(stepWeekSlot(home, 'ArrowUp', carry(), grid)).toMatchObject({ technicianId: null, window: tuesday });
    expect(stepWeekSlot(home, 'ArrowDown', carry(), grid)).toMatchObject({ technicianId: 'luis', window: tuesday });
  });
  test('begin with the unassigned in nobody’s row, and with what has no day on the first', () => {
    expect(homeWeekSlot(carry(jobOf('1', tuesday, { crew: [] }), null), grid)).toMatchObject({ row: 0, window: tuesday });
    expect(homeWeekSlot(carry(jobOf('1', null), null), grid)).toMatchObject({ row: 0, technicianId: null });
  });
});
