import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { TECHNICIANS } from './crew-data.js';
import { makeCustomers } from './make-customers.js';
import { makeJobs } from './make-jobs.js';
import { ITEMS } from './price-book-data.js';
import { Random } from './random.js';

const SEED = 20_261_124;

/**
 * One that gives some of all that is rare and not many: jobs on hold, clocks nobody stopped, visits by somebody who lacks a skill, and in
 * the days ahead open jobs that no hour is left for.
 */
const JOBS_SEED = 20_262_382;

/** Writes the four files of the demo workspace; the same bytes every time. */
export function writeDemoFiles(directory: string): void {
  const customers = makeCustomers(new Random(SEED));
  const files: Record<string, readonly object[]> = {
    'customers.csv': customers,
    'technicians.csv': TECHNICIANS.map(technicianRow),
    'price-book.csv': ITEMS,
    'jobs.csv': makeJobs(new Random(JOBS_SEED), customers),
  };
  for (const [name, rows] of Object.entries(files)) writeFileSync(join(directory, name), stringify([...rows], { header: true }));
}

function technicianRow(technician: (typeof TECHNICIANS)[number], index: number): object {
  const { name, email, color, skills, team, starts, ends, daysOff, onCall, timeOff, latitude, longitude } = technician;
  const hours = `${clockTime(starts)}-${clockTime(ends)}`;
  const shifts = [0, 1, 2, 3, 4, 5, 6].filter((day) => !daysOff.includes(day)).map((day) => `+${day} ${hours}`);
  return {
    ...{ name, email, phone: `(512) 555-01${String(index + 10).padStart(2, '0')}`, color, skills, team },
    ...{ 'on call': onCall ? 'yes' : 'no', shifts: shifts.join('; '), 'time off': timeOff, latitude, longitude },
  };
}

function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
