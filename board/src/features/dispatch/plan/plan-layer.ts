import { apiErrorOf } from '../../../apollo/api-error';
import type { ApiError } from '../../../apollo/api-error';
import { onLogMoved } from '../../../apollo/log-moved';
import { Signal } from '../../../lib/signal';
import type { BoardJob, Span } from '../model/board-job';
import type { BoardStore } from '../model/board-store';
import { STAGED } from '../model/board-views';
import { patchOf } from '../model/command';
import type { CommandBody, SeenMove } from '../model/command';
import type { CommandSink } from '../model/command-route';
import { spanOf } from '../model/placement';
import { patchFor } from '../model/process-drop';
import { overlaps } from '../model/board-job';
import { stagedPatch } from './model/plan';
import type { Plan, Wanted } from './model/plan';
import type { PlanApi, Published, StageAnswer } from './plan-api';
import { RefreshPace } from './refresh-pace';

export type PlanState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly error: ApiError }
  | { readonly kind: 'ready'; readonly plan: Plan };

/** Where a staged job stands meanwhile, in one lane. */
export interface Trace {
  readonly jobId: string;
  readonly window: Span;
}

export interface PlanVoice {
  /** Told of what was staged by hand, with a way back. */
  staged(job: BoardJob, wanted: Wanted): void;
  stagedTogether(count: number): void;
  /** Something could not be staged, and was put back. */
  refused(title: string, detail: string): void;
  /** What a plan can't hold: a start, a hold, a completion. */
  notInPlan(): void;
  nothingToUndo(): void;
}

/** What stood in the plan of some jobs before a change of it; nothing: they were not staged. */
type Before = ReadonlyMap<string, Wanted | undefined>;

const NO_TRACES: readonly Trace[] = [];

/**
 * An open plan over the board: shows staged jobs where they are to stand, takes what the viewer does with cards in place of the server, and
 * follows what colleagues do to the plan and to the jobs beneath it.
 */
export class PlanLayer implements CommandSink {
  private state: PlanState = { kind: 'loading' };
  /** What the board shows: answered by the API, or staged here a moment ago. */
  private readonly wanted = new Map<string, Wanted>();
  private readonly laid = new Map<string, string>();
  private readonly delayed = new Map<string, { timer: ReturnType<typeof setTimeout>; shown: BoardJob; before: Before }>();
  /** Jobs whose staging is on its way: answers about something else leave them alone. */
  private readonly busy = new Map<string, number>();
  private readonly undoable: Before[] = [];
  private traces = new Map<string, readonly Trace[]>();
  private queue: Promise<unknown> = Promise.resolve();
  private isOpen = false;
  private readonly signal = new Signal();
  private readonly pace = new RefreshPace(() => this.look());

  constructor(
    private readonly api: PlanApi,
    private readonly store: BoardStore,
    private readonly voice: PlanVoice,
  ) {}

  get planId(): string {
    return this.api.planId;
  }

  subscribe = this.signal.subscribe;
  snapshot = (): PlanState => this.state;
  tracesOf = (technicianId: string): readonly Trace[] => this.traces.get(technicianId) ?? NO_TRACES;

  /** Lies over the board until the returned function is called. */
  open(): () => void {
    this.isOpen = true;
    const stop = onLogMoved(() => this.pace.ask());
    void this.refresh();
    return () => {
      this.isOpen = false;
      stop();
      this.pace.stop();
      for (const jobId of [...this.delayed.keys()]) this.sendDelayed(jobId);
      for (const jobId of [...this.wanted.keys()]) this.lift(jobId);
      this.retrace();
    };
  }

  retry = (): void => {
    this.set({ kind: 'loading' });
    void this.refresh();
  };

  submit(jobId: string, body: CommandBody, version: number, delayMs = 0): void {
    const waiting = this.delayed.get(jobId);
    const shown = waiting?.shown ?? this.store.job(jobId);
    if (!shown || this.state.kind !== 'ready') return;
    if (body.kind === 'action' && body.action !== 'UNSCHEDULE') return this.voice.notInPlan();
    const { window, crew } = { ...shown, ...patchOf(body, shown) };
    const before = waiting?.before ?? this.beforeOf([jobId]);
    this.lay({ jobId, version, window, crew });
    this.retrace();
    if (waiting) clearTimeout(waiting.timer);
    if (delayMs === 0) return this.send(shown, before);
    this.delayed.set(jobId, { shown, before, timer: setTimeout(() => this.sendDelayed(jobId), delayMs) });
  }

  /** As one step of the plan. */
  async moveTogether(moves: readonly SeenMove[]): Promise<readonly string[] | null> {
    if (this.state.kind !== 'ready') return null;
    const before = this.beforeOf(moves.map(({ intent }) => intent.jobId));
    const wanted = moves.flatMap(({ intent, version }) => {
      const job = this.store.job(intent.jobId);
      const { window, crew } = { ...job, ...(job && patchFor(intent, job)) };
      return window && crew ? { jobId: intent.jobId, version, window, crew } : [];
    });
    for (const each of wanted) this.lay(each);
    this.retrace();
    this.voice.stagedTogether(wanted.length);
    const answer = await this.change(before, () => this.api.stage(wanted));
    const failed = new Set(answer?.failed.map(({ jobId }) => jobId));
    return answer && wanted.map(({ jobId }) => jobId).filter((jobId) => !failed.has(jobId));
  }

  /** Nudged back to where it was before the first of the nudges. */
  withdraw(jobId: string): void {
    const waiting = this.delayed.get(jobId);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.delayed.delete(jobId);
    const before = waiting.before.get(jobId);
    if (before) this.lay(before);
    else this.lift(jobId);
    this.retrace();
  }

  hasDelayed = (jobId: string): boolean => this.delayed.has(jobId);

  /** Takes back what was staged here last. Always true: what was really done is undone outside of the plan. */
  undoLast = (): boolean => {
    for (const jobId of [...this.delayed.keys()]) this.sendDelayed(jobId);
    const before = this.undoable.pop();
    if (before) void this.putBack(before);
    else this.voice.nothingToUndo();
    return true;
  };

  async remove(jobIds: readonly string[]): Promise<void> {
    const before = this.beforeOf(jobIds);
    for (const jobId of jobIds) this.lift(jobId);
    this.retrace();
    await this.change(before, () => this.api.unstage(jobIds));
  }

  takeOff = (technicianId: string, day: string): Promise<StageAnswer> => this.changeMany(() => this.api.takeOff(technicianId, day));
  shift = (by: Parameters<PlanApi['shift']>[0]): Promise<StageAnswer> => this.changeMany(() => this.api.shift(by));
  rename = (name: string): Promise<StageAnswer> => this.changeMany(() => this.api.rename(name));
  discard = (): Promise<void> => this.api.discard();

  /** As the plan is after everything staged here has arrived. */
  async publish(clientMutationId: string, how: { leaveOut: boolean; allowOverlap: boolean }): Promise<Published> {
    await this.queue;
    const published = await this.api.publish(clientMutationId, how);
    for (const job of published.jobs) this.store.confirm(job);
    return published;
  }

  refresh = (): Promise<void> => this.pace.run();

  private async look(): Promise<void> {
    try {
      const plan = await this.api.read();
      if (this.isOpen) this.apply(plan);
    } catch (error) {
      if (this.state.kind === 'ready') throw error;
      if (this.isOpen) this.set({ kind: 'failed', error: apiErrorOf(error) });
    }
  }

  private sendDelayed(jobId: string): void {
    const waiting = this.delayed.get(jobId);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.delayed.delete(jobId);
    this.send(waiting.shown, waiting.before);
  }

  private send(shown: BoardJob, before: Before): void {
    const wanted = this.wanted.get(shown.id)!;
    this.voice.staged(shown, wanted);
    void this.change(before, () => this.api.stage([wanted]));
  }

  private putBack(before: Before): Promise<StageAnswer | null> {
    const again = [...before.values()].flatMap((wanted) => wanted ?? []);
    const gone = [...before].flatMap(([jobId, wanted]) => (wanted ? [] : [jobId]));
    for (const wanted of again) this.lay(wanted);
    for (const jobId of gone) this.lift(jobId);
    this.retrace();
    return this.change(
      before,
      async () => {
        const answer = again.length > 0 ? await this.api.stage(again) : null;
        return gone.length > 0 ? this.api.unstage(gone) : answer!;
      },
      false,
    );
  }

  private async changeMany(run: () => Promise<StageAnswer>): Promise<StageAnswer> {
    const earlier = new Map(this.wanted);
    const answer = await this.inTurn(run);
    this.apply(answer.plan);
    const touched = [...this.wanted].filter(([jobId, wanted]) => earlier.get(jobId) !== wanted).map(([jobId]) => jobId);
    if (touched.length > 0) this.undoable.push(new Map(touched.map((jobId) => [jobId, earlier.get(jobId)])));
    return answer;
  }

  private async change(before: Before, run: () => Promise<StageAnswer>, isUndoable = true): Promise<StageAnswer | null> {
    const jobIds = [...before.keys()];
    for (const jobId of jobIds) this.busy.set(jobId, (this.busy.get(jobId) ?? 0) + 1);
    let answer: StageAnswer | null = null;
    // At once: undo may be pressed before the answer is here.
    const step = new Map(before);
    if (isUndoable) this.undoable.push(step);
    const isNone = (jobId: string): void => {
      step.delete(jobId);
      if (step.size === 0 && this.undoable.includes(step)) this.undoable.splice(this.undoable.indexOf(step), 1);
    };
    try {
      answer = await this.inTurn(run);
      for (const { jobId, message } of answer.failed) {
        isNone(jobId);
        this.voice.refused('Not everything could be staged', message);
      }
    } catch (error) {
      jobIds.forEach(isNone);
      const name = jobIds.length === 1 ? this.store.job(jobIds[0]!)?.customerName : undefined;
      this.voice.refused(name ? `${name} was put back` : 'The plan was left as it was', apiErrorOf(error).message);
    }
    for (const jobId of jobIds) {
      const left = this.busy.get(jobId)! - 1;
      if (left > 0) this.busy.set(jobId, left);
      else this.busy.delete(jobId);
    }
    if (answer) this.apply(answer.plan);
    else await this.refresh();
    return answer;
  }

  /** One after the other: each is judged by the plan that the one before it made. */
  private inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const next = this.queue.then(run);
    this.queue = next.catch(() => undefined);
    return next;
  }

  private apply(plan: Plan | null): void {
    if (!this.isOpen) return;
    if (!plan) return this.set({ kind: 'missing' });
    if (this.state.kind === 'ready' && plan.updatedAt < this.state.plan.updatedAt) return;
    // What is done or given up meanwhile is shown as it is; the list says that it can't be moved any more.
    const moves = plan.state === 'OPEN' ? plan.moves.filter(({ job }) => job.status !== 'COMPLETED' && job.status !== 'CANCELLED') : [];
    const isMine = (jobId: string) => this.busy.has(jobId) || this.delayed.has(jobId);
    const staged = new Set(moves.map(({ job }) => job.id));
    for (const jobId of [...this.wanted.keys()]) if (!staged.has(jobId) && !isMine(jobId)) this.lift(jobId);
    for (const { job, window, crew } of moves) {
      if (isMine(job.id)) continue;
      this.lay({ jobId: job.id, version: job.version, window, crew: crew.map(({ id }) => id) }, job);
    }
    this.state = { kind: 'ready', plan };
    this.retrace();
  }

  /** `job` as it is now, where the board may not have it: a job of another day. */
  private lay(wanted: Wanted, job?: BoardJob): void {
    const { jobId } = wanted;
    const known = this.wanted.get(jobId);
    if (!known || !isSame(known, wanted)) this.wanted.set(jobId, wanted);
    const live = this.live(jobId) ?? job;
    const patch = live ? stagedPatch(live, wanted) : { window: wanted.window, crew: wanted.crew };
    const print = JSON.stringify(patch);
    if (this.laid.get(jobId) !== print) this.store.patch(jobId, STAGED, patch);
    this.laid.set(jobId, print);
    if (job) this.store.confirm(job);
  }

  private lift(jobId: string): void {
    this.wanted.delete(jobId);
    this.laid.delete(jobId);
    this.store.unpatch(jobId, STAGED);
  }

  private live = (jobId: string): BoardJob | undefined => this.store.beneath(jobId, STAGED);
  private beforeOf = (jobIds: readonly string[]): Before => new Map(jobIds.map((jobId) => [jobId, this.wanted.get(jobId)]));

  /** Where staged jobs stand meanwhile. A lane whose traces are the same keeps the same list. */
  private retrace(): void {
    const day = spanOf(this.store.day);
    const next = new Map<string, Trace[]>();
    for (const wanted of this.wanted.values()) {
      const job = this.live(wanted.jobId);
      if (!job?.window || job.status === 'DRAFT' || job.status === 'ON_HOLD' || !overlaps(job.window, day)) continue;
      const isThere = (id: string) =>
        wanted.window?.start === job.window!.start && wanted.window.end === job.window!.end && wanted.crew.includes(id);
      for (const id of job.crew) if (!isThere(id)) next.set(id, [...(next.get(id) ?? []), { jobId: job.id, window: job.window }]);
    }
    const kept = new Map([...next].map(([id, traces]) => [id, sameTraces(this.traces.get(id), traces) ?? traces] as const));
    this.traces = kept;
    this.signal.tell();
  }

  private set(state: PlanState): void {
    this.state = state;
    this.signal.tell();
  }
}

const isSame = (a: Wanted, b: Wanted): boolean =>
  a.version === b.version && a.window?.start === b.window?.start && a.window?.end === b.window?.end && a.crew.join() === b.crew.join();

function sameTraces(last: readonly Trace[] | undefined, next: readonly Trace[]): readonly Trace[] | null {
  return last && JSON.stringify(last) === JSON.stringify(next) ? last : null;
}
