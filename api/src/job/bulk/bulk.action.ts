/** What is wanted of each of many jobs. */
export type BulkAction =
  | { type: 'reassign'; technicianId: string | null; allowOverlap: boolean }
  | { type: 'complete'; closeOpenClocks: boolean }
  | { type: 'reschedule'; shiftDays: number; skipNonWorkingDays: boolean; allowOverlap: boolean }
  | { type: 'cancel'; reason: string };
