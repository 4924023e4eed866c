import { Signal } from '../../lib/signal';
import type { BoardJob } from './model/board-job';

/** The job that the viewer last looked at: what "nearest" is asked about. */
export class InMind {
  private jobId: string | null = null;
  private readonly signal = new Signal();
  subscribe = this.signal.subscribe;

  constructor(private readonly jobOf: (jobId: string) => BoardJob | undefined) {}

  set(jobId: string): void {
    if (jobId === this.jobId) return;
    this.jobId = jobId;
    this.signal.tell();
  }

  job = (): BoardJob | null => (this.jobId === null ? null : (this.jobOf(this.jobId) ?? null));
}
