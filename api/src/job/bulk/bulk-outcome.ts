import type { ErrorCode } from '../../kernel/domain-error.js';
import type { EventRow } from '../../platform/event-log/event-row.js';
import type { FieldChange } from '../job.changes.js';
import type { JobRecord } from '../job-record.js';

/** A job that was left as it is, and why. */
export interface BulkFailure {
  jobId: string;
  code: ErrorCode;
  message: string;
}

/** What came, or on a dry run would come, of a change of many jobs. */
export interface BulkOutcome {
  /** The jobs after; on a dry run as they are. */
  succeeded: JobRecord[];
  failed: BulkFailure[];
  changes: { job: JobRecord; changes: readonly FieldChange[] }[];
  events: EventRow[];
  /** Null on a dry run. */
  batchId: string | null;
}

/** The jobs after and what changed, as the events tell it, and behind them those with nothing to change. */
export function changesFirst(
  events: readonly EventRow[],
  unchanged: readonly JobRecord[] = [],
): Pick<BulkOutcome, 'succeeded' | 'changes'> {
  const after = events.map((event) => event.job as JobRecord);
  return { succeeded: [...after, ...unchanged], changes: events.map(({ changes }, index) => ({ job: after[index]!, changes })) };
}
