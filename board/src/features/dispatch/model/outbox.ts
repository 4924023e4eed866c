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
  /** True while nothing that is sent can arrive. */
  isOffline(): boolean;
  /** Resolves when it is worth trying again. */
  untilRetry(): Promise<void>;
  newId(): string;
  now(): number;
  /** Told of every refusal; decides, with the viewer, what becomes of it. */
  resolve(command: Command, error: unknown): Promise<Resolution>;
  onDone(command: Command, answer: Answer): void;
  /** It was taken back meanwhile, and now turns out to have been carried out. */
  undo(command: Command, answer: Answer): void;
  /** Other commands than before wait to be sent again; `why` the last of them does. */
  onWaiting(why: unknown): void;
  /** Keeps what is unanswered across a reload of the page. */
  save(commands: readonly Command[]): void;
}

/**
 * Everything that this screen sends, in order for each job, shown at once and never given up: a command leaves only when the server
 * has answered it, or when the viewer takes it back. Outlives the day on the screen; `show` says which board its patches lie on.
 */
export class Outbox {
  /** What is unanswered, in the order in which it was done. */
  private commands: readonly Command[] = [];
  private readonly running = new Set<string>();
  private readonly lastVersion = new Map<string, number>();
  private readonly ownIds = new Set<string>();
  private readonly delays = new Map<string, ReturnType<typeof setTimeout>>();
  /** Jobs whose first command waits to be sent again. */
  private readonly waiting = new Set<string>();
  private store: BoardStore | null = null;
  private why: unknown;

  constructor(private readonly port: OutboxPort) {}

  /** Takes up what a reload interrupted. */
  restore(commands: readonly Command[]): void {
    for (const command of commands) this.enqueue(command);
  }

  show(store: BoardStore): void {
    this.store = store;
    for (const command of this.commands) this.lay(command);
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

  size = (): number => this.commands.length;

  /** What waits to be sent again, or behind that, in the order in which it was done. */
  unreached = (): readonly Command[] => this.commands.filter(({ jobId, isTakenBack }) => this.waiting.has(jobId) && !isTakenBack);

  /** The job as it stood before the command that is still waiting out its delay: what a further nudge starts from. */
  hasDelayed = (jobId: string): boolean => this.delays.has(jobId);

  /**
   * Shows the change at once and sends it, after `delayMs` when given. A further call for the job within the delay replaces
   * the body: several nudges become one command.
   */
  submit(jobId: string, body: CommandBody, expectedVersion: number, delayMs = 0): void {
    const last = this.queueOf(jobId).at(-1);
    if (last && this.delays.has(jobId)) {
      const further = { ...last, body };
      this.put(last.id, further);
      this.lay(further);
      return this.delay(jobId, delayMs);
    }
    const command: Command = {
      id: this.port.newId(),
      jobId,
      body,
      expectedVersion: last ? null : expectedVersion,
      madeAt: this.port.now(),
    };
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
    const command = this.queueOf(jobId).at(-1);
    if (command) this.remove(command);
  }

  /** Takes a waiting command back: it is never sent, or, where it may have arrived, sent until that is known and then undone. */
  takeBack(command: Command): void {
    if (!command.mayHaveArrived) return this.remove(command);
    this.put(command.id, { ...command, isTakenBack: true });
    this.store?.unpatch(command.jobId, command.id);
    this.port.onWaiting(this.why);
  }

  private enqueue(command: Command): void {
    this.push(command);
    void this.run(command.jobId);
  }

  private push(command: Command): void {
    this.ownIds.add(command.id);
    this.keep([...this.commands, command]);
    this.lay(command);
  }

  /** Judged by the job as it is beneath the command's own earlier patch: the crew that it changes is the one before it. */
  private lay(command: Command, inPlaceOf = command.id): void {
    const job = command.isTakenBack ? undefined : this.store?.beneath(command.jobId, inPlaceOf);
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
    const queue = this.queueOf(jobId);
    return this.delays.has(jobId) && queue.length === 1 ? undefined : queue[0];
  }

  private async deliver(command: Command): Promise<void> {
    const { jobId, id } = command;
    const isTakenBack = () => (this.find(id) ?? { isTakenBack: true }).isTakenBack;
    try {
      const answer = await this.sendUntilAnswered(command);
      if (!answer) return;
      this.lastVersion.set(jobId, answer.job.version);
      const isToUndo = isTakenBack();
      this.remove(command, answer.job);
      if (isToUndo) this.port.undo(command, answer);
      else this.port.onDone(command, answer);
    } catch (error) {
      if (isTakenBack()) return this.remove(command);
      const resolution = await this.port.resolve(command, error);
      if (resolution.kind === 'again') return this.replace(command, resolution);
      const seen = resolution.current?.version ?? command.expectedVersion;
      if (seen !== null) this.lastVersion.set(jobId, seen);
      this.remove(command, resolution.current);
    }
  }

  /** Null where it was taken back before it left. */
  private async sendUntilAnswered(command: Command): Promise<Answer | null> {
    const { jobId, id } = command;
    try {
      while (this.find(id)) {
        if (!this.port.isOffline()) this.put(id, { ...this.find(id)!, mayHaveArrived: true });
        try {
          return await this.port.send(command, command.expectedVersion ?? this.lastVersion.get(jobId) ?? 0);
        } catch (error) {
          if (!this.port.isUnreachable(error)) throw error;
          this.why = error;
        }
        if (this.find(id)) this.setWaiting(jobId, true);
        await this.port.untilRetry();
      }
      return null;
    } finally {
      this.setWaiting(jobId, false);
    }
  }

  private setWaiting(jobId: string, isWaiting: boolean): void {
    if (isWaiting === this.waiting.has(jobId)) return;
    if (isWaiting) this.waiting.add(jobId);
    else this.waiting.delete(jobId);
    this.port.onWaiting(this.why);
  }

  /** A changed body is another command to the API: it needs an id of its own. */
  private replace({ id, jobId, ...command }: Command, change: Resolution & { kind: 'again' }): void {
    const next: Command = {
      id: this.port.newId(),
      jobId,
      body: change.body ?? command.body,
      expectedVersion: change.expectedVersion ?? command.expectedVersion,
      madeAt: command.madeAt,
    };
    this.ownIds.add(next.id);
    this.put(id, next);
    if (change.current) this.store?.confirm(change.current);
    this.lay(next, id);
    this.store?.unpatch(jobId, id);
  }

  private remove({ id, jobId }: Command, job?: BoardJob): void {
    this.keep(this.commands.filter((other) => other.id !== id));
    this.store?.unpatch(jobId, id, job);
    if (this.queueOf(jobId).length === 0) this.setWaiting(jobId, false);
  }

  private put(id: string, command: Command): void {
    this.keep(this.commands.map((other) => (other.id === id ? command : other)));
  }

  private keep(commands: readonly Command[]): void {
    this.commands = commands;
    this.port.save(commands);
  }

  private find = (id: string): Command | undefined => this.commands.find((command) => command.id === id);
  private queueOf = (jobId: string): readonly Command[] => this.commands.filter((command) => command.jobId === jobId);
}
