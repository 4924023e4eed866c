import type { Database, Transaction } from '../platform/database/database.js';
import type { EventRow } from '../platform/event-log/event-row.js';

interface Parts {
  database: Database;
  committed: (workspaceId: string, seq: number) => void;
}

/** Two constraints stand behind the looking: no overlap of blocking slots, and one open clock a technician. */
const BACKSTOPS: readonly { code: string; constraint: string }[] = [
  { code: '23P01', constraint: 'job_assignment_no_double_booking' },
  { code: '23505', constraint: 'time_entry_one_open_clock' },
];

/**
 * Runs a command in its transaction and rings the bell when it has written. Commands lock before they look, so a constraint speaks up only
 * when somebody wrote past those locks. What it saw is committed by then: the command is judged once more, now sees it too, and answers as
 * looking would have (the clashing jobs; a job that comes back to a taken slot comes back doubled). A second such error is ours.
 */
export async function runCommand<Outcome extends { events: readonly EventRow[]; batchId: string }>(
  { database, committed }: Parts,
  workspaceId: string,
  batchId: string,
  work: (tx: Transaction) => Promise<Outcome>,
): Promise<Outcome> {
  const outcome = await againAfterBackstop(() => database.transaction(work));
  const last = outcome.events.at(-1);
  // A repeat answers with the first one's batch, which was announced then.
  if (last && outcome.batchId === batchId) committed(workspaceId, last.seq);
  return outcome;
}

/** The same once more when a constraint spoke up: what it saw is committed by then, and looking sees it too. */
export async function againAfterBackstop<Outcome>(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    if (isBackstop(error)) return run();
    throw error;
  }
}

function isBackstop(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  // A distributed table's constraints carry the shard's number at their end.
  return BACKSTOPS.some((backstop) => backstop.code === code && constraint?.startsWith(backstop.constraint));
}
