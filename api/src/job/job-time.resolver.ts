import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { findJobOfEntry } from '../timesheet/index.js';
import { JobPayloadType } from './job-event.type.js';
import type { JobDoor, JobPayload } from './job-door.js';
import { CorrectTimeEntryInput } from './job.input.js';
import { given, requireInstant, requireReason } from './job.validate.js';

/** What the office puts right of the hours that were logged. */
@Resolver()
export class JobTimeResolver {
  constructor(
    private readonly door: JobDoor,
    private readonly database: Queryable,
  ) {}

  @Mutation(() => JobPayloadType, {
    description:
      'The office corrects a clock, in any state of the job; the old times stay in history. Refuses REASON_REQUIRED, TIME_OVERLAP, and BAD_INPUT for times in the future or a stop before the start.',
  })
  async correctTimeEntry(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => CorrectTimeEntryInput) input: CorrectTimeEntryInput,
  ): Promise<JobPayload> {
    const { timeEntryId } = input;
    const reason = requireReason(input.reason);
    const clockedInAt = given(input.clockedInAt, (at) => requireInstant('clockedInAt', at));
    const clockedOutAt = given(input.clockedOutAt, (at) => requireInstant('clockedOutAt', at));
    const jobId = isId(timeEntryId) ? await findJobOfEntry(this.database, context.authorization.workspaceId, timeEntryId) : null;
    if (!jobId) throw new DomainError('NOT_FOUND', 'There is no such time entry, or it is not yours to see.', { timeEntryId });
    return this.door.execute(context, 'correctTimeEntry', { ...input, jobId }, () => {
      return { type: 'correctTime', timeEntryId: timeEntryId.toLowerCase(), clockedInAt, clockedOutAt, reason };
    });
  }
}
