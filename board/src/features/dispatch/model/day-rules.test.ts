import { describe, expect, test } from 'vitest';
import { DAY, at, jobOf, technicianOf } from './job-builder';
import { packLane } from './lanes';
import { neighbour } from './neighbour';
import { lateLabel, minutesLate } from '../../../lib/late-words';
import { isOverdue, isRunningOver, landingWarnings, offHours, shiftWarning } from './warnings';

describe('lanes', () => {
  const lanes = (...jobs: Parameters<typeof packLane>[0]) =>
    packLane(jobs).cards.map((card) => [card.id, card.subLane, card.isDoubleBooked]);
  test('overlapping jobs go to further sub-lanes, and back up as soon as there is room', () => {
    expect(lanes(jobOf('c', at(10, 11)), jobOf('a', at(8, 10)), jobOf('b', at(9, 10.5)))).toEqual([
      ['a', 0, true],
      ['b', 1, true],
      ['c', 0, true],
    ]);
  });
  test('touching is not overlapping', () => {
    expect(packLane([jobOf('a', at(8, 9)), jobOf('b', at(9, 10))])).toMatchObject({
      subLanes: 1,
      cards: [{ isDoubleBooked: false }, { isDoubleBooked: false }],
    });
  });
  test('a cancelled job never takes the top from a live one', () => {
    expect(lanes(jobOf('a', at(8, 10), { status: 'CANCELLED' }), jobOf('b', at(9, 11)))).toEqual([
      ['a', 1, false],
      ['b', 0, false],
    ]);
  });
});

describe('late, by the server’s clock', () => {
  const now = at(10, 11).start;
  test('is a scheduled job whose start has passed', () => {
    expect(minutesLate(jobOf('1', at(9.5, 11)), now)).toBe(30);
    expect(minutesLate(jobOf('1', at(10, 11)), now)).toBe(0);
    expect(minutesLate(jobOf('1', at(9, 11), { status: 'IN_PROGRESS' }), now)).toBe(0);
  });
  test('running over is work past its end, overdue is not done by its end', () => {
    expect(isRunningOver(jobOf('1', at(8, 9), { status: 'IN_PROGRESS' }), now)).toBe(true);
    expect(isRunningOver(jobOf('1', at(8, 9)), now)).toBe(false);
    expect(isOverdue(jobOf('1', at(8, 9)), now)).toBe(true);
    expect(isOverdue(jobOf('1', at(8, 9), { status: 'ON_HOLD' }), now)).toBe(false);
  });
  test.each([
    [54, '54 min late'],
    [60, '1 h late'],
    [130, '2 h 10 late'],
    [301, '5 h late'],
    [3000, '2 days late'],
  ])('%i minutes is "%s"', (minutes, words) => expect(lateLabel(minutes)).toBe(words));
});

describe('working hours', () => {
  test('what no shift covers is off', () => {
    expect(offHours([at(13, 17), at(8, 12)], at(0, 24))).toEqual([at(0, 8), at(12, 13), at(17, 24)]);
    expect(offHours([], at(0, 24))).toEqual([at(0, 24)]);
  });
  test('warn outside of shifts and in time off, and of nothing else', () => {
    const ana = technicianOf('ana', { shifts: [at(8, 12), at(13, 17)], timeOff: [{ id: 'off', ...at(12, 13), reason: 'Dentist' }] });
    expect(shiftWarning(at(9, 11), ana, DAY)).toBeNull();
    expect(shiftWarning(at(16, 18), ana, DAY)).toEqual({ kind: 'outsideShift' });
    expect(shiftWarning(at(11, 14), ana, DAY)).toEqual({ kind: 'timeOff', reason: 'Dentist' });
    expect(shiftWarning(at(30, 31), ana, DAY)).toBeNull();
  });
});

describe('R26.21 what speaks against a landing', () => {
  const ana = technicianOf('ana', {
    skills: ['gas', 'Drains'],
    shifts: [at(8, 16)],
    timeOff: [{ id: 'off', ...at(12, 13), reason: null }],
  });
  const where = { window: at(9, 10), technician: ana, day: DAY, nowMs: at(9, 10).start, skills: ['Gas'] };
  const kinds = (more: Partial<typeof where>, job = jobOf('1', null)) =>
    landingWarnings(job, { ...where, ...more }).map(({ kind }) => kind);
  test('is nothing from now on, in a shift, with the skills in any case of letters', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ technician: undefined, skills: ['Jetting'] })).toEqual([]);
  });
  test('is a window that has begun, but not of work that has', () => {
    expect(kinds({ nowMs: where.nowMs + 1 })).toEqual(['past']);
    expect(kinds({ nowMs: where.nowMs + 1, technician: undefined })).toEqual(['past']);
    expect(kinds({ nowMs: at(20, 21).start }, jobOf('1', at(9, 10), { status: 'IN_PROGRESS' }))).toEqual([]);
  });
  test('is each skill that is missing', () => {
    expect(landingWarnings(jobOf('1', null), { ...where, skills: ['Jetting', 'Gas', 'Slab'] })).toEqual([
      { kind: 'lacksSkill', skills: ['Jetting', 'Slab'] },
    ]);
  });
  test('comes with what matters most first', () => {
    const skills = ['Slab'];
    const nowMs = at(23, 24).start;
    expect(kinds({ window: at(15, 17), skills, nowMs })).toEqual(['past', 'lacksSkill', 'outsideShift']);
    expect(kinds({ window: at(12, 13), skills, nowMs })).toEqual(['past', 'timeOff', 'lacksSkill']);
  });
});

describe('arrow keys', () => {
  const lanes: Record<string, ReturnType<typeof jobOf>[]> = {
    ana: [jobOf('1', at(8, 9)), jobOf('2', at(13, 14))],
    luis: [],
    priya: [jobOf('3', at(9, 10)), jobOf('4', at(12, 13))],
  };
  const from = (jobId: string, technicianId: string, key: Parameters<typeof neighbour>[1]) =>
    neighbour({ jobId, technicianId }, key, Object.keys(lanes), (id) => lanes[id]!)?.jobId;
  test('go along the lane by time, before its first card to the row’s head', () => {
    expect([from('1', 'ana', 'ArrowRight'), from('2', 'ana', 'ArrowLeft'), from('1', 'ana', 'End'), from('1', 'ana', 'ArrowLeft')]).toEqual(
      ['2', '1', '2', null],
    );
  });
  test('R30.4 go from head to head, also where there is no job, and from a head to the cards', () => {
    const head = (technicianId: string, key: Parameters<typeof neighbour>[1]) =>
      neighbour({ jobId: null, technicianId }, key, Object.keys(lanes), (id) => lanes[id]!);
    expect(head('ana', 'ArrowDown')).toEqual({ technicianId: 'luis', jobId: null });
    expect(head('luis', 'ArrowRight')).toBeNull();
    expect(head('priya', 'ArrowRight')).toEqual({ technicianId: 'priya', jobId: '3' });
    expect(head('ana', 'PageDown')).toEqual({ technicianId: 'priya', jobId: null });
    expect([head('ana', 'ArrowLeft'), head('ana', 'ArrowUp'), head('priya', 'PageDown')]).toEqual([null, null, null]);
  });
  test('R30.1 Page Down goes ten rows on, or as far as there are jobs', () => {
    const many = Object.fromEntries(
      Array.from({ length: 15 }, (_, row) => [`t${row}`, row % 4 === 0 ? [jobOf(`j${row}`, at(9, 10))] : []]),
    );
    const page = (row: number, key: 'PageUp' | 'PageDown') =>
      neighbour({ jobId: `j${row}`, technicianId: `t${row}` }, key, Object.keys(many), (id) => many[id]!)?.jobId;
    expect([page(0, 'PageDown'), page(4, 'PageDown'), page(12, 'PageUp'), page(8, 'PageUp')]).toEqual(['j12', 'j12', 'j0', 'j0']);
  });
  test('go to the nearest in time of the next lane that has any', () => {
    expect([
      from('2', 'ana', 'ArrowDown'),
      from('1', 'ana', 'ArrowDown'),
      from('4', 'priya', 'ArrowUp'),
      from('4', 'priya', 'ArrowDown'),
    ]).toEqual(['4', '3', '2', undefined]);
  });
});
