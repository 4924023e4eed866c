import DataLoader from 'dataloader';
import { can, canSeeJob } from '../kernel/authorization.js';
import type { Queryable } from '../platform/database/database.js';
import { memoized, type GraphqlContext } from '../platform/graphql/context.js';
import { readTimeEntries, type TimeEntryRecord } from '../timesheet/index.js';
import { readLineItemsOf, type LineItemRecord } from './job-line-item.repository.js';
import { readNotes, type NoteRecord } from './job-note.repository.js';
import { readJobIdsOf, readJobRecords, readOverlaps } from './job-query.repository.js';
import type { JobRecord } from './job-record.js';

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
            .filter((job) => canSeeJob(context.authorization, { status: job.status, crew: job.crewIds }))
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
