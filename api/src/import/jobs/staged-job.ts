import type { JobAddress, JobCustomer, JobLineItem, JobPriority, JobStatus } from '../../job/index.js';
import type { Span } from './job-times.js';
import type { WrittenNote } from '../cells/note-cell.js';

/** A job with everybody and everything in it known, as plain JSON: it waits in a temporary table. Instants in milliseconds since 1970. */
export interface StagedJob {
  line: number;
  id: string;
  reference: string | null;
  title: string;
  titleTyped: boolean;
  status: JobStatus;
  holdsSlot: boolean;
  priority: JobPriority;
  customer: JobCustomer;
  address: JobAddress;
  window: Span | null;
  arrivalWindow: Span | null;
  crew: string[];
  overlapCrew: string[];
  allowOverlap: boolean;
  lineItems: JobLineItem[];
  notes: WrittenNote[];
  noteAuthor: { kind: 'USER' | 'TECHNICIAN' | 'SYSTEM'; id: string | null; name: string };
  timeEntries: { technicianId: string; start: number; end: number | null }[];
  createdAt: number;
  enRouteAt: number | null;
  startedAt: number | null;
  completedAt: number | null;
  heldAt: number | null;
  holdReason: string | null;
  cancelledAt: number | null;
  cancelReason: string | null;
}
