import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { readPriceBookItems } from '../price-book/index.js';
import type { TechnicianDirectory } from '../technician/index.js';
import type { JobCommand } from './job.command.js';
import type { JobCreationService } from './job-creation.service.js';
import { noSuchJob } from './job.errors.js';
import { viewEvent, type JobEventView } from './job-event-view.js';
import { BulkPayloadType, JobPayloadType } from './job-event.type.js';
import {
  AddNoteInput,
  ClockInput,
  CreateJobInput,
  CrewMemberInput,
  DuplicateJobInput,
  JobActionInput,
  JobReasonInput,
  MoveJobInput,
  ReassignJobInput,
  RescheduleJobInput,
  ScheduleJobInput,
  UndoInput,
  UpdateJobInput,
  type LineItemInput,
} from './job.input.js';
import type { JobLineItem } from './job.js';
import type { JobOutcome, JobRequest, JobService } from './job.service.js';
import type { BulkOutcome, JobUndoService } from './job-undo.service.js';
import {
  LIMITS,
  requireAddress,
  requireClientMutationId,
  requireLineItems,
  requireOccurredAt,
  requireTechnicianId,
  requireText,
  requireWindow,
} from './job.validate.js';
import { viewJob, type JobView } from './job-view.js';

interface JobPayload {
  job: JobView;
  events: JobEventView[];
  batchId: string;
}

export interface JobCommandDeps {
  jobs: JobService;
  creation: JobCreationService;
  undo: JobUndoService;
  database: Queryable;
  directory: TechnicianDirectory;
  /** The id of a workspace's log, for the cursors of the events that a mutation answers. */
  logIdOf: (workspaceId: string) => Promise<string>;
  now: () => Date;
  newId: () => string;
}

/** One line a mutation: what came in, as the command that it means. */
@Resolver()
export class JobCommandResolver {
  constructor(private readonly deps: JobCommandDeps) {}

  @Mutation(() => JobPayloadType, {
    description: 'A new job: scheduled with a window, a draft without. Refuses SCHEDULE_CONFLICT, NOT_FOUND, BAD_INPUT.',
  })
  async createJob(@Ctx() context: GraphqlContext, @Arg('input', () => CreateJobInput) input: CreateJobInput): Promise<JobPayload> {
    requireClientMutationId(input.clientMutationId);
    const { newId } = this.deps;
    if (Boolean(input.customerId) === Boolean(input.customer)) {
      throw new DomainError('BAD_INPUT', 'Say who the customer is: either customerId or customer.', { field: 'customer' });
    }
    if (input.customerId && !isId(input.customerId))
      throw new DomainError('NOT_FOUND', 'There is no such customer.', { customerId: input.customerId });
    const customer = input.customer
      ? {
          card: {
            id: newId(),
            name: requireText('customer.name', input.customer.name, LIMITS.name).trim(),
            email: optionalText('customer.email', input.customer.email, LIMITS.name),
            phone: optionalText('customer.phone', input.customer.phone, 50),
            notifyBySms: true,
            notifyByEmail: true,
          },
          address: requireAddress(newId(), input.customer.address),
        }
      : { id: input.customerId! };
    const outcome = await this.deps.creation.create(
      { authorization: context.authorization, operation: 'createJob', input },
      {
        customer,
        title: requireText('title', input.title ?? '', LIMITS.title, { blank: true }),
        priority: input.priority ?? 'NORMAL',
        source: 'PHONE',
        lineItems: await this.lineItems(context, input.lineItems ?? []),
        ...optionalWindows(input),
        crew: input.technicianId ? [requireTechnicianId(input.technicianId)] : [],
        allowOverlap: input.allowOverlap ?? false,
        address: input.address ? requireAddress(newId(), input.address) : null,
        note: optionalText('note', input.note, LIMITS.note),
      },
    );
    return this.payload(context, outcome);
  }

  @Mutation(() => JobPayloadType, {
    description: 'Title, priority, address, line items. A technician may add line items to their own jobs.',
  })
  async updateJob(@Ctx() context: GraphqlContext, @Arg('input', () => UpdateJobInput) input: UpdateJobInput): Promise<JobPayload> {
    const { newId } = this.deps;
    return this.execute(context, 'updateJob', input, {
      type: 'update',
      title: given(input.title, (title) => requireText('title', title, LIMITS.title, { blank: true })),
      priority: input.priority ?? undefined,
      address: given(input.address, (address) => requireAddress(newId(), address)),
      lineItems: input.lineItems ? await this.lineItems(context, input.lineItems) : undefined,
    });
  }

  @Mutation(() => JobPayloadType, { description: 'The same work for the same customer, as a draft or at a new time.' })
  async duplicateJob(@Ctx() context: GraphqlContext, @Arg('input', () => DuplicateJobInput) input: DuplicateJobInput): Promise<JobPayload> {
    requireClientMutationId(input.clientMutationId);
    if (!isId(input.jobId)) throw noSuchJob();
    const outcome = await this.deps.creation.duplicate(
      { authorization: context.authorization, operation: 'duplicateJob', input },
      input.jobId,
      {
        ...optionalWindows(input),
        technicianId: given(input.technicianId, requireTechnicianId),
        allowOverlap: input.allowOverlap ?? false,
      },
    );
    return this.payload(context, outcome);
  }

  @Mutation(() => JobPayloadType, { description: 'Gives a draft its window.' })
  async scheduleJob(@Ctx() context: GraphqlContext, @Arg('input', () => ScheduleJobInput) input: ScheduleJobInput): Promise<JobPayload> {
    return this.execute(context, 'scheduleJob', input, {
      type: 'schedule',
      ...windows(input),
      technicianId: optionalTechnician(input.technicianId),
    });
  }

  @Mutation(() => JobPayloadType, { description: 'Takes the window away; the crew stays as a wish.' })
  async unscheduleJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobActionInput) input: JobActionInput): Promise<JobPayload> {
    return this.execute(context, 'unscheduleJob', input, { type: 'unschedule' });
  }

  @Mutation(() => JobPayloadType, { description: 'One drag on the board: window and technician together, as one change.' })
  async moveJob(@Ctx() context: GraphqlContext, @Arg('input', () => MoveJobInput) input: MoveJobInput): Promise<JobPayload> {
    return this.execute(context, 'moveJob', input, {
      type: 'move',
      ...windows(input),
      technicianId: optionalTechnician(input.technicianId),
      fromTechnicianId: given(input.fromTechnicianId, requireTechnicianId),
    });
  }

  @Mutation(() => JobPayloadType, { description: 'Another window, the same people; ends a hold.' })
  async rescheduleJob(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => RescheduleJobInput) input: RescheduleJobInput,
  ): Promise<JobPayload> {
    return this.execute(context, 'rescheduleJob', input, { type: 'reschedule', ...windows(input) });
  }

  @Mutation(() => JobPayloadType, { description: 'Another lead technician, or nobody.' })
  async reassignJob(@Ctx() context: GraphqlContext, @Arg('input', () => ReassignJobInput) input: ReassignJobInput): Promise<JobPayload> {
    if (input.technicianId === undefined) {
      throw new DomainError('BAD_INPUT', 'Say which technician, or null for nobody.', { field: 'technicianId' });
    }
    return this.execute(context, 'reassignJob', input, {
      type: 'reassign',
      technicianId: given(input.technicianId, requireTechnicianId) ?? null,
    });
  }

  @Mutation(() => JobPayloadType, { description: 'Somebody joins the crew, or becomes its lead.' })
  async addCrewMember(@Ctx() context: GraphqlContext, @Arg('input', () => CrewMemberInput) input: CrewMemberInput): Promise<JobPayload> {
    const technicianId = requireTechnicianId(input.technicianId);
    return this.execute(context, 'addCrewMember', input, { type: 'addCrewMember', technicianId, isLead: input.isLead ?? undefined });
  }

  @Mutation(() => JobPayloadType, { description: 'Somebody leaves the crew; the next one leads.' })
  async removeCrewMember(@Ctx() context: GraphqlContext, @Arg('input', () => CrewMemberInput) input: CrewMemberInput): Promise<JobPayload> {
    return this.execute(context, 'removeCrewMember', input, {
      type: 'removeCrewMember',
      technicianId: requireTechnicianId(input.technicianId),
    });
  }

  @Mutation(() => JobPayloadType, { description: 'Begins the work.' })
  async startJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobActionInput) input: JobActionInput): Promise<JobPayload> {
    return this.execute(context, 'startJob', input, { type: 'start', at: this.occurred(input) });
  }

  @Mutation(() => JobPayloadType, { description: 'Interrupts it: the slot is free, the crew stays, clocks stop.' })
  async holdJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobReasonInput) input: JobReasonInput): Promise<JobPayload> {
    return this.execute(context, 'holdJob', input, { type: 'hold', reason: reason(input), at: this.occurred(input) });
  }

  @Mutation(() => JobPayloadType, { description: 'Goes on after a hold.' })
  async resumeJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobActionInput) input: JobActionInput): Promise<JobPayload> {
    return this.execute(context, 'resumeJob', input, { type: 'resume', at: this.occurred(input) });
  }

  @Mutation(() => JobPayloadType, { description: 'Says that the work is done. OTHERS_CLOCKED_IN unless closeOpenClocks.' })
  async completeJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobActionInput) input: JobActionInput): Promise<JobPayload> {
    const closeOpenClocks = input.closeOpenClocks ?? false;
    return this.execute(context, 'completeJob', input, { type: 'complete', closeOpenClocks, at: this.occurred(input) });
  }

  @Mutation(() => JobPayloadType, { description: 'Gives it up. Work in progress only by a manager or owner.' })
  async cancelJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobReasonInput) input: JobReasonInput): Promise<JobPayload> {
    return this.execute(context, 'cancelJob', input, { type: 'cancel', reason: reason(input) });
  }

  @Mutation(() => JobPayloadType, { description: 'Goes back to work after completion; no clock starts.' })
  async reopenJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobActionInput) input: JobActionInput): Promise<JobPayload> {
    return this.execute(context, 'reopenJob', input, { type: 'reopen' });
  }

  @Mutation(() => JobPayloadType, { description: 'Makes a cancelled job a draft again, without its window. Manager or owner.' })
  async restoreJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobActionInput) input: JobActionInput): Promise<JobPayload> {
    return this.execute(context, 'restoreJob', input, { type: 'restore' });
  }

  @Mutation(() => JobPayloadType, { description: 'A technician is on the way.' })
  async markEnRoute(@Ctx() context: GraphqlContext, @Arg('input', () => JobActionInput) input: JobActionInput): Promise<JobPayload> {
    return this.execute(context, 'markEnRoute', input, { type: 'markEnRoute', at: this.occurred(input) });
  }

  @Mutation(() => JobPayloadType, { description: 'Writes an internal note.' })
  async addNote(@Ctx() context: GraphqlContext, @Arg('input', () => AddNoteInput) input: AddNoteInput): Promise<JobPayload> {
    return this.execute(context, 'addNote', input, {
      type: 'addNote',
      noteId: this.deps.newId(),
      body: requireText('body', input.body, LIMITS.note),
      pinned: input.pinned ?? false,
      at: this.occurred(input),
    });
  }

  @Mutation(() => JobPayloadType, {
    description: 'Starts a technician’s clock; the first one on a scheduled or held job starts or resumes the work.',
  })
  async clockIn(@Ctx() context: GraphqlContext, @Arg('input', () => ClockInput) input: ClockInput): Promise<JobPayload> {
    return this.execute(context, 'clockIn', input, { type: 'clockIn', ...this.clock(context, input) });
  }

  @Mutation(() => JobPayloadType, { description: 'Stops a technician’s clock; the job goes on.' })
  async clockOut(@Ctx() context: GraphqlContext, @Arg('input', () => ClockInput) input: ClockInput): Promise<JobPayload> {
    return this.execute(context, 'clockOut', input, { type: 'clockOut', ...this.clock(context, input) });
  }

  @Mutation(() => BulkPayloadType, { description: 'Takes back a batch, job by job, where nothing has changed since.' })
  async undo(@Ctx() context: GraphqlContext, @Arg('input', () => UndoInput) input: UndoInput): Promise<unknown> {
    requireClientMutationId(input.clientMutationId);
    if (!isId(input.batchId)) throw new DomainError('NOT_FOUND', 'There is no such change to take back.', { batchId: input.batchId });
    const { authorization } = context;
    const outcome: BulkOutcome = await this.deps.undo.undo({ authorization, input, allowOverlap: input.allowOverlap ?? false });
    const technicians = await this.deps.directory.load(authorization.workspaceId);
    const logId = await this.deps.logIdOf(authorization.workspaceId);
    return {
      succeeded: outcome.succeeded.map((record) => viewJob(record, technicians)),
      failed: outcome.failed,
      events: outcome.events.map((event) => viewEvent(event, logId)),
      batchId: outcome.batchId,
    };
  }

  private async execute(
    context: GraphqlContext,
    operation: string,
    input: {
      clientMutationId?: string;
      jobId: string;
      expectedVersion?: number;
      allowOverlap?: boolean;
      occurredAt?: Date;
    },
    command: JobCommand,
  ): Promise<JobPayload> {
    requireClientMutationId(input.clientMutationId);
    if (!isId(input.jobId)) throw noSuchJob();
    const request: JobRequest = {
      authorization: context.authorization,
      operation,
      input,
      jobId: input.jobId,
      expectedVersion: input.expectedVersion ?? undefined,
      allowOverlap: input.allowOverlap ?? false,
      occurredAt: input.occurredAt ?? undefined,
    };
    return this.payload(context, await this.deps.jobs.execute(request, command));
  }

  private async payload({ authorization }: GraphqlContext, { job, events, batchId }: JobOutcome): Promise<JobPayload> {
    const technicians = await this.deps.directory.load(authorization.workspaceId);
    const logId = events.length > 0 ? await this.deps.logIdOf(authorization.workspaceId) : '';
    return { job: viewJob(job, technicians), events: events.map((event) => viewEvent(event, logId)), batchId };
  }

  private occurred({ occurredAt }: { occurredAt?: Date }): Date {
    return requireOccurredAt('occurredAt', occurredAt, this.deps.now());
  }

  private clock({ authorization }: GraphqlContext, { technicianId, at }: ClockInput): { technicianId: string; at: Date } {
    const whose = technicianId ?? authorization.technicianId;
    if (!whose) throw new DomainError('BAD_INPUT', 'Say whose clock: you are not a technician yourself.', { field: 'technicianId' });
    return { technicianId: requireTechnicianId(whose), at: requireOccurredAt('at', at, this.deps.now()) };
  }

  private async lineItems({ authorization }: GraphqlContext, lines: readonly LineItemInput[]): Promise<JobLineItem[]> {
    const ids = lines.flatMap((line) => (line.priceBookItemId && isId(line.priceBookItemId) ? [line.priceBookItemId] : []));
    const items = ids.length > 0 ? await readPriceBookItems(this.deps.database, authorization.workspaceId, ids) : [];
    return requireLineItems(lines, new Map(items.map((item) => [item.id, item])), this.deps.newId);
  }
}

function given<Value, Result>(value: Value | null | undefined, read: (value: Value) => Result): Result | undefined {
  return value === undefined || value === null ? undefined : read(value);
}

function optionalText(field: string, text: string | null | undefined, most: number): string | null {
  return given(text, (value) => requireText(field, value, most, { blank: true }).trim() || null) ?? null;
}

/** Absent keeps the crew, null empties it. */
function optionalTechnician(id: string | null | undefined): string | null | undefined {
  return id === null ? null : given(id, requireTechnicianId);
}

function windows(input: { window: TimeWindow; arrivalWindow?: TimeWindow }): { window: TimeWindow; arrivalWindow: TimeWindow | undefined } {
  return {
    window: requireWindow('window', input.window),
    arrivalWindow: given(input.arrivalWindow, (window) => requireWindow('arrivalWindow', window)),
  };
}

function optionalWindows(input: { window?: TimeWindow; arrivalWindow?: TimeWindow }): {
  window: TimeWindow | null;
  arrivalWindow: TimeWindow | null;
} {
  return {
    window: given(input.window, (window) => requireWindow('window', window)) ?? null,
    arrivalWindow: given(input.arrivalWindow, (window) => requireWindow('arrivalWindow', window)) ?? null,
  };
}

function reason(input: { reason: string }): string {
  return requireText('reason', input.reason, LIMITS.reason, { blank: true });
}
