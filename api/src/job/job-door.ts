import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import type { EventRow } from '../platform/event-log/event-row.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import type { TechnicianDirectory } from '../technician/index.js';
import type { JobCommand } from './job.command.js';
import { noSuchJob } from './job.errors.js';
import { viewEvent, type JobEventView } from './job-event-view.js';
import type { JobRecord } from './job-record.js';
import type { JobOutcome, JobService } from './job.service.js';
import { requireClientMutationId, requireOccurredAt } from './job.validate.js';
import { viewJob, type JobView } from './job-view.js';

/** What a change of one job answers, as GraphQL resolves it by name. */
export interface JobPayload {
  job: JobView;
  events: JobEventView[];
  batchId: string;
}

interface OneJobFields {
  clientMutationId?: string;
  jobId: string;
  expectedVersion?: number;
  allowOverlap?: boolean;
  occurredAt?: Date;
  at?: Date;
}

export interface JobDoorDeps {
  jobs: JobService;
  directory: TechnicianDirectory;
  /** The id of a workspace's log, for the cursors of the events that a mutation answers. */
  logIdOf: (workspaceId: string) => Promise<string>;
  now: () => Date;
  newId: () => string;
}

/** What every mutation of a job has in common: checks what all inputs share, and names people and events in the answer. */
export class JobDoor {
  constructor(private readonly deps: JobDoorDeps) {}

  newId(): string {
    return this.deps.newId();
  }

  /** @param toCommand gets the time at which it happened: on the device where that was said, otherwise now. */
  async execute(context: GraphqlContext, operation: string, input: OneJobFields, toCommand: (at: Date) => JobCommand): Promise<JobPayload> {
    requireClientMutationId(input.clientMutationId);
    requireJobId(input.jobId);
    const now = this.deps.now();
    const at = input.at ? requireOccurredAt('at', input.at, now) : requireOccurredAt('occurredAt', input.occurredAt, now);
    const request = {
      authorization: context.authorization,
      operation,
      input,
      jobId: input.jobId,
      expectedVersion: input.expectedVersion ?? undefined,
      allowOverlap: input.allowOverlap ?? false,
      occurredAt: at < now ? at : undefined,
    };
    return this.payload(context, await this.deps.jobs.execute(request, toCommand(at)));
  }

  async payload(context: GraphqlContext, { job, events, batchId }: JobOutcome): Promise<JobPayload> {
    const [view] = await this.views(context, [job]);
    return { job: view!, events: await this.events(context, events), batchId };
  }

  async views({ authorization }: GraphqlContext, records: readonly JobRecord[]): Promise<JobView[]> {
    const technicians = await this.deps.directory.load(authorization.workspaceId);
    return records.map((record) => viewJob(record, technicians));
  }

  async events({ authorization }: GraphqlContext, events: readonly EventRow[]): Promise<JobEventView[]> {
    if (events.length === 0) return [];
    const logId = await this.deps.logIdOf(authorization.workspaceId);
    return events.map((event) => viewEvent(event, logId));
  }
}

/** What could not be an id is not found; it never reaches the database. */
export function requireJobId(id: string): string {
  if (!isId(id)) throw noSuchJob();
  return id;
}

export function requireBatchId(id: string): string {
  if (!isId(id)) throw new DomainError('NOT_FOUND', 'There is no such change to take back.', { batchId: id });
  return id;
}
