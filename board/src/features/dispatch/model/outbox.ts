import type { BoardJob } from './board-job';
import type { BoardStore } from './board-store';
import { patchOf } from './command';
import type { Command, CommandBody } from './command';
import { untilAnswered } from './until-answered';
import type { Network } from './until-answered';

export interface Answer {
  readonly job: BoardJob;
  readonly batchId: string;
}

/** Put to the viewer when a command was refused but could go ahead another way. The card waits in its new place meanwhile. */
export type Resolution =
  | { readonly kind: 'drop'; readonly current?: BoardJob }
  | { readonly kind: 'again'; readonly body?: CommandBody; readonly expectedVersion?: number; readonly current?: BoardJob };

export interface OutboxPort extends Network {
  send(command: Command, expectedVersion: number): Promise<Answer>;
  /** True while the browser sends nothing. */
  isOffline(): boolean;
  newId(): string;
  now(): number;
  /** Told of every refusal; decides, with the viewer, what becomes of it. */
  resolve(command: Command, error: unknown): Promise<Resolution>;
  onDone(command: Command, answer: Answer): void;
  /** It was taken back meanwhile, and now turns out to have been carried out. Resolves when it is undone, or was refused to be. */
  undo(command: Command, answer: Answer): Promise<void>;
  /** It was taken back meanwhile, and refused: what was not done needs no undoing, but not every refusal says that. */
  onTakenBackRefused(command: Command, error: unknown): void;
  /** Perhaps others than before wait for an answer; `why` the last of them does. */
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
  /** Jobs whose first command was sent and not answered. */
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

  /** What is on its way, in the order in which it was done. */
  underWay = (): readonly Command[] => this.commands.filter((command) => !command.isTakenBack && !this.isDelayed(command));

  /** Whether it waits for an answer that does not come, or behind one that does. */
  isWaiting = ({ jobId }: Command): boolean => this.waiting.has(jobId);

  /** Whether a command of the job is still waiting out its delay: a further nudge starts from before it. */
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

  /** Takes back what is under way: it is never sent, or, where it may have arrived, sent until that is known and then undone. */
  takeBack(command: Command): void {
    if (!command.mayHaveArrived) return this.remove(command);
    this.put(command.id, { ...command, isTakenBack: true });
    this.store?.unpatch(command.jobId, command.id);
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
    for (let command = this.next(jobId); command; command = this.next(jobId)) {
      await this.deliver(command);
    }
    this.running.delete(jobId);
  }

  private next(jobId: string): Command | undefined {
    const [first] = this.queueOf(jobId);
    return first && !this.isDelayed(first) ? first : undefined;
  }

  private async deliver(command: Command): Promise<void> {
    const { jobId, id } = command;
    const isTakenBack = () => {
      const kept = this.find(id);
      return !kept || kept.isTakenBack === true;
    };
    try {
      const answer = await this.sendUntilAnswered(command);
      if (!answer) return;
      this.lastVersion.set(jobId, answer.job.version);
      if (isTakenBack()) {
        await this.port.undo(command, answer);
        return this.remove(command);
      }
      this.remove(command, answer.job);
      this.port.onDone(command, answer);
    } catch (error) {
      if (isTakenBack()) {
        this.port.onTakenBackRefused(command, error);
        return this.remove(command);
      }
      const resolution = await this.port.resolve(command, error);
      if (resolution.kind === 'again') return this.replace(command, resolution);
      this.remove(command, resolution.current);
      if (resolution.current) this.lastVersion.set(jobId, resolution.current.version);
    }
  }

  /** Null where it was taken back before it left. */
  private async sendUntilAnswered({ id, jobId, expectedVersion }: Command): Promise<Answer | null> {
    const send = () => {
      const kept = this.find(id)!;
      if (!this.port.isOffline()) this.put(id, { ...kept, mayHaveArrived: true });
      return this.port.send(kept, expectedVersion ?? this.lastVersion.get(jobId) ?? 0);
    };
    const onWaiting = (why?: unknown) => {
      this.why = why;
      this.setWaiting(jobId, true);
    };
    try {
      return await untilAnswered(this.port, send, { isWanted: () => this.find(id) !== undefined, onWaiting });
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

  private remove({ id, jobId, expectedVersion }: Command, job?: BoardJob): void {
    // What the viewer saw, for what they did after it; an answer has said more already.
    if (!job && expectedVersion !== null) this.lastVersion.set(jobId, Math.max(expectedVersion, this.lastVersion.get(jobId) ?? 0));
    this.keep(this.commands.filter((other) => other.id !== id));
    this.store?.unpatch(jobId, id, job);
  }

  private put(id: string, command: Command): void {
    this.keep(this.commands.map((other) => (other.id === id ? command : other)));
  }

  private keep(commands: readonly Command[]): void {
    this.commands = commands;
    this.port.save(commands);
    this.port.onWaiting(this.why);
  }

  private isDelayed = (command: Command): boolean => this.delays.has(command.jobId) && this.queueOf(command.jobId).at(-1) === command;

  private find = (id: string): Command | undefined => this.commands.find((command) => command.id === id);
  private queueOf = (jobId: string): readonly Command[] => this.commands.filter((command) => command.jobId === jobId);
}
