import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { DomainError } from '../kernel/domain-error.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { dayOf } from '../platform/zoned-day.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { JobPayloadType } from './job-event.type.js';
import type { JobDoor, JobPayload } from './job-door.js';
import { AddNoteInput, ClockInput, JobActionInput, JobReasonInput } from './job.input.js';
import { LIMITS, requireDayAhead, requireReason, requireTechnicianId, requireText } from './job.validate.js';

/** How the work goes: its steps, its clocks and its notes. One line a mutation: what came in, as the command that it means. */
@Resolver()
export class JobWorkResolver {
  constructor(
    private readonly door: JobDoor,
    private readonly workspaces: WorkspaceDirectory,
  ) {}

  @Mutation(() => JobPayloadType, { description: 'Begins the work.' })
  async startJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobActionInput) input: JobActionInput): Promise<JobPayload> {
    return this.door.execute(context, 'startJob', input, (at) => ({ type: 'start', at }));
  }

  @Mutation(() => JobPayloadType, { description: 'Interrupts it: the slot is free, the crew stays, clocks stop.' })
  async holdJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobReasonInput) input: JobReasonInput): Promise<JobPayload> {
    const reason = requireReason(input.reason);
    const { timeZone } = await this.workspaces.load(context.authorization.workspaceId);
    return this.door.execute(context, 'holdJob', input, (at) => {
      return { type: 'hold', reason, lookAgainOn: requireDayAhead('lookAgainOn', input.lookAgainOn, dayOf(timeZone, at)), at };
    });
  }

  @Mutation(() => JobPayloadType, { description: 'Goes on after a hold.' })
  async resumeJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobActionInput) input: JobActionInput): Promise<JobPayload> {
    return this.door.execute(context, 'resumeJob', input, (at) => ({ type: 'resume', at }));
  }

  @Mutation(() => JobPayloadType, { description: 'Says that the work is done. OTHERS_CLOCKED_IN unless closeOpenClocks.' })
  async completeJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobActionInput) input: JobActionInput): Promise<JobPayload> {
    const closeOpenClocks = input.closeOpenClocks ?? false;
    return this.door.execute(context, 'completeJob', input, (at) => ({ type: 'complete', closeOpenClocks, at }));
  }

  @Mutation(() => JobPayloadType, { description: 'Gives it up. Work in progress only by a manager or owner.' })
  async cancelJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobReasonInput) input: JobReasonInput): Promise<JobPayload> {
    const reason = requireReason(input.reason);
    if (input.lookAgainOn) throw new DomainError('BAD_INPUT', 'Only a hold has a day to look again.', { field: 'lookAgainOn' });
    return this.door.execute(context, 'cancelJob', input, () => ({ type: 'cancel', reason }));
  }

  @Mutation(() => JobPayloadType, { description: 'Goes back to work after completion; no clock starts.' })
  async reopenJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobActionInput) input: JobActionInput): Promise<JobPayload> {
    return this.door.execute(context, 'reopenJob', input, () => ({ type: 'reopen' }));
  }

  @Mutation(() => JobPayloadType, { description: 'Makes a cancelled job a draft again, without its window. Manager or owner.' })
  async restoreJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobActionInput) input: JobActionInput): Promise<JobPayload> {
    return this.door.execute(context, 'restoreJob', input, () => ({ type: 'restore' }));
  }

  @Mutation(() => JobPayloadType, { description: 'A technician is on the way.' })
  async markEnRoute(@Ctx() context: GraphqlContext, @Arg('input', () => JobActionInput) input: JobActionInput): Promise<JobPayload> {
    return this.door.execute(context, 'markEnRoute', input, (at) => ({ type: 'markEnRoute', at }));
  }

  @Mutation(() => JobPayloadType, { description: 'Writes an internal note.' })
  async addNote(@Ctx() context: GraphqlContext, @Arg('input', () => AddNoteInput) input: AddNoteInput): Promise<JobPayload> {
    const body = requireText('body', input.body, LIMITS.note);
    const pinned = input.pinned ?? false;
    return this.door.execute(context, 'addNote', input, (at) => ({ type: 'addNote', noteId: this.door.newId(), body, pinned, at }));
  }

  @Mutation(() => JobPayloadType, {
    description: 'Starts a technician’s clock; the first one on a scheduled or held job starts or resumes the work.',
  })
  async clockIn(@Ctx() context: GraphqlContext, @Arg('input', () => ClockInput) input: ClockInput): Promise<JobPayload> {
    const technicianId = whoseClock(context, input);
    return this.door.execute(context, 'clockIn', input, (at) => ({ type: 'clockIn', technicianId, at }));
  }

  @Mutation(() => JobPayloadType, { description: 'Stops a technician’s clock; the job goes on.' })
  async clockOut(@Ctx() context: GraphqlContext, @Arg('input', () => ClockInput) input: ClockInput): Promise<JobPayload> {
    const technicianId = whoseClock(context, input);
    return this.door.execute(context, 'clockOut', input, (at) => ({ type: 'clockOut', technicianId, at }));
  }
}

function whoseClock({ authorization }: GraphqlContext, { technicianId }: ClockInput): string {
  const whose = technicianId ?? authorization.technicianId;
  if (!whose) throw new DomainError('BAD_INPUT', 'Say whose clock: you are not a technician yourself.', { field: 'technicianId' });
  return requireTechnicianId(whose);
}
