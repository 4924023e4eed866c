import type { FeedEvent } from './board-data';
import type { BoardJob } from './model/board-job';
import type { TravelLeg, TravelStore } from './model/travel-store';

const PAUSE_MS = 500;
const RETRY_MS = 5_000;

/**
 * Keeps the ways between visits right: the API works them out, and a change of a job changes those of whoever has it and had it. However
 * many changes there are, it asks for the lanes concerned at most twice a second, one question at a time.
 */
export class TravelReader {
  private readonly crews = new Map<string, readonly string[]>();
  private wanted = new Set<string>();
  private isAllWanted = false;
  private isAsking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly travel: TravelStore,
    private readonly read: (technicianIds: readonly string[] | null) => Promise<readonly TravelLeg[]>,
  ) {}

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
    if (this.wanted.size > 0) this.ask(PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.isAsking = true;
  }

  private ask(pauseMs: number): void {
    if (this.isAsking || this.timer !== undefined) return;
    this.timer = setTimeout(() => void this.run(), pauseMs);
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    this.isAsking = true;
    const about = this.isAllWanted ? null : [...this.wanted];
    this.wanted = new Set();
    this.isAllWanted = false;
    try {
      this.travel.replace(await this.read(about), about);
      this.isAsking = false;
      if (this.wanted.size > 0 || this.isAllWanted) this.ask(PAUSE_MS);
    } catch {
      // What was judged for other times is not drawn meanwhile.
      this.isAsking = false;
      if (about) for (const id of about) this.wanted.add(id);
      else this.isAllWanted = true;
      this.ask(RETRY_MS);
    }
  }
}
