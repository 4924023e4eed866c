import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar, EventCursorScalar } from '../platform/graphql/scalars.js';
import { ActorType, enumOf, ErrorCodeEnum, NodeType, PageInfoType } from '../platform/graphql/shared.type.js';
import type { ErrorCode } from '../kernel/domain-error.js';
import type { JobEventKind } from './job.events.js';
import { JobType } from './job.type.js';

export const JobEventKindEnum = enumOf<JobEventKind>('JobEventKind', 'What happened to a job.', {
  CREATED: 'It came to be.',
  UPDATED: 'Title, priority, address or line items changed.',
  SCHEDULED: 'A draft got a window.',
  RESCHEDULED: 'The window changed.',
  REASSIGNED: 'The technician changed.',
  CREW_CHANGED: 'Somebody joined or left the crew.',
  EN_ROUTE: 'A technician is on the way.',
  STARTED: 'Work began, by itself or with the first clock-in.',
  HELD: 'It was put on hold.',
  RESUMED: 'Work went on after a hold.',
  COMPLETED: 'The work was done.',
  CANCELLED: 'It was given up.',
  UNSCHEDULED: 'Its window was taken away.',
  REOPENED: 'Work went on after completion.',
  RESTORED: 'A cancelled job became a draft again.',
  NOTE_ADDED: 'Somebody wrote a note.',
  PHOTO_ADDED: 'Somebody added a photo.',
  PHOTO_REMOVED: 'A photo was taken away.',
  WORK_ORDER_CHANGED: 'Tools, parts, safety procedures or instructions changed.',
  CLOCKED_IN: 'A further technician started their clock.',
  CLOCKED_OUT: 'A technician stopped their clock.',
  TIME_CORRECTED: 'The office corrected a clock; the old times stand in the changes.',
  UNDONE: 'A change was taken back.',
});

const ResyncReasonEnum = enumOf('ResyncReason', 'Why the log cannot serve a cursor: read everything afresh.', {
  CURSOR_TOO_OLD: 'Older than the seven days that the log is kept for following.',
  CURSOR_UNKNOWN: 'Not a cursor of this server.',
  LOG_REPLACED: 'The database was restored or replaced.',
  TOO_FAR_BEHIND: 'More than 20,000 events behind: reading afresh is quicker.',
});

@ObjectType('FieldChange', { description: 'One field of a change.', simpleResolvers: true })
export class FieldChangeType {
  @Field(() => String, { description: 'The field’s name.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'Before, in words; instants as ISO 8601, windows as start/end.' })
  from: string | null;

  @Field(() => String, { nullable: true, description: 'After.' })
  to: string | null;
}

@ObjectType('JobEvent', { description: 'One committed change: the history’s row, and what subscribers receive.', simpleResolvers: true })
export class JobEventType {
  @Field(() => EventCursorScalar, { description: 'Its place in the log.' })
  cursor: string;

  @Field(() => JobEventKindEnum, { description: 'What happened.' })
  kind: string;

  @Field(() => ID, { description: 'To which job.' })
  jobId: string;

  @Field(() => JobType, {
    nullable: true,
    description: 'The job as of this event; null where the viewer may no longer see it (drop it from the screen).',
  })
  job: unknown;

  @Field(() => ActorType, { description: 'Who did it.' })
  actor: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was committed.' })
  at: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it happened on an offline device, if that was earlier.' })
  occurredAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why, where a reason was given.' })
  reason: string | null;

  @Field(() => [FieldChangeType], { description: 'Field by field.' })
  changes: unknown[];

  @Field(() => ID, { description: 'Events made by one bulk action or one drag share it.' })
  batchId: string;

  @Field(() => String, { nullable: true, description: 'Echo of the mutation’s own, so that a screen knows its own change.' })
  clientMutationId: string | null;

  @Field(() => Boolean, { description: 'Can be taken back, by its actor or a manager, while nothing was built on it.' })
  undoable: boolean;
}

@ObjectType('EntityChange', { description: 'A change of anything that is not a job.', simpleResolvers: true })
export class EntityChangeType {
  @Field(() => EventCursorScalar, { description: 'Its place in the log.' })
  cursor: string;

  @Field(() => String, { description: 'Technician, Customer, Member …' })
  entity: string;

  @Field(() => ID, { description: 'Which one.' })
  id: string;

  @Field(() => Boolean, { description: 'It is gone.' })
  deleted: boolean;

  @Field(() => NodeType, { nullable: true, description: 'As it is after the change, where it is a node.' })
  node: unknown;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => ActorType, { description: 'Who did it.' })
  actor: unknown;
}

@ObjectType('JobEventBatch', {
  description:
    'Everything that the viewer may see in (from, to]. Apply it whole, and only if `from` is where you are: then nothing is lost and nothing is applied twice, whatever the network does. An empty batch is a heartbeat.',
  simpleResolvers: true,
})
export class JobEventBatchType {
  @Field(() => EventCursorScalar, { description: 'Where one must stand to apply it.' })
  from: string;

  @Field(() => EventCursorScalar, { description: 'Where one stands after it.' })
  to: string;

  @Field(() => [JobEventType], { description: 'Of jobs, in order.' })
  events: unknown[];

  @Field(() => [EntityChangeType], { description: 'Of everything else in the workspace, in the same order.' })
  changes: unknown[];

  @Field(() => ResyncReasonEnum, { nullable: true, description: 'Set when the log can’t serve the cursor: load the board again.' })
  resync: string | null;
}

@ObjectType('JobEventEdge', { description: 'An event in a job’s history.', simpleResolvers: true })
export class JobEventEdgeType {
  @Field(() => String, { description: 'Its place in the history.' })
  cursor: string;

  @Field(() => JobEventType, { description: 'The event.' })
  node: unknown;
}

@ObjectType('JobEventConnection', { description: 'A page of a job’s history, newest first.', simpleResolvers: true })
export class JobEventConnectionType {
  @Field(() => [JobEventEdgeType], { description: 'With their places.' })
  edges: JobEventEdgeType[];

  @Field(() => [JobEventType], { description: 'Without.' })
  nodes: unknown[];

  @Field(() => PageInfoType, { description: 'Where the page lies.' })
  pageInfo: PageInfoType;
}

@ObjectType('JobPayload', { description: 'What a change of one job answers.', simpleResolvers: true })
export class JobPayloadType {
  @Field(() => JobType, { description: 'The job after.' })
  job: unknown;

  @Field(() => [JobEventType], { description: 'What it made; none where there was nothing to change.' })
  events: unknown[];

  @Field(() => ID, { description: 'For undo.' })
  batchId: string;
}

@ObjectType('BulkFailure', { description: 'A job that was left as it is, and why.', simpleResolvers: true })
export class BulkFailureType {
  @Field(() => ID, { description: 'Which job.' })
  jobId: string;

  @Field(() => ErrorCodeEnum, { description: 'Why, for programs.' })
  code: ErrorCode;

  @Field(() => String, { description: 'Why, for people.' })
  message: string;
}

@ObjectType('BulkChange', { description: 'What a change of many jobs does to one of them.', simpleResolvers: true })
export class BulkChangeType {
  @Field(() => JobType, { description: 'The job after; on a dry run as it is now.' })
  job: unknown;

  @Field(() => [FieldChangeType], { description: 'Field by field.' })
  changes: unknown[];
}

@ObjectType('BulkPayload', {
  description: 'A change of many jobs does what it can; what it could not is listed, each with its code.',
  simpleResolvers: true,
})
export class BulkPayloadType {
  @Field(() => [JobType], {
    description: 'The jobs after, those with nothing to change among them; on a dry run the same jobs as they are now.',
  })
  succeeded: unknown[];

  @Field(() => [BulkFailureType], { description: 'Left as they are.' })
  failed: unknown[];

  @Field(() => [BulkChangeType], { description: 'What changed, or would change on a dry run, job by job.' })
  changes: unknown[];

  @Field(() => [JobEventType], { description: 'What it made; nothing on a dry run.' })
  events: unknown[];

  @Field(() => ID, { nullable: true, description: 'For undo; undo of an undo is redo. Null on a dry run.' })
  batchId: string | null;
}
