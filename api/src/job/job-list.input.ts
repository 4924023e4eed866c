import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../platform/graphql/scalars.js';
import { enumOf } from '../platform/graphql/shared.type.js';
import type { JobPriority, JobStatus } from './job.js';
import type { JobOrder } from './job-list.repository.js';
import { JobPriorityEnum, JobStatusEnum } from './job.type.js';

export const JobOrderEnum = enumOf<JobOrder>('JobOrder', 'How a list of jobs is ordered.', {
  CREATED_DESC: 'Newest first.',
  WINDOW_START_ASC: 'Earliest window first; jobs without one last.',
  WINDOW_START_DESC: 'Latest window first; jobs without one before all.',
  NUMBER_ASC: 'Lowest number first.',
  NUMBER_DESC: 'Highest number first.',
  TOTAL_ASC: 'Lowest total first.',
  TOTAL_DESC: 'Highest total first.',
  CUSTOMER_ASC: 'By the customer’s name.',
  CUSTOMER_DESC: 'By the customer’s name, from its end.',
});

@InputType('JobFilter', { description: 'Which jobs; everything given must hold.' })
export class JobFilterInput {
  @Field(() => [ID], { nullable: true, description: 'Of these only, at most 500: which of the jobs that changed belong to a list.' })
  ids?: string[];

  @Field(() => [JobStatusEnum], { nullable: true, description: 'In one of these.' })
  statuses?: JobStatus[];

  @Field(() => Boolean, { nullable: true, description: 'Scheduled with no technician.' })
  unassigned?: boolean;

  @Field(() => [ID], { nullable: true, description: 'With one of these in the crew.' })
  technicianIds?: string[];

  @Field(() => ID, { nullable: true, description: 'Of this customer.' })
  customerId?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Jobs whose window touches the days from here, in the workspace’s time zone …' })
  from?: string;

  @Field(() => DateScalar, { nullable: true, description: '… to here; both ends included.' })
  to?: string;

  @Field(() => String, { nullable: true, description: 'Number, title, customer’s name, phone, address, notes; any part of a word.' })
  search?: string;

  @Field(() => [JobPriorityEnum], { nullable: true, description: 'Of one of these.' })
  priorities?: JobPriority[];

  @Field(() => Boolean, { nullable: true, description: 'Scheduled, and the window has begun.' })
  late?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'The window has ended, and the work is neither done, held nor cancelled.' })
  overdue?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Completed, and no invoice yet.' })
  readyToInvoice?: boolean;
}
