import { applyJob } from '../../../lib/newest-wins';
import type { Versioned } from '../../../lib/newest-wins';
import type { BoardDay, BoardJob, BoardTechnician } from './board-job';
import { packDays, packLane } from './lanes';
import { STAGED, changedId, emptyLane, sameLane, trayOrder } from './board-views';
import type { BoardLayout, BoardSnapshot, JobChange, JobView, LaneView, Mover, TrayView } from './board-views';
import { Listeners } from './listeners';
import { loadsOf } from './load';
import { isPlaced, placementOf, stretchOf } from './placement';
import type { Placement, TraySection } from './placement';
import type { JobPatch } from './process-drop';

export interface StoreClock {
  now(): number;
  /** The shop's present day, YYYY-MM-DD. */
  today(): string;
  /** Calls back once, in the next animation frame. */
  nextFrame(flush: () => void): void;
}

const NO_TRAY: TrayView = { ids: [], total: 0 };

const isSamePlace = (a: Placement, b: Placement): boolean => a.tray === b.tray && a.day === b.day && a.lanes.join() === b.lanes.join();

/**
 * A day of the schedule board, or several in a row, outside React. Everything that tells the board about a job passes the one gate in `accept`. Subscriptions are per job and lane: a change wakes its card and its lane.
 * Pending changes of ours lie as patches over the server's jobs, so that rolling back is forgetting the patch.
 */
export class BoardStore {
  private readonly base = new Map<string, BoardJob>();
  private readonly seen = new Map<string, Versioned>();
  private readonly patches = new Map<string, Map<string, JobPatch>>();
  private readonly views = new Map<string, JobView>();
  private readonly placements = new Map<string, Placement>();
  private readonly laneJobs = new Map<string, Set<string>>();
  private readonly trayJobs: Record<TraySection, Set<string>> = { unassigned: new Set(), unscheduled: new Set(), onHold: new Set() };
  private readonly unloaded: Record<TraySection, number> = { unassigned: 0, unscheduled: 0, onHold: 0 };
  private readonly laneViews = new Map<string, LaneView>();
  private trayViews: Record<TraySection, TrayView> = { unassigned: NO_TRAY, unscheduled: NO_TRAY, onHold: NO_TRAY };
  private layoutView: BoardLayout = { technicianIds: [], subLanes: [] };
  private techniciansById = new Map<string, BoardTechnician>();
  private technicianList: readonly BoardTechnician[] = [];

  private readonly jobListeners = new Listeners<string>();
  private readonly laneListeners = new Listeners<string>();
  private readonly layoutListeners = new Listeners<'layout'>();
  private readonly allListeners = new Listeners<'all'>();
  private readonly dirtyJobs = new Set<string>();
  private readonly dirtyLanes = new Set<string>();
  private readonly dirtyTrays = new Set<TraySection>();
  private readonly dirtyTechnicians = new Set<string>();
  private isLayoutDirty = false;

  private buffer: JobChange[] = [];
  private isFlushAsked = false;
  private heldId: string | null = null;
  private heldChanges: JobChange[] = [];
  private heldWork: (() => void)[] = [];
  private goneWhileHeld: (() => void) | null = null;
  private changeCount = 0;
  /** Told before cards change places, while their old places can still be measured. */
  beforeMove: ((jobId: string) => void) | null = null;

  /** All of its days as one. */
  readonly day: BoardDay;

  constructor(
    readonly days: readonly BoardDay[],
    private readonly clock: StoreClock,
  ) {
    this.day = stretchOf(days);
  }

  /** Puts a freshly loaded board in place of what is shown; what has not changed keeps its identity. Waits for a drag to end. */
  load(board: BoardSnapshot): void {
    this.whenFree(() => {
      this.setTechnicians(board.technicians);
      const ids = new Set(board.jobs.map((job) => job.id));
      for (const id of [...this.base.keys()]) if (!ids.has(id)) this.forget(id);
      for (const job of board.jobs) this.accept({ kind: 'job', job });
      this.setTotals(board.unscheduledTotal, board.onHoldTotal);
    });
  }

  /** What `load` takes, as the server has it by now: without changes of ours on their way. Null while a card is in the hand. */
  snapshot(): BoardSnapshot | null {
    if (this.heldId !== null) return null;
    this.flush();
    const counts = this.waitingCounts();
    return {
      technicians: this.technicianList,
      jobs: [...this.base.values()],
      unscheduledTotal: counts.DRAFT + this.unloaded.unscheduled,
      onHoldTotal: counts.ON_HOLD + this.unloaded.onHold,
    };
  }

  /** What the workspace has waiting in all, as counted by the server a moment ago. */
  setTotals(unscheduled: number, onHold: number): void {
    const counts = this.waitingCounts();
    this.unloaded.unscheduled = Math.max(0, unscheduled - counts.DRAFT);
    this.unloaded.onHold = Math.max(0, onHold - counts.ON_HOLD);
    this.dirtyTrays.add('unscheduled').add('onHold');
    this.publish();
  }

  /** More is waiting than was loaded. */
  hasUnloaded = (): boolean => this.unloaded.unscheduled > 0 || this.unloaded.onHold > 0;
  isLoaded = (jobId: string): boolean => this.base.has(jobId);

  /** Rows in the order given. Waits for a drag to end, so that the row under the pointer stays where it is. */
  replaceTechnicians(technicians: readonly BoardTechnician[]): void {
    this.whenFree(() => {
      this.setTechnicians(technicians);
      this.publish();
    });
  }

  /** Changes from the feed: kept for the next frame, then applied together. */
  receive(changes: readonly JobChange[]): void {
    this.buffer.push(...changes);
    if (this.isFlushAsked) return;
    this.isFlushAsked = true;
    this.clock.nextFrame(() => this.flush());
  }

  /** Applies what is buffered. The dragged job's changes wait for the drop; its version decides then. */
  flush(): void {
    this.isFlushAsked = false;
    const changes = this.buffer;
    this.buffer = [];
    for (const change of changes) {
      if (this.heldId !== null && changedId(change) === this.heldId) {
        this.heldChanges.push(change);
        if (change.kind === 'gone') this.goneWhileHeld?.();
      } else this.accept(change);
    }
    this.publish();
  }

  /** The server's answer to a command of ours: at once, not in the next frame. */
  confirm(job: BoardJob): void {
    if (job.id === this.heldId) this.heldChanges.push({ kind: 'job', job });
    else this.accept({ kind: 'job', job });
    this.publish();
  }

  /** From here until `release` the job stands still whatever arrives for it; `onGone` says that it was taken away. */
  hold(jobId: string, onGone: () => void): void {
    this.heldId = jobId;
    this.goneWhileHeld = onGone;
  }

  release(): void {
    this.heldId = null;
    this.goneWhileHeld = null;
    const changes = this.heldChanges;
    const work = this.heldWork;
    this.heldChanges = [];
    this.heldWork = [];
    for (const change of changes) this.accept(change);
    for (const task of work) task();
    this.publish();
  }

  /** Shows a pending change of ours. Several patches of one job lie over one another in the order they were made. */
  patch(jobId: string, patchId: string, patch: JobPatch): void {
    const patches = this.patches.get(jobId) ?? new Map<string, JobPatch>();
    this.patches.set(jobId, patches.set(patchId, patch));
    this.refresh(jobId);
    this.publish();
  }

  /** Forgets a pending change: taken over by the server's answer, or refused and so flying back. */
  unpatch(jobId: string, patchId: string, answer?: BoardJob): void {
    const patches = this.patches.get(jobId);
    patches?.delete(patchId);
    if (patches?.size === 0) this.patches.delete(jobId);
    if (answer && answer.id !== this.heldId) this.accept({ kind: 'job', job: answer });
    else if (answer) this.heldChanges.push({ kind: 'job', job: answer });
    this.refresh(jobId);
    this.publish();
  }

  /** The job as it was before a patch of it was laid. */
  beneath = (jobId: string, patchId: string): BoardJob | undefined => this.patched(jobId, patchId);
  view = (jobId: string): JobView | undefined => this.views.get(jobId);
  job = (jobId: string): BoardJob | undefined => this.views.get(jobId)?.job;
  lane = (technicianId: string): LaneView => this.laneViews.get(technicianId) ?? emptyLane(technicianId);
  tray = (section: TraySection): TrayView => this.trayViews[section];
  layout = (): BoardLayout => this.layoutView;
  /** The one day that is shown; undefined where there are several, which then have to be named. */
  onlyDay = (): string | undefined => (this.days.length === 1 ? this.day.date : undefined);
  technician = (id: string): BoardTechnician | undefined => this.techniciansById.get(id);
  technicians = (): readonly BoardTechnician[] => this.technicianList;
  laneJobsOf = (technicianId: string): BoardJob[] => this.lane(technicianId).cards.flatMap((card) => this.job(card.id) ?? []);
  jobs = (): Iterable<BoardJob> => this.base.values();
  isPending = (): boolean => this.patches.size > 0;
  /** Counts every change, for readers that look at all jobs. */
  revision = (): number => this.changeCount;

  /** The jobs that have a place on the day, those without a technician too. */
  *dayJobs(): Iterable<BoardJob> {
    for (const [id, placement] of this.placements) {
      if (placement.tray === null || placement.tray === 'unassigned') yield this.views.get(id)!.job;
    }
  }

  subscribeJob = (jobId: string, listener: () => void): (() => void) => this.jobListeners.add(jobId, listener);
  subscribeLane = (technicianId: string, listener: () => void): (() => void) => this.laneListeners.add(technicianId, listener);
  subscribeLayout = (listener: () => void): (() => void) => this.layoutListeners.add('layout', listener);
  subscribeAll = (listener: () => void): (() => void) => this.allListeners.add('all', listener);

  private waitingCounts(): { DRAFT: number; ON_HOLD: number } {
    const counts = { DRAFT: 0, ON_HOLD: 0 };
    for (const { status } of this.base.values()) if (status === 'DRAFT' || status === 'ON_HOLD') counts[status] += 1;
    return counts;
  }

  private whenFree(work: () => void): void {
    if (this.heldId === null) work();
    else this.heldWork.push(work);
  }

  private accept(change: JobChange): void {
    if (change.kind === 'gone') return this.forget(change.jobId);
    const { job } = change;
    // An echo changes nothing, but a job dropped from this day's board comes back by the same version (a resync).
    if (!applyJob(this.seen, { id: job.id, version: job.version }, { refresh: !this.base.has(job.id) })) return;
    this.base.set(job.id, job);
    this.refresh(job.id, change.mover);
  }

  private forget(jobId: string): void {
    this.base.delete(jobId);
    this.refresh(jobId);
  }

  /** Works out what a job looks like now and who has to know. */
  private refresh(jobId: string, mover?: Mover): void {
    const before = this.placements.get(jobId);
    const job = this.patched(jobId);
    const after = placementOf(job, this.days);
    if (before && !isSamePlace(before, after)) this.beforeMove?.(jobId);
    if (job && isPlaced(after)) {
      this.placements.set(jobId, after);
      const last = this.views.get(jobId);
      this.views.set(jobId, {
        job,
        mover: mover ?? last?.mover ?? null,
        movedAt: mover ? this.clock.now() : (last?.movedAt ?? 0),
        ...this.patchesOf(jobId),
      });
    } else {
      this.placements.delete(jobId);
      this.views.delete(jobId);
      // What is not on this day's board is dropped; `seen` keeps an older event from bringing it back.
      if (!this.patches.has(jobId)) this.base.delete(jobId);
    }
    this.reindex(jobId, before, isPlaced(after) ? after : undefined);
    this.dirtyJobs.add(jobId);
  }

  private patchesOf(jobId: string): Pick<JobView, 'isSaving' | 'isStaged'> {
    const patches = this.patches.get(jobId);
    const isStaged = patches?.has(STAGED) ?? false;
    return { isStaged, isSaving: (patches?.size ?? 0) > Number(isStaged) };
  }

  private patched(jobId: string, until?: string): BoardJob | undefined {
    let job = this.base.get(jobId);
    for (const [patchId, patch] of this.patches.get(jobId) ?? []) {
      if (!job || patchId === until) break;
      job = { ...job, ...patch };
    }
    return job;
  }

  private reindex(jobId: string, before: Placement | undefined, after: Placement | undefined): void {
    for (const id of before?.lanes ?? []) if (!after?.lanes.includes(id)) this.laneJobs.get(id)?.delete(jobId);
    for (const id of after?.lanes ?? []) this.laneJobs.set(id, (this.laneJobs.get(id) ?? new Set()).add(jobId));
    if (before?.tray && before.tray !== after?.tray) this.trayJobs[before.tray].delete(jobId);
    if (after?.tray) this.trayJobs[after.tray].add(jobId);
    for (const id of before?.lanes ?? []) this.dirtyLanes.add(id);
    for (const id of after?.lanes ?? []) this.dirtyLanes.add(id);
    if (before?.tray) this.dirtyTrays.add(before.tray);
    if (after?.tray) this.dirtyTrays.add(after.tray);
  }

  private setTechnicians(technicians: readonly BoardTechnician[]): void {
    for (const technician of technicians) {
      const last = this.techniciansById.get(technician.id);
      if (JSON.stringify(last) !== JSON.stringify(technician)) this.dirtyTechnicians.add(technician.id);
    }
    this.techniciansById = new Map(technicians.map((technician) => [technician.id, technician]));
    this.technicianList = technicians;
    this.isLayoutDirty = true;
  }

  /** Rebuilds the views that changed, then wakes their readers once. */
  private publish(): void {
    if (!this.dirtyJobs.size && !this.dirtyLanes.size && !this.dirtyTrays.size && !this.isLayoutDirty) return;
    const jobs = [...this.dirtyJobs];
    const lanes = new Set([...this.dirtyLanes].filter((id) => this.rebuildLane(id)));
    for (const section of this.dirtyTrays) this.rebuildTray(section);
    const isLayoutNew = (this.isLayoutDirty || lanes.size > 0) && this.rebuildLayout();
    this.dirtyJobs.clear();
    this.dirtyLanes.clear();
    this.dirtyTrays.clear();
    this.isLayoutDirty = false;
    this.changeCount += 1;
    for (const id of jobs) this.jobListeners.wake(id);
    for (const id of new Set([...lanes, ...this.dirtyTechnicians])) this.laneListeners.wake(id);
    this.dirtyTechnicians.clear();
    if (isLayoutNew) this.layoutListeners.wake('layout');
    this.allListeners.wake('all');
  }

  private rebuildLane(technicianId: string): boolean {
    const jobs = [...(this.laneJobs.get(technicianId) ?? [])].map((id) => this.views.get(id)!.job);
    const { cards, subLanes } = this.days.length === 1 ? packLane(jobs) : packDays(jobs, (job) => this.placements.get(job.id)!.day);
    const jobCount = jobs.filter((job) => job.status !== 'CANCELLED').length;
    const next: LaneView = { technicianId, cards, subLanes, jobCount, loads: loadsOf(jobs, this.days) };
    const last = this.laneViews.get(technicianId);
    if (last && sameLane(last, next)) return false;
    this.laneViews.set(technicianId, next);
    return true;
  }

  private rebuildTray(section: TraySection): void {
    const jobs = [...this.trayJobs[section]].map((id) => this.views.get(id)!.job).sort(trayOrder(section, this.clock.today()));
    const next: TrayView = { ids: jobs.map((job) => job.id), total: jobs.length + this.unloaded[section] };
    const last = this.trayViews[section];
    if (last.total === next.total && last.ids.join() === next.ids.join()) return;
    this.trayViews = { ...this.trayViews, [section]: next };
  }

  private rebuildLayout(): boolean {
    const technicianIds = [...this.techniciansById.keys()];
    const subLanes = technicianIds.map((id) => this.lane(id).subLanes);
    const last = this.layoutView;
    if (!this.isLayoutDirty && last.subLanes.every((count, row) => count === subLanes[row])) return false;
    this.layoutView = { technicianIds, subLanes };
    return true;
  }
}
