import type { TimeWindow } from '../kernel/time-window.js';
import type { Job, JobAddress, JobLineItem, JobPriority } from './job.js';
import { WORK_ORDER_FIELDS, type WorkOrder } from './work-order.js';

interface SetsWindow {
  window: TimeWindow;
  /** Absent: kept if one was promised, otherwise the window. */
  arrivalWindow?: TimeWindow | undefined;
}

/** What somebody wants of one job, already validated in form; `decideJob` says what comes of it. */
export type JobCommand =
  | ({ type: 'schedule'; /** Absent keeps the crew, null empties it. */ technicianId?: string | null | undefined } & SetsWindow)
  | ({
      type: 'move';
      technicianId?: string | null | undefined;
      /** Whose lane the card left; absent: the lead's. */
      fromTechnicianId?: string | undefined;
      /** The whole crew, the lead first; goes before `technicianId`. */
      crew?: readonly string[] | undefined;
    } & SetsWindow)
  | ({ type: 'reschedule' } & SetsWindow)
  | { type: 'reassign'; technicianId: string | null }
  | { type: 'addCrewMember'; technicianId: string; isLead?: boolean | undefined }
  | { type: 'removeCrewMember'; technicianId: string }
  | { type: 'unschedule' }
  | { type: 'start'; at: Date }
  | { type: 'hold'; reason: string; lookAgainOn?: string | null; at: Date }
  | { type: 'resume'; at: Date }
  | { type: 'complete'; closeOpenClocks: boolean; at: Date }
  | { type: 'cancel'; reason: string }
  | { type: 'reopen' }
  | { type: 'restore' }
  | { type: 'markEnRoute'; at: Date }
  | { type: 'clockIn'; technicianId: string; at: Date }
  | { type: 'clockOut'; technicianId: string; at: Date }
  | { type: 'correctTime'; timeEntryId: string; clockedInAt?: Date | undefined; clockedOutAt?: Date | undefined; reason: string }
  | {
      type: 'update';
      title?: string | undefined;
      priority?: JobPriority | undefined;
      address?: JobAddress | undefined;
      lineItems?: JobLineItem[] | undefined;
    }
  | { type: 'addNote'; noteId: string; body: string; pinned: boolean; at: Date }
  | { type: 'addPhoto'; uploadId: string; caption: string | null; at: Date }
  | { type: 'removePhoto'; photoId: string }
  | ({ type: 'setWorkOrder' } & { [Field in keyof WorkOrder]?: WorkOrder[Field] | undefined });

/** The fields of a job that history names, undo puts back, and a stale version is judged by. */
export type JobField =
  | 'status'
  | 'window'
  | 'arrivalWindow'
  | 'crew'
  | 'title'
  | 'priority'
  | 'address'
  | 'lineItems'
  | 'notes'
  | 'photos'
  | keyof WorkOrder
  | 'timeEntries'
  | 'enRouteAt'
  | 'startedAt'
  | 'completedAt'
  | 'holdReason'
  | 'lookAgainOn'
  | 'cancelReason';

/**
 * What a command writes or judges by: a change of any of these since the version it saw makes it stale. What follows from a command by
 * itself (a start ends "on the way") is not counted. Clocks, notes and photos take no version.
 */
export function fieldsConcerned(command: JobCommand, job: Pick<Job, 'status'>): readonly JobField[] {
  switch (command.type) {
    case 'schedule':
    case 'move':
    case 'reschedule':
    case 'reassign':
    case 'addCrewMember':
    case 'removeCrewMember':
      return ['status', 'window', 'arrivalWindow', 'crew'];
    case 'unschedule':
      return ['status', 'window', 'arrivalWindow', 'timeEntries'];
    case 'start':
    case 'resume':
      return ['status', 'crew'];
    case 'complete':
      return ['status', 'crew', 'timeEntries', ...(job.status === 'SCHEDULED' ? (['window'] as const) : [])];
    case 'markEnRoute':
      return ['status', 'crew', 'enRouteAt'];
    case 'hold':
    case 'cancel':
    case 'reopen':
    case 'restore':
      return ['status'];
    case 'update':
      return (['title', 'priority', 'address', 'lineItems'] as const).filter((field) => command[field] !== undefined);
    case 'setWorkOrder':
      return WORK_ORDER_FIELDS.filter((field) => command[field] !== undefined);
    case 'clockIn':
    case 'clockOut':
    case 'correctTime':
    case 'addNote':
    case 'addPhoto':
    case 'removePhoto':
      return [];
  }
}
