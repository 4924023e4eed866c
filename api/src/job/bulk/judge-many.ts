import { DomainError } from '../../kernel/domain-error.js';
import { sameWindow } from '../../kernel/time-window.js';
import type { Queryable } from '../../platform/database/database.js';
import { holdsSlot, type Job } from '../job.js';
import { lockTechnicians, readTechniciansOf, type LockedTechnician } from '../job-slot.repository.js';
import { lookNeeded, settleSlots } from '../job-slots.js';
import { findTaken, type WantedSpan } from './many-jobs.repository.js';
import type { Judged, Proposal } from './proposal.js';
import type { SlotBook } from './slot-book.js';

type Change = Extract<Proposal, { type: 'change' }>;

interface Look {
  tx: Queryable;
  workspaceId: string;
  book: SlotBook;
  nameOf: (technicianId: string) => string;
  now: Date;
  /** A dry run takes no locks: nobody waits for somebody who only wants to know. */
  lock: boolean;
}

/**
 * Judges the slots of a chunk as they will be when all of it is done: whoever leaves a slot is not in the way of who comes into it, also where
 * two change places. All that is needed is read in one round trip, after the jobs' rows are locked.
 */
export async function judgeMany(proposals: readonly Proposal[], { tx, workspaceId, book, nameOf, now, lock }: Look): Promise<Judged[]> {
  const people = new Set<string>();
  const spans: WantedSpan[] = [];
  for (const proposal of proposals) {
    if (proposal.type !== 'change') continue;
    const { crew, window } = lookNeeded(proposal.before, proposal.decision.job);
    for (const technicianId of crew) {
      people.add(technicianId);
      if (window) spans.push({ technicianId, ...window });
    }
  }
  const [technicians, taken] = await Promise.all([look(tx, workspaceId, [...people], lock), findTaken(tx, workspaceId, spans)]);
  book.read(taken);

  const settle = ({ before, decision, allowOverlap }: Change): Job => {
    const { crew, window } = lookNeeded(before, decision.job);
    const clashes = window ? book.clashes(before.id, crew, window) : [];
    return {
      ...settleSlots(before, decision, allowOverlap, nameOf, { technicians, clashes }),
      version: before.version + 1,
      updatedAt: now,
    };
  };
  return settleAll(proposals, book, settle);
}

/** Who could not go stands where they stood, and may be in the way of others: all are judged again until nobody more has to stay. */
function settleAll(proposals: readonly Proposal[], book: SlotBook, settle: (change: Change) => Job): Judged[] {
  const staying = new Map<string, DomainError>();
  for (;;) {
    for (const one of proposals) if (one.type === 'change') book.place(staying.has(one.before.id) ? one.before : standing(one));
    const known = staying.size;
    const judged = proposals.map((proposal): Judged => {
      if (proposal.type !== 'change') return proposal;
      const { id: jobId } = proposal.before;
      const refusal = staying.get(jobId);
      if (refusal) return { type: 'refused', jobId, error: refusal };
      try {
        const after = settle(proposal);
        book.place(after);
        return { ...proposal, after };
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        staying.set(jobId, error);
        return { type: 'refused', jobId, error };
      }
    });
    if (staying.size === known) return judged;
  }
}

/** What the job does not leave: whoever stays in its slot goes on being booked, and is in the way of others also before it is judged. */
function standing({ before, decision: { job } }: Change): Job {
  const keepsSlot = holdsSlot(job.status) && sameWindow(before.window, job.window);
  return { ...before, crew: keepsSlot ? before.crew.filter((id) => job.crew.includes(id)) : [] };
}

async function look(tx: Queryable, workspaceId: string, people: readonly string[], lock: boolean): Promise<LockedTechnician[]> {
  if (people.length === 0) return [];
  return lock ? lockTechnicians(tx, workspaceId, people) : readTechniciansOf(tx, workspaceId, people);
}
