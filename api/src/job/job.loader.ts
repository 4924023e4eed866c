import DataLoader from 'dataloader';
import { canSeeJob } from '../kernel/authorization.js';
import type { Queryable } from '../platform/database/database.js';
import { memoized, type GraphqlContext } from '../platform/graphql/context.js';
import { readTimeEntries, type TimeEntryRecord } from '../timesheet/index.js';
import { readJobRecords, readLineItemsOf, readNotes, readOverlaps, type LineItemRecord, type NoteRecord } from './job-query.repository.js';
import type { JobRecord } from './job-record.js';

type Loader<Value> = DataLoader<string, Value>;

/** One query for the lists of all the jobs in an answer; fresh for each request and each batch of events. */
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
        const overlaps = await readOverlaps(this.db, workspaceId, ids);
        const others = await readJobRecords(this.db, workspaceId, [...new Set([...overlaps.values()].flat())]);
        return ids.map((id) =>
          overlaps
            .get(id)!
            .flatMap((other) => others.get(other) ?? [])
            .filter((job) => canSeeJob(context.authorization, { status: job.status, crew: job.crewIds }))
            .sort((a, b) => (a.number < b.number ? -1 : 1)),
        );
      });
    });
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
        for (const row of await read(this.db, workspaceId, ids)) found.get(row.jobId)!.push(row);
        return ids.map((id) => found.get(id)!);
      });
    });
  }
}
