import type { JobEventKind } from '../../../graphql/graphql';

/** The kinds as one filters by them. */
export const KIND_GROUPS: readonly { readonly id: string; readonly label: string; readonly kinds: readonly JobEventKind[] }[] = [
  { id: 'plan', label: 'Schedule and crew', kinds: ['SCHEDULED', 'RESCHEDULED', 'UNSCHEDULED', 'REASSIGNED', 'CREW_CHANGED'] },
  {
    id: 'work',
    label: 'Work',
    kinds: ['EN_ROUTE', 'STARTED', 'HELD', 'RESUMED', 'COMPLETED', 'REOPENED', 'CANCELLED', 'RESTORED', 'CREATED'],
  },
  { id: 'time', label: 'Clocks', kinds: ['CLOCKED_IN', 'CLOCKED_OUT', 'TIME_CORRECTED'] },
  { id: 'notes', label: 'Notes and photos', kinds: ['NOTE_ADDED', 'PHOTO_ADDED', 'PHOTO_REMOVED'] },
  { id: 'changes', label: 'Changes', kinds: ['UPDATED', 'WORK_ORDER_CHANGED', 'UNDONE'] },
];
