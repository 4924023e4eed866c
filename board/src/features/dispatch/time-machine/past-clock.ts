import { Signal } from '../../../lib/signal';

/** The moment that a board of the past stands at: its clock, and its place in the log. */
export class PastClock {
  private instantMs = 0;
  private signal = new Signal();
  /** Up to where a job's history is told. */
  cursor = '';

  now = (): number => this.instantMs;
  subscribe = this.signal.subscribe;

  set(instantMs: number, cursor: string): void {
    this.instantMs = instantMs;
    this.cursor = cursor;
    this.signal.tell();
  }
}
