import { Signal } from '../../../lib/signal';
import { inGroups, inOrder } from './arrange';
import type { Arrangement, NearOrder } from './board-address';
import { isMatch, narrowsJobs, NO_FILTER } from './board-filter';
import { MINUTE } from './board-job';
import type { BoardJob, BoardTechnician, Place } from './board-job';
import type { BoardStore } from './board-store';
import { figuresOf, sameFigures } from './figures';
import type { Figures } from './figures';
import { layOut } from './frame-rows';
import type { FrameLayout } from './frame-rows';
import { clamp } from './geometry';
import { bookedIn, workingMin } from './load';
import { dayAt, spanOf } from './placement';
import type { TraySection } from './placement';
import { kmOrNull, middleOf, placeAt, visitAt } from './where';

/** The part of the address that a day's frame goes by. */
export type FrameAddress = Arrangement & { readonly hot: NearOrder | null };

export interface HotSection {
  readonly ids: readonly string[];
  /** What waits in all, and how much of what was loaded the filter leaves out. */
  readonly total: number;
  readonly filtered: number;
}

const USUAL: FrameAddress = { filter: NO_FILTER, order: 'name', near: null, group: 'none', closed: [], hot: null };

/**
 * How one looks at a day: which rows are there and in which order, which jobs are meant, and what that comes to in numbers. Over the
 * store, which knows nothing of it: a change of a job that alters none of this renders nothing of it.
 */
export class BoardFrame {
  private address = USUAL;
  private own: readonly string[] = [];
  private sorts = 0;
  private readonly signal = new Signal();
  private ordered: { key: string; ids: readonly string[]; kms: ReadonlyMap<string, number | null> } = { key: '', ids: [], kms: new Map() };
  private layoutFor: readonly unknown[] = [];
  private layoutView: FrameLayout = { rows: [], height: 0, technicianIds: [], tops: [0], inView: new Set() };
  private countsFor: readonly unknown[] = [];
  private counts: readonly number[] = [];
  private figuresFor: readonly unknown[] = [];
  private figuresView: Figures | null = null;
  private readonly hotViews = new Map<TraySection, HotSection>();

  constructor(
    private readonly store: BoardStore,
    private readonly now: () => number,
  ) {}

  /** Takes what the address says, before anything is drawn by it; `tell` wakes those who drew already. */
  take(address: FrameAddress, own: readonly string[]): void {
    this.address = address;
    this.own = own;
  }

  tell = (): void => this.signal.tell();

  /** Orders anew by what load and distance are now. */
  sortAgain(): void {
    this.sorts += 1;
    this.signal.tell();
  }

  /** Told when the address changes, not when jobs do. */
  subscribe = this.signal.subscribe;
  subscribeLayout = (wake: () => void): (() => void) => both(this.signal.subscribe(wake), this.store.subscribeLayout(wake));
  /** Told of every change of the day. */
  subscribeAll = (wake: () => void): (() => void) => both(this.signal.subscribe(wake), this.store.subscribeAll(wake));

  isMatch = (job: BoardJob): boolean => isMatch(job, this.address.filter);

  layout = (): FrameLayout => {
    const made = [this.store.layout(), this.store.technicians(), this.address, this.own, this.sorts];
    if (made.every((part, at) => part === this.layoutFor[at])) return this.layoutView;
    this.layoutFor = made;
    const groups = inGroups(this.inOrder(), this.address.group, this.address.filter);
    this.layoutView = layOut(groups, this.address.closed, (id) => this.store.lane(id).subLanes);
    return this.layoutView;
  };

  /** Whether a job matches and is with somebody whose row is in view, or with nobody. */
  isInView = (job: BoardJob): boolean =>
    this.isMatch(job) && (job.crew.length === 0 || job.crew.some((id) => this.layout().inView.has(id)));

  /** How many jobs in view begin on each of the days; the same array until it changes. */
  jobsByDay = (): readonly number[] => {
    const made = [this.store.revision(), this.layout()];
    if (made.every((part, at) => part === this.countsFor[at])) return this.counts;
    this.countsFor = made;
    const { days } = this.store;
    const counts = days.map(() => 0);
    for (const job of this.store.dayJobs())
      if (job.window && job.status !== 'CANCELLED' && this.isInView(job)) counts[dayAt(job.window.start, days)]! += 1;
    if (counts.some((count, day) => count !== this.counts[day])) this.counts = counts;
    return this.counts;
  };

  figures = (): Figures => {
    const minute = Math.floor(this.now() / MINUTE);
    const made = [this.store.revision(), minute, this.layout(), this.address];
    if (this.figuresView && made.every((part, at) => part === this.figuresFor[at])) return this.figuresView;
    this.figuresFor = made;
    const next = figuresOf({
      jobs: this.store.dayJobs(),
      technicians: this.store.technicians(),
      inView: this.layout().inView,
      filter: this.address.filter,
      nowMs: minute * MINUTE,
      bookedOf: (id) => bookedIn(this.store.lane(id).loads),
      workingOf: ({ shifts }) => workingMin(shifts, this.store.day),
      isDoubleBooked: (jobId, id) => this.store.lane(id).cards.some((card) => card.id === jobId && card.isDoubleBooked),
    });
    if (!this.figuresView || !sameFigures(this.figuresView, next)) this.figuresView = next;
    return this.figuresView;
  };

  /** A part of the hot list: the jobs that match, oldest promise first, or nearest first to a technician's visit. */
  hotSection = (section: TraySection): HotSection => {
    const { ids, total } = this.store.tray(section);
    let listed = narrowsJobs(this.address.filter) ? ids.filter((id) => this.isMatch(this.store.job(id)!)) : ids;
    const filtered = ids.length - listed.length;
    const anchor = this.hotAnchor();
    if (anchor) listed = nearestFirst(listed, (id) => kmOrNull(anchor.place, this.store.job(id)!.place));
    const last = this.hotViews.get(section);
    if (last?.total === total && last.filtered === filtered && last.ids.join() === listed.join()) return last;
    const next = { ids: listed, total, filtered };
    this.hotViews.set(section, next);
    return next;
  };

  /** Kilometres from a waiting job to the visit that the hot list goes by; null when it goes by promise. */
  hotKm = (jobId: string): number | null => {
    const anchor = this.hotAnchor();
    return anchor && kmOrNull(anchor.place, this.store.job(jobId)?.place ?? null);
  };

  /** What the hot list's distances are counted from: a visit, or where the device last was when there is none. */
  hotAnchor = (): { place: Place; job: BoardJob | null } | null => {
    const { hot } = this.address;
    const technician = hot && this.store.technician(hot.technicianId);
    if (!technician) return null;
    const job = visitAt(this.store.laneJobsOf(technician.id), this.instant(), hot.visit) ?? null;
    const place = job?.place ?? technician.place;
    return place && { place, job };
  };

  /** Kilometres by which a row stands where it does; null when rows do not stand by distance, or its technician's place is not known. */
  rowKm = (technicianId: string): number | null =>
    this.address.order === 'distance' ? (this.ordered.kms.get(technicianId) ?? null) : null;

  private inOrder(): BoardTechnician[] {
    const technicians = this.store.technicians();
    const { order, near } = this.address;
    const isNearKnown = near !== null && Boolean(this.store.job(near)?.place);
    const key = [
      order,
      order === 'distance' && near,
      isNearKnown,
      order === 'own' && this.own,
      this.sorts,
      technicians.map(({ id }) => id),
    ].join();
    // By name as they come: a new name moves its row. The other orders hold while what they went by changes.
    if (order === 'name') return [...technicians];
    if (this.ordered.key !== key) {
      const from = this.nearPlace();
      const at = (near !== null && this.store.job(near)?.window?.start) || this.instant();
      const isFar = order === 'distance';
      const kms = new Map(technicians.map((one) => [one.id, isFar ? kmOrNull(from, this.placeOf(one, at)) : null]));
      const measures = { loadOf: this.loadOf, kmOf: (id: string) => kms.get(id) ?? null, own: this.own };
      this.ordered = { key, kms, ids: inOrder(technicians, order, measures).map(({ id }) => id) };
    }
    return this.ordered.ids.map((id) => this.store.technician(id)!);
  }

  private loadOf = (id: string): number | null => {
    const working = workingMin(this.store.technician(id)!.shifts, this.store.day);
    return working > 0 ? bookedIn(this.store.lane(id).loads) / working : null;
  };

  private nearPlace(): Place | null {
    const { near } = this.address;
    const place = near === null ? null : this.store.job(near)?.place;
    return place ?? middleOf([...this.store.dayJobs()].flatMap((job) => job.place ?? []));
  }

  private placeOf(technician: BoardTechnician, atMs: number): Place | null {
    const jobs = this.store.laneJobsOf(technician.id);
    // Where the device is says something of today only.
    if (this.isToday()) return placeAt(technician, jobs, atMs);
    return placeAt({ place: null }, jobs, atMs) ?? technician.place;
  }

  private isToday(): boolean {
    const { start, end } = spanOf(this.store.day);
    return this.now() >= start && this.now() < end;
  }

  /** Now, as far as the day has it: its start before it has begun, its end when it is over. */
  private instant(): number {
    const { start, end } = spanOf(this.store.day);
    return clamp(this.now(), start, end);
  }
}

function nearestFirst(ids: readonly string[], kmOf: (id: string) => number | null): string[] {
  const kms = new Map(ids.map((id) => [id, kmOf(id) ?? Infinity]));
  return [...ids].sort((a, b) => (kms.get(a) === kms.get(b) ? 0 : kms.get(a)! - kms.get(b)!));
}

const both =
  (...stops: (() => void)[]): (() => void) =>
  () =>
    stops.forEach((stop) => stop());
