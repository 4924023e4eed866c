import { JOB_PRIORITIES } from '../../job/index.js';
import type { JobAddress, JobPriority } from '../../job/index.js';
import { hasAddress, readAddress } from '../cells/address-cells.js';
import type { CsvRow } from '../csv/csv-row.js';
import { readJobProgress } from './job-progress.js';
import type { JobProgress } from './job-progress.js';
import { readSpan } from './job-times.js';
import type { Span } from './job-times.js';
import { readLineItems } from '../cells/line-item-cell.js';
import type { WrittenLine } from '../cells/line-item-cell.js';
import { readNotes } from '../cells/note-cell.js';
import type { WrittenNote } from '../cells/note-cell.js';
import type { WallClock } from '../cells/wall-clock.js';

/** A job as its row says it, checked as far as a row can be by itself: customers, technicians and prices are still names. */
export interface JobRow extends JobProgress {
  row: CsvRow;
  reference: string | null;
  customer: string;
  title: string | null;
  priority: JobPriority;
  window: Span | null;
  arrivalWindow: Span | null;
  technicians: string[];
  allowOverlap: boolean;
  lines: WrittenLine[];
  notes: WrittenNote[];
  noteAuthor: string | null;
  /** null: the customer's. */
  address: Omit<JobAddress, 'id'> | null;
}

const MAX_CREW = 20;

export function readJobRow(row: CsvRow, clock: WallClock, currency: string): JobRow {
  const title = row.text('title', 200);
  const technicians = row.list('technicians');
  const lineItems = readLineItems(row.text('line items', 100_000) ?? '', currency);
  const notes = readNotes(row.text('notes', 200_000) ?? '');
  const window = readSpan(row, 'start', 'end', clock);
  const arrivalWindow = readSpan(row, 'arrival start', 'arrival end', clock);
  if ('problem' in lineItems) row.refuse('line items', lineItems.problem);
  if ('problem' in notes) row.refuse('notes', notes.problem);
  if (technicians.length > MAX_CREW) row.refuse('technicians', `${technicians.length} technicians, at most ${MAX_CREW} are possible.`);
  if (title === null && !row.has('title') && !row.has('line items'))
    row.refuse('title', 'A job needs a title or a line item to take it from.');
  if (arrivalWindow !== null && !row.has('start'))
    row.refuse('arrival start', 'An arrival window needs a start and an end of the job too.');
  return {
    row,
    reference: row.text('reference', 100),
    customer: row.requiredText('customer', 200),
    title,
    priority: row.oneOf('priority', JOB_PRIORITIES, 'NORMAL'),
    window,
    arrivalWindow,
    technicians,
    allowOverlap: row.yesNo('allow overlap', false),
    lines: 'lines' in lineItems ? lineItems.lines : [],
    notes: 'notes' in notes ? notes.notes : [],
    noteAuthor: row.text('note author', 200),
    address: hasAddress(row) ? readAddress(row) : null,
    ...readJobProgress(row, window, technicians, clock),
  };
}
