import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { DomainError } from '../kernel/domain-error.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { JobPayloadType } from './job-event.type.js';
import type { JobCommand } from './job.command.js';
import type { JobDoor, JobPayload } from './job-door.js';
import {
  CrewMemberInput,
  JobActionInput,
  MoveJobInput,
  ReassignJobInput,
  RescheduleJobInput,
  ScheduleJobInput,
  type WindowInput,
} from './job.input.js';
import { given, requireTechnicianId, requireWindow } from './job.validate.js';

/** Who does it, and when. One line a mutation: what came in, as the command that it means. */
@Resolver()
export class JobPlanResolver {
  constructor(private readonly door: JobDoor) {}

  @Mutation(() => JobPayloadType, { description: 'Gives a draft its window.' })
  async scheduleJob(@Ctx() context: GraphqlContext, @Arg('input', () => ScheduleJobInput) input: ScheduleJobInput): Promise<JobPayload> {
    return this.door.execute(context, 'scheduleJob', input, () => ({
      type: 'schedule',
      ...windows(input),
      technicianId: maybeNobody(input.technicianId),
    }));
  }

  @Mutation(() => JobPayloadType, { description: 'Takes the window away; the crew stays as a wish.' })
  async unscheduleJob(@Ctx() context: GraphqlContext, @Arg('input', () => JobActionInput) input: JobActionInput): Promise<JobPayload> {
    return this.door.execute(context, 'unscheduleJob', input, () => ({ type: 'unschedule' }));
  }

  @Mutation(() => JobPayloadType, { description: 'One drag on the board: window and technician together, as one change.' })
  async moveJob(@Ctx() context: GraphqlContext, @Arg('input', () => MoveJobInput) input: MoveJobInput): Promise<JobPayload> {
    return this.door.execute(context, 'moveJob', input, () => moveCommand(input));
  }

  @Mutation(() => JobPayloadType, { description: 'Another window, the same people; ends a hold.' })
  async rescheduleJob(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => RescheduleJobInput) input: RescheduleJobInput,
  ): Promise<JobPayload> {
    return this.door.execute(context, 'rescheduleJob', input, () => ({ type: 'reschedule', ...windows(input) }));
  }

  @Mutation(() => JobPayloadType, { description: 'Another lead technician, or nobody.' })
  async reassignJob(@Ctx() context: GraphqlContext, @Arg('input', () => ReassignJobInput) input: ReassignJobInput): Promise<JobPayload> {
    if (input.technicianId === undefined) {
      throw new DomainError('BAD_INPUT', 'Say which technician, or null for nobody.', { field: 'technicianId' });
    }
    return this.door.execute(context, 'reassignJob', input, () => ({
      type: 'reassign',
      technicianId: given(input.technicianId, requireTechnicianId) ?? null,
    }));
  }

  @Mutation(() => JobPayloadType, { description: 'Somebody joins the crew, or becomes its lead.' })
  async addCrewMember(@Ctx() context: GraphqlContext, @Arg('input', () => CrewMemberInput) input: CrewMemberInput): Promise<JobPayload> {
    const technicianId = requireTechnicianId(input.technicianId);
    return this.door.execute(context, 'addCrewMember', input, () => ({
      type: 'addCrewMember',
      technicianId,
      isLead: input.isLead ?? undefined,
    }));
  }

  @Mutation(() => JobPayloadType, { description: 'Somebody leaves the crew; the next one leads.' })
  async removeCrewMember(@Ctx() context: GraphqlContext, @Arg('input', () => CrewMemberInput) input: CrewMemberInput): Promise<JobPayload> {
    return this.door.execute(context, 'removeCrewMember', input, () => ({
      type: 'removeCrewMember',
      technicianId: requireTechnicianId(input.technicianId),
    }));
  }
}

/** One drag, alone or among others. */
export function moveCommand(input: MoveJobInput): JobCommand {
  return {
    type: 'move',
    ...windows(input),
    technicianId: maybeNobody(input.technicianId),
    fromTechnicianId: given(input.fromTechnicianId, requireTechnicianId),
  };
}

/** Absent keeps the crew, null empties it. */
function maybeNobody(id: string | null | undefined): string | null | undefined {
  return id === null ? null : given(id, requireTechnicianId);
}

function windows(input: WindowInput) {
  return {
    window: requireWindow('window', input.window),
    arrivalWindow: given(input.arrivalWindow, (window) => requireWindow('arrivalWindow', window)),
  };
}
