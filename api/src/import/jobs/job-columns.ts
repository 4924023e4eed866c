import { ADDRESS_COLUMNS } from '../cells/address-cells.js';
import type { Columns } from '../csv/csv-file.js';

export const JOB_COLUMNS: Columns = {
  required: ['customer'],
  optional: [
    ...['reference', 'title', 'status', 'priority', 'start', 'end', 'arrival start', 'arrival end', 'technicians', 'allow overlap'],
    ...['line items', 'notes', 'note author', 'hold reason', 'cancel reason'],
    ...['created', 'en route', 'started', 'completed', 'held', 'cancelled', 'time entries', 'delay', 'overrun'],
    ...ADDRESS_COLUMNS,
  ],
};
