import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { can, canSeeJob, type Authorization } from '../kernel/authorization.js';
import { isId } from '../kernel/ids.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import type { TechnicianDirectory } from '../technician/index.js';
import { availableActions, handlesOf, type ActionAvailability, type JobHandle } from './job.lifecycle.js';
import type { JobLoaders } from './job.loader.js';
import { findJobId, readJobRecord } from './job-query.repository.js';
import type { JobRecord } from './job-record.js';
import { stageOf, type JobStage } from './job-stage.rules.js';
import {
  JobActionAvailabilityType,
  JobHandleEnum,
  JobStageEnum,
  JobType,
  LineItemType,
  NoteType,
  TechnicianLaborType,
  TimeEntryType,
} from './job.type.js';
import { factsOf, viewJob, type JobView } from './job-view.js';

const PAST = 'This is how it stood then. Go back to now to change it.';

interface JobReadDeps {
  database: Queryable;
  directory: TechnicianDirectory;
  loaders: JobLoaders;
  now: () => Date;
}

@Resolver(() => JobType)
export class JobResolver {
  constructor(private readonly deps: JobReadDeps) {}

  @Query(() => JobType, { nullable: true, description: 'One job; null where there is none or it is not the viewer’s to see.' })
  async job(@Ctx() context: GraphqlContext, @Arg('id', () => ID, { description: 'Of the job.' }) id: string): Promise<JobView | null> {
    const { authorization } = context;
    const record = isId(id) ? await readJobRecord(this.deps.database, authorization.workspaceId, id) : null;
    return record && this.visible(authorization, record) ? this.view(authorization, record) : null;
  }

  @Query(() => JobType, { nullable: true, description: 'One job by its number, as in JOB-2046 or 2046.' })
  async jobByNumber(
    @Ctx() context: GraphqlContext,
    @Arg('number', () => String, { description: 'With or without JOB-.' }) number: string,
  ): Promise<JobView | null> {
    const digits = /^\s*(?:JOB-)?(\d{1,15})\s*$/i.exec(number)?.[1];
    const id = digits ? await findJobId(this.deps.database, context.authorization.workspaceId, Number(digits)) : null;
    return id ? this.job(context, id) : null;
  }

  @FieldResolver(() => JobStageEnum, { description: 'Where it stands on the lifecycle bar.' })
  stage(@Root() job: JobView): JobStage {
    return stageOf(job);
  }

  @FieldResolver(() => [LineItemType], { description: 'What is sold, in order.' })
  lineItems(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<unknown[]> {
    return this.deps.loaders.lineItems(context).load(job.id);
  }

  @FieldResolver(() => [NoteType], { description: 'Pinned ones first, then by time.' })
  notes(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<unknown[]> {
    return this.deps.loaders.notes(context).load(job.id);
  }

  @FieldResolver(() => [TimeEntryType], { description: 'Every clock on it, by time.' })
  async timeEntries(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<unknown[]> {
    const entries = await this.deps.loaders.timeEntries(context).load(job.id);
    const technicians = await this.deps.directory.load(context.authorization.workspaceId);
    const correctable = can(context.authorization, 'timesheets:manage');
    return entries.map((entry) => ({
      ...entry,
      technician: technicians.get(entry.technicianId),
      minutes: minutesOf(entry),
      autoClosed: entry.auto,
      correctable,
    }));
  }

  @FieldResolver(() => [TechnicianLaborType], { description: 'Hours worked, per technician.' })
  async labor(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<unknown[]> {
    const entries = await this.deps.loaders.timeEntries(context).load(job.id);
    const technicians = await this.deps.directory.load(context.authorization.workspaceId);
    const minutes = new Map<string, number>();
    for (const entry of entries) minutes.set(entry.technicianId, (minutes.get(entry.technicianId) ?? 0) + (minutesOf(entry) ?? 0));
    return [...minutes].map(([id, sum]) => ({ technician: technicians.get(id), minutes: sum }));
  }

  @FieldResolver(() => [JobActionAvailabilityType], { description: 'Every action, and whether this viewer may do it now.' })
  actions(@Root() job: JobView, @Ctx() context: GraphqlContext): ActionAvailability[] {
    const actions = availableActions(factsOf(job), this.deps.now(), context.authorization);
    return job.isPast ? actions.map(({ action }) => ({ action, available: false, code: 'STALE_VERSION', message: PAST })) : actions;
  }

  @FieldResolver(() => [JobHandleEnum], { description: 'What this viewer may drag now; empty when the card cannot be moved.' })
  handles(@Root() job: JobView, @Ctx() context: GraphqlContext): JobHandle[] {
    return job.isPast ? [] : handlesOf(job.status, context.authorization);
  }

  @FieldResolver(() => Boolean, { description: 'Scheduled, and the window has begun.' })
  late(@Root() job: JobView): boolean {
    return job.status === 'SCHEDULED' && job.window !== null && Date.parse(job.window.start) < this.deps.now().getTime();
  }

  @FieldResolver(() => Boolean, { description: 'The window has ended, and the work is neither done, held nor cancelled.' })
  overdue(@Root() job: JobView): boolean {
    const open = job.status === 'DRAFT' || job.status === 'SCHEDULED' || job.status === 'IN_PROGRESS';
    return open && job.window !== null && Date.parse(job.window.end) < this.deps.now().getTime();
  }

  @FieldResolver(() => Boolean, { description: 'Scheduled with no technician.' })
  unassigned(@Root() job: JobView): boolean {
    return job.status === 'SCHEDULED' && job.crewIds.length === 0;
  }

  @FieldResolver(() => Boolean, { description: 'Completed, and no invoice yet.' })
  readyToInvoice(@Root() job: JobView): boolean {
    return job.status === 'COMPLETED';
  }

  @FieldResolver(() => [JobType], { description: 'Other jobs of the same technicians whose windows overlap this one.' })
  async overlaps(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<JobView[]> {
    const records = await this.deps.loaders.overlaps(context).load(job.id);
    const technicians = await this.deps.directory.load(context.authorization.workspaceId);
    return records.map((record) => viewJob(record, technicians));
  }

  private async view(authorization: Authorization, record: JobRecord): Promise<JobView> {
    return viewJob(record, await this.deps.directory.load(authorization.workspaceId));
  }

  private visible(authorization: Authorization, { status, crewIds }: JobRecord): boolean {
    return canSeeJob(authorization, { status, crew: crewIds });
  }
}

function minutesOf({ clockedInAt, clockedOutAt }: { clockedInAt: Date; clockedOutAt: Date | null }): number | null {
  return clockedOutAt && Math.floor((clockedOutAt.getTime() - clockedInAt.getTime()) / 60_000);
}
