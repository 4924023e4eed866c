/** A row of jobs.csv, every column in it. */
export interface JobCsvRow {
  customer: string;
  title: string;
  status: string;
  priority: string;
  start: string;
  end: string;
  technicians: string;
  'allow overlap': string;
  'line items': string;
  notes: string;
  'note author': string;
  'hold reason': string;
  'cancel reason': string;
  created: string;
  started: string;
  completed: string;
  held: string;
  cancelled: string;
  'time entries': string;
  delay: string;
  overrun: string;
}

export function blankJob(): JobCsvRow {
  return {
    ...{ customer: '', title: '', status: '', priority: '', start: '', end: '', technicians: '', 'allow overlap': '' },
    ...{ 'line items': '', notes: '', 'note author': '', 'hold reason': '', 'cancel reason': '', created: '', started: '', completed: '' },
    ...{ held: '', cancelled: '', 'time entries': '', delay: '', overrun: '' },
  };
}

/** `+3 09:15`, as the importer counts days from the present one. */
export function dayAndTime(day: number, minute: number): string {
  return `${day < 0 ? '-' : '+'}${Math.abs(day)} ${timeText(minute)}`;
}

export function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
