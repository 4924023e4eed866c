import { DomainError } from '../../kernel/domain-error.js';
import type { Queryable } from '../../platform/database/database.js';
import { lockTechnicians, readTechniciansOf, type LockedTechnician } from '../job-slot.repository.js';
import { lookNeeded, settleSlots } from '../job-slots.js';
import { findTaken, type WantedSpan } from './many-jobs.repository.js';
import type { Judged, Proposal } from './proposal.js';
import type { SlotBook } from './slot-book.js';

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
 * Judges the slots of a chunk, one job after the other: each sees where those before it have gone. All that is needed is read in one round
 * trip, after the jobs' rows are locked.
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

  return proposals.map((proposal): Judged => {
    if (proposal.type !== 'change') return proposal;
    const { before, decision, allowOverlap } = proposal;
    const { crew, window } = lookNeeded(before, decision.job);
    const clashes = window ? book.clashes(before.id, crew, window) : [];
    try {
      const settled = settleSlots(before, decision, allowOverlap, nameOf, { technicians, clashes });
      const after = { ...settled, version: before.version + 1, updatedAt: now };
      book.place(after);
      return { ...proposal, after };
    } catch (error) {
      if (error instanceof DomainError) return { type: 'refused', jobId: before.id, error };
      throw error;
    }
  });
}

async function look(tx: Queryable, workspaceId: string, people: readonly string[], lock: boolean): Promise<LockedTechnician[]> {
  if (people.length === 0) return [];
  return lock ? lockTechnicians(tx, workspaceId, people) : readTechniciansOf(tx, workspaceId, people);
}
