import { isoInstant, sameWindow, type TimeWindow } from '../kernel/time-window.js';
import { sameCrew } from './crew.rules.js';
import type { Decision } from './decision.rules.js';
import { sameAddress, type Job, type JobLineItem } from './job.js';
import type { JobField } from './job.command.js';
import { clockWords } from './job-time.decide.js';
import { sameEntries, WORK_ORDER_FIELDS, wordsOf, type WorkOrder } from './work-order.js';

export interface FieldChange {
  field: string;
  from: string | null;
  to: string | null;
}

/** The fields that undo puts back, as they were. Instants as ISO strings; null is a value. */
export interface JobBefore extends Partial<WorkOrder> {
  status?: Job['status'];
  window?: { start: string; end: string } | null;
  arrivalWindow?: { start: string; end: string } | null;
  crew?: string[];
  /** Who was doubled on purpose: they come back to a doubled slot without being asked again. */
  overlapCrew?: string[];
  title?: string;
  titleTyped?: boolean;
  priority?: Job['priority'];
  address?: Job['address'];
  lineItems?: JobLineItem[];
  enRouteAt?: string | null;
  startedAt?: string | null;
  completedAt?: string | null;
  heldAt?: string | null;
  holdReason?: string | null;
  lookAgainOn?: string | null;
  cancelledAt?: string | null;
  cancelReason?: string | null;
}

export interface JobDiff {
  changed: JobField[];
  changes: FieldChange[];
  before: JobBefore;
}

/** What is written beside the job's own row. */
export type Beside = Partial<
  Pick<Decision, 'lineItems' | 'note' | 'openClock' | 'closeClocks' | 'attach' | 'detach' | 'workOrder' | 'correctClock'>
>;

/** How history calls a photo without a caption. */
const A_PHOTO = 'a photo';

interface Names {
  nameOf: (technicianId: string) => string;
  linesBefore: readonly JobLineItem[];
  beside: Beside;
}

/** What a change did, three ways: the fields by name, in words for the history, and as values for undo. */
export function diffJobs(from: Job, to: Job, { nameOf, linesBefore, beside }: Names): JobDiff {
  const { changed, changes, before }: JobDiff = { changed: [], changes: [], before: {} };
  const tell = (field: string, was: string | null, is: string | null): void => void changes.push({ field, from: was, to: is });
  const note = (field: JobField, was: string | null, is: string | null): void => {
    if (!changed.includes(field)) changed.push(field);
    tell(field, was, is);
  };
  const names = (ids: readonly string[]): string | null => ids.map(nameOf).join(', ') || null;

  for (const field of ['status', 'title', 'priority', 'holdReason', 'lookAgainOn', 'cancelReason'] as const) {
    if (from[field] === to[field]) continue;
    note(field, from[field], to[field]);
    Object.assign(before, { [field]: from[field] });
  }
  if (from.titleTyped !== to.titleTyped) {
    before.titleTyped = from.titleTyped;
    if (from.title === to.title) changed.push('title');
  }
  for (const field of ['window', 'arrivalWindow'] as const) {
    if (sameWindow(from[field], to[field])) continue;
    note(field, interval(from[field]), interval(to[field]));
    before[field] = from[field] && { start: isoInstant(from[field].start), end: isoInstant(from[field].end) };
  }
  if (!sameCrew(from.crew, to.crew)) {
    note('crew', names(from.crew), names(to.crew));
    before.crew = from.crew;
  }
  if (!sameCrew(from.overlapCrew, to.overlapCrew)) tell('doubleBooked', names(from.overlapCrew), names(to.overlapCrew));
  if (from.overlapCrew.length > 0 && (before.status ?? before.crew ?? before.window) !== undefined) before.overlapCrew = from.overlapCrew;
  if (!sameAddress(from.address, to.address)) {
    note('address', oneLine(from.address), oneLine(to.address));
    before.address = from.address;
  }
  for (const field of ['enRouteAt', 'startedAt', 'completedAt'] as const) {
    if (from[field]?.getTime() === to[field]?.getTime()) continue;
    note(field, instant(from[field]), instant(to[field]));
    before[field] = instant(from[field]);
  }
  // The office completed what nobody had started: work was done, but nobody knows from when, and no hours are invented.
  if (from.status === 'SCHEDULED' && to.status === 'COMPLETED' && !to.startedAt) tell('startedAt', null, 'implied');
  for (const field of ['heldAt', 'cancelledAt'] as const) {
    if (from[field]?.getTime() !== to[field]?.getTime()) before[field] = instant(from[field]);
  }
  if (beside.lineItems) {
    note('lineItems', lineCount(linesBefore.length), lineCount(beside.lineItems.length));
    if (from.totalCents !== to.totalCents) tell('total', String(from.totalCents), String(to.totalCents));
    before.lineItems = [...linesBefore];
  }
  if (beside.note) note('notes', null, beside.note.body);
  if (beside.attach) note('photos', null, beside.attach.caption ?? A_PHOTO);
  if (beside.detach) note('photos', beside.detach.caption ?? A_PHOTO, null);
  if (beside.workOrder) {
    const { from: was, to: is } = beside.workOrder;
    for (const field of WORK_ORDER_FIELDS) {
      if (sameEntries(was[field], is[field])) continue;
      note(field, wordsOf(was[field]), wordsOf(is[field]));
      Object.assign(before, { [field]: was[field] });
    }
  }
  if (beside.openClock) note('timeEntries', null, `${nameOf(beside.openClock.technicianId)} in ${isoInstant(beside.openClock.at)}`);
  for (const clock of beside.closeClocks ?? []) note('timeEntries', null, `${nameOf(clock.technicianId)} out ${isoInstant(clock.at)}`);
  if (beside.correctClock) {
    const { technicianId, from: was, to: is } = beside.correctClock;
    note('timeEntries', `${nameOf(technicianId)} ${clockWords(was)}`, `${nameOf(technicianId)} ${clockWords(is)}`);
  }
  return { changed, changes, before };
}

/** What a new job's event says: everything that it came with. */
export function creationChanges(
  job: Job,
  nameOf: (technicianId: string) => string,
  firstNote: string | null,
  followed: string | null,
): Pick<JobDiff, 'changed' | 'changes'> {
  const said: [field: JobField | 'doubleBooked' | 'total' | 'followUpOf', to: string | null][] = [
    ['status', job.status],
    ['title', job.title],
    ['priority', job.priority],
    ['window', interval(job.window)],
    ['arrivalWindow', interval(job.arrivalWindow)],
    ['crew', job.crew.map(nameOf).join(', ') || null],
    ['doubleBooked', job.overlapCrew.map(nameOf).join(', ') || null],
    ['address', oneLine(job.address)],
    ['lineItems', job.lineItemCount > 0 ? lineCount(job.lineItemCount) : null],
    ['total', job.totalCents > 0 ? String(job.totalCents) : null],
    ['notes', firstNote],
    ['followUpOf', followed],
  ];
  return {
    changed: ['status', 'window', 'arrivalWindow', 'crew', 'title', 'priority', 'address', 'lineItems'],
    changes: said.flatMap(([field, to]) => (to === null ? [] : [{ field, from: null, to }])),
  };
}

/** The job with a batch's fields put back as they were. Its slots are judged anew, its clocks stay. */
export function putBack(job: Job, before: JobBefore): Job {
  const { window, arrivalWindow, overlapCrew: _, lineItems, enRouteAt, startedAt, completedAt, heldAt, cancelledAt, ...rest } = before;
  const { tools: _t, parts: _p, safetyProcedures: _s, instructions: _i, ...plain } = rest;
  const after: Job = { ...job, ...plain };
  if (window !== undefined) after.window = asWindow(window);
  if (arrivalWindow !== undefined) after.arrivalWindow = asWindow(arrivalWindow);
  for (const [field, value] of Object.entries({ enRouteAt, startedAt, completedAt, heldAt, cancelledAt })) {
    if (value !== undefined) Object.assign(after, { [field]: value === null ? null : new Date(value) });
  }
  if (lineItems !== undefined) {
    after.totalCents = lineItems.reduce((sum, line) => sum + line.totalCents, 0);
    after.lineItemCount = lineItems.length;
  }
  return after;
}

const FIELD_OF: Record<keyof JobBefore, JobField | null> = {
  status: 'status',
  window: 'window',
  arrivalWindow: 'arrivalWindow',
  crew: 'crew',
  overlapCrew: null,
  title: 'title',
  titleTyped: 'title',
  priority: 'priority',
  address: 'address',
  lineItems: 'lineItems',
  enRouteAt: 'enRouteAt',
  startedAt: 'startedAt',
  completedAt: 'completedAt',
  heldAt: null,
  holdReason: 'holdReason',
  lookAgainOn: 'lookAgainOn',
  cancelledAt: null,
  cancelReason: 'cancelReason',
  tools: 'tools',
  parts: 'parts',
  safetyProcedures: 'safetyProcedures',
  instructions: 'instructions',
};

/** The fields by which undo is judged: those it writes, and the clocks where it would change the status or the crew under them. */
export function fieldsPutBack(before: JobBefore): JobField[] {
  const fields = (Object.keys(before) as (keyof JobBefore)[]).flatMap((key) => FIELD_OF[key] ?? []);
  return fields.includes('status') || fields.includes('crew') ? [...fields, 'timeEntries'] : fields;
}

function interval(window: TimeWindow | null): string | null {
  return window && `${isoInstant(window.start)}/${isoInstant(window.end)}`;
}

function instant(date: Date | null): string | null {
  return date && isoInstant(date);
}

function asWindow(value: { start: string; end: string } | null): TimeWindow | null {
  return value && { start: new Date(value.start), end: new Date(value.end) };
}

export function oneLine(address: Job['address']): string {
  return [address.line1, address.line2, address.city].filter(Boolean).join(', ');
}

function lineCount(count: number): string {
  return count === 1 ? '1 line item' : `${count} line items`;
}
