import { describe, expect, test } from 'vitest';
import { DAY, at, jobOf } from './job-builder';
import { rowAt } from './geometry';
import { processDrop, patchFor } from './process-drop';
import { clashesWith, laneSlot, resizedWindow, slotAt, stepSlot } from './slot';
import type { Carried, GridMeasure, Slot } from './slot';

const grid: GridMeasure = { day: DAY, pxPerMin: 2.5, tops: [0, 64, 188, 252], technicianIds: ['ana', 'luis', 'priya'] };
const carry = (job = jobOf('1', at(8, 9)), from: string | null = 'ana'): Carried => ({ job, fromTechnicianId: from, durationMin: 60 });
const lane = (slot: Slot | null) => slot as Slot & { kind: 'lane' };
const HOUR = 150;

describe('rows', () => {
  test('grow by 60 px for each further lane', () => expect(grid.tops).toEqual([0, 64, 188, 252]));
  test.each([
    [-20, 0],
    [63, 0],
    [64, 1],
    [187, 1],
    [188, 2],
    [9999, 2],
  ])('the one under %i px is %i', (y, row) => expect(rowAt(grid.tops, y)).toBe(row));
});

describe('slotAt', () => {
  test('snaps to the quarter hour and takes the row', () => {
    expect(slotAt(10 * HOUR + 20, 70, carry(), grid)).toEqual({ kind: 'lane', row: 1, technicianId: 'luis', window: at(10.25, 11.25) });
  });
  test('stays within the day', () => {
    expect(lane(slotAt(-500, 0, carry(), grid)).window).toEqual(at(0, 1));
    expect(lane(slotAt(99_999, 0, carry(), grid)).window).toEqual(at(23, 24));
  });
  test('without the START handle the window stays', () => {
    const running = jobOf('1', at(8, 9), { handles: ['END', 'TECHNICIAN'] });
    expect(slotAt(12 * HOUR, 190, carry(running), grid)).toMatchObject({ technicianId: 'priya', window: at(8, 9) });
  });
  test('R30.1 without the START handle a changed length keeps the start', () => {
    const running = jobOf('1', at(8, 9), { handles: ['END', 'TECHNICIAN'] });
    const longer = { ...carry(running), durationMin: 90 };
    expect(lane(laneSlot(1, 700, longer, grid))).toMatchObject({ technicianId: 'luis', window: at(8, 9.5) });
  });
  test('without the TECHNICIAN handle the row stays', () => {
    const own = jobOf('1', at(8, 9), { handles: ['START', 'END'] });
    expect(slotAt(12 * HOUR, 190, carry(own), grid)).toMatchObject({ technicianId: 'ana', window: at(12, 13) });
  });
  test.each([1380, 1500])('knows a day of %i minutes', (minutes) => {
    const slot = laneSlot(0, 9999, carry(), { ...grid, day: { ...DAY, minutes } });
    expect((lane(slot).window.end - DAY.startMs) / 60_000).toBe(minutes);
  });
  test('there is none without technicians', () => expect(laneSlot(0, 60, carry(), { ...grid, technicianIds: [] })).toBeNull());
});

describe('keys', () => {
  const from = (start: number): Slot & { kind: 'lane' } => ({ kind: 'lane', row: 0, technicianId: 'ana', window: at(start, start + 1) });
  test('go by a quarter hour and by a technician', () => {
    expect(stepSlot(from(8), 'ArrowRight', carry(), grid).window.start).toBe(at(8.25, 9).start);
    expect(stepSlot(from(8), 'ArrowLeft', carry(), grid).window.start).toBe(at(7.75, 9).start);
    expect(stepSlot(from(8), 'ArrowDown', carry(), grid)).toMatchObject({ technicianId: 'luis', window: at(8, 9) });
    expect(stepSlot(from(8), 'ArrowUp', carry(), grid).row).toBe(0);
  });
  test('R30.1 Page Down and Up go by ten technicians, to the last and first at most', () => {
    expect(stepSlot(from(8), 'PageDown', carry(), grid)).toMatchObject({ technicianId: 'priya', window: at(8, 9) });
    expect(stepSlot(from(8), 'PageUp', carry(), grid).row).toBe(0);
  });
  test('from an odd minute go to the next quarter hour, not past it', () => {
    const odd = 8 + 5 / 60;
    expect(stepSlot(from(odd), 'ArrowRight', carry(), grid).window.start).toBe(at(8.25, 9).start);
    expect(stepSlot(from(odd), 'ArrowLeft', carry(), grid).window.start).toBe(at(8, 9).start);
  });
});

test('a clash is a live job at the same time; touching is none', () => {
  const jobs = [
    jobOf('1', at(8, 9)),
    jobOf('2', at(9, 10)),
    jobOf('3', at(10, 11), { status: 'CANCELLED' }),
    jobOf('4', at(10.5, 12), { status: 'IN_PROGRESS' }),
  ];
  expect(clashesWith(at(9.5, 11), '1', jobs).map((job) => job.id)).toEqual(['2', '4']);
  expect(clashesWith(at(8, 9), '1', jobs)).toEqual([]);
});

test('a resize keeps the start and a quarter hour at least', () => {
  expect(resizedWindow(at(8, 9), 40, DAY)).toEqual(at(8, 9.75));
  expect(resizedWindow(at(8, 9), -500, DAY)).toEqual(at(8, 8.25));
});

describe('processDrop', () => {
  const slot = (technicianId: string, window = at(10, 11)): Slot => ({ kind: 'lane', row: 0, technicianId, window });
  test('where it was is nothing', () => expect(processDrop(carry(), slot('ana', at(8, 9)))).toBeNull());
  test('outside of the board is nothing', () => expect(processDrop(carry(), null)).toBeNull());
  test('another time keeps the crew', () => {
    expect(processDrop(carry(), slot('ana'))).toEqual({ kind: 'move', jobId: '1', window: at(10, 11) });
  });
  test('another lane says which one it left', () => {
    const intent = { kind: 'move', jobId: '1', window: at(10, 11), technicianId: 'luis', fromTechnicianId: 'ana' };
    expect(processDrop(carry(), slot('luis'))).toEqual(intent);
  });
  test('from the tray there is no lane to leave', () => {
    const job = jobOf('1', null);
    expect(processDrop(carry(job, null), slot('luis'))).toEqual({ kind: 'move', jobId: '1', window: at(10, 11), technicianId: 'luis' });
  });
  test('on the tray empties the crew, unschedules or holds', () => {
    const on = (section: 'unassigned' | 'unscheduled' | 'onHold') => processDrop(carry(), { kind: 'tray', section });
    expect(on('unassigned')).toEqual({ kind: 'move', jobId: '1', window: at(8, 9), technicianId: null, fromTechnicianId: 'ana' });
    expect(on('unscheduled')).toEqual({ kind: 'unschedule', jobId: '1' });
    expect(on('onHold')).toEqual({ kind: 'hold', jobId: '1' });
  });
  test('only the member whose lane the card left is replaced', () => {
    const job = jobOf('1', at(8, 9), { crew: ['ana', 'luis'] });
    const crewAfter = (technicianId: string | null, fromTechnicianId: string) =>
      patchFor({ kind: 'move', jobId: '1', window: at(8, 9), technicianId, fromTechnicianId }, job).crew;
    expect(crewAfter('priya', 'luis')).toEqual(['ana', 'priya']);
    expect(crewAfter('luis', 'ana')).toEqual(['luis']);
    expect(crewAfter(null, 'ana')).toEqual([]);
  });
});
