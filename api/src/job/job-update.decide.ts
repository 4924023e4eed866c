import { isOfCrew, outcome, type JobContext, type Verdict } from './decision.rules.js';
import { sameAddress, type Job, type JobLineItem } from './job.js';
import type { JobCommand } from './job.command.js';
import type { Refusal } from './job.lifecycle.js';

/** Title, priority, address, line items. Until somebody types a title it follows the first line item. */
export function update(job: Job, command: Extract<JobCommand, { type: 'update' }>, context: JobContext): Verdict {
  const linesBefore = context.lineItems ?? [];
  const refused = context.viewer.permissions.has('jobs:manage') ? null : crewAddsOnly(job, command, linesBefore, context);
  if (refused) return refused;

  const lineItems = command.lineItems && !sameLines(command.lineItems, linesBefore) ? keepingIds(command.lineItems, linesBefore) : null;
  const typed = command.title?.trim();
  const titleTyped = typed === undefined ? job.titleTyped : typed !== '';
  const after: Job = {
    ...job,
    titleTyped,
    title: titleTyped ? (typed ?? job.title) : titleFrom(lineItems ?? linesBefore),
    priority: command.priority ?? job.priority,
    address: command.address && !sameAddress(command.address, job.address) ? command.address : job.address,
  };
  if (lineItems) {
    after.totalCents = lineItems.reduce((sum, line) => sum + line.totalCents, 0);
    after.lineItemCount = lineItems.length;
  }
  const unchanged =
    after.title === job.title &&
    after.titleTyped === job.titleTyped &&
    after.priority === job.priority &&
    after.address === job.address &&
    lineItems === null;
  return unchanged ? 'nothing to change' : { ...outcome('UPDATED', after), lineItems };
}

/** Until somebody types a title it is the first line item's name. */
export function titleFrom(lines: readonly Pick<JobLineItem, 'name'>[]): string {
  return lines[0]?.name ?? 'Service call';
}

/** A technician adds line items below those of their own job; what is there stays, and nothing else is theirs to edit. */
function crewAddsOnly(
  job: Job,
  { title, priority, address, lineItems }: Extract<JobCommand, { type: 'update' }>,
  linesBefore: readonly JobLineItem[],
  { viewer }: JobContext,
): Refusal | null {
  const addsOnly = lineItems === undefined || linesBefore.every((line, index) => lineItems[index] && sameLine(lineItems[index], line));
  if (isOfCrew(job, viewer) && title === undefined && priority === undefined && address === undefined && addsOnly) return null;
  return { code: 'FORBIDDEN', message: `You may add line items to ${job.number}; the office changes the rest.` };
}

/** A line that stays where it is stays the same line. */
function keepingIds(lines: readonly JobLineItem[], before: readonly JobLineItem[]): JobLineItem[] {
  return lines.map((line, index) => (before[index] && sameLine(line, before[index]) ? before[index] : line));
}

function sameLines(a: readonly JobLineItem[], b: readonly JobLineItem[]): boolean {
  return a.length === b.length && a.every((line, index) => sameLine(line, b[index]!));
}

function sameLine(a: JobLineItem, b: JobLineItem): boolean {
  return (
    a.name === b.name &&
    a.kind === b.kind &&
    a.quantity === b.quantity &&
    a.unitPriceCents === b.unitPriceCents &&
    a.priceBookItemId === b.priceBookItemId
  );
}
