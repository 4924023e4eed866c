import type { BoardDay, BoardJob, Span } from './board-job';
import { MINUTE, isBooked, overlaps } from './board-job';
import { clamp, instantOf, minuteOf, rowAt, snap } from './geometry';
import type { TraySection } from './placement';

/** Where a card would land: a technician (null: nobody) and a window, or a section of the tray. */
export type Slot =
  | { readonly kind: 'lane'; readonly row: number; readonly technicianId: string | null; readonly window: Span }
  | { readonly kind: 'tray'; readonly section: TraySection };

export type LaneSlot = Slot & { readonly kind: 'lane' };

/** What is in hand: which handles the API gave it decides which directions move. */
export interface Carried {
  readonly job: BoardJob;
  /** The lane it was taken from; null when it came from the tray. */
  readonly fromTechnicianId: string | null;
  readonly durationMin: number;
}

export interface GridMeasure {
  readonly day: BoardDay;
  readonly pxPerMin: number;
  readonly tops: readonly number[];
  readonly technicianIds: readonly string[];
}

/** How long a job without a window is taken to last when it is first put on the board. */
export const DEFAULT_DURATION_MIN = 60;

/**
 * The slot whose left edge lies at `x` and whose row lies under `y`, both in pixels from the corner of the lanes.
 * Without the START handle the window stays; without TECHNICIAN the row does.
 */
export function slotAt(x: number, y: number, carried: Carried, grid: GridMeasure): LaneSlot | null {
  return laneSlot(rowAt(grid.tops, y), snap(x / grid.pxPerMin), carried, grid);
}

/** The lane slot nearest to a row and a minute that the card may take; null when there are no technicians. */
export function laneSlot(row: number, minute: number, carried: Carried, grid: GridMeasure): LaneSlot | null {
  const { day, technicianIds } = grid;
  const home = carried.fromTechnicianId ? technicianIds.indexOf(carried.fromTechnicianId) : -1;
  const target = carried.job.handles.includes('TECHNICIAN') || home < 0 ? clamp(row, 0, technicianIds.length - 1) : home;
  const technicianId = technicianIds[target];
  if (technicianId === undefined) return null;
  const window = carried.job.window;
  const fixed = window && !carried.job.handles.includes('START') ? window.start : null;
  if (fixed !== null)
    return { kind: 'lane', row: target, technicianId, window: { start: fixed, end: fixed + carried.durationMin * MINUTE } };
  const start = instantOf(clamp(minute, 0, Math.max(0, day.minutes - Math.min(carried.durationMin, day.minutes))), day);
  return { kind: 'lane', row: target, technicianId, window: { start, end: start + carried.durationMin * MINUTE } };
}

/** Live jobs of the lane that the window would overlap, the carried one aside: a preview, the API decides. */
export function clashesWith(window: Span, carriedId: string, laneJobs: readonly BoardJob[]): BoardJob[] {
  return laneJobs.filter((job) => job.id !== carriedId && isBooked(job) && job.window && overlaps(job.window, window));
}

/** Rows that PageUp and PageDown go by. */
export const PAGE_ROWS = 10;
const ROWS = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE_ROWS, PageDown: PAGE_ROWS } as const;

export type RowKey = keyof typeof ROWS;
export type StepKey = 'ArrowLeft' | 'ArrowRight' | RowKey;
export const isRowKey = (key: string): key is RowKey => key in ROWS;
export const isStepKey = (key: string): key is StepKey => key === 'ArrowLeft' || key === 'ArrowRight' || isRowKey(key);
/** How many rows down a key goes. */
export const rowsOf = (key: RowKey): number => ROWS[key];

/** One key of a keyboard drag: a quarter hour sideways, a technician or ten of them up or down. */
export function stepSlot(slot: LaneSlot, key: StepKey, carried: Carried, grid: GridMeasure): LaneSlot {
  const minute = minuteOf(slot.window.start, grid.day);
  const row = slot.row + (isRowKey(key) ? rowsOf(key) : 0);
  // From an odd minute (8:05) the first step goes to the next quarter hour, not past it.
  const next = key === 'ArrowRight' ? snap(minute + 7.5 + 0.01) : key === 'ArrowLeft' ? snap(minute - 7.5 - 0.01) : minute;
  return laneSlot(row, next, carried, grid) ?? slot;
}

/** A window's new end after a drag of its right edge; at least a quarter hour, at most what is left of 24 hours. */
export function resizedWindow(window: Span, deltaMin: number, day: BoardDay): Span {
  const end = snap(minuteOf(window.end, day) + deltaMin);
  const start = minuteOf(window.start, day);
  return { start: window.start, end: instantOf(clamp(end, start + 15, start + 24 * 60), day) };
}
