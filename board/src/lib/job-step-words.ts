/** A change of a job that is one press. */
export type JobStep = 'START' | 'HOLD' | 'RESUME' | 'COMPLETE' | 'CANCEL' | 'REOPEN' | 'RESTORE' | 'EN_ROUTE' | 'UNSCHEDULE';

/** What was done, behind the customer's name. */
export const DONE_WORDS: Readonly<Record<JobStep, string>> = {
  START: 'started',
  HOLD: 'put on hold',
  RESUME: 'resumed',
  COMPLETE: 'completed',
  CANCEL: 'cancelled',
  REOPEN: 'reopened',
  RESTORE: 'restored',
  EN_ROUTE: 'marked as on the way',
  UNSCHEDULE: 'taken off the schedule',
};

/** The button's words for what the API offers. */
export const ACTION_WORDS: Readonly<Record<JobStep, string>> = {
  START: 'Start',
  HOLD: 'Put on hold',
  RESUME: 'Resume',
  COMPLETE: 'Complete',
  CANCEL: 'Cancel job',
  REOPEN: 'Reopen',
  RESTORE: 'Restore',
  EN_ROUTE: 'On the way',
  UNSCHEDULE: 'Unschedule',
};
