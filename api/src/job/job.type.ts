import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { CustomerType } from '../customer/index.js';
import { CentsScalar, DateScalar, DateTimeScalar } from '../platform/graphql/scalars.js';
import { ActorType, AddressType, enumOf, ErrorCodeEnum, NodeType, PageInfoType, TimeWindowType } from '../platform/graphql/shared.type.js';
import { PriceBookKindEnum } from '../price-book/index.js';
import { TechnicianType } from '../technician/index.js';
import type { ErrorCode } from '../kernel/domain-error.js';
import type { JobPriority, JobSource, JobStatus } from './job.js';
import type { JobAction, JobHandle } from './job.lifecycle.js';
import type { JobStage, LifecycleStepState } from './job-stage.rules.js';

export const JobStatusEnum = enumOf<JobStatus>('JobStatus', 'Where a job is in its lifecycle.', {
  DRAFT: 'Saved without a window.',
  SCHEDULED: 'Has a window; the crew may still be empty.',
  IN_PROGRESS: 'Work has begun.',
  ON_HOLD: 'Interrupted, with a reason; its slot is free.',
  COMPLETED: 'The work is done; not yet “billed”.',
  CANCELLED: 'Will not happen, with a reason.',
});

export const JobStageEnum = enumOf<JobStage>('JobStage', 'Where a job stands on the lifecycle bar.', {
  ESTIMATE: 'A price is being worked out.',
  APPROVAL: 'The customer has the estimate.',
  SCHEDULING: 'It needs a day and a technician.',
  WORK: 'Work has begun.',
  COMPLETED: 'The work is done.',
  INVOICE: 'The invoice is out.',
  PAYMENT: 'It is paid.',
});

const LifecycleStepStateEnum = enumOf<LifecycleStepState>('LifecycleStepState', 'How far a job is with one step of the lifecycle bar.', {
  DONE: 'Behind it.',
  CURRENT: 'Where it stands.',
  AHEAD: 'Still to come.',
  NOT_NEEDED: 'Not a step of this job.',
});

@ObjectType('LifecycleStep', { description: 'One step of the lifecycle bar.', simpleResolvers: true })
export class LifecycleStepType {
  @Field(() => JobStageEnum, { description: 'Which step.' })
  stage: JobStage;

  @Field(() => LifecycleStepStateEnum, { description: 'How far the job is with it.' })
  state: LifecycleStepState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was reached, where that is known.' })
  at: string | null;
}

export const JobActionEnum = enumOf<JobAction>('JobAction', 'What can be done to a job.', {
  SCHEDULE: 'Give a draft a window.',
  UNSCHEDULE: 'Take the window away; the crew stays as a wish.',
  RESCHEDULE: 'Give it another window.',
  REASSIGN: 'Give it other technicians.',
  START: 'Begin the work.',
  HOLD: 'Interrupt it, with a reason.',
  RESUME: 'Go on after a hold.',
  COMPLETE: 'Say that the work is done.',
  CANCEL: 'Give it up, with a reason.',
  REOPEN: 'Go back to work after completion.',
  RESTORE: 'Make a cancelled job a draft again.',
  EN_ROUTE: 'Say that a technician is on the way.',
  CLOCK_IN: 'Start one’s own clock on it.',
  CLOCK_OUT: 'Stop one’s own clock on it.',
});

export const JobHandleEnum = enumOf<JobHandle>('JobHandle', 'What a drag on the board may change.', {
  START: 'When it starts.',
  END: 'When it ends.',
  TECHNICIAN: 'Who does it.',
});

export const JobPriorityEnum = enumOf<JobPriority>('JobPriority', 'How urgent it is.', {
  LOW: 'Can wait.',
  NORMAL: 'As usual.',
  HIGH: 'Soon.',
  EMERGENCY: 'Now.',
});

export const JobSourceEnum = enumOf<JobSource>('JobSource', 'How a job came to be.', {
  PHONE: 'Somebody called.',
  ESTIMATE: 'From an approved estimate.',
  RECURRING: 'From a maintenance plan.',
  DUPLICATE: 'A copy of another job.',
  API: 'Made by a program.',
  IMPORT: 'From a file.',
});

@ObjectType('JobActionAvailability', { description: 'What this viewer may do to a job now, and why not where not.', simpleResolvers: true })
export class JobActionAvailabilityType {
  @Field(() => JobActionEnum, { description: 'What.' })
  action: JobAction;

  @Field(() => Boolean, { description: 'Possible now.' })
  available: boolean;

  @Field(() => ErrorCodeEnum, { nullable: true, description: 'Why not, for programs.' })
  code: ErrorCode | null;

  @Field(() => String, { nullable: true, description: 'Why not, for people.' })
  message: string | null;
}

@ObjectType('LineItem', { description: 'Something sold on a job.', simpleResolvers: true })
export class LineItemType {
  @Field(() => ID, { description: 'Of this line.' })
  id: string;

  @Field(() => ID, { nullable: true, description: 'Where it came from; null for a custom line.' })
  priceBookItemId: string | null;

  @Field(() => String, { description: 'As on the invoice.' })
  name: string;

  @Field(() => PriceBookKindEnum, { description: 'Work or material.' })
  kind: string;

  @Field(() => Float, { description: 'How many, up to four decimals.' })
  quantity: number;

  @Field(() => CentsScalar, { description: 'For one.' })
  unitPrice: number;

  @Field(() => CentsScalar, { description: 'Quantity × unit price, rounded half away from zero.' })
  total: number;
}

@ObjectType('Note', { description: 'Internal: never shown to customers.', simpleResolvers: true })
export class NoteType {
  @Field(() => ID, { description: 'Of this note.' })
  id: string;

  @Field(() => String, { description: 'What was written.' })
  body: string;

  @Field(() => ActorType, { description: 'Who wrote it.' })
  author: unknown;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => Boolean, { description: 'Stays on top.' })
  pinned: boolean;
}

@ObjectType('TimeEntry', { description: 'A technician’s clock on a job, from in to out.', simpleResolvers: true })
export class TimeEntryType {
  @Field(() => ID, { description: 'Of this entry.' })
  id: string;

  @Field(() => TechnicianType, { description: 'Whose clock.' })
  technician: unknown;

  @Field(() => DateTimeScalar, { description: 'When it started.' })
  clockedInAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it stopped; null while it runs.' })
  clockedOutAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'Whole minutes; null while it runs.' })
  minutes: number | null;

  @Field(() => Boolean, { description: 'Stopped by the job’s own change, not by the technician.' })
  auto: boolean;

  @Field(() => Boolean, { description: 'The same as `auto`.' })
  autoClosed: boolean;

  @Field(() => Boolean, { description: 'This viewer may correct its times.' })
  correctable: boolean;
}

@ObjectType('TechnicianLabor', { description: 'Hours worked, per technician.', simpleResolvers: true })
export class TechnicianLaborType {
  @Field(() => TechnicianType, { description: 'Who worked.' })
  technician: unknown;

  @Field(() => Int, { description: 'Whole minutes of stopped clocks.' })
  minutes: number;
}

@ObjectType('Job', {
  implements: NodeType,
  description:
    'A visit with a problem to fix and a technician to send. Within an event it is as of that event, but for its lists, which are as of now.',
  simpleResolvers: true,
})
export class JobType extends NodeType {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  override id: string;

  @Field(() => String, { description: 'Unique in the workspace, in order of creation: JOB-2046.' })
  number: string;

  @Field(() => String, { description: 'The first line item’s name where none was given.' })
  title: string;

  @Field(() => JobStatusEnum, { description: 'Where it is in its lifecycle.' })
  status: JobStatus;

  @Field(() => JobPriorityEnum, { description: 'How urgent it is.' })
  priority: JobPriority;

  @Field(() => JobSourceEnum, { description: 'How it came to be.' })
  source: JobSource;

  @Field(() => Int, { description: 'Goes up by one with every change; send it back as expectedVersion.' })
  version: number;

  @Field(() => CustomerType, { description: 'Who is visited.' })
  customer: unknown;

  @Field(() => AddressType, { description: 'Where the visit goes.' })
  address: unknown;

  @Field(() => TimeWindowType, {
    nullable: true,
    description:
      'When the work is planned: what the board draws and what may not overlap. Null for an unscheduled draft; readable on held, completed and cancelled jobs.',
  })
  window: { start: string; end: string } | null;

  @Field(() => TimeWindowType, { nullable: true, description: 'What the customer was promised; the window where none was given.' })
  arrivalWindow: { start: string; end: string } | null;

  @Field(() => TechnicianType, { nullable: true, description: 'The lead technician; null when unassigned.' })
  technician: unknown;

  @Field(() => [TechnicianType], { description: 'Everyone sent: the lead first.' })
  crew: unknown[];

  @Field(() => [TechnicianType], { description: 'Members of the crew who are booked over another job, on purpose.' })
  doubleBooked: unknown[];

  @Field(() => CentsScalar, { description: 'Of all line items.' })
  total: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when a technician is on the way.' })
  enRouteAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the work began.' })
  startedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the work was done.' })
  completedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is on hold.' })
  heldAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is on hold.' })
  holdReason: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which a held job is to be looked at again.' })
  lookAgainOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason: string | null;

  @Field(() => DateTimeScalar, { description: 'When it came to be.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: 'Of the last change.' })
  updatedAt: string;
}

@ObjectType('JobEdge', { description: 'A job in a list.', simpleResolvers: true })
export class JobEdgeType {
  @Field(() => String, { description: 'Its place in the list.' })
  cursor: string;

  @Field(() => JobType, { description: 'The job.' })
  node: unknown;
}

@ObjectType('JobConnection', { description: 'A page of jobs.', simpleResolvers: true })
export class JobConnectionType {
  @Field(() => [JobEdgeType], { description: 'With their places.' })
  edges: JobEdgeType[];

  @Field(() => [JobType], { description: 'Without.' })
  nodes: unknown[];

  @Field(() => PageInfoType, { description: 'Where the page lies.' })
  pageInfo: PageInfoType;

  @Field(() => Int, { description: 'In the whole list.' })
  totalCount: number;
}

@ObjectType('JobCounts', {
  description: 'How many jobs there are of each kind; each number equals the list that it opens.',
  simpleResolvers: true,
})
export class JobCountsType {
  @Field(() => Int, { description: 'All.' })
  total: number;

  @Field(() => Int, { description: 'Status DRAFT.' })
  draft: number;

  @Field(() => Int, { description: 'Status SCHEDULED.' })
  scheduled: number;

  @Field(() => Int, { description: 'Status IN_PROGRESS.' })
  inProgress: number;

  @Field(() => Int, { description: 'Status ON_HOLD.' })
  onHold: number;

  @Field(() => Int, { description: 'Status COMPLETED.' })
  completed: number;

  @Field(() => Int, { description: 'Status CANCELLED.' })
  cancelled: number;

  @Field(() => Int, { description: 'Scheduled with no technician.' })
  unassigned: number;

  @Field(() => Int, { description: 'Scheduled, and the window has begun.' })
  late: number;

  @Field(() => Int, { description: 'The window has ended, and the work is neither done, held nor cancelled.' })
  overdue: number;

  @Field(() => Int, { description: 'Completed, and no invoice yet.' })
  readyToInvoice: number;
}
