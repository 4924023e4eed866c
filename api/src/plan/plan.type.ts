import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ErrorCode } from '../kernel/domain-error.js';
import { BulkFailureType, BulkPayloadType, FieldChangeType, JobEventKindEnum, JobType } from '../job/index.js';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.js';
import { ActorType, enumOf, ErrorCodeEnum, NodeType, TimeWindowType } from '../platform/graphql/shared.type.js';
import { TechnicianType } from '../technician/index.js';

const PlanStateEnum = enumOf('PlanState', 'What became of a plan.', {
  OPEN: 'It is being worked on.',
  PUBLISHED: 'Its moves were made.',
  DISCARDED: 'It was given up.',
});

@ObjectType('PlanLoad', { description: 'What one technician’s days come to.', simpleResolvers: true })
export class PlanLoadType {
  @Field(() => Int, { description: 'Planned, running and done visits.' })
  jobs: number;

  @Field(() => Int, { description: 'Pairs of planned or running visits at the same time.' })
  overlaps: number;

  @Field(() => Int, { description: 'Minutes on the way from each visit to the next of the same day.' })
  driveMinutes: number;

  @Field(() => Int, { description: 'Minutes of visits outside of the shifts.' })
  overtimeMinutes: number;
}

@ObjectType('PlanTotal', { description: 'What everybody’s days come to.', simpleResolvers: true })
export class PlanTotalType extends PlanLoadType {
  @Field(() => Int, { description: 'Visits without a technician.' })
  unassigned: number;
}

@ObjectType('PlanTechnician', { description: 'One technician’s days without and with a plan.', simpleResolvers: true })
export class PlanTechnicianType {
  @Field(() => TechnicianType, { description: 'Whose.' })
  technician: unknown;

  @Field(() => PlanLoadType, { description: 'As it stands now.' })
  before: PlanLoadType;

  @Field(() => PlanLoadType, { description: 'With the plan.' })
  after: PlanLoadType;
}

@ObjectType('PlanComparison', { description: 'The plan’s days as they stand now, and with the plan.', simpleResolvers: true })
export class PlanComparisonType {
  @Field(() => PlanTotalType, { description: 'As they stand now.' })
  before: PlanTotalType;

  @Field(() => PlanTotalType, { description: 'With the plan.' })
  after: PlanTotalType;

  @Field(() => [PlanTechnicianType], { description: 'Everybody who has a visit before or after, by name.' })
  technicians: PlanTechnicianType[];
}

@ObjectType('PlanMeanwhile', { description: 'What somebody did to a job after its move was staged.', simpleResolvers: true })
export class PlanMeanwhileType {
  @Field(() => ActorType, { description: 'Who.' })
  actor: unknown;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => JobEventKindEnum, { description: 'What.' })
  kind: string;

  @Field(() => [FieldChangeType], { description: 'Field by field.' })
  changes: unknown[];
}

@ObjectType('PlanClash', { description: 'What a technician is booked on at the time of a staged move.', simpleResolvers: true })
export class PlanClashType {
  @Field(() => ID, { description: 'Which job.' })
  jobId: string;

  @Field(() => String, { description: 'Its number.' })
  number: string;

  @Field(() => String, { description: 'Whose job it is.' })
  customerName: string;

  @Field(() => String, { description: 'Who is booked.' })
  technicianName: string;

  @Field(() => TimeWindowType, { description: 'When.' })
  window: TimeWindowType;
}

@ObjectType('PlanProblem', { description: 'What keeps a staged move from being made now.', simpleResolvers: true })
export class PlanProblemType {
  @Field(() => ErrorCodeEnum, { description: 'As the move would be refused alone: STALE_VERSION, SCHEDULE_CONFLICT …' })
  code: ErrorCode;

  @Field(() => String, { description: 'In words.' })
  message: string;

  @Field(() => [PlanMeanwhileType], { description: 'With STALE_VERSION: what was done underneath, oldest first.' })
  meanwhile: unknown[];

  @Field(() => [PlanClashType], { description: 'With SCHEDULE_CONFLICT: what is booked then, with the plan’s other moves made.' })
  clashes: unknown[];
}

@ObjectType('PlanMove', { description: 'Where one job is to stand.', simpleResolvers: true })
export class PlanMoveType {
  @Field(() => JobType, { description: 'The job as it is now.' })
  job: unknown;

  @Field(() => Int, { description: 'The job’s version as it was seen when this was staged.' })
  version: number;

  @Field(() => TimeWindowType, { nullable: true, description: 'When it is to be; null takes it off the schedule.' })
  window: unknown;

  @Field(() => [TechnicianType], { description: 'Who is to go, the lead first; nobody leaves it unassigned.' })
  crew: unknown[];

  @Field(() => ActorType, { description: 'Who staged it.' })
  stagedBy: unknown;

  @Field(() => DateTimeScalar, { description: 'When.' })
  stagedAt: string;

  @Field(() => PlanProblemType, { nullable: true, description: 'Null where it can be made now, or the plan is closed.' })
  problem: PlanProblemType | null;
}

@ObjectType('Plan', {
  implements: NodeType,
  description: 'A “what if”: moves staged beside the schedule, until they are published as one change or given up.',
  simpleResolvers: true,
})
export class PlanType extends NodeType {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  override id: string;

  @Field(() => String, { description: 'As in “Rain on Tuesday”.' })
  name: string;

  @Field(() => DateScalar, { description: 'The first of its days: those it was begun for, and all that its moves leave or reach.' })
  from: string;

  @Field(() => DateScalar, { description: 'The last of them.' })
  to: string;

  @Field(() => PlanStateEnum, { description: 'What became of it.' })
  state: string;

  @Field(() => ActorType, { description: 'Who began it.' })
  author: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  updatedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its moves were made.' })
  publishedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was given up.' })
  discardedAt: string | null;

  @Field(() => ActorType, { nullable: true, description: 'Who published or discarded it.' })
  closedBy: unknown;

  @Field(() => ID, { nullable: true, description: 'Of the change that it was published as, for undo.' })
  batchId: string | null;

  @Field(() => Int, { description: 'How many moves are staged.' })
  moveCount: number;

  @Field(() => Boolean, { description: 'The viewer may rename and discard it: its author, and managers.' })
  endable: boolean;
}

@ObjectType('PlanPayload', { description: 'What a change of a plan answers.', simpleResolvers: true })
export class PlanPayloadType {
  @Field(() => PlanType, { description: 'The plan after.' })
  plan: unknown;

  @Field(() => [BulkFailureType], { description: 'Jobs that could not be staged, each with its code; the others are.' })
  failed: unknown[];
}

@ObjectType('PublishPlanPayload', { description: 'What publishing a plan answers.', simpleResolvers: true })
export class PublishPlanPayloadType {
  @Field(() => PlanType, { description: 'The plan after.' })
  plan: unknown;

  @Field(() => BulkPayloadType, { description: 'The moves made, as one batch; `failed` are those that were left out.' })
  result: unknown;
}
