import { overlaps } from './board-job';
import type { BoardDay, BoardJob, Span } from './board-job';
import { instantOf } from './geometry';

export type TraySection = 'unassigned' | 'unscheduled' | 'onHold';

/** Where a job belongs on a day's board: in its crew's lanes, in one section of the tray, or nowhere. */
export interface Placement {
  readonly lanes: readonly string[];
  readonly tray: TraySection | null;
}

const NOWHERE: Placement = { lanes: [], tray: null };

/** A job on hold leaves no trace in its old slot; a cancelled one stays in its lane, struck through. */
export function placementOf(job: BoardJob | undefined, day: BoardDay): Placement {
  if (!job) return NOWHERE;
  if (job.status === 'ON_HOLD') return { lanes: [], tray: 'onHold' };
  if (job.status === 'DRAFT') return { lanes: [], tray: 'unscheduled' };
  if (!job.window || !overlaps(job.window, spanOf(day))) return NOWHERE;
  if (job.crew.length) return { lanes: job.crew, tray: null };
  return job.status === 'CANCELLED' ? NOWHERE : { lanes: [], tray: 'unassigned' };
}

export const spanOf = (day: BoardDay): Span => ({ start: day.startMs, end: instantOf(day.minutes, day) });

export const isPlaced = (placement: Placement): boolean => placement.tray !== null || placement.lanes.length > 0;
