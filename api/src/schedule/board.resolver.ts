import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import type { Queryable } from '../platform/database/database.js';
import { encodeCursor } from '../platform/event-log/event-cursor.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { DateScalar, DateTimeScalar, EventCursorScalar } from '../platform/graphql/scalars.js';
import { JobType, viewJob, type JobView } from '../job/index.js';
import type { Technician, TechnicianDirectory } from '../technician/index.js';
import { TechnicianType } from '../technician/index.js';
import { dayOf, eachDay, zonedDays } from '../platform/zoned-day.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { readBoard, WAITING_LIMIT } from './board.repository.js';

/** A month view and its edges. */
const MOST_DAYS = 62;

@ObjectType('Board', {
  description: 'Everything that a board needs to draw some days and then follow them live from `cursor`.',
  simpleResolvers: true,
})
export class BoardType {
  @Field(() => [TechnicianType], { description: 'Who works here, by name.' })
  technicians: Technician[];

  @Field(() => [JobType], {
    description: 'SCHEDULED, IN_PROGRESS and COMPLETED jobs whose window touches the days, the unassigned ones too.',
  })
  jobs: JobView[];

  @Field(() => [JobType], { description: `Drafts waiting for a date, oldest first; at most ${WAITING_LIMIT}, with the total.` })
  unscheduled: JobView[];

  @Field(() => Int, { description: 'All drafts.' })
  unscheduledTotal: number;

  @Field(() => [JobType], {
    description: `On hold: those to be looked at again today or earlier, then the oldest first; at most ${WAITING_LIMIT}, with the total.`,
  })
  onHold: JobView[];

  @Field(() => Int, { description: 'All held jobs.' })
  onHoldTotal: number;

  @Field(() => EventCursorScalar, { description: 'Where to follow from.' })
  cursor: string;

  @Field(() => DateTimeScalar, { description: 'The server’s clock: late and overdue are judged by it, not by the screen’s own.' })
  now: string;
}

@Resolver(() => BoardType)
export class BoardResolver {
  constructor(
    private readonly deps: { database: Queryable; directory: TechnicianDirectory; workspaces: WorkspaceDirectory; now: () => Date },
  ) {}

  @Query(() => BoardType, { description: 'Some days of the schedule, both ends included, at most 62. A technician sees their own jobs.' })
  async board(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('from', () => DateScalar) from: string,
    @Arg('to', () => DateScalar) to: string,
  ): Promise<BoardType> {
    eachDay(from, to, MOST_DAYS);
    const { workspaceId, technicianId } = authorization;
    const { database, directory, workspaces } = this.deps;
    const { timeZone } = await workspaces.load(workspaceId);
    const { start, end } = zonedDays(timeZone, from, to);
    const everything = can(authorization, 'jobs:read');
    const read = await readBoard(database, workspaceId, {
      from: start,
      to: end,
      technicianId: everything ? null : (technicianId ?? NOBODY),
      today: dayOf(timeZone, this.deps.now()),
    });
    const technicians = await directory.load(workspaceId);
    const working = [...technicians.values()].filter((one) => one.active);
    return {
      technicians: everything ? working : working.filter((one) => one.id === technicianId),
      jobs: read.jobs.map((job) => viewJob(job, technicians)),
      unscheduled: read.unscheduled.map((job) => viewJob(job, technicians)),
      unscheduledTotal: read.unscheduledTotal,
      onHold: read.onHold.map((job) => viewJob(job, technicians)),
      onHoldTotal: read.onHoldTotal,
      cursor: encodeCursor(read.logId, read.seq),
      now: this.deps.now().toISOString(),
    };
  }
}

/** Somebody without a technician's seat: an id that no technician has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
