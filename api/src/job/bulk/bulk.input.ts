import { Field, ID, InputType, Int } from 'type-graphql';
import { JobFilterInput } from '../job-list.input.js';
import { MutationInput, OVERLAP } from '../job.input.js';

@InputType({ description: 'What every change of many jobs takes: `jobIds` or `filter`, exactly one of them.' })
export abstract class ManyJobsInput extends MutationInput {
  @Field(() => [ID], { nullable: true, description: 'Which jobs; at most 5,000.' })
  jobIds?: string[] | null;

  @Field(() => JobFilterInput, {
    nullable: true,
    description: 'All jobs that match, at most 5,000. Which they are is settled when the change begins.',
  })
  filter?: JobFilterInput | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Says what would happen, job by job, and writes nothing.',
  })
  dryRun?: boolean | null;
}

@InputType('BulkReassignInput', { description: 'Another lead for each of these jobs, in the windows that they have.' })
export class BulkReassignInput extends ManyJobsInput {
  @Field(() => ID, { nullable: true, description: 'Who; null unassigns everybody.' })
  technicianId?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: OVERLAP })
  allowOverlap?: boolean | null;
}

@InputType('BulkJobsInput', { description: 'The work on each of these jobs is done.' })
export class BulkJobsInput extends ManyJobsInput {
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Stop the clocks of others too.' })
  closeOpenClocks?: boolean | null;
}

@InputType('BulkRescheduleInput', {
  description: 'Moves each of these jobs by whole days, keeping its wall-clock times in the workspace’s time zone.',
})
export class BulkRescheduleInput extends ManyJobsInput {
  @Field(() => Int, { description: 'By how many days, up to 366; negative: earlier.' })
  shiftDays: number;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Days without a shift are not counted: one day after Friday is Monday. Whose shifts: the lead’s; where there is none, those of everybody who works here.',
  })
  skipNonWorkingDays?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: OVERLAP })
  allowOverlap?: boolean | null;
}

@InputType('BulkCancelInput', { description: 'Gives each of these jobs up.' })
export class BulkCancelInput extends ManyJobsInput {
  @Field(() => String, { description: 'Goes into the history of each; at most 500 characters.' })
  reason: string;
}
