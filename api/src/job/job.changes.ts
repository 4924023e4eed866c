import { isoInstant, sameWindow, type TimeWindow } from '../kernel/time-window.js';
import type { Job, JobLineItem } from './job.js';
import type { JobField } from './job.command.js';
import type { Decision } from './job.decide.js';

export interface FieldChange {
  field: string;
  from: string | null;
  to: string | null;
}

/** The fields that undo puts back, as they were. Instants as ISO strings; null is a value. */
export interface JobBefore {
  status?: Job['status'];
  window?: { start: string; end: string } | null;
  arrivalWindow?: { start: string; end: string } | null;
  crew?: string[];
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
  cancelledAt?: string | null;
  cancelReason?: string | null;
}

export interface JobDiff {
  changed: JobField[];
  changes: FieldChange[];
  before: JobBefore;
}

/** What a change did, three ways: the fields by name, in words for the history, and as values for undo. */
export function diffJobs(
  from: Job,
  to: Job,
  { nameOf, linesBefore, decision }: { nameOf: (id: string) => string; linesBefore: readonly JobLineItem[]; decision: Decision | null },
): JobDiff {
  const diff: JobDiff = { changed: [], changes: [], before: {} };
  const note = (field: JobField, before: string | null, after: string | null): void => {
    diff.changed.push(field);
    diff.changes.push({ field, from: before, to: after });
  };
  for (const field of ['status', 'title', 'priority', 'holdReason', 'cancelReason'] as const) {
    if (from[field] === to[field]) continue;
    note(field, from[field], to[field]);
    Object.assign(diff.before, { [field]: from[field] });
  }
  if (from.titleTyped !== to.titleTyped) diff.before.titleTyped = from.titleTyped;
  for (const field of ['window', 'arrivalWindow'] as const) {
    if (sameWindow(from[field], to[field])) continue;
    note(field, interval(from[field]), interval(to[field]));
    diff.before[field] = from[field] && { start: isoInstant(from[field].start), end: isoInstant(from[field].end) };
  }
  if (from.crew.join() !== to.crew.join()) {
    note('crew', from.crew.map(nameOf).join(', ') || null, to.crew.map(nameOf).join(', ') || null);
    diff.before.crew = from.crew;
  }
  if (JSON.stringify(from.address) !== JSON.stringify(to.address)) {
    note('address', oneLine(from.address), oneLine(to.address));
    diff.before.address = from.address;
  }
  for (const field of ['enRouteAt', 'startedAt', 'completedAt'] as const) {
    if (from[field]?.getTime() === to[field]?.getTime()) continue;
    note(field, instant(from[field]), instant(to[field]));
    diff.before[field] = instant(from[field]);
  }
  for (const field of ['heldAt', 'cancelledAt'] as const) {
    if (from[field]?.getTime() !== to[field]?.getTime()) diff.before[field] = instant(from[field]);
  }
  if (decision?.lineItems) {
    note('lineItems', lineCount(linesBefore.length), lineCount(decision.lineItems.length));
    if (from.totalCents !== to.totalCents) diff.changes.push({ field: 'total', from: String(from.totalCents), to: String(to.totalCents) });
    diff.before.lineItems = [...linesBefore];
  }
  if (decision?.note) note('notes', null, decision.note.body);
  if (decision?.openClock) note('timeEntries', null, `${nameOf(decision.openClock.technicianId)} in ${isoInstant(decision.openClock.at)}`);
  for (const clock of decision?.closeClocks ?? []) note('timeEntries', null, `${nameOf(clock.technicianId)} out ${isoInstant(clock.at)}`);
  diff.changed = [...new Set(diff.changed)];
  return diff;
}

/** The job with a batch's fields put back as they were. */
export function putBack(job: Job, before: JobBefore): Job {
  const { window, arrivalWindow, lineItems, enRouteAt, startedAt, completedAt, heldAt, cancelledAt, ...plain } = before;
  const after: Job = { ...job, ...plain };
  if (window !== undefined) after.window = asWindow(window);
  if (arrivalWindow !== undefined) after.arrivalWindow = asWindow(arrivalWindow);
  if (enRouteAt !== undefined) after.enRouteAt = asDate(enRouteAt);
  if (startedAt !== undefined) after.startedAt = asDate(startedAt);
  if (completedAt !== undefined) after.completedAt = asDate(completedAt);
  if (heldAt !== undefined) after.heldAt = asDate(heldAt);
  if (cancelledAt !== undefined) after.cancelledAt = asDate(cancelledAt);
  if (lineItems !== undefined) {
    after.totalCents = lineItems.reduce((sum, line) => sum + line.totalCents, 0);
    after.lineItemCount = lineItems.length;
  }
  return after;
}

/** The fields by which undo is judged: those it writes, and the clocks where it would change the status under them. */
export function fieldsPutBack(before: JobBefore): JobField[] {
  const fields = Object.keys(before).filter((key) => key !== 'titleTyped' && key !== 'heldAt' && key !== 'cancelledAt') as JobField[];
  return before.status === undefined ? fields : [...fields, 'timeEntries'];
}

function interval(window: TimeWindow | null): string | null {
  return window && `${isoInstant(window.start)}/${isoInstant(window.end)}`;
}

function instant(date: Date | null): string | null {
  return date && isoInstant(date);
}

function asDate(value: string | null): Date | null {
  return value === null ? null : new Date(value);
}

function asWindow(value: { start: string; end: string } | null): TimeWindow | null {
  return value && { start: new Date(value.start), end: new Date(value.end) };
}

function oneLine(address: Job['address']): string {
  return [address.line1, address.line2, address.city].filter(Boolean).join(', ');
}

function lineCount(count: number): string {
  return count === 1 ? '1 line item' : `${count} line items`;
}
