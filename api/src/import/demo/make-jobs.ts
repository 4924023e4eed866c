import { TECHNICIANS, works } from './crew-data.js';
import { fillDay } from './fill-day.js';
import { blankJob, dayAndTime } from './job-row-text.js';
import type { JobCsvRow } from './job-row-text.js';
import { JOB_KINDS, OFFICE } from './job-kinds.js';
import type { CustomerRow } from './make-customers.js';
import { makeToday } from './make-today.js';
import type { Random } from './random.js';
import { TRAY_JOBS } from './today-data.js';

const FIRST_DAY = -21;
const LAST_DAY = 14;
const WAITING_DRAFTS = 8;

/** How full a day is, in jobs for each technician who works: the past and the next days are busy, later days still have room. */
function jobsPerTechnician(day: number): number {
  if (day < -1) return 1.75;
  if (day === -1 || day === 1) return 3.2;
  if (day <= 3) return 2.5;
  if (day <= 7) return 1.6;
  return 0.75;
}

/** Rows of jobs.csv from three weeks ago to two weeks ahead, in the order in which they were booked. */
export function makeJobs(random: Random, customers: readonly CustomerRow[]): JobCsvRow[] {
  const rows: { bookedAt: number; row: JobCsvRow }[] = [];
  const add = (bookedAt: number, row: JobCsvRow): void => {
    rows.push({
      bookedAt,
      row: { ...row, created: dayAndTime(Math.floor(bookedAt), Math.floor((bookedAt - Math.floor(bookedAt)) * 1440)) },
    });
  };
  for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
    if (day === 0) continue;
    const working = TECHNICIANS.filter((technician) => works(technician, day));
    for (const row of fillDay(random, day, working, jobsPerTechnician(day), customers)) add(bookedBefore(random, day), row);
  }
  for (const row of makeToday(random)) add(bookedBefore(random, row.priority === 'EMERGENCY' ? -0.1 : 0), row);
  for (const row of makeWaiting(random, customers)) add(-random.between(1, 9) - random.next() * 0.4, row);
  return rows.sort((a, b) => a.bookedAt - b.bookedAt).map(({ row }) => row);
}

/** When a visit was booked, as a day with a fraction: some days before it, in office hours, and never later than yesterday. */
function bookedBefore(random: Random, day: number): number {
  const ahead = random.chance(0.3) ? random.between(1, 2) : random.between(2, 9);
  return Math.min(Math.floor(day) - ahead, -1) + 0.34 + random.next() * 0.36;
}

function makeWaiting(random: Random, customers: readonly CustomerRow[]): JobCsvRow[] {
  const fromTray = TRAY_JOBS.map(({ customer, title, lineItems, status, holdReason, heldDaysAgo, note }) => ({
    ...{ ...blankJob(), customer, title, 'line items': lineItems, status, 'hold reason': holdReason, notes: note },
    'note author': note === '' ? '' : random.pick(OFFICE),
    held: status === 'ON_HOLD' ? dayAndTime(-heldDaysAgo, 16 * 60 + 20) : '',
  }));
  const drafts = Array.from({ length: WAITING_DRAFTS }, () => {
    const kind = random.pick(JOB_KINDS);
    return { ...blankJob(), customer: random.pick(customers).reference, title: kind.title, 'line items': kind.lineItems, status: 'DRAFT' };
  });
  return [...fromTray, ...drafts];
}
