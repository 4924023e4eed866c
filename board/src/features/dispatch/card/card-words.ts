import { priorityLabel } from '../../../lib/priority-words';
import { statusWords } from '../../../lib/status-words';
import type { JobView } from '../model/board-views';

/** What a card says beside its time, one word at a time; late ones say that instead. */
export function wordOf({ job, isSaving }: Pick<JobView, 'job' | 'isSaving'>, isOver: boolean): string | null {
  if (isSaving) return 'Saving';
  if (job.status === 'CANCELLED') return 'Cancelled';
  return isOver ? 'Running over' : null;
}

/** Everything that a card shows, and what it has no room to show beside that, as words. */
export function labelOf(
  { job, isStaged }: Pick<JobView, 'job' | 'isStaged'>,
  when: string,
  technician: string | undefined,
  flags: readonly (string | null)[],
  isDoubleBooked: boolean,
): string {
  const parts = [job.customerName, job.title, job.area, technician, when, statusWords[job.status], ...flags];
  if (isStaged) parts.push('In the plan');
  if (isDoubleBooked) parts.push('Double-booked');
  const priority = priorityLabel(job.priority);
  if (priority) parts.push(priority);
  if (job.isEnRoute && job.status === 'SCHEDULED') parts.push('On the way');
  return parts.filter(Boolean).join(', ');
}
