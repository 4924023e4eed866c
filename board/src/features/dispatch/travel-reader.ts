import type { FeedEvent } from './board-data';
import type { BoardJob } from './model/board-job';
import type { TravelLeg, TravelStore } from './model/travel-store';

const PAUSE_MS = 500;
const RETRY_MS = 5_000;

/**
 * Keeps the ways between visits right: the API works them out, and a change of a job changes those of whoever has it and had it. However
 * many changes there are, it asks at most twice a second, one question at a time, and only about lanes that somebody sees: the others
 * are asked about when they come into view.
 */
export class TravelReader {
  private readonly crews = new Map<string, readonly string[]>();
  /** Whose ways have changed since they were read. */
  private readonly wanted = new Set<string>();
  private isAllWanted = false;
  private isAsking = false;
  private isOver = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly travel: TravelStore,
    private readonly read: (technicianIds: readonly string[] | null) => Promise<readonly TravelLeg[]>,
  ) {
    travel.onSeen = (technicianId) => this.wanted.has(technicianId) && this.ask(PAUSE_MS);
  }

  /** From a board that was just read. */
  begin(jobs: readonly Pick<BoardJob, 'id' | 'crew'>[]): void {
    this.crews.clear();
    for (const job of jobs) this.crews.set(job.id, job.crew);
    this.isAllWanted = true;
    this.ask(0);
  }

  hear(events: readonly Pick<FeedEvent, 'jobId' | 'job'>[]): void {
    for (const { jobId, job } of events) {
      const crew = job?.crew.map(({ id }) => id) ?? [];
      for (const id of [...(this.crews.get(jobId) ?? []), ...crew]) this.wanted.add(id);
      this.crews.set(jobId, crew);
    }
    this.askOfSeen();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.isOver = true;
  }

  private wantedAndSeen(): string[] {
    return [...this.wanted].filter((id) => this.travel.isSeen(id));
  }

  private askOfSeen(): void {
    if (this.isFree() && (this.isAllWanted || this.wantedAndSeen().length > 0)) this.ask(PAUSE_MS);
  }

  private isFree(): boolean {
    return !this.isOver && !this.isAsking && this.timer === undefined;
  }

  private ask(pauseMs: number): void {
    if (!this.isFree()) return;
    this.timer = setTimeout(() => void this.run(), pauseMs);
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    const about = this.isAllWanted ? null : this.wantedAndSeen();
    // They have gone out of view meanwhile.
    if (about?.length === 0) return;
    this.isAsking = true;
    if (about) for (const id of about) this.wanted.delete(id);
    else this.wanted.clear();
    this.isAllWanted = false;
    try {
      this.travel.replace(await this.read(about), about);
      this.isAsking = false;
      this.askOfSeen();
    } catch {
      // What was judged for other times is not drawn meanwhile.
      this.isAsking = false;
      if (about) for (const id of about) this.wanted.add(id);
      else this.isAllWanted = true;
      this.ask(RETRY_MS);
    }
  }
}
