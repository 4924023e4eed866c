import { Signal } from '../../../lib/signal';

/** The cards of the hot list that are chosen to be given out together. */
export class Picked {
  private ids: ReadonlySet<string> = new Set();
  private readonly signal = new Signal();

  subscribe = this.signal.subscribe;
  has = (jobId: string): boolean => this.ids.has(jobId);

  toggle = (jobId: string): void => {
    const next = new Set(this.ids);
    if (!next.delete(jobId)) next.add(jobId);
    this.set(next);
  };

  /** Puts these back among the others; all of them when none are named. */
  clear = (jobIds: Iterable<string> = this.ids): void => {
    const leaving = new Set(jobIds);
    this.set(new Set([...this.ids].filter((id) => !leaving.has(id))));
  };

  private set(ids: ReadonlySet<string>): void {
    this.ids = ids;
    this.signal.tell();
  }
}
