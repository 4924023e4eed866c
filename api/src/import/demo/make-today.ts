import { ClockedDay } from './clocked-day.js';
import { blankJob, dayAndTime } from './job-row-text.js';
import type { JobCsvRow } from './job-row-text.js';
import { CANCEL_REASONS, OFFICE } from './job-kinds.js';
import type { Random } from './random.js';
import { TODAY } from './today-data.js';
import type { TodayVisit } from './today-data.js';

/** The first day's rows. What goes with the clock says AUTO, with how far behind its crew runs. */
export function makeToday(random: Random): JobCsvRow[] {
  const clocked = new ClockedDay(random);
  const inOrder = [...TODAY].sort((a, b) => a.start.localeCompare(b.start));
  const rows = new Map(inOrder.map((visit) => [visit, row(random, visit, clocked)]));
  return TODAY.map((visit) => rows.get(visit) as JobCsvRow);
}

function row(random: Random, visit: TodayVisit, clocked: ClockedDay): JobCsvRow {
  const { technicians, start, end, customer, title, lineItems, priority, note } = visit;
  return {
    ...{ ...blankJob(), customer, title, priority, 'line items': lineItems, notes: note, technicians: technicians.join('; ') },
    ...{ start: dayAndTime(0, minutes(start)), end, 'note author': note === '' ? '' : random.pick(OFFICE) },
    ...state(random, visit, clocked),
  };
}

function state(random: Random, { technicians, start, end, status }: TodayVisit, clocked: ClockedDay): Partial<JobCsvRow> {
  if (status === 'OPEN' || status === 'SCHEDULED') return { status: 'SCHEDULED' };
  if (status === 'CANCELLED') return { status, 'cancel reason': random.pick(CANCEL_REASONS), cancelled: dayAndTime(-1, 17 * 60 + 5) };
  if (status === 'ON_HOLD') return { status, 'hold reason': 'Awaiting part', held: dayAndTime(-2, 11 * 60) };
  const { delay, overrun } = clocked.visit(technicians, minutes(start), minutes(end), Number(status.slice('AUTO+'.length)) || 0);
  return { status: 'AUTO', delay: String(delay), overrun: String(overrun), 'allow overlap': status === 'DOUBLE' ? 'yes' : '' };
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
