/** What the actor did, behind their name. */
const DID: Readonly<Record<string, string>> = {
  CREATED: 'created the job',
  SCHEDULED: 'scheduled it',
  RESCHEDULED: 'moved it',
  UNSCHEDULED: 'took it off the schedule',
  REASSIGNED: 'gave it to another technician',
  CREW_CHANGED: 'changed the crew',
  EN_ROUTE: 'is on the way',
  STARTED: 'started work',
  CLOCKED_IN: 'clocked in',
  CLOCKED_OUT: 'clocked out',
  HELD: 'put it on hold',
  RESUMED: 'resumed work',
  COMPLETED: 'completed the job',
  REOPENED: 'reopened it',
  CANCELLED: 'cancelled it',
  RESTORED: 'restored it',
  NOTE_ADDED: 'wrote a note',
  UPDATED: 'changed the job',
  TIME_CORRECTED: 'corrected a clock',
  PHOTO_ADDED: 'added a photo',
  PHOTO_REMOVED: 'removed a photo',
  WORK_ORDER_CHANGED: 'changed the work order',
  UNDONE: 'took a change back',
};

const UPDATED: Readonly<Record<string, string>> = {
  title: 'changed the title',
  priority: 'changed the priority',
  address: 'changed the address',
  lineItems: 'changed the line items',
};

export interface ToldEvent {
  readonly kind: string;
  readonly changes: readonly { readonly field: string; readonly from?: string | null; readonly to?: string | null }[];
}

export function didWords({ kind, changes }: ToldEvent): string {
  if (kind === 'UPDATED') {
    const only = new Set(changes.map(({ field }) => field).filter((field) => field !== 'total'));
    const words = only.size === 1 ? UPDATED[[...only][0]!] : undefined;
    if (words) return words;
  }
  if (kind === 'REASSIGNED' && changes.some(({ field, to }) => field === 'crew' && !to)) return 'took everybody off it';
  return DID[kind] ?? 'changed the job';
}
