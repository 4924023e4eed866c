import { audienceOf, toRecord } from '../../job/index.js';
import type { Job, JobRecord } from '../../job/index.js';
import type { Actor } from '../../kernel/authorization.js';
import type { HistoryWrite } from '../jobs/job-write.js';

const OFFICE: Actor = { kind: 'USER', id: null, name: 'Large Dispatcher' };
const HOUR_MS = 3_600_000;

interface Step {
  kind: string;
  status: Job['status'];
  changed: string[];
  reason: string | null;
}

/** A job before any work on it. */
const PLANNED: Partial<Job> = {
  ...{ startedAt: null, completedAt: null, heldAt: null, holdReason: null, cancelledAt: null, cancelReason: null },
  ...{ clockedIn: [], hasHours: false },
};

/**
 * A job's way to where it is now, in `count` events from CREATED on; the last one holds the job as it stands. Sets the job's version to the
 * number of its events.
 */
export function writeHistory(job: Job, count: number, firstSeq: number): HistoryWrite[] {
  job.version = count;
  const steps = stepsTo(job, count);
  const last = toRecord(job);
  const events: HistoryWrite[] = [];
  let before: JobRecord | null = null;
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const record = isLast ? last : recordAt(job, step, index);
    const crew = audienceOf({ status: record.status, crew: record.crewIds });
    events.push({
      ...{
        seq: firstSeq + index,
        kind: step.kind,
        at: stepTime(job, index, count),
        occurredAt: null,
        actor: OFFICE,
        source: 'API',
        record,
      },
      ...{ changed: step.changed, changes: changesOf(step, before, record), reason: isLast ? step.reason : null },
      ...{ audienceBefore: before === null ? [] : crew, audienceAfter: crew },
    });
    before = record;
  }
  return events;
}

function stepsTo(job: Job, count: number): Step[] {
  const planned = (kind: string, changed: string[]): Step => ({ kind, status: 'SCHEDULED', changed, reason: null });
  const end: Step[] = [];
  if (job.status === 'COMPLETED') {
    end.push({ kind: 'STARTED', status: 'IN_PROGRESS', changed: ['status', 'startedAt'], reason: null });
    end.push({ kind: 'COMPLETED', status: 'COMPLETED', changed: ['status', 'completedAt'], reason: null });
  } else if (job.status === 'IN_PROGRESS')
    end.push({ kind: 'STARTED', status: 'IN_PROGRESS', changed: ['status', 'startedAt'], reason: null });
  else if (job.status === 'CANCELLED') end.push({ kind: 'CANCELLED', status: 'CANCELLED', changed: ['status'], reason: job.cancelReason });
  else if (job.status === 'ON_HOLD') end.push({ kind: 'HELD', status: 'ON_HOLD', changed: ['status'], reason: job.holdReason });
  // With room for CREATED alone, the job was brought in as it stands.
  const created: Step = { ...planned('CREATED', ['status']), status: count === 1 ? job.status : 'SCHEDULED' };
  const tail = end.slice(Math.max(0, end.length - (count - 1)));
  const moves = Array.from({ length: Math.max(0, count - 1 - tail.length) }, () => planned('RESCHEDULED', ['window']));
  return [created, ...moves, ...(count === 1 ? [] : tail)];
}

/** Each step back the visit was planned an hour earlier. */
function recordAt(job: Job, { status }: Step, index: number): JobRecord {
  const hours = status === 'SCHEDULED' ? (job.version - 1 - index) * HOUR_MS : 0;
  const window = job.window && { start: new Date(job.window.start.getTime() - hours), end: new Date(job.window.end.getTime() - hours) };
  const isStarted = status === 'IN_PROGRESS' || status === 'COMPLETED';
  const then: Partial<Job> = { ...PLANNED, status, version: index + 1, window };
  if (isStarted) Object.assign(then, { startedAt: job.startedAt, clockedIn: job.crew, hasHours: true });
  return toRecord({ ...job, ...then });
}

function changesOf(step: Step, before: JobRecord | null, after: JobRecord): HistoryWrite['changes'] {
  if (before === null || step.changed.includes('status')) return [{ field: 'status', from: before?.status ?? null, to: after.status }];
  return [{ field: 'window', from: before.window?.start ?? null, to: after.window?.start ?? null }];
}

function stepTime(job: Job, index: number, count: number): Date {
  if (index === 0) return job.createdAt;
  const span = job.updatedAt.getTime() - job.createdAt.getTime();
  return new Date(job.createdAt.getTime() + Math.floor((span * index) / Math.max(1, count - 1)));
}
