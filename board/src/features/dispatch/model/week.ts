import { addDays, clockOn, dayOf, sameClockOn } from '../../../lib/time';
import type { Zone } from '../../../lib/time';
import { MINUTE } from './board-job';
import type { BoardDay, Span } from './board-job';
import { clamp, rowAt, STEP_MIN } from './geometry';
import { firstGap, nextStep } from './give-out';
import { dayAt } from './placement';
import { isRowKey, rowsOf } from './slot';
import type { Carried, LaneSlot, StepKey } from './slot';

/** The week's grid: days across in columns of one width, nobody's row on top and one for each technician. */
export interface WeekMeasure {
  readonly days: readonly BoardDay[];
  readonly zone: Zone;
  readonly columnWidth: number;
  readonly tops: readonly number[];
  /** By row; null is nobody's. */
  readonly technicianIds: readonly (string | null)[];
  /** `08:00`: when a job that had no time begins, where nothing better is known. */
  readonly opening: string;
  /** What is known of somebody's day. */
  readonly roomOf: (technicianId: string | null) => Room;
}

/** When somebody works, what is booked then, and before when nothing can begin any more. */
export interface Room {
  readonly shifts: readonly Span[];
  readonly booked: readonly Span[];
  readonly nowMs: number;
}

/** A window on another day at the same times of its clock. Where the clocks leave nothing of it that way, it is as long as it was. */
export function windowOn(date: string, window: Span, zone: Zone): Span {
  const from = dayOf(window.start, zone);
  if (from === date) return window;
  const start = sameClockOn(date, window.start, zone);
  const endsOn = dayOf(window.end, zone) === from ? date : addDays(date, 1);
  const end = sameClockOn(endsOn, window.end, zone);
  return { start, end: end > start && end - start <= 1440 * MINUTE ? end : start + window.end - window.start };
}

/** The cell under a point, in pixels from the corner of the cells, as far as the card may go there. */
export function weekSlotAt(x: number, y: number, carried: Carried, grid: WeekMeasure): LaneSlot | null {
  return weekSlot(rowAt(grid.tops, y), Math.floor(x / grid.columnWidth), carried, grid);
}

/** Without the START handle the window stays, without TECHNICIAN the row does. */
export function weekSlot(row: number, column: number, carried: Carried, grid: WeekMeasure): LaneSlot | null {
  const { days, technicianIds } = grid;
  const home = homeRow(carried, grid);
  const target = carried.job.handles.includes('TECHNICIAN') || home < 0 ? clamp(row, 0, technicianIds.length - 1) : home;
  const technicianId = technicianIds[target];
  const day = days[clamp(column, 0, days.length - 1)];
  if (technicianId === undefined || !day) return null;
  return { kind: 'lane', row: target, technicianId, window: windowIn(day.date, technicianId, carried, grid) };
}

/** One key of a keyboard drag: a day sideways, a technician or ten of them up or down. */
export function stepWeekSlot(slot: LaneSlot, key: StepKey, carried: Carried, grid: WeekMeasure): LaneSlot {
  const row = slot.row + (isRowKey(key) ? rowsOf(key) : 0);
  const column = dayAt(slot.window.start, grid.days) + (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0);
  return weekSlot(row, column, carried, grid) ?? slot;
}

/** Where a keyboard drag begins: at home, or in nobody's row of the first day for what has no place yet. */
export function homeWeekSlot(carried: Carried, grid: WeekMeasure): LaneSlot | null {
  const { window } = carried.job;
  return weekSlot(Math.max(0, homeRow(carried, grid)), window ? dayAt(window.start, grid.days) : 0, carried, grid);
}

const homeRow = ({ job, fromTechnicianId }: Carried, { technicianIds }: WeekMeasure): number =>
  fromTechnicianId === null && job.window === null ? -1 : technicianIds.indexOf(fromTechnicianId);

function windowIn(date: string, technicianId: string | null, { job, durationMin }: Carried, { zone, opening, roomOf }: WeekMeasure): Span {
  if (job.window) return job.handles.includes('START') ? windowOn(date, job.window, zone) : job.window;
  const { shifts, booked, nowMs } = roomOf(technicianId);
  const opens = clockOn(date, opening, zone);
  const isOver = dayOf(nowMs, zone) > date;
  const notBefore = (ms: number) => nextStep(isOver ? ms : Math.max(ms, nowMs));
  const inShift = shifts
    .filter(({ start }) => dayOf(start, zone) === date)
    .map(({ start, end }) => ({ span: firstGap(notBefore(start), durationMin, booked), end }))
    .find(({ span, end }) => span.end <= end)?.span;
  const start = Math.min(notBefore(opens), clockOn(addDays(date, 1), '00:00', zone) - STEP_MIN * MINUTE);
  return inShift ?? firstGap(dayOf(start, zone) === date ? start : opens, durationMin, booked);
}
