import { JOB_STATUSES } from '../../job/index.js';
import type { JobStatus } from '../../job/index.js';
import { autoProgress } from './auto-progress.js';
import type { CsvRow } from '../csv/csv-row.js';
import { readPast } from './job-times.js';
import type { Span } from './job-times.js';
import { readTimeEntries } from '../cells/time-entry-cell.js';
import type { WrittenTimeEntry } from '../cells/time-entry-cell.js';
import type { WallClock } from '../cells/wall-clock.js';

/** How far a job has come, and when. Milliseconds since 1970. */
export interface JobProgress {
  status: JobStatus;
  createdAt: number;
  enRouteAt: number | null;
  startedAt: number | null;
  completedAt: number | null;
  heldAt: number | null;
  holdReason: string | null;
  cancelledAt: number | null;
  cancelReason: string | null;
  timeEntries: WrittenTimeEntry[];
}

const MAX_REASON = 500;

/** The row's status with everything the lifecycle asks for in it (docs/spec.md): what no sequence of actions could have made is refused. */
export function readJobProgress(row: CsvRow, window: Span | null, technicians: readonly string[], clock: WallClock): JobProgress {
  const progress = readWritten(row, window, clock);
  if (row.raw('status').toUpperCase() === 'AUTO') Object.assign(progress, autoProgress(row, window, technicians, clock, progress));
  check(row, progress, window, technicians, clock.now.getTime());
  return progress;
}

function readWritten(row: CsvRow, window: Span | null, clock: WallClock): JobProgress {
  const now = clock.now.getTime();
  const statuses = ['AUTO', ...JOB_STATUSES] as const;
  const hint = row.oneOf('status', statuses, row.has('start') ? 'SCHEDULED' : 'DRAFT');
  const status = hint === 'AUTO' ? 'SCHEDULED' : hint;
  const started = readPast(row, 'started', clock, window?.start ?? null);
  const completed = readPast(row, 'completed', clock, started ?? window?.start ?? null);
  const hasStarted = status === 'IN_PROGRESS' || status === 'COMPLETED';
  const startedAt = started ?? (hasStarted && window ? Math.min(window.start, completed ?? now, now) : null);
  const completedAt = completed ?? (status === 'COMPLETED' && window ? Math.max(startedAt ?? 0, Math.min(window.end, now)) : null);
  const earliest = [window?.start, startedAt, completedAt].filter((instant) => instant != null);
  return {
    status,
    createdAt: readPast(row, 'created', clock) ?? Math.min(now, ...earliest),
    enRouteAt: readPast(row, 'en route', clock, window?.start ?? null),
    startedAt,
    completedAt,
    heldAt: readPast(row, 'held', clock) ?? (status === 'ON_HOLD' ? now : null),
    holdReason: row.text('hold reason', MAX_REASON),
    cancelledAt: readPast(row, 'cancelled', clock) ?? (status === 'CANCELLED' ? now : null),
    cancelReason: row.text('cancel reason', MAX_REASON),
    timeEntries: readTimeEntries(row, clock, startedAt ?? window?.start ?? null),
  };
}

function check(row: CsvRow, progress: JobProgress, window: Span | null, technicians: readonly string[], now: number): void {
  const { status, startedAt, completedAt, createdAt, timeEntries } = progress;
  const needs = (columns: string, statuses: readonly JobStatus[]): void => {
    if (row.has(columns) && !statuses.includes(status)) row.refuse(columns, `A job that is ${status} has nothing here.`);
  };
  if (status === 'DRAFT' && row.has('start')) row.refuse('start', 'A draft has no window: leave this empty, or take another status.');
  if (status !== 'DRAFT' && status !== 'CANCELLED' && status !== 'ON_HOLD' && !row.has('start')) {
    row.refuse('start', `A job that is ${status} needs a window.`);
  }
  if ((status === 'IN_PROGRESS' || status === 'COMPLETED') && technicians.length === 0) {
    row.refuse('technicians', `A job that is ${status} needs at least one technician.`);
  }
  if (status === 'COMPLETED' && window !== null && window.start > now) {
    row.refuse('status', 'A job whose window starts in the future cannot be completed yet.');
  }
  if (startedAt !== null && completedAt !== null && completedAt < startedAt)
    row.refuse('completed', 'This is before the start of the work.');
  if (startedAt !== null && row.has('created') && createdAt > startedAt) row.refuse('created', 'This is after the start of the work.');
  if (status === 'ON_HOLD' && !row.has('hold reason')) row.refuse('hold reason', 'A job on hold needs a reason.');
  if (status === 'CANCELLED' && !row.has('cancel reason')) row.refuse('cancel reason', 'A cancelled job needs a reason.');
  needs('hold reason', ['ON_HOLD']);
  needs('held', ['ON_HOLD']);
  needs('cancel reason', ['CANCELLED']);
  needs('cancelled', ['CANCELLED']);
  needs('en route', ['SCHEDULED']);
  if (!isAuto(row)) {
    needs('started', ['IN_PROGRESS', 'COMPLETED', 'ON_HOLD', 'CANCELLED']);
    needs('completed', ['COMPLETED']);
    if (row.has('delay')) row.refuse('delay', 'Only a row with the status AUTO runs late by itself.');
    if (row.has('overrun')) row.refuse('overrun', 'Only a row with the status AUTO runs over by itself.');
  }
  if (timeEntries.length > 0 && status === 'DRAFT') row.refuse('time entries', 'A draft has no hours.');
  if (timeEntries.some((entry) => entry.end === null) && status !== 'IN_PROGRESS' && status !== 'SCHEDULED') {
    row.refuse('time entries', `A job that is ${status} has no open clock.`);
  }
}

function isAuto(row: CsvRow): boolean {
  return row.raw('status').toUpperCase() === 'AUTO';
}
