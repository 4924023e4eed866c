/** What is to be done to many jobs, as the dialog asks for it. */
export type BulkChange =
  | { readonly kind: 'reassign'; readonly technicianId: string | null; readonly allowOverlap: boolean }
  | { readonly kind: 'complete'; readonly closeOpenClocks: boolean }
  | { readonly kind: 'reschedule'; readonly shiftDays: number; readonly skipNonWorkingDays: boolean; readonly allowOverlap: boolean }
  | { readonly kind: 'cancel'; readonly reason: string };
export type BulkKind = BulkChange['kind'];

/** Which jobs: by name, or every one that matches. */
export type BulkTarget = { readonly jobIds: readonly string[] } | { readonly filter: object };

/** The same sentence, with the count, at each step of a change. */
export const BULK_WORDS: Readonly<Record<BulkKind, { title: string; go: string; doing: string; done: string }>> = {
  reassign: { title: 'Reassign', go: 'Reassign', doing: 'Reassigning', done: 'reassigned' },
  complete: { title: 'Mark completed', go: 'Complete', doing: 'Completing', done: 'completed' },
  reschedule: { title: 'Reschedule', go: 'Move', doing: 'Moving', done: 'moved' },
  cancel: { title: 'Cancel', go: 'Cancel', doing: 'Cancelling', done: 'cancelled' },
};

/** `1 job`, `1,284 jobs`. */
export function jobsWords(count: number, locale: string): string {
  return `${count.toLocaleString(locale)} ${count === 1 ? 'job' : 'jobs'}`;
}

export interface Failed {
  readonly jobId: string;
  readonly code: string;
  readonly message: string;
}

/** Why, for a group of jobs, after their count: "3 jobs would double-book somebody". */
const WHY: Readonly<Record<string, string>> = {
  ILLEGAL_TRANSITION: 'not in a state for this',
  SCHEDULE_CONFLICT: 'would double-book somebody',
  NO_CREW: 'without a technician',
  OTHERS_CLOCKED_IN: 'still being worked on',
  NO_SUCH_LOCAL_TIME: 'at a time that day does not have',
  INVOICE_EXISTS: 'already on an invoice',
  UNDO_CONFLICT: 'changed by somebody since',
  FORBIDDEN: 'not yours to change',
  NOT_FOUND: 'no longer there',
};
export const whyWords = (code: string): string => WHY[code] ?? 'not possible';

/** What could not be done, one group a kind of reason, the most frequent first; each job keeps its own words. */
export function failuresByCode(failed: readonly Failed[]): { code: string; jobs: Failed[] }[] {
  const groups = new Map<string, Failed[]>();
  for (const one of failed) groups.set(one.code, [...(groups.get(one.code) ?? []), one]);
  return [...groups].map(([code, jobs]) => ({ code, jobs })).sort((a, b) => b.jobs.length - a.jobs.length);
}

/** A whole number of days between -366 and 366, not 0; null for anything else that was typed. */
export function readShift(text: string): number | null {
  const days = /^\s*([+-]?\d{1,3})\s*$/.exec(text.replace('−', '-'));
  const value = days ? Number(days[1]) : 0;
  return value !== 0 && Math.abs(value) <= 366 ? value : null;
}
