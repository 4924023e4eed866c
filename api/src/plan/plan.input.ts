import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../platform/graphql/scalars.js';
import { TimeWindowInput } from '../platform/graphql/shared.type.js';

@InputType({ description: 'What every mutation takes.' })
abstract class OnceInput {
  @Field(() => String, {
    nullable: true,
    description: 'Idempotency: a repeat of the same call returns the first answer. Kept for seven days.',
  })
  clientMutationId?: string;
}

@InputType('PlanInput', { description: 'Which plan.' })
export class PlanInput extends OnceInput {
  @Field(() => ID, { description: 'Which plan.' })
  planId: string;
}

@InputType('CreatePlanInput', { description: 'A new plan.' })
export class CreatePlanInput extends OnceInput {
  @Field(() => String, { description: 'At most 80 characters.' })
  name: string;

  @Field(() => DateScalar, { description: 'The first day that it is about.' })
  from: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last one; absent: the same. At most 62 days.' })
  to?: string | null;
}

@InputType('RenamePlanInput', { description: 'Another name.' })
export class RenamePlanInput extends PlanInput {
  @Field(() => String, { description: 'At most 80 characters.' })
  name: string;
}

@InputType('StageMoveInput', {
  description: 'Where one job is to stand. What is absent stays as the plan has it already, otherwise as the job stands.',
})
export class StageMoveInput {
  @Field(() => ID, { description: 'Which job.' })
  jobId: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; absent: whatever it is now.' })
  expectedVersion?: number | null;

  @Field(() => TimeWindowInput, { nullable: true, description: 'When the work is to be; null takes the job off the schedule.' })
  window?: TimeWindowInput | null;

  @Field(() => TimeWindowInput, { nullable: true, description: 'What the customer is to be promised; absent: kept.' })
  arrivalWindow?: TimeWindowInput | null;

  @Field(() => [ID], { nullable: true, description: 'Who is to go, the lead first; an empty list leaves it unassigned.' })
  technicianIds?: string[] | null;
}

@InputType('StageMovesInput', { description: 'Stages jobs in a plan; one that is to stand where it stands is staged no longer.' })
export class StageMovesInput extends PlanInput {
  @Field(() => [StageMoveInput], { description: 'At most 500, each job once.' })
  moves: StageMoveInput[];
}

@InputType('StageAbsenceInput', { description: 'Somebody will not be there on a day.' })
export class StageAbsenceInput extends PlanInput {
  @Field(() => ID, { description: 'Who.' })
  technicianId: string;

  @Field(() => DateScalar, { description: 'Which day.' })
  day: string;
}

@InputType('StageShiftInput', { description: 'A day’s work is to be later or earlier.' })
export class StageShiftInput extends PlanInput {
  @Field(() => DateScalar, { description: 'Which day: the scheduled jobs that begin on it, as the plan has them.' })
  day: string;

  @Field(() => Int, { nullable: true, defaultValue: 0, description: 'Calendar days, by the wall clock; negative: earlier. At most 31.' })
  days?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 0, description: 'Minutes on top; negative: earlier. At most 1,440.' })
  minutes?: number | null;

  @Field(() => [ID], { nullable: true, description: 'Of these technicians alone; absent: everybody’s, the unassigned too.' })
  technicianIds?: string[] | null;
}

@InputType('UnstageMovesInput', { description: 'Jobs that the plan leaves alone from now on.' })
export class UnstageMovesInput extends PlanInput {
  @Field(() => [ID], { description: 'Which jobs.' })
  jobIds: string[];
}

@InputType('PublishPlanInput', { description: 'Makes every staged move, or none.' })
export class PublishPlanInput extends PlanInput {
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Makes the moves that can be made and leaves the others out.' })
  leaveOut?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Books where a technician is booked then, on purpose.' })
  allowOverlap?: boolean | null;
}
