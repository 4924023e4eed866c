import { DomainError } from '../../kernel/domain-error.js';
import type { Queryable } from '../database/database.js';
import { decodeCursor } from './event-cursor.js';
import type { LogPosition } from './event-cursor.js';
import type { EventRow } from './event-row.js';

/** Why a client has to read its screen afresh instead of following the log. */
export type ResyncReason = 'CURSOR_TOO_OLD' | 'CURSOR_UNKNOWN' | 'LOG_REPLACED' | 'TOO_FAR_BEHIND';

/** How long a cursor stays good. History itself is kept for ever. */
export const SYNC_HORIZON_DAYS = 7;
/** A subscription further behind than this is sent to read its screen afresh, which is cheaper for both sides. */
export const MOST_EVENTS_BEHIND = 20_000;
/** A page ends early when its jobs pass this many stored bytes, so that a page of huge jobs stays in memory. */
const PAGE_BYTES = 2_000_000;

const HEADS = {
  name: 'event-log-heads',
  text: `SELECT workspace_id AS "workspaceId", log_id AS "logId", seq::float8 AS seq FROM workspace_counter WHERE workspace_id = ANY($1::uuid[])`,
};

// A cursor is too old when something that it has not seen happened before the horizon; a quiet month alone ages nothing.
const OPENING = {
  name: 'event-log-opening',
  text: `
    SELECT c.log_id AS "logId", c.seq::float8 AS seq,
           c.seq > $2 AND coalesce((SELECT e.at FROM job_event e WHERE e.workspace_id = $1 AND e.seq = $2 + 1)
                                   < now() - interval '${SYNC_HORIZON_DAYS} days', true) AS "tooOld"
      FROM workspace_counter c WHERE c.workspace_id = $1`,
};

const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const PAGE = {
  name: 'event-log-page',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'seq', seq, 'kind', kind, 'at', ${iso('at')}, 'occurredAt', ${iso('occurred_at')}, 'actor', actor,
             'jobId', job_id, 'jobVersion', job_version, 'job', job, 'changes', changes, 'reason', reason,
             'audienceBefore', audience_before, 'audienceAfter', audience_after, 'undoable', undoable, 'batchId', batch_id,
             'clientMutationId', client_mutation_id, 'entity', entity, 'entityId', entity_id, 'deleted', deleted, 'node', node) ORDER BY seq), '[]')::text AS page
      FROM (SELECT *, sum(coalesce(pg_column_size(job), 0) + coalesce(pg_column_size(node), 0)) OVER (ORDER BY seq)
                      - coalesce(pg_column_size(job), 0) - coalesce(pg_column_size(node), 0) AS bytes_before
              FROM (SELECT * FROM job_event WHERE workspace_id = $1 AND seq > $2 ORDER BY seq LIMIT $3) AS next_events) AS sized
     WHERE bytes_before < ${PAGE_BYTES}`,
};

/** What a cursor leads to: the position to read on from, or why not; and always the log's end. */
export interface Opening {
  head: LogPosition;
  position: number;
  resync: ResyncReason | null;
}

/** Reads a workspace's log in the order in which it was committed. Writing is the commands' business, in their own transactions. */
export class EventLog {
  constructor(private readonly database: Queryable) {}

  /** @throws NOT_FOUND for a workspace that does not exist */
  async head(workspaceId: string): Promise<LogPosition> {
    const head = (await this.heads([workspaceId])).get(workspaceId);
    if (!head) throw noSuchWorkspace();
    return head;
  }

  /** The ends of many logs in one statement; workspaces that do not exist are left out. */
  async heads(workspaceIds: readonly string[]): Promise<Map<string, LogPosition>> {
    const rows = await this.database.query<LogPosition & { workspaceId: string }>(HEADS, [workspaceIds]);
    return new Map(rows.map(({ workspaceId, logId, seq }) => [workspaceId, { logId, seq }]));
  }

  /** The events after `seq` in order: at most `limit`, at least one if there is one, fewer when they are large. */
  async readAfter(workspaceId: string, seq: number, limit: number): Promise<EventRow[]> {
    const [row] = await this.database.query<{ page: string }>(PAGE, [workspaceId, seq, limit]);
    return JSON.parse(row!.page) as EventRow[];
  }

  /** Judges a client's cursor. `mostBehind` applies to subscriptions; a query may page from as far back as the horizon. */
  async open(workspaceId: string, cursor: string, mostBehind = Infinity): Promise<Opening> {
    const asked = decodeCursor(cursor);
    const [found] = await this.database.query<LogPosition & { tooOld: boolean }>(OPENING, [workspaceId, asked?.seq ?? 0]);
    if (!found) throw noSuchWorkspace();
    const head = { logId: found.logId, seq: found.seq };
    if (!asked) return { head, position: head.seq, resync: 'CURSOR_UNKNOWN' };
    if (asked.logId !== head.logId || asked.seq > head.seq) return { head, position: head.seq, resync: 'LOG_REPLACED' };
    if (found.tooOld) return { head, position: head.seq, resync: 'CURSOR_TOO_OLD' };
    if (head.seq - asked.seq > mostBehind) return { head, position: head.seq, resync: 'TOO_FAR_BEHIND' };
    return { head, position: asked.seq, resync: null };
  }
}

function noSuchWorkspace(): DomainError {
  return new DomainError('NOT_FOUND', 'This workspace does not exist.');
}
