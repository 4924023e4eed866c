import { Field, Int, ObjectType } from 'type-graphql';
import { TimeWindowType } from '../platform/graphql/shared.type.js';
import { JobType, type JobView } from '../job/index.js';
import { TechnicianType, type Technician } from '../technician/index.js';
import type { SuggestionReason } from './suggestion.rules.js';
import { SuggestionReasonType } from './suggestion.type.js';

@ObjectType('ProposedVisit', { description: 'Where a plan would put a job.', simpleResolvers: true })
export class ProposedVisitType {
  @Field(() => JobType, { description: 'As it is now.' })
  job: JobView;

  @Field(() => TechnicianType, { description: 'Who would go.' })
  technician: Technician;

  @Field(() => TimeWindowType, { description: 'When: as it is planned, or for a draft when it fits.' })
  window: { start: Date; end: Date };

  @Field(() => Int, { description: 'Minutes at the wheel that it adds; all of them are the difference of the plan’s totals.' })
  addedMinutes: number;

  @Field(() => Int, { description: 'The sum of the reasons’ points, as in a suggestion.' })
  score: number;

  @Field(() => [SuggestionReasonType], { description: 'What speaks for it once the whole plan is carried out.' })
  reasons: SuggestionReason[];
}

@ObjectType('UnplacedJob', { description: 'A job that found no place.', simpleResolvers: true })
export class UnplacedJobType {
  @Field(() => JobType, { description: 'Which.' })
  job: JobView;

  @Field(() => String, { description: 'Why not, in the shop’s words.' })
  why: string;
}

@ObjectType('ProposedRoute', { description: 'The day of a technician whom a plan sends somewhere.', simpleResolvers: true })
export class ProposedRouteType {
  @Field(() => TechnicianType, { description: 'Whose.' })
  technician: Technician;

  @Field(() => [ProposedVisitType], { description: 'What would be added, in order.' })
  visits: ProposedVisitType[];

  @Field(() => Int, { description: 'Minutes at the wheel that day as it is.' })
  driveMinutesBefore: number;

  @Field(() => Int, { description: 'With the plan.' })
  driveMinutesAfter: number;
}

@ObjectType('PlanProposal', {
  description: 'A whole plan for jobs that wait, to be accepted by `moveJobs` in whole or in part. Nothing is written.',
  simpleResolvers: true,
})
export class PlanProposalType {
  @Field(() => [ProposedRouteType], { description: 'By technician’s name.' })
  routes: ProposedRouteType[];

  @Field(() => [UnplacedJobType], { description: 'What finds no place.' })
  unplaced: UnplacedJobType[];

  @Field(() => Int, { description: 'Of everybody whose day is changed: minutes at the wheel as it is.' })
  driveMinutesBefore: number;

  @Field(() => Int, { description: 'With the plan.' })
  driveMinutesAfter: number;
}
