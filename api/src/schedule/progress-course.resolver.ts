import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { dayOf, wallTime } from '../platform/zoned-day.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { readProgress } from './progress-course.repository.js';
import { courseOf, type ProgressCourse } from './progress-course.rules.js';

@ObjectType('CountPoint', { description: 'How many there were at an instant.', simpleResolvers: true })
export class CountPointType {
  @Field(() => DateTimeScalar, { description: 'From then on.' })
  at: Date;

  @Field(() => Int, { description: 'So many.' })
  count: number;
}

@ObjectType('InProgressCourse', { description: 'Jobs in progress since the shop opened today.', simpleResolvers: true })
export class InProgressCourseType {
  @Field(() => [CountPointType], { description: 'At the opening, whenever it changed (by the minute), and now.' })
  points: CountPointType[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Set when it has not changed for three hours or more while work is open: somebody forgot to close theirs.',
  })
  flatSince: Date | null;
}

@Resolver()
export class ProgressCourseResolver {
  constructor(private readonly deps: { database: Queryable; workspaces: WorkspaceDirectory; now: () => Date }) {}

  @Query(() => InProgressCourseType, { description: 'In Progress since the shop opened today. For the office.' })
  async inProgressCourse(@Ctx() { authorization }: GraphqlContext): Promise<ProgressCourse> {
    if (!can(authorization, 'jobs:read')) throw new DomainError('FORBIDDEN', 'The course of the day is for the office.');
    const { workspaceId } = authorization;
    const { timeZone, dayStart } = await this.deps.workspaces.load(workspaceId);
    const now = this.deps.now();
    const opened = wallTime(timeZone, dayOf(timeZone, now), dayStart);
    const { count, steps } = await readProgress(this.deps.database, workspaceId, opened);
    return courseOf(count, steps, opened, now);
  }
}
