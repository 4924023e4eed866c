import type { JobOrder, JobRowFragment } from '../../../graphql/graphql';
import { isNewer } from '../../../lib/newest-wins';
import { comesAfter } from './row-order';

export type JobRow = JobRowFragment;

/** One line as it is drawn; a new object for every change, so that identity tells React what to render. */
export interface RowView {
  readonly job: JobRow;
  /** Stays where it was although it no longer belongs to the list, until the list is read again. */
  readonly isOut: boolean;
  /** Made a moment ago by this viewer: shown on top whatever the filter. */
  readonly isCreated: boolean;
  readonly isSaving: boolean;
  /** Counts the changes by others, for the flash. */
  readonly changes: number;
}

export interface ListView {
  readonly ids: readonly string[];
  readonly state: 'loading' | 'ready' | 'failed';
  /** More can be read after the last row. */
  readonly hasMore: boolean;
  /** A page is on its way. */
  readonly isReading: boolean;
  /** Jobs that came to belong to the list and are not shown yet. */
  readonly freshCount: number;
  readonly message: string | null;
}

export type RowPatch = Partial<Pick<JobRow, 'status' | 'window' | 'crew'>>;

const REMEMBERED = 5_000;
const EMPTY: ListView = { ids: [], state: 'loading', hasMore: false, isReading: false, freshCount: 0, message: null };

/**
 * The rows of one list, outside React. A row keeps its place for as long as the list stands: changes are drawn in place, and what comes to
 * belong to the list is counted until the viewer asks for it. The higher version wins, whichever way it comes.
 */
export class ListStore {
  private list: ListView = EMPTY;
  private readonly rows = new Map<string, RowView>();
  private readonly patches = new Map<string, RowPatch>();
  /** Jobs by their last events: a page that was read before them is older than they are. */
  private readonly latest = new Map<string, JobRow>();
  private readonly fresh = new Set<string>();
  private order: JobOrder = 'CREATED_DESC';
  private createdId: string | null = null;
  private readonly listListeners = new Set<() => void>();
  private readonly rowListeners = new Map<string, Set<() => void>>();

  view = (): ListView => this.list;
  row = (id: string): RowView | undefined => this.rows.get(id);
  has = (id: string): boolean => this.rows.has(id);

  subscribe = (wake: () => void): (() => void) => {
    this.listListeners.add(wake);
    return () => this.listListeners.delete(wake);
  };

  subscribeRow(id: string, wake: () => void): () => void {
    const all = this.rowListeners.get(id) ?? new Set();
    this.rowListeners.set(id, all.add(wake));
    return () => {
      all.delete(wake);
      if (all.size === 0 && this.rowListeners.get(id) === all) this.rowListeners.delete(id);
    };
  }

  reading(isReading: boolean): void {
    this.set({ isReading });
  }

  failed(message: string): void {
    this.set({ state: this.list.state === 'ready' ? 'ready' : 'failed', isReading: false, message });
  }

  /** A list read from its top, in place of what is shown. `created` goes on top of it. */
  replace(jobs: readonly JobRow[], order: JobOrder, hasMore: boolean, created: JobRow | null): void {
    this.order = order;
    this.createdId = created?.id ?? null;
    this.fresh.clear();
    const all = created ? [created, ...jobs.filter((job) => job.id !== created.id)] : jobs;
    const kept = new Map(this.rows);
    this.rows.clear();
    for (const job of all) this.accept(job, kept.get(job.id));
    for (const id of kept.keys()) if (!this.rows.has(id)) this.wakeRow(id);
    this.set({ ids: all.map(({ id }) => id), state: 'ready', hasMore, isReading: false, freshCount: 0, message: null });
  }

  /** The next page. A job that moved down meanwhile is not shown twice. */
  append(jobs: readonly JobRow[], hasMore: boolean): void {
    const added = jobs.filter((job) => !this.rows.has(job.id));
    for (const job of added) {
      this.accept(job);
      this.fresh.delete(job.id);
    }
    this.set({
      ids: [...this.list.ids, ...added.map(({ id }) => id)],
      hasMore,
      isReading: false,
      freshCount: this.fresh.size,
      message: null,
    });
  }

  /** A job as an event or an answer tells it. True when the row changed. */
  receive(job: JobRow, isOwn: boolean): boolean {
    this.remember(job);
    const before = this.rows.get(job.id);
    if (!before || !isNewer(before.job, job)) return false;
    this.put({ ...before, job: job, changes: before.changes + (isOwn ? 0 : 1) });
    return true;
  }

  /** The API's word on which of the asked jobs belong to the list. */
  judge(asked: readonly string[], belonging: readonly JobRow[]): void {
    const isIn = new Map(belonging.map((job) => [job.id, job]));
    for (const id of asked) {
      const job = isIn.get(id);
      const row = this.rows.get(id);
      if (row) {
        if (row.isOut !== !job) this.put({ ...row, isOut: !job });
      } else if (job && this.isWithinLoaded(job)) this.fresh.add(id);
      else this.fresh.delete(id);
    }
    if (this.fresh.size !== this.list.freshCount) this.set({ freshCount: this.fresh.size });
  }

  /** The viewer may no longer see it. */
  gone(id: string): void {
    const row = this.rows.get(id);
    if (row) this.put({ ...row, isOut: true });
    if (this.fresh.delete(id)) this.set({ freshCount: this.fresh.size });
  }

  /** What the viewer did, drawn before the API has answered; null takes it away. */
  patch(id: string, patch: RowPatch | null): void {
    if (patch) this.patches.set(id, patch);
    else this.patches.delete(id);
    const row = this.rows.get(id);
    if (row) this.put({ ...row, isSaving: patch !== null });
  }

  /** The job as it is drawn: a patch over what the API said. */
  shown(id: string): JobRow | undefined {
    const job = this.rows.get(id)?.job;
    const patch = this.patches.get(id);
    return job && patch ? { ...job, ...patch } : job;
  }

  private accept(job: JobRow, before?: RowView): void {
    const known = this.latest.get(job.id);
    const newest = known && isNewer(job, known) ? known : job;
    const next: RowView = {
      job: newest,
      isOut: false,
      isCreated: job.id === this.createdId,
      isSaving: this.patches.has(job.id),
      changes: before?.changes ?? 0,
    };
    this.rows.set(job.id, next);
    this.wakeRow(job.id);
  }

  /** Whether its place is among the rows that are shown: what lies behind the last one is met by scrolling. */
  private isWithinLoaded(job: JobRow): boolean {
    const last = this.rows.get(this.list.ids.at(-1) ?? '')?.job;
    return !this.list.hasMore || last === undefined || !comesAfter(job, last, this.order);
  }

  private remember(job: JobRow): void {
    const known = this.latest.get(job.id);
    if (known && !isNewer(known, job)) return;
    this.latest.delete(job.id);
    this.latest.set(job.id, job);
    if (this.latest.size > REMEMBERED) this.latest.delete(this.latest.keys().next().value!);
  }

  private put(row: RowView): void {
    this.rows.set(row.job.id, row);
    this.wakeRow(row.job.id);
  }

  private wakeRow(id: string): void {
    for (const wake of this.rowListeners.get(id) ?? []) wake();
  }

  private set(change: Partial<ListView>): void {
    this.list = { ...this.list, ...change };
    for (const wake of [...this.listListeners]) wake();
  }
}
