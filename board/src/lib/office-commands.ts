import { Signal } from './signal';

/** What a new job begins with, when one is asked for from somewhere that knows more. */
export interface NewJobPrefill {
  readonly customerId?: string;
  /** The job that this one comes back to. */
  readonly followUpOf?: string;
  /** A day as YYYY-MM-DD, in the workspace's zone. */
  readonly day?: string;
  readonly technicianId?: string;
}

const listeners = new Signal();
let request: NewJobPrefill | null = null;

/** Opens the one New-job dialog over whatever page is shown. Features cannot import each other; the shell hosts it and listens here. */
export function openNewJob(prefill: NewJobPrefill = {}): void {
  request = prefill;
  listeners.tell();
}

export function closeNewJob(): void {
  request = null;
  listeners.tell();
}

/** What the dialog was opened with, null while it is closed; for useSyncExternalStore. */
export const newJobRequest = {
  subscribe: listeners.subscribe,
  current: (): NewJobPrefill | null => request,
};

let shownDay: string | null = null;

/** The day that a page is about, YYYY-MM-DD: a blank new job is planned for it. Null when the page is left. */
export function beginNewJobsOn(day: string | null): void {
  shownDay = day;
}

export const newJobDay = (): string | null => shownDay;

type CreatedListener = (jobId: string) => void;
const shows = new Set<CreatedListener>();

/** A page on which a new job can be seen shows it there, for as long as it is on the screen. @returns how to stop */
export function onJobCreated(show: CreatedListener): () => void {
  shows.add(show);
  return () => shows.delete(show);
}

/** Tells the page of a job that was just made; false when there is none that shows it. */
export function showCreatedJob(jobId: string): boolean {
  for (const show of shows) show(jobId);
  return shows.size > 0;
}
