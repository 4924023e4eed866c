import DataLoader from 'dataloader';
import { readPhotos, type Photo } from '../attachment/index.js';
import { can, canSeeJob } from '../kernel/authorization.js';
import type { Queryable } from '../platform/database/database.js';
import { memoized, type GraphqlContext } from '../platform/graphql/context.js';
import { readTimeEntries, type TimeEntryRecord } from '../timesheet/index.js';
import { readLineItemsOf, type LineItemRecord } from './job-line-item.repository.js';
import { readNotes, type NoteRecord } from './job-note.repository.js';
import { readFollowUps, readJobIdsOf, readJobRecords, readOverlaps } from './job-query.repository.js';
import type { JobRecord } from './job-record.js';
import type { WorkOrder } from './work-order.js';
import { readWorkOrders } from './work-order.repository.js';

type Loader<Value> = DataLoader<string, Value>;

/**
 * One query for the lists of all the jobs in an answer; fresh for each request and each batch of events. Lists are as of now, while the
 * job of an old event is as of then: a technician who has left its crew since gets them empty.
 */
export class JobLoaders {
  constructor(private readonly db: Queryable) {}

  lineItems(context: GraphqlContext): Loader<LineItemRecord[]> {
    return this.lists(context, 'line items', readLineItemsOf);
  }

  notes(context: GraphqlContext): Loader<NoteRecord[]> {
    return this.lists(context, 'notes', readNotes);
  }

  timeEntries(context: GraphqlContext): Loader<TimeEntryRecord[]> {
    return this.lists(context, 'time entries', readTimeEntries);
  }

  photos(context: GraphqlContext): Loader<Photo[]> {
    return this.lists(context, 'photos', readPhotos);
  }

  /** One, or none where nothing is written. */
  workOrders(context: GraphqlContext): Loader<(WorkOrder & { jobId: string })[]> {
    return this.lists(context, 'work orders', readWorkOrders);
  }

  /** Null where there is none or it is not the viewer's to see. */
  jobs(context: GraphqlContext): Loader<JobRecord | null> {
    return memoized(context, 'jobs', () => {
      const { workspaceId } = context.authorization;
      return new DataLoader<string, JobRecord | null>(async (ids) => {
        const found = await readJobRecords(this.db, workspaceId, ids);
        return ids.map((id) => {
          const job = found.get(id);
          return job && this.isVisible(context, job) ? job : null;
        });
      });
    });
  }

  /** Oldest first, each only if the viewer may see it. */
  followUps(context: GraphqlContext): Loader<JobRecord[]> {
    return memoized(context, 'follow-ups', () => {
      const { workspaceId } = context.authorization;
      return new DataLoader<string, JobRecord[]>(async (ids) => {
        const found = await readFollowUps(this.db, workspaceId, await this.visible(context, ids));
        return ids.map((id) => found.filter((job) => job.followUpOfId === id && this.isVisible(context, job)));
      });
    });
  }

  /** Only what the viewer may see: a colleague's job is not shown by way of one's own. */
  overlaps(context: GraphqlContext): Loader<JobRecord[]> {
    return memoized(context, 'overlaps', () => {
      const { workspaceId } = context.authorization;
      return new DataLoader<string, JobRecord[]>(async (ids) => {
        const overlaps = await readOverlaps(this.db, workspaceId, await this.visible(context, ids));
        const others = await readJobRecords(this.db, workspaceId, [...new Set([...overlaps.values()].flat())]);
        return ids.map((id) =>
          (overlaps.get(id) ?? [])
            .flatMap((other) => others.get(other) ?? [])
            .filter((job) => this.isVisible(context, job))
            .sort((a, b) => Date.parse(a.window!.start) - Date.parse(b.window!.start) || (a.id < b.id ? -1 : 1)),
        );
      });
    });
  }

  /** Those of the jobs that the viewer may see now. */
  async visible({ authorization }: GraphqlContext, ids: readonly string[]): Promise<readonly string[]> {
    if (can(authorization, 'jobs:read')) return ids;
    return authorization.technicianId ? readJobIdsOf(this.db, authorization.workspaceId, authorization.technicianId, ids) : [];
  }

  private isVisible({ authorization }: GraphqlContext, { status, crewIds }: JobRecord): boolean {
    return canSeeJob(authorization, { status, crew: crewIds });
  }

  private lists<Row extends { jobId: string }>(
    context: GraphqlContext,
    key: string,
    read: (db: Queryable, workspaceId: string, jobIds: readonly string[]) => Promise<Row[]>,
  ): Loader<Row[]> {
    return memoized(context, key, () => {
      const { workspaceId } = context.authorization;
      return new DataLoader<string, Row[]>(async (ids) => {
        const found = new Map<string, Row[]>(ids.map((id) => [id, []]));
        for (const row of await read(this.db, workspaceId, await this.visible(context, ids))) found.get(row.jobId)!.push(row);
        return ids.map((id) => found.get(id)!);
      });
    });
  }
}
