import type { BoardJob } from './board-job';
import type { BoardStore } from './board-store';
import { patchOf } from './command';
import type { Command, CommandBody } from './command';

export interface Answer {
  readonly job: BoardJob;
  readonly batchId: string;
}

/** Put to the viewer when a command was refused but could go ahead another way. The card waits in its new place meanwhile. */
export type Resolution =
  | { readonly kind: 'drop'; readonly current?: BoardJob }
  | { readonly kind: 'again'; readonly body?: CommandBody; readonly expectedVersion?: number; readonly current?: BoardJob };

export interface OutboxPort {
  send(command: Command, expectedVersion: number): Promise<Answer>;
  /** True when nobody answered or had the time to, so that the same command has to be sent again. */
  isUnreachable(error: unknown): boolean;
  /** Resolves when it is worth trying again. */
  untilRetry(): Promise<void>;
  newId(): string;
  /** Told of every refusal; decides, with the viewer, what becomes of it. */
  resolve(command: Command, error: unknown): Promise<Resolution>;
  onDone(command: Command, answer: Answer): void;
  /** How many commands wait to be sent again, and why the last of them does. */
  onWaiting(count: number, why: unknown): void;
  /** Keeps what is unanswered across a reload of the page. */
  save(commands: readonly Command[]): void;
}

/**
 * Everything that this screen sends, in order for each job, shown at once and never given up: a command leaves only when the server
 * has answered it. Outlives the day on the screen; `show` says which board its patches lie on.
 */
export class Outbox {
  private readonly queues = new Map<string, Command[]>();
  private readonly running = new Set<string>();
  private readonly lastVersion = new Map<string, number>();
  private readonly ownIds = new Set<string>();
  private readonly delays = new Map<string, ReturnType<typeof setTimeout>>();
  private store: BoardStore | null = null;
  private waiting = 0;
  private why: unknown;

  constructor(private readonly port: OutboxPort) {}

  /** Takes up what a reload interrupted. */
  restore(commands: readonly Command[]): void {
    for (const command of commands) this.enqueue(command);
  }

  show(store: BoardStore): void {
    this.store = store;
    for (const queue of this.queues.values()) for (const command of queue) this.lay(command);
  }

  isOwn = (clientMutationId: string | null | undefined): boolean => clientMutationId != null && this.ownIds.has(clientMutationId);

  /** Sends at once what is waiting out its delay. */
  flush(): void {
    for (const [jobId, timer] of this.delays) {
      clearTimeout(timer);
      this.delays.delete(jobId);
      void this.run(jobId);
    }
  }

  size = (): number => [...this.queues.values()].reduce((sum, queue) => sum + queue.length, 0);

  /** The job as it stood before the command that is still waiting out its delay: what a further nudge starts from. */
  hasDelayed = (jobId: string): boolean => this.delays.has(jobId);

  /**
   * Shows the change at once and sends it, after `delayMs` when given. A further call for the job within the delay replaces
   * the body: several nudges become one command.
   */
  submit(jobId: string, body: CommandBody, expectedVersion: number, delayMs = 0): void {
    const queue = this.queues.get(jobId) ?? [];
    const last = queue[queue.length - 1];
    if (last && this.delays.has(jobId)) {
      queue[queue.length - 1] = { ...last, body };
      this.lay(queue[queue.length - 1]!);
      this.delay(jobId, delayMs);
      return this.persist();
    }
    const command: Command = { id: this.port.newId(), jobId, body, expectedVersion: queue.length ? null : expectedVersion };
    if (delayMs > 0) {
      this.push(command);
      this.delay(jobId, delayMs);
    } else this.enqueue(command);
  }

  /** Takes back a command that is still waiting out its delay. */
  withdraw(jobId: string): void {
    if (!this.delays.has(jobId)) return;
    clearTimeout(this.delays.get(jobId));
    this.delays.delete(jobId);
    const command = this.queues.get(jobId)?.pop();
    if (command) this.store?.unpatch(jobId, command.id);
    this.settle(jobId);
  }

  private enqueue(command: Command): void {
    this.push(command);
    void this.run(command.jobId);
  }

  private push(command: Command): void {
    this.ownIds.add(command.id);
    this.queues.set(command.jobId, [...(this.queues.get(command.jobId) ?? []), command]);
    this.lay(command);
    this.persist();
  }

  /** Judged by the job as it is beneath the command's own earlier patch: the crew that it changes is the one before it. */
  private lay(command: Command, inPlaceOf = command.id): void {
    const job = this.store?.beneath(command.jobId, inPlaceOf);
    if (job) this.store?.patch(command.jobId, command.id, patchOf(command.body, job));
  }

  private delay(jobId: string, delayMs: number): void {
    clearTimeout(this.delays.get(jobId));
    const fire = () => {
      this.delays.delete(jobId);
      void this.run(jobId);
    };
    this.delays.set(jobId, setTimeout(fire, delayMs));
  }

  /** One job's commands go one after another: each is judged by the version that the one before it made. */
  private async run(jobId: string): Promise<void> {
    if (this.running.has(jobId)) return;
    this.running.add(jobId);
    for (let command = this.next(jobId); command; command = this.next(jobId)) await this.deliver(command);
    this.running.delete(jobId);
  }

  private next(jobId: string): Command | undefined {
    const queue = this.queues.get(jobId) ?? [];
    return this.delays.has(jobId) && queue.length === 1 ? undefined : queue[0];
  }

  private async deliver(command: Command): Promise<void> {
    const { jobId } = command;
    try {
      const answer = await this.sendUntilAnswered(command);
      this.lastVersion.set(jobId, answer.job.version);
      this.remove(command, answer.job);
      this.port.onDone(command, answer);
    } catch (error) {
      const resolution = await this.port.resolve(command, error);
      if (resolution.kind === 'again') return this.replace(command, resolution);
      const seen = resolution.current?.version ?? command.expectedVersion;
      if (seen !== null) this.lastVersion.set(jobId, seen);
      this.remove(command, resolution.current);
    }
  }

  private async sendUntilAnswered(command: Command): Promise<Answer> {
    let isWaiting = false;
    const wait = (next: boolean) => {
      if (next === isWaiting) return;
      isWaiting = next;
      this.port.onWaiting((this.waiting += next ? 1 : -1), this.why);
    };
    try {
      for (;;) {
        try {
          return await this.port.send(command, command.expectedVersion ?? this.lastVersion.get(command.jobId) ?? 0);
        } catch (error) {
          if (!this.port.isUnreachable(error)) throw error;
          this.why = error;
        }
        wait(true);
        await this.port.untilRetry();
      }
    } finally {
      wait(false);
    }
  }

  /** A changed body is another command to the API: it needs an id of its own. */
  private replace(command: Command, change: Resolution & { kind: 'again' }): void {
    const next: Command = {
      ...command,
      id: this.port.newId(),
      body: change.body ?? command.body,
      expectedVersion: change.expectedVersion ?? command.expectedVersion,
    };
    this.ownIds.add(next.id);
    this.queues.set(
      command.jobId,
      (this.queues.get(command.jobId) ?? []).map((other) => (other.id === command.id ? next : other)),
    );
    if (change.current) this.store?.confirm(change.current);
    this.lay(next, command.id);
    this.store?.unpatch(command.jobId, command.id);
    this.persist();
  }

  private remove(command: Command, job: BoardJob | undefined): void {
    this.queues.set(
      command.jobId,
      (this.queues.get(command.jobId) ?? []).filter((other) => other.id !== command.id),
    );
    this.store?.unpatch(command.jobId, command.id, job);
    this.settle(command.jobId);
  }

  private settle(jobId: string): void {
    if (this.queues.get(jobId)?.length === 0) this.queues.delete(jobId);
    this.persist();
  }

  private persist(): void {
    this.port.save([...this.queues.values()].flat());
  }
}
