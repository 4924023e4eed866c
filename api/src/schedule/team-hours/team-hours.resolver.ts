import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { can, type Authorization } from '../../kernel/authorization.js';
import { DomainError } from '../../kernel/domain-error.js';
import { isStorableText } from '../../kernel/text.js';
import { readJobRecords, viewJob } from '../../job/index.js';
import type { Queryable } from '../../platform/database/database.js';
import type { GraphqlContext } from '../../platform/graphql/context.js';
import type { Technician, TechnicianDirectory } from '../../technician/index.js';
import type { HoursOutcome, TeamHoursService } from './team-hours.service.js';
import {
  AddTimeOffInput,
  ChangeTimeOffInput,
  RemoveTimeOffInput,
  SetShiftsInput,
  ShiftsPayload,
  TimeOffPayload,
} from './team-hours.type.js';

const MOST_REASON = 500;

/** When people work. For those who plan: the same who move jobs. */
@Resolver()
export class TeamHoursResolver {
  constructor(
    private readonly hours: TeamHoursService,
    private readonly deps: { database: Queryable; directory: TechnicianDirectory },
  ) {}

  @Mutation(() => TimeOffPayload, { description: 'Notes that somebody is away. Jobs that lie in it stay where they are and are named.' })
  async addTimeOff(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('input', () => AddTimeOffInput) input: AddTimeOffInput,
  ): Promise<TimeOffPayload> {
    requirePlanner(authorization);
    const wanted = { ...input, reason: readReason(input.reason) ?? null };
    return this.timeOff(authorization, await this.hours.addTimeOff(authorization, input, wanted));
  }

  @Mutation(() => TimeOffPayload, { description: 'Time off at other days or times, or for another reason.' })
  async changeTimeOff(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('input', () => ChangeTimeOffInput) input: ChangeTimeOffInput,
  ): Promise<TimeOffPayload> {
    requirePlanner(authorization);
    const wanted = { ...input, reason: readReason(input.reason) };
    return this.timeOff(authorization, await this.hours.changeTimeOff(authorization, input, wanted));
  }

  @Mutation(() => TimeOffPayload, { description: 'Takes time off away: they work then. Answers it as it was.' })
  async removeTimeOff(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('input', () => RemoveTimeOffInput) input: RemoveTimeOffInput,
  ): Promise<TimeOffPayload> {
    requirePlanner(authorization);
    return this.timeOff(authorization, await this.hours.removeTimeOff(authorization, input));
  }

  @Mutation(() => ShiftsPayload, { description: 'Somebody’s weekly working hours, all of them at once.' })
  async setShifts(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('input', () => SetShiftsInput) input: SetShiftsInput,
  ): Promise<ShiftsPayload> {
    requirePlanner(authorization);
    const { technicianId } = await this.hours.setShifts(authorization, input, input.shifts);
    return { technician: await this.technician(authorization, technicianId) };
  }

  private async timeOff(authorization: Authorization, { technicianId, timeOff, jobs }: HoursOutcome): Promise<TimeOffPayload> {
    const { id, start, end, reason } = timeOff!;
    const technicians = await this.deps.directory.load(authorization.workspaceId);
    const records = jobs.ids.length > 0 ? await readJobRecords(this.deps.database, authorization.workspaceId, jobs.ids) : null;
    return {
      technician: await this.technician(authorization, technicianId),
      timeOff: { id, window: { start, end }, reason },
      jobs: jobs.ids.flatMap((jobId) => {
        const record = records?.get(jobId);
        return record ? [viewJob(record, technicians)] : [];
      }),
      jobsTotal: jobs.total,
    };
  }

  private async technician({ workspaceId }: Authorization, id: string): Promise<Technician> {
    return (await this.deps.directory.load(workspaceId)).get(id) ?? (await this.deps.directory.fresh(workspaceId)).get(id)!;
  }
}

function requirePlanner(authorization: Authorization): void {
  if (!can(authorization, 'schedule:manage'))
    throw new DomainError('FORBIDDEN', 'Working hours and time off are kept by the office. Ask a dispatcher to change yours.');
}

/** Blank is none; absent stays absent. */
function readReason(reason: string | null | undefined): string | null | undefined {
  if (reason === null || reason === undefined) return reason;
  if (!isStorableText(reason)) throw new DomainError('BAD_INPUT', 'reason has characters that can’t be stored.', { field: 'reason' });
  if (reason.length > MOST_REASON)
    throw new DomainError('BAD_INPUT', `reason is ${reason.length} characters long; ${MOST_REASON} is the most.`, { field: 'reason' });
  return reason.trim() || null;
}
