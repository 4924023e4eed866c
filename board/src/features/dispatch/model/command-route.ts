import type { CommandBody, SeenMove } from './command';
import type { Outbox } from './outbox';

/** Takes what the viewer does with a card. */
export interface CommandSink extends Pick<Outbox, 'submit' | 'withdraw' | 'hasDelayed'> {
  /** Several moves as one step; the ids of those that could be made, null when all was refused. */
  moveTogether(moves: readonly SeenMove[]): Promise<readonly string[] | null>;
}

/** Where commands go: to the server, or while a plan lies over the board into that. */
export class CommandRoute implements CommandSink {
  private plan: CommandSink | null = null;

  constructor(private readonly live: CommandSink) {}

  /** Until the returned function is called. */
  divert(plan: CommandSink): () => void {
    this.plan = plan;
    return () => {
      if (this.plan === plan) this.plan = null;
    };
  }

  submit = (jobId: string, body: CommandBody, expectedVersion: number, delayMs?: number): void =>
    this.sink().submit(jobId, body, expectedVersion, delayMs);
  withdraw = (jobId: string): void => this.sink().withdraw(jobId);
  hasDelayed = (jobId: string): boolean => this.sink().hasDelayed(jobId);
  moveTogether = (moves: readonly SeenMove[]): Promise<readonly string[] | null> => this.sink().moveTogether(moves);

  private sink = (): CommandSink => this.plan ?? this.live;
}
