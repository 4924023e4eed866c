/** A job's status in the shop's words. Who asks with a status that is missing here does not compile. */
export const statusWords = {
  DRAFT: 'Draft',
  SCHEDULED: 'Scheduled',
  IN_PROGRESS: 'In progress',
  ON_HOLD: 'On hold',
  COMPLETED: 'Completed',
  CANCELLED: 'Cancelled',
} as const;
