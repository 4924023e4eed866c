import { applyJob } from '../../../lib/newest-wins';
import type { MyDayFeedSubscription } from '../../../graphql/graphql';
import type { Day } from '../../../lib/time';
import type { Stop } from './stops';

export type StopEvent = MyDayFeedSubscription['jobEvents']['events'][number];

/** What a batch did to one job; `after` is undefined when it left this technician. */
export interface StopChange {
  event: StopEvent;
  before: Stop | undefined;
  after: Stop | undefined;
}

/** A read that is under way: what events say meanwhile is newer than what it will bring. */
export interface Read {
  readonly day: Day | null;
  readonly startedAt: number;
}

/**
 * Every job of this technician that the tab knows, over all days looked at. One store outside of React, so that the feed writes and only
 * what shows a changed job renders.
 */
export class DayStore {
  private jobs = new Map<string, Stop>();
  private readonly leftAt = new Map<string, number>();
  private readonly touchedAt = new Map<string, number>();
  private readonly loadedDays = new Set<Day>();
  private tick = 0;
  private snapshot: readonly Stop[] = [];
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly all = (): readonly Stop[] => this.snapshot;
  get = (id: string): Stop | undefined => this.jobs.get(id);
  hasDay = (day: Day): boolean => this.loadedDays.has(day);
  days = (): Day[] => [...this.loadedDays];

  /** To be called before the query is sent. */
  beginRead(day: Day | null): Read {
    return { day, startedAt: ++this.tick };
  }

  /**
   * Takes what a read has brought. A job that left this technician after the read began stays away; one that the read no longer holds
   * (`belongs` says which ones it would have) goes, unless an event has brought it since.
   */
  finishRead(read: Read, rows: readonly Stop[], belongs: (job: Stop) => boolean): void {
    const brought = new Set(rows.map(({ id }) => id));
    for (const [id, job] of this.jobs) {
      if (belongs(job) && !brought.has(id) && (this.touchedAt.get(id) ?? 0) < read.startedAt) this.jobs.delete(id);
    }
    for (const row of rows) {
      if ((this.leftAt.get(row.id) ?? 0) < read.startedAt) applyJob(this.jobs, row, { refresh: true });
    }
    if (read.day) this.loadedDays.add(read.day);
    this.publish();
  }

  /** A mutation's answer. */
  apply(job: Stop): void {
    if (applyJob(this.jobs, job)) this.touch(job.id);
    this.publish();
  }

  /** A whole batch of the feed, in order. Returns what each job was before and is after it: once a job, under its last event. */
  applyEvents(events: readonly StopEvent[]): StopChange[] {
    const changes = new Map<string, StopChange>();
    for (const event of events) {
      const before = changes.has(event.jobId) ? changes.get(event.jobId)!.before : this.jobs.get(event.jobId);
      const isNews = event.job ? applyJob(this.jobs, event.job) : this.leave(event.jobId);
      if (event.job) this.leftAt.delete(event.jobId);
      if (event.job && isNews) this.touch(event.jobId);
      if (isNews) changes.set(event.jobId, { event, before, after: this.jobs.get(event.jobId) });
    }
    this.publish();
    return [...changes.values()];
  }

  private leave(id: string): boolean {
    this.leftAt.set(id, ++this.tick);
    return this.jobs.delete(id);
  }

  private touch(id: string): void {
    this.touchedAt.set(id, ++this.tick);
  }

  private publish(): void {
    this.snapshot = [...this.jobs.values()];
    for (const listener of this.listeners) listener();
  }
}
