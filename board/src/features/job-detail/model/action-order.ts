import type { JobAction } from '../../../graphql/graphql';

/** The order of the buttons: the next step of the work first, the way out last. */
const ORDER: readonly JobAction[] = [
  'SCHEDULE',
  'START',
  'RESUME',
  'COMPLETE',
  'REOPEN',
  'RESTORE',
  'CLOCK_OUT',
  'CLOCK_IN',
  'EN_ROUTE',
  'HOLD',
  'RESCHEDULE',
  'REASSIGN',
  'UNSCHEDULE',
  'CANCEL',
];

export interface Availability {
  readonly action: JobAction;
  readonly available: boolean;
  readonly message?: string | null;
}

/** What can be done, the main thing first, and what cannot, each as the API said it. Whatever nobody has is given to somebody first. */
export function inOrder(actions: readonly Availability[], isUnassigned = false): { possible: Availability[]; impossible: Availability[] } {
  const placeOf = (action: JobAction) => (isUnassigned && action === 'REASSIGN' ? -1 : ORDER.indexOf(action));
  const sorted = [...actions].sort((a, b) => placeOf(a.action) - placeOf(b.action));
  return { possible: sorted.filter((each) => each.available), impossible: sorted.filter((each) => !each.available) };
}

/** On the buttons. */
export const BUTTON_WORDS: Readonly<Record<JobAction, string>> = {
  SCHEDULE: 'Schedule',
  START: 'Start work',
  RESUME: 'Resume work',
  COMPLETE: 'Complete job',
  REOPEN: 'Reopen',
  RESTORE: 'Restore',
  CLOCK_IN: 'Clock in',
  CLOCK_OUT: 'Clock out',
  EN_ROUTE: 'On the way',
  HOLD: 'Put on hold',
  RESCHEDULE: 'Reschedule',
  REASSIGN: 'Reassign',
  UNSCHEDULE: 'Unschedule',
  CANCEL: 'Cancel job',
};
