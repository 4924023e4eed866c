import type { JobStatus } from '../graphql/graphql';

/** A status in the shop's words. */
export const statusWords: Readonly<Record<JobStatus, string>> = {
  DRAFT: 'Draft',
  SCHEDULED: 'Scheduled',
  IN_PROGRESS: 'In progress',
  ON_HOLD: 'On hold',
  COMPLETED: 'Completed',
  CANCELLED: 'Cancelled',
};
