import { v7 as uuid } from 'uuid';
import { holdsSlot } from '../../job/index.js';
import type { Job, JobPriority, JobStatus } from '../../job/index.js';
import type { Actor } from '../../kernel/authorization.js';
import type { WallClock } from '../cells/wall-clock.js';
import { CANCEL_REASONS, HOLD_REASONS, JOB_KINDS, NOTES } from '../demo/job-kinds.js';
import type { Random } from '../demo/random.js';
import type { JobWrite } from '../jobs/job-write.js';
import { jobSearchText } from '../search-text.js';
import type { LargePeople } from './large-people.js';
import { priceLines } from './large-people.js';
import type { PlannedDay } from './large-plan.js';

const SLOT_MIN = 60;
const VISIT_MIN = 45;
const UNASSIGNED = 0.03;
const OFFICE: Actor = { kind: 'USER', id: null, name: 'Large Dispatcher' };

/** A planned day's jobs without numbers and history: each technician's visits hour after hour, so that none overlaps another. */
export function* makeLargeDay(random: Random, { day, jobs }: PlannedDay, people: LargePeople, clock: WallClock): Generator<JobWrite> {
  const { technicians } = people;
  const date = clock.day(day);
  for (let index = 0; index < jobs; index++) {
    const technician = technicians[index % technicians.length] as LargePeople['technicians'][number];
    const slot = Math.floor(index / technicians.length);
    const start = clock.at(date, technician.starts + slot * SLOT_MIN + random.between(0, 1) * 15);
    // An hour that the clock skips has no visit.
    if (start === null) continue;
    yield makeJob(random, start, random.chance(UNASSIGNED) ? [] : [technician.id], people, clock.now);
  }
}

function makeJob(random: Random, start: number, crew: string[], people: LargePeople, now: Date): JobWrite {
  const kind = random.pick(JOB_KINDS);
  const { customer, address } = random.pick(people.customers);
  const window = { start: new Date(start), end: new Date(start + VISIT_MIN * 60_000) };
  const status = statusAt(random, window, crew.length > 0, now);
  const lineItems = priceLines(kind.lineItems, people.items);
  const createdAt = new Date(Math.min(now.getTime(), start) - random.between(1, 9) * 86_400_000 - random.between(0, 500) * 60_000);
  const started = status === 'IN_PROGRESS' || status === 'COMPLETED' ? window.start : null;
  const notes = random.chance(0.3) ? [{ id: uuid(), body: random.pick(NOTES), pinned: false, author: OFFICE, at: createdAt }] : [];
  const completed = status === 'COMPLETED' ? new Date(window.end.getTime() - random.between(0, 10) * 60_000) : null;
  const job: Job = {
    ...{ id: uuid(), number: '', title: kind.title, titleTyped: true, status, priority: priority(random), source: 'PHONE', version: 1 },
    ...{ customer, address, window, arrivalWindow: null, crew, overlapCrew: [], clockedIn: status === 'IN_PROGRESS' ? crew : [] },
    ...{
      hasHours: started !== null,
      totalCents: lineItems.reduce((sum, item) => sum + item.totalCents, 0),
      lineItemCount: lineItems.length,
    },
    ...{ enRouteAt: null, startedAt: started, completedAt: completed, createdAt, updatedAt: completed ?? started ?? createdAt },
    ...{ heldAt: status === 'ON_HOLD' ? createdAt : null, holdReason: status === 'ON_HOLD' ? random.pick(HOLD_REASONS) : null },
    ...{
      cancelledAt: status === 'CANCELLED' ? createdAt : null,
      cancelReason: status === 'CANCELLED' ? random.pick(CANCEL_REASONS) : null,
    },
    ...{ lookAgainOn: null, followUpOf: null },
  };
  return {
    ...{ job, titleTyped: true, reference: null, holdsSlot: holdsSlot(status), search: '', lineItems, notes, events: [] },
    timeEntries: started ? crew.map((technicianId) => ({ id: uuid(), technicianId, start: started, end: completed })) : [],
  };
}

function statusAt(random: Random, window: { start: Date; end: Date }, hasCrew: boolean, now: Date): JobStatus {
  const chance = random.next();
  if (chance < 0.05) return 'CANCELLED';
  if (chance < 0.055) return 'ON_HOLD';
  if (!hasCrew || window.start > now) return window.end < now ? 'CANCELLED' : 'SCHEDULED';
  if (window.end <= now) return 'COMPLETED';
  return chance > 0.9 ? 'SCHEDULED' : 'IN_PROGRESS';
}

function priority(random: Random): JobPriority {
  const chance = random.next();
  if (chance < 0.01) return 'EMERGENCY';
  return chance < 0.08 ? 'HIGH' : 'NORMAL';
}

/** Gives a job its number; the searched text has it in it. */
export function numberJob(write: JobWrite, number: number): void {
  write.job.number = `JOB-${number}`;
  write.search = jobSearchText({ ...write.job, notes: write.notes.map((note) => note.body) });
}
