import { Field, Float, ID, InputType, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { DomainError, type ErrorCode } from '../../kernel/domain-error.js';
import type { Actor, ActorKind } from '../../kernel/authorization.js';
import { isId } from '../../kernel/ids.js';
import { isStorableText } from '../../kernel/text.js';
import { DateTimeScalar } from './scalars.js';

/** An enum of the schema from a list of names, each with its description. */
export function enumOf<Name extends string>(name: string, description: string, values: Record<Name, string>): Record<Name, Name> {
  const names = Object.keys(values) as Name[];
  const enumObject = Object.fromEntries(names.map((one) => [one, one])) as Record<Name, Name>;
  const valuesConfig = Object.fromEntries(names.map((one) => [one, { description: values[one] }])) as Record<Name, { description: string }>;
  registerEnumType(enumObject, { name, description, valuesConfig });
  return enumObject;
}

const ERROR_MEANING: Record<ErrorCode, string> = {
  UNAUTHENTICATED: 'Nobody is signed in, or the session has ended. Sign in again.',
  FORBIDDEN: 'You can see it but may not do this.',
  NOT_FOUND: 'There is no such thing, or it is not yours to see.',
  BAD_INPUT: 'The input cannot be what was meant; details.field names the part where there is one.',
  ILLEGAL_TRANSITION: 'The job is not in a state for this. details: { status, possible: [JobAction] }.',
  STALE_VERSION:
    'Somebody changed the same fields meanwhile. details: { current, events } – the job now, and what was done since; of people’s hours: { by, at } with shifts or timeOff as they are now.',
  SCHEDULE_CONFLICT:
    'A technician is booked then. details.conflicts: [{ jobId, number, customerName, technicianId, technicianName, window }]. allowOverlap books it anyway.',
  NO_CREW: 'The job has no technician, and this needs one.',
  NOT_IN_CREW: 'The technician is not in the crew of the job. details.technicianId.',
  JOB_NOT_OPEN: 'No clock runs on a job in this state. details.status.',
  OTHERS_CLOCKED_IN: 'Others are still clocked in; closeOpenClocks closes their clocks. details.technicians: [{ id, name }].',
  ALREADY_CLOCKED_IN: "The technician's clock runs on another job. details: { jobId, number }.",
  TIME_OVERLAP:
    'The technician has another clock at that time: details.entries: [{ timeEntryId, jobId, number, clockedInAt, clockedOutAt }]; other time off: details.timeOff: [{ id, start, end, reason }]; or two shifts of one weekday: details.shifts.',
  REASON_REQUIRED: 'This needs a reason.',
  INVOICE_EXISTS: 'A live invoice stands on the job; void it first. details.invoiceId.',
  UNDO_CONFLICT: 'Something was built on the change since. details: { by, at, kind, changes }.',
  NO_SUCH_LOCAL_TIME: 'The wall clock skips this time on that day.',
  PLAN_CLOSED: 'The plan was published or discarded already. details: { planId, state, by }.',
  PLAN_CONFLICT:
    'Some moves of the plan can’t be made; nothing was. details.problems: [{ jobId, code, message, details }], as each would be refused alone. leaveOut makes the others, allowOverlap books over clashes.',
  IDEMPOTENCY_MISMATCH: 'The clientMutationId was used for another mutation or input.',
  RATE_LIMITED: 'Too many requests. details.retryAfterSeconds.',
  QUERY_TOO_COSTLY: 'The query is too deep or too large. Ask for less at once.',
  INTERNAL: 'Our fault. details.id names it in the log.',
};
export const ErrorCodeEnum = enumOf(
  'ErrorCode',
  'Why something was refused: extensions.code of a GraphQL error, with extensions.details.',
  ERROR_MEANING,
);

const ACTOR_KINDS: Record<ActorKind, string> = {
  USER: 'Somebody in the office.',
  TECHNICIAN: 'A technician.',
  API_KEY: 'A program of the shop.',
  CUSTOMER: 'The customer.',
  SYSTEM: 'The system itself.',
};
const ActorKindEnum = enumOf('ActorKind', 'What kind of actor made a change.', ACTOR_KINDS);

@InterfaceType('Node', {
  description: 'Anything with an id that `node` finds again.',
  resolveType: (value: { __typename?: string }) => value.__typename,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id: string;
}

@ObjectType('Actor', { description: 'Who did something.', simpleResolvers: true })
export class ActorType implements Actor {
  @Field(() => ActorKindEnum, { description: 'What kind of actor.' })
  kind: ActorKind;

  @Field(() => ID, { nullable: true, description: 'The user, technician or key; null for the system.' })
  id: string | null;

  @Field(() => String, { description: 'As it was then.' })
  name: string;
}

@ObjectType('TimeWindow', {
  description: 'A half-open span of time: the end is the first instant that is no longer in it.',
  simpleResolvers: true,
})
export class TimeWindowType {
  @Field(() => DateTimeScalar, { description: 'The first instant.' })
  start: string;

  @Field(() => DateTimeScalar, { description: 'The instant after the last.' })
  end: string;
}

@InputType('TimeWindowInput', { description: 'A half-open span of time, at most 24 hours long.' })
export class TimeWindowInput {
  @Field(() => DateTimeScalar, { description: 'The first instant.' })
  start: Date;

  @Field(() => DateTimeScalar, { description: 'The instant after the last.' })
  end: Date;
}

@ObjectType('Address', { description: 'Where somebody lives, or where a visit goes.', simpleResolvers: true })
export class AddressType {
  @Field(() => ID, { description: 'Of this address.' })
  id: string;

  @Field(() => String, { description: 'Street and number.' })
  line1: string;

  @Field(() => String, { nullable: true, description: 'Unit, floor, building.' })
  line2: string | null;

  @Field(() => String, { nullable: true, description: 'The neighbourhood, as a shop says it.' })
  area: string | null;

  @Field(() => String, { description: 'Town.' })
  city: string;

  @Field(() => String, { description: 'State or province.' })
  region: string;

  @Field(() => String, { description: 'ZIP or postal code.' })
  postalCode: string;

  @Field(() => String, { description: 'ISO 3166 code of two letters.' })
  country: string;

  @Field(() => Float, { nullable: true, description: 'Degrees north.' })
  latitude: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east.' })
  longitude: number | null;
}

@ObjectType('PageInfo', { description: 'Where a page lies in its list.', simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean, { description: 'More come after this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Something came before this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Of the first one here; null on an empty page.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Of the last one here: the next page is `after` it.' })
  endCursor: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}
export interface Connection<Node> {
  edges: Edge<Node>[];
  nodes: Node[];
  pageInfo: PageInfoType;
}

/** A page of a list in the usual shape. */
export function toConnection<Node>(nodes: Node[], cursors: string[], hasMore: boolean, isLater: boolean): Connection<Node> {
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: cursors[index]! })),
    pageInfo: { hasNextPage: hasMore, hasPreviousPage: isLater, startCursor: cursors[0] ?? null, endCursor: cursors.at(-1) ?? null },
  };
}

/** A page cursor names its list, so that one from another list or order (or from nowhere) is refused instead of misread. */
export function encodePageCursor(list: string, position: { key: string; id: string }): string {
  return Buffer.from(JSON.stringify([list, position.key, position.id])).toString('base64url');
}

/** @param isKey whether a place's key could be one of this list; the cursor is no secret, so it may have been made by hand. */
export function decodePageCursor(
  list: string,
  cursor: string | null | undefined,
  isKey: (key: string) => boolean = isStorableText,
): { key: string; id: string } | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === 3 && parts.every((part) => typeof part === 'string')) {
      const [of, key, id] = parts as [string, string, string];
      if (of === list && isKey(key) && isStorableText(key) && isId(id)) return { key, id };
    }
  } catch {
    // not ours either
  }
  throw new DomainError('BAD_INPUT', 'This cursor does not belong to this list. Begin again without `after`.', { field: 'after' });
}

/** The arguments that every list and every stretch of days has. */
export const FIRST = 'How many a page holds, from 1 to 100.';
export const AFTER = 'The `endCursor` of the page before; absent for the first page.';
export const FROM = 'The first day, on the workspace’s clock.';
export const TO = 'The last day, itself included; at most 62 days at once.';

/** How many a page holds; above the limit is refused rather than cut. */
export function pageSize(first: number, most = 100): number {
  if (first < 1 || first > most) throw new DomainError('BAD_INPUT', `\`first\` goes from 1 to ${most}.`, { field: 'first' });
  return first;
}
