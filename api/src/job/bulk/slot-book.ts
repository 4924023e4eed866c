import type { TimeWindow } from '../../kernel/time-window.js';
import { holdsSlot, type Clash, type Job } from '../job.js';

/**
 * Who is booked when, as far as a chunk of jobs needs to know: read once, then kept up as one job after the other is judged, so that each
 * sees where those before it have gone.
 */
export class SlotBook {
  private readonly booked = new Map<string, Map<string, Clash>>();
  private readonly placed = new Map<string, Job>();

  /** What the database holds; of jobs that were placed here since, the book knows better. */
  read(taken: readonly Clash[]): void {
    for (const clash of taken) if (!this.placed.has(clash.jobId)) this.lane(clash.technicianId).set(clash.jobId, clash);
  }

  /** Where it was before is free. */
  place(job: Job): void {
    this.placed.set(job.id, job);
    for (const lane of this.booked.values()) lane.delete(job.id);
    if (!holdsSlot(job.status) || !job.window) return;
    for (const technicianId of job.crew) {
      const { id: jobId, number, customer, window } = job;
      this.lane(technicianId).set(jobId, { jobId, number, customerName: customer.name, technicianId, window });
    }
  }

  /** Every job that holds one of these in this window, but for the job itself, in the order in which refusals name them. */
  clashes(jobId: string, crew: readonly string[], window: TimeWindow): Clash[] {
    const found = crew
      .flatMap((id) => [...this.lane(id).values()])
      .filter((clash) => clash.jobId !== jobId && overlap(clash.window, window));
    return found.sort((a, b) => a.window.start.getTime() - b.window.start.getTime() || numberOf(a) - numberOf(b));
  }

  private lane(technicianId: string): Map<string, Clash> {
    let lane = this.booked.get(technicianId);
    if (!lane) this.booked.set(technicianId, (lane = new Map()));
    return lane;
  }
}

function overlap(a: TimeWindow, b: TimeWindow): boolean {
  return a.start < b.end && b.start < a.end;
}

function numberOf({ number }: Clash): number {
  return Number(number.slice('JOB-'.length));
}
