/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import gql from 'graphql-tag';
/** What kind of actor made a change. */
export type ActorKind =
  /** A program of the shop. */
  | 'API_KEY'
  /** The customer. */
  | 'CUSTOMER'
  /** The system itself. */
  | 'SYSTEM'
  /** A technician. */
  | 'TECHNICIAN'
  /** Somebody in the office. */
  | 'USER';

/** Who is to have access, and as what. */
export type AddMemberInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** What they sign in with. */
  email: string;
  /** As history will name them. Whoever has an account already keeps the name they have. */
  name: string;
  /** What they may do. */
  role: Role;
  /** Which technician of the workspace they are. Needed for a TECHNICIAN. */
  technicianId?: string | number | null | undefined;
};

/** An internal note. */
export type AddNoteInput = {
  /** At most 10,000 characters. */
  body: string;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** When it happened on an offline device. */
  occurredAt?: string | null | undefined;
  /** Stays on top. */
  pinned?: boolean | null | undefined;
};

/** Puts an upload on a job. */
export type AddPhotoInput = {
  /** What it shows; at most 500 characters. */
  caption?: string | null | undefined;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** When it happened on an offline device. */
  occurredAt?: string | null | undefined;
  /** What POST /api/uploads answered, at most a day ago. */
  uploadId: string | number;
};

/** When somebody does not work. */
export type AddTimeOffInput = {
  /** Makes a repeat answer what the first one answered. */
  clientMutationId?: string | null | undefined;
  /** HH:MM on the last day; absent: to its end. */
  endTime?: string | null | undefined;
  /** The first day. */
  firstDay: string;
  /** The last day, included. */
  lastDay: string;
  /** For the office and themselves; at most 500 characters. */
  reason?: string | null | undefined;
  /** HH:MM on the first day; absent: from its beginning. */
  startTime?: string | null | undefined;
  /** Who is away. */
  technicianId: string | number;
};

/** Where a visit goes. */
export type AddressInput = {
  /** The neighbourhood. */
  area?: string | null | undefined;
  /** Town. */
  city: string;
  /** ISO 3166 code of two letters; absent: US. */
  country?: string | null | undefined;
  /** Degrees north. */
  latitude?: number | null | undefined;
  /** Street and number. */
  line1: string;
  /** Unit, floor, building. */
  line2?: string | null | undefined;
  /** Degrees east. */
  longitude?: number | null | undefined;
  /** ZIP or postal code. */
  postalCode: string;
  /** State or province. */
  region: string;
};

/** Gives each of these jobs up. */
export type BulkCancelInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Says what would happen, job by job, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** All jobs that match, at most 5,000. Which they are is settled when the change begins. */
  filter?: JobFilter | null | undefined;
  /** Which jobs; at most 5,000. */
  jobIds?: Array<string | number> | null | undefined;
  /** Goes into the history of each; at most 500 characters. */
  reason: string;
};

/** The work on each of these jobs is done. */
export type BulkJobsInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Stop the clocks of others too. */
  closeOpenClocks?: boolean | null | undefined;
  /** Says what would happen, job by job, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** All jobs that match, at most 5,000. Which they are is settled when the change begins. */
  filter?: JobFilter | null | undefined;
  /** Which jobs; at most 5,000. */
  jobIds?: Array<string | number> | null | undefined;
};

/** Another lead for each of these jobs, in the windows that they have. */
export type BulkReassignInput = {
  /** Book it although a technician is booked then. */
  allowOverlap?: boolean | null | undefined;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Says what would happen, job by job, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** All jobs that match, at most 5,000. Which they are is settled when the change begins. */
  filter?: JobFilter | null | undefined;
  /** Which jobs; at most 5,000. */
  jobIds?: Array<string | number> | null | undefined;
  /** Who; null unassigns everybody. */
  technicianId?: string | number | null | undefined;
};

/** Moves each of these jobs by whole days, keeping its wall-clock times in the workspace’s time zone. */
export type BulkRescheduleInput = {
  /** Book it although a technician is booked then. */
  allowOverlap?: boolean | null | undefined;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Says what would happen, job by job, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** All jobs that match, at most 5,000. Which they are is settled when the change begins. */
  filter?: JobFilter | null | undefined;
  /** Which jobs; at most 5,000. */
  jobIds?: Array<string | number> | null | undefined;
  /** By how many days, up to 366; negative: earlier. */
  shiftDays: number;
  /** Days without a shift are not counted: one day after Friday is Monday. Whose shifts: the lead’s; where there is none, those of everybody who works here. */
  skipNonWorkingDays?: boolean | null | undefined;
};

/** Time off as it is to be. */
export type ChangeTimeOffInput = {
  /** Makes a repeat answer what the first one answered. */
  clientMutationId?: string | null | undefined;
  /** HH:MM on the last day; absent: to its end. */
  endTime?: string | null | undefined;
  /** The first day. */
  firstDay: string;
  /** The last day, included. */
  lastDay: string;
  /** Absent keeps it, null takes it away. */
  reason?: string | null | undefined;
  /** As you saw it: where it is another by now, nothing is done (STALE_VERSION). Absent: whatever it is now. */
  seen?: SeenTimeOffInput | null | undefined;
  /** HH:MM on the first day; absent: from its beginning. */
  startTime?: string | null | undefined;
  /** Which. */
  timeOffId: string | number;
};

/** A technician’s clock on a job. */
export type ClockInput = {
  /** When; absent: now. */
  at?: string | null | undefined;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** Absent: the viewer’s own. */
  technicianId?: string | number | null | undefined;
};

/** Other times for one clock; what is absent stays. */
export type CorrectTimeEntryInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** When the work really began. */
  clockedInAt?: string | null | undefined;
  /** When it really ended; stops a clock that still runs. */
  clockedOutAt?: string | null | undefined;
  /** Goes into the history; at most 500 characters. */
  reason: string;
  /** Which entry. */
  timeEntryId: string | number;
};

/** A new job. With a window it is scheduled, without one a draft. */
export type CreateJobInput = {
  /** Absent: the customer’s first. */
  address?: AddressInput | null | undefined;
  /** One of the customer’s addresses, instead of `address`. */
  addressId?: string | number | null | undefined;
  /** Book it although a technician is booked then. */
  allowOverlap?: boolean | null | undefined;
  /** What the customer is promised; absent: kept, or the window. */
  arrivalWindow?: TimeWindowInput | null | undefined;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** … or a new one. */
  customer?: NewCustomerInput | null | undefined;
  /** A customer who is known … */
  customerId?: string | number | null | undefined;
  /** The job of the same customer that this one follows up. */
  followUpOf?: string | number | null | undefined;
  /** At most 200. */
  lineItems?: Array<LineItemInput> | null | undefined;
  /** A first note: access, hazards, pets. */
  note?: string | null | undefined;
  /** Absent: NORMAL. */
  priority?: JobPriority | null | undefined;
  /** Keeps `address` as another property of the customer, who is known already. */
  saveAddress?: boolean | null | undefined;
  /** Who goes; on a draft a wish. */
  technicianId?: string | number | null | undefined;
  /** Absent: the first line item’s name. */
  title?: string | null | undefined;
  /** When the work is planned. */
  window?: TimeWindowInput | null | undefined;
};

/** A new plan. */
export type CreatePlanInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** The first day that it is about. */
  from: string;
  /** At most 80 characters. */
  name: string;
  /** The last one; absent: the same. At most 62 days. */
  to?: string | null | undefined;
};

/** Who joins or leaves the crew. */
export type CrewMemberInput = {
  /** Book it although a technician is booked then. */
  allowOverlap?: boolean | null | undefined;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** The version that was seen; absent: whatever it is now. */
  expectedVersion?: number | null | undefined;
  /** Makes them the lead. */
  isLead?: boolean | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** Who. */
  technicianId: string | number;
};

/** Which view to delete. */
export type DeleteViewInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Which one. */
  viewId: string | number;
};

/** The same work again, as a draft or at a new time. */
export type DuplicateJobInput = {
  /** Book it although a technician is booked then. */
  allowOverlap?: boolean | null | undefined;
  /** What the customer is promised; absent: kept, or the window. */
  arrivalWindow?: TimeWindowInput | null | undefined;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** Who goes. */
  technicianId?: string | number | null | undefined;
  /** Absent: a draft. */
  window?: TimeWindowInput | null | undefined;
};

/** Why something was refused: extensions.code of a GraphQL error, with extensions.details. */
export type ErrorCode =
  /** The technician's clock runs on another job. details: { jobId, number }. */
  | 'ALREADY_CLOCKED_IN'
  /** The input cannot be what was meant; details.field names the part where there is one. */
  | 'BAD_INPUT'
  /** You can see it but may not do this. */
  | 'FORBIDDEN'
  /** The clientMutationId was used for another mutation or input. */
  | 'IDEMPOTENCY_MISMATCH'
  /** The job is not in a state for this. details: { status, possible: [JobAction] }. */
  | 'ILLEGAL_TRANSITION'
  /** Our fault. details.id names it in the log. */
  | 'INTERNAL'
  /** A live invoice stands on the job; void it first. details.invoiceId. */
  | 'INVOICE_EXISTS'
  /** No clock runs on a job in this state. details.status. */
  | 'JOB_NOT_OPEN'
  /** There is no such thing, or it is not yours to see. */
  | 'NOT_FOUND'
  /** The technician is not in the crew of the job. details.technicianId. */
  | 'NOT_IN_CREW'
  /** The job has no technician, and this needs one. */
  | 'NO_CREW'
  /** The wall clock skips this time on that day. */
  | 'NO_SUCH_LOCAL_TIME'
  /** Others are still clocked in; closeOpenClocks closes their clocks. details.technicians: [{ id, name }]. */
  | 'OTHERS_CLOCKED_IN'
  /** The plan was published or discarded already. details: { planId, state, by }. */
  | 'PLAN_CLOSED'
  /** Some moves of the plan can’t be made; nothing was. details.problems: [{ jobId, code, message, details }], as each would be refused alone. leaveOut makes the others, allowOverlap books over clashes. */
  | 'PLAN_CONFLICT'
  /** The query is too deep or too large. Ask for less at once. */
  | 'QUERY_TOO_COSTLY'
  /** Too many requests. details.retryAfterSeconds. */
  | 'RATE_LIMITED'
  /** This needs a reason. */
  | 'REASON_REQUIRED'
  /** A technician is booked then. details.conflicts: [{ jobId, number, customerName, technicianId, technicianName, window }]. allowOverlap books it anyway. */
  | 'SCHEDULE_CONFLICT'
  /** Somebody changed the same fields meanwhile. details: { current, events } – the job now, and what was done since; of people’s hours: { by, at } with shifts or timeOff as they are now. */
  | 'STALE_VERSION'
  /** The technician has another clock at that time: details.entries: [{ timeEntryId, jobId, number, clockedInAt, clockedOutAt }]; other time off: details.timeOff: [{ id, start, end, reason }]; or two shifts of one weekday: details.shifts. */
  | 'TIME_OVERLAP'
  /** Nobody is signed in, or the session has ended. Sign in again. */
  | 'UNAUTHENTICATED'
  /** Something was built on the change since. details: { by, at, kind, changes }. */
  | 'UNDO_CONFLICT';

/** How somebody goes first. */
export type FirstVisitKind =
  /** Free from the next quarter of an hour. */
  | 'NOW'
  /** Nobody is free today any more by their hours; this one is on call. */
  | 'ON_CALL'
  /** Nobody can at once; this one is free first. */
  | 'SOONEST';

/** How somebody who was given access comes in. */
export type Invitation =
  /** They have an account already and sign in with its password; nothing was mailed. */
  | 'HAS_ACCOUNT'
  /** A link is on its way to them, under which they choose their password. */
  | 'MAILED'
  /** They have no password yet, and this server has no mail server to send the link by. */
  | 'NO_MAIL_SERVER';

/** Who is to get another link. */
export type InviteAgainInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Who. */
  userId: string | number;
};

/** What can be done to a job. */
export type JobAction =
  /** Give it up, with a reason. */
  | 'CANCEL'
  /** Start one’s own clock on it. */
  | 'CLOCK_IN'
  /** Stop one’s own clock on it. */
  | 'CLOCK_OUT'
  /** Say that the work is done. */
  | 'COMPLETE'
  /** Say that a technician is on the way. */
  | 'EN_ROUTE'
  /** Interrupt it, with a reason. */
  | 'HOLD'
  /** Give it other technicians. */
  | 'REASSIGN'
  /** Go back to work after completion. */
  | 'REOPEN'
  /** Give it another window. */
  | 'RESCHEDULE'
  /** Make a cancelled job a draft again. */
  | 'RESTORE'
  /** Go on after a hold. */
  | 'RESUME'
  /** Give a draft a window. */
  | 'SCHEDULE'
  /** Begin the work. */
  | 'START'
  /** Take the window away; the crew stays as a wish. */
  | 'UNSCHEDULE';

/** A step in the lifecycle. */
export type JobActionInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** On complete: stop the clocks of others too. */
  closeOpenClocks?: boolean | null | undefined;
  /** The version that was seen; absent: whatever it is now. */
  expectedVersion?: number | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** When it happened on an offline device. */
  occurredAt?: string | null | undefined;
};

/** What happened to a job. */
export type JobEventKind =
  /** It was given up. */
  | 'CANCELLED'
  /** A further technician started their clock. */
  | 'CLOCKED_IN'
  /** A technician stopped their clock. */
  | 'CLOCKED_OUT'
  /** The work was done. */
  | 'COMPLETED'
  /** It came to be. */
  | 'CREATED'
  /** Somebody joined or left the crew. */
  | 'CREW_CHANGED'
  /** A technician is on the way. */
  | 'EN_ROUTE'
  /** It was put on hold. */
  | 'HELD'
  /** Somebody wrote a note. */
  | 'NOTE_ADDED'
  /** Somebody added a photo. */
  | 'PHOTO_ADDED'
  /** A photo was taken away. */
  | 'PHOTO_REMOVED'
  /** The technician changed. */
  | 'REASSIGNED'
  /** Work went on after completion. */
  | 'REOPENED'
  /** The window changed. */
  | 'RESCHEDULED'
  /** A cancelled job became a draft again. */
  | 'RESTORED'
  /** Work went on after a hold. */
  | 'RESUMED'
  /** A draft got a window. */
  | 'SCHEDULED'
  /** Work began, by itself or with the first clock-in. */
  | 'STARTED'
  /** The office corrected a clock; the old times stand in the changes. */
  | 'TIME_CORRECTED'
  /** A change was taken back. */
  | 'UNDONE'
  /** Its window was taken away. */
  | 'UNSCHEDULED'
  /** Title, priority, address or line items changed. */
  | 'UPDATED'
  /** Tools, parts, safety procedures or instructions changed. */
  | 'WORK_ORDER_CHANGED';

/** Which jobs; everything given must hold. */
export type JobFilter = {
  /** Of this customer. */
  customerId?: string | number | null | undefined;
  /** Jobs whose window touches the days from here, in the workspace’s time zone … */
  from?: string | null | undefined;
  /** Of these only, at most 500: which of the jobs that changed belong to a list. */
  ids?: Array<string | number> | null | undefined;
  /** Scheduled, and the window has begun. */
  late?: boolean | null | undefined;
  /** The window has ended, and the work is neither done, held nor cancelled. */
  overdue?: boolean | null | undefined;
  /** Of one of these. */
  priorities?: Array<JobPriority> | null | undefined;
  /** Completed, and no invoice yet. */
  readyToInvoice?: boolean | null | undefined;
  /** Number, title, customer’s name, phone, address, notes; any part of a word. */
  search?: string | null | undefined;
  /** In one of these. */
  statuses?: Array<JobStatus> | null | undefined;
  /** With one of these in the crew. */
  technicianIds?: Array<string | number> | null | undefined;
  /** … to here; both ends included. */
  to?: string | null | undefined;
  /** Scheduled with no technician. */
  unassigned?: boolean | null | undefined;
};

/** What a drag on the board may change. */
export type JobHandle =
  /** When it ends. */
  | 'END'
  /** When it starts. */
  | 'START'
  /** Who does it. */
  | 'TECHNICIAN';

/** Where one of several jobs goes; as in `moveJob`. */
export type JobMoveInput = {
  /** Book it although a technician is booked then. */
  allowOverlap?: boolean | null | undefined;
  /** What the customer is promised; absent: kept, or the window. */
  arrivalWindow?: TimeWindowInput | null | undefined;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** The version that was seen; absent: whatever it is now. */
  expectedVersion?: number | null | undefined;
  /** Whose lane the card left; absent: the lead’s. Only that member is replaced. */
  fromTechnicianId?: string | number | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** Absent keeps the crew, null empties it. */
  technicianId?: string | number | null | undefined;
  /** When the work is planned. */
  window: TimeWindowInput;
};

/** How a list of jobs is ordered. */
export type JobOrder =
  /** Newest first. */
  | 'CREATED_DESC'
  /** By the customer’s name. */
  | 'CUSTOMER_ASC'
  /** By the customer’s name, from its end. */
  | 'CUSTOMER_DESC'
  /** Lowest number first. */
  | 'NUMBER_ASC'
  /** Highest number first. */
  | 'NUMBER_DESC'
  /** Lowest total first. */
  | 'TOTAL_ASC'
  /** Highest total first. */
  | 'TOTAL_DESC'
  /** Earliest window first; jobs without one last. */
  | 'WINDOW_START_ASC'
  /** Latest window first; jobs without one before all. */
  | 'WINDOW_START_DESC';

/** How urgent it is. */
export type JobPriority =
  /** Now. */
  | 'EMERGENCY'
  /** Soon. */
  | 'HIGH'
  /** Can wait. */
  | 'LOW'
  /** As usual. */
  | 'NORMAL';

/** A step in the lifecycle that needs a reason. */
export type JobReasonInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** The version that was seen; absent: whatever it is now. */
  expectedVersion?: number | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** On hold only: the day to look at it again, today or later. */
  lookAgainOn?: string | null | undefined;
  /** When it happened on an offline device. */
  occurredAt?: string | null | undefined;
  /** Goes into the history; at most 500 characters. */
  reason: string;
};

/** How a job came to be. */
export type JobSource =
  /** Made by a program. */
  | 'API'
  /** A copy of another job. */
  | 'DUPLICATE'
  /** From an approved estimate. */
  | 'ESTIMATE'
  /** From a file. */
  | 'IMPORT'
  /** Somebody called. */
  | 'PHONE'
  /** From a maintenance plan. */
  | 'RECURRING';

/** Where a job stands on the lifecycle bar. */
export type JobStage =
  /** The customer has the estimate. */
  | 'APPROVAL'
  /** The work is done. */
  | 'COMPLETED'
  /** A price is being worked out. */
  | 'ESTIMATE'
  /** The invoice is out. */
  | 'INVOICE'
  /** It is paid. */
  | 'PAYMENT'
  /** It needs a day and a technician. */
  | 'SCHEDULING'
  /** Work has begun. */
  | 'WORK';

/** Where a job is in its lifecycle. */
export type JobStatus =
  /** Will not happen, with a reason. */
  | 'CANCELLED'
  /** The work is done; not yet “billed”. */
  | 'COMPLETED'
  /** Saved without a window. */
  | 'DRAFT'
  /** Work has begun. */
  | 'IN_PROGRESS'
  /** Interrupted, with a reason; its slot is free. */
  | 'ON_HOLD'
  /** Has a window; the crew may still be empty. */
  | 'SCHEDULED';

/** What does not fit on a job. */
export type JobWarningKind =
  /** One of the crew lacks a skill that it asks for. */
  | 'MISSING_SKILL'
  /** Nothing is sold on it yet. */
  | 'NO_LINE_ITEMS';

/** How far a job is with one step of the lifecycle bar. */
export type LifecycleStepState =
  /** Still to come. */
  | 'AHEAD'
  /** Where it stands. */
  | 'CURRENT'
  /** Behind it. */
  | 'DONE'
  /** Not a step of this job. */
  | 'NOT_NEEDED';

/** Something to sell: from the price book, or a custom line with name, kind and price. */
export type LineItemInput = {
  /** Absent: the price book’s, or SERVICE. */
  kind?: PriceBookKind | null | undefined;
  /** Absent: the price book’s. */
  name?: string | null | undefined;
  /** From the price book. */
  priceBookItemId?: string | number | null | undefined;
  /** More than 0, up to four decimals. */
  quantity: number;
  /** Absent: the price book’s. */
  unitPrice?: number | null | undefined;
};

/** One drag. */
export type MoveJobInput = {
  /** Book it although a technician is booked then. */
  allowOverlap?: boolean | null | undefined;
  /** What the customer is promised; absent: kept, or the window. */
  arrivalWindow?: TimeWindowInput | null | undefined;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** The version that was seen; absent: whatever it is now. */
  expectedVersion?: number | null | undefined;
  /** Whose lane the card left; absent: the lead’s. Only that member is replaced. */
  fromTechnicianId?: string | number | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** Absent keeps the crew, null empties it. */
  technicianId?: string | number | null | undefined;
  /** When the work is planned. */
  window: TimeWindowInput;
};

/** Several drags that are one step. */
export type MoveJobsInput = {
  /** If one can’t be moved none is: nothing is written, `failed` says what was in the way, and `batchId` is null. Otherwise the rest is moved. */
  allOrNothing?: boolean | null | undefined;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Says what would happen, job by job, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** Each job once; at most 500. */
  moves: Array<JobMoveInput>;
};

/** A customer who calls for the first time. */
export type NewCustomerInput = {
  /** Where they live. */
  address: AddressInput;
  /** Where confirmations go. */
  email?: string | null | undefined;
  /** A person or a company. */
  name: string;
  /** As it is said. */
  phone?: string | null | undefined;
};

/** Which plan. */
export type PlanInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Which plan. */
  planId: string | number;
};

/** What became of a plan. */
export type PlanState =
  /** It was given up. */
  | 'DISCARDED'
  /** It is being worked on. */
  | 'OPEN'
  /** Its moves were made. */
  | 'PUBLISHED';

/** What this screen shows and holds. Say it again at least every ten seconds, or count as gone. */
export type PresenceInput = {
  /** The day on the board; absent where another page is open. */
  day?: string | null | undefined;
  /** The job whose card is in hand. */
  draggingJobId?: string | number | null | undefined;
  /** The screen closes: gone at once, and the rest is not looked at. */
  leaving?: boolean | null | undefined;
  /** Over whose lane it is held. */
  overTechnicianId?: string | number | null | undefined;
  /** When it would be there. */
  overWindow?: TimeWindowInput | null | undefined;
  /** A name that the screen makes up for itself and keeps, at most 64 characters. */
  sessionId: string | number;
};

/** What a line sells. */
export type PriceBookKind =
  /** Material. */
  | 'PART'
  /** Work. */
  | 'SERVICE';

/** Makes every staged move, or none. */
export type PublishPlanInput = {
  /** Books where a technician is booked then, on purpose. */
  allowOverlap?: boolean | null | undefined;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Makes the moves that can be made and leaves the others out. */
  leaveOut?: boolean | null | undefined;
  /** Which plan. */
  planId: string | number;
};

/** What a reason is given for. */
export type ReasonAction =
  /** Giving a job up. */
  | 'CANCEL'
  /** Putting a job on hold. */
  | 'HOLD';

/** Another lead, the same window. */
export type ReassignJobInput = {
  /** Book it although a technician is booked then. */
  allowOverlap?: boolean | null | undefined;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** The version that was seen; absent: whatever it is now. */
  expectedVersion?: number | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** Null unassigns everybody. */
  technicianId?: string | number | null | undefined;
};

/** Takes a photo off its job. */
export type RemovePhotoInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** Which photo. */
  photoId: string | number;
};

/** Time off that is no more. */
export type RemoveTimeOffInput = {
  /** Makes a repeat answer what the first one answered. */
  clientMutationId?: string | null | undefined;
  /** As you saw it: where it is another by now, nothing is done (STALE_VERSION). Absent: whatever it is now. */
  seen?: SeenTimeOffInput | null | undefined;
  /** Which. */
  timeOffId: string | number;
};

/** Another name. */
export type RenamePlanInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** At most 80 characters. */
  name: string;
  /** Which plan. */
  planId: string | number;
};

/** Another window, the same people. */
export type RescheduleJobInput = {
  /** Book it although a technician is booked then. */
  allowOverlap?: boolean | null | undefined;
  /** What the customer is promised; absent: kept, or the window. */
  arrivalWindow?: TimeWindowInput | null | undefined;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** The version that was seen; absent: whatever it is now. */
  expectedVersion?: number | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** When the work is planned. */
  window: TimeWindowInput;
};

/** Why the log cannot serve a cursor: read everything afresh. */
export type ResyncReason =
  /** Older than the seven days that the log is kept for following. */
  | 'CURSOR_TOO_OLD'
  /** Not a cursor of this server. */
  | 'CURSOR_UNKNOWN'
  /** The database was restored or replaced. */
  | 'LOG_REPLACED'
  /** More than 20,000 events behind: reading afresh is quicker. */
  | 'TOO_FAR_BEHIND';

/** What somebody is in a workspace. */
export type Role =
  /** Plans the work. */
  | 'DISPATCHER'
  /** Runs the shop: everything but what only owners decide. */
  | 'MANAGER'
  /** May do everything. */
  | 'OWNER'
  /** Does the work: sees their own jobs. */
  | 'TECHNICIAN';

/** A view as it is to be. */
export type SaveViewInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** At most 80 characters; no other view of its owner has it. */
  name: string;
  /** The Jobs page’s address after the question mark, at most 2,000 characters. */
  query: string;
  /** For the whole office. */
  shared?: boolean | null | undefined;
  /** Which one to change; absent: a new one. */
  viewId?: string | number | null | undefined;
};

/** Gives a draft its window. */
export type ScheduleJobInput = {
  /** Book it although a technician is booked then. */
  allowOverlap?: boolean | null | undefined;
  /** What the customer is promised; absent: kept, or the window. */
  arrivalWindow?: TimeWindowInput | null | undefined;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** The version that was seen; absent: whatever it is now. */
  expectedVersion?: number | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** Absent keeps the crew, null empties it. */
  technicianId?: string | number | null | undefined;
  /** When the work is planned. */
  window: TimeWindowInput;
};

/** Time off as somebody saw it who changes it. */
export type SeenTimeOffInput = {
  /** When it ended; it may be days long. */
  end: string;
  /** As it was noted. */
  reason?: string | null | undefined;
  /** When it began. */
  start: string;
};

/** What somebody may do from now on. */
export type SetMemberRoleInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Null takes their access away. */
  role?: Role | null | undefined;
  /** Who. */
  userId: string | number;
};

/** How the viewer likes a screen. */
export type SetPreferenceInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Lower-case words with dots, as in jobs.columns. */
  key: string;
  /** JSON, at most 16 KB; null forgets it. */
  value?: string | null | undefined;
};

/** Somebody’s weekly working hours. */
export type SetShiftsInput = {
  /** Makes a repeat answer what the first one answered. */
  clientMutationId?: string | null | undefined;
  /** As you saw it: where it is another by now, nothing is done (STALE_VERSION). Absent: whatever it is now. */
  seen?: Array<WeeklyShiftInput> | null | undefined;
  /** The whole week: a weekday without any is free. At most 6 a day, none overlapping. */
  shifts: Array<WeeklyShiftInput>;
  /** Whose. */
  technicianId: string | number;
};

/** Only what is given is written. Lists have at most 100 entries of at most 200 characters. */
export type SetWorkOrderInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** The version that was seen; absent: whatever it is now. */
  expectedVersion?: number | null | undefined;
  /** How to go about it, at most 10,000 characters; absent keeps, empty clears. */
  instructions?: string | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** Material to take along; absent keeps, empty clears. */
  parts?: Array<string> | null | undefined;
  /** To mind on the place; absent keeps, empty clears. */
  safetyProcedures?: Array<string> | null | undefined;
  /** To take along; absent keeps, empty clears. */
  tools?: Array<string> | null | undefined;
};

/** Somebody will not be there on a day. */
export type StageAbsenceInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Which day. */
  day: string;
  /** Which plan. */
  planId: string | number;
  /** Who. */
  technicianId: string | number;
};

/** Where one job is to stand. What is absent stays as the plan has it already, otherwise as the job stands. */
export type StageMoveInput = {
  /** What the customer is to be promised; absent: kept. */
  arrivalWindow?: TimeWindowInput | null | undefined;
  /** The version that was seen; absent: whatever it is now. */
  expectedVersion?: number | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** Who is to go, the lead first; an empty list leaves it unassigned. */
  technicianIds?: Array<string | number> | null | undefined;
  /** When the work is to be; null takes the job off the schedule. */
  window?: TimeWindowInput | null | undefined;
};

/** Stages jobs in a plan; one that is to stand where it stands is staged no longer. */
export type StageMovesInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** At most 500, each job once. */
  moves: Array<StageMoveInput>;
  /** Which plan. */
  planId: string | number;
};

/** A day’s work is to be later or earlier. */
export type StageShiftInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Which day: the scheduled jobs that begin on it, as the plan has them. */
  day: string;
  /** Calendar days, by the wall clock; negative: earlier. At most 31. */
  days?: number | null | undefined;
  /** Minutes on top; negative: earlier. At most 1,440. */
  minutes?: number | null | undefined;
  /** Which plan. */
  planId: string | number;
  /** Of these technicians alone; absent: everybody’s, the unassigned too. */
  technicianIds?: Array<string | number> | null | undefined;
};

/** Why somebody can’t take it. */
export type SuggestionExclusionKind =
  /** On another job at that time. */
  | 'BOOKED'
  /** Lacks a skill that the job asks for. */
  | 'MISSING_SKILL'
  /** No shift that day. */
  | 'NOT_WORKING'
  /** For work without a window: no free hour left that day. */
  | 'NO_TIME_LEFT'
  /** The window is not within a shift. */
  | 'OUTSIDE_SHIFT'
  /** Time off within the window. */
  | 'TIME_OFF'
  /** Would not be there in time, or not at the next visit. */
  | 'TRAVEL';

/** What gives points. */
export type SuggestionReasonKind =
  /** Comes from near by: the visit before, else where they are now, else the visit after. */
  | 'DISTANCE'
  /** Has the whole window free; for work without a window, an hour. */
  | 'FREE_THEN'
  /** Has much of the day’s shift free, from now on. */
  | 'HOURS_LEFT'
  /** Has been to the customer. */
  | 'KNOWS_CUSTOMER'
  /** Is on call, and it is an emergency. */
  | 'ON_CALL'
  /** Has the skills that the job’s services ask for in the price book. */
  | 'SKILL';

/** A half-open span of time, at most 24 hours long. */
export type TimeWindowInput = {
  /** The instant after the last. */
  end: string;
  /** The first instant. */
  start: string;
};

/** Whether the time between two visits is enough for the way. */
export type TravelFit =
  /** With ten minutes or more to spare. */
  | 'EASY'
  /** It is not enough. */
  | 'IMPOSSIBLE'
  /** With less than that. */
  | 'TIGHT';

/** Which change to take back. */
export type UndoInput = {
  /** Put it back although its old slot was taken. */
  allowOverlap?: boolean | null | undefined;
  /** Of the change. */
  batchId: string | number;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
};

/** Jobs that the plan leaves alone from now on. */
export type UnstageMovesInput = {
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** Which jobs. */
  jobIds: Array<string | number>;
  /** Which plan. */
  planId: string | number;
};

/** What is given changes; a blank title goes back to the first line item’s name. */
export type UpdateJobInput = {
  /** Where the visit goes. */
  address?: AddressInput | null | undefined;
  /** Idempotency: a repeat of the same call returns the first answer. Kept for seven days. */
  clientMutationId?: string | null | undefined;
  /** The version that was seen; absent: whatever it is now. */
  expectedVersion?: number | null | undefined;
  /** Which job. */
  jobId: string | number;
  /** All of them, in order. */
  lineItems?: Array<LineItemInput> | null | undefined;
  /** How urgent it is. */
  priority?: JobPriority | null | undefined;
  /** At most 200 characters. */
  title?: string | null | undefined;
};

/** Working hours of one weekday. */
export type WeeklyShiftInput = {
  /** HH:MM, later on the same day. */
  ends: string;
  /** HH:MM of the workspace’s clock. */
  starts: string;
  /** ISO: 1 is Monday, 7 Sunday. */
  weekday: number;
};

export type PreferenceQueryVariables = Exact<{
  key: string;
}>;


export type PreferenceQuery = { preference: string | null };

export type SetPreferenceMutationVariables = Exact<{
  input: SetPreferenceInput;
}>;


export type SetPreferenceMutation = { setPreference: string | null };

export type BoardPresenceSubscriptionVariables = Exact<{
  sessionId: string | number;
}>;


export type BoardPresenceSubscription = { boardPresence: Array<{ sessionId: string, userId: string, name: string, day: string | null, draggingJobId: string | null, overTechnicianId: string | null, overWindow: { start: string, end: string } | null }> };

export type AnnouncePresenceMutationVariables = Exact<{
  input: PresenceInput;
}>;


export type AnnouncePresenceMutation = { announcePresence: boolean };

export type SuggestTechniciansQueryVariables = Exact<{
  jobId: string | number;
  window?: TimeWindowInput | null | undefined;
}>;


export type SuggestTechniciansQuery = { suggestTechnicians: Array<{ available: boolean, score: number, why: string, technician: { id: string, name: string, color: string, onCall: boolean }, window: { start: string, end: string } | null, reasons: Array<{ kind: SuggestionReasonKind, points: number, text: string }>, exclusions: Array<{ kind: SuggestionExclusionKind, text: string }> }> };

export type UndoStepFragment = { batchId: string, jobCount: number, event: { kind: JobEventKind, jobId: string, changes: Array<{ field: string, from: string | null, to: string | null }>, job: { number: string, title: string, customer: { name: string }, window: { start: string, end: string } | null, crew: Array<{ name: string }> } | null } };

export type UndoStackQueryVariables = Exact<{ [key: string]: never; }>;


export type UndoStackQuery = { undoStack: { undo: Array<{ batchId: string, jobCount: number, event: { kind: JobEventKind, jobId: string, changes: Array<{ field: string, from: string | null, to: string | null }>, job: { number: string, title: string, customer: { name: string }, window: { start: string, end: string } | null, crew: Array<{ name: string }> } | null } }>, redo: Array<{ batchId: string, jobCount: number, event: { kind: JobEventKind, jobId: string, changes: Array<{ field: string, from: string | null, to: string | null }>, job: { number: string, title: string, customer: { name: string }, window: { start: string, end: string } | null, crew: Array<{ name: string }> } | null } }> } };

export type TakeBackMutationVariables = Exact<{
  input: UndoInput;
}>;


export type TakeBackMutation = { undo: { batchId: string | null, failed: Array<{ message: string }> } };

export type UsualReasonsQueryVariables = Exact<{
  action: ReasonAction;
}>;


export type UsualReasonsQuery = { usualReasons: Array<string> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, name: string, email: string, role: Role, permissions: Array<string>, mapStyle: { url: string, darkUrl: string | null } | null, technician: { id: string, name: string, color: string } | null, workspace: { id: string, name: string, timeZone: string, currency: string, locale: string, dayStart: string, dayEnd: string } } };

export type CustomerVisitFragment = { id: string, number: string, title: string, status: JobStatus, version: number, total: number, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> };

export type CustomerProfileQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerProfileQuery = { customer: { id: string, name: string, email: string | null, phone: string | null, notifyBySms: boolean, notifyByEmail: boolean, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string }> } | null };

export type CustomerVisitsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type CustomerVisitsQuery = { customer: { id: string, jobs: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: string, title: string, status: JobStatus, version: number, total: number, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> }> } } | null };

export type CustomerNotesQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerNotesQuery = { siteNotes: Array<{ job: { id: string, number: string }, note: { id: string, body: string, at: string, pinned: boolean, author: { name: string } } }> };

export type CustomerStartQueryVariables = Exact<{ [key: string]: never; }>;


export type CustomerStartQuery = { eventCursor: string };

export type CustomerFeedSubscriptionVariables = Exact<{
  after: string;
}>;


export type CustomerFeedSubscription = { jobEvents: { from: string, to: string, resync: ResyncReason | null, events: Array<{ jobId: string, job: { id: string, customer: { id: string } } | null }>, changes: Array<{ entity: string, id: string }> } };

export type ProposePlanQueryVariables = Exact<{
  day: string;
  includeUnscheduled: boolean;
  seed: number;
}>;


export type ProposePlanQuery = { proposePlan: { driveMinutesBefore: number, driveMinutesAfter: number, routes: Array<{ driveMinutesBefore: number, driveMinutesAfter: number, technician: { id: string, name: string, color: string }, visits: Array<{ addedMinutes: number, score: number, job: { id: string, number: string, title: string, version: number, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string } }, window: { start: string, end: string }, reasons: Array<{ kind: SuggestionReasonKind, points: number, text: string }> }> }>, unplaced: Array<{ why: string, job: { id: string, number: string, title: string, version: number, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string } } }> } };

export type ProposedJobFragment = { id: string, number: string, title: string, version: number, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string } };

export type BoardJobFragment = { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> };

export type BoardTechnicianFragment = { id: string, name: string, color: string, onCall: boolean, skills: Array<string>, team: string | null, position: { latitude: number, longitude: number } | null, shifts: Array<{ start: string, end: string }>, timeOff: Array<{ id: string, reason: string | null, window: { start: string, end: string } }> };

export type ScheduleBoardQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type ScheduleBoardQuery = { board: { cursor: string, now: string, unscheduledTotal: number, onHoldTotal: number, technicians: Array<{ id: string, name: string, color: string, onCall: boolean, skills: Array<string>, team: string | null, position: { latitude: number, longitude: number } | null, shifts: Array<{ start: string, end: string }>, timeOff: Array<{ id: string, reason: string | null, window: { start: string, end: string } }> }>, jobs: Array<{ id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }>, unscheduled: Array<{ id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }>, onHold: Array<{ id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }> } };

export type ScheduleTechniciansQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type ScheduleTechniciansQuery = { technicians: Array<{ id: string, name: string, color: string, onCall: boolean, skills: Array<string>, team: string | null, position: { latitude: number, longitude: number } | null, shifts: Array<{ start: string, end: string }>, timeOff: Array<{ id: string, reason: string | null, window: { start: string, end: string } }> }> };

export type ScheduleTotalsQueryVariables = Exact<{ [key: string]: never; }>;


export type ScheduleTotalsQuery = { jobCounts: { draft: number, onHold: number } };

export type ScheduleFeedSubscriptionVariables = Exact<{
  after: string;
}>;


export type ScheduleFeedSubscription = { jobEvents: { from: string, to: string, resync: ResyncReason | null, events: Array<{ kind: JobEventKind, jobId: string, at: string, clientMutationId: string | null, actor: { kind: ActorKind, id: string | null, name: string }, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> } | null }>, changes: Array<{ entity: string, id: string }> } };

export type BoardJobNowQueryVariables = Exact<{
  id: string | number;
}>;


export type BoardJobNowQuery = { job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> } | null };

export type JobSkillsQueryVariables = Exact<{
  id: string | number;
}>;


export type JobSkillsQuery = { job: { id: string, version: number, requiredSkills: Array<string> } | null };

export type JobCardQueryVariables = Exact<{
  id: string | number;
}>;


export type JobCardQuery = { job: { id: string, version: number, requiredSkills: Array<string>, total: number, cancelReason: string | null, startedAt: string | null, completedAt: string | null, actions: Array<{ action: JobAction, available: boolean, message: string | null }>, warnings: Array<{ kind: JobWarningKind, text: string }>, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, city: string, region: string, postalCode: string }, crew: Array<{ id: string, name: string, color: string }>, lineItems: Array<{ id: string, name: string, quantity: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { name: string } }> } | null };

export type CommandResultFragment = { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> } };

export type MoveJobMutationVariables = Exact<{
  input: MoveJobInput;
}>;


export type MoveJobMutation = { moveJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> } } };

export type BoardUnscheduleJobMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type BoardUnscheduleJobMutation = { unscheduleJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> } } };

export type BoardStartJobMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type BoardStartJobMutation = { startJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> } } };

export type BoardHoldJobMutationVariables = Exact<{
  input: JobReasonInput;
}>;


export type BoardHoldJobMutation = { holdJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> } } };

export type BoardResumeJobMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type BoardResumeJobMutation = { resumeJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> } } };

export type BoardCompleteJobMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type BoardCompleteJobMutation = { completeJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> } } };

export type BoardCancelJobMutationVariables = Exact<{
  input: JobReasonInput;
}>;


export type BoardCancelJobMutation = { cancelJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> } } };

export type BoardReopenJobMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type BoardReopenJobMutation = { reopenJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> } } };

export type BoardRestoreJobMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type BoardRestoreJobMutation = { restoreJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> } } };

export type BoardMarkEnRouteMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type BoardMarkEnRouteMutation = { markEnRoute: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> } } };

export type ScheduleTravelQueryVariables = Exact<{
  day: string;
  technicianIds?: Array<string | number> | string | number | null | undefined;
}>;


export type ScheduleTravelQuery = { travelLegs: Array<{ technicianId: string, fromJobId: string, toJobId: string, departsAt: string, dueAt: string, minutes: number, fit: TravelFit }> };

export type MoveTogetherMutationVariables = Exact<{
  input: MoveJobsInput;
}>;


export type MoveTogetherMutation = { moveJobs: { batchId: string | null, succeeded: Array<{ id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }>, failed: Array<{ jobId: string, code: ErrorCode, message: string }> } };

export type ScheduleMonthStartQueryVariables = Exact<{ [key: string]: never; }>;


export type ScheduleMonthStartQuery = { eventCursor: string };

export type ScheduleMonthPlanQueryVariables = Exact<{
  id: string | number;
}>;


export type ScheduleMonthPlanQuery = { plan: { id: string, name: string, from: string, to: string, state: PlanState, closedBy: { name: string } | null } | null };

export type ScheduleMonthQueryVariables = Exact<{
  from: string;
  to: string;
  planId?: string | number | null | undefined;
}>;


export type ScheduleMonthQuery = { technicianLoads: Array<{ technician: { id: string, name: string, color: string, skills: Array<string>, team: string | null }, days: Array<{ day: string, workingMinutes: number, bookedMinutes: number, jobCount: number, before: { bookedMinutes: number, jobCount: number } | null }> }> };

export type ScheduleMonthCountsQueryVariables = Exact<{
  held: JobFilter;
  nobodys: JobFilter;
}>;


export type ScheduleMonthCountsQuery = { held: { scheduled: number, inProgress: number, completed: number, late: number, overdue: number }, nobodys: { scheduled: number, late: number, overdue: number } };

export type ScheduleMonthFeedSubscriptionVariables = Exact<{
  after: string;
}>;


export type ScheduleMonthFeedSubscription = { jobEvents: { from: string, to: string, resync: ResyncReason | null, events: Array<{ kind: JobEventKind, jobId: string }> } };

export type PlanSummaryFragment = { id: string, name: string, from: string, to: string, state: PlanState, moveCount: number, endable: boolean, updatedAt: string, author: { name: string }, closedBy: { name: string } | null };

export type PlanLoadFiguresFragment = { overlaps: number, driveMinutes: number, overtimeMinutes: number };

export type PlanTotalFiguresFragment = { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number };

export type PlanViewFragment = { id: string, name: string, from: string, to: string, state: PlanState, moveCount: number, endable: boolean, updatedAt: string, comparison: { before: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, technicians: Array<{ technician: { id: string, name: string }, before: { overlaps: number, driveMinutes: number, overtimeMinutes: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number } }> }, moves: Array<{ job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string }>, problem: { code: ErrorCode, message: string, meanwhile: Array<{ at: string, kind: JobEventKind, actor: { name: string } }>, clashes: Array<{ jobId: string, number: string, customerName: string, technicianName: string, window: { start: string, end: string } }> } | null }>, author: { name: string }, closedBy: { name: string } | null };

export type OpenPlansQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type OpenPlansQuery = { plans: Array<{ id: string, name: string, from: string, to: string, state: PlanState, moveCount: number, endable: boolean, updatedAt: string, author: { name: string }, closedBy: { name: string } | null }> };

export type PlanNowQueryVariables = Exact<{
  id: string | number;
}>;


export type PlanNowQuery = { plan: { id: string, name: string, from: string, to: string, state: PlanState, moveCount: number, endable: boolean, updatedAt: string, comparison: { before: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, technicians: Array<{ technician: { id: string, name: string }, before: { overlaps: number, driveMinutes: number, overtimeMinutes: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number } }> }, moves: Array<{ job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string }>, problem: { code: ErrorCode, message: string, meanwhile: Array<{ at: string, kind: JobEventKind, actor: { name: string } }>, clashes: Array<{ jobId: string, number: string, customerName: string, technicianName: string, window: { start: string, end: string } }> } | null }>, author: { name: string }, closedBy: { name: string } | null } | null };

export type PlanResultFragment = { plan: { id: string, name: string, from: string, to: string, state: PlanState, moveCount: number, endable: boolean, updatedAt: string, comparison: { before: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, technicians: Array<{ technician: { id: string, name: string }, before: { overlaps: number, driveMinutes: number, overtimeMinutes: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number } }> }, moves: Array<{ job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string }>, problem: { code: ErrorCode, message: string, meanwhile: Array<{ at: string, kind: JobEventKind, actor: { name: string } }>, clashes: Array<{ jobId: string, number: string, customerName: string, technicianName: string, window: { start: string, end: string } }> } | null }>, author: { name: string }, closedBy: { name: string } | null }, failed: Array<{ jobId: string, code: ErrorCode, message: string }> };

export type CreatePlanMutationVariables = Exact<{
  input: CreatePlanInput;
}>;


export type CreatePlanMutation = { createPlan: { plan: { id: string, name: string, from: string, to: string, state: PlanState, moveCount: number, endable: boolean, updatedAt: string, author: { name: string }, closedBy: { name: string } | null } } };

export type RenamePlanMutationVariables = Exact<{
  input: RenamePlanInput;
}>;


export type RenamePlanMutation = { renamePlan: { plan: { id: string, name: string, from: string, to: string, state: PlanState, moveCount: number, endable: boolean, updatedAt: string, comparison: { before: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, technicians: Array<{ technician: { id: string, name: string }, before: { overlaps: number, driveMinutes: number, overtimeMinutes: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number } }> }, moves: Array<{ job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string }>, problem: { code: ErrorCode, message: string, meanwhile: Array<{ at: string, kind: JobEventKind, actor: { name: string } }>, clashes: Array<{ jobId: string, number: string, customerName: string, technicianName: string, window: { start: string, end: string } }> } | null }>, author: { name: string }, closedBy: { name: string } | null }, failed: Array<{ jobId: string, code: ErrorCode, message: string }> } };

export type DiscardPlanMutationVariables = Exact<{
  input: PlanInput;
}>;


export type DiscardPlanMutation = { discardPlan: { plan: { id: string, name: string, from: string, to: string, state: PlanState, moveCount: number, endable: boolean, updatedAt: string, author: { name: string }, closedBy: { name: string } | null } } };

export type StageMovesMutationVariables = Exact<{
  input: StageMovesInput;
}>;


export type StageMovesMutation = { stageMoves: { plan: { id: string, name: string, from: string, to: string, state: PlanState, moveCount: number, endable: boolean, updatedAt: string, comparison: { before: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, technicians: Array<{ technician: { id: string, name: string }, before: { overlaps: number, driveMinutes: number, overtimeMinutes: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number } }> }, moves: Array<{ job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string }>, problem: { code: ErrorCode, message: string, meanwhile: Array<{ at: string, kind: JobEventKind, actor: { name: string } }>, clashes: Array<{ jobId: string, number: string, customerName: string, technicianName: string, window: { start: string, end: string } }> } | null }>, author: { name: string }, closedBy: { name: string } | null }, failed: Array<{ jobId: string, code: ErrorCode, message: string }> } };

export type StageAbsenceMutationVariables = Exact<{
  input: StageAbsenceInput;
}>;


export type StageAbsenceMutation = { stageAbsence: { plan: { id: string, name: string, from: string, to: string, state: PlanState, moveCount: number, endable: boolean, updatedAt: string, comparison: { before: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, technicians: Array<{ technician: { id: string, name: string }, before: { overlaps: number, driveMinutes: number, overtimeMinutes: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number } }> }, moves: Array<{ job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string }>, problem: { code: ErrorCode, message: string, meanwhile: Array<{ at: string, kind: JobEventKind, actor: { name: string } }>, clashes: Array<{ jobId: string, number: string, customerName: string, technicianName: string, window: { start: string, end: string } }> } | null }>, author: { name: string }, closedBy: { name: string } | null }, failed: Array<{ jobId: string, code: ErrorCode, message: string }> } };

export type StageShiftMutationVariables = Exact<{
  input: StageShiftInput;
}>;


export type StageShiftMutation = { stageShift: { plan: { id: string, name: string, from: string, to: string, state: PlanState, moveCount: number, endable: boolean, updatedAt: string, comparison: { before: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, technicians: Array<{ technician: { id: string, name: string }, before: { overlaps: number, driveMinutes: number, overtimeMinutes: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number } }> }, moves: Array<{ job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string }>, problem: { code: ErrorCode, message: string, meanwhile: Array<{ at: string, kind: JobEventKind, actor: { name: string } }>, clashes: Array<{ jobId: string, number: string, customerName: string, technicianName: string, window: { start: string, end: string } }> } | null }>, author: { name: string }, closedBy: { name: string } | null }, failed: Array<{ jobId: string, code: ErrorCode, message: string }> } };

export type UnstageMovesMutationVariables = Exact<{
  input: UnstageMovesInput;
}>;


export type UnstageMovesMutation = { unstageMoves: { plan: { id: string, name: string, from: string, to: string, state: PlanState, moveCount: number, endable: boolean, updatedAt: string, comparison: { before: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number, unassigned: number }, technicians: Array<{ technician: { id: string, name: string }, before: { overlaps: number, driveMinutes: number, overtimeMinutes: number }, after: { overlaps: number, driveMinutes: number, overtimeMinutes: number } }> }, moves: Array<{ job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string }>, problem: { code: ErrorCode, message: string, meanwhile: Array<{ at: string, kind: JobEventKind, actor: { name: string } }>, clashes: Array<{ jobId: string, number: string, customerName: string, technicianName: string, window: { start: string, end: string } }> } | null }>, author: { name: string }, closedBy: { name: string } | null }, failed: Array<{ jobId: string, code: ErrorCode, message: string }> } };

export type PublishPlanMutationVariables = Exact<{
  input: PublishPlanInput;
}>;


export type PublishPlanMutation = { publishPlan: { plan: { id: string, name: string, from: string, to: string, state: PlanState, moveCount: number, endable: boolean, updatedAt: string, author: { name: string }, closedBy: { name: string } | null }, result: { batchId: string | null, succeeded: Array<{ id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }>, failed: Array<{ jobId: string, code: ErrorCode, message: string }> } } };

export type TeamWeekQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamWeekQuery = { technicians: Array<{ id: string, weeklyShifts: Array<{ weekday: number, starts: string, ends: string }> }> };

export type TimeOffDoneFragment = { jobsTotal: number, technician: { id: string, name: string }, timeOff: { id: string, reason: string | null, window: { start: string, end: string } }, jobs: Array<{ id: string, number: string, window: { start: string, end: string } | null, customer: { id: string, name: string } }> };

export type BoardAddTimeOffMutationVariables = Exact<{
  input: AddTimeOffInput;
}>;


export type BoardAddTimeOffMutation = { addTimeOff: { jobsTotal: number, technician: { id: string, name: string }, timeOff: { id: string, reason: string | null, window: { start: string, end: string } }, jobs: Array<{ id: string, number: string, window: { start: string, end: string } | null, customer: { id: string, name: string } }> } };

export type BoardChangeTimeOffMutationVariables = Exact<{
  input: ChangeTimeOffInput;
}>;


export type BoardChangeTimeOffMutation = { changeTimeOff: { jobsTotal: number, technician: { id: string, name: string }, timeOff: { id: string, reason: string | null, window: { start: string, end: string } }, jobs: Array<{ id: string, number: string, window: { start: string, end: string } | null, customer: { id: string, name: string } }> } };

export type BoardRemoveTimeOffMutationVariables = Exact<{
  input: RemoveTimeOffInput;
}>;


export type BoardRemoveTimeOffMutation = { removeTimeOff: { jobsTotal: number, technician: { id: string, name: string }, timeOff: { id: string, reason: string | null, window: { start: string, end: string } }, jobs: Array<{ id: string, number: string, window: { start: string, end: string } | null, customer: { id: string, name: string } }> } };

export type BoardSetShiftsMutationVariables = Exact<{
  input: SetShiftsInput;
}>;


export type BoardSetShiftsMutation = { setShifts: { technician: { id: string, weeklyShifts: Array<{ weekday: number, starts: string, ends: string }> } } };

export type PastBoardQueryVariables = Exact<{
  from: string;
  to: string;
  at: string;
}>;


export type PastBoardQuery = { board: { cursor: string, now: string, unscheduledTotal: number, onHoldTotal: number, technicians: Array<{ id: string, name: string, color: string, onCall: boolean, skills: Array<string>, team: string | null, position: { latitude: number, longitude: number } | null, shifts: Array<{ start: string, end: string }>, timeOff: Array<{ id: string, reason: string | null, window: { start: string, end: string } }> }>, jobs: Array<{ id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }>, unscheduled: Array<{ id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }>, onHold: Array<{ id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, lookAgainOn: string | null, handles: Array<JobHandle>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, arrivalWindow: { start: string } | null, crew: Array<{ id: string }> }> } };

export type PastOfJobQueryVariables = Exact<{
  id: string | number;
  upTo: string;
}>;


export type PastOfJobQuery = { job: { id: string, history: { nodes: Array<{ cursor: string, kind: JobEventKind, at: string, reason: string | null, actor: { name: string }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, pageInfo: { hasNextPage: boolean } } } | null };

export type JobDetailFragment = { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> };

export type JobPlaceFragment = { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null };

export type JobPersonFragment = { id: string, name: string, color: string, phone: string | null, active: boolean };

export type JobPageEventFragment = { cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> };

export type JobPageChangeFragment = { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } };

export type JobPageStandQueryVariables = Exact<{ [key: string]: never; }>;


export type JobPageStandQuery = { eventCursor: string };

export type JobPageQueryVariables = Exact<{
  number: string;
}>;


export type JobPageQuery = { jobByNumber: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } | null };

export type JobPageAgainQueryVariables = Exact<{
  id: string | number;
}>;


export type JobPageAgainQuery = { job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } | null };

export type JobPageHistoryQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
  kinds?: Array<JobEventKind> | JobEventKind | null | undefined;
}>;


export type JobPageHistoryQuery = { job: { id: string, history: { nodes: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } | null };

export type JobPageVisitsQueryVariables = Exact<{
  customerId: string | number;
}>;


export type JobPageVisitsQuery = { customer: { id: string, jobs: { totalCount: number, nodes: Array<{ id: string, number: string, title: string, status: JobStatus, total: number, createdAt: string, completedAt: string | null, window: { start: string, end: string } | null }> } } | null };

export type JobPagePriceBookQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type JobPagePriceBookQuery = { priceBook: { nodes: Array<{ id: string, name: string, sku: string | null, kind: PriceBookKind, unit: string | null, unitPrice: number }> } };

export type JobPageTechniciansQueryVariables = Exact<{ [key: string]: never; }>;


export type JobPageTechniciansQuery = { technicians: Array<{ onCall: boolean, id: string, name: string, color: string, phone: string | null, active: boolean }> };

export type JobPageFeedSubscriptionVariables = Exact<{
  after: string;
}>;


export type JobPageFeedSubscription = { jobEvents: { from: string, to: string, resync: ResyncReason | null, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, changes: Array<{ entity: string, id: string }> } };

export type JobPageUpdateMutationVariables = Exact<{
  input: UpdateJobInput;
}>;


export type JobPageUpdateMutation = { updateJob: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageStartMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type JobPageStartMutation = { startJob: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageResumeMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type JobPageResumeMutation = { resumeJob: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageCompleteMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type JobPageCompleteMutation = { completeJob: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageReopenMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type JobPageReopenMutation = { reopenJob: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageRestoreMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type JobPageRestoreMutation = { restoreJob: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageEnRouteMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type JobPageEnRouteMutation = { markEnRoute: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageUnscheduleMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type JobPageUnscheduleMutation = { unscheduleJob: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageHoldMutationVariables = Exact<{
  input: JobReasonInput;
}>;


export type JobPageHoldMutation = { holdJob: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageCancelMutationVariables = Exact<{
  input: JobReasonInput;
}>;


export type JobPageCancelMutation = { cancelJob: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageScheduleMutationVariables = Exact<{
  input: ScheduleJobInput;
}>;


export type JobPageScheduleMutation = { scheduleJob: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageRescheduleMutationVariables = Exact<{
  input: RescheduleJobInput;
}>;


export type JobPageRescheduleMutation = { rescheduleJob: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageMoveMutationVariables = Exact<{
  input: MoveJobInput;
}>;


export type JobPageMoveMutation = { moveJob: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageReassignMutationVariables = Exact<{
  input: ReassignJobInput;
}>;


export type JobPageReassignMutation = { reassignJob: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageAddCrewMutationVariables = Exact<{
  input: CrewMemberInput;
}>;


export type JobPageAddCrewMutation = { addCrewMember: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageRemoveCrewMutationVariables = Exact<{
  input: CrewMemberInput;
}>;


export type JobPageRemoveCrewMutation = { removeCrewMember: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageAddNoteMutationVariables = Exact<{
  input: AddNoteInput;
}>;


export type JobPageAddNoteMutation = { addNote: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageClockInMutationVariables = Exact<{
  input: ClockInput;
}>;


export type JobPageClockInMutation = { clockIn: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageClockOutMutationVariables = Exact<{
  input: ClockInput;
}>;


export type JobPageClockOutMutation = { clockOut: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageDuplicateMutationVariables = Exact<{
  input: DuplicateJobInput;
}>;


export type JobPageDuplicateMutation = { duplicateJob: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageCorrectTimeMutationVariables = Exact<{
  input: CorrectTimeEntryInput;
}>;


export type JobPageCorrectTimeMutation = { correctTimeEntry: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageAddPhotoMutationVariables = Exact<{
  input: AddPhotoInput;
}>;


export type JobPageAddPhotoMutation = { addPhoto: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageRemovePhotoMutationVariables = Exact<{
  input: RemovePhotoInput;
}>;


export type JobPageRemovePhotoMutation = { removePhoto: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type JobPageWorkOrderMutationVariables = Exact<{
  input: SetWorkOrderInput;
}>;


export type JobPageWorkOrderMutation = { setWorkOrder: { batchId: string, events: Array<{ cursor: string, kind: JobEventKind, jobId: string, at: string, occurredAt: string | null, reason: string | null, batchId: string, undoable: boolean, clientMutationId: string | null, actor: { id: string | null, name: string, kind: ActorKind }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, stage: JobStage, late: boolean, overdue: boolean, unassigned: boolean, total: number, holdReason: string | null, heldAt: string | null, lookAgainOn: string | null, cancelReason: string | null, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, createdAt: string, source: JobSource, handles: Array<JobHandle>, window: { start: string, end: string } | null, arrivalWindow: { start: string, end: string } | null, customer: { id: string, name: string, phone: string | null, email: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }> }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, country: string, latitude: number | null, longitude: number | null }, crew: Array<{ id: string, name: string, color: string, phone: string | null, active: boolean }>, doubleBooked: Array<{ id: string, name: string }>, overlaps: Array<{ id: string, number: string }>, lineItems: Array<{ id: string, priceBookItemId: string | null, name: string, kind: PriceBookKind, quantity: number, unitPrice: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string, kind: ActorKind } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, autoClosed: boolean, correctable: boolean, technician: { id: string, name: string, color: string } }>, labor: Array<{ minutes: number, technician: { id: string, name: string, color: string } }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, caption: string | null, at: string, author: { name: string } }>, workOrder: { tools: Array<string>, parts: Array<string>, safetyProcedures: Array<string>, instructions: string | null } | null, lifecycle: Array<{ stage: JobStage, state: LifecycleStepState, at: string | null }>, followUpOf: { id: string, number: string, title: string, status: JobStatus } | null, followUps: Array<{ id: string, number: string, title: string, status: JobStatus }>, warnings: Array<{ kind: JobWarningKind, text: string }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } } };

export type NewJobCustomerFragment = { id: string, name: string, phone: string | null, primaryAddress: { id: string, line1: string, city: string, region: string } | null };

export type NewJobCustomersQueryVariables = Exact<{
  search: string;
}>;


export type NewJobCustomersQuery = { customers: { nodes: Array<{ id: string, name: string, phone: string | null, primaryAddress: { id: string, line1: string, city: string, region: string } | null }> } };

export type NewJobCustomerGlanceQueryVariables = Exact<{
  id: string | number;
}>;


export type NewJobCustomerGlanceQuery = { customer: { email: string | null, id: string, name: string, phone: string | null, addresses: Array<{ id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }>, jobs: { totalCount: number, nodes: Array<{ id: string, number: string, title: string, status: JobStatus, version: number, completedAt: string | null, createdAt: string, window: { start: string, end: string } | null }> }, primaryAddress: { id: string, line1: string, city: string, region: string } | null } | null };

export type NewJobPriceBookQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type NewJobPriceBookQuery = { priceBook: { nodes: Array<{ id: string, sku: string | null, name: string, kind: PriceBookKind, unit: string | null, unitPrice: number }> } };

export type NewJobOriginQueryVariables = Exact<{
  id: string | number;
}>;


export type NewJobOriginQuery = { job: { id: string, number: string, version: number, customer: { id: string, name: string }, address: { id: string, line1: string, postalCode: string } } | null };

export type NewJobCreateMutationVariables = Exact<{
  input: CreateJobInput;
}>;


export type NewJobCreateMutation = { createJob: { batchId: string, job: { id: string, number: string, version: number, customer: { id: string, name: string } } } };

export type NewJobRecentCustomersQueryVariables = Exact<{ [key: string]: never; }>;


export type NewJobRecentCustomersQuery = { recentCustomers: Array<{ id: string, name: string, phone: string | null, primaryAddress: { id: string, line1: string, city: string, region: string } | null }> };

export type NewJobDuplicatesQueryVariables = Exact<{
  name?: string | null | undefined;
  phone?: string | null | undefined;
  email?: string | null | undefined;
  line1?: string | null | undefined;
  postalCode?: string | null | undefined;
}>;


export type NewJobDuplicatesQuery = { likelyDuplicates: Array<{ because: Array<string>, customer: { id: string, name: string, phone: string | null, primaryAddress: { id: string, line1: string, city: string, region: string } | null } }> };

export type NewJobTechnicianDaysQueryVariables = Exact<{
  day: string;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
  priceBookItemIds: Array<string | number> | string | number;
}>;


export type NewJobTechnicianDaysQuery = { technicianDays: Array<{ workingMinutes: number, freeMinutes: number, jobCount: number, distanceKm: number | null, technician: { id: string, name: string, color: string, onCall: boolean, missingSkills: Array<string> }, free: Array<{ start: string, end: string }> }> };

export type NewJobFirstVisitQueryVariables = Exact<{
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
  priceBookItemIds: Array<string | number> | string | number;
}>;


export type NewJobFirstVisitQuery = { firstVisit: { kind: FirstVisitKind, technicianDay: { distanceKm: number | null, technician: { id: string, name: string, onCall: boolean } }, window: { start: string, end: string } } | null };

export type NewJobSiteNotesQueryVariables = Exact<{
  customerId: string | number;
  addressId?: string | number | null | undefined;
}>;


export type NewJobSiteNotesQuery = { siteNotes: Array<{ note: { id: string, body: string, pinned: boolean, at: string, author: { name: string } }, job: { id: string, number: string, version: number } }> };

export type BulkResultFragment = { batchId: string | null, succeeded: Array<{ id: string }>, changes: Array<{ job: { id: string, number: string, customer: { id: string, name: string } }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, failed: Array<{ jobId: string, code: ErrorCode, message: string }> };

export type BulkReassignMutationVariables = Exact<{
  input: BulkReassignInput;
}>;


export type BulkReassignMutation = { bulkReassign: { batchId: string | null, succeeded: Array<{ id: string }>, changes: Array<{ job: { id: string, number: string, customer: { id: string, name: string } }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, failed: Array<{ jobId: string, code: ErrorCode, message: string }> } };

export type BulkCompleteMutationVariables = Exact<{
  input: BulkJobsInput;
}>;


export type BulkCompleteMutation = { bulkComplete: { batchId: string | null, succeeded: Array<{ id: string }>, changes: Array<{ job: { id: string, number: string, customer: { id: string, name: string } }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, failed: Array<{ jobId: string, code: ErrorCode, message: string }> } };

export type BulkRescheduleMutationVariables = Exact<{
  input: BulkRescheduleInput;
}>;


export type BulkRescheduleMutation = { bulkReschedule: { batchId: string | null, succeeded: Array<{ id: string }>, changes: Array<{ job: { id: string, number: string, customer: { id: string, name: string } }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, failed: Array<{ jobId: string, code: ErrorCode, message: string }> } };

export type BulkCancelMutationVariables = Exact<{
  input: BulkCancelInput;
}>;


export type BulkCancelMutation = { bulkCancel: { batchId: string | null, succeeded: Array<{ id: string }>, changes: Array<{ job: { id: string, number: string, customer: { id: string, name: string } }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, failed: Array<{ jobId: string, code: ErrorCode, message: string }> } };

export type BulkUndoMutationVariables = Exact<{
  input: UndoInput;
}>;


export type BulkUndoMutation = { undo: { batchId: string | null, succeeded: Array<{ id: string }>, changes: Array<{ job: { id: string, number: string, customer: { id: string, name: string } }, changes: Array<{ field: string, from: string | null, to: string | null }> }>, failed: Array<{ jobId: string, code: ErrorCode, message: string }> } };

export type BulkNamesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  first: number;
}>;


export type BulkNamesQuery = { jobs: { nodes: Array<{ id: string, number: string, customer: { id: string, name: string } }> } };

export type BulkIdsQueryVariables = Exact<{
  filter: JobFilter;
  after?: string | null | undefined;
}>;


export type BulkIdsQuery = { jobs: { nodes: Array<{ id: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type JobRowFragment = { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> };

export type JobsPageQueryVariables = Exact<{
  filter: JobFilter;
  orderBy: JobOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type JobsPageQuery = { jobs: { nodes: Array<{ id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type JobsPageBelongingQueryVariables = Exact<{
  filter: JobFilter;
  first: number;
}>;


export type JobsPageBelongingQuery = { jobs: { nodes: Array<{ id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> }> } };

export type JobsPageCountsQueryVariables = Exact<{
  list: JobFilter;
  tabs: JobFilter;
  today: string;
}>;


export type JobsPageCountsQuery = { all: { total: number, scheduled: number, inProgress: number, completed: number, onHold: number, late: number }, unassignedToday: { total: number }, tabs: { total: number, draft: number, scheduled: number, inProgress: number, completed: number, onHold: number, cancelled: number }, list: { total: number, unassigned: number, late: number, overdue: number, readyToInvoice: number } };

export type JobsPageStartQueryVariables = Exact<{ [key: string]: never; }>;


export type JobsPageStartQuery = { eventCursor: string };

export type JobsPageTechniciansQueryVariables = Exact<{ [key: string]: never; }>;


export type JobsPageTechniciansQuery = { technicians: Array<{ id: string, name: string, color: string }> };

export type JobsPageCustomersQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type JobsPageCustomersQuery = { customers: { nodes: Array<{ id: string, name: string, phone: string | null, primaryAddress: { id: string, line1: string, city: string } | null }> } };

export type JobsPageCustomerQueryVariables = Exact<{
  id: string | number;
}>;


export type JobsPageCustomerQuery = { customer: { id: string, name: string } | null };

export type JobsPageJobQueryVariables = Exact<{
  id: string | number;
}>;


export type JobsPageJobQuery = { job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> } | null };

export type JobsPageActionsQueryVariables = Exact<{
  id: string | number;
}>;


export type JobsPageActionsQuery = { job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, actions: Array<{ action: JobAction, available: boolean, message: string | null }>, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> } | null };

export type JobsPageFeedSubscriptionVariables = Exact<{
  after: string;
}>;


export type JobsPageFeedSubscription = { jobEvents: { from: string, to: string, resync: ResyncReason | null, events: Array<{ kind: JobEventKind, jobId: string, clientMutationId: string | null, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> } | null }>, changes: Array<{ entity: string, id: string }> } };

export type JobsPageResultFragment = { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> } };

export type JobsPageMoveMutationVariables = Exact<{
  input: MoveJobInput;
}>;


export type JobsPageMoveMutation = { moveJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> } } };

export type JobsPageReassignMutationVariables = Exact<{
  input: ReassignJobInput;
}>;


export type JobsPageReassignMutation = { reassignJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> } } };

export type JobsPageUnscheduleMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type JobsPageUnscheduleMutation = { unscheduleJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> } } };

export type JobsPageStartJobMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type JobsPageStartJobMutation = { startJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> } } };

export type JobsPageHoldMutationVariables = Exact<{
  input: JobReasonInput;
}>;


export type JobsPageHoldMutation = { holdJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> } } };

export type JobsPageResumeMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type JobsPageResumeMutation = { resumeJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> } } };

export type JobsPageCompleteMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type JobsPageCompleteMutation = { completeJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> } } };

export type JobsPageCancelMutationVariables = Exact<{
  input: JobReasonInput;
}>;


export type JobsPageCancelMutation = { cancelJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> } } };

export type JobsPageReopenMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type JobsPageReopenMutation = { reopenJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> } } };

export type JobsPageRestoreMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type JobsPageRestoreMutation = { restoreJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> } } };

export type JobsPageEnRouteMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type JobsPageEnRouteMutation = { markEnRoute: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, heldAt: string | null, holdReason: string | null, handles: Array<JobHandle>, unassigned: boolean, customer: { id: string, name: string }, address: { id: string, area: string | null, city: string }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, color: string }> } } };

export type JobsPageCourseQueryVariables = Exact<{ [key: string]: never; }>;


export type JobsPageCourseQuery = { inProgressCourse: { flatSince: string | null, points: Array<{ at: string, count: number }> } };

export type JobsViewFragment = { id: string, name: string, query: string, shared: boolean, mine: boolean, editable: boolean, ownerName: string };

export type JobsPageViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type JobsPageViewsQuery = { savedViews: Array<{ id: string, name: string, query: string, shared: boolean, mine: boolean, editable: boolean, ownerName: string }> };

export type JobsPageSaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type JobsPageSaveViewMutation = { saveView: { id: string, name: string, query: string, shared: boolean, mine: boolean, editable: boolean, ownerName: string } };

export type JobsPageDeleteViewMutationVariables = Exact<{
  input: DeleteViewInput;
}>;


export type JobsPageDeleteViewMutation = { deleteView: { id: string, name: string, query: string, shared: boolean, mine: boolean, editable: boolean, ownerName: string } };

export type RailTechniciansQueryVariables = Exact<{
  day: string;
  jobId?: string | number | null | undefined;
}>;


export type RailTechniciansQuery = { technicianDays: Array<{ workingMinutes: number, bookedMinutes: number, freeMinutes: number, jobCount: number, distanceKm: number | null, technician: { id: string, name: string, color: string, onCall: boolean } }> };

export type PaletteJobFragment = { id: string, number: string, title: string, status: JobStatus, version: number, customer: { id: string, name: string }, window: { start: string, end: string } | null };

export type PaletteSearchQueryVariables = Exact<{
  search: string;
}>;


export type PaletteSearchQuery = { jobs: { nodes: Array<{ id: string, number: string, title: string, status: JobStatus, version: number, customer: { id: string, name: string }, window: { start: string, end: string } | null }> }, customers: { nodes: Array<{ id: string, name: string, phone: string | null, primaryAddress: { id: string, line1: string, city: string } | null }> } };

export type PaletteJobByNumberQueryVariables = Exact<{
  number: string;
}>;


export type PaletteJobByNumberQuery = { jobByNumber: { id: string, number: string, title: string, status: JobStatus, version: number, actions: Array<{ action: JobAction, available: boolean, message: string | null }>, customer: { id: string, name: string }, window: { start: string, end: string } | null } | null };

export type TeamQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamQuery = { viewer: { id: string, rolesToGive: Array<Role> }, members: Array<{ userId: string, name: string, email: string, role: Role, awaitsPassword: boolean, roles: Array<Role>, removable: boolean, reason: string | null, technician: { id: string, name: string, color: string } | null }>, technicians: Array<{ id: string, name: string, email: string | null }> };

export type TeamMemberFragment = { userId: string, name: string, email: string, role: Role, awaitsPassword: boolean, roles: Array<Role>, removable: boolean, reason: string | null, technician: { id: string, name: string, color: string } | null };

export type GiveAccessMutationVariables = Exact<{
  input: AddMemberInput;
}>;


export type GiveAccessMutation = { addMember: { invitation: Invitation, member: { userId: string, name: string, email: string, role: Role, awaitsPassword: boolean, roles: Array<Role>, removable: boolean, reason: string | null, technician: { id: string, name: string, color: string } | null } } };

export type InviteAgainMutationVariables = Exact<{
  input: InviteAgainInput;
}>;


export type InviteAgainMutation = { inviteAgain: { invitation: Invitation, member: { userId: string, name: string, email: string, role: Role, awaitsPassword: boolean, roles: Array<Role>, removable: boolean, reason: string | null, technician: { id: string, name: string, color: string } | null } } };

export type ChangeAccessMutationVariables = Exact<{
  input: SetMemberRoleInput;
}>;


export type ChangeAccessMutation = { setMemberRole: { userId: string, name: string, email: string, role: Role, awaitsPassword: boolean, roles: Array<Role>, removable: boolean, reason: string | null, technician: { id: string, name: string, color: string } | null } | null };

export type TeamStartQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamStartQuery = { eventCursor: string };

export type TeamFeedSubscriptionVariables = Exact<{
  after: string;
}>;


export type TeamFeedSubscription = { jobEvents: { from: string, to: string, resync: ResyncReason | null, events: Array<{ jobId: string }>, changes: Array<{ entity: string, id: string }> } };

export type StopFragment = { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null, holdReason: string | null, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, phone: string | null }>, lineItems: Array<{ id: string, name: string, quantity: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, technician: { id: string } }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> };

export type MyDayQueryVariables = Exact<{
  day: string;
}>;


export type MyDayQuery = { board: { cursor: string, now: string, jobs: Array<{ id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null, holdReason: string | null, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, phone: string | null }>, lineItems: Array<{ id: string, name: string, quantity: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, technician: { id: string } }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> }>, onHold: Array<{ id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null, holdReason: string | null, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, phone: string | null }>, lineItems: Array<{ id: string, name: string, quantity: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, technician: { id: string } }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> }> } };

export type MyJobQueryVariables = Exact<{
  id: string | number;
}>;


export type MyJobQuery = { job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null, holdReason: string | null, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, phone: string | null }>, lineItems: Array<{ id: string, name: string, quantity: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, technician: { id: string } }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } | null };

export type MyDayFeedSubscriptionVariables = Exact<{
  after: string;
}>;


export type MyDayFeedSubscription = { jobEvents: { from: string, to: string, resync: ResyncReason | null, events: Array<{ kind: JobEventKind, jobId: string, at: string, actor: { id: string | null, name: string }, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null, holdReason: string | null, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, phone: string | null }>, lineItems: Array<{ id: string, name: string, quantity: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, technician: { id: string } }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> } | null }> } };

export type StopChangeFragment = { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null, holdReason: string | null, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, phone: string | null }>, lineItems: Array<{ id: string, name: string, quantity: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, technician: { id: string } }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> }, events: Array<{ kind: JobEventKind, undoable: boolean }> };

export type GoToStopMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type GoToStopMutation = { markEnRoute: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null, holdReason: string | null, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, phone: string | null }>, lineItems: Array<{ id: string, name: string, quantity: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, technician: { id: string } }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> }, events: Array<{ kind: JobEventKind, undoable: boolean }> } };

export type StartStopMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type StartStopMutation = { startJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null, holdReason: string | null, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, phone: string | null }>, lineItems: Array<{ id: string, name: string, quantity: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, technician: { id: string } }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> }, events: Array<{ kind: JobEventKind, undoable: boolean }> } };

export type ResumeStopMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type ResumeStopMutation = { resumeJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null, holdReason: string | null, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, phone: string | null }>, lineItems: Array<{ id: string, name: string, quantity: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, technician: { id: string } }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> }, events: Array<{ kind: JobEventKind, undoable: boolean }> } };

export type CompleteStopMutationVariables = Exact<{
  input: JobActionInput;
}>;


export type CompleteStopMutation = { completeJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null, holdReason: string | null, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, phone: string | null }>, lineItems: Array<{ id: string, name: string, quantity: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, technician: { id: string } }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> }, events: Array<{ kind: JobEventKind, undoable: boolean }> } };

export type HoldStopMutationVariables = Exact<{
  input: JobReasonInput;
}>;


export type HoldStopMutation = { holdJob: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null, holdReason: string | null, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, phone: string | null }>, lineItems: Array<{ id: string, name: string, quantity: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, technician: { id: string } }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> }, events: Array<{ kind: JobEventKind, undoable: boolean }> } };

export type NoteStopMutationVariables = Exact<{
  input: AddNoteInput;
}>;


export type NoteStopMutation = { addNote: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null, holdReason: string | null, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, phone: string | null }>, lineItems: Array<{ id: string, name: string, quantity: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, technician: { id: string } }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> }, events: Array<{ kind: JobEventKind, undoable: boolean }> } };

export type ClockInAtStopMutationVariables = Exact<{
  input: ClockInput;
}>;


export type ClockInAtStopMutation = { clockIn: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null, holdReason: string | null, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, phone: string | null }>, lineItems: Array<{ id: string, name: string, quantity: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, technician: { id: string } }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> }, events: Array<{ kind: JobEventKind, undoable: boolean }> } };

export type ClockOutAtStopMutationVariables = Exact<{
  input: ClockInput;
}>;


export type ClockOutAtStopMutation = { clockOut: { batchId: string, job: { id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null, holdReason: string | null, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, phone: string | null }>, lineItems: Array<{ id: string, name: string, quantity: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, technician: { id: string } }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> }, events: Array<{ kind: JobEventKind, undoable: boolean }> } };

export type UndoAtStopMutationVariables = Exact<{
  input: UndoInput;
}>;


export type UndoAtStopMutation = { undo: { succeeded: Array<{ id: string, number: string, title: string, status: JobStatus, priority: JobPriority, version: number, total: number, enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null, holdReason: string | null, customer: { id: string, name: string, phone: string | null }, address: { id: string, line1: string, line2: string | null, area: string | null, city: string, region: string, postalCode: string, latitude: number | null, longitude: number | null }, window: { start: string, end: string } | null, crew: Array<{ id: string, name: string, phone: string | null }>, lineItems: Array<{ id: string, name: string, quantity: number, total: number }>, notes: Array<{ id: string, body: string, pinned: boolean, at: string, author: { id: string | null, name: string } }>, timeEntries: Array<{ id: string, clockedInAt: string, clockedOutAt: string | null, minutes: number | null, technician: { id: string } }>, actions: Array<{ action: JobAction, available: boolean, message: string | null }> }>, failed: Array<{ message: string }> } };

export const UndoStepFragmentDoc = gql`
    fragment UndoStep on UndoStep {
  batchId
  jobCount
  event {
    kind
    jobId
    changes {
      field
      from
      to
    }
    job {
      number
      title
      customer {
        name
      }
      window {
        start
        end
      }
      crew {
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<UndoStepFragment, unknown>;
export const CustomerVisitFragmentDoc = gql`
    fragment CustomerVisit on Job {
  id
  number
  title
  status
  version
  total
  window {
    start
    end
  }
  crew {
    id
    name
    color
  }
}
    ` as unknown as DocumentNode<CustomerVisitFragment, unknown>;
export const ProposedJobFragmentDoc = gql`
    fragment ProposedJob on Job {
  id
  number
  title
  version
  customer {
    id
    name
  }
  address {
    id
    area
    city
  }
}
    ` as unknown as DocumentNode<ProposedJobFragment, unknown>;
export const BoardTechnicianFragmentDoc = gql`
    fragment BoardTechnician on Technician {
  id
  name
  color
  onCall
  skills
  team
  position {
    latitude
    longitude
  }
  shifts(from: $from, to: $to) {
    start
    end
  }
  timeOff(from: $from, to: $to) {
    id
    window {
      start
      end
    }
    reason
  }
}
    ` as unknown as DocumentNode<BoardTechnicianFragment, unknown>;
export const BoardJobFragmentDoc = gql`
    fragment BoardJob on Job {
  id
  number
  title
  status
  priority
  version
  customer {
    id
    name
  }
  address {
    id
    area
    city
    latitude
    longitude
  }
  window {
    start
    end
  }
  arrivalWindow {
    start
  }
  crew {
    id
  }
  total
  enRouteAt
  heldAt
  holdReason
  lookAgainOn
  handles
}
    ` as unknown as DocumentNode<BoardJobFragment, unknown>;
export const CommandResultFragmentDoc = gql`
    fragment CommandResult on JobPayload {
  batchId
  job {
    ...BoardJob
  }
}
    ` as unknown as DocumentNode<CommandResultFragment, unknown>;
export const PlanSummaryFragmentDoc = gql`
    fragment PlanSummary on Plan {
  id
  name
  from
  to
  state
  moveCount
  endable
  updatedAt
  author {
    name
  }
  closedBy {
    name
  }
}
    ` as unknown as DocumentNode<PlanSummaryFragment, unknown>;
export const PlanTotalFiguresFragmentDoc = gql`
    fragment PlanTotalFigures on PlanTotal {
  overlaps
  driveMinutes
  overtimeMinutes
  unassigned
}
    ` as unknown as DocumentNode<PlanTotalFiguresFragment, unknown>;
export const PlanLoadFiguresFragmentDoc = gql`
    fragment PlanLoadFigures on PlanLoad {
  overlaps
  driveMinutes
  overtimeMinutes
}
    ` as unknown as DocumentNode<PlanLoadFiguresFragment, unknown>;
export const PlanViewFragmentDoc = gql`
    fragment PlanView on Plan {
  ...PlanSummary
  comparison {
    before {
      ...PlanTotalFigures
    }
    after {
      ...PlanTotalFigures
    }
    technicians {
      technician {
        id
        name
      }
      before {
        ...PlanLoadFigures
      }
      after {
        ...PlanLoadFigures
      }
    }
  }
  moves {
    job {
      ...BoardJob
    }
    window {
      start
      end
    }
    crew {
      id
      name
    }
    problem {
      code
      message
      meanwhile {
        actor {
          name
        }
        at
        kind
      }
      clashes {
        jobId
        number
        customerName
        technicianName
        window {
          start
          end
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<PlanViewFragment, unknown>;
export const PlanResultFragmentDoc = gql`
    fragment PlanResult on PlanPayload {
  plan {
    ...PlanView
  }
  failed {
    jobId
    code
    message
  }
}
    ` as unknown as DocumentNode<PlanResultFragment, unknown>;
export const TimeOffDoneFragmentDoc = gql`
    fragment TimeOffDone on TimeOffPayload {
  technician {
    id
    name
  }
  timeOff {
    id
    window {
      start
      end
    }
    reason
  }
  jobs {
    id
    number
    window {
      start
      end
    }
    customer {
      id
      name
    }
  }
  jobsTotal
}
    ` as unknown as DocumentNode<TimeOffDoneFragment, unknown>;
export const JobPageEventFragmentDoc = gql`
    fragment JobPageEvent on JobEvent {
  cursor
  kind
  jobId
  at
  occurredAt
  reason
  batchId
  undoable
  clientMutationId
  actor {
    id
    name
    kind
  }
  changes {
    field
    from
    to
  }
}
    ` as unknown as DocumentNode<JobPageEventFragment, unknown>;
export const JobPlaceFragmentDoc = gql`
    fragment JobPlace on Address {
  id
  line1
  line2
  area
  city
  region
  postalCode
  country
  latitude
  longitude
}
    ` as unknown as DocumentNode<JobPlaceFragment, unknown>;
export const JobPersonFragmentDoc = gql`
    fragment JobPerson on Technician {
  id
  name
  color
  phone
  active
}
    ` as unknown as DocumentNode<JobPersonFragment, unknown>;
export const JobDetailFragmentDoc = gql`
    fragment JobDetail on Job {
  id
  number
  title
  status
  priority
  version
  stage
  late
  overdue
  unassigned
  window {
    start
    end
  }
  arrivalWindow {
    start
    end
  }
  customer {
    id
    name
    phone
    email
    addresses {
      ...JobPlace
    }
  }
  address {
    ...JobPlace
  }
  crew {
    ...JobPerson
  }
  doubleBooked {
    id
    name
  }
  overlaps {
    id
    number
  }
  total
  lineItems {
    id
    priceBookItemId
    name
    kind
    quantity
    unitPrice
    total
  }
  notes {
    id
    body
    pinned
    at
    author {
      id
      name
      kind
    }
  }
  timeEntries {
    id
    technician {
      id
      name
      color
    }
    clockedInAt
    clockedOutAt
    minutes
    autoClosed
    correctable
  }
  labor {
    technician {
      id
      name
      color
    }
    minutes
  }
  photos {
    id
    url
    thumbnailUrl
    width
    height
    caption
    at
    author {
      name
    }
  }
  workOrder {
    tools
    parts
    safetyProcedures
    instructions
  }
  lifecycle {
    stage
    state
    at
  }
  followUpOf {
    id
    number
    title
    status
  }
  followUps {
    id
    number
    title
    status
  }
  holdReason
  heldAt
  lookAgainOn
  cancelReason
  enRouteAt
  startedAt
  completedAt
  createdAt
  source
  handles
  warnings {
    kind
    text
  }
  actions {
    action
    available
    message
  }
}
    ` as unknown as DocumentNode<JobDetailFragment, unknown>;
export const JobPageChangeFragmentDoc = gql`
    fragment JobPageChange on JobPayload {
  batchId
  events {
    ...JobPageEvent
  }
  job {
    ...JobDetail
  }
}
    ` as unknown as DocumentNode<JobPageChangeFragment, unknown>;
export const NewJobCustomerFragmentDoc = gql`
    fragment NewJobCustomer on Customer {
  id
  name
  phone
  primaryAddress {
    id
    line1
    city
    region
  }
}
    ` as unknown as DocumentNode<NewJobCustomerFragment, unknown>;
export const BulkResultFragmentDoc = gql`
    fragment BulkResult on BulkPayload {
  batchId
  succeeded {
    id
  }
  changes {
    job {
      id
      number
      customer {
        id
        name
      }
    }
    changes {
      field
      from
      to
    }
  }
  failed {
    jobId
    code
    message
  }
}
    ` as unknown as DocumentNode<BulkResultFragment, unknown>;
export const JobRowFragmentDoc = gql`
    fragment JobRow on Job {
  id
  number
  title
  status
  priority
  version
  customer {
    id
    name
  }
  address {
    id
    area
    city
  }
  window {
    start
    end
  }
  crew {
    id
    name
    color
  }
  total
  enRouteAt
  heldAt
  holdReason
  handles
  unassigned
}
    ` as unknown as DocumentNode<JobRowFragment, unknown>;
export const JobsPageResultFragmentDoc = gql`
    fragment JobsPageResult on JobPayload {
  batchId
  job {
    ...JobRow
  }
}
    ` as unknown as DocumentNode<JobsPageResultFragment, unknown>;
export const JobsViewFragmentDoc = gql`
    fragment JobsView on SavedView {
  id
  name
  query
  shared
  mine
  editable
  ownerName
}
    ` as unknown as DocumentNode<JobsViewFragment, unknown>;
export const PaletteJobFragmentDoc = gql`
    fragment PaletteJob on Job {
  id
  number
  title
  status
  version
  customer {
    id
    name
  }
  window {
    start
    end
  }
}
    ` as unknown as DocumentNode<PaletteJobFragment, unknown>;
export const TeamMemberFragmentDoc = gql`
    fragment TeamMember on Member {
  userId
  name
  email
  role
  awaitsPassword
  roles
  removable
  reason
  technician {
    id
    name
    color
  }
}
    ` as unknown as DocumentNode<TeamMemberFragment, unknown>;
export const StopFragmentDoc = gql`
    fragment Stop on Job {
  id
  number
  title
  status
  priority
  version
  customer {
    id
    name
    phone
  }
  address {
    id
    line1
    line2
    area
    city
    region
    postalCode
    latitude
    longitude
  }
  window {
    start
    end
  }
  crew {
    id
    name
    phone
  }
  lineItems {
    id
    name
    quantity
    total
  }
  total
  notes {
    id
    body
    pinned
    at
    author {
      id
      name
    }
  }
  timeEntries {
    id
    clockedInAt
    clockedOutAt
    minutes
    technician {
      id
    }
  }
  enRouteAt
  startedAt
  completedAt
  heldAt
  holdReason
  actions {
    action
    available
    message
  }
}
    ` as unknown as DocumentNode<StopFragment, unknown>;
export const StopChangeFragmentDoc = gql`
    fragment StopChange on JobPayload {
  batchId
  job {
    ...Stop
  }
  events {
    kind
    undoable
  }
}
    ` as unknown as DocumentNode<StopChangeFragment, unknown>;
export const PreferenceDocument = gql`
    query Preference($key: String!) {
  preference(key: $key)
}
    ` as unknown as DocumentNode<PreferenceQuery, PreferenceQueryVariables>;
export const SetPreferenceDocument = gql`
    mutation SetPreference($input: SetPreferenceInput!) {
  setPreference(input: $input)
}
    ` as unknown as DocumentNode<SetPreferenceMutation, SetPreferenceMutationVariables>;
export const BoardPresenceDocument = gql`
    subscription BoardPresence($sessionId: ID!) {
  boardPresence(sessionId: $sessionId) {
    sessionId
    userId
    name
    day
    draggingJobId
    overTechnicianId
    overWindow {
      start
      end
    }
  }
}
    ` as unknown as DocumentNode<BoardPresenceSubscription, BoardPresenceSubscriptionVariables>;
export const AnnouncePresenceDocument = gql`
    mutation AnnouncePresence($input: PresenceInput!) {
  announcePresence(input: $input)
}
    ` as unknown as DocumentNode<AnnouncePresenceMutation, AnnouncePresenceMutationVariables>;
export const SuggestTechniciansDocument = gql`
    query SuggestTechnicians($jobId: ID!, $window: TimeWindowInput) {
  suggestTechnicians(jobId: $jobId, window: $window) {
    technician {
      id
      name
      color
      onCall
    }
    window {
      start
      end
    }
    available
    score
    reasons {
      kind
      points
      text
    }
    exclusions {
      kind
      text
    }
    why
  }
}
    ` as unknown as DocumentNode<SuggestTechniciansQuery, SuggestTechniciansQueryVariables>;
export const UndoStackDocument = gql`
    query UndoStack {
  undoStack {
    undo {
      ...UndoStep
    }
    redo {
      ...UndoStep
    }
  }
}
    ${UndoStepFragmentDoc}` as unknown as DocumentNode<UndoStackQuery, UndoStackQueryVariables>;
export const TakeBackDocument = gql`
    mutation TakeBack($input: UndoInput!) {
  undo(input: $input) {
    batchId
    failed {
      message
    }
  }
}
    ` as unknown as DocumentNode<TakeBackMutation, TakeBackMutationVariables>;
export const UsualReasonsDocument = gql`
    query UsualReasons($action: ReasonAction!) {
  usualReasons(action: $action)
}
    ` as unknown as DocumentNode<UsualReasonsQuery, UsualReasonsQueryVariables>;
export const ViewerDocument = gql`
    query Viewer {
  viewer {
    id
    name
    email
    role
    permissions
    mapStyle {
      url
      darkUrl
    }
    technician {
      id
      name
      color
    }
    workspace {
      id
      name
      timeZone
      currency
      locale
      dayStart
      dayEnd
    }
  }
}
    ` as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const CustomerProfileDocument = gql`
    query CustomerProfile($id: ID!) {
  customer(id: $id) {
    id
    name
    email
    phone
    notifyBySms
    notifyByEmail
    addresses {
      id
      line1
      line2
      area
      city
      region
      postalCode
    }
  }
}
    ` as unknown as DocumentNode<CustomerProfileQuery, CustomerProfileQueryVariables>;
export const CustomerVisitsDocument = gql`
    query CustomerVisits($id: ID!, $after: String) {
  customer(id: $id) {
    id
    jobs(first: 30, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...CustomerVisit
      }
    }
  }
}
    ${CustomerVisitFragmentDoc}` as unknown as DocumentNode<CustomerVisitsQuery, CustomerVisitsQueryVariables>;
export const CustomerNotesDocument = gql`
    query CustomerNotes($id: ID!) {
  siteNotes(customerId: $id, first: 6) {
    job {
      id
      number
    }
    note {
      id
      body
      at
      pinned
      author {
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<CustomerNotesQuery, CustomerNotesQueryVariables>;
export const CustomerStartDocument = gql`
    query CustomerStart {
  eventCursor
}
    ` as unknown as DocumentNode<CustomerStartQuery, CustomerStartQueryVariables>;
export const CustomerFeedDocument = gql`
    subscription CustomerFeed($after: EventCursor!) {
  jobEvents(after: $after) {
    from
    to
    resync
    events {
      jobId
      job {
        id
        customer {
          id
        }
      }
    }
    changes {
      entity
      id
    }
  }
}
    ` as unknown as DocumentNode<CustomerFeedSubscription, CustomerFeedSubscriptionVariables>;
export const ProposePlanDocument = gql`
    query ProposePlan($day: Date!, $includeUnscheduled: Boolean!, $seed: Int!) {
  proposePlan(day: $day, includeUnscheduled: $includeUnscheduled, seed: $seed) {
    driveMinutesBefore
    driveMinutesAfter
    routes {
      technician {
        id
        name
        color
      }
      driveMinutesBefore
      driveMinutesAfter
      visits {
        job {
          ...ProposedJob
        }
        window {
          start
          end
        }
        addedMinutes
        score
        reasons {
          kind
          points
          text
        }
      }
    }
    unplaced {
      job {
        ...ProposedJob
      }
      why
    }
  }
}
    ${ProposedJobFragmentDoc}` as unknown as DocumentNode<ProposePlanQuery, ProposePlanQueryVariables>;
export const ScheduleBoardDocument = gql`
    query ScheduleBoard($from: Date!, $to: Date!) {
  board(from: $from, to: $to) {
    cursor
    now
    technicians {
      ...BoardTechnician
    }
    jobs {
      ...BoardJob
    }
    unscheduled {
      ...BoardJob
    }
    unscheduledTotal
    onHold {
      ...BoardJob
    }
    onHoldTotal
  }
}
    ${BoardTechnicianFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<ScheduleBoardQuery, ScheduleBoardQueryVariables>;
export const ScheduleTechniciansDocument = gql`
    query ScheduleTechnicians($from: Date!, $to: Date!) {
  technicians(active: true) {
    ...BoardTechnician
  }
}
    ${BoardTechnicianFragmentDoc}` as unknown as DocumentNode<ScheduleTechniciansQuery, ScheduleTechniciansQueryVariables>;
export const ScheduleTotalsDocument = gql`
    query ScheduleTotals {
  jobCounts {
    draft
    onHold
  }
}
    ` as unknown as DocumentNode<ScheduleTotalsQuery, ScheduleTotalsQueryVariables>;
export const ScheduleFeedDocument = gql`
    subscription ScheduleFeed($after: EventCursor!) {
  jobEvents(after: $after) {
    from
    to
    resync
    events {
      kind
      jobId
      at
      clientMutationId
      actor {
        kind
        id
        name
      }
      job {
        ...BoardJob
      }
    }
    changes {
      entity
      id
    }
  }
}
    ${BoardJobFragmentDoc}` as unknown as DocumentNode<ScheduleFeedSubscription, ScheduleFeedSubscriptionVariables>;
export const BoardJobNowDocument = gql`
    query BoardJobNow($id: ID!) {
  job(id: $id) {
    ...BoardJob
  }
}
    ${BoardJobFragmentDoc}` as unknown as DocumentNode<BoardJobNowQuery, BoardJobNowQueryVariables>;
export const JobSkillsDocument = gql`
    query JobSkills($id: ID!) {
  job(id: $id) {
    id
    version
    requiredSkills
  }
}
    ` as unknown as DocumentNode<JobSkillsQuery, JobSkillsQueryVariables>;
export const JobCardDocument = gql`
    query JobCard($id: ID!) {
  job(id: $id) {
    id
    version
    actions {
      action
      available
      message
    }
    requiredSkills
    warnings {
      kind
      text
    }
    customer {
      id
      name
      phone
    }
    address {
      id
      line1
      line2
      city
      region
      postalCode
    }
    crew {
      id
      name
      color
    }
    lineItems {
      id
      name
      quantity
    }
    notes {
      id
      body
      pinned
      at
      author {
        name
      }
    }
    total
    cancelReason
    startedAt
    completedAt
  }
}
    ` as unknown as DocumentNode<JobCardQuery, JobCardQueryVariables>;
export const MoveJobDocument = gql`
    mutation MoveJob($input: MoveJobInput!) {
  moveJob(input: $input) {
    ...CommandResult
  }
}
    ${CommandResultFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<MoveJobMutation, MoveJobMutationVariables>;
export const BoardUnscheduleJobDocument = gql`
    mutation BoardUnscheduleJob($input: JobActionInput!) {
  unscheduleJob(input: $input) {
    ...CommandResult
  }
}
    ${CommandResultFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<BoardUnscheduleJobMutation, BoardUnscheduleJobMutationVariables>;
export const BoardStartJobDocument = gql`
    mutation BoardStartJob($input: JobActionInput!) {
  startJob(input: $input) {
    ...CommandResult
  }
}
    ${CommandResultFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<BoardStartJobMutation, BoardStartJobMutationVariables>;
export const BoardHoldJobDocument = gql`
    mutation BoardHoldJob($input: JobReasonInput!) {
  holdJob(input: $input) {
    ...CommandResult
  }
}
    ${CommandResultFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<BoardHoldJobMutation, BoardHoldJobMutationVariables>;
export const BoardResumeJobDocument = gql`
    mutation BoardResumeJob($input: JobActionInput!) {
  resumeJob(input: $input) {
    ...CommandResult
  }
}
    ${CommandResultFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<BoardResumeJobMutation, BoardResumeJobMutationVariables>;
export const BoardCompleteJobDocument = gql`
    mutation BoardCompleteJob($input: JobActionInput!) {
  completeJob(input: $input) {
    ...CommandResult
  }
}
    ${CommandResultFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<BoardCompleteJobMutation, BoardCompleteJobMutationVariables>;
export const BoardCancelJobDocument = gql`
    mutation BoardCancelJob($input: JobReasonInput!) {
  cancelJob(input: $input) {
    ...CommandResult
  }
}
    ${CommandResultFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<BoardCancelJobMutation, BoardCancelJobMutationVariables>;
export const BoardReopenJobDocument = gql`
    mutation BoardReopenJob($input: JobActionInput!) {
  reopenJob(input: $input) {
    ...CommandResult
  }
}
    ${CommandResultFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<BoardReopenJobMutation, BoardReopenJobMutationVariables>;
export const BoardRestoreJobDocument = gql`
    mutation BoardRestoreJob($input: JobActionInput!) {
  restoreJob(input: $input) {
    ...CommandResult
  }
}
    ${CommandResultFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<BoardRestoreJobMutation, BoardRestoreJobMutationVariables>;
export const BoardMarkEnRouteDocument = gql`
    mutation BoardMarkEnRoute($input: JobActionInput!) {
  markEnRoute(input: $input) {
    ...CommandResult
  }
}
    ${CommandResultFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<BoardMarkEnRouteMutation, BoardMarkEnRouteMutationVariables>;
export const ScheduleTravelDocument = gql`
    query ScheduleTravel($day: Date!, $technicianIds: [ID!]) {
  travelLegs(day: $day, technicianIds: $technicianIds) {
    technicianId
    fromJobId
    toJobId
    departsAt
    dueAt
    minutes
    fit
  }
}
    ` as unknown as DocumentNode<ScheduleTravelQuery, ScheduleTravelQueryVariables>;
export const MoveTogetherDocument = gql`
    mutation MoveTogether($input: MoveJobsInput!) {
  moveJobs(input: $input) {
    batchId
    succeeded {
      ...BoardJob
    }
    failed {
      jobId
      code
      message
    }
  }
}
    ${BoardJobFragmentDoc}` as unknown as DocumentNode<MoveTogetherMutation, MoveTogetherMutationVariables>;
export const ScheduleMonthStartDocument = gql`
    query ScheduleMonthStart {
  eventCursor
}
    ` as unknown as DocumentNode<ScheduleMonthStartQuery, ScheduleMonthStartQueryVariables>;
export const ScheduleMonthPlanDocument = gql`
    query ScheduleMonthPlan($id: ID!) {
  plan(id: $id) {
    id
    name
    from
    to
    state
    closedBy {
      name
    }
  }
}
    ` as unknown as DocumentNode<ScheduleMonthPlanQuery, ScheduleMonthPlanQueryVariables>;
export const ScheduleMonthDocument = gql`
    query ScheduleMonth($from: Date!, $to: Date!, $planId: ID) {
  technicianLoads(from: $from, to: $to, planId: $planId) {
    technician {
      id
      name
      color
      skills
      team
    }
    days {
      day
      workingMinutes
      bookedMinutes
      jobCount
      before {
        bookedMinutes
        jobCount
      }
    }
  }
}
    ` as unknown as DocumentNode<ScheduleMonthQuery, ScheduleMonthQueryVariables>;
export const ScheduleMonthCountsDocument = gql`
    query ScheduleMonthCounts($held: JobFilter!, $nobodys: JobFilter!) {
  held: jobCounts(filter: $held) {
    scheduled
    inProgress
    completed
    late
    overdue
  }
  nobodys: jobCounts(filter: $nobodys) {
    scheduled
    late
    overdue
  }
}
    ` as unknown as DocumentNode<ScheduleMonthCountsQuery, ScheduleMonthCountsQueryVariables>;
export const ScheduleMonthFeedDocument = gql`
    subscription ScheduleMonthFeed($after: EventCursor!) {
  jobEvents(after: $after) {
    from
    to
    resync
    events {
      kind
      jobId
    }
  }
}
    ` as unknown as DocumentNode<ScheduleMonthFeedSubscription, ScheduleMonthFeedSubscriptionVariables>;
export const OpenPlansDocument = gql`
    query OpenPlans($from: Date!, $to: Date!) {
  plans(from: $from, to: $to) {
    ...PlanSummary
  }
}
    ${PlanSummaryFragmentDoc}` as unknown as DocumentNode<OpenPlansQuery, OpenPlansQueryVariables>;
export const PlanNowDocument = gql`
    query PlanNow($id: ID!) {
  plan(id: $id) {
    ...PlanView
  }
}
    ${PlanViewFragmentDoc}
${PlanSummaryFragmentDoc}
${PlanTotalFiguresFragmentDoc}
${PlanLoadFiguresFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<PlanNowQuery, PlanNowQueryVariables>;
export const CreatePlanDocument = gql`
    mutation CreatePlan($input: CreatePlanInput!) {
  createPlan(input: $input) {
    plan {
      ...PlanSummary
    }
  }
}
    ${PlanSummaryFragmentDoc}` as unknown as DocumentNode<CreatePlanMutation, CreatePlanMutationVariables>;
export const RenamePlanDocument = gql`
    mutation RenamePlan($input: RenamePlanInput!) {
  renamePlan(input: $input) {
    ...PlanResult
  }
}
    ${PlanResultFragmentDoc}
${PlanViewFragmentDoc}
${PlanSummaryFragmentDoc}
${PlanTotalFiguresFragmentDoc}
${PlanLoadFiguresFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<RenamePlanMutation, RenamePlanMutationVariables>;
export const DiscardPlanDocument = gql`
    mutation DiscardPlan($input: PlanInput!) {
  discardPlan(input: $input) {
    plan {
      ...PlanSummary
    }
  }
}
    ${PlanSummaryFragmentDoc}` as unknown as DocumentNode<DiscardPlanMutation, DiscardPlanMutationVariables>;
export const StageMovesDocument = gql`
    mutation StageMoves($input: StageMovesInput!) {
  stageMoves(input: $input) {
    ...PlanResult
  }
}
    ${PlanResultFragmentDoc}
${PlanViewFragmentDoc}
${PlanSummaryFragmentDoc}
${PlanTotalFiguresFragmentDoc}
${PlanLoadFiguresFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<StageMovesMutation, StageMovesMutationVariables>;
export const StageAbsenceDocument = gql`
    mutation StageAbsence($input: StageAbsenceInput!) {
  stageAbsence(input: $input) {
    ...PlanResult
  }
}
    ${PlanResultFragmentDoc}
${PlanViewFragmentDoc}
${PlanSummaryFragmentDoc}
${PlanTotalFiguresFragmentDoc}
${PlanLoadFiguresFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<StageAbsenceMutation, StageAbsenceMutationVariables>;
export const StageShiftDocument = gql`
    mutation StageShift($input: StageShiftInput!) {
  stageShift(input: $input) {
    ...PlanResult
  }
}
    ${PlanResultFragmentDoc}
${PlanViewFragmentDoc}
${PlanSummaryFragmentDoc}
${PlanTotalFiguresFragmentDoc}
${PlanLoadFiguresFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<StageShiftMutation, StageShiftMutationVariables>;
export const UnstageMovesDocument = gql`
    mutation UnstageMoves($input: UnstageMovesInput!) {
  unstageMoves(input: $input) {
    ...PlanResult
  }
}
    ${PlanResultFragmentDoc}
${PlanViewFragmentDoc}
${PlanSummaryFragmentDoc}
${PlanTotalFiguresFragmentDoc}
${PlanLoadFiguresFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<UnstageMovesMutation, UnstageMovesMutationVariables>;
export const PublishPlanDocument = gql`
    mutation PublishPlan($input: PublishPlanInput!) {
  publishPlan(input: $input) {
    plan {
      ...PlanSummary
    }
    result {
      batchId
      succeeded {
        ...BoardJob
      }
      failed {
        jobId
        code
        message
      }
    }
  }
}
    ${PlanSummaryFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<PublishPlanMutation, PublishPlanMutationVariables>;
export const TeamWeekDocument = gql`
    query TeamWeek {
  technicians(active: true) {
    id
    weeklyShifts {
      weekday
      starts
      ends
    }
  }
}
    ` as unknown as DocumentNode<TeamWeekQuery, TeamWeekQueryVariables>;
export const BoardAddTimeOffDocument = gql`
    mutation BoardAddTimeOff($input: AddTimeOffInput!) {
  addTimeOff(input: $input) {
    ...TimeOffDone
  }
}
    ${TimeOffDoneFragmentDoc}` as unknown as DocumentNode<BoardAddTimeOffMutation, BoardAddTimeOffMutationVariables>;
export const BoardChangeTimeOffDocument = gql`
    mutation BoardChangeTimeOff($input: ChangeTimeOffInput!) {
  changeTimeOff(input: $input) {
    ...TimeOffDone
  }
}
    ${TimeOffDoneFragmentDoc}` as unknown as DocumentNode<BoardChangeTimeOffMutation, BoardChangeTimeOffMutationVariables>;
export const BoardRemoveTimeOffDocument = gql`
    mutation BoardRemoveTimeOff($input: RemoveTimeOffInput!) {
  removeTimeOff(input: $input) {
    ...TimeOffDone
  }
}
    ${TimeOffDoneFragmentDoc}` as unknown as DocumentNode<BoardRemoveTimeOffMutation, BoardRemoveTimeOffMutationVariables>;
export const BoardSetShiftsDocument = gql`
    mutation BoardSetShifts($input: SetShiftsInput!) {
  setShifts(input: $input) {
    technician {
      id
      weeklyShifts {
        weekday
        starts
        ends
      }
    }
  }
}
    ` as unknown as DocumentNode<BoardSetShiftsMutation, BoardSetShiftsMutationVariables>;
export const PastBoardDocument = gql`
    query PastBoard($from: Date!, $to: Date!, $at: DateTime!) {
  board(from: $from, to: $to, at: $at) {
    cursor
    now
    technicians {
      ...BoardTechnician
    }
    jobs {
      ...BoardJob
    }
    unscheduled {
      ...BoardJob
    }
    unscheduledTotal
    onHold {
      ...BoardJob
    }
    onHoldTotal
  }
}
    ${BoardTechnicianFragmentDoc}
${BoardJobFragmentDoc}` as unknown as DocumentNode<PastBoardQuery, PastBoardQueryVariables>;
export const PastOfJobDocument = gql`
    query PastOfJob($id: ID!, $upTo: EventCursor!) {
  job(id: $id) {
    id
    history(first: 6, upTo: $upTo) {
      nodes {
        cursor
        kind
        at
        reason
        actor {
          name
        }
        changes {
          field
          from
          to
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    ` as unknown as DocumentNode<PastOfJobQuery, PastOfJobQueryVariables>;
export const JobPageStandDocument = gql`
    query JobPageStand {
  eventCursor
}
    ` as unknown as DocumentNode<JobPageStandQuery, JobPageStandQueryVariables>;
export const JobPageDocument = gql`
    query JobPage($number: String!) {
  jobByNumber(number: $number) {
    ...JobDetail
  }
}
    ${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageQuery, JobPageQueryVariables>;
export const JobPageAgainDocument = gql`
    query JobPageAgain($id: ID!) {
  job(id: $id) {
    ...JobDetail
  }
}
    ${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageAgainQuery, JobPageAgainQueryVariables>;
export const JobPageHistoryDocument = gql`
    query JobPageHistory($id: ID!, $after: String, $kinds: [JobEventKind!]) {
  job(id: $id) {
    id
    history(first: 30, after: $after, kinds: $kinds) {
      nodes {
        ...JobPageEvent
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    ${JobPageEventFragmentDoc}` as unknown as DocumentNode<JobPageHistoryQuery, JobPageHistoryQueryVariables>;
export const JobPageVisitsDocument = gql`
    query JobPageVisits($customerId: ID!) {
  customer(id: $customerId) {
    id
    jobs(first: 8) {
      totalCount
      nodes {
        id
        number
        title
        status
        total
        createdAt
        completedAt
        window {
          start
          end
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<JobPageVisitsQuery, JobPageVisitsQueryVariables>;
export const JobPagePriceBookDocument = gql`
    query JobPagePriceBook($search: String) {
  priceBook(search: $search, first: 20) {
    nodes {
      id
      name
      sku
      kind
      unit
      unitPrice
    }
  }
}
    ` as unknown as DocumentNode<JobPagePriceBookQuery, JobPagePriceBookQueryVariables>;
export const JobPageTechniciansDocument = gql`
    query JobPageTechnicians {
  technicians(active: true) {
    ...JobPerson
    onCall
  }
}
    ${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageTechniciansQuery, JobPageTechniciansQueryVariables>;
export const JobPageFeedDocument = gql`
    subscription JobPageFeed($after: EventCursor!) {
  jobEvents(after: $after) {
    from
    to
    resync
    events {
      ...JobPageEvent
    }
    changes {
      entity
      id
    }
  }
}
    ${JobPageEventFragmentDoc}` as unknown as DocumentNode<JobPageFeedSubscription, JobPageFeedSubscriptionVariables>;
export const JobPageUpdateDocument = gql`
    mutation JobPageUpdate($input: UpdateJobInput!) {
  updateJob(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageUpdateMutation, JobPageUpdateMutationVariables>;
export const JobPageStartDocument = gql`
    mutation JobPageStart($input: JobActionInput!) {
  startJob(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageStartMutation, JobPageStartMutationVariables>;
export const JobPageResumeDocument = gql`
    mutation JobPageResume($input: JobActionInput!) {
  resumeJob(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageResumeMutation, JobPageResumeMutationVariables>;
export const JobPageCompleteDocument = gql`
    mutation JobPageComplete($input: JobActionInput!) {
  completeJob(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageCompleteMutation, JobPageCompleteMutationVariables>;
export const JobPageReopenDocument = gql`
    mutation JobPageReopen($input: JobActionInput!) {
  reopenJob(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageReopenMutation, JobPageReopenMutationVariables>;
export const JobPageRestoreDocument = gql`
    mutation JobPageRestore($input: JobActionInput!) {
  restoreJob(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageRestoreMutation, JobPageRestoreMutationVariables>;
export const JobPageEnRouteDocument = gql`
    mutation JobPageEnRoute($input: JobActionInput!) {
  markEnRoute(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageEnRouteMutation, JobPageEnRouteMutationVariables>;
export const JobPageUnscheduleDocument = gql`
    mutation JobPageUnschedule($input: JobActionInput!) {
  unscheduleJob(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageUnscheduleMutation, JobPageUnscheduleMutationVariables>;
export const JobPageHoldDocument = gql`
    mutation JobPageHold($input: JobReasonInput!) {
  holdJob(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageHoldMutation, JobPageHoldMutationVariables>;
export const JobPageCancelDocument = gql`
    mutation JobPageCancel($input: JobReasonInput!) {
  cancelJob(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageCancelMutation, JobPageCancelMutationVariables>;
export const JobPageScheduleDocument = gql`
    mutation JobPageSchedule($input: ScheduleJobInput!) {
  scheduleJob(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageScheduleMutation, JobPageScheduleMutationVariables>;
export const JobPageRescheduleDocument = gql`
    mutation JobPageReschedule($input: RescheduleJobInput!) {
  rescheduleJob(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageRescheduleMutation, JobPageRescheduleMutationVariables>;
export const JobPageMoveDocument = gql`
    mutation JobPageMove($input: MoveJobInput!) {
  moveJob(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageMoveMutation, JobPageMoveMutationVariables>;
export const JobPageReassignDocument = gql`
    mutation JobPageReassign($input: ReassignJobInput!) {
  reassignJob(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageReassignMutation, JobPageReassignMutationVariables>;
export const JobPageAddCrewDocument = gql`
    mutation JobPageAddCrew($input: CrewMemberInput!) {
  addCrewMember(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageAddCrewMutation, JobPageAddCrewMutationVariables>;
export const JobPageRemoveCrewDocument = gql`
    mutation JobPageRemoveCrew($input: CrewMemberInput!) {
  removeCrewMember(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageRemoveCrewMutation, JobPageRemoveCrewMutationVariables>;
export const JobPageAddNoteDocument = gql`
    mutation JobPageAddNote($input: AddNoteInput!) {
  addNote(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageAddNoteMutation, JobPageAddNoteMutationVariables>;
export const JobPageClockInDocument = gql`
    mutation JobPageClockIn($input: ClockInput!) {
  clockIn(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageClockInMutation, JobPageClockInMutationVariables>;
export const JobPageClockOutDocument = gql`
    mutation JobPageClockOut($input: ClockInput!) {
  clockOut(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageClockOutMutation, JobPageClockOutMutationVariables>;
export const JobPageDuplicateDocument = gql`
    mutation JobPageDuplicate($input: DuplicateJobInput!) {
  duplicateJob(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageDuplicateMutation, JobPageDuplicateMutationVariables>;
export const JobPageCorrectTimeDocument = gql`
    mutation JobPageCorrectTime($input: CorrectTimeEntryInput!) {
  correctTimeEntry(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageCorrectTimeMutation, JobPageCorrectTimeMutationVariables>;
export const JobPageAddPhotoDocument = gql`
    mutation JobPageAddPhoto($input: AddPhotoInput!) {
  addPhoto(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageAddPhotoMutation, JobPageAddPhotoMutationVariables>;
export const JobPageRemovePhotoDocument = gql`
    mutation JobPageRemovePhoto($input: RemovePhotoInput!) {
  removePhoto(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageRemovePhotoMutation, JobPageRemovePhotoMutationVariables>;
export const JobPageWorkOrderDocument = gql`
    mutation JobPageWorkOrder($input: SetWorkOrderInput!) {
  setWorkOrder(input: $input) {
    ...JobPageChange
  }
}
    ${JobPageChangeFragmentDoc}
${JobPageEventFragmentDoc}
${JobDetailFragmentDoc}
${JobPlaceFragmentDoc}
${JobPersonFragmentDoc}` as unknown as DocumentNode<JobPageWorkOrderMutation, JobPageWorkOrderMutationVariables>;
export const NewJobCustomersDocument = gql`
    query NewJobCustomers($search: String!) {
  customers(search: $search, first: 8) {
    nodes {
      ...NewJobCustomer
    }
  }
}
    ${NewJobCustomerFragmentDoc}` as unknown as DocumentNode<NewJobCustomersQuery, NewJobCustomersQueryVariables>;
export const NewJobCustomerGlanceDocument = gql`
    query NewJobCustomerGlance($id: ID!) {
  customer(id: $id) {
    ...NewJobCustomer
    email
    addresses {
      id
      line1
      line2
      area
      city
      region
      postalCode
      latitude
      longitude
    }
    jobs(first: 4) {
      totalCount
      nodes {
        id
        number
        title
        status
        version
        window {
          start
          end
        }
        completedAt
        createdAt
      }
    }
  }
}
    ${NewJobCustomerFragmentDoc}` as unknown as DocumentNode<NewJobCustomerGlanceQuery, NewJobCustomerGlanceQueryVariables>;
export const NewJobPriceBookDocument = gql`
    query NewJobPriceBook($search: String) {
  priceBook(search: $search, first: 12) {
    nodes {
      id
      sku
      name
      kind
      unit
      unitPrice
    }
  }
}
    ` as unknown as DocumentNode<NewJobPriceBookQuery, NewJobPriceBookQueryVariables>;
export const NewJobOriginDocument = gql`
    query NewJobOrigin($id: ID!) {
  job(id: $id) {
    id
    number
    version
    customer {
      id
      name
    }
    address {
      id
      line1
      postalCode
    }
  }
}
    ` as unknown as DocumentNode<NewJobOriginQuery, NewJobOriginQueryVariables>;
export const NewJobCreateDocument = gql`
    mutation NewJobCreate($input: CreateJobInput!) {
  createJob(input: $input) {
    batchId
    job {
      id
      number
      version
      customer {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<NewJobCreateMutation, NewJobCreateMutationVariables>;
export const NewJobRecentCustomersDocument = gql`
    query NewJobRecentCustomers {
  recentCustomers(first: 8) {
    ...NewJobCustomer
  }
}
    ${NewJobCustomerFragmentDoc}` as unknown as DocumentNode<NewJobRecentCustomersQuery, NewJobRecentCustomersQueryVariables>;
export const NewJobDuplicatesDocument = gql`
    query NewJobDuplicates($name: String, $phone: String, $email: String, $line1: String, $postalCode: String) {
  likelyDuplicates(
    name: $name
    phone: $phone
    email: $email
    line1: $line1
    postalCode: $postalCode
  ) {
    because
    customer {
      ...NewJobCustomer
    }
  }
}
    ${NewJobCustomerFragmentDoc}` as unknown as DocumentNode<NewJobDuplicatesQuery, NewJobDuplicatesQueryVariables>;
export const NewJobTechnicianDaysDocument = gql`
    query NewJobTechnicianDays($day: Date!, $latitude: Float, $longitude: Float, $priceBookItemIds: [ID!]!) {
  technicianDays(day: $day, latitude: $latitude, longitude: $longitude) {
    technician {
      id
      name
      color
      onCall
      missingSkills(priceBookItemIds: $priceBookItemIds)
    }
    workingMinutes
    freeMinutes
    free {
      start
      end
    }
    jobCount
    distanceKm
  }
}
    ` as unknown as DocumentNode<NewJobTechnicianDaysQuery, NewJobTechnicianDaysQueryVariables>;
export const NewJobFirstVisitDocument = gql`
    query NewJobFirstVisit($latitude: Float, $longitude: Float, $priceBookItemIds: [ID!]!) {
  firstVisit(
    latitude: $latitude
    longitude: $longitude
    priceBookItemIds: $priceBookItemIds
  ) {
    technicianDay {
      technician {
        id
        name
        onCall
      }
      distanceKm
    }
    window {
      start
      end
    }
    kind
  }
}
    ` as unknown as DocumentNode<NewJobFirstVisitQuery, NewJobFirstVisitQueryVariables>;
export const NewJobSiteNotesDocument = gql`
    query NewJobSiteNotes($customerId: ID!, $addressId: ID) {
  siteNotes(customerId: $customerId, addressId: $addressId, first: 10) {
    note {
      id
      body
      pinned
      at
      author {
        name
      }
    }
    job {
      id
      number
      version
    }
  }
}
    ` as unknown as DocumentNode<NewJobSiteNotesQuery, NewJobSiteNotesQueryVariables>;
export const BulkReassignDocument = gql`
    mutation BulkReassign($input: BulkReassignInput!) {
  bulkReassign(input: $input) {
    ...BulkResult
  }
}
    ${BulkResultFragmentDoc}` as unknown as DocumentNode<BulkReassignMutation, BulkReassignMutationVariables>;
export const BulkCompleteDocument = gql`
    mutation BulkComplete($input: BulkJobsInput!) {
  bulkComplete(input: $input) {
    ...BulkResult
  }
}
    ${BulkResultFragmentDoc}` as unknown as DocumentNode<BulkCompleteMutation, BulkCompleteMutationVariables>;
export const BulkRescheduleDocument = gql`
    mutation BulkReschedule($input: BulkRescheduleInput!) {
  bulkReschedule(input: $input) {
    ...BulkResult
  }
}
    ${BulkResultFragmentDoc}` as unknown as DocumentNode<BulkRescheduleMutation, BulkRescheduleMutationVariables>;
export const BulkCancelDocument = gql`
    mutation BulkCancel($input: BulkCancelInput!) {
  bulkCancel(input: $input) {
    ...BulkResult
  }
}
    ${BulkResultFragmentDoc}` as unknown as DocumentNode<BulkCancelMutation, BulkCancelMutationVariables>;
export const BulkUndoDocument = gql`
    mutation BulkUndo($input: UndoInput!) {
  undo(input: $input) {
    ...BulkResult
  }
}
    ${BulkResultFragmentDoc}` as unknown as DocumentNode<BulkUndoMutation, BulkUndoMutationVariables>;
export const BulkNamesDocument = gql`
    query BulkNames($ids: [ID!]!, $first: Int!) {
  jobs(filter: {ids: $ids}, first: $first) {
    nodes {
      id
      number
      customer {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<BulkNamesQuery, BulkNamesQueryVariables>;
export const BulkIdsDocument = gql`
    query BulkIds($filter: JobFilter!, $after: String) {
  jobs(filter: $filter, first: 100, after: $after) {
    nodes {
      id
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    ` as unknown as DocumentNode<BulkIdsQuery, BulkIdsQueryVariables>;
export const JobsPageDocument = gql`
    query JobsPage($filter: JobFilter!, $orderBy: JobOrder!, $first: Int!, $after: String) {
  jobs(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes {
      ...JobRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    ${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageQuery, JobsPageQueryVariables>;
export const JobsPageBelongingDocument = gql`
    query JobsPageBelonging($filter: JobFilter!, $first: Int!) {
  jobs(filter: $filter, first: $first) {
    nodes {
      ...JobRow
    }
  }
}
    ${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageBelongingQuery, JobsPageBelongingQueryVariables>;
export const JobsPageCountsDocument = gql`
    query JobsPageCounts($list: JobFilter!, $tabs: JobFilter!, $today: Date!) {
  all: jobCounts {
    total
    scheduled
    inProgress
    completed
    onHold
    late
  }
  unassignedToday: jobCounts(filter: {unassigned: true, from: $today, to: $today}) {
    total
  }
  tabs: jobCounts(filter: $tabs) {
    total
    draft
    scheduled
    inProgress
    completed
    onHold
    cancelled
  }
  list: jobCounts(filter: $list) {
    total
    unassigned
    late
    overdue
    readyToInvoice
  }
}
    ` as unknown as DocumentNode<JobsPageCountsQuery, JobsPageCountsQueryVariables>;
export const JobsPageStartDocument = gql`
    query JobsPageStart {
  eventCursor
}
    ` as unknown as DocumentNode<JobsPageStartQuery, JobsPageStartQueryVariables>;
export const JobsPageTechniciansDocument = gql`
    query JobsPageTechnicians {
  technicians(active: true) {
    id
    name
    color
  }
}
    ` as unknown as DocumentNode<JobsPageTechniciansQuery, JobsPageTechniciansQueryVariables>;
export const JobsPageCustomersDocument = gql`
    query JobsPageCustomers($search: String) {
  customers(search: $search, first: 8) {
    nodes {
      id
      name
      phone
      primaryAddress {
        id
        line1
        city
      }
    }
  }
}
    ` as unknown as DocumentNode<JobsPageCustomersQuery, JobsPageCustomersQueryVariables>;
export const JobsPageCustomerDocument = gql`
    query JobsPageCustomer($id: ID!) {
  customer(id: $id) {
    id
    name
  }
}
    ` as unknown as DocumentNode<JobsPageCustomerQuery, JobsPageCustomerQueryVariables>;
export const JobsPageJobDocument = gql`
    query JobsPageJob($id: ID!) {
  job(id: $id) {
    ...JobRow
  }
}
    ${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageJobQuery, JobsPageJobQueryVariables>;
export const JobsPageActionsDocument = gql`
    query JobsPageActions($id: ID!) {
  job(id: $id) {
    ...JobRow
    actions {
      action
      available
      message
    }
  }
}
    ${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageActionsQuery, JobsPageActionsQueryVariables>;
export const JobsPageFeedDocument = gql`
    subscription JobsPageFeed($after: EventCursor!) {
  jobEvents(after: $after) {
    from
    to
    resync
    events {
      kind
      jobId
      clientMutationId
      job {
        ...JobRow
      }
    }
    changes {
      entity
      id
    }
  }
}
    ${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageFeedSubscription, JobsPageFeedSubscriptionVariables>;
export const JobsPageMoveDocument = gql`
    mutation JobsPageMove($input: MoveJobInput!) {
  moveJob(input: $input) {
    ...JobsPageResult
  }
}
    ${JobsPageResultFragmentDoc}
${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageMoveMutation, JobsPageMoveMutationVariables>;
export const JobsPageReassignDocument = gql`
    mutation JobsPageReassign($input: ReassignJobInput!) {
  reassignJob(input: $input) {
    ...JobsPageResult
  }
}
    ${JobsPageResultFragmentDoc}
${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageReassignMutation, JobsPageReassignMutationVariables>;
export const JobsPageUnscheduleDocument = gql`
    mutation JobsPageUnschedule($input: JobActionInput!) {
  unscheduleJob(input: $input) {
    ...JobsPageResult
  }
}
    ${JobsPageResultFragmentDoc}
${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageUnscheduleMutation, JobsPageUnscheduleMutationVariables>;
export const JobsPageStartJobDocument = gql`
    mutation JobsPageStartJob($input: JobActionInput!) {
  startJob(input: $input) {
    ...JobsPageResult
  }
}
    ${JobsPageResultFragmentDoc}
${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageStartJobMutation, JobsPageStartJobMutationVariables>;
export const JobsPageHoldDocument = gql`
    mutation JobsPageHold($input: JobReasonInput!) {
  holdJob(input: $input) {
    ...JobsPageResult
  }
}
    ${JobsPageResultFragmentDoc}
${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageHoldMutation, JobsPageHoldMutationVariables>;
export const JobsPageResumeDocument = gql`
    mutation JobsPageResume($input: JobActionInput!) {
  resumeJob(input: $input) {
    ...JobsPageResult
  }
}
    ${JobsPageResultFragmentDoc}
${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageResumeMutation, JobsPageResumeMutationVariables>;
export const JobsPageCompleteDocument = gql`
    mutation JobsPageComplete($input: JobActionInput!) {
  completeJob(input: $input) {
    ...JobsPageResult
  }
}
    ${JobsPageResultFragmentDoc}
${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageCompleteMutation, JobsPageCompleteMutationVariables>;
export const JobsPageCancelDocument = gql`
    mutation JobsPageCancel($input: JobReasonInput!) {
  cancelJob(input: $input) {
    ...JobsPageResult
  }
}
    ${JobsPageResultFragmentDoc}
${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageCancelMutation, JobsPageCancelMutationVariables>;
export const JobsPageReopenDocument = gql`
    mutation JobsPageReopen($input: JobActionInput!) {
  reopenJob(input: $input) {
    ...JobsPageResult
  }
}
    ${JobsPageResultFragmentDoc}
${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageReopenMutation, JobsPageReopenMutationVariables>;
export const JobsPageRestoreDocument = gql`
    mutation JobsPageRestore($input: JobActionInput!) {
  restoreJob(input: $input) {
    ...JobsPageResult
  }
}
    ${JobsPageResultFragmentDoc}
${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageRestoreMutation, JobsPageRestoreMutationVariables>;
export const JobsPageEnRouteDocument = gql`
    mutation JobsPageEnRoute($input: JobActionInput!) {
  markEnRoute(input: $input) {
    ...JobsPageResult
  }
}
    ${JobsPageResultFragmentDoc}
${JobRowFragmentDoc}` as unknown as DocumentNode<JobsPageEnRouteMutation, JobsPageEnRouteMutationVariables>;
export const JobsPageCourseDocument = gql`
    query JobsPageCourse {
  inProgressCourse {
    points {
      at
      count
    }
    flatSince
  }
}
    ` as unknown as DocumentNode<JobsPageCourseQuery, JobsPageCourseQueryVariables>;
export const JobsPageViewsDocument = gql`
    query JobsPageViews {
  savedViews {
    ...JobsView
  }
}
    ${JobsViewFragmentDoc}` as unknown as DocumentNode<JobsPageViewsQuery, JobsPageViewsQueryVariables>;
export const JobsPageSaveViewDocument = gql`
    mutation JobsPageSaveView($input: SaveViewInput!) {
  saveView(input: $input) {
    ...JobsView
  }
}
    ${JobsViewFragmentDoc}` as unknown as DocumentNode<JobsPageSaveViewMutation, JobsPageSaveViewMutationVariables>;
export const JobsPageDeleteViewDocument = gql`
    mutation JobsPageDeleteView($input: DeleteViewInput!) {
  deleteView(input: $input) {
    ...JobsView
  }
}
    ${JobsViewFragmentDoc}` as unknown as DocumentNode<JobsPageDeleteViewMutation, JobsPageDeleteViewMutationVariables>;
export const RailTechniciansDocument = gql`
    query RailTechnicians($day: Date!, $jobId: ID) {
  technicianDays(day: $day, jobId: $jobId) {
    workingMinutes
    bookedMinutes
    freeMinutes
    jobCount
    distanceKm
    technician {
      id
      name
      color
      onCall
    }
  }
}
    ` as unknown as DocumentNode<RailTechniciansQuery, RailTechniciansQueryVariables>;
export const PaletteSearchDocument = gql`
    query PaletteSearch($search: String!) {
  jobs(filter: {search: $search}, first: 6) {
    nodes {
      ...PaletteJob
    }
  }
  customers(search: $search, first: 5) {
    nodes {
      id
      name
      phone
      primaryAddress {
        id
        line1
        city
      }
    }
  }
}
    ${PaletteJobFragmentDoc}` as unknown as DocumentNode<PaletteSearchQuery, PaletteSearchQueryVariables>;
export const PaletteJobByNumberDocument = gql`
    query PaletteJobByNumber($number: String!) {
  jobByNumber(number: $number) {
    ...PaletteJob
    actions {
      action
      available
      message
    }
  }
}
    ${PaletteJobFragmentDoc}` as unknown as DocumentNode<PaletteJobByNumberQuery, PaletteJobByNumberQueryVariables>;
export const TeamDocument = gql`
    query Team {
  viewer {
    id
    rolesToGive
  }
  members {
    ...TeamMember
  }
  technicians(active: true) {
    id
    name
    email
  }
}
    ${TeamMemberFragmentDoc}` as unknown as DocumentNode<TeamQuery, TeamQueryVariables>;
export const GiveAccessDocument = gql`
    mutation GiveAccess($input: AddMemberInput!) {
  addMember(input: $input) {
    invitation
    member {
      ...TeamMember
    }
  }
}
    ${TeamMemberFragmentDoc}` as unknown as DocumentNode<GiveAccessMutation, GiveAccessMutationVariables>;
export const InviteAgainDocument = gql`
    mutation InviteAgain($input: InviteAgainInput!) {
  inviteAgain(input: $input) {
    invitation
    member {
      ...TeamMember
    }
  }
}
    ${TeamMemberFragmentDoc}` as unknown as DocumentNode<InviteAgainMutation, InviteAgainMutationVariables>;
export const ChangeAccessDocument = gql`
    mutation ChangeAccess($input: SetMemberRoleInput!) {
  setMemberRole(input: $input) {
    ...TeamMember
  }
}
    ${TeamMemberFragmentDoc}` as unknown as DocumentNode<ChangeAccessMutation, ChangeAccessMutationVariables>;
export const TeamStartDocument = gql`
    query TeamStart {
  eventCursor
}
    ` as unknown as DocumentNode<TeamStartQuery, TeamStartQueryVariables>;
export const TeamFeedDocument = gql`
    subscription TeamFeed($after: EventCursor!) {
  jobEvents(after: $after) {
    from
    to
    resync
    events {
      jobId
    }
    changes {
      entity
      id
    }
  }
}
    ` as unknown as DocumentNode<TeamFeedSubscription, TeamFeedSubscriptionVariables>;
export const MyDayDocument = gql`
    query MyDay($day: Date!) {
  board(from: $day, to: $day) {
    cursor
    now
    jobs {
      ...Stop
    }
    onHold {
      ...Stop
    }
  }
}
    ${StopFragmentDoc}` as unknown as DocumentNode<MyDayQuery, MyDayQueryVariables>;
export const MyJobDocument = gql`
    query MyJob($id: ID!) {
  job(id: $id) {
    ...Stop
  }
}
    ${StopFragmentDoc}` as unknown as DocumentNode<MyJobQuery, MyJobQueryVariables>;
export const MyDayFeedDocument = gql`
    subscription MyDayFeed($after: EventCursor!) {
  jobEvents(after: $after) {
    from
    to
    resync
    events {
      kind
      jobId
      at
      actor {
        id
        name
      }
      job {
        ...Stop
      }
    }
  }
}
    ${StopFragmentDoc}` as unknown as DocumentNode<MyDayFeedSubscription, MyDayFeedSubscriptionVariables>;
export const GoToStopDocument = gql`
    mutation GoToStop($input: JobActionInput!) {
  markEnRoute(input: $input) {
    ...StopChange
  }
}
    ${StopChangeFragmentDoc}
${StopFragmentDoc}` as unknown as DocumentNode<GoToStopMutation, GoToStopMutationVariables>;
export const StartStopDocument = gql`
    mutation StartStop($input: JobActionInput!) {
  startJob(input: $input) {
    ...StopChange
  }
}
    ${StopChangeFragmentDoc}
${StopFragmentDoc}` as unknown as DocumentNode<StartStopMutation, StartStopMutationVariables>;
export const ResumeStopDocument = gql`
    mutation ResumeStop($input: JobActionInput!) {
  resumeJob(input: $input) {
    ...StopChange
  }
}
    ${StopChangeFragmentDoc}
${StopFragmentDoc}` as unknown as DocumentNode<ResumeStopMutation, ResumeStopMutationVariables>;
export const CompleteStopDocument = gql`
    mutation CompleteStop($input: JobActionInput!) {
  completeJob(input: $input) {
    ...StopChange
  }
}
    ${StopChangeFragmentDoc}
${StopFragmentDoc}` as unknown as DocumentNode<CompleteStopMutation, CompleteStopMutationVariables>;
export const HoldStopDocument = gql`
    mutation HoldStop($input: JobReasonInput!) {
  holdJob(input: $input) {
    ...StopChange
  }
}
    ${StopChangeFragmentDoc}
${StopFragmentDoc}` as unknown as DocumentNode<HoldStopMutation, HoldStopMutationVariables>;
export const NoteStopDocument = gql`
    mutation NoteStop($input: AddNoteInput!) {
  addNote(input: $input) {
    ...StopChange
  }
}
    ${StopChangeFragmentDoc}
${StopFragmentDoc}` as unknown as DocumentNode<NoteStopMutation, NoteStopMutationVariables>;
export const ClockInAtStopDocument = gql`
    mutation ClockInAtStop($input: ClockInput!) {
  clockIn(input: $input) {
    ...StopChange
  }
}
    ${StopChangeFragmentDoc}
${StopFragmentDoc}` as unknown as DocumentNode<ClockInAtStopMutation, ClockInAtStopMutationVariables>;
export const ClockOutAtStopDocument = gql`
    mutation ClockOutAtStop($input: ClockInput!) {
  clockOut(input: $input) {
    ...StopChange
  }
}
    ${StopChangeFragmentDoc}
${StopFragmentDoc}` as unknown as DocumentNode<ClockOutAtStopMutation, ClockOutAtStopMutationVariables>;
export const UndoAtStopDocument = gql`
    mutation UndoAtStop($input: UndoInput!) {
  undo(input: $input) {
    succeeded {
      ...Stop
    }
    failed {
      message
    }
  }
}
    ${StopFragmentDoc}` as unknown as DocumentNode<UndoAtStopMutation, UndoAtStopMutationVariables>;