import type { DemoTechnician } from './crew-data.js';
import { blankJob, dayAndTime, timeText } from './job-row-text.js';
import type { JobCsvRow } from './job-row-text.js';
import { ANYBODYS_KINDS, CANCEL_REASONS, HOLD_REASONS, NOTES, OFFICE, PINNED_NOTES } from './job-kinds.js';
import { kindFor } from './kind-for.js';
import type { CustomerRow } from './make-customers.js';
import type { Random } from './random.js';
import { ClockedDay } from './clocked-day.js';

/** An ordinary day: every technician who works gets about `perTechnician` visits within the shift, one after the other. */
export function fillDay(
  random: Random,
  day: number,
  working: readonly DemoTechnician[],
  perTechnician: number,
  customers: readonly CustomerRow[],
): JobCsvRow[] {
  const rows: JobCsvRow[] = [];
  const clocked = new ClockedDay(random);
  for (const technician of working) {
    const wanted = Math.floor(perTechnician + random.next());
    // A day with room in it does not always begin with the shift.
    let minute = technician.starts + (perTechnician < 2.5 ? random.between(0, 8) * 15 : 0);
    for (let count = 0; count < wanted; count++) {
      const kind = kindFor(random, technician);
      if (minute + kind.minutes > technician.ends) break;
      const end = minute + kind.minutes;
      const row: JobCsvRow = {
        ...{ ...blankJob(), customer: random.pick(customers).reference, title: kind.title, 'line items': kind.lineItems },
        ...{ start: dayAndTime(day, minute), end: timeText(end), technicians: technician.name, priority: priority(random) },
        ...note(random),
      };
      rows.push({ ...row, ...outcome(random, day, minute, end, technician, clocked) });
      minute = end + random.between(1, perTechnician < 2.5 ? 6 : 3) * 15;
    }
  }
  if (day > 0 && day < 8) for (let open = random.between(0, 2); open > 0; open--) rows.push(unassigned(random, day, customers));
  return rows;
}

function outcome(
  random: Random,
  day: number,
  start: number,
  end: number,
  { name }: DemoTechnician,
  clocked: ClockedDay,
): Partial<JobCsvRow> {
  const chance = random.next();
  if (chance < 0.07)
    return { status: 'CANCELLED', 'cancel reason': random.pick(CANCEL_REASONS), cancelled: dayAndTime(Math.min(day, 0) - 1, 15 * 60 + 40) };
  if (day < 0 && day > -8 && chance < 0.085)
    return { status: 'ON_HOLD', 'hold reason': random.pick(HOLD_REASONS), held: dayAndTime(day, end), started: '' };
  if (day > 0) return { status: 'SCHEDULED' };
  const work = clocked.visit([name], start, end);
  // Nobody pressed the button: the hours are there, the job still says in progress.
  if (day > -10 && chance > 0.988) {
    const [from, until] = [start + work.delay, end + work.overrun];
    return {
      status: 'IN_PROGRESS',
      started: dayAndTime(day, from),
      'time entries': `${name} = ${dayAndTime(day, from)} > ${timeText(until)}`,
    };
  }
  return { status: 'AUTO', delay: String(work.delay), overrun: String(work.overrun) };
}

function unassigned(random: Random, day: number, customers: readonly CustomerRow[]): JobCsvRow {
  const kind = random.pick(ANYBODYS_KINDS);
  const start = random.between(8 * 4, 15 * 4) * 15;
  return {
    ...{ ...blankJob(), customer: random.pick(customers).reference, title: kind.title, 'line items': kind.lineItems, status: 'SCHEDULED' },
    ...{ start: dayAndTime(day, start), end: timeText(start + kind.minutes), priority: priority(random), ...note(random) },
  };
}

function priority(random: Random): string {
  const chance = random.next();
  if (chance < 0.02) return 'EMERGENCY';
  if (chance < 0.1) return 'HIGH';
  return chance < 0.18 ? 'LOW' : '';
}

function note(random: Random): Pick<JobCsvRow, 'notes' | 'note author'> {
  if (!random.chance(0.38)) return { notes: '', 'note author': '' };
  const pinned = random.chance(0.15) ? `[pinned] ${random.pick(PINNED_NOTES)}\n---\n` : '';
  return { notes: pinned + random.pick(NOTES), 'note author': random.pick(OFFICE) };
}
