import { overlaps } from './board-job';
import type { BoardDay, BoardJob, Span } from './board-job';
import { instantOf } from './geometry';

export type TraySection = 'unassigned' | 'unscheduled' | 'onHold';

/** The lane of the jobs that nobody has: a row of the week, and on a day a section of the tray. */
export const UNASSIGNED = '';

/** Where a job belongs on the board: in its crew's lanes on one of the days, in one section of the tray, or nowhere. */
export interface Placement {
  readonly lanes: readonly string[];
  /** Index of the day on which it begins; the first one for what began before. */
  readonly day: number;
  readonly tray: TraySection | null;
}

const NOWHERE: Placement = { lanes: [], day: 0, tray: null };

/** A job on hold leaves no trace in its old slot; a cancelled one stays in its lane, struck through. */
export function placementOf(job: BoardJob | undefined, days: readonly BoardDay[]): Placement {
  if (!job) return NOWHERE;
  if (job.status === 'ON_HOLD') return { ...NOWHERE, tray: 'onHold' };
  if (job.status === 'DRAFT') return { ...NOWHERE, tray: 'unscheduled' };
  if (!job.window || !overlaps(job.window, spanOf(stretchOf(days)))) return NOWHERE;
  const day = dayAt(job.window.start, days);
  if (job.crew.length) return { lanes: job.crew, day, tray: null };
  return job.status === 'CANCELLED' ? NOWHERE : { lanes: [UNASSIGNED], day, tray: 'unassigned' };
}

export const spanOf = (day: BoardDay): Span => ({ start: day.startMs, end: instantOf(day.minutes, day) });

/** Days in a row as one long day that begins with the first of them. */
export function stretchOf(days: readonly BoardDay[]): BoardDay {
  const [first] = days;
  if (!first) throw new Error('A board has one day at least');
  return days.length === 1 ? first : { ...first, minutes: days.reduce((sum, day) => sum + day.minutes, 0) };
}

/** Index of the day on which an instant falls; of what lies outside, the nearest. */
export function dayAt(instant: number, days: readonly BoardDay[]): number {
  return Math.max(
    0,
    days.findLastIndex((day) => day.startMs <= instant),
  );
}

export const isPlaced = (placement: Placement): boolean => placement.tray !== null || placement.lanes.length > 0;
