import { v7 as uuid } from 'uuid';
import type { Actor } from '../../kernel/authorization.js';
import type { JobStatus } from '../../job/index.js';
import type { Bulk, CopyValue } from '../bulk.js';
import type { JobWrite } from './job-write.js';

/** Writes whole jobs with everything that hangs on them, by COPY. The counter has to be raised first: numbers and seqs come from it. */
export class JobWriterRepository {
  constructor(
    private readonly bulk: Bulk,
    private readonly workspaceId: string,
    private readonly batchId: string = uuid(),
  ) {}

  /**
   * Reserves `events` seqs and as many numbers as there are jobs, and counts the jobs. The workspace's commands wait from here to the commit,
   * so everything that can be judged has been judged before.
   * @returns the last seq and the last number before the reserved ones
   */
  async reserve(jobs: ReadonlyMap<JobStatus, number>, events: number): Promise<{ seq: number; number: number }> {
    const count = (status: JobStatus): number => jobs.get(status) ?? 0;
    const total = [...jobs.values()].reduce((sum, one) => sum + one, 0);
    const [reserved] = await this.bulk.query<{ seq: string; number: string }>(RESERVE, [
      ...[this.workspaceId, events, total, count('DRAFT'), count('SCHEDULED'), count('IN_PROGRESS')],
      ...[count('ON_HOLD'), count('COMPLETED'), count('CANCELLED')],
    ]);
    if (!reserved) throw new Error(`There is no workspace ${this.workspaceId}.`);
    return { seq: Number(reserved.seq), number: Number(reserved.number) };
  }

  async write(jobs: readonly JobWrite[]): Promise<void> {
    const w = this.workspaceId;
    await this.bulk.copy(
      JOB,
      map(jobs, (write) => [this.job(write)]),
    );
    await this.bulk.copy(
      'job_search (workspace_id, job_id, search)',
      map(jobs, (write) => [[w, write.job.id, write.search]]),
    );
    await this.bulk.copy(
      ASSIGNMENT,
      map(jobs, (write) => this.assignments(write)),
    );
    await this.bulk.copy(
      LINE_ITEM,
      map(jobs, ({ job, lineItems }) =>
        lineItems.map((item, position) => [
          ...[w, item.id, job.id, position, item.priceBookItemId, item.name, item.kind],
          ...[item.quantity, item.unitPriceCents, item.totalCents],
        ]),
      ),
    );
    await this.bulk.copy(
      'job_note (workspace_id, id, job_id, body, pinned, author, at)',
      map(jobs, ({ job, notes }) =>
        notes.map(({ id, body, pinned, author, at }) => [w, id, job.id, body, pinned, JSON.stringify(author), at.toISOString()]),
      ),
    );
    await this.bulk.copy(
      'time_entry (workspace_id, id, job_id, technician_id, clocked_in_at, clocked_out_at)',
      map(jobs, ({ job, timeEntries }) =>
        timeEntries.map(({ id, technicianId, start, end }) => [w, id, job.id, technicianId, start.toISOString(), instant(end)]),
      ),
    );
    await this.bulk.copy(
      EVENT,
      map(jobs, (write) => this.events(write)),
    );
  }

  private job({ job, titleTyped, reference }: JobWrite): CopyValue[] {
    return [
      ...[this.workspaceId, job.id, job.number.slice('JOB-'.length), job.title, titleTyped, job.status, job.priority, job.source],
      ...[job.version, job.customer.id, job.customer.name, JSON.stringify(job.address)],
      ...[instant(job.window?.start), instant(job.window?.end), instant(job.arrivalWindow?.start), instant(job.arrivalWindow?.end)],
      ...[job.crew, job.overlapCrew, job.clockedIn, job.hasHours, job.totalCents, job.lineItemCount],
      ...[instant(job.enRouteAt), instant(job.startedAt), instant(job.completedAt), instant(job.heldAt), job.holdReason],
      ...[instant(job.cancelledAt), job.cancelReason, job.createdAt.toISOString(), job.updatedAt.toISOString(), reference],
    ];
  }

  private assignments({ job, holdsSlot }: JobWrite): CopyValue[][] {
    const range = job.window && `[${job.window.start.toISOString()},${job.window.end.toISOString()})`;
    return job.crew.map((id) => [this.workspaceId, job.id, id, range, holdsSlot, !job.overlapCrew.includes(id)]);
  }

  private events({ job, events }: JobWrite): CopyValue[][] {
    return events.map((event) => [
      ...[this.workspaceId, event.seq, event.kind, event.at.toISOString(), instant(event.occurredAt), actorJson(event.actor), event.source],
      ...[job.id, event.record.version, JSON.stringify(event.record), event.changed, JSON.stringify(event.changes), event.reason],
      ...[event.audienceBefore, event.audienceAfter, false, this.batchId],
    ]);
  }
}

const actorTexts = new WeakMap<Actor, string>();

function actorJson(actor: Actor): string {
  let text = actorTexts.get(actor);
  if (text === undefined) actorTexts.set(actor, (text = JSON.stringify(actor)));
  return text;
}

function instant(date: Date | null | undefined): string | null {
  return date ? date.toISOString() : null;
}

function* map<Item>(items: readonly Item[], rows: (item: Item) => CopyValue[][]): Generator<CopyValue[]> {
  for (const item of items) yield* rows(item);
}

const RESERVE = `
  UPDATE workspace_counter
     SET seq = seq + $2::bigint, job_number = job_number + $3::bigint,
         draft = draft + $4::int, scheduled = scheduled + $5::int, in_progress = in_progress + $6::int,
         on_hold = on_hold + $7::int, completed = completed + $8::int, cancelled = cancelled + $9::int
   WHERE workspace_id = $1 RETURNING seq - $2::bigint AS seq, job_number - $3::bigint AS number`;

const JOB = `job (workspace_id, id, number, title, title_typed, status, priority, source, version, customer_id, customer_name, address,
  window_start, window_end, arrival_start, arrival_end, crew, overlap_crew, clocked_in, has_hours, total_cents, line_item_count,
  en_route_at, started_at, completed_at, held_at, hold_reason, cancelled_at, cancel_reason, created_at, updated_at,
  reference)`;

const ASSIGNMENT = 'job_assignment (workspace_id, job_id, technician_id, time_window, holds_slot, blocking)';

const LINE_ITEM =
  'job_line_item (workspace_id, id, job_id, position, price_book_item_id, name, kind, quantity, unit_price_cents, total_cents)';

const EVENT = `job_event (workspace_id, seq, kind, at, occurred_at, actor, source, job_id, job_version, job, changed, changes, reason,
  audience_before, audience_after, undoable, batch_id)`;
